package org.xacthuc.verdict;

/** How much a reader asks of one axis: the values of --revocation and --signatory. */
public enum RequirementLevel {
  /** What is missing leaves the document UNDETERMINED. */
  REQUIRE,
  /** What is missing is a warning. */
  SOFT,
  /** The axis is not looked at. */
  OFF
}
