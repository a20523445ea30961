package org.xacthuc.trust;

import org.xacthuc.base.Limits;

/** Searches a certification path and validates it (RFC 5280 §6). Safe to share between threads. */
public final class PathValidator {
  private final Limits limits;
  private final PolicyInputs policies;

  public PathValidator(Limits limits) {
    this(limits, PolicyInputs.ANY);
  }

  PathValidator(Limits limits, PolicyInputs policies) {
    this.limits = limits;
    this.policies = policies;
  }

  /** Never throws for what a certificate says; every refusal is a defect of the outcome. */
  public PathOutcome validate(PathRequest request) {
    return new PathSearch(request, policies, limits).run();
  }
}
