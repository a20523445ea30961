package org.xacthuc.verdict;

/**
 * What a finding is about.
 *
 * @param name the signature field's full name, or the certificate's subject; empty for the document
 */
public record Subject(Kind kind, String name) {
  public static final Subject DOCUMENT = new Subject(Kind.DOCUMENT, "");

  /** Kinds of subjects. */
  public enum Kind {
    DOCUMENT,
    SIGNATURE,
    TIME_STAMP,
    CERTIFICATE
  }

  public static Subject signature(String field) {
    return new Subject(Kind.SIGNATURE, field);
  }

  /** The time-stamp that belongs to the signature of that field. */
  public static Subject timeStamp(String field) {
    return new Subject(Kind.TIME_STAMP, field);
  }

  public static Subject certificate(String subject) {
    return new Subject(Kind.CERTIFICATE, subject);
  }
}
