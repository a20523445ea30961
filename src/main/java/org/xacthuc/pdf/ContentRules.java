package org.xacthuc.pdf;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/** What the operators of a page must hold to, so that all readers draw the same. */
final class ContentRules {
  private static final Set<String> BEGIN_PATH = Set.of("m", "re");
  private static final Set<String> CLIP = Set.of("W", "W*");
  private static final Set<String> END_PATH =
      Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

  /** Within a path (§8.2, figure 9): some readers move what is built already, others do not. */
  private static final Set<String> OUTSIDE_PATH = Set.of("q", "Q", "cm", "Do", "sh", "BI");

  private static final Set<String> FILL_COLOUR = Set.of("sc", "scn");
  private static final Set<String> LINE_COLOUR = Set.of("SC", "SCN");

  private boolean path;
  private boolean underflow;

  /**
   * Whether an operator stands where it may, with the operands that it takes.
   *
   * @param states that are saved, and the one that is there
   */
  boolean hold(String operator, List<COSBase> operands, PDGraphicsState state, int states) {
    boolean known = operator.equals(OperatorName.BEGIN_INLINE_IMAGE);
    if (FILL_COLOUR.contains(operator)) {
      known = isColour(operands, state.getNonStrokingColorSpace());
    } else if (LINE_COLOUR.contains(operator)) {
      known = isColour(operands, state.getStrokingColorSpace());
    }
    boolean given = known || OperandRules.hold(operator, operands);
    return isInPlace(operator, states) && given;
  }

  /** §8.6.8: numbers, as many as the space has components, or a pattern's name behind them. */
  private static boolean isColour(List<COSBase> operands, PDColorSpace space) {
    int numbers = (int) operands.stream().filter(OperandRules::isNumber).count();
    return space instanceof PDPattern
        ? numbers == operands.size() - 1 && operands.get(numbers) instanceof COSName
        : numbers == operands.size() && numbers == space.getNumberOfComponents();
  }

  private boolean isInPlace(String operator, int states) {
    boolean holds =
        !(path ? OUTSIDE_PATH : CLIP).contains(operator) && !(underflow && paints(operator));
    path = BEGIN_PATH.contains(operator) || (path && !END_PATH.contains(operator));
    underflow |= operator.equals(OperatorName.RESTORE) && states <= 1;
    return holds;
  }

  /** §8.4.2: there is nothing to be restored; what some draw behind it is elsewhere. */
  private static boolean paints(String operator) {
    return switch (operator) {
      case "Tj", "TJ", "'", "\"", "Do", "sh", "BI" -> true;
      default -> END_PATH.contains(operator) && !operator.equals("n");
    };
  }
}
