package org.xacthuc.pdf;

import java.util.List;

/**
 * The text of one page with positions, in reading order: top to bottom, then left to right.
 *
 * @param page from 1
 * @param width in points as shown, rotation applied
 * @param height in points as shown
 * @param runs without the text of annotations and form fields
 * @param pictured whether pictures take more than half of the page
 */
public record PageText(
    int page,
    double width,
    double height,
    TextSource source,
    List<TextRun> runs,
    boolean pictured) {
  public PageText {
    runs = List.copyOf(runs);
  }

  /** Without a picture. */
  public PageText(int page, double width, double height, TextSource source, List<TextRun> runs) {
    this(page, width, height, source, runs, false);
  }

  /** The same page with what was recognised in its picture instead of its own text. */
  public PageText recognisedAs(List<RecognisedWord> words) {
    return new PageText(page, width, height, TextSource.OCR, RecognisedLines.runs(words), pictured);
  }
}
