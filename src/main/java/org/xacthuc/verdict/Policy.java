package org.xacthuc.verdict;

import java.time.Duration;

/**
 * What the reader demands. The weight of each finding follows from it, nothing else does.
 *
 * @param clockTolerance how far the signer's clock, the printed time and the time-stamp may lie
 *     apart before it is told
 */
public record Policy(
    RequirementLevel revocation, RequirementLevel signatory, Duration clockTolerance) {
  /** Strict: revocation data and an agreeing signatory are required. */
  public static final Policy DEFAULT =
      new Policy(RequirementLevel.REQUIRE, RequirementLevel.REQUIRE, Duration.ofMinutes(5));

  public Policy withRevocation(RequirementLevel level) {
    return new Policy(level, signatory, clockTolerance);
  }

  public Policy withSignatory(RequirementLevel level) {
    return new Policy(revocation, level, clockTolerance);
  }

  /** The weight of a finding under this policy. */
  public Severity severity(FindingCode code) {
    Severity severity = DefaultSeverities.of(code);
    return severity == Severity.UNDETERMINED && isLeftToTheReader(code)
        ? Severity.WARNING
        : severity;
  }

  /** Soft forgives what is missing or cannot be read, never a revocation that is known. */
  private boolean isLeftToTheReader(FindingCode code) {
    return (code == FindingCode.REVOCATION_UNKNOWN && revocation == RequirementLevel.SOFT)
        || (code.axis() == Axis.SIGNATORY && signatory == RequirementLevel.SOFT);
  }
}
