package org.xacthuc.directive;

import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Box;

/**
 * A line of text, cleaned, in reading order.
 *
 * @param text see {@link VietnameseText#clean}; never longer than {@link #LONGEST}
 * @param folded its base letters in lower case
 * @param afterGap whether a blank line, or the room of one, is above it
 */
record Line(
    String text, String folded, int page, Optional<Box> box, Column column, boolean afterGap) {
  /** Longer lines are cut: paragraphs are read for how they begin, and patterns stay cheap. */
  static final int LONGEST = 4_000;

  static Line of(String raw, int page, Optional<Box> box, Column column, boolean afterGap) {
    String text =
        VietnameseText.clean(
            SpacedLetters.join(raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw));
    return new Line(text, VietnameseText.fold(text), page, box, column, afterGap);
  }

  /** Whether it is drawn, not written: dashes, underscores, the Party's star. */
  boolean isRule() {
    return text.chars().noneMatch(Character::isLetterOrDigit);
  }

  boolean isCapitals() {
    return VietnameseText.isCapitals(text);
  }

  boolean startsWith(String foldedStart) {
    return folded.startsWith(foldedStart);
  }

  /** Whether {@code next} goes on where this line ends: same page and column, no gap. */
  boolean isFollowedBy(Line next) {
    return next.page == page && next.column == column && !next.afterGap;
  }

  static String join(List<Line> lines) {
    return String.join(" ", lines.stream().map(Line::text).toList());
  }

  static Optional<Box> around(List<Line> lines) {
    return lines.stream().flatMap(l -> l.box().stream()).reduce(Box::union);
  }
}
