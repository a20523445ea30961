package org.xacthuc.verdict;

/**
 * How much a reader asks of each axis about which one may ask less. Integrity and trust are not
 * among them.
 *
 * @param revocation knowledge of whether certificates were revoked
 * @param signatory a printed signatory that agrees with the certificates
 * @param time a proven time of signing; never {@link RequirementLevel#OFF}
 * @param algorithms reliable algorithms
 */
public record Demands(
    RequirementLevel revocation,
    RequirementLevel signatory,
    RequirementLevel time,
    AlgorithmMode algorithms) {
  /** Strict, but for the time, which most directives leave unproven. */
  public static final Demands DEFAULT =
      new Demands(
          RequirementLevel.REQUIRE,
          RequirementLevel.REQUIRE,
          RequirementLevel.SOFT,
          AlgorithmMode.ENFORCE);

  /** The same but for revocation. */
  public Demands withRevocation(RequirementLevel level) {
    return new Demands(level, signatory, time, algorithms);
  }

  /** The same but for the signatory. */
  public Demands withSignatory(RequirementLevel level) {
    return new Demands(revocation, level, time, algorithms);
  }

  /** The same but for the proven time. */
  public Demands withTime(RequirementLevel level) {
    return new Demands(revocation, signatory, level, algorithms);
  }

  /** The same but for the algorithms. */
  public Demands withAlgorithms(AlgorithmMode mode) {
    return new Demands(revocation, signatory, time, mode);
  }
}
