package org.xacthuc.pdf;

import java.util.OptionalInt;
import java.util.Set;

/**
 * Fields that a signature locks, as the signed bytes say.
 *
 * @param fields full names (ISO 32000-2 §12.7.4.2); meant by INCLUDE and EXCLUDE only
 * @param permission /P of a signature field lock dictionary, for the whole document (PDF 2.0)
 */
public record FieldLock(Source source, Action action, Set<String> fields, OptionalInt permission) {
  public FieldLock {
    fields = Set.copyOf(fields);
  }

  /** Where a lock is written. */
  public enum Source {
    /** A FieldMDP reference of the signature dictionary (§12.8.2.4, table 259). */
    FIELD_MDP,
    /** /Lock of the signature field (§12.7.5.5, table 236). */
    FIELD
  }

  /** Which fields are locked. */
  public enum Action {
    ALL,
    /** Those that are named, and their descendants. */
    INCLUDE,
    /** All but those that are named, and their descendants. */
    EXCLUDE
  }

  /** Whether a field of that full name is locked. */
  public boolean names(String fullName) {
    return switch (action) {
      case ALL -> true;
      case INCLUDE -> lists(fullName);
      case EXCLUDE -> !lists(fullName);
    };
  }

  /** A field's name stands for its descendants too; "Name 1" does not stand for "Name 10". */
  private boolean lists(String fullName) {
    for (int at = fullName.indexOf('.'); at >= 0; at = fullName.indexOf('.', at + 1)) {
      if (fields.contains(fullName.substring(0, at))) {
        return true;
      }
    }
    return fields.contains(fullName);
  }
}
