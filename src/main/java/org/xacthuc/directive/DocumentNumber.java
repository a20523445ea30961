package org.xacthuc.directive;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document's number and symbol (Decree 30/2020 annex I, cell 3; Party form: without colon).
 *
 * @param number digits and the letter that may follow; absent where the place for it is empty
 * @param separator {@code /} or {@code -}
 * @param symbol what follows the separator, without blanks
 */
record DocumentNumber(Optional<String> number, char separator, String symbol) {
  private static final Pattern LABEL =
      Pattern.compile(
          "[*•]? ?(?:(?:(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết) )?S[ốóoôỐÓOÔ]"
              + "(?: hiệu| CV| VB| công văn| văn bản)?|No|N°|Nº) ?[:.]? ?");
  private static final Pattern LAW_LABEL =
      Pattern.compile("(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết) số ?:? ?", Pattern.CASE_INSENSITIVE);

  private static final String PART = "[\\p{L}\\d.&]{1,30}+";

  /**
   * {@code 7572/UBND-VXNV}, {@code 309-CV/TU}, {@code 031/2025/QĐ-UBND}, {@code /QĐ-BXD}; digits by
   * hand may stand apart, and blanks on either side of a separator.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(\\d(?: ?\\d){0,7}(?:[A-Za-zĐ](?![\\p{L}])|bis)?)?+ ?([/-]) ?"
              + "("
              + PART
              + "(?:(?: [/-]|[/-] ?| - (?=\\p{Lu}[\\p{Lu}\\d]{0,11}(?:$| )))"
              + PART
              + "){0,5})");

  /** Dots and lines that a form has for what is written in by hand. */
  private static final Pattern FILLER = Pattern.compile("[.…_]{2,}+|…");

  /** Whether {@code line} begins as a number line does. */
  static boolean isLabelled(Line line) {
    return labelEnd(line.text()) > 0;
  }

  /** Whether {@code line} is a label with a number and symbol, and nothing else. */
  static boolean isWhole(Line line) {
    int end = labelEnd(line.text());
    if (end == 0) {
      return false;
    }
    Matcher m = NUMBER.matcher(cleaned(line.text().substring(end)));
    return m.matches() && m.group(3).chars().anyMatch(Character::isUpperCase);
  }

  private static int labelEnd(String text) {
    Matcher law = LAW_LABEL.matcher(text);
    if (law.lookingAt()) {
      return law.end();
    }
    Matcher label = LABEL.matcher(text);
    return label.lookingAt() ? label.end() : 0;
  }

  /** Reads the number at {@code lines[at]}, which may go on in the next line. */
  static Optional<DocumentNumber> read(List<Line> lines, int at) {
    String text = lines.get(at).text();
    int end = labelEnd(text);
    if (end == 0) {
      return Optional.empty();
    }
    String rest = text.substring(end);
    Optional<DocumentNumber> here = parse(rest);
    return goesOn(rest) && at + 1 < lines.size()
        ? parse(rest + lines.get(at + 1).text()).or(() -> here)
        : here;
  }

  /** The index after the last line of the number that begins at {@code lines[at]}. */
  static int end(List<Line> lines, int at) {
    String text = lines.get(at).text();
    return Math.min(lines.size(), at + (goesOn(text.substring(labelEnd(text))) ? 2 : 1));
  }

  private static boolean goesOn(String rest) {
    return parse(rest).isEmpty() ? isUnfinished(rest) : rest.endsWith("-") || rest.endsWith("/");
  }

  /** What follows the number on its line, where the cell beside it ran into it; else empty. */
  static String afterNumber(Line line) {
    String rest = line.text().substring(labelEnd(line.text()));
    Matcher m = NUMBER.matcher(rest);
    return m.lookingAt() ? rest.substring(m.end()).strip() : "";
  }

  private static boolean isUnfinished(String rest) {
    return rest.chars().noneMatch(Character::isLetter);
  }

  static Optional<DocumentNumber> parse(String text) {
    Matcher m = NUMBER.matcher(cleaned(text));
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    String symbol = m.group(3).replace(" ", "").replaceAll("[.&]++$", "");
    if (symbol.chars().noneMatch(Character::isUpperCase)) {
      return Optional.empty();
    }
    return Optional.of(
        new DocumentNumber(
            Optional.ofNullable(m.group(1)).map(n -> n.replace(" ", "")),
            m.group(2).charAt(0),
            symbol));
  }

  private static String cleaned(String text) {
    String dashes = text.replace('–', '-').replace('—', '-').replace("*", "");
    return FILLER.matcher(dashes).replaceAll(" ").strip().replaceAll(" {2,}+", " ");
  }

  /** Number, separator and symbol, without blanks. */
  String reference() {
    return number.orElse("") + separator + symbol;
  }
}
