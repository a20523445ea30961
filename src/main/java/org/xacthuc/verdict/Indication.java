package org.xacthuc.verdict;

/** The status of one signature or time-stamp (ETSI EN 319 102-1 §5.1.3). */
public enum Indication {
  TOTAL_PASSED,
  TOTAL_FAILED,
  INDETERMINATE
}
