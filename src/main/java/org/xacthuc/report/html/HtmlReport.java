package org.xacthuc.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import org.xacthuc.VerificationReport;
import org.xacthuc.report.Messages;
import org.xacthuc.report.ReportWriter;

/**
 * One self-contained HTML page for each report: no script, nothing loaded from anywhere, printable.
 * The verdict stands first and outside of all that the document draws.
 */
public final class HtmlReport implements ReportWriter {
  private static final String TEMPLATE = "report.jte";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          HtmlReport.class.getClassLoader(),
          HtmlReport.class.getPackageName());
  private final Messages messages;
  private final String version;

  /**
   * @param messages the language of the page
   * @param version of this program
   */
  public HtmlReport(Messages messages, String version) {
    this.messages = messages.with("html");
    this.version = version;
  }

  /** By what a content security policy admits the style sheet inside every report. */
  public static String styleSource() {
    return StyleSheet.load().source();
  }

  @Override
  public void write(VerificationReport report, Appendable out) throws IOException {
    PageWriter page = new PageWriter(out);
    try {
      engine.render(
          TEMPLATE, new PageBuilder(messages, version).page(report), new WriterOutput(page));
    } catch (RuntimeException e) {
      throw page.failure().orElseThrow(() -> e);
    }
  }
}
