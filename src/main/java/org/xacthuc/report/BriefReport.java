package org.xacthuc.report;

import java.io.IOException;
import org.xacthuc.VerificationReport;

/**
 * One line per file, the same in every language: verdict, the headline's code or a hyphen, and the
 * file's name up to the end of the line, separated by blanks.
 */
public final class BriefReport implements ReportWriter {
  private final Style style;

  public BriefReport(Style style) {
    this.style = style;
  }

  @Override
  public void write(VerificationReport report, Appendable out) throws IOException {
    var judgement = report.judgement();
    String verdict = judgement.verdict().name();
    out.append(style.painted(Style.Tone.of(judgement.verdict()), verdict))
        .append(' ')
        .append(judgement.headline().map(Spelling::of).orElse("-"))
        .append(' ')
        .append(Escaping.text(report.file()))
        .append('\n');
  }
}
