package org.xacthuc.directive;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The abbreviations before a signer's authority: TM., KT., TL., TUQ. (Decree 30/2020 annex I
 * II.7.b), T/M, K/T, T/L in the Party's form.
 */
final class Authority {
  private static final Pattern PREFIX =
      Pattern.compile("(TUQ|TM|KT|TL|T/UQ|T/M|K/T|T/L)(?: ?\\. ?| ?/ ?| |$)");

  private static final Map<String, String> AS_THE_FORM_HAS_IT =
      Map.of("TM", "TM.", "KT", "KT.", "TL", "TL.", "TUQ", "TUQ.");

  private Authority() {}

  static boolean isPrefixed(Line line) {
    return PREFIX.matcher(line.text()).lookingAt() && line.isCapitals();
  }

  /** The line with the dot and the blank that the form has: {@code KT GIÁM ĐỐC} lacks the dot. */
  static Optional<String> normalized(String text) {
    Matcher m = PREFIX.matcher(text);
    return m.lookingAt()
        ? Optional.of(
            (AS_THE_FORM_HAS_IT.getOrDefault(m.group(1), m.group(1))
                    + " "
                    + text.substring(m.end()).strip())
                .strip())
        : Optional.empty();
  }

  /** Whether nothing but the abbreviation stands on the line. */
  static boolean isBare(String text) {
    Matcher m = PREFIX.matcher(text);
    return m.lookingAt() && m.end() == text.length();
  }
}
