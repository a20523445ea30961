package org.xacthuc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.xacthuc.Pictures;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.audit.Audit;
import org.xacthuc.audit.FileOutcome;
import org.xacthuc.audit.Input;
import org.xacthuc.audit.Unverified;
import org.xacthuc.audit.workers.Frame;
import org.xacthuc.audit.workers.WorkerLoop;
import org.xacthuc.report.JsonReport;
import org.xacthuc.report.Language;
import org.xacthuc.report.Messages;
import org.xacthuc.report.PageAnswer;
import org.xacthuc.report.ReportWriter;
import org.xacthuc.report.html.HtmlReport;
import org.xacthuc.web.DocumentService.Form;
import org.xacthuc.web.DocumentService.Question;

/** The child's side of {@code xacthuc serve}: told the arguments once, then given documents. */
final class DocumentWorker implements WorkerLoop.Worker {
  private final Host host;
  private final Engine engine;
  private WorkerRequest told;

  DocumentWorker(Host host, Engine engine) {
    this.host = host;
    this.engine = engine;
  }

  @Override
  public void greet(Frame greeting) throws IOException {
    told = WorkerRequest.of(host, greeting.texts());
    warmUp();
  }

  /** Both reports are in it. */
  private void warmUp() throws IOException {
    verify(
        new Question(WarmUp.document(), WarmUp.NAME, Language.VI, Form.PAGE),
        WarmUp.quiet(told.request()));
  }

  @Override
  public WorkerLoop.Answer answer(Frame frame) throws IOException {
    Question question = DocumentQuestion.read(frame);
    VerificationRequest now =
        told.options().demands().at().isPresent()
            ? told.request()
            : told.request().asOf(host.clock().instant().truncatedTo(ChronoUnit.SECONDS));
    return verify(question, now);
  }

  private WorkerLoop.Answer verify(Question question, VerificationRequest by) throws IOException {
    VerificationRequest drawn =
        by.withPictures(question.form() == Form.JSON ? Pictures.NONE : Pictures.DRAWN);
    StandardInput none = new StandardInput(InputStream.nullInputStream());
    Audit audit = new Audit(new OneFile(engine, drawn, told.expected(), host.clock(), none), drawn);
    List<FileOutcome> outcomes = new ArrayList<>();
    Input input = new Input.InMemory(question.name(), question.content());
    audit.run(List.of(input), outcomes::add);
    if (outcomes.get(0) instanceof FileOutcome.Verified verified) {
      String text = text(verified.report(), question);
      return new WorkerLoop.Answer(DocumentQuestion.report(text), isBadState(verified.report()));
    }
    return new WorkerLoop.Answer(DocumentQuestion.fault(), true);
  }

  private static String text(VerificationReport report, Question question) throws IOException {
    Messages messages = Messages.of(question.language());
    ReportWriter writer =
        switch (question.form()) {
          case JSON -> new JsonReport(messages, Version.NUMBER);
          case HTML -> new HtmlReport(messages, Version.NUMBER);
          case PAGE ->
              new PageAnswer(
                  messages,
                  new JsonReport(messages, Version.NUMBER),
                  new HtmlReport(messages, Version.NUMBER));
        };
    StringBuilder text = new StringBuilder();
    writer.write(report, text);
    return text.toString();
  }

  /** A process whose memory or stack was once used up is not to be relied on. */
  private static boolean isBadState(VerificationReport report) {
    return Unverified.exhausted(report).isPresent();
  }
}
