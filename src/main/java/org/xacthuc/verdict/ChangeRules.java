package org.xacthuc.verdict;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xacthuc.pdf.Change;
import org.xacthuc.pdf.SignatureDictionary;

/**
 * What may follow a signature. Strict: further signatures, document time-stamps and validation
 * data, with the metadata that tools rewrite and the unused objects that they leave behind when
 * they add those; everything else is forbidden.
 */
final class ChangeRules {
  private ChangeRules() {}

  static Stream<Raised> onlyPermittedChangesFollow(SignatureFacts signature, RuleContext context) {
    List<Change> changes = signature.pdf().changesAfter().changes();
    if (changes.isEmpty()) {
      return Stream.empty();
    }
    if (changesAfter(signature) == ChangesAfter.PERMITTED) {
      return Stream.of(Raised.of(FindingCode.PERMITTED_CHANGES, signature.subject()));
    }
    return changes.stream()
        .filter(Predicate.not(change -> isPermitted(change, signature)))
        .map(change -> Raised.of(codeOf(change, signature), signature.subject(), evidence(change)));
  }

  static ChangesAfter changesAfter(SignatureFacts signature) {
    List<Change> changes = signature.pdf().changesAfter().changes();
    return switch (signature.pdf().coverage()) {
      case PARTIAL, INVALID -> ChangesAfter.NOT_DETERMINED;
      case ENTIRE_FILE, ENTIRE_REVISION ->
          changes.isEmpty()
              ? ChangesAfter.NONE
              : changes.stream().allMatch(change -> isPermitted(change, signature))
                  ? ChangesAfter.PERMITTED
                  : changes.stream().allMatch(c -> c.kind() == Change.Kind.NOT_READABLE)
                      ? ChangesAfter.NOT_DETERMINED
                      : ChangesAfter.FORBIDDEN;
    };
  }

  private static boolean isPermitted(Change change, SignatureFacts signature) {
    return switch (leave(change.kind())) {
      case ALWAYS -> true;
      case WHERE_ONE_MAY_SIGN -> mayBeSignedFurther(signature);
      case BESIDE_EVIDENCE -> comesWithSignatureOrValidationData(signature);
      case NEVER -> false;
    };
  }

  /** When a kind of change may follow a signature. */
  private enum Leave {
    ALWAYS,
    WHERE_ONE_MAY_SIGN,
    /** As what tools leave behind when they add a signature or validation data. */
    BESIDE_EVIDENCE,
    NEVER
  }

  private static Leave leave(Change.Kind kind) {
    return switch (kind) {
      case VALIDATION_DATA, DOCUMENT_TIMESTAMP_ADDED -> Leave.ALWAYS;
      case SIGNATURE_ADDED -> Leave.WHERE_ONE_MAY_SIGN;
      case METADATA, UNUSED_OBJECT -> Leave.BESIDE_EVIDENCE;
      case FORM_VALUE,
          FIELD,
          SIGNATURE_APPEARANCE,
          SIGNATURE_CHANGED,
          PAGE_CONTENT,
          PAGE_RESOURCES,
          PAGE_GEOMETRY,
          PAGE_TREE,
          FONT,
          ANNOTATION,
          CATALOG,
          SCRIPT,
          ATTACHMENT,
          UNEXPLAINED_OBJECT,
          BYTES_AFTER_END,
          NOT_READABLE,
          NOT_COMPARABLE ->
          Leave.NEVER;
    };
  }

  /** ISO 32000-2 §12.8.2.2, table 257: DocMDP with P = 1 permits no further signature. */
  private static boolean mayBeSignedFurther(SignatureFacts signature) {
    OptionalInt permission =
        signature
            .pdf()
            .dictionary()
            .map(SignatureDictionary::docMdpPermission)
            .orElse(OptionalInt.empty());
    return permission.isEmpty() || permission.getAsInt() == 2 || permission.getAsInt() == 3;
  }

  private static boolean comesWithSignatureOrValidationData(SignatureFacts signature) {
    return signature.pdf().changesAfter().changes().stream()
        .map(Change::kind)
        .anyMatch(
            kind ->
                kind == Change.Kind.SIGNATURE_ADDED
                    || kind == Change.Kind.DOCUMENT_TIMESTAMP_ADDED
                    || kind == Change.Kind.VALIDATION_DATA);
  }

  private static FindingCode codeOf(Change change, SignatureFacts signature) {
    if (change.kind() == Change.Kind.NOT_COMPARABLE) {
      return notComparable(signature);
    }
    if (change.kind() == Change.Kind.NOT_READABLE) {
      return FindingCode.CHANGES_NOT_COMPARABLE;
    }
    return change.kind() == Change.Kind.BYTES_AFTER_END
        ? FindingCode.BYTES_AFTER_END
        : FindingCode.CHANGED_AFTER_SIGNING;
  }

  /** A signed revision that is whole, and behind it what no strict reader can open: an addition. */
  private static FindingCode notComparable(SignatureFacts signature) {
    return switch (signature.pdf().coverage()) {
      case ENTIRE_FILE, ENTIRE_REVISION -> FindingCode.BYTES_AFTER_END;
      case PARTIAL, INVALID -> FindingCode.CHANGES_NOT_COMPARABLE;
    };
  }

  private static Evidence evidence(Change change) {
    Evidence evidence = Evidence.of(Evidence.Key.KIND, KebabCase.of(change.kind()));
    evidence = evidence.and(Evidence.Key.OBJECT, change.object().map(Object::toString));
    if (change.page().isPresent()) {
      evidence = evidence.and(Evidence.Key.PAGE, Integer.toString(change.page().getAsInt()));
    }
    return change.detail().isEmpty()
        ? evidence
        : evidence.and(Evidence.Key.DETAIL, change.detail());
  }
}
