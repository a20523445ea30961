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
  static final int DEEPEST = 20;

  /** Operands of all expressions of one page: each may name the same array many times. */
  private static final long MOST_OPERANDS = 1_000_000;

  private static final COSName CONFIGS = COSName.getPDFName("Configs");

  /** An expression of layers (ISO 32000-2 table 97). */
  static final COSName VE = COSName.getPDFName("VE");

  /** Marked content that is open, and what of it the layers say. */
  private record Nested(boolean shown, Optional<String> doubtful) {}

  private final LayerStates onScreen;
  private final List<LayerStates> elsewhere;
  private final LayerPlainness plainness;
  private final Deque<Nested> open = new ArrayDeque<>();
  private final Deque<String> doubtful = new ArrayDeque<>();
  private final Deque<Integer> around = new ArrayDeque<>();
  private final Budget operands = new Budget(MOST_OPERANDS);
  private int hidden;

  /** How much of what is open was begun outside of the content that is run. */
  private int outside;

  /** The layer of which readers do not agree where it ends; null where there is none. */
  private String torn;

  private Layers(LayerStates onScreen, List<LayerStates> elsewhere) {
    this.onScreen = onScreen;
    this.elsewhere = elsewhere;
    this.plainness = new LayerPlainness(onScreen, operands);
  }

  /** As the default configuration has them (§8.11.4.3); MuPDF takes the first of the others. */
  static Layers of(COSDictionary catalog) {
    COSDictionary properties =
        Optional.ofNullable(catalog.getCOSDictionary(COSName.OCPROPERTIES))
            .orElseGet(COSDictionary::new);
    COSDictionary configuration =
        Optional.ofNullable(properties.getCOSDictionary(COSName.D)).orElseGet(COSDictionary::new);
    List<LayerStates> elsewhere = new ArrayList<>();
    elsewhere.add(LayerStates.of(configuration, "Print"));
    if (properties.getDictionaryObject(CONFIGS) instanceof COSArray others
        && others.size() > 0
        && others.getObject(0) instanceof COSDictionary first) {
      elsewhere.add(LayerStates.of(first, "View"));
    }
    return new Layers(LayerStates.of(configuration, "View"), elsewhere);
  }

  /** No marked content is open any more. */
  void endAll() {
    open.clear();
    doubtful.clear();
    around.clear();
    hidden = 0;
    outside = 0;
    torn = null;
  }

  /** Content within content is run from here on; it ends what it begins (§14.6.1). */
  void enter() {
    around.push(outside);
    outside = open.size();
  }

  /** That content ends. Readers that count on may take what it left open for open. */
  void leave() {
    while (open.size() > outside) {
      tear();
      end();
    }
    outside = around.isEmpty() ? 0 : around.pop();
  }

  private void tear() {
    torn = torn == null ? doubtful.peekLast() : torn;
  }

  /** What is shown on paper alone begins, or not. */
  void beginAside(boolean aside, String name) {
    begin(new Nested(!aside, aside ? Optional.of(name) : Optional.empty()));
  }

  /** Marked content begins, under a group or not. */
  void begin(COSName tag, COSDictionary properties) {
    COSDictionary content = COSName.OC.equals(tag) ? properties : null;
    begin(new Nested(isShown(content), doubtful(content)));
  }

  private void begin(Nested nested) {
    open.push(nested);
    hidden += nested.shown() ? 0 : 1;
    nested.doubtful().ifPresent(doubtful::push);
  }

  void end() {
    if (open.size() <= outside) {
      tear();
      return;
    }
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
    return Optional.ofNullable(torn == null ? doubtful.peekLast() : torn);
  }

  /**
   * The same for content under that group or membership dictionary; where expressions are too long
   * or too deep to tell, it is the layer of any of them.
   */
  private Optional<String> doubtful(COSDictionary content) {
    boolean always =
        content == null
            || (isShown(content)
                && elsewhere.stream().allMatch(states -> isShown(content, states))
                && !varies(content)
                && isPlain(content)
                && !operands.isExhausted());
    return always ? Optional.empty() : Optional.of(name(content));
  }

  /** A reader that knows no expressions takes groups and policy. */
  private boolean isPlain(COSDictionary content) {
    return plainness.isPlain(content)
        && (!content.containsKey(COSName.OCGS) || isShownByPolicy(content, onScreen));
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
    return isShownByPolicy(content, states);
  }

  private static boolean isShownByPolicy(COSDictionary content, LayerStates states) {
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
