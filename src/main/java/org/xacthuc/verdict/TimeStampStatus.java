package org.xacthuc.verdict;

import java.util.Optional;
import org.xacthuc.time.TimeStampDefect;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.trust.PathOutcome;

/** The status of one time-stamp: it is validated as a signature is (ETSI EN 319 102-1 §5.4). */
public record TimeStampStatus(Indication indication, Optional<SubIndication> subIndication) {
  private static final TimeStampStatus PASSED =
      new TimeStampStatus(Indication.TOTAL_PASSED, Optional.empty());

  /** What that outcome comes to; the first defect of the token says why, then its path. */
  public static TimeStampStatus of(TimeStampOutcome outcome) {
    if (outcome.proven().isPresent()) {
      return PASSED;
    }
    if (!outcome.defects().isEmpty()) {
      return of(outcome.defects().get(0).kind());
    }
    boolean validated = outcome.path().map(PathOutcome::isValidated).orElse(false);
    return indeterminate(
        validated ? SubIndication.REVOKED_NO_POE : SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
  }

  private static TimeStampStatus of(TimeStampDefect.Kind kind) {
    return switch (kind) {
      case TOKEN_BROKEN, CONTAINER -> failed(SubIndication.FORMAT_FAILURE);
      case IMPRINT_DIFFERS -> failed(SubIndication.HASH_FAILURE);
      case SIGNATURE_WRONG -> failed(SubIndication.SIG_CRYPTO_FAILURE);
      case IMPRINT_ALGORITHM_UNKNOWN -> indeterminate(SubIndication.CRYPTO_CONSTRAINTS_FAILURE);
      case AUTHORITY_USAGE -> indeterminate(SubIndication.CHAIN_CONSTRAINTS_FAILURE);
    };
  }

  private static TimeStampStatus failed(SubIndication why) {
    return new TimeStampStatus(Indication.TOTAL_FAILED, Optional.of(why));
  }

  private static TimeStampStatus indeterminate(SubIndication why) {
    return new TimeStampStatus(Indication.INDETERMINATE, Optional.of(why));
  }
}
