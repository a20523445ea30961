package org.xacthuc.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.xacthuc.testkit.PdfUpdate;

/** A simple TrueType font: the page's own bold program, with other tables of codes. */
final class RivalFont {
  private static final int NUMBER = PlantedFont.NUMBER;
  private static final int CMAP = 0x636D6170;
  private static final int HMTX = 0x686D7478;
  private static final int LOCA = 0x6C6F6361;

  private RivalFont() {}

  /**
   * A table of codes from A on.
   *
   * @param letters that it tells
   * @param before those that it tells before, of the same codes; nothing for none
   */
  record Table(int platform, int encoding, String letters, String before) {
    Table(int platform, int encoding, String letters) {
      this(platform, encoding, letters, "");
    }
  }

  /**
   * @param said by its map to Unicode
   * @param encoding of its codes
   * @param more entries of its descriptor
   * @param times that the program lists its tables of codes
   */
  static PdfUpdate of(
      PDResources fonts, List<Table> tables, String said, String encoding, String more, int times)
      throws IOException {
    PDType0Font bold = (PDType0Font) fonts.getFont(COSName.getPDFName("B"));
    PDCIDFontType2 drawing = (PDCIDFontType2) bold.getDescendantFont();
    Map<String, Integer> codes = PlantedFont.codes(bold);
    StringBuilder widths = new StringBuilder();
    for (String letter : List.of(said.split(""))) {
      widths.append(bold.getWidth(codes.get(letter))).append(' ');
    }
    Map<String, Integer> glyphs = new HashMap<>();
    for (Map.Entry<String, Integer> code : codes.entrySet()) {
      glyphs.put(code.getKey(), drawing.codeToGID(code.getValue()));
    }
    ByteArrayOutputStream lists = new ByteArrayOutputStream();
    ByteBuffer head = ByteBuffer.allocate(4 + 8 * tables.size());
    head.putShort((short) 0).putShort((short) tables.size());
    for (Table table : tables) {
      head.putShort((short) table.platform()).putShort((short) table.encoding());
      head.putInt(head.capacity() + lists.size());
      lists.writeBytes(list(table, glyphs));
    }
    ByteArrayOutputStream maps = new ByteArrayOutputStream();
    maps.writeBytes(head.array());
    maps.writeBytes(lists.toByteArray());
    byte[] bytes = drawing.getFontDescriptor().getFontFile2().toByteArray();
    return PdfUpdate.update()
        .put(
            NUMBER,
            "<< /Type /Font /Subtype /TrueType /BaseFont /Planted /FirstChar 65 /LastChar "
                + (64 + said.length())
                + " /Widths ["
                + widths
                + "] /Encoding "
                + encoding
                + " /FontDescriptor << /Type /FontDescriptor /FontName"
                + " /Planted /Flags 32 /FontBBox [0 -200 999 999] /FontFile2 "
                + (NUMBER + 2)
                + " 0 R "
                + more.replace("ANOTHER", number(drawing) + " 0 R")
                + " >> /ToUnicode "
                + (NUMBER + 1)
                + " 0 R >>")
        .putStream(NUMBER + 1, "<< >>", toUnicode(said).getBytes(StandardCharsets.US_ASCII))
        .putStream(NUMBER + 2, "<< >>", with(bytes, maps.toByteArray(), times));
  }

  /** The program of the page's bold font, with another left side bearing of one letter. */
  static PdfUpdate moved(PDResources fonts, String letter, int units) throws IOException {
    PDType0Font bold = (PDType0Font) fonts.getFont(COSName.getPDFName("B"));
    PDCIDFontType2 drawing = (PDCIDFontType2) bold.getDescendantFont();
    int glyph = drawing.codeToGID(PlantedFont.codes(bold).get(letter));
    byte[] bytes = drawing.getFontDescriptor().getFontFile2().toByteArray();
    ByteBuffer program = ByteBuffer.wrap(bytes);
    int at = table(program, HMTX) + 4 * glyph + 2;
    program.putShort(at, (short) (program.getShort(at) + units));
    return PdfUpdate.update().putStream(number(drawing), "<< >>", bytes);
  }

