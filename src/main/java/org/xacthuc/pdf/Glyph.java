package org.xacthuc.pdf;

import org.xacthuc.base.Box;

/**
 * One glyph, or several drawn as one, as shown.
 *
 * @param text its Unicode characters; white space counts as a gap only
 * @param direction the way the text runs on the page as shown: 0, 90, 180 or 270 degrees, or {@link
 *     #SLANTED}
 * @param x where it starts along that way, in points
 * @param y its baseline across that way, growing downwards
 * @param width along that way
 * @param size of the font, in points as shown
 * @param face the font it is drawn with
 * @param sight whether it is seen, and if not, why
 * @param area in the user space of the page
 * @param box on the page as shown
 * @param shown what PDFBox shows for it; null where that reads no text
 */
record Glyph(
    String text,
    int direction,
    double x,
    double y,
    double width,
    double size,
    FontFace face,
    Sight sight,
    GlyphArea area,
    Box box,
    ShownGlyph shown) {
  /** The direction of what runs along no edge of the page. */
  static final int SLANTED = 45;

  /** The same letter read as {@code other}, out to where {@code mark} ends. */
  Glyph reading(String other, Glyph mark) {
    double wide = Math.max(end(), mark.end()) - x;
    Box whole = box.union(mark.box);
    return new Glyph(other, direction, x, y, wide, size, face, sight, area, whole, shown);
  }

  boolean bold() {
    return face.bold();
  }

  double end() {
    return x + width;
  }

  /** Drawn so that nobody sees it. */
  boolean invisible() {
    return sight != Sight.SEEN && sight != Sight.FAINT;
  }

  boolean isBlank() {
    char first = text.charAt(0);
    if (first > ' ' && first < '\u0080') {
      return false;
    }
    return text.length() == 1 ? first == '\u00A0' || Character.isWhitespace(first) : text.isBlank();
  }
}
