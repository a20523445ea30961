package org.xacthuc.pdf;

import java.util.List;

/**
 * What changed between two states of a file, in the order of the objects. Says nothing of leave.
 */
public record ChangeSet(List<Change> changes) {
  public static final ChangeSet NONE = new ChangeSet(List.of());

  public ChangeSet {
    changes = List.copyOf(changes);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }
}
