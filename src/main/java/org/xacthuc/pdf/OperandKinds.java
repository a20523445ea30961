package org.xacthuc.pdf;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/**
 * What operators take (ISO 32000-2 annex A). Where there is more, PDFBox takes the first of it and
 * other readers the last, so that two strings before one Tj are two texts.
 */
final class OperandKinds {
  /** By letters: a number, a string, an array, a name (here N). */
  private static final Map<String, String> TAKEN =
      Map.ofEntries(
          Map.entry("Tj", "s"),
          Map.entry("'", "s"),
          Map.entry("\"", "nns"),
          Map.entry("TJ", "a"),
          Map.entry("Tf", "Nn"),
          Map.entry("Td", "nn"),
          Map.entry("TD", "nn"),
          Map.entry("Tm", "nnnnnn"),
          Map.entry("Tc", "n"),
          Map.entry("Tw", "n"),
          Map.entry("Tz", "n"),
          Map.entry("TL", "n"),
          Map.entry("Ts", "n"),
          Map.entry("Tr", "n"),
          Map.entry("cm", "nnnnnn"),
          Map.entry("Do", "N"),
          Map.entry("gs", "N"),
          Map.entry("sh", "N"),
          Map.entry("cs", "N"),
          Map.entry("CS", "N"),
          Map.entry("w", "n"),
          Map.entry("m", "nn"),
          Map.entry("l", "nn"),
          Map.entry("c", "nnnnnn"),
          Map.entry("v", "nnnn"),
          Map.entry("y", "nnnn"),
          Map.entry("re", "nnnn"),
          Map.entry("g", "n"),
          Map.entry("G", "n"),
          Map.entry("rg", "nnn"),
          Map.entry("RG", "nnn"),
          Map.entry("k", "nnnn"),
          Map.entry("K", "nnnn"));

  private OperandKinds() {}

  /** Whether those are what the operator takes; of others nothing is said. */
  static boolean fit(String operator, List<COSBase> operands) {
    String kinds = TAKEN.get(operator);
    if (kinds == null) {
      return true;
    }
    if (kinds.length() != operands.size()) {
      return false;
    }
    for (int i = 0; i < kinds.length(); i++) {
      if (!is(kinds.charAt(i), operands.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean is(char kind, COSBase operand) {
    return switch (kind) {
      case 'n' -> operand instanceof COSNumber;
      case 's' -> operand instanceof COSString;
      case 'a' -> operand instanceof COSArray;
      default -> operand instanceof COSName;
    };
  }
}
