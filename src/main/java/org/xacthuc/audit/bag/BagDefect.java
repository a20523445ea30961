package org.xacthuc.audit.bag;

/**
 * Something that is wrong with a bag as a whole.
 *
 * @param file of the bag, such as {@code manifest-sha256.txt}
 * @param line from 1; 0 when it is about the file as a whole
 * @param value what is wrong, as it stands there; empty where that says nothing
 * @param actual for what is compared, what is there instead
 */
public record BagDefect(Kind kind, String file, long line, String value, String actual) {

  BagDefect(Kind kind, String file, long line, String value) {
    this(kind, file, line, value, "");
  }

  /** What can be wrong. */
  public enum Kind {
    /** {@code bagit.txt} is not two lines with version and encoding (RFC 8493 §2.1.1). */
    DECLARATION,
    /** No payload manifest, or none that can be used (§2.1.3). */
    NO_MANIFEST,
    /** A line is not a digest and a name. */
    BAD_LINE,
    /** A name leads out of the bag, or of its payload (§5.2.1). */
    UNSAFE_PATH,
    /** A manifest names a file twice. */
    NAMED_TWICE,
    /** Digests by an algorithm that is not known here. */
    UNKNOWN_ALGORITHM,
    /** A file of the bag has more lines than are read. */
    LIMIT,
    /** The payload has not the size that {@code bag-info.txt} says (§2.2.2, Payload-Oxum). */
    OXUM,
    /** A file of the bag cannot be read as text. */
    NOT_READABLE
  }
}
