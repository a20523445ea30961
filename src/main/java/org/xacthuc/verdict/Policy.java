package org.xacthuc.verdict;

import java.time.Duration;
import java.util.List;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Limits;
import org.xacthuc.trust.TrustAnchor;
import org.xacthuc.trust.TrustAnchors;

/**
 * What the reader demands. The weight of each finding follows from it, nothing else does. No policy
 * forgives a wrong digest or signature value, a forbidden change or a revocation that is known.
 *
 * @param name what the reader calls it
 * @param demands how much is asked of each axis
 * @param algorithms the table that signatures are judged by
 * @param anchors limits of single anchors, at most one for each fingerprint
 * @param signatories which signatures must be there, and who may stand in for them
 * @param limits how much of a file is looked at
 */
public record Policy(
    String name,
    Demands demands,
    AlgorithmTable algorithms,
    Tolerances tolerances,
    List<AnchorRule> anchors,
    Signatories signatories,
    Limits limits) {
  /** Strict: revocation data and an agreeing signatory are required. */
  public static final Policy DEFAULT =
      new Policy(
          "default",
          Demands.DEFAULT,
          AlgorithmTables.ETSI_TS_119_312,
          Tolerances.DEFAULT,
          List.of(),
          Signatories.DEFAULT,
          Limits.DEFAULT);

  public Policy {
    anchors = List.copyOf(anchors);
  }

  /** The same under another name. */
  public Policy withName(String other) {
    return new Policy(other, demands, algorithms, tolerances, anchors, signatories, limits);
  }

  /** The same with other demands. */
  public Policy withDemands(Demands others) {
    return new Policy(name, others, algorithms, tolerances, anchors, signatories, limits);
  }

  /** The same with another table of algorithms. */
  public Policy withAlgorithms(AlgorithmTable other) {
    return new Policy(name, demands, other, tolerances, anchors, signatories, limits);
  }

  /** The same with other tolerances. */
  public Policy withTolerances(Tolerances others) {
    return new Policy(name, demands, algorithms, others, anchors, signatories, limits);
  }

  /** The same with other limits of anchors. */
  public Policy withAnchors(List<AnchorRule> others) {
    return new Policy(name, demands, algorithms, tolerances, others, signatories, limits);
  }

  /** The same with other demands on who signs. */
  public Policy withSignatories(Signatories others) {
    return new Policy(name, demands, algorithms, tolerances, anchors, others, limits);
  }

  /** The same with other limits. */
  public Policy withLimits(Limits others) {
    return new Policy(name, demands, algorithms, tolerances, anchors, signatories, others);
  }

  /** The same but for revocation. */
  public Policy withRevocation(RequirementLevel level) {
    return withDemands(demands.withRevocation(level));
  }

  /** The same but for the signatory. */
  public Policy withSignatory(RequirementLevel level) {
    return withDemands(demands.withSignatory(level));
  }

  public RequirementLevel revocation() {
    return demands.revocation();
  }

  public RequirementLevel signatory() {
    return demands.signatory();
  }

  public RequirementLevel time() {
    return demands.time();
  }

  public Duration clockTolerance() {
    return tolerances.clock();
  }

  /** Those anchors, each within the limits that this policy sets it. */
  public TrustAnchors limit(TrustAnchors given) {
    return new TrustAnchors(given.anchors().stream().map(this::limit).toList(), given.known());
  }

  private TrustAnchor limit(TrustAnchor anchor) {
    return anchors.stream()
        .filter(rule -> rule.sha256().equals(anchor.certificate().sha256().value()))
        .findFirst()
        .map(rule -> rule.narrow(anchor))
        .orElse(anchor);
  }

  /**
   * The fingerprint of all that this policy says, by its name only not: SHA-256 over its canonical
   * text ({@link PolicyText#canonical}).
   */
  public Digest sha256() {
    return DigestAlgorithm.SHA256.of(Bytes.ofUtf8(PolicyText.canonical(this)));
  }

  /** The weight of a finding under this policy. */
  public Severity severity(FindingCode code) {
    Severity severity = DefaultSeverities.of(code);
    if (code == FindingCode.NOT_PROVEN && time() == RequirementLevel.REQUIRE) {
      return Severity.UNDETERMINED;
    }
    if (CompletenessRules.CODES.contains(code) && signatories.complete() == Completeness.REQUIRE) {
      severity = Severity.UNDETERMINED;
    }
    return severity == Severity.UNDETERMINED && isLeftToTheReader(code)
        ? Severity.WARNING
        : severity;
  }

  /** Soft forgives what is missing or cannot be read, never a revocation that is known. */
  private boolean isLeftToTheReader(FindingCode code) {
    return (code == FindingCode.REVOCATION_UNKNOWN && revocation() == RequirementLevel.SOFT)
        || (code.axis() == Axis.SIGNATORY && signatory() == RequirementLevel.SOFT)
        || (code.axis() == Axis.ALGORITHMS && demands.algorithms() == AlgorithmMode.REPORT);
  }
}
