package org.xacthuc.report.html;

import org.xacthuc.report.Phrase;
import org.xacthuc.verdict.KebabCase;

/**
 * Words and sentences of the HTML report that no other report has. Each has a line in {@code
 * html_vi.properties} and {@code html_en.properties} under its name in lower case with hyphens.
 */
enum HtmlTerm implements Phrase {
  TITLE,
  // Headings of the parts.
  HEADING_NEXT,
  HEADING_FINDINGS,
  HEADING_NOT_CHECKED,
  HEADING_FILE,
  // The table of findings.
  FINDINGS_CAPTION,
  FINDINGS_NONE,
  COLUMN_SEVERITY,
  COLUMN_FINDING,
  COLUMN_NEXT,
  // The file that was verified.
  FILE_NAME,
  FILE_SHA256,
  FILE_BYTES,
  FILE_TIME,
  FILE_VERSION,
  FILE_POLICY;

  @Override
  public String key() {
    return "html." + KebabCase.of(this);
  }
}
