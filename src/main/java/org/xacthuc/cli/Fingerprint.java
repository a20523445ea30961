package org.xacthuc.cli;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.xacthuc.report.Term;

/** Fingerprints as people write them: with blanks, colons and capitals. */
final class Fingerprint {
  private static final Pattern WHOLE = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern BEGIN = Pattern.compile("[0-9a-f]{8,64}");

  private Fingerprint() {}

  /**
   * A whole SHA-256 in lower-case hexadecimal.
   *
   * @throws CommandFailure when it is anything else
   */
  static String whole(String text) throws CommandFailure {
    return read(text, WHOLE);
  }

  /**
   * At least eight digits of one.
   *
   * @throws CommandFailure when it is anything else
   */
  static String begin(String text) throws CommandFailure {
    return read(text, BEGIN);
  }

  private static String read(String text, Pattern pattern) throws CommandFailure {
    String digits = text.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
    if (!pattern.matcher(digits).matches()) {
      throw CommandFailure.usage(
          pattern == WHOLE ? Term.COMPLAINT_FINGERPRINT : Term.COMPLAINT_FINGERPRINT_BEGIN,
          Map.of("value", text));
    }
    return digits;
  }
}
