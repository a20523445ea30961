package org.xacthuc.verdict;

/** A finding that no policy has weighed yet: all that a rule may say. */
record Raised(FindingCode code, Subject subject, Evidence evidence) {
  static Raised of(FindingCode code, Subject subject) {
    return new Raised(code, subject, Evidence.NONE);
  }

  static Raised of(FindingCode code, Subject subject, Evidence evidence) {
    return new Raised(code, subject, evidence);
  }

  Finding weighedBy(Policy policy) {
    return new Finding(code, policy.severity(code), subject, evidence);
  }
}
