package org.xacthuc.testkit;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Programs of compact fonts (Adobe technical note 5176), from outlines by their names. */
public final class CffProgram {
  private static final byte[] HEADER = {1, 0, 4, 4};

  /** The first string that is not one of the standard ones. */
  private static final int OWN_STRINGS = 391;

  private static final int CHARSET = 15;
  private static final int ENCODING = 16;
  private static final int CHAR_STRINGS = 17;
  private static final int PRIVATE = 18;

  /** Glyphs are as wide as nothing: 0 defaultWidthX. */
  private static final byte[] PRIVATE_ENTRIES = {(byte) 139, 20};

  private CffProgram() {}

  /**
   * @param glyphs by name
   * @param encoding the program's own, from codes to names, one code for each name
   */
  public static byte[] of(Map<String, Shape> glyphs, Map<Integer, String> encoding) {
    Set<String> names = new LinkedHashSet<>(encoding.values());
    names.addAll(glyphs.keySet());
    List<byte[]> strings = new ArrayList<>();
    List<byte[]> outlines = new ArrayList<>();
    outlines.add(CharStrings.typeTwo(new Path2D.Double()));
    ByteBuffer charset = ByteBuffer.allocate(1 + 2 * names.size());
    charset.put((byte) 0);
    for (String name : names) {
      charset.putShort((short) (OWN_STRINGS + strings.size()));
      strings.add(name.getBytes(StandardCharsets.US_ASCII));
      outlines.add(CharStrings.typeTwo(glyphs.get(name)));
    }
    ByteArrayOutputStream codes = new ByteArrayOutputStream();
    codes.write(0);
    codes.write(encoding.size());
    encoding.keySet().forEach(codes::write);

    byte[] name = index(List.of("Planted".getBytes(StandardCharsets.US_ASCII)));
    byte[] own = index(strings);
    byte[] drawn = index(outlines);
    int top = index(List.of(dictionary(0, 0, 0, 0))).length;
    int at = HEADER.length + name.length + top + own.length + 2;
    int encodingAt = at + charset.capacity();
    int drawnAt = encodingAt + codes.size();
    int privateAt = drawnAt + drawn.length;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(HEADER);
    out.writeBytes(name);
    out.writeBytes(index(List.of(dictionary(at, encodingAt, drawnAt, privateAt))));
    out.writeBytes(own);
    out.writeBytes(new byte[2]);
    out.writeBytes(charset.array());
    out.writeBytes(codes.toByteArray());
    out.writeBytes(drawn);
    out.writeBytes(PRIVATE_ENTRIES);
    return out.toByteArray();
  }

  private static byte[] dictionary(int charset, int encoding, int drawn, int ofPrivate) {
    ByteBuffer all = ByteBuffer.allocate(29);
    entry(all, CHARSET, charset);
    entry(all, ENCODING, encoding);
    entry(all, CHAR_STRINGS, drawn);
    all.put((byte) 29).putInt(PRIVATE_ENTRIES.length);
    entry(all, PRIVATE, ofPrivate);
    return all.array();
  }

  private static void entry(ByteBuffer all, int operator, int value) {
    all.put((byte) 29).putInt(value).put((byte) operator);
  }

  private static byte[] index(List<byte[]> parts) {
    int size = parts.stream().mapToInt(p -> p.length).sum();
    ByteBuffer all = ByteBuffer.allocate(3 + 4 * (parts.size() + 1) + size);
    all.putShort((short) parts.size()).put((byte) 4).putInt(1);
    int end = 1;
    for (byte[] part : parts) {
      end += part.length;
      all.putInt(end);
    }
    parts.forEach(all::put);
    return all.array();
  }
}
