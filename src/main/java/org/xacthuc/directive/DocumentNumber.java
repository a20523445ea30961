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
      Pattern.compile("(?:(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết) )?S[ốóoôỐÓO] ?[:.]? ?");
  private static final Pattern LAW_LABEL =
      Pattern.compile("(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết) số ?:? ?", Pattern.CASE_INSENSITIVE);

  /** {@code 7572/UBND-VXNV}, {@code 309-CV/TU}, {@code 031/2025/QĐ-UBND}, {@code /QĐ-BXD}. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(\\d{1,7}[A-Za-zĐ]?)?+ ?([/-]) ?"
              + "((?:[\\p{L}\\d.&]{1,30}+(?: [/-]|[/-] ?)){0,5}"
              + "[\\p{L}\\d.&]{1,30}+)");

  /** Whether {@code line} begins as a number line does. */
  static boolean isLabelled(Line line) {
    return labelEnd(line.text()) > 0;
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
    Optional<DocumentNumber> here = parse(text.substring(end));
    if (here.isEmpty() && isUnfinished(text.substring(end)) && at + 1 < lines.size()) {
      return parse(text.substring(end) + lines.get(at + 1).text());
    }
    return here;
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
    Matcher m = NUMBER.matcher(text.replace('–', '-').replace('—', '-').replace("*", "").strip());
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    String symbol = m.group(3).replace(" ", "").replaceAll("[.&]++$", "");
    if (symbol.chars().noneMatch(Character::isUpperCase)) {
      return Optional.empty();
    }
    return Optional.of(
        new DocumentNumber(Optional.ofNullable(m.group(1)), m.group(2).charAt(0), symbol));
  }

  /** Number, separator and symbol, without blanks. */
  String reference() {
    return number.orElse("") + separator + symbol;
  }
}
