package org.xacthuc.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The options that a configuration may give a value to: their long names are the keys of the file,
 * and with XACTHUC_ before them those of the environment.
 *
 * <p>Not among them: {@code --online}, since a connection is opened only by those who ask for it;
 * {@code --format} and {@code --output}, since a script must get what it asks for; and what belongs
 * to one call.
 */
final class ConfigKey {
  /** Of these there may be several, parted by semicolons, and all are paths. */
  private static final List<String> SEVERAL_PATHS =
      List.of(OptionTable.TRUST, OptionTable.CERT, OptionTable.CRL, OptionTable.OCSP);

  private static final List<String> LEVELS = List.of(OptionTable.REVOCATION, OptionTable.SIGNATORY);

  static final List<String> ALL =
      Stream.of(
              SEVERAL_PATHS,
              List.of(OptionTable.POLICY),
              LEVELS,
              List.of(OptionTable.OCR, OptionTable.LANG, OptionTable.COLOR))
          .flatMap(List::stream)
          .toList();

  private ConfigKey() {}

  /** Whether that value is a path; {@code --trust} takes words, too. */
  static boolean isPath(String key, String value) {
    return key.equals(OptionTable.TRUST)
        ? !TrustValue.isWord(value)
        : SEVERAL_PATHS.contains(key) || key.equals(OptionTable.POLICY);
  }

  /** Whether that is a demand which a policy makes, too. */
  static boolean isLevel(String key) {
    return LEVELS.contains(key);
  }

  /** The name in the environment. */
  static String variable(String key) {
    return "XACTHUC_" + key.toUpperCase(Locale.ROOT);
  }

  /** The values in one text. */
  static List<String> split(String key, String text) {
    if (!SEVERAL_PATHS.contains(key)) {
      return List.of(text);
    }
    return Stream.of(text.split(";", -1)).map(String::strip).toList();
  }
}
