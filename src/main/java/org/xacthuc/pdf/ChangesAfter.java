package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.structure.RevisionBounds;
import org.xacthuc.pdf.structure.RevisionView;

/**
 * What changed after each signed revision. Every revision is compared with the one before it, once;
 * what came after a signature is the sum of the steps behind its revision. That is stricter than a
 * comparison with the last state alone: what was changed and changed back is told too.
 */
final class ChangesAfter {
  private static final ChangeSet NOT_COMPARABLE =
      new ChangeSet(
          List.of(
              Change.of(Change.Kind.NOT_COMPARABLE, Optional.empty(), OptionalInt.empty(), "")));

  /** All steps' changes, oldest first, and for each revision where those after it begin. */
  private final List<Change> changes;

  private final int[] startAfter;

  private ChangesAfter(List<Change> changes, int[] startAfter) {
    this.changes = changes;
    this.startAfter = startAfter;
  }

  static ChangesAfter of(
      RevisionView view,
      Limits limits,
      References references,
      Revisions revisions,
      List<SignatureInvariants.Outcome> outcomes) {
    int latest = view.revision();
    int first =
        outcomes.stream()
            .mapToInt(o -> o.revision() == 0 ? latest : o.revision())
            .min()
            .orElse(latest);
    List<Change> changes = new ArrayList<>();
    int[] startAfter = new int[latest + 1];
    RevisionStep step = new RevisionStep(limits, references);
    for (int revision = first; revision < latest; revision++) {
      startAfter[revision] = changes.size();
      changes.addAll(step.compare(view.at(revision)));
    }
    startAfter[latest] = changes.size();
    List<RevisionBounds> bounds = view.skeleton().revisions();
    long end = bounds.get(bounds.size() - 1).bytes().end();
    if (!revisions.endsAt(end)) {
      changes.add(
          Change.of(
              Change.Kind.BYTES_AFTER_END,
              Optional.empty(),
              OptionalInt.empty(),
              String.valueOf(view.skeleton().source().length() - end)));
    }
    if (!revisions.opens()) {
      changes.addAll(NOT_COMPARABLE.changes());
    }
    return new ChangesAfter(changes, startAfter);
  }

  /** What changed after the revision that a signature covers. */
  ChangeSet after(SignatureInvariants.Outcome outcome) {
    return switch (outcome.coverage()) {
      case ENTIRE_FILE -> ChangeSet.NONE;
      case ENTIRE_REVISION ->
          new ChangeSet(changes.subList(startAfter[outcome.revision()], changes.size()));
      case PARTIAL, INVALID -> NOT_COMPARABLE;
    };
  }
}
