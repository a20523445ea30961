package org.xacthuc.verdict;

/** What the policy says of the changes that follow a signature. */
public enum ChangesAfter {
  NONE,
  PERMITTED,
  FORBIDDEN,
  NOT_DETERMINED
}
