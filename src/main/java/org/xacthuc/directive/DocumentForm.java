package org.xacthuc.directive;

/** Whose form a document follows. */
public enum DocumentForm {
  /** State bodies: Decree 30/2020/NĐ-CP annex I (national motto, {@code 12/QĐ-UBND}). */
  STATE,
  /** Party bodies: Hướng dẫn 36-HD/VPTW (the Party's name, {@code 12-QĐ/TU}). */
  PARTY,
  /** Neither heading nor number tells. */
  UNKNOWN
}
