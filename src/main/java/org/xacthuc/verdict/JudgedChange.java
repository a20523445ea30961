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

  /** What followed that signature, in the order it was found. */
  public static List<JudgedChange> after(SignatureFacts signature, DocumentFacts document) {
    PermittedChanges permitted = PermittedChanges.after(signature, document);
    boolean comparable = signature.pdf().coverage().isOfARevision();
    return signature.pdf().changesAfter().changes().stream()
        .map(c -> new JudgedChange(c, permission(c, comparable, permitted)))
        .toList();
  }

  private static Permission permission(
      Change change, boolean comparable, PermittedChanges permitted) {
    if (!comparable || change.kind() == Change.Kind.NOT_READABLE) {
      return Permission.NOT_DETERMINED;
    }
    return permitted.permits(change) ? Permission.PERMITTED : Permission.FORBIDDEN;
  }
}
