package org.xacthuc.attacks;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** Puts a font of one's own into a typeset letter. */
final class PlantedFont {
  /** Of the font; above every number of a typeset letter. What it needs follows. */
  static final int NUMBER = 950;

  private static final String NAME = "Planted";

  private PlantedFont() {}

  /**
   * A font of content streams (ISO 32000-2 §9.6.4).
   *
   * @param said what its codes say, from 1 on
   * @param drawn what they draw, in a box of 1000 to 1000
   */
  static PdfUpdate ofContent(List<String> said, List<String> drawn) {
    StringBuilder names = new StringBuilder();
    StringBuilder procedures = new StringBuilder();
    PdfUpdate update = PdfUpdate.update();
    for (int i = 1; i <= said.size(); i++) {
      names.append("/g").append(i);
      procedures.append("/g" + i + " " + (NUMBER + 1 + i) + " 0 R ");
      String content = "600 0 -1000 -1000 1000 1000 d1 " + drawn.get(i - 1);
      update = update.putStream(NUMBER + 1 + i, "<< >>", ascii(content));
    }
    return update
        .put(
            NUMBER,
            "<< /Type /Font /Subtype /Type3 /FontBBox [-1000 -1000 1000 1000]"
                + " /FontMatrix [.001 0 0 .001 0 0] /FirstChar 1 /LastChar "
                + said.size()
                + " /Widths ["
                + "600 ".repeat(said.size())
                + "] /Encoding << /Differences [1 "
                + names
                + "] >> /CharProcs << "
                + procedures
                + ">> /Resources << >> /ToUnicode "
                + (NUMBER + 1)
                + " 0 R >>")
        .putStream(NUMBER + 1, "<< >>", ascii(toUnicode(1, said)));
  }

  /** A font that every reader takes from its machine, whose codes are two bytes. */
  static PdfUpdate ofGlyphNumbers(List<String> said) {
    return PdfUpdate.update()
        .put(
            NUMBER,
            "<< /Type /Font /Subtype /Type0 /BaseFont /TimesNewRomanPSMT /Encoding /Identity-H"
                + " /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2"
                + " /BaseFont /TimesNewRomanPSMT /DW 600 /CIDSystemInfo << /Registry (Adobe)"
                + " /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor"
                + " /FontName /TimesNewRomanPSMT /Flags 32 /FontBBox [0 0 999 999] >> >>]"
                + toUnicode())
        .putStream(NUMBER + 1, "<< >>", ascii(toUnicode(2, said)));
  }

  /** The same, whose codes are one byte and name characters. */
  static PdfUpdate ofNames(String font, List<String> said) {
    StringBuilder names = new StringBuilder();
    for (String character : said) {
      names.append(String.format(Locale.ROOT, "/uni%04X", (int) character.charAt(0)));
    }
    return PdfUpdate.update()
        .put(
            NUMBER,
            ("<< /Type /Font /Subtype /TrueType /BaseFont /" + font)
                + (" /FirstChar 1 /LastChar " + said.size() + " /Widths [")
                + ("600 ".repeat(said.size()) + "] /Encoding << /Differences [1 " + names + "] >>")
                + (" /FontDescriptor << /Type /FontDescriptor /FontName /" + font)
                + " /Flags 32 /FontBBox [0 0 999 999] >>"
                + toUnicode())
        .putStream(NUMBER + 1, "<< >>", ascii(toUnicode(1, said)));
  }

  private static String toUnicode() {
    return " /ToUnicode " + (NUMBER + 1) + " 0 R >>";
  }

  /** Contents that fill the outlines of a text's letters. */
  static List<String> outlines(PDType0Font font, String text) throws IOException {
    Map<String, Integer> codes = codes(font);
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      drawn.add(filled(font.getNormalizedPath(codes.get(text.substring(i, i + 1)))));
    }
    return drawn;
  }

  private static String filled(Path2D outline) {
    StringBuilder content = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator i = outline.getPathIterator(null, 1); !i.isDone(); i.next()) {
      switch (i.currentSegment(at)) {
        case PathIterator.SEG_CLOSE -> content.append("h\n");
        case PathIterator.SEG_MOVETO ->
            content.append(String.format(Locale.ROOT, "%.1f %.1f m\n", at[0], at[1]));
        default -> content.append(String.format(Locale.ROOT, "%.1f %.1f l\n", at[0], at[1]));
      }
    }
    return content.append("f").toString();
  }

  /** By what they say, the codes of a font. */
  static Map<String, Integer> codes(PDType0Font font) {
    Map<String, Integer> codes = new HashMap<>();
    for (int code = 0; code < 0x1000; code++) {
      String text = font.toUnicode(code);
      if (text != null) {
        codes.putIfAbsent(text, code);
      }
    }
    return codes;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The objects of the font, the first of which is {@link #NUMBER}. */
  interface Objects {
    PdfUpdate of(PDResources resources) throws IOException;
  }

  /** The operators of a line, with that font and its first codes in place of what it shows. */
  static String operators(String line, int codeBytes, int count) {
    StringBuilder codes = new StringBuilder("[<");
    for (int i = 1; i <= count; i++) {
      codes.append(String.format(Locale.ROOT, "%0" + 2 * codeBytes + "X", i));
    }
    int from = line.indexOf('[');
    String state = line.substring(0, from).replaceAll("/\\w+ ([0-9.]+) Tf", "/" + NAME + " $1 Tf");
    return state + codes + ">] TJ\nET\n";
  }

  /** The file with the font among the resources of a page, counted from zero. */
  static TestPdf in(TestPdf pdf, int page, Objects font) {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      PDResources resources = document.getPage(page).getResources();
      COSObject fonts = (COSObject) resources.getCOSObject().getItem(COSName.FONT);
      COSDictionary known = (COSDictionary) fonts.getObject();
      StringBuilder entries = new StringBuilder("<< /" + NAME + " " + NUMBER + " 0 R");
      for (COSName name : known.keySet()) {
        long number = ((COSObject) known.getItem(name)).getKey().getNumber();
        entries.append(" /" + name.getName() + " " + number + " 0 R");
      }
      int number = (int) fonts.getKey().getNumber();
      return pdf.append(font.of(resources).put(number, entries + " >>"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A map from the codes 1, 2, ... to what each says (ISO 32000-2 §9.10.3). */
  static String toUnicode(int codeBytes, List<String> said) {
    String code = "%0" + 2 * codeBytes + "X";
    StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\n");
    map.append("begincmap\n/CMapName /Planted def\n/CMapType 2 def\n");
    map.append("1 begincodespacerange\n<" + "00".repeat(codeBytes) + "> <");
    map.append("FF".repeat(codeBytes)).append(">\nendcodespacerange\n");
    map.append(said.size()).append(" beginbfchar\n");
    for (int i = 0; i < said.size(); i++) {
      StringBuilder text = new StringBuilder();
      for (byte b : said.get(i).getBytes(StandardCharsets.UTF_16BE)) {
        text.append(String.format(Locale.ROOT, "%02X", b));
      }
      map.append(String.format(Locale.ROOT, "<" + code + "> <%s>\n", i + 1, text));
    }
    return map + "endbfchar\nendcmap\nend\nend\n";
  }
}
