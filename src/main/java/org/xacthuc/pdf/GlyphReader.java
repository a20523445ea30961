package org.xacthuc.pdf;

import java.awt.geom.Rectangle2D;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.xacthuc.base.Box;

/** Glyphs out of what PDFBox shows, each font of the document asked once. */
final class GlyphReader {
  private static final double ASCENT = 0.75;
  private static final double DESCENT = 0.2;

  /** A page put askew into a scanner stays within so many degrees. */
  private static final double UPRIGHT = 8;

  private final IdentityHashMap<PDFont, FontFace> faces = new IdentityHashMap<>();

  Glyph read(TextPosition position, PageFrame frame, GlyphArea area, Sight sight) {
    FontFace face = faces.computeIfAbsent(position.getFont(), FontFace::of);
    int direction =
        isSlanted(position.getTextMatrix())
            ? Glyph.SLANTED
            : Math.floorMod((int) position.getDir() - frame.rotation(), 360);
    double size = Math.abs(position.getTextMatrix().getScalingFactorY());
    return new Glyph(
        text(position, face),
        direction,
        position.getXDirAdj(),
        position.getYDirAdj(),
        position.getWidthDirAdj(),
        size,
        face,
        sight,
        area,
        box(position, frame, direction, size));
  }

  /**
   * Code 255 octal is the hyphen's in WinAnsiEncoding (ISO 32000-2 annex D.2, note 5) and a
   * letter's in legacy fonts.
   */
  private static String text(TextPosition position, FontFace face) {
    int[] codes = position.getCharacterCodes();
    boolean hyphen =
        face.legacy().isPresent() && face.simple() && codes.length == 1 && codes[0] == 0xAD;
    return hyphen ? "\u00AD" : position.getUnicode();
  }

  /** Whether the baseline runs neither along nor across the page, as a watermark's does. */
  private static boolean isSlanted(Matrix matrix) {
    if (matrix.getShearY() == 0) {
      return false;
    }
    double angle = Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
    return Math.abs(angle - 90 * Math.rint(angle / 90)) > UPRIGHT;
  }

  /** A glyph that the file maps to no text: there to be covered, not to be read. */
  static Glyph unmapped(PageFrame frame, GlyphArea area, Sight sight) {
    Rectangle2D bounds = area.bounds();
    Box box =
        frame.shown(
            List.of(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()));
    double size = Math.hypot(area.upX(), area.upY());
    return new Glyph(
        "\uFFFD", 0, box.left(), 0, box.width(), size, FontFace.UNKNOWN, sight, area, box);
  }

  private static Box box(TextPosition position, PageFrame frame, int direction, double size) {
    double x = position.getX();
    double y = frame.height() - position.getY();
    double width = position.getWidthDirAdj();
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
