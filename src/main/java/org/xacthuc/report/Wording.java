package org.xacthuc.report;

import org.xacthuc.SignatureReport;
import org.xacthuc.directive.Reason;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.AxisOutcome;
import org.xacthuc.verdict.ChangesAfter;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Severity;
import org.xacthuc.verdict.Verdict;

/** Which words say an answer of a closed list, in every report for people. */
public final class Wording {
  private Wording() {}

  public static Term of(Verdict verdict) {
    return switch (verdict) {
      case AUTHENTIC -> Term.VERDICT_AUTHENTIC;
      case NOT_AUTHENTIC -> Term.VERDICT_NOT_AUTHENTIC;
      case UNDETERMINED -> Term.VERDICT_UNDETERMINED;
      case UNSIGNED -> Term.VERDICT_UNSIGNED;
      case UNREADABLE -> Term.VERDICT_UNREADABLE;
    };
  }

  public static Term of(Severity severity) {
    return switch (severity) {
      case FAILURE -> Term.SEVERITY_FAILURE;
      case UNREADABLE -> Term.SEVERITY_UNREADABLE;
      case UNDETERMINED -> Term.SEVERITY_UNDETERMINED;
      case UNSIGNED -> Term.SEVERITY_UNSIGNED;
      case WARNING -> Term.SEVERITY_WARNING;
      case INFO -> Term.SEVERITY_INFO;
    };
  }

  public static Term of(Axis axis) {
    return switch (axis) {
      case DOCUMENT -> Term.AXIS_DOCUMENT;
      case INTEGRITY -> Term.AXIS_INTEGRITY;
      case TRUST -> Term.AXIS_TRUST;
      case REVOCATION -> Term.AXIS_REVOCATION;
      case TIME -> Term.AXIS_TIME;
      case ALGORITHMS -> Term.AXIS_ALGORITHMS;
      case SIGNATORY -> Term.AXIS_SIGNATORY;
    };
  }

  public static Term of(ChangesAfter changes) {
    return switch (changes) {
      case NONE -> Term.CHANGES_NONE;
      case PERMITTED -> Term.CHANGES_PERMITTED;
      case FORBIDDEN -> Term.CHANGES_FORBIDDEN;
      case NOT_DETERMINED -> Term.CHANGES_NOT_DETERMINED;
    };
  }

  public static Term integrity(AxisOutcome outcome) {
    return switch (outcome) {
      case PASSED -> Term.INTEGRITY_PASSED;
      case FAILED -> Term.INTEGRITY_FAILED;
      case UNDETERMINED -> Term.INTEGRITY_UNDETERMINED;
      case NOT_CHECKED -> Term.INTEGRITY_NOT_CHECKED;
    };
  }

  public static Term trust(AxisOutcome outcome) {
    return switch (outcome) {
      case PASSED -> Term.TRUST_PASSED;
      case FAILED -> Term.TRUST_FAILED;
      case UNDETERMINED -> Term.TRUST_UNDETERMINED;
      case NOT_CHECKED -> Term.TRUST_NOT_CHECKED;
    };
  }

  public static Term revocation(AxisOutcome outcome) {
    return switch (outcome) {
      case PASSED -> Term.REVOCATION_PASSED;
      case FAILED -> Term.REVOCATION_FAILED;
      case UNDETERMINED -> Term.REVOCATION_UNDETERMINED;
      case NOT_CHECKED -> Term.REVOCATION_NOT_CHECKED;
    };
  }

  /** How the signer of the certificate and the one on the page agree. */
  public static Term agreement(SignatureReport signature) {
    if (signature.publishedBy().isPresent()) {
      return Term.PUBLISHED_BY;
    }
    if (signature.copiedBy().isPresent()) {
      return Term.COPIED_BY;
    }
    if (signature.has(FindingCode.PUBLISHER_SIGNED)) {
      return Term.PUBLISHER_NOT_ACCEPTED;
    }
    if (signature.has(FindingCode.FURTHER_SIGNER)) {
      return Term.FURTHER_SIGNER;
    }
    return switch (signature.signatory().agreement()) {
      case EXACT -> Term.AGREEMENT_EXACT;
      case NORMALIZED -> Term.AGREEMENT_NORMALIZED;
      case SPELLING_VARIANT -> Term.AGREEMENT_SPELLING_VARIANT;
      case UNACCENTED -> Term.AGREEMENT_UNACCENTED;
      case SUCCESSOR -> Term.AGREEMENT_SUCCESSOR;
      case NEAR -> Term.AGREEMENT_NEAR;
      case DIFFERENT ->
          signature.signatory().reason() == Reason.FOREIGN_LETTERS
              ? Term.AGREEMENT_LOOKS_ALIKE
              : Term.AGREEMENT_DIFFERENT;
      case NOT_PRINTED -> Term.AGREEMENT_NOT_PRINTED;
      case NOT_COMPARABLE -> Term.AGREEMENT_NOT_COMPARABLE;
    };
  }

  /** How good the news of {@link #agreement} is. */
  public static Style.Tone tone(SignatureReport signature) {
    if (signature.publishedBy().isPresent()) {
      return Style.Tone.GOOD;
    }
    if (signature.has(FindingCode.PUBLISHER_SIGNED) || signature.has(FindingCode.FURTHER_SIGNER)) {
      return Style.Tone.DOUBTFUL;
    }
    return switch (signature.signatory().agreement()) {
      case EXACT, NORMALIZED, SPELLING_VARIANT, UNACCENTED, SUCCESSOR -> Style.Tone.GOOD;
      case NEAR -> Style.Tone.DOUBTFUL;
      case DIFFERENT -> Style.Tone.BAD;
      case NOT_PRINTED, NOT_COMPARABLE -> Style.Tone.NEUTRAL;
    };
  }
}
