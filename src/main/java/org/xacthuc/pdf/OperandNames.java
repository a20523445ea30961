package org.xacthuc.pdf;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.xacthuc.base.Limit;

/**
 * The names among the operands of one document's pages. PDFBox keeps each different name for the
 * whole process, and lets go of it late.
 */
final class OperandNames {
  /** Fonts, states, pictures and properties of all pages: the richest have some hundreds. */
  private static final int MOST = 50_000;

  private static final int DEEPEST = 20;

  private final Set<COSName> names = new HashSet<>();
  private boolean reached;

  /** Takes notice of the operands of one operator. */
  void add(List<COSBase> operands) throws IOException {
    for (COSBase operand : operands) {
      add(operand, 0);
    }
    if (names.size() > MOST) {
      reached = true;
      throw new LimitReachedException(Limit.DRAWING);
    }
  }

  /** Whether there were more. */
  boolean isReached() {
    return reached;
  }

  private void add(COSBase operand, int depth) {
    if (operand instanceof COSName name) {
      names.add(name);
    } else if (depth < DEEPEST && operand instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        add(array.get(i), depth + 1);
      }
    } else if (depth < DEEPEST && operand instanceof COSDictionary dictionary) {
      names.addAll(dictionary.keySet());
      dictionary.getValues().forEach(value -> add(value, depth + 1));
    }
  }
}
