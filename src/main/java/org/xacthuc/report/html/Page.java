package org.xacthuc.report.html;

import java.util.List;

/**
 * All words of one page, in the order in which it shows them; foreign ones were made visible.
 *
 * @param language the tag of the page's language
 * @param style what stands between the tags of its only style sheet
 * @param tone how good the news is: the name of a class of the style sheet
 * @param symbol the sign that stands for the tone
 */
public record Page(
    String language,
    StyleSheet style,
    String tone,
    String symbol,
    String verdict,
    String reason,
    String next,
    Words words,
    List<FindingRow> findings,
    List<String> notChecked,
    List<Fact> file) {

  /** A label and its values, one below the other. */
  public record Fact(String label, List<String> values) {}

  /** One finding in the table of all. */
  public record FindingRow(
      String tone, String symbol, String severity, String code, String message, String next) {}
}
