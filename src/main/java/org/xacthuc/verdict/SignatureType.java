package org.xacthuc.verdict;

/** What kind of signature a dictionary holds (ISO 32000-2 §12.8.1). */
public enum SignatureType {
  APPROVAL,
  CERTIFICATION,
  DOCUMENT_TIMESTAMP,
  USAGE_RIGHTS;

  /** Whether such a signature can vouch for the document. */
  public boolean counts() {
    return switch (this) {
      case APPROVAL, CERTIFICATION -> true;
      case DOCUMENT_TIMESTAMP, USAGE_RIGHTS -> false;
    };
  }
}
