package org.xacthuc.verdict;

/** What becomes of a document that lacks a signature it should bear, or has them out of order. */
public enum Completeness {
  /** It is told, and left to the reader. */
  TELL,
  /** It is undetermined. */
  REQUIRE
}
