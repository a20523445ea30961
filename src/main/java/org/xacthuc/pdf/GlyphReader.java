package org.xacthuc.pdf;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.xacthuc.base.Box;

/** Glyphs out of what PDFBox shows. */
final class GlyphReader {
  private static final double ASCENT = 0.75;
  private static final double DESCENT = 0.2;

  /** A page put askew into a scanner stays within so many degrees. */
  private static final double UPRIGHT = 8;

  private GlyphReader() {}

  static Glyph read(ShownGlyph shown, PageFrame frame, GlyphArea area, Sight sight) {
    FontFace face = shown.code().face();
    int direction =
        isSlanted(shown.matrix())
            ? Glyph.SLANTED
            : Math.floorMod(shown.direction() - frame.rotation(), 360);
    double size = Math.abs(shown.matrix().scalingY());
    return new Glyph(
        text(shown, face),
        direction,
        shown.along(),
        shown.across(),
        shown.width(),
        size,
        face,
        sight,
        area,
        box(shown, frame, direction, size),
        shown);
  }

  /**
   * Code 255 octal is the hyphen's in WinAnsiEncoding (ISO 32000-2 annex D.2, note 5) and a
   * letter's in legacy fonts.
   */
  private static String text(ShownGlyph shown, FontFace face) {
    boolean hyphen = shown.code().value() == 0xAD && face.simple() && face.legacy().isPresent();
    return hyphen ? "\u00AD" : shown.text();
  }

  /** Whether the baseline runs neither along nor across the page, as a watermark's does. */
  private static boolean isSlanted(GlyphMatrix matrix) {
    if (matrix.shearY() == 0) {
      return false;
    }
    double angle = Math.toDegrees(Math.atan2(matrix.shearY(), matrix.scaleX()));
    return Math.abs(angle - 90 * Math.rint(angle / 90)) > UPRIGHT;
  }

  /** A glyph that the file maps to no text: there to be covered, not to be read. */
  static Glyph unmapped(PageFrame frame, GlyphArea area, Sight sight) {
    Rectangle2D bounds = area.bounds();
    Box box =
        frame.shown(
            List.of(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()));
    double size = area.size();
    return new Glyph(
        "\uFFFD", 0, box.left(), 0, box.width(), size, FontFace.UNKNOWN, sight, area, box, null);
  }

  private static Box box(ShownGlyph shown, PageFrame frame, int direction, double size) {
    double x = shown.pageX();
    double y = frame.height() - shown.pageY();
    double width = shown.width();
    double up = ASCENT * size;
    double down = DESCENT * size;
    if (!Double.isFinite(x + y + width + size)) {
      return new Box(0, 0, 0, 0);
    }
    return switch (direction) {
      case 90 -> Box.ofCorners(x - up, y, x + down, y + width);
      case 180 -> Box.ofCorners(x - width, y - up, x, y + down);
      case 270 -> Box.ofCorners(x - down, y - width, x + up, y);
      default -> Box.ofCorners(x, y - down, x + width, y + up);
    };
  }
}
