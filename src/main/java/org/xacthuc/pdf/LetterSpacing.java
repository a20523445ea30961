package org.xacthuc.pdf;

import java.util.Arrays;
import java.util.List;

/** Headings whose letters are set apart ({@code Q U Y Ế T Đ Ị N H}): their words by the gaps. */
final class LetterSpacing {
  /** Fewer letters apart are numerals or an abbreviation. */
  private static final int FEWEST = 4;

  /** Letters set apart are parted by more than this part of the font size. */
  private static final double APART = 0.12;

  /** A gap between words is as much wider than the gap between letters. */
  private static final double BETWEEN_WORDS = 1.6;

  private LetterSpacing() {}

  /** Whether all glyphs are capitals, each apart from the next. */
  static boolean isWide(List<Glyph> glyphs) {
    if (glyphs.size() < FEWEST) {
      return false;
    }
    for (int i = 0; i < glyphs.size(); i++) {
      if (!isCapitals(glyphs.get(i).text())
          || (i > 0 && gap(glyphs, i) < APART * glyphs.get(i).size())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapitals(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!isCapital(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapital(int c) {
    return Character.isUpperCase(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  static String words(List<Glyph> glyphs) {
    double usual = usualGap(glyphs);
    StringBuilder words = new StringBuilder(glyphs.get(0).text());
    for (int i = 1; i < glyphs.size(); i++) {
      words.append(gap(glyphs, i) > BETWEEN_WORDS * usual ? " " : "").append(glyphs.get(i).text());
    }
    return words.toString();
  }

  /** The lower median: of letters that make short words, nearly half the gaps part words. */
  private static double usualGap(List<Glyph> glyphs) {
    double[] gaps = new double[glyphs.size() - 1];
    for (int i = 1; i < glyphs.size(); i++) {
      gaps[i - 1] = gap(glyphs, i);
    }
    Arrays.sort(gaps);
    return gaps[(gaps.length - 1) / 2];
  }

  private static double gap(List<Glyph> glyphs, int i) {
    return glyphs.get(i).x() - glyphs.get(i - 1).end();
  }
}
