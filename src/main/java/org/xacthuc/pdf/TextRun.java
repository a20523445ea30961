package org.xacthuc.pdf;

import org.xacthuc.base.Box;

/**
 * Text that stands together on one line of a page: letters and ordinary word spaces. A gap wider
 * than word spacing, as between two columns, ends a run.
 *
 * @param text in Unicode as the file maps it, left to right, words separated by one space
 * @param fontSize in points as shown
 * @param bold whether the font's name or descriptor says so
 * @param invisible drawn so that nobody sees it: with text render mode 3, as text recognition does
 *     (ISO 32000-2 §9.3.6), in the colour of its ground, too small, outside the page or a clip, in
 *     a layer that is off, or under what was painted later
 * @param upright whether its baseline runs from left to right on the page as shown; what stands
 *     along the margin or across the page does not
 */
public record TextRun(
    String text, Box box, double fontSize, boolean bold, boolean invisible, boolean upright) {

  /** An upright run. */
  public TextRun(String text, Box box, double fontSize, boolean bold, boolean invisible) {
    this(text, box, fontSize, bold, invisible, true);
  }
}
