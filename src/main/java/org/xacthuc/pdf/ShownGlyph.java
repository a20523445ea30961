package org.xacthuc.pdf;

import java.io.IOException;

/**
 * One code that is shown and reads as some text, with its place in the numbers of PDFBox's text
 * positions: single precision, x and y from the upper left corner as the text or the page turns.
 */
final class ShownGlyph {
  private final Page page;
  private final GlyphMatrix matrix;
  private final float endX;
  private final float endY;
  private final FontCodes.Code code;
  private final String text;
  private final int direction;

  /**
   * The page it is shown on.
   *
   * @param rotation 0, 90, 180 or 270 degrees
   */
  record Page(int rotation, float width, float height) {}

  /**
   * @param matrix that puts it there, from the corner of what is shown of the page
   * @param endX where the next glyph would stand
   */
  ShownGlyph(Page page, GlyphMatrix matrix, float endX, float endY, FontCodes.Code code)
      throws IOException {
    this.page = page;
    this.matrix = matrix;
    this.endX = endX;
    this.endY = endY;
    this.code = code;
    this.text = code.text().orElse("");
    this.direction = direction(matrix);
  }

  private static int direction(GlyphMatrix m) {
    float up = m.scaleY();
    float across = m.scaleX();
    float rising = m.shearY();
    float leaning = m.shearX();
    if (Math.abs(rising) < Math.abs(across)
        && Math.abs(leaning) < Math.abs(up)
        && up < 0
        && across < 0) {
      return 180;
    }
    if (Math.abs(up) < Math.abs(leaning) && Math.abs(across) < Math.abs(rising)) {
      if (rising > 0 && leaning < 0) {
        return 90;
      }
      if (rising < 0 && leaning > 0) {
        return 270;
      }
    }
    return 0;
  }

  FontCodes.Code code() {
    return code;
  }

  /** What it reads. */
  String text() {
    return text;
  }

  GlyphMatrix matrix() {
    return matrix;
  }

  /** The way the text runs in user space: 0, 90, 180 or 270 degrees. */
  int direction() {
    return direction;
  }

  /** Where it starts along its direction. */
  float along() {
    return x(direction);
  }

  /** Its baseline across its direction, growing downwards. */
  float across() {
    return y(direction);
  }

  /** How far it advances along its direction. */
  float width() {
    return direction == 90 || direction == 270
        ? Math.abs(endY - matrix.y())
        : Math.abs(endX - matrix.x());
  }

  /** Where it starts on the page as that is turned. */
  float pageX() {
    return x(page.rotation());
  }

  /** The same downwards. */
  float pageY() {
    return y(page.rotation());
  }

  private float x(int turned) {
    return switch (turned) {
      case 0 -> matrix.x();
      case 90 -> matrix.y();
      case 180 -> page.width() - matrix.x();
      case 270 -> page.height() - matrix.y();
      default -> 0;
    };
  }

  private float y(int turned) {
    return switch (turned) {
      case 0 -> page.height() - matrix.y();
      case 90 -> page.width() - (page.width() - matrix.x());
      case 180 -> page.height() - (page.height() - matrix.y());
      case 270 -> page.width() - matrix.x();
      default -> page.width() - 0f;
    };
  }
}
