package org.xacthuc.verdict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.xacthuc.pdf.Change;
import org.xacthuc.pdf.DocMdp;
import org.xacthuc.pdf.FieldLock;
import org.xacthuc.pdf.ObjectId;
import org.xacthuc.pdf.SignaturePermissions;

/**
 * What may follow one signature. Strict: further signatures, document time-stamps and validation
 * data, with the unused objects that tools leave behind when they add those; metadata, which no
 * page shows, unless the certification permits nothing; form values where the certification or a
 * field lock permits them. Everything else is forbidden.
 */
final class PermittedChanges {
  private static final int NO_CHANGES = 1;
  private static final int ANNOTATIONS = 3;

  private static final Set<Change.Kind> SIGNATURES =
      Set.of(Change.Kind.SIGNATURE_ADDED, Change.Kind.DOCUMENT_TIMESTAMP_ADDED);

  private static final Set<Change.Kind> EVIDENCE =
      Set.of(
          Change.Kind.SIGNATURE_ADDED,
          Change.Kind.DOCUMENT_TIMESTAMP_ADDED,
          Change.Kind.VALIDATION_DATA);

  /**
   * The annotations that people make on a page with a viewer's own tools (ISO 32000-2 table 171,
   * markup annotations, and the windows that belong to them). Left out although P = 3 speaks of
   * annotations without distinction: links, which lead elsewhere; attached files, sounds and films,
   * which bring content of their own; redactions, which ask for content to be removed; and the
   * kinds that a viewer shows as part of the page (watermarks, printer's marks, projections).
   */
  private static final Set<String> COMMENTS =
      Set.of(
          "Text",
          "FreeText",
          "Line",
          "Square",
          "Circle",
          "Polygon",
          "PolyLine",
          "Highlight",
          "Underline",
          "Squiggly",
          "StrikeOut",
          "Stamp",
          "Caret",
          "Ink",
          "Popup");

  private final List<Change> changes;
  private final List<FieldLock> locks;

  /** Of the certification signature that this one is or follows; absent without one. */
  private final OptionalInt certification;

  /** §12.7.5.5, table 236: the lock of a signature field may bind the whole document. */
  private final boolean locksDocument;

  /** Whether something came that tools rewrite the metadata for, and leave objects behind. */
  private final boolean evidence;

  /** Fields and widgets that were signed, where it matters. */
  private final Set<ObjectId> signed;

  private PermittedChanges(List<Change> changes, List<FieldLock> locks, OptionalInt certification) {
    this.changes = changes;
    this.locks = locks;
    this.certification = certification;
    this.locksDocument =
        locks.stream().anyMatch(l -> l.permission().orElse(ANNOTATIONS) == NO_CHANGES);
    this.evidence = changes.stream().anyMatch(this::isWrittenWithMetadata);
    this.signed = signed();
  }

  /** Fields and widgets that were signed; none where no empty field came that could be one. */
  private Set<ObjectId> signed() {
    return changes.stream().noneMatch(c -> c.kind() == Change.Kind.EMPTY_FIELD_ADDED)
        ? Set.of()
        : changes.stream()
            .filter(c -> SIGNATURES.contains(c.kind()) && permits(c))
            .flatMap(c -> c.object().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  static PermittedChanges after(SignatureFacts signature, DocumentFacts document) {
    // ISO 32000-2 §12.8.2.2: what a certification permits binds all that comes after it.
    OptionalInt certification = certification(signature, OptionalInt.empty());
    for (SignatureFacts other : document.signatures()) {
      if (other.precedes(signature)) {
        certification = certification(other, certification);
      }
    }
    return new PermittedChanges(
        signature.pdf().changesAfter().changes(), permissions(signature).locks(), certification);
  }

  /** The stricter of the two. */
  private static OptionalInt certification(SignatureFacts signature, OptionalInt other) {
    Optional<DocMdp> docMdp = permissions(signature).docMdp();
    if (docMdp.isEmpty()) {
      return other;
    }
    int own = docMdp.get().permission();
    return OptionalInt.of(Math.min(own, other.orElse(own)));
  }

  private static SignaturePermissions permissions(SignatureFacts signature) {
    return signature.pdf().dictionary().map(d -> d.permissions()).orElse(SignaturePermissions.NONE);
  }

  /** Whether all the changes that follow are permitted. */
  boolean all() {
    return changes.stream().allMatch(this::permits);
  }

  boolean permits(Change change) {
    return switch (change.kind()) {
      case VALIDATION_DATA, DOCUMENT_TIMESTAMP_ADDED -> true;
      case SIGNATURE_ADDED -> permitsSignature(change);
      case EMPTY_FIELD_ADDED -> change.object().filter(signed::contains).isPresent();
      case FORM_VALUE -> permitsValue(change);
      case METADATA -> evidence || certification.orElse(ANNOTATIONS) != NO_CHANGES;
      case UNUSED_OBJECT -> evidence;
      case FORM_APPEARANCE,
          FIELD,
          SIGNATURE_APPEARANCE,
          SIGNATURE_CHANGED,
          PAGE_CONTENT,
          PAGE_RESOURCES,
          PAGE_GEOMETRY,
          PAGE_TREE,
          FONT,
          ANNOTATION_ADDED,
          ANNOTATION,
          CATALOG,
          SCRIPT,
          ATTACHMENT,
          UNEXPLAINED_OBJECT,
          BYTES_AFTER_END,
          NOT_READABLE,
          NOT_COMPARABLE ->
          false;
    };
  }

  /**
   * Whether it is an annotation that the certification permits: so it is told as that, and yet
   * refused, since it changes what is seen.
   */
  boolean isCertifiedAnnotation(Change change) {
    return change.kind() == Change.Kind.ANNOTATION_ADDED
        && certification.orElse(NO_CHANGES) == ANNOTATIONS
        && !locksDocument
        && change.annotation().filter(COMMENTS::contains).isPresent();
  }

  /** DocMDP with P = 1 permits no further signature, nor does a lock of the very field. */
  private boolean permitsSignature(Change change) {
    return certification.orElse(ANNOTATIONS) != NO_CHANGES && !locksDocument && !isLocked(change);
  }

  /**
   * With a certification that permits form values; without one, beside a lock that leaves the field
   * out. Where nobody said so much as that, a value is content like any other; and no lock is known
   * to leave a field out whose name is not known.
   */
  private boolean permitsValue(Change change) {
    boolean forms = certification.orElse(locks.isEmpty() ? NO_CHANGES : ANNOTATIONS) != NO_CHANGES;
    boolean named = locks.isEmpty() || change.field().isPresent();
    return forms && named && !locksDocument && !isLocked(change);
  }

  private boolean isLocked(Change change) {
    return !locks.isEmpty()
        && change.field().filter(f -> locks.stream().anyMatch(l -> l.names(f))).isPresent();
  }

  /** Tools that add one of these rewrite the metadata, and leave behind what they do not need. */
  private boolean isWrittenWithMetadata(Change change) {
    return EVIDENCE.contains(change.kind())
        || (change.kind() == Change.Kind.FORM_VALUE && permitsValue(change))
        || isCertifiedAnnotation(change);
  }
}
