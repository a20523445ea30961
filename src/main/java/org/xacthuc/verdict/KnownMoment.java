package org.xacthuc.verdict;

/** The moments known of a signature that a stamp may print, the surest first. */
public enum KnownMoment {
  /** Of the time-stamp or other proof of existence. */
  PROVEN,
  /** /M of the signature dictionary, a claim. */
  DICTIONARY,
  /** The signingTime attribute, a claim. */
  ATTRIBUTE,
  /** The same taken for local time that was called UTC, as some tools in Vietnam write it. */
  ATTRIBUTE_LESS_SEVEN_HOURS
}
