package org.xacthuc.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/**
 * How many operands an operator of content takes, and of what kind (ISO 32000-2 annex A). Of more
 * than it takes some readers use the first and others the last; of less, or of other ones, some
 * make nothing and others something.
 */
final class OperandRules {
  /** By operator, a letter for each operand, or the highest of the numbers it chooses from. */
  private static final Map<String, String> OPERANDS = operands();

  /** As many numbers as the space has components, and the name of a pattern. */
  private static final Set<String> COLOURS = Set.of("sc", "SC", "scn", "SCN");

  /** Those of a file's structure, and of pictures within content: some readers stop at them. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "obj", "endobj", "stream", "endstream", "xref", "trailer", "startxref", "BI", "ID", "EI");

  /** Behind a letter PDFBox takes a digit for the next operand. */
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{1,20}");

  private OperandRules() {}

  private static Map<String, String> operands() {
    Map<String, String> all = new HashMap<>();
    put(all, "", "b", "B", "b*", "B*", "f", "F", "f*", "S", "s", "n", "h", "W", "W*");
    put(all, "", "q", "Q", "BT", "ET", "T*", "EMC", "BX", "EX");
    put(all, "n", "g", "G", "i", "M", "Tc", "TL", "Ts", "Tw", "Tz", "w");
    put(all, "2", "j", "J");
    put(all, "7", "Tr");
    put(all, "nn", "l", "m", "Td", "TD", "d0");
    put(all, "nnn", "rg", "RG");
    put(all, "nnnn", "k", "K", "re", "v", "y");
    put(all, "nnnnnn", "c", "cm", "d1", "Tm");
    put(all, "N", "cs", "CS", "Do", "gs", "sh", "ri", "BMC", "MP");
    put(all, "Np", "BDC", "DP");
    put(all, "Nn", "Tf");
    put(all, "ln", "d");
    put(all, "s", "Tj", "'");
    put(all, "t", "TJ");
    put(all, "nns", "\"");
    return Map.copyOf(all);
  }

  private static void put(Map<String, String> all, String kinds, String... operators) {
    for (String operator : operators) {
      all.put(operator, kinds);
    }
  }

  /** Whether it is one of annex A. */
  static boolean isOperator(String word) {
    return OPERANDS.containsKey(word) || COLOURS.contains(word);
  }

  /** Whether it is a word that all readers pass over, with the operands before it. */
  static boolean isUnknown(String word) {
    return !isOperator(word) && !KEYWORDS.contains(word) && LETTERS.matcher(word).matches();
  }

  /** Whether it is an operator that is given just what it takes, or one that nobody knows. */
  static boolean hold(String operator, List<COSBase> given) {
    String kinds = OPERANDS.get(operator);
    if (kinds == null) {
      return isUnknown(operator);
    }
    if (given.size() != kinds.length()) {
      return false;
    }
    for (int i = 0; i < given.size(); i++) {
      if (!is(kinds.charAt(i), given.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean is(char kind, COSBase operand) {
    return switch (kind) {
      case 'n' -> isNumber(operand);
      case 'N' -> operand instanceof COSName;
      case 's' -> operand instanceof COSString;
      case 'p' -> operand instanceof COSName || operand instanceof COSDictionary;
      case '2', '7' ->
          operand instanceof COSInteger way
              && 0 <= way.longValue()
              && way.longValue() <= kind - '0';
      case 'l' -> operand instanceof COSArray lengths && all(lengths, false);
      default -> operand instanceof COSArray shown && all(shown, true);
    };
  }

  private static boolean all(COSArray array, boolean text) {
    for (COSBase value : array) {
      if (!isNumber(value) && !(text && value instanceof COSString)) {
        return false;
      }
    }
    return true;
  }

  /** Of a whole number outside 32 bits each reader makes something else. */
  static boolean isNumber(COSBase operand) {
    return operand instanceof COSNumber number
        && (!(number instanceof COSInteger whole) || whole.intValue() == whole.longValue());
  }
}
