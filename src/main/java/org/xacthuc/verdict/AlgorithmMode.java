package org.xacthuc.verdict;

/** What the table of algorithms is for. */
public enum AlgorithmMode {
  /** An algorithm that is not reliable leaves the document UNDETERMINED. */
  ENFORCE,
  /** An algorithm that is not reliable is a warning. */
  REPORT
}
