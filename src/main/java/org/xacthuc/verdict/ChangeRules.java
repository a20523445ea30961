package org.xacthuc.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xacthuc.pdf.Change;

/** What followed a signature, held against what may follow it. */
final class ChangeRules {
  private ChangeRules() {}

  static Stream<Raised> onlyPermittedChangesFollow(SignatureFacts signature, RuleContext context) {
    List<Change> changes = signature.pdf().changesAfter().changes();
    if (changes.isEmpty()) {
      return Stream.empty();
    }
    PermittedChanges permitted = PermittedChanges.after(signature, context.document());
    if (changesAfter(signature, permitted) == ChangesAfter.PERMITTED) {
      return Stream.of(Raised.of(FindingCode.PERMITTED_CHANGES, signature.subject()));
    }
    return changes.stream()
        .filter(Predicate.not(permitted::permits))
        .map(
            change ->
                Raised.of(
                    codeOf(change, signature, permitted), signature.subject(), evidence(change)));
  }

  static ChangesAfter changesAfter(SignatureFacts signature, DocumentFacts document) {
    return changesAfter(signature, PermittedChanges.after(signature, document));
  }

  private static ChangesAfter changesAfter(SignatureFacts signature, PermittedChanges permitted) {
    return signature.pdf().coverage().isOfARevision()
        ? weigh(signature.pdf().changesAfter().changes(), permitted)
        : ChangesAfter.NOT_DETERMINED;
  }

  private static ChangesAfter weigh(List<Change> changes, PermittedChanges permitted) {
    if (changes.isEmpty()) {
      return ChangesAfter.NONE;
    }
    if (permitted.all()) {
      return ChangesAfter.PERMITTED;
    }
    return changes.stream().allMatch(c -> c.kind() == Change.Kind.NOT_READABLE)
        ? ChangesAfter.NOT_DETERMINED
        : ChangesAfter.FORBIDDEN;
  }

  /**
   * Values that were filled in after the last signature. The certification may permit them, and so
   * its own status stays what it is; but nobody has signed them.
   */
  static Stream<Raised> nothingIsFilledInAfterTheLastSignature(DocumentFacts document) {
    Optional<SignatureFacts> last =
        document.signatures().stream()
            .filter(s -> s.type().counts() && s.pdf().revision() > 0)
            .max(Comparator.comparingInt(s -> s.pdf().revision()));
    if (last.isEmpty()) {
      return Stream.empty();
    }
    PermittedChanges permitted = PermittedChanges.after(last.get(), document);
    return last.get().pdf().changesAfter().changes().stream()
        .filter(c -> c.kind() == Change.Kind.FORM_VALUE && permitted.permits(c))
        .map(
            c -> Raised.of(FindingCode.FILLED_AFTER_LAST_SIGNATURE, Subject.DOCUMENT, evidence(c)));
  }

  private static FindingCode codeOf(
      Change change, SignatureFacts signature, PermittedChanges permitted) {
    if (change.kind() == Change.Kind.NOT_COMPARABLE) {
      return notComparable(signature);
    }
    if (change.kind() == Change.Kind.NOT_READABLE) {
      return FindingCode.CHANGES_NOT_COMPARABLE;
    }
    if (permitted.isCertifiedAnnotation(change)) {
      return FindingCode.ANNOTATIONS_ADDED;
    }
    return change.kind() == Change.Kind.BYTES_AFTER_END
        ? FindingCode.BYTES_AFTER_END
        : FindingCode.CHANGED_AFTER_SIGNING;
  }

  /** A signed revision that is whole, and behind it what no strict reader can open: an addition. */
  private static FindingCode notComparable(SignatureFacts signature) {
    return signature.pdf().coverage().isOfARevision()
        ? FindingCode.BYTES_AFTER_END
        : FindingCode.CHANGES_NOT_COMPARABLE;
  }

  private static Evidence evidence(Change change) {
    Evidence evidence = Evidence.of(Evidence.Key.KIND, KebabCase.of(change.kind()));
    evidence = evidence.and(Evidence.Key.OBJECT, change.object().map(Object::toString));
    if (change.page().isPresent()) {
      evidence = evidence.and(Evidence.Key.PAGE, Integer.toString(change.page().getAsInt()));
    }
    evidence = evidence.and(Evidence.Key.FIELD, change.field());
    evidence = evidence.and(Evidence.Key.ANNOTATION, change.annotation());
    return change.detail().isEmpty()
        ? evidence
        : evidence.and(Evidence.Key.DETAIL, change.detail());
  }
}
