package org.xacthuc.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/**
 * For how many codes a composite font gives widths (ISO 32000-2 §9.7.4.3). A range of them takes
 * three numbers, and PDFBox notes each code of it, as often as it is given.
 */
final class CidWidths {
  /** Of a range in /W: its width; in /W2: its advance and its origin. */
  private static final int WIDTH = 1;

  private static final int METRICS = 3;

  private CidWidths() {}

  /** How many codes PDFBox will note for a font; 0 for one that is not composite. */
  static long codes(COSDictionary font) {
    COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    if (descendants == null
        || descendants.size() == 0
        || !(descendants.getObject(0) instanceof COSDictionary descendant)) {
      return 0;
    }
    return codes(descendant.getCOSArray(COSName.W), WIDTH)
        + codes(descendant.getCOSArray(COSName.W2), METRICS);
  }

  /** First code and array, or first code, last code and so many numbers. */
  private static long codes(COSArray widths, int numbers) {
    long codes = 0;
    int at = 0;
    while (widths != null && at + 1 < widths.size()) {
      COSBase second = widths.getObject(at + 1);
      if (second instanceof COSArray each) {
        codes += each.size();
        at += 2;
      } else {
        codes += Math.max(0, number(second) - number(widths.getObject(at)));
        at += 2 + numbers;
      }
    }
    return codes;
  }

  private static long number(COSBase value) {
    return value instanceof COSNumber number ? number.intValue() : 0;
  }
}
