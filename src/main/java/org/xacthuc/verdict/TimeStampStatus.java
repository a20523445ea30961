package org.xacthuc.verdict;

import java.util.Optional;
import org.xacthuc.time.AlgorithmEnd;
import org.xacthuc.time.TimeStampDefect;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.trust.PathDefect;
import org.xacthuc.trust.PathOutcome;

/** The status of one time-stamp: it is validated as a signature is (ETSI EN 319 102-1 §5.4). */
public record TimeStampStatus(Indication indication, Optional<SubIndication> subIndication) {
  private static final TimeStampStatus PASSED =
      new TimeStampStatus(Indication.TOTAL_PASSED, Optional.empty());

  /**
   * What that outcome comes to under a policy: one whose authority's revocation nobody can tell has
   * passed only where the policy does not require to know it.
   */
  public static TimeStampStatus of(TimeStampOutcome outcome, Policy policy) {
    return switch (outcome.standing()) {
      case STANDS ->
          outcome.isCleared() || policy.revocation() != RequirementLevel.REQUIRE
              ? PASSED
              : indeterminate(SubIndication.TRY_LATER);
      case WRONG -> wrong(outcome);
      case FROM_THE_FUTURE, COVERED_TOO_LATE -> indeterminate(SubIndication.NO_POE);
      case NO_PATH, EXPIRED -> pathless(outcome);
      case REVOKED -> failed(SubIndication.REVOKED);
      case REVOKED_LATER -> indeterminate(SubIndication.REVOKED_NO_POE);
      case ISSUER_REVOKED -> indeterminate(SubIndication.REVOKED_CA_NO_POE);
      case WEAK ->
          indeterminate(
              outcome.weakest().map(AlgorithmEnd::isListed).orElse(false)
                  ? SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE
                  : SubIndication.CRYPTO_CONSTRAINTS_FAILURE);
      case EXTRA_KEY_USAGE -> indeterminate(SubIndication.CHAIN_CONSTRAINTS_FAILURE);
    };
  }

  /** The first defect says why. */
  private static TimeStampStatus wrong(TimeStampOutcome outcome) {
    TimeStampDefect.Kind kind =
        outcome.defects().stream()
            .map(TimeStampDefect::kind)
            .findFirst()
            .orElse(TimeStampDefect.Kind.TOKEN_BROKEN);
    return switch (kind) {
      case TOKEN_BROKEN, CONTAINER -> failed(SubIndication.FORMAT_FAILURE);
      case IMPRINT_DIFFERS -> failed(SubIndication.HASH_FAILURE);
      case SIGNATURE_WRONG -> failed(SubIndication.SIG_CRYPTO_FAILURE);
      case IMPRINT_ALGORITHM_UNKNOWN -> indeterminate(SubIndication.CRYPTO_CONSTRAINTS_FAILURE);
      case AUTHORITY_USAGE -> indeterminate(SubIndication.CHAIN_CONSTRAINTS_FAILURE);
    };
  }

  /** The most telling defect of the path says why; without a certificate there is none. */
  private static TimeStampStatus pathless(TimeStampOutcome outcome) {
    if (outcome.path().isEmpty()) {
      return indeterminate(SubIndication.NO_SIGNING_CERTIFICATE_FOUND);
    }
    PathOutcome path = outcome.path().get();
    return path.defects().stream()
        .findFirst()
        .map(defect -> of(defect.kind()))
        .orElse(indeterminate(SubIndication.NO_CERTIFICATE_CHAIN_FOUND));
  }

  private static TimeStampStatus of(PathDefect.Kind kind) {
    return switch (kind) {
      case NO_ANCHORS, ISSUER_NOT_FOUND, ANCHOR_NOT_TRUSTED, ANCHOR_PURPOSE, SIGNATURE_WRONG ->
          indeterminate(SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
      case EXPIRED, ANCHOR_EXPIRED -> indeterminate(SubIndication.OUT_OF_BOUNDS_NO_POE);
      case NOT_YET_VALID -> failed(SubIndication.NOT_YET_VALID);
      case SEARCH_EXHAUSTED, ALGORITHM_UNKNOWN, CERTIFICATE_BROKEN ->
          indeterminate(SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE);
      case NOT_A_CA,
          PATH_TOO_LONG,
          KEY_USAGE,
          EXTENDED_KEY_USAGE,
          NAME_CONSTRAINTS,
          POLICY,
          UNKNOWN_CRITICAL_EXTENSION ->
          indeterminate(SubIndication.CHAIN_CONSTRAINTS_FAILURE);
    };
  }

  private static TimeStampStatus failed(SubIndication why) {
    return new TimeStampStatus(Indication.TOTAL_FAILED, Optional.of(why));
  }

  private static TimeStampStatus indeterminate(SubIndication why) {
    return new TimeStampStatus(Indication.INDETERMINATE, Optional.of(why));
  }
}
