package org.xacthuc.verdict;

/** The one answer for a document. */
public enum Verdict {
  AUTHENTIC,
  NOT_AUTHENTIC,
  UNDETERMINED,
  UNSIGNED,
  UNREADABLE
}
