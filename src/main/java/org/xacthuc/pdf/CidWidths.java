package org.xacthuc.pdf;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

/**
 * For how many codes a composite font gives widths (ISO 32000-2 §9.7.4.3). A range of them takes
 * three numbers, and PDFBox notes each code of it, as often as it is given. Of /W2 it keeps ranges
 * as they are.
 */
final class CidWidths {
  /** Of a range that ends with the last number there is, PDFBox never finds the end. */
  private static final long WITHOUT_END = 1L << 32;

  private static final int LONGEST_MAP = 2 << 16;

  private CidWidths() {}

  /** How many codes PDFBox will note for a font; 0 for one that is not composite. */
  static long codes(COSDictionary font) {
    COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    if (descendants == null
        || descendants.size() == 0
        || !(descendants.getObject(0) instanceof COSDictionary descendant)) {
      return 0;
    }
    COSArray vertical = descendant.getCOSArray(COSName.W2);
    return widths(descendant.getCOSArray(COSName.W))
        + (vertical == null ? 0 : vertical.size())
        + glyphs(descendant);
  }

  /** ISO 32000-2 table 115: two bytes for each code, of which there are 65,536 at most. */
  private static long glyphs(COSDictionary descendant) {
    if (!(descendant.getDictionaryObject(COSName.CID_TO_GID_MAP) instanceof COSStream map)) {
      return 0;
    }
    try (InputStream in = map.createInputStream()) {
      return in.readNBytes(LONGEST_MAP + 1).length > LONGEST_MAP ? WITHOUT_END : 0;
    } catch (IOException e) {
      return 0; // PDFBox goes on without it.
    }
  }

  /**
   * First code and array, or first code, last code and width. What begins with no number is stepped
   * over value by value, as PDFBox does: a range may begin behind it.
   */
  private static long widths(COSArray widths) {
    long codes = 0;
    int at = 0;
    while (widths != null && at + 1 < widths.size()) {
      COSBase first = widths.getObject(at);
      COSBase second = widths.getObject(at + 1);
      if (!(first instanceof COSNumber)) {
        at++;
      } else if (second instanceof COSArray each) {
        codes += each.size();
        at += 2;
      } else {
        codes += range(first, second);
        at += 3;
      }
    }
    return codes;
  }

  private static long range(COSBase first, COSBase last) {
    if (!(first instanceof COSNumber from) || !(last instanceof COSNumber to)) {
      return 0;
    }
    return to.intValue() == Integer.MAX_VALUE
        ? WITHOUT_END
        : Math.max(0, to.intValue() - (long) from.intValue() + 1);
  }
}
