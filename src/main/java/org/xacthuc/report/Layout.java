package org.xacthuc.report;

/**
 * How text is laid out where it is read.
 *
 * @param style with colour or without
 * @param width how many columns a line may take
 * @param wrapsHeadline whether the first line of a report is wrapped too, as at a terminal; in
 *     files and pipes it stays one line, so that it can be searched
 */
public record Layout(Style style, int width, boolean wrapsHeadline) {
  private static final int USUAL_WIDTH = 96;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;

  /** For files and pipes: the same on every machine. */
  public static Layout of(Style style) {
    return new Layout(style, USUAL_WIDTH, false);
  }

  /** For a terminal of so many columns; lines longer than a hundred are not read well. */
  public static Layout ofTerminal(Style style, int columns) {
    return new Layout(style, Math.max(NARROWEST, Math.min(WIDEST, columns)), true);
  }
}
