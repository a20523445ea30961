package org.xacthuc.pdf;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
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

  /** They move the matrices of text. */
  private static final Set<String> MOVE_TEXT = Set.of("Td", "TD", "T*", "Tj", "TJ", "'", "\"");

  /** Outside of one: where it is shown is disputed. */
  private static final Set<String> SHOW_TEXT = Set.of("Tj", "TJ", "'", "\"");

  private static final Set<String> LINES = Set.of("S", "s", "B", "B*", "b", "b*");

  private static final Set<String> FILL_COLOUR = Set.of("sc", "scn");

  /** Where an indexed space has its highest index. */
  private static final int HIGHEST = 2;

  private static final Set<String> LINE_COLOUR = Set.of("SC", "SCN");

  private final BitSet fillOpen = new BitSet();
  private final BitSet lineOpen = new BitSet();
  private boolean path;
  private boolean text;
  private boolean moved;
  private boolean astray;
  private int saved;
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
    boolean placed = isInPlace(operator, states);
    return isChosen(operator, state, states) && placed && given;
  }

  /** §8.6.8: a space begins with a colour of its own; some readers go on with the one before. */
  private boolean isChosen(String operator, PDGraphicsState state, int states) {
    switch (operator) {
      case "cs" -> fillOpen.set(states);
      case "CS" -> lineOpen.set(states);
      case "sc", "scn", "g", "rg", "k" -> fillOpen.clear(states);
      case "SC", "SCN", "G", "RG", "K" -> lineOpen.clear(states);
      case "q" -> {
        fillOpen.set(states + 1, fillOpen.get(states));
        lineOpen.set(states + 1, lineOpen.get(states));
      }
      default -> {
        boolean shown = SHOW_TEXT.contains(operator);
        boolean lines =
            shown ? state.getTextState().getRenderingMode().isStroke() : LINES.contains(operator);
        boolean fills = paints(operator) && !operator.equals("S") && !operator.equals("s");
        return !(fills && fillOpen.get(states)) && !(lines && lineOpen.get(states));
      }
    }
    return true;
  }

  /** §8.6.8: numbers, as many as the space has components, or a pattern's name behind them. */
  private static boolean isColour(List<COSBase> operands, PDColorSpace space) {
    int numbers = (int) operands.stream().filter(OperandRules::isNumber).count();
    if (space instanceof PDPattern) {
      return numbers == operands.size() - 1 && operands.get(numbers) instanceof COSName;
    }
    return numbers == operands.size()
        && numbers == space.getNumberOfComponents()
        && (!(space instanceof PDIndexed) || isIndex(operands.get(0), space.getCOSObject()));
  }

  /** §8.6.6.3: a whole number up to the highest, which is 255 at most. */
  private static boolean isIndex(COSBase index, COSBase space) {
    double number = ((COSNumber) index).floatValue();
    return space instanceof COSArray array
        && number >= 0
        && number <= array.getInt(HIGHEST, -1)
        && number == Math.rint(number);
  }

  private boolean isInPlace(String operator, int states) {
    boolean holds =
        !(path ? OUTSIDE_PATH : CLIP).contains(operator)
            && !(SHOW_TEXT.contains(operator) && (!text || astray))
            && !(underflow && paints(operator));
    inText(operator);
    path = BEGIN_PATH.contains(operator) || (path && !END_PATH.contains(operator));
    underflow |= operator.equals(OperatorName.RESTORE) && states <= 1;
    return holds;
  }

  /** Whether the matrices of text are saved (§8.4.2, §9.4.1) is disputed, until Tm sets them. */
  private void inText(String operator) {
    switch (operator) {
      case OperatorName.BEGIN_TEXT -> {
        text = true;
        astray = false;
        saved = 0;
      }
      case OperatorName.END_TEXT -> text = false;
      case OperatorName.SET_MATRIX -> {
        astray = false;
        moved = true;
      }
      case OperatorName.SAVE -> {
        saved++;
        moved = false;
      }
      case OperatorName.RESTORE -> {
        astray |= saved == 0 || moved;
        saved = Math.max(0, saved - 1);
      }
      default -> moved |= MOVE_TEXT.contains(operator);
    }
  }

  /** Of what content within content leaves open some readers go on with it. */
  boolean isClosed() {
    return !text && !path;
  }

  /** §8.4.2: there is nothing to be restored; what some draw behind it is elsewhere. */
  private static boolean paints(String operator) {
    return switch (operator) {
      case "Tj", "TJ", "'", "\"", "Do", "sh", "BI" -> true;
      default -> END_PATH.contains(operator) && !operator.equals("n");
    };
  }
}
