package org.xacthuc.trust;

import org.xacthuc.base.Limits;

/** Searches a certification path and validates it (RFC 5280 §6). Safe to share between threads. */
public final class PathValidator {
  private final Limits limits;
  private final VerifiedPairs pairs;
  private final PathInputs inputs;

  public PathValidator(Limits limits) {
    this(limits, new VerifiedPairs());
  }

  /**
   * Shares what it verifies with others.
   *
   * @param pairs saves time and changes no outcome
   */
  public PathValidator(Limits limits, VerifiedPairs pairs) {
    this(limits, pairs, PathInputs.DEFAULT);
  }

  PathValidator(Limits limits, VerifiedPairs pairs, PathInputs inputs) {
    this.limits = limits;
    this.pairs = pairs;
    this.inputs = inputs;
  }

  /** Never throws for what a certificate says; every refusal is a defect of the outcome. */
  public PathOutcome validate(PathRequest request) {
    return new PathSearch(request, inputs, limits, pairs).run();
  }
}
