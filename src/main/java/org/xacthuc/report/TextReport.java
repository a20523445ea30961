package org.xacthuc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.verdict.Verdict;

/** One screen for a clerk: the verdict with its one reason first, then the facts it rests on. */
public final class TextReport implements ReportWriter {
  private static final int MOST_NOTES = 4;

  private final Messages messages;
  private final Layout layout;
  private final Style style;
  private final boolean verbose;

  /**
   * @param verbose whether every finding and every signature's particulars follow
   */
  public TextReport(Messages messages, Layout layout, boolean verbose) {
    this.messages = messages;
    this.layout = layout;
    style = layout.style();
    this.verbose = verbose;
  }

  /** For a file or a pipe. */
  public TextReport(Messages messages, Style style, boolean verbose) {
    this(messages, Layout.of(style), verbose);
  }

  @Override
  public void write(VerificationReport report, Appendable out) throws IOException {
    TextPage page = new TextPage(layout);
    Summary summary = new Summary(messages, report);
    page.headline(firstLine(report, summary));
    List<SignatureReport> counting = summary.counting();
    if (report.judgement().verdict() != Verdict.UNREADABLE) {
      page.section(
          messages.term(Term.LABEL_DOCUMENT),
          new DocumentLines(messages).lines(report.directive()));
      SignatoryLines signatory = new SignatoryLines(messages, style, report);
      page.section(messages.term(Term.LABEL_SIGNER), signatory.signer(counting));
      page.section(messages.term(Term.LABEL_ORGANISATION), signatory.organisation(counting));
      SignatureLines signatures = new SignatureLines(messages, counting);
      page.section(messages.term(Term.LABEL_TIME), signatures.time());
      page.section(messages.term(Term.LABEL_INTEGRITY), signatures.integrity());
      List<String> trust = new ArrayList<>(signatures.trust());
      if (!trust.isEmpty()) {
        trust.add(new AnchorLines(messages).brief(report.anchors()));
      }
      page.section(messages.term(Term.LABEL_TRUST), trust);
    }
    page.section(messages.term(Term.LABEL_NOTE), notes(summary));
    page.section(messages.term(Term.LABEL_NEXT), List.of(summary.next()));
    page.section(
        messages.term(Term.LABEL_NOT_CHECKED), List.of(String.join("; ", summary.notChecked())));
    if (verbose) {
      new VerboseLines(messages, style).append(report, page);
    }
    out.append(page.text());
  }

  private String firstLine(VerificationReport report, Summary summary) {
    Verdict verdict = report.judgement().verdict();
    String word = messages.term(Wording.of(verdict));
    return style.strong(Style.Tone.of(verdict), word)
        + "  "
        + style.bold(Escaping.text(report.file()))
        + ": "
        + summary.reason();
  }

  private List<String> notes(Summary summary) {
    List<String> sentences = summary.notes();
    if (sentences.size() <= MOST_NOTES || verbose) {
      return verbose ? List.of() : sentences;
    }
    List<String> shown = new ArrayList<>(sentences.subList(0, MOST_NOTES));
    int left = sentences.size() - MOST_NOTES;
    shown.add(messages.term(Term.MORE_NOTES, Map.of("count", Integer.toString(left))));
    return shown;
  }
}
