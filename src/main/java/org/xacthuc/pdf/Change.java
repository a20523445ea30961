package org.xacthuc.pdf;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One thing that differs between a signed revision and the file as it opens. Whether it is allowed
 * is not said here.
 *
 * @param object the object concerned; absent where bytes, not an object, were added
 * @param page the page concerned, from 1; empty where none or more than one is
 * @param field the full name of the form field concerned, where it was there before
 * @param annotation the subtype of the annotation concerned (ISO 32000-2 §12.5.6.1), when one came
 * @param detail the key or value concerned, in PDF syntax; never a sentence
 */
public record Change(
    Kind kind,
    Optional<ObjectId> object,
    OptionalInt page,
    Optional<String> field,
    Optional<String> annotation,
    String detail) {

  /** A change that concerns no form field and brings no annotation. */
  static Change of(Kind kind, Optional<ObjectId> object, OptionalInt page, String detail) {
    return new Change(kind, object, page, Optional.empty(), Optional.empty(), detail);
  }

  /** A change of a form field, with its name where it was there before. */
  Change ofField(Optional<String> fullName) {
    return new Change(kind, object, page, fullName, annotation, detail);
  }

  /** A change by an annotation that came. */
  Change ofAnnotation(String subtype) {
    return new Change(kind, object, page, field, Optional.of(subtype), detail);
  }

  /** What kind of thing changed. */
  public enum Kind {
    /** A further signature: its field, dictionary, widget and appearance. */
    SIGNATURE_ADDED,
    DOCUMENT_TIMESTAMP_ADDED,
    /** Document security store, VRI and extension declarations (ISO 32000-2 §12.8.4.3). */
    VALIDATION_DATA,
    METADATA,
    /** A form field's value, with the appearance that shows it. */
    FORM_VALUE,
    /** What a form field shows, while its value stays what it was. */
    FORM_APPEARANCE,
    /** A signature field without a signature, at the root of the form. */
    EMPTY_FIELD_ADDED,
    /** Any other field added, or one removed, renamed or redefined. */
    FIELD,
    /** The appearance of an earlier signature was replaced. */
    SIGNATURE_APPEARANCE,
    /** A signature dictionary that was there before is different now. */
    SIGNATURE_CHANGED,
    PAGE_CONTENT,
    PAGE_RESOURCES,
    PAGE_GEOMETRY,
    PAGE_TREE,
    FONT,
    /** A new annotation that does nothing by itself: without action and without script. */
    ANNOTATION_ADDED,
    /** An annotation changed, taken away or put in another place, or one that is more than that. */
    ANNOTATION,
    CATALOG,
    SCRIPT,
    ATTACHMENT,
    /**
     * A new object that nothing in the file refers to, in any revision, and that is no catalog and
     * no page: signing tools leave such behind. It shows nothing; an update that would make use of
     * it is told by itself.
     */
    UNUSED_OBJECT,
    /** An object that nothing above explains. */
    UNEXPLAINED_OBJECT,
    /** Bytes after the last revision, other than one end-of-line marker. */
    BYTES_AFTER_END,
    /** The file is encrypted and its key not at hand, so nothing can be compared. */
    NOT_READABLE,
    /** The file as it opens cannot be read by the strict reader, so nothing can be compared. */
    NOT_COMPARABLE
  }
}
