package org.xacthuc.pdf;

import java.util.Optional;
import java.util.Set;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Span;

/**
 * Something wrong with the bytes or objects of a file.
 *
 * @param where the bytes concerned, where they are known
 * @param detail the object, key or value concerned, in PDF syntax; never a sentence
 * @param limit of LIMIT_REACHED and CONTENTS_TOO_LARGE, which one
 */
public record PdfDefect(Kind kind, Optional<Span> where, String detail, Optional<Limit> limit) {
  private static final Set<Limit> TAKING_LONG = Set.of(Limit.DRAWING, Limit.STREAM_SIZE);

  public static PdfDefect of(Kind kind, String detail) {
    return new PdfDefect(kind, Optional.empty(), detail, Optional.empty());
  }

  public static PdfDefect of(Kind kind, Span where, String detail) {
    return new PdfDefect(kind, Optional.of(where), detail, Optional.empty());
  }

  /** Of {@code detail} there is more than that limit allows. */
  public static PdfDefect limit(Limit limit, String detail) {
    return new PdfDefect(Kind.LIMIT_REACHED, Optional.empty(), detail, Optional.of(limit));
  }

  /** Whether reading a page took more than it may: drawing it takes as long, or longer. */
  public boolean isPageOverALimit() {
    return kind == Kind.PAGE_UNREADABLE && limit.filter(TAKING_LONG::contains).isPresent();
  }

  /** The same, as a breach of that limit. */
  PdfDefect over(Limit which) {
    return new PdfDefect(kind, where, detail, Optional.of(which));
  }

  /** What can be wrong. Where a defect belongs (file or signature) is told by who carries it. */
  public enum Kind {
    // The file as a whole: nothing can be read.
    EMPTY_FILE,
    NOT_A_PDF,
    /** No startxref or no end-of-file marker where the file ends. */
    TRUNCATED,
    /** A cross-reference section or trailer that cannot be read, or that points nowhere. */
    XREF_BROKEN,
    /** Encrypted, and the password given (or the empty one) does not open it. */
    ENCRYPTED,
    /** Encrypted for the holders of certain certificates: no password opens it. */
    ENCRYPTED_FOR_RECIPIENTS,
    LIMIT_REACHED,
    // The file as a whole: it can be read, but two readers may read it differently.
    /** A message authentication code of ISO/TS 32004 is there; it is not checked. */
    MAC_NOT_CHECKED,
    JUNK_BEFORE_HEADER,
    DUPLICATE_OBJECT,
    /** An object in bytes or in an object stream where no cross-reference section looks for it. */
    UNLISTED_OBJECT,
    /** A catalog or a page with content that belongs to the document of no revision. */
    HIDDEN_DOCUMENT,
    /** Something that runs by itself may show other content than the pages have. */
    ACTIVE_CONTENT,
    /** A dictionary, other than a signature's, or a trailer that has a key twice. */
    KEY_TWICE,
    /** An object whose bytes and cross-reference entry disagree, or that cannot be parsed. */
    OBJECT_BROKEN,
    STREAM_LENGTH_WRONG,
    /** Hybrid-reference file whose two tables lead to different objects. */
    HYBRID_DISAGREES,
    /** Two readers, the strict one and PDFBox, take different things for the same object. */
    READERS_DISAGREE,
    PAGE_TREE_BROKEN,
    FIELD_TREE_BROKEN,
    /** A /ByteRange dictionary that no signature field leads to. */
    SIGNATURE_NOT_IN_FIELDS,
    // One signature: invariants I1 to I5 of the catalogue of attacks.
    BYTE_RANGE_MISSING,
    BYTE_RANGE_SHAPE,
    BYTE_RANGE_OUTSIDE_FILE,
    BYTE_RANGE_GAP,
    CONTENTS_MISSING,
    CONTENTS_NOT_HEX,
    CONTENTS_TOO_LARGE,
    DICTIONARY_BROKEN,
    DICTIONARY_NOT_SIGNED,
    DICTIONARY_COMPRESSED,
    DUPLICATE_KEY,
    REVISION_NOT_SELF_CONTAINED,
    SIGNATURE_SHARED_BY_FIELDS,
    SUB_FILTER_MISSING,
    /**
     * The byte range's gap holds no signature at all and the dictionary stands elsewhere: the file
     * was written anew after signing. Comes with the breach itself, never alone.
     */
    RE_SAVED,
    /** Byte ranges of two signatures cut into each other. */
    BYTE_RANGES_OVERLAP,
    /** /P of a DocMDP reference or of a field lock is none of 1, 2 and 3. */
    PERMISSION_INVALID,
    /** The permissions dictionary and the DocMDP reference name different signatures. */
    CERTIFICATION_MISMATCH,
    /** The dictionary names a type that contradicts its subfilter. */
    TYPE_CONTRADICTS_SUB_FILTER,
    // Pages.
    PAGE_UNREADABLE
  }
}
