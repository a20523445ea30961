package org.xacthuc.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.apache.fontbox.ttf.GlyphTable;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The bytes of a glyph of a TrueType program (OpenType, tables "loca" and "glyf"). Where an outline
 * goes on behind their end FreeType draws nothing, and PDFBox what stands there.
 */
final class OutlineData {
  private static final int REPEATED = 0x08;

  /** Flags of a point by which its coordinate takes one byte, and takes none where it does not. */
  private static final int X_OF_ONE = 0x02;

  private static final int X_OF_NONE = 0x10;
  private static final int Y_OF_ONE = 0x04;
  private static final int Y_OF_NONE = 0x20;

  private static final int WORDS = 0x0001;
  private static final int SCALE = 0x0008;
  private static final int MORE_COMPONENTS = 0x0020;
  private static final int TWO_SCALES = 0x0040;
  private static final int TWO_BY_TWO = 0x0080;

  private OutlineData() {}

  /** Whether the program has the whole of a glyph between its beginning and the next one's. */
  static boolean isWhole(TrueTypeFont program, int glyph) throws IOException {
    long[] offsets = program.getIndexToLocation().getOffsets();
    if (glyph + 1 >= offsets.length || offsets[glyph] == offsets[glyph + 1]) {
      return true;
    }
    TTFTable outlines = program.getTableMap().get(GlyphTable.TAG);
    long size = offsets[glyph + 1] - offsets[glyph];
    if (size < 0 || offsets[glyph + 1] > outlines.getLength()) {
      return false;
    }
    try (InputStream in = program.getOriginalData()) {
      in.skipNBytes(outlines.getOffset() + offsets[glyph]);
      return isWhole(ByteBuffer.wrap(in.readNBytes((int) size)));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isWhole(ByteBuffer glyph) {
    int contours = glyph.getShort();
    skip(glyph, 8);
    return contours < 0 ? areParts(glyph) : contours == 0 || isOutline(glyph, contours);
  }

  private static boolean isOutline(ByteBuffer glyph, int contours) {
    int last = -1;
    for (int i = 0; i < contours; i++) {
      int end = Short.toUnsignedInt(glyph.getShort());
      if (end < last) {
        return false;
      }
      last = end;
    }
    skip(glyph, Short.toUnsignedInt(glyph.getShort()));
    int coordinates = 0;
    int points = 0;
    while (points <= last) {
      int flags = glyph.get();
      int times = 1 + ((flags & REPEATED) == 0 ? 0 : glyph.get() & 0xFF);
      coordinates +=
          times * (bytes(flags, X_OF_ONE, X_OF_NONE) + bytes(flags, Y_OF_ONE, Y_OF_NONE));
      points += times;
    }
    return points == last + 1 && coordinates <= glyph.remaining();
  }

  private static int bytes(int flags, int ofOne, int ofNone) {
    return (flags & ofOne) != 0 ? 1 : (flags & ofNone) != 0 ? 0 : 2;
  }

  private static boolean areParts(ByteBuffer glyph) {
    int flags;
    do {
      flags = glyph.getShort();
      skip(glyph, 2 + ((flags & WORDS) == 0 ? 2 : 4));
      int scales =
          (flags & SCALE) != 0
              ? 1
              : (flags & TWO_SCALES) != 0 ? 2 : (flags & TWO_BY_TWO) != 0 ? 4 : 0;
      skip(glyph, 2 * scales);
    } while ((flags & MORE_COMPONENTS) != 0);
    return true;
  }

  /** Throws where there are fewer. */
  private static void skip(ByteBuffer glyph, int bytes) {
    glyph.position(glyph.position() + bytes);
  }
}
