package org.xacthuc.directive;

/** The fields of a document's head (Decree 30/2020 annex I, cells 2 to 5). */
public enum DirectiveField {
  ISSUER,
  PARENT,
  /** Number and symbol, with their label. */
  NUMBER,
  /** Place and date, which stand on one line. */
  DATE,
  TYPE,
  SUBJECT
}
