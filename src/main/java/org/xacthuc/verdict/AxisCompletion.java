package org.xacthuc.verdict;

import org.xacthuc.trust.CertificateStatus;

/** What an axis is when no finding decides it: passed only where something positive was checked. */
final class AxisCompletion {
  private AxisCompletion() {}

  static AxisOutcome of(Axis axis, SignatureFacts signature, RuleContext context) {
    return switch (axis) {
      case DOCUMENT -> AxisOutcome.NOT_CHECKED;
      case INTEGRITY -> passedIf(integrityHolds(signature));
      case TRUST -> trust(signature);
      case REVOCATION -> revocation(signature, context);
      case TIME ->
          signature.time().proven().isPresent() ? AxisOutcome.PASSED : AxisOutcome.UNDETERMINED;
      case ALGORITHMS ->
          passedIf(signature.hasSigner() || !signature.time().timeStamps().isEmpty());
      case SIGNATORY -> signatory(signature, context);
    };
  }

  private static boolean integrityHolds(SignatureFacts signature) {
    return signature.type() == SignatureType.DOCUMENT_TIMESTAMP
        ? signature.time().timeStamps().stream().allMatch(t -> t.defects().isEmpty())
        : signature.container().holds();
  }

  private static AxisOutcome trust(SignatureFacts signature) {
    if (signature.type() == SignatureType.DOCUMENT_TIMESTAMP) {
      return signature.time().proven().isPresent() ? AxisOutcome.PASSED : AxisOutcome.UNDETERMINED;
    }
    return passedIf(signature.trust().path().map(p -> p.isValidated()).orElse(false));
  }

  /** Without a path nobody knows whose revocation to look for. */
  private static AxisOutcome revocation(SignatureFacts signature, RuleContext context) {
    boolean off = context.policy().revocation() == RequirementLevel.OFF;
    boolean unknown =
        signature.trust().revocation().stream().anyMatch(CertificateStatus::isUnknown);
    if (off || signature.trust().path().filter(p -> p.isValidated()).isEmpty()) {
      return AxisOutcome.NOT_CHECKED;
    }
    return unknown ? AxisOutcome.UNDETERMINED : AxisOutcome.PASSED;
  }

  private static AxisOutcome signatory(SignatureFacts signature, RuleContext context) {
    if (!signature.type().counts() || context.policy().signatory() == RequirementLevel.OFF) {
      return AxisOutcome.NOT_CHECKED;
    }
    if (PublisherRules.standsIn(signature, context.policy())) {
      return AxisOutcome.PASSED;
    }
    return signature
        .signatory()
        .match()
        .map(m -> m.agreement().agrees() ? AxisOutcome.PASSED : AxisOutcome.UNDETERMINED)
        .orElse(AxisOutcome.NOT_CHECKED);
  }

  private static AxisOutcome passedIf(boolean positive) {
    return positive ? AxisOutcome.PASSED : AxisOutcome.NOT_CHECKED;
  }
}
