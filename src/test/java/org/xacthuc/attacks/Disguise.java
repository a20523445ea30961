package org.xacthuc.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/**
 * A font that draws one text and maps it to another: the glyphs of the page's own bold font under
 * codes of its own, one for each letter of the line.
 *
 * @param shown what is drawn
 * @param said what the file maps it to, as many characters
 * @param form each of them as one character, or as its base with marks
 * @param behind what each of them is mapped to besides
 */
record Disguise(String shown, String said, Normalizer.Form form, String behind) {
  /** Above every number of a typeset letter. */
  private static final int FREE = 950;

  /** Which font is disguised, and the name of the disguise in the page's resources. */
  private static final String FONT = "B";

  private static final String NAME = "Lying";

  Disguise {
    if (shown.length() != said.length()) {
      throw new IllegalArgumentException("one letter for each: " + shown + ", " + said);
    }
  }

  Disguise(String shown, String said) {
    this(shown, said, Normalizer.Form.NFC, "");
  }

  /** What says what it shows. */
  static Disguise honest(String shown) {
    return new Disguise(shown, shown);
  }

  /** The operators of the line, with the disguised font and its codes. */
  String operators(String line) {
    StringBuilder codes = new StringBuilder("[<");
    for (int i = 1; i <= shown.length(); i++) {
      codes.append(String.format(Locale.ROOT, "%04X", i));
    }
    int from = line.indexOf('[');
    String state = line.substring(0, from).replaceAll("/\\w+ ([0-9.]+) Tf", "/" + NAME + " $1 Tf");
    return state + codes + ">] TJ\nET\n";
  }

  /** The file with the font among the resources of a page, counted from zero. */
  TestPdf in(TestPdf pdf, int page) {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      COSDictionary fonts =
          document.getPage(page).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
      int number =
          (int)
              ((COSObject)
                      document.getPage(page).getResources().getCOSObject().getItem(COSName.FONT))
                  .getKey()
                  .getNumber();
      StringBuilder entries = new StringBuilder("<< /" + NAME + " " + FREE + " 0 R");
      for (COSName name : fonts.keySet()) {
        COSObject font = (COSObject) fonts.getItem(name);
        entries.append(" /" + name.getName() + " " + font.getKey().getNumber() + " 0 R");
      }
      PDType0Font font =
          (PDType0Font) document.getPage(page).getResources().getFont(COSName.getPDFName(FONT));
      return pdf.append(objects(font).put(number, entries + " >>"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PdfUpdate objects(PDType0Font font) throws IOException {
    PDCIDFontType2 drawing = (PDCIDFontType2) font.getDescendantFont();
    COSObject descriptor =
        (COSObject)
            ((COSDictionary)
                    ((COSArray) font.getCOSObject().getDictionaryObject("DescendantFonts"))
                        .getObject(0))
                .getItem(COSName.FONT_DESC);
    Map<String, Integer> codes = codes(font);
    ByteArrayOutputStream glyphs = new ByteArrayOutputStream();
    glyphs.writeBytes(new byte[2]);
    StringBuilder widths = new StringBuilder("[1 [");
    for (int i = 0; i < shown.length(); i++) {
      int code = codes.get(shown.substring(i, i + 1));
      int glyph = drawing.codeToGID(code);
      glyphs.write(glyph >> 8);
      glyphs.write(glyph);
      widths.append(font.getWidth(code)).append(' ');
    }
    String base = font.getName();
    return PdfUpdate.update()
        .put(
            FREE,
            "<< /Type /Font /Subtype /Type0 /BaseFont /"
                + base
                + " /Encoding /Identity-H /DescendantFonts ["
                + (FREE + 1)
                + " 0 R] /ToUnicode "
                + (FREE + 3)
                + " 0 R >>")
        .put(
            FREE + 1,
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /"
                + base
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
                + " /FontDescriptor "
                + descriptor.getKey().getNumber()
                + " 0 R /CIDToGIDMap "
                + (FREE + 2)
                + " 0 R /W "
                + widths
                + "]] >>")
        .putStream(FREE + 2, "<< >>", glyphs.toByteArray())
        .putStream(FREE + 3, "<< >>", toUnicode().getBytes(StandardCharsets.US_ASCII));
  }

  private static Map<String, Integer> codes(PDType0Font font) {
    Map<String, Integer> codes = new HashMap<>();
    for (int code = 0; code < 0x1000; code++) {
      String text = font.toUnicode(code);
      if (text != null) {
        codes.putIfAbsent(text, code);
      }
    }
    return codes;
  }

  // ISO 32000-2 §9.10.3.
  private String toUnicode() {
    StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\n");
    map.append("begincmap\n/CMapName /Lying def\n/CMapType 2 def\n");
    map.append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    map.append(said.length()).append(" beginbfchar\n");
    for (int i = 0; i < said.length(); i++) {
      map.append(String.format(Locale.ROOT, "<%04X> <", i + 1));
      (Normalizer.normalize(said.substring(i, i + 1), form) + behind)
          .chars()
          .forEach(unit -> map.append(String.format(Locale.ROOT, "%04X", unit)));
      map.append(">\n");
    }
    return map + "endbfchar\nendcmap\nend\nend\n";
  }
}
