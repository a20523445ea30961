package org.xacthuc.verdict;

import java.util.List;
import org.xacthuc.pdf.Change;

/** One change that followed a signature, and whether it may follow it. */
public record JudgedChange(Change change, Permission permission) {

  /** Whether a change is permitted. */
  public enum Permission {
    PERMITTED,
    FORBIDDEN,
    /** What changed is not known, or not against what. */
    NOT_DETERMINED
  }

  /**
   * What followed that signature, in the order it was found. Immutable, and not to be copied: of
   * many signatures each is followed by all later ones.
   */
  public static List<JudgedChange> after(SignatureFacts signature, DocumentFacts document) {
    return new JudgedChanges(
        signature.pdf().changesAfter().changes(),
        signature.pdf().coverage().isOfARevision(),
        PermittedChanges.after(signature, document));
  }

  /** The same list where it cannot change, or a copy. */
  public static List<JudgedChange> immutable(List<JudgedChange> changes) {
    return changes instanceof JudgedChanges ? changes : List.copyOf(changes);
  }
}
