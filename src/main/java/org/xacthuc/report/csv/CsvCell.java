package org.xacthuc.report.csv;

import java.util.regex.Pattern;
import org.xacthuc.report.Escaping;

/**
 * Text as a cell that no spreadsheet takes for anything but text. Programs such as Excel and
 * LibreOffice calculate what begins with one of the characters {@code = + - @}, and some of them
 * its full-width and small forms, even behind blanks and quotation marks.
 */
final class CsvCell {
  /**
   * Where a formula would begin: at the start of a cell; and behind a semicolon, at which a
   * spreadsheet parts the line where the reader's locale has it for a separator.
   */
  private static final Pattern FORMULA =
      Pattern.compile(
          "((?:^|;)[\\s\\p{Z}\\p{Pi}\\p{Pf}\"'`´]*+)"
              + "(?=[=+\\-@\\u2212\\uFE62\\uFE63\\uFE66\\uFE6B\\uFF0B\\uFF0D\\uFF1D\\uFF20])");

  private static final String DEFUSED = "'";

  /** Excel takes 32,767 characters into a cell and lets what is behind begin another one. */
  private static final int LONGEST = 32_000;

  private CsvCell() {}

  /**
   * The text with line breaks and every other control or format character as {@code \}{@code
   * u{000A}}, and an apostrophe before what would begin a formula; cut with an ellipsis where a
   * spreadsheet would.
   */
  static String of(String text) {
    String cell = FORMULA.matcher(Escaping.visible(text)).replaceAll("$1" + DEFUSED);
    if (cell.length() <= LONGEST) {
      return cell;
    }
    boolean torn = Character.isHighSurrogate(cell.charAt(LONGEST - 1));
    return cell.substring(0, torn ? LONGEST - 1 : LONGEST) + "…";
  }
}
