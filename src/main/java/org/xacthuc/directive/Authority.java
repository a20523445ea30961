package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The abbreviations before a signer's authority: TM., KT., TL., TUQ. (Decree 30/2020 annex I
 * II.7.b), T/M, K/T, T/L in the Party's form; or the words that they stand for. {@code Q.} is none
 * of them: it belongs to the position.
 */
final class Authority {
  private static final Pattern PREFIX =
      Pattern.compile(
          "(TUQ|TM|KT|TL|T/UQ|T/M|K/T|T/L|T\\. ?M|K\\. ?T|T\\. ?L|T\\. ?U\\. ?Q)"
              + "(?: ?\\. ?| ?/ ?| |$)");

  private static final Pattern WORDS =
      Pattern.compile("(?:thua lenh|thua uy quyen|thay mat|ky thay)(?: |$)");

  /** A second abbreviation on the same line; its dot or slash tells it from other letters. */
  private static final Pattern FURTHER =
      Pattern.compile(" (?=(?:TUQ|TM|KT|TL)\\.|(?:T/UQ|T/M|K/T|T/L) )");

  private static final Map<String, String> AS_THE_FORM_HAS_IT =
      Map.of("TM", "TM.", "KT", "KT.", "TL", "TL.", "TUQ", "TUQ.");

  private Authority() {}

  static boolean isPrefixed(Line line) {
    return startsWithPrefix(line) && line.isCapitals();
  }

  /** Whether an abbreviation or its words begin the line, however the rest is written. */
  static boolean startsWithPrefix(Line line) {
    return PREFIX.matcher(line.text()).lookingAt()
        || ((line.text().startsWith("T") || line.text().startsWith("K"))
            && WORDS.matcher(line.folded()).lookingAt());
  }

  /** The line, or its parts where abbreviations follow each other on it. */
  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    Matcher m = FURTHER.matcher(text);
    while (isPrefix(text) && m.find()) {
      parts.add(text.substring(from, m.start()).strip());
      from = m.end();
    }
    parts.add(text.substring(from).strip());
    return parts;
  }

  private static boolean isPrefix(String text) {
    return PREFIX.matcher(text).lookingAt();
  }

  /** The line with the dot and the blank that the form has: {@code KT GIÁM ĐỐC} lacks the dot. */
  static Optional<String> normalized(String text) {
    Matcher m = PREFIX.matcher(text);
    if (m.lookingAt()) {
      String prefix = m.group(1).replaceAll("[. ]", "");
      String rest = text.substring(m.end()).strip();
      return Optional.of((AS_THE_FORM_HAS_IT.getOrDefault(prefix, prefix) + " " + rest).strip());
    }
    return WORDS.matcher(VietnameseText.fold(text)).lookingAt()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Whether nothing but the abbreviation stands on the line. */
  static boolean isBare(String text) {
    Matcher m = PREFIX.matcher(text);
    Matcher words = WORDS.matcher(VietnameseText.fold(text));
    return (m.lookingAt() && m.end() == text.length())
        || (words.lookingAt() && words.end() == text.length());
  }
}
