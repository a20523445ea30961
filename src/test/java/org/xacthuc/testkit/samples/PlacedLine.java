package org.xacthuc.testkit.samples;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line at its place on the page.
 *
 * @param x of its first letter, in points from the page's left edge
 * @param baseline in points from the page's lower edge
 * @param gap added to each space to fill the measure, in points
 */
record PlacedLine(double x, double baseline, double size, double gap, List<Word> words) {
  PlacedLine {
    words = List.copyOf(words);
  }

  String text() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
