package org.xacthuc.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A TrueType program of squares (OpenType 1.9): the first glyph is empty, and each other one a
 * hundred units larger than the one before. Every word gives a new one.
 *
 * @param sizes of the squares, in hundreds of units
 * @param codes tables of codes
 * @param names of the glyphs; empty for none
 * @param unitsPerEm as its head says
 * @param outlines of glyphs that are no squares, as the program has them
 * @param bearings left side bearings that are not zero
 */
public record TrueTypeProgram(
    List<Integer> sizes,
    List<Codes> codes,
    List<String> names,
    int unitsPerEm,
    Map<Integer, byte[]> outlines,
    Map<Integer, Integer> bearings) {
  /** Flags of parts: the arguments are distances; there is a scale; that holds for distances. */
  public static final int DISTANCES = 0x0002;

  public static final int SCALE = 0x0008;
  public static final int SCALED_DISTANCES = 0x0800;

  private static final int WORDS = 0x0001;
  private static final int MORE_COMPONENTS = 0x0020;
  private static final int VERSION = 0x00010000;

  /** A table of codes, and what it is for. */
  public record Codes(int platform, int encoding, Map<Integer, Integer> glyphs) {}

  /** A glyph within another, at a distance, or joined at points. */
  public record Part(int glyph, int flags, int one, int other) {}

  /** Of that many squares. */
  public static TrueTypeProgram of(int squares) {
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i <= squares; i++) {
      sizes.add(i);
    }
    return new TrueTypeProgram(sizes, List.of(), List.of(), 1000, Map.of(), Map.of());
  }

  /** That glyph looks as another one. */
  public TrueTypeProgram alike(int glyph, int other) {
    List<Integer> changed = new ArrayList<>(sizes);
    changed.set(glyph, sizes.get(other));
    return new TrueTypeProgram(changed, codes, names, unitsPerEm, outlines, bearings);
  }

  public TrueTypeProgram codes(int platform, int encoding, Map<Integer, Integer> glyphs) {
    List<Codes> all = new ArrayList<>(codes);
    all.add(new Codes(platform, encoding, glyphs));
    return new TrueTypeProgram(sizes, all, names, unitsPerEm, outlines, bearings);
  }

  public TrueTypeProgram names(String... all) {
    return new TrueTypeProgram(sizes, codes, List.of(all), unitsPerEm, outlines, bearings);
  }

  public TrueTypeProgram unitsPerEm(int units) {
    return new TrueTypeProgram(sizes, codes, names, units, outlines, bearings);
  }

  /** That glyph is put together of others. */
  public TrueTypeProgram parts(int glyph, Part... all) {
    return outline(glyph, composed(List.of(all)));
  }

  public TrueTypeProgram outline(int glyph, byte[] bytes) {
    Map<Integer, byte[]> changed = new HashMap<>(outlines);
    changed.put(glyph, bytes);
    return new TrueTypeProgram(sizes, codes, names, unitsPerEm, changed, bearings);
  }

  public TrueTypeProgram bearing(int glyph, int units) {
    Map<Integer, Integer> changed = new HashMap<>(bearings);
    changed.put(glyph, units);
    return new TrueTypeProgram(sizes, codes, names, unitsPerEm, outlines, changed);
  }

  public byte[] bytes() {
    return file(tables());
  }

  /** The program with that table a second time. */
  public byte[] twice(String tag) {
    List<Map.Entry<String, byte[]>> all = tables();
    all.stream().filter(t -> t.getKey().equals(tag)).findFirst().ifPresent(all::add);
    return file(all);
  }

  private List<Map.Entry<String, byte[]>> tables() {
    ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    ByteBuffer places = ByteBuffer.allocate(4 * (sizes.size() + 1));
    ByteBuffer widths = ByteBuffer.allocate(4 * sizes.size());
    places.putInt(0);
    for (int glyph = 0; glyph < sizes.size(); glyph++) {
      if (outlines.containsKey(glyph)) {
        drawn.writeBytes(outlines.get(glyph));
      } else if (sizes.get(glyph) > 0) {
        drawn.writeBytes(square(100 * sizes.get(glyph)));
      }
      places.putInt(drawn.size());
      widths.putShort((short) 600).putShort(bearings.getOrDefault(glyph, 0).shortValue());
    }
    ByteBuffer head = ByteBuffer.allocate(54).putInt(VERSION);
    head.putInt(12, 0x5F0F3CF5).putShort(18, (short) unitsPerEm).putShort(50, (short) 1);
    ByteBuffer across = ByteBuffer.allocate(36).putInt(VERSION).putShort(34, (short) sizes.size());
    ByteBuffer most = ByteBuffer.allocate(32).putInt(VERSION).putShort((short) sizes.size());
    List<Map.Entry<String, byte[]>> all = new ArrayList<>();
    if (!codes.isEmpty()) {
      all.add(Map.entry("cmap", maps()));
    }
    all.add(Map.entry("glyf", drawn.toByteArray()));
    all.add(Map.entry("head", head.array()));
    all.add(Map.entry("hhea", across.array()));
    all.add(Map.entry("hmtx", widths.array()));
    all.add(Map.entry("loca", places.array()));
    all.add(Map.entry("maxp", most.array()));
    all.add(Map.entry("post", posted()));
    return all;
  }

  /** With distances of two bytes, and half as large where the flags say that there is a scale. */
  private static byte[] composed(List<Part> parts) {
    ByteBuffer glyph = ByteBuffer.allocate(10 + 10 * parts.size()).putShort((short) -1);
    glyph.position(10);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      int more = i + 1 < parts.size() ? MORE_COMPONENTS : 0;
      glyph.putShort((short) (part.flags() | more | WORDS)).putShort((short) part.glyph());
      glyph.putShort((short) part.one()).putShort((short) part.other());
      if ((part.flags() & SCALE) != 0) {
        glyph.putShort((short) 0x2000);
      }
    }
    return glyph.array();
  }

  private static byte[] square(int size) {
    ByteBuffer glyph = ByteBuffer.allocate(36);
    glyph.putShort((short) 1).putShort((short) 0).putShort((short) 0);
    glyph.putShort((short) size).putShort((short) size);
    glyph.putShort((short) 3).putShort((short) 0).put(new byte[] {1, 1, 1, 1});
    for (int across : List.of(0, size, 0, -size)) {
      glyph.putShort((short) across);
    }
    for (int up : List.of(0, 0, size, 0)) {
      glyph.putShort((short) up);
    }
    return glyph.array();
  }

  /** Format 12: one group for each code. */
  private byte[] maps() {
    ByteArrayOutputStream maps = new ByteArrayOutputStream();
    ByteBuffer head = ByteBuffer.allocate(4 + 8 * codes.size());
    head.putShort((short) 0).putShort((short) codes.size());
    for (Codes table : codes) {
      head.putShort((short) table.platform()).putShort((short) table.encoding());
      head.putInt(head.capacity() + maps.size());
      int count = table.glyphs().size();
      ByteBuffer map = ByteBuffer.allocate(16 + 12 * count);
      map.putShort((short) 12).putShort((short) 0).putInt(map.capacity()).putInt(0).putInt(count);
      new TreeMap<>(table.glyphs())
          .forEach((code, glyph) -> map.putInt(code).putInt(code).putInt(glyph));
      maps.writeBytes(map.array());
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.array());
    all.writeBytes(maps.toByteArray());
    return all.toByteArray();
  }

  /** Format 2 with names that are none of the standard ones, or format 3 without. */
  private byte[] posted() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    ByteBuffer head = ByteBuffer.allocate(32).putInt(names.isEmpty() ? 0x00030000 : 0x00020000);
    all.writeBytes(head.array());
    if (!names.isEmpty()) {
      ByteBuffer index = ByteBuffer.allocate(2 + 2 * names.size());
      index.putShort((short) names.size());
      for (int i = 0; i < names.size(); i++) {
        index.putShort((short) (258 + i));
      }
      all.writeBytes(index.array());
      for (String name : names) {
        all.write(name.length());
        all.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
      }
    }
    return all.toByteArray();
  }

  private static byte[] file(List<Map.Entry<String, byte[]>> tables) {
    ByteBuffer head = ByteBuffer.allocate(12 + 16 * tables.size());
    head.putInt(VERSION).putShort((short) tables.size()).position(12);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> table : tables) {
      head.put(table.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(0);
      head.putInt(head.capacity() + body.size()).putInt(table.getValue().length);
      body.writeBytes(table.getValue());
      body.writeBytes(new byte[-table.getValue().length & 3]);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.array());
    all.writeBytes(body.toByteArray());
    return all.toByteArray();
  }
}
