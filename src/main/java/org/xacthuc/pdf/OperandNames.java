package org.xacthuc.pdf;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.xacthuc.base.Limit;

/**
 * The names on one document's pages. PDFBox keeps each different name of an operand for the whole
 * process, and lets go of it late; that of an operator, known or not, it keeps for ever.
 */
final class OperandNames {
  /** Fonts, states, pictures and properties of all pages: the richest have some hundreds. */
  private static final int MOST = 50_000;

  /** ISO 32000-2 annex A has 73; the rest are what broken content is taken for. */
  private static final int MOST_OPERATORS = 1_000;

  /** Marked content has properties within properties (§14.6.2), of some levels. */
  private static final int DEEPEST = 20;

  private final Set<COSName> names = new HashSet<>();
  private final Set<String> operators = new HashSet<>();
  private boolean reached;

  /** Takes notice of an operator, its operands, and what an inline picture says of itself. */
  void add(Operator operator, List<COSBase> operands) throws IOException {
    operators.add(operator.getName());
    for (COSBase operand : operands) {
      add(operand, 0);
    }
    if (operator.getImageParameters() != null) {
      add(operator.getImageParameters(), 0);
    }
    if (names.size() > MOST || operators.size() > MOST_OPERATORS) {
      throw refused();
    }
  }

  /** Whether there were more. */
  boolean isReached() {
    return reached;
  }

  private LimitReachedException refused() {
    reached = true;
    return new LimitReachedException(Limit.DRAWING);
  }

  private void add(COSBase operand, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw refused();
    }
    if (operand instanceof COSName name) {
      names.add(name);
    } else if (operand instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        add(array.get(i), depth + 1);
      }
    } else if (operand instanceof COSDictionary dictionary) {
      names.addAll(dictionary.keySet());
      for (COSBase value : dictionary.getValues()) {
        add(value, depth + 1);
      }
    }
  }
}
