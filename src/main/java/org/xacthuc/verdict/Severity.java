package org.xacthuc.verdict;

import java.util.Optional;

/** How much a finding weighs, the lightest first. */
public enum Severity {
  /** Good to know. */
  INFO(null),
  /** Told, and left to the reader. */
  WARNING(null),
  /** It cannot be decided. */
  UNDETERMINED(Verdict.UNDETERMINED),
  /** There is no signature at all, so that nothing else about one matters. */
  UNSIGNED(Verdict.UNSIGNED),
  /** The file cannot be read. */
  UNREADABLE(Verdict.UNREADABLE),
  /** A definite fact speaks against the document. */
  FAILURE(Verdict.NOT_AUTHENTIC);

  private final Verdict forced;

  Severity(Verdict forced) {
    this.forced = forced;
  }

  /** The verdict that a finding of this weight forces; absent when it leaves AUTHENTIC possible. */
  public Optional<Verdict> forces() {
    return Optional.ofNullable(forced);
  }
}