  /** The same, whose last glyph ends so many bytes before its outline does. */
  static PdfUpdate cut(PDResources fonts, int count) throws IOException {
    PDType0Font bold = (PDType0Font) fonts.getFont(COSName.getPDFName("B"));
    PDCIDFontType2 drawing = (PDCIDFontType2) bold.getDescendantFont();
    byte[] bytes = drawing.getFontDescriptor().getFontFile2().toByteArray();
    ByteBuffer program = ByteBuffer.wrap(bytes);
    int glyphs = drawing.getTrueTypeFont().getNumberOfGlyphs();
    boolean whole = drawing.getTrueTypeFont().getHeader().getIndexToLocFormat() == 1;
    int at = table(program, LOCA) + (whole ? 4 : 2) * glyphs;
    if (whole) {
      program.putInt(at, program.getInt(at) - count);
    } else {
      program.putShort(at, (short) (program.getShort(at) - count / 2));
    }
    return PdfUpdate.update().putStream(number(drawing), "<< >>", bytes);
  }

  private static int table(ByteBuffer program, int tag) {
    int directory = 12;
    while (program.getInt(directory) != tag) {
      directory += 16;
    }
    return program.getInt(directory + 8);
  }

  private static int number(PDCIDFontType2 drawing) {
    COSObject program =
        (COSObject) drawing.getFontDescriptor().getCOSObject().getItem(COSName.FONT_FILE2);
    return (int) program.getKey().getNumber();
  }

  /** Format 6, or format 12 with a group for each letter where codes are told twice. */
  private static byte[] list(Table table, Map<String, Integer> glyphs) {
    String letters = table.before() + table.letters();
    int count = letters.length();
    boolean once = table.before().isEmpty();
    ByteBuffer list = ByteBuffer.allocate(once ? 10 + 2 * count : 16 + 12 * count);
    if (once) {
      list.putShort((short) 6).putShort((short) list.capacity()).putShort((short) 0);
      list.putShort((short) 'A').putShort((short) count);
    } else {
      list.putInt(12 << 16).putInt(list.capacity()).putInt(0).putInt(count);
    }
    for (int i = 0; i < count; i++) {
      int glyph = glyphs.get(letters.substring(i, i + 1));
      if (once) {
        list.putShort((short) glyph);
      } else {
        int code = 'A' + i % table.letters().length();
        list.putInt(code).putInt(code).putInt(glyph);
      }
    }
    return list.array();
  }

  private static String toUnicode(String said) {
    List<String> all = new ArrayList<>(Collections.nCopies(64, "-"));
    all.addAll(List.of(said.split("")));
    return PlantedFont.toUnicode(1, all);
  }

  /** The operators of a line, with that font and its codes. */
  static String operators(String line, int count) {
    StringBuilder codes = new StringBuilder();
    for (int i = 0; i < count; i++) {
      codes.append((char) ('A' + i));
    }
    return PlantedFont.operators(line, 1, 0).replace("<>", "(" + codes + ")");
  }

  /** The program with that table of codes, once or several times. */
  private static byte[] with(byte[] program, byte[] maps, int times) {
    ByteBuffer in = ByteBuffer.wrap(program);
    int count = in.getShort(4);
    List<byte[]> tables = new ArrayList<>();
    List<Integer> tags = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = 12 + 16 * i;
      if (in.getInt(at) != CMAP) {
        tags.add(in.getInt(at));
        byte[] table = new byte[in.getInt(at + 12)];
        in.get(in.getInt(at + 8), table);
        tables.add(table);
      }
    }
    for (int i = 0; i < times; i++) {
      tags.add(CMAP);
      tables.add(maps);
    }
    ByteBuffer head = ByteBuffer.allocate(12 + 16 * tags.size());
    head.putInt(0x00010000).putShort((short) tags.size()).position(12);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < tags.size(); i++) {
      head.putInt(tags.get(i)).putInt(0);
      head.putInt(head.capacity() + body.size()).putInt(tables.get(i).length);
      body.writeBytes(tables.get(i));
      body.writeBytes(new byte[-tables.get(i).length & 3]);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.array());
    all.writeBytes(body.toByteArray());
    return all.toByteArray();
  }
}
