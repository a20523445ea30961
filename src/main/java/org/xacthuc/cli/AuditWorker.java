package org.xacthuc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.xacthuc.audit.FileVerifier;
import org.xacthuc.audit.intake.Content;
import org.xacthuc.audit.intake.DirectExaminer;
import org.xacthuc.audit.intake.RunRequest;
import org.xacthuc.audit.workers.Frame;
import org.xacthuc.audit.workers.WorkerLoop;
import org.xacthuc.base.Bytes;
import org.xacthuc.pdf.PdfFile;

/** The child's side of {@code xacthuc audit}: told the arguments once, then given content. */
final class AuditWorker implements WorkerLoop.Worker {
  /** No argument holds it. */
  private static final String BETWEEN = "\0";

  private final Host host;
  private final Engine engine;
  private DirectExaminer examiner;

  AuditWorker(Host host, Engine engine) {
    this.host = host;
    this.engine = engine;
  }

  /**
   * What each child is told first.
   *
   * @param verificationTime the run's, for all its files
   * @param pins that the child must find as well
   */
  static Frame greeting(Instant verificationTime, AuditPins pins, String... args)
      throws IOException {
    return Frame.ofTexts(
        List.of(
            verificationTime.toString(),
            pins.text(),
            pins.pins().toolSha256(),
            ProgramDigest.stamp(),
            String.join(BETWEEN, args)));
  }

  /** What has been changed since the run began would be recorded as if it had not. */
  @Override
  public void greet(Frame greeting) throws IOException {
    WorkerRequest told = WorkerRequest.of(host, List.of(greeting.text(4).split(BETWEEN, -1)));
    boolean same =
        ProgramDigest.stamp().equals(greeting.text(3))
            && AuditPins.of(told, greeting.text(2)).text().equals(greeting.text(1));
    if (!same) {
      throw new IOException("what files are verified by has changed since the run began");
    }
    Instant verificationTime = Instant.parse(greeting.text(0));
    warmUp(told, verificationTime);
    examiner = examiner(host, engine, told, run(told, verificationTime));
  }

  /** The time that a child needs to load what it needs is no file's. */
  private void warmUp(WorkerRequest told, Instant verificationTime) throws IOException {
    Bytes document = WarmUp.document();
    Content.InMemory content = new Content.InMemory(document, PdfFile.of(document).sha256());
    WorkerRequest quiet = told.with(WarmUp.quiet(told.request()));
    var unused =
        examiner(host, engine, quiet, run(quiet, verificationTime))
            .examine(WarmUp.NAME, content, () -> false);
  }

  /** By what all files of a run are verified. */
  static RunRequest run(WorkerRequest told, Instant verificationTime) {
    return new RunRequest(
        told.request().asOf(verificationTime),
        told.expected()::of,
        told.messages(),
        Version.NUMBER);
  }

  /** What verifies in this process: a child, which its parent ends when it takes too long. */
  private static DirectExaminer examiner(
      Host host, Engine engine, WorkerRequest told, RunRequest run) {
    return new DirectExaminer(verifier(host, engine, told, run), run);
  }

  /** What verifies one file after the other in this process. */
  static FileVerifier verifier(Host host, Engine engine, WorkerRequest told, RunRequest run) {
    StandardInput none = new StandardInput(InputStream.nullInputStream());
    return new OneFile(engine, run.request(), told.expected(), host.clock(), none);
  }

  @Override
  public WorkerLoop.Answer answer(Frame question) throws IOException {
    return examiner.answer(question);
  }
}
