package org.xacthuc.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDResources;
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
  private static final int FREE = PlantedFont.NUMBER;

  /** Which font is disguised. */
  private static final COSName FONT = COSName.getPDFName("B");

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
    return PlantedFont.operators(line, 2, shown.length());
  }

  /** The file with the font among the resources of a page, counted from zero. */
  TestPdf in(TestPdf pdf, int page) {
    return PlantedFont.in(pdf, page, this::objects);
  }

  /** The objects of the font. */
  PdfUpdate objects(PDResources fonts) throws IOException {
    return objects((PDType0Font) fonts.getFont(FONT));
  }

  private PdfUpdate objects(PDType0Font font) throws IOException {
    PDCIDFontType2 drawing = (PDCIDFontType2) font.getDescendantFont();
    COSObject descriptor =
        (COSObject)
            ((COSDictionary)
                    ((COSArray) font.getCOSObject().getDictionaryObject("DescendantFonts"))
                        .getObject(0))
                .getItem(COSName.FONT_DESC);
    Map<String, Integer> codes = PlantedFont.codes(font);
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

  private String toUnicode() {
    return PlantedFont.toUnicode(
        2, said.chars().mapToObj(c -> Normalizer.normalize("" + (char) c, form) + behind).toList());
  }
}
