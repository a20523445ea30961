package org.xacthuc.verdict;

/** The questions that are answered apart from each other. */
public enum Axis {
  /** The file itself: can it be read, is it signed. */
  DOCUMENT,
  /** The mathematics hold and the file as it opens shows what was signed. */
  INTEGRITY,
  /** The certificates lead to an anchor that the reader chose. */
  TRUST,
  /** No certificate was revoked at the proven time. */
  REVOCATION,
  /** The moments claimed, printed and proven. */
  TIME,
  /** The algorithms were reliable when the signature is proven to have existed. */
  ALGORITHMS,
  /** The people and bodies printed on the page are those in the certificates. */
  SIGNATORY
}
