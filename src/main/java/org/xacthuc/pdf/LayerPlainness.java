package org.xacthuc.pdf;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.xacthuc.base.Budget;

/**
 * Which groups and memberships every reader takes alike (ISO 32000-2 §8.11.2). Of null among the
 * groups, of a membership within another, of an expression with a wrong operator and the like, one
 * takes content for shown and another does not.
 */
final class LayerPlainness {
  private static final Set<String> POLICIES = Set.of("AllOn", "AnyOn", "AnyOff", "AllOff");
  private static final Set<String> OPERATORS = Set.of("And", "Or", "Not");
  private static final COSName MEMBERSHIP = COSName.getPDFName("OCMD");

  private final LayerStates states;
  private final Budget operands;

  /**
   * @param operands of all expressions
   */
  LayerPlainness(LayerStates states, Budget operands) {
    this.states = states;
    this.operands = operands;
  }

  /** Of content that is shown. */
  boolean isPlain(COSDictionary content) {
    if (isGroup(content)) {
      return states.isPlain(content);
    }
    COSBase policy = content.getDictionaryObject(COSName.P);
    COSBase groups = content.getDictionaryObject(COSName.OCGS);
    COSBase expression = content.getDictionaryObject(Layers.VE);
    return !COSName.OCG.equals(content.getCOSName(COSName.TYPE))
        && !states.isTurnedOff(content)
        && (policy == null || (policy instanceof COSName name && POLICIES.contains(name.getName())))
        && (groups == null || arePlain(groups))
        && (expression == null || (expression instanceof COSArray array && isPlain(array, 0)));
  }

  /** Tables 96 and 97: what tells a group from a membership. */
  private static boolean isGroup(COSDictionary dictionary) {
    return !MEMBERSHIP.equals(dictionary.getCOSName(COSName.TYPE))
        && !dictionary.containsKey(COSName.OCGS)
        && !dictionary.containsKey(Layers.VE);
  }

  private boolean arePlain(COSBase groups) {
    if (groups instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (!operands.spend() || !isPlainGroup(array.getObject(i))) {
          return false;
        }
      }
      return array.size() > 0;
    }
    return isPlainGroup(groups);
  }

  private boolean isPlainGroup(COSBase value) {
    return value instanceof COSDictionary group && isGroup(group) && states.isPlain(group);
  }

  private boolean isPlain(COSArray expression, int depth) {
    String operator =
        expression.size() > 0 && expression.getObject(0) instanceof COSName name
            ? name.getName()
            : "";
    boolean plain =
        depth < Layers.DEEPEST
            && OPERATORS.contains(operator)
            && (operator.equals("Not") ? expression.size() == 2 : expression.size() > 1);
    for (int i = 1; i < expression.size() && plain; i++) {
      COSBase operand = expression.getObject(i);
      plain =
          operands.spend()
              && (operand instanceof COSArray nested
                  ? isPlain(nested, depth + 1)
                  : isPlainGroup(operand));
    }
    return plain;
  }
}
