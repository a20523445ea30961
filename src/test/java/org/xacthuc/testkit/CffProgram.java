package org.xacthuc.testkit;

import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A program of a compact font (Adobe technical note 5176). Every word gives a new one.
 *
 * @param glyphs names and charstrings, as they follow each other
 * @param codes of the first of them, in the program's own encoding
 * @param numbers of the glyphs, which then have no names; empty for none
 * @param group of dictionaries that each glyph is said to belong to; there is the first alone
 * @param local subroutines of that group, or of the font
 * @param global subroutines
 */
public record CffProgram(
    List<Map.Entry<String, byte[]>> glyphs,
    List<Integer> codes,
    List<Integer> numbers,
    int group,
    List<byte[]> local,
    List<byte[]> global) {
  private static final byte[] HEADER = {1, 0, 4, 4};

  /** The first string that is not one of the standard ones. */
  private static final int OWN_STRINGS = 391;

  private static final int NUMBER = 29;
  private static final int ESCAPE = 12;
  private static final int CHARSET = 15;
  private static final int ENCODING = 16;
  private static final int CHAR_STRINGS = 17;
  private static final int PRIVATE = 18;
  private static final int SUBROUTINES = 19;
  private static final int NUMBERED = 30;
  private static final int GROUPS = 36;
  private static final int GROUP_OF_GLYPH = 37;

  public static CffProgram of(List<Map.Entry<String, byte[]>> glyphs, Integer... codes) {
    return new CffProgram(glyphs, Arrays.asList(codes), List.of(), 0, List.of(), List.of());
  }

  public CffProgram numbers(Integer... all) {
    return new CffProgram(glyphs, codes, Arrays.asList(all), group, local, global);
  }

  public CffProgram group(int number) {
    return new CffProgram(glyphs, codes, numbers, number, local, global);
  }

  public CffProgram local(byte[]... subroutines) {
    return new CffProgram(glyphs, codes, numbers, group, List.of(subroutines), global);
  }

  public CffProgram global(byte[]... subroutines) {
    return new CffProgram(glyphs, codes, numbers, group, local, List.of(subroutines));
  }

  public byte[] bytes() {
    byte[] name = index(List.of(ascii("Planted")));
    byte[] strings = index(strings());
    byte[] everywhere = index(global);
    int at = HEADER.length + name.length + index(List.of(top(new int[7]))).length;
    at += strings.length + everywhere.length;
    byte[] own = own();
    List<byte[]> behind = new ArrayList<>(List.of(charset(), encoding(), index(outlines()), own));
    behind.add(local.isEmpty() ? new byte[0] : index(local));
    behind.add(groups());
    int[] offsets = new int[behind.size() + 1];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = at;
      at += i < behind.size() ? behind.get(i).length : 0;
    }
    behind.add(index(List.of(ofPrivate(offsets[3], own.length))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List.of(HEADER, name, index(List.of(top(offsets))), strings, everywhere)
        .forEach(out::writeBytes);
    behind.forEach(out::writeBytes);
    return out.toByteArray();
  }

  private List<byte[]> strings() {
    return numbers.isEmpty()
        ? glyphs.stream().map(glyph -> ascii(glyph.getKey())).toList()
        : List.of(ascii("Adobe"), ascii("Identity"));
  }

  private List<byte[]> outlines() {
    List<byte[]> outlines = new ArrayList<>();
    outlines.add(CharStrings.typeTwo(new Path2D.Double()));
    glyphs.forEach(glyph -> outlines.add(glyph.getValue()));
    return outlines;
  }

  private byte[] charset() {
    ByteBuffer charset = ByteBuffer.allocate(1 + 2 * glyphs.size()).put((byte) 0);
    for (int i = 0; i < glyphs.size(); i++) {
      charset.putShort((short) (numbers.isEmpty() ? OWN_STRINGS + i : numbers.get(i)));
    }
    return charset.array();
  }

  private byte[] encoding() {
    ByteBuffer encoding = ByteBuffer.allocate(2 + codes.size()).put((byte) 0);
    encoding.put((byte) codes.size());
    codes.forEach(code -> encoding.put(code.byteValue()));
    return encoding.array();
  }

  private byte[] groups() {
    byte[] groups = new byte[numbers.isEmpty() ? 0 : 2 + glyphs.size()];
    if (groups.length > 0) {
      Arrays.fill(groups, 1, groups.length, (byte) group);
    }
    return groups;
  }

  /** Glyphs are as wide as nothing; subroutines follow at once. */
  private byte[] own() {
    byte[] width = {(byte) 139, 20};
    ByteBuffer own = ByteBuffer.allocate(width.length + (local.isEmpty() ? 0 : 6)).put(width);
    if (!local.isEmpty()) {
      number(own, own.capacity()).put((byte) SUBROUTINES);
    }
    return own.array();
  }

  private static byte[] ofPrivate(int offset, int length) {
    return number(number(ByteBuffer.allocate(11), length), offset).put((byte) PRIVATE).array();
  }

  /** In the order of {@link #bytes}: charset, encoding, outlines, own, local, groups, the group. */
  private byte[] top(int[] offsets) {
    int last = offsets.length - 1;
    ByteBuffer top = ByteBuffer.allocate(64);
    if (!numbers.isEmpty()) {
      number(number(number(top, OWN_STRINGS), OWN_STRINGS + 1), 0);
      top.put((byte) ESCAPE).put((byte) NUMBERED);
    }
    number(top, offsets[0]).put((byte) CHARSET);
    number(top, offsets[2]).put((byte) CHAR_STRINGS);
    if (numbers.isEmpty()) {
      number(top, offsets[1]).put((byte) ENCODING);
      top.put(ofPrivate(offsets[3], own().length));
    } else {
      number(top, offsets[last - 1]).put((byte) ESCAPE).put((byte) GROUP_OF_GLYPH);
      number(top, offsets[last]).put((byte) ESCAPE).put((byte) GROUPS);
    }
    return Arrays.copyOf(top.array(), top.position());
  }

  private static ByteBuffer number(ByteBuffer to, int value) {
    return to.put((byte) NUMBER).putInt(value);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] index(List<byte[]> parts) {
    if (parts.isEmpty()) {
      return new byte[2];
    }
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
