package org.xacthuc.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;

/** Fonts with a program of their own. */
final class ProgramFonts {
  static final String TRUE_TYPE = "/Subtype /TrueType";
  static final String TYPE_1 = "/Subtype /Type1";
  static final String COMPACT = "/Subtype /Type1C";

  private ProgramFonts() {}

  /** A TrueType font whose letters are no symbols. */
  static PDFont trueType(byte[] program, String entries) {
    return of(TRUE_TYPE + entries, "/Flags 32", COSName.FONT_FILE2, stream(program, ""));
  }

  static PDFont typeOne(byte[][] program, String entries) {
    byte[] whole = new byte[program[0].length + program[1].length];
    System.arraycopy(program[0], 0, whole, 0, program[0].length);
    System.arraycopy(program[1], 0, whole, program[0].length, program[1].length);
    String lengths = "/Length1 " + program[0].length + " /Length2 " + program[1].length;
    return of(TYPE_1 + entries, "/Flags 32", COSName.FONT_FILE, stream(whole, lengths));
  }

  static PDFont compact(byte[] program, String entries) {
    return of(TYPE_1 + entries, "/Flags 32", COSName.FONT_FILE3, stream(program, COMPACT));
  }

  /**
   * @param entries of the font
   * @param described entries of its descriptor
   */
  static PDFont of(String entries, String described, COSName key, COSStream program) {
    return created(
        CosText.dictionary("/Type /Font /BaseFont /Planted " + entries), described, key, program);
  }

  private static PDFont created(
      COSDictionary font, String described, COSName key, COSStream program) {
    font.setItem(COSName.FONT_DESC, descriptor(described, key, program));
    return font(font);
  }

  static PDFont font(COSDictionary dictionary) {
    try {
      return PDFontFactory.createFont(dictionary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static COSDictionary descriptor(String entries, COSName key, COSStream program) {
    COSDictionary descriptor =
        CosText.dictionary("/Type /FontDescriptor /FontName /Planted " + entries);
    descriptor.setItem(key, program);
    return descriptor;
  }

  static COSStream stream(byte[] data, String entries) {
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createOutputStream()) {
      out.write(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    CosText.dictionary(entries).forEach(stream::setItem);
    return stream;
  }
}
