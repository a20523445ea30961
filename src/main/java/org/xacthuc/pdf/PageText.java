package org.xacthuc.pdf;

import java.util.List;

/**
 * The text of one page with positions, in reading order: top to bottom, then left to right.
 *
 * @param page from 1
 * @param width in points as shown, rotation applied
 * @param height in points as shown
 * @param runs without the text of annotations and form fields
 */
public record PageText(
    int page, double width, double height, TextSource source, List<TextRun> runs) {
  public PageText {
    runs = List.copyOf(runs);
  }
}
