package org.xacthuc.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.util.Matrix;

/** Fonts that no file holds. */
final class TestFonts {
  private TestFonts() {}

  static COSStream stream(String content) throws IOException {
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    return stream;
  }

  /**
   * A Type 3 font of two codes, each 600 units of its content wide: that of the letter a is that
   * content, that of the letter b has a name and no content.
   */
  static PDType3Font drawn(String content, Matrix matrix) throws IOException {
    COSDictionary glyphs = new COSDictionary();
    glyphs.setItem(COSName.getPDFName("a"), stream(content));
    COSArray differences = new COSArray();
    differences.add(COSInteger.get(97));
    differences.add(COSName.getPDFName("a"));
    differences.add(COSName.getPDFName("b"));
    COSDictionary encoding = new COSDictionary();
    encoding.setItem(COSName.DIFFERENCES, differences);
    COSArray widths = new COSArray(List.of(COSInteger.get(600), COSInteger.get(600)));
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE3);
    font.setInt(COSName.FIRST_CHAR, 97);
    font.setInt(COSName.LAST_CHAR, 98);
    font.setItem(COSName.WIDTHS, widths);
    font.setItem(COSName.ENCODING, encoding);
    font.setItem(COSName.CHAR_PROCS, glyphs);
    font.setItem(COSName.FONT_MATRIX, matrix.toCOSArray());
    return new PDType3Font(font);
  }

  /**
   * A composite font without a program, five hundred wide.
   *
   * @param ordering Adobe's collection of its characters
   * @param encoding the name of its CMap, or the stream of its own
   */
  static PDFont composite(String ordering, COSBase encoding) throws IOException {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString(ordering));
    system.setInt(COSName.SUPPLEMENT, 0);
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, "A");
    descriptor.setInt(COSName.FLAGS, 4);
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    descendant.setName(COSName.BASE_FONT, "A");
    descendant.setInt(COSName.DW, 500);
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setItem(COSName.FONT_DESC, descriptor);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, "A");
    font.setItem(COSName.ENCODING, encoding);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return PDFontFactory.createFont(font);
  }
}
