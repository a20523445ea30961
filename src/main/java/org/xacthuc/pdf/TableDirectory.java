package org.xacthuc.pdf;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether the tables of a TrueType or OpenType program are listed as every reader takes them
 * (OpenType, "Font file"), and codes as every reader finds them. Of two with one name PDFBox takes
 * the last and FreeType the first; codes behind the end of their table, or before others that are
 * smaller, are there for PDFBox alone.
 */
final class TableDirectory {
  /** What TrueType programs begin with; OpenType's may begin otherwise. */
  private static final Set<Integer> TRUE_TYPE = Set.of(0x00010000, 0x74727565);

  private static final int OTTO = 0x4F54544F;
  private static final int CMAP = 0x636D6170;
  private static final int HEAD = 0x68656164;
  private static final int LENGTH_OF_HEAD = 54;

  private TableDirectory() {}

  /**
   * Reads the list and the table of codes.
   *
   * @param open whether it may be one of OpenType
   */
  static boolean isPlain(InputStream program, boolean open) throws IOException {
    DataInputStream in = new DataInputStream(program);
    try {
      int version = in.readInt();
      if (!TRUE_TYPE.contains(version) && !(open && version == OTTO)) {
        return false;
      }
      int tables = in.readUnsignedShort();
      in.skipNBytes(6);
      Set<Integer> tags = new HashSet<>();
      long offset = 0;
      int length = 0;
      for (int i = 0; i < tables; i++) {
        int tag = in.readInt();
        in.readInt();
        long start = Integer.toUnsignedLong(in.readInt());
        int size = in.readInt();
        if (!tags.add(tag) || (tag == HEAD && size < LENGTH_OF_HEAD)) {
          return false;
        }
        if (tag == CMAP) {
          offset = start - 12 - 16L * tables;
          length = size;
        }
      }
      if (!tags.contains(CMAP)) {
        return true;
      }
      if (offset < 0 || length < 0) {
        return false;
      }
      in.skipNBytes(offset);
      byte[] codes = in.readNBytes(length);
      return codes.length == length && arePlain(ByteBuffer.wrap(codes));
    } catch (EOFException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  /** Whether each list of codes ends before the table does, and each of its codes is there once. */
  private static boolean arePlain(ByteBuffer cmap) {
    int count = Short.toUnsignedInt(cmap.getShort(2));
    for (int i = 0; i < count; i++) {
      int offset = cmap.getInt(8 + 8 * i);
      int format = Short.toUnsignedInt(cmap.getShort(offset));
      int length =
          format < 8
              ? Short.toUnsignedInt(cmap.getShort(offset + 2))
              : cmap.getInt(offset + (format == 14 ? 2 : 4));
      ByteBuffer list = cmap.slice(offset, length);
      boolean plain =
          switch (format) {
            case 4 -> areSegments(list);
            case 8 -> areGroups(list, 8204);
            case 12, 13 -> areGroups(list, 12);
            default -> true;
          };
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** Format 4: the ends of all segments, two bytes, and their starts. */
  private static boolean areSegments(ByteBuffer list) {
    int bytes = Short.toUnsignedInt(list.getShort(6));
    int before = -1;
    for (int at = 14; at < 14 + bytes; at += 2) {
      int end = Short.toUnsignedInt(list.getShort(at));
      int start = Short.toUnsignedInt(list.getShort(at + bytes + 2));
      if (start <= before || start > end) {
        return false;
      }
      before = end;
    }
    return true;
  }

  /** Formats 8, 12 and 13: how many groups there are, and each with its start, end and glyph. */
  private static boolean areGroups(ByteBuffer list, int countAt) {
    long count = Integer.toUnsignedLong(list.getInt(countAt));
    long before = -1;
    for (int i = 0; i < count; i++) {
      int at = countAt + 4 + 12 * i;
      long start = Integer.toUnsignedLong(list.getInt(at));
      long end = Integer.toUnsignedLong(list.getInt(at + 4));
      if (start <= before || start > end) {
        return false;
      }
      before = end;
    }
    return true;
  }
}
