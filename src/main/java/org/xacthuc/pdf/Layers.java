package org.xacthuc.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.xacthuc.base.Budget;

/** Which optional content is shown when the document is opened (ISO 32000-2 §8.11). */
final class Layers {
  /** Nested deeper than any genuine expression of visibility. */
  private static final int DEEPEST = 20;

  /** Operands of all expressions of one page: each may name the same array many times. */
  private static final long MOST_OPERANDS = 1_000_000;

  /** An expression of layers (ISO 32000-2 table 97). */
  static final COSName VE = COSName.getPDFName("VE");

  /** Marked content that is open, and what of it the layers say. */
  private record Nested(boolean shown, Optional<String> doubtful) {}

  private final LayerStates onScreen;
  private final LayerStates onPaper;
  private final Deque<Nested> open = new ArrayDeque<>();
  private final Deque<String> doubtful = new ArrayDeque<>();
  private final Budget operands = new Budget(MOST_OPERANDS);
  private int hidden;

  private Layers(LayerStates onScreen, LayerStates onPaper) {
    this.onScreen = onScreen;
    this.onPaper = onPaper;
  }

  /** As the default configuration has them (§8.11.4.3). */
  static Layers of(COSDictionary catalog) {
    COSDictionary configuration =
        Optional.ofNullable(catalog.getCOSDictionary(COSName.OCPROPERTIES))
            .map(properties -> properties.getCOSDictionary(COSName.D))
            .orElseGet(COSDictionary::new);
    return new Layers(
        LayerStates.of(configuration, "View"), LayerStates.of(configuration, "Print"));
  }

  /** No marked content is open any more. */
  void endAll() {
    open.clear();
    doubtful.clear();
    hidden = 0;
  }

  /** Marked content begins, under a group or not. */
  void begin(COSName tag, COSDictionary properties) {
    COSDictionary content = COSName.OC.equals(tag) ? properties : null;
    Nested nested = new Nested(isShown(content), doubtful(content));
    open.push(nested);
    hidden += nested.shown() ? 0 : 1;
    nested.doubtful().ifPresent(doubtful::push);
  }

  void end() {
    Nested nested = open.poll();
    if (nested != null) {
      hidden -= nested.shown() ? 0 : 1;
      nested.doubtful().ifPresent(name -> doubtful.pop());
    }
  }

  /** Whether what is drawn now belongs to a layer that is not shown on the screen. */
  boolean isHidden() {
    return hidden > 0;
  }

  /** The name of the layer that keeps what is drawn now from the screen or from the paper. */
  Optional<String> doubtful() {
    return Optional.ofNullable(doubtful.peekLast());
  }

  /**
   * The same for content under that group or membership dictionary; where expressions are too long
   * or too deep to tell, it is the layer of any of them.
   */
  private Optional<String> doubtful(COSDictionary content) {
    boolean always =
        content == null
            || (isShown(content)
                && isShown(content, onPaper)
                && !varies(content)
                && !operands.isExhausted());
    return always ? Optional.empty() : Optional.of(name(content));
  }

  /** Whether content under that group or membership dictionary is shown; none is always shown. */
  boolean isShown(COSDictionary content) {
    return content == null || isShown(content, onScreen);
  }

  private boolean isShown(COSDictionary content, LayerStates states) {
    // §8.11.2.2: an expression takes the place of groups and policy.
    if (content.getDictionaryObject(VE) instanceof COSArray expression) {
      return holds(expression, states, 0);
    }
    // Membership without groups of its own is a group; AnyOn is its default policy.
    List<COSDictionary> groups = LayerStates.groups(content.getDictionaryObject(COSName.OCGS));
    if (groups.isEmpty()) {
      return states.isOn(content);
    }
    String policy = content.getNameAsString(COSName.P, "AnyOn");
    return switch (policy) {
      case "AllOn" -> groups.stream().allMatch(states::isOn);
      case "AnyOff" -> !groups.stream().allMatch(states::isOn);
      case "AllOff" -> groups.stream().noneMatch(states::isOn);
      default -> groups.stream().anyMatch(states::isOn);
    };
  }

  private boolean holds(COSArray expression, LayerStates states, int depth) {
    if (expression.size() == 0) {
      return true;
    }
    if (depth == DEEPEST) {
      operands.spend(MOST_OPERANDS + 1);
    }
    List<Boolean> values = new ArrayList<>();
    for (int i = 1; i < expression.size() && operands.spend(); i++) {
      COSBase operand = expression.getObject(i);
      if (operand instanceof COSArray nested) {
        values.add(holds(nested, states, depth + 1));
      } else if (operand instanceof COSDictionary group) {
        values.add(states.isOn(group));
      }
    }
    String operator = expression.getObject(0) instanceof COSName name ? name.getName() : "";
    return switch (operator) {
      case "And" -> !values.contains(false);
      case "Not" -> !values.contains(true);
      default -> values.isEmpty() || values.contains(true);
    };
  }

  private boolean varies(COSDictionary content) {
    if (content.getDictionaryObject(VE) instanceof COSArray expression) {
      return varies(expression, 0);
    }
    List<COSDictionary> groups = LayerStates.groups(content.getDictionaryObject(COSName.OCGS));
    return onScreen.varies(content) || groups.stream().anyMatch(onScreen::varies);
  }

  private boolean varies(COSArray expression, int depth) {
    boolean varies = false;
    for (int i = 1; i < expression.size() && depth < DEEPEST && operands.spend(); i++) {
      COSBase operand = expression.getObject(i);
      varies |=
          operand instanceof COSArray nested
              ? varies(nested, depth + 1)
              : operand instanceof COSDictionary group && onScreen.varies(group);
    }
    return varies;
  }

  private static String name(COSDictionary content) {
    List<COSDictionary> groups = LayerStates.groups(content.getDictionaryObject(COSName.OCGS));
    COSDictionary group = groups.isEmpty() ? content : groups.get(0);
    String name = group.getString(COSName.NAME);
    return name == null ? "" : name;
  }
}
