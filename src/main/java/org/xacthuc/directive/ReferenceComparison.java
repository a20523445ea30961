package org.xacthuc.directive;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xacthuc.pdf.TextSource;

/**
 * Grades a document's number and symbol against one written elsewhere. Blanks, dashes, case, the
 * label and leading zeros do not matter, nor whether a part begins with a stroke or a hyphen.
 */
final class ReferenceComparison {
  /** Longer strings are no numbers; comparisons stay cheap. */
  private static final int LONGEST = 120;

  private static final Pattern LABEL =
      Pattern.compile("^[\\p{L}\\p{M}: ]*?s[oốơô]?\\.? ?:? ?(?=\\d)");
  private static final Pattern LEADING = Pattern.compile("^0+(?=\\d)");

  private ReferenceComparison() {}

  /**
   * The parts of a reference.
   *
   * @param number empty where there is none
   * @param symbol its parts with one stroke between them; empty where there is none
   */
  private record Parts(String number, String symbol) {}

  static Agreement of(String printed, String expected, TextSource source) {
    if (printed.strip().equals(expected.strip())) {
      return Agreement.EXACT;
    }
    Parts page = parts(printed);
    Parts wanted = parts(expected);
    if (wanted.number().isEmpty() && wanted.symbol().isEmpty()) {
      return Agreement.NOT_COMPARABLE;
    }
    boolean numberMissing = page.number().isEmpty() && !wanted.number().isEmpty();
    boolean symbolMissing = page.symbol().isEmpty() && !wanted.symbol().isEmpty();
    Agreement symbol =
        wanted.symbol().isEmpty() || symbolMissing
            ? Agreement.NORMALIZED
            : symbols(page.symbol(), wanted.symbol(), source);
    boolean sameNumber =
        wanted.number().isEmpty() || numberMissing || page.number().equals(wanted.number());
    if (!sameNumber || symbol == Agreement.DIFFERENT) {
      return Agreement.DIFFERENT;
    }
    return numberMissing || symbolMissing ? Agreement.NOT_PRINTED : symbol;
  }

  private static Agreement symbols(String one, String other, TextSource source) {
    if (one.equals(other)) {
      return Agreement.NORMALIZED;
    }
    if (!VietnameseText.fold(one).equals(VietnameseText.fold(other))) {
      return Agreement.DIFFERENT;
    }
    if (isPlain(one) != isPlain(other)) {
      return Agreement.UNACCENTED;
    }
    return source == TextSource.OCR ? Agreement.NEAR : Agreement.DIFFERENT;
  }

  /** đ is a letter of its own, and no mark makes it. */
  private static boolean isPlain(String text) {
    return VietnameseText.fold(text).equals(text);
  }

  private static Parts parts(String raw) {
    String cut = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    String text = VietnameseText.clean(cut).toLowerCase(Locale.ROOT).replaceAll("[‐-―−]", "-");
    Matcher label = LABEL.matcher(text);
    String bare = (label.find() ? text.substring(label.end()) : text).replace(" ", "");
    List<String> tokens =
        Arrays.stream(bare.split("[/-]", -1)).filter(token -> !token.isEmpty()).toList();
    boolean numbered = !tokens.isEmpty() && tokens.get(0).matches("\\d{1,9}\\p{L}?");
    String number = numbered ? LEADING.matcher(tokens.get(0)).replaceFirst("") : "";
    return new Parts(number, String.join("/", tokens.subList(numbered ? 1 : 0, tokens.size())));
  }
}
