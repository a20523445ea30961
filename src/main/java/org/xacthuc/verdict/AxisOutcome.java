package org.xacthuc.verdict;

/** The answer on one axis for one signature. */
public enum AxisOutcome {
  PASSED,
  FAILED,
  UNDETERMINED,
  NOT_CHECKED
}
