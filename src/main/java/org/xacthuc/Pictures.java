package org.xacthuc;

/** Whether pages are drawn for people to look at. It changes nothing else of the report. */
public enum Pictures {
  /** None. */
  NONE,
  /** The pages that the answer rests on, and those that were changed after signing. */
  DRAWN
}
