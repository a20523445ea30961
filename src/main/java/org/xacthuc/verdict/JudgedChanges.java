package org.xacthuc.verdict;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.xacthuc.pdf.Change;

/**
 * The changes after one signature, each judged when it is asked for: of a thousand signatures the
 * first is followed by all the others, and few reports show them. Immutable.
 */
final class JudgedChanges extends AbstractList<JudgedChange> implements RandomAccess {
  private final List<Change> changes;
  private final boolean comparable;
  private final PermittedChanges permitted;

  JudgedChanges(List<Change> changes, boolean comparable, PermittedChanges permitted) {
    this.changes = List.copyOf(changes);
    this.comparable = comparable;
    this.permitted = permitted;
  }

  @Override
  public JudgedChange get(int index) {
    Change change = changes.get(index);
    return new JudgedChange(change, permission(change));
  }

  @Override
  public int size() {
    return changes.size();
  }

  private JudgedChange.Permission permission(Change change) {
    if (!comparable || change.kind() == Change.Kind.NOT_READABLE) {
      return JudgedChange.Permission.NOT_DETERMINED;
    }
    return permitted.permits(change)
        ? JudgedChange.Permission.PERMITTED
        : JudgedChange.Permission.FORBIDDEN;
  }
}
