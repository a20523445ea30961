package org.xacthuc.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;

/** What choosing the parameters of a graphics state takes (ISO 32000-2 §8.4.5). */
final class StateCost {
  /** So many values of the dictionary are read in the time of an operator. */
  private static final int VALUES_PER_STEP = 10;

  /** A dash pattern is an array within one of two (table 57). */
  private static final int ARRAYS_LOOKED_INTO = 4;

  private StateCost() {}

  /** Of the arrays of a dictionary, and of arrays in those: PDFBox reads all of them each time. */
  static long steps(COSDictionary parameters) {
    long count = 0;
    for (COSBase value : parameters.getValues()) {
      if ((value instanceof COSObject reference ? reference.getObject() : value)
          instanceof COSArray array) {
        count += array.size();
        for (int i = 0; i < Math.min(array.size(), ARRAYS_LOOKED_INTO); i++) {
          count += array.getObject(i) instanceof COSArray inner ? inner.size() : 0;
        }
      }
    }
    return count / VALUES_PER_STEP;
  }
}
