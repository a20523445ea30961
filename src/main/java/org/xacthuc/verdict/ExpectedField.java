package org.xacthuc.verdict;

/** What may be expected of a document. */
public enum ExpectedField {
  SIGNER_NAME,
  DOCUMENT_NUMBER,
  ISSUING_BODY,
  DOCUMENT_DATE
}
