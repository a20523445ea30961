package org.xacthuc.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.xacthuc.base.Bytes;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Bool;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Name;
import org.xacthuc.pdf.syntax.PdfObject.Real;
import org.xacthuc.pdf.syntax.PdfObject.Text;

/** Compares values that hold no others as the two readers read them. */
final class ScalarComparison {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** PDFBox keeps numbers with a decimal point in single precision. */
  private static final double PRECISION = 1e-6;

  private ScalarComparison() {}

  /** Whether two values are the same. */
  static boolean same(PdfObject ours, COSBase theirs) {
    if (ours instanceof Text text) {
      return theirs instanceof COSString other && text.value().equals(Bytes.of(other.getBytes()));
    }
    if (ours instanceof Name name) {
      return theirs instanceof COSName other && name(name).equals(other.getName());
    }
    if (ours instanceof Bool bool) {
      return theirs instanceof COSBoolean other && bool.value() == other.getValue();
    }
    return theirs instanceof COSNumber number && sameNumber(ours, number);
  }

  private static boolean sameNumber(PdfObject ours, COSNumber theirs) {
    if (ours instanceof Int i && theirs instanceof COSInteger other) {
      return i.value() == other.longValue();
    }
    double value =
        ours instanceof Int i
            ? (double) i.value()
            : ours instanceof Real r ? r.value() : Double.NaN;
    double other = theirs.floatValue();
    return Math.abs(value - other) <= PRECISION * Math.max(1, Math.abs(value));
  }

  /** A name as PDFBox spells it: its bytes as UTF-8 where they are that, else as Windows-1252. */
  static String name(Name name) {
    byte[] bytes = name.value().getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS_1252);
    }
  }
}
