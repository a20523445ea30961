package org.xacthuc.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.cms.MessageDigestCheck;
import org.xacthuc.pdf.Coverage;

/** The mathematics hold, and the file as it opens today shows what was signed. */
final class IntegrityRules {
  static final List<SignatureRule> ALL =
      List.of(
          IntegrityRules::structureIsSound,
          IntegrityRules::signedBytesEndARevision,
          IntegrityRules::containerIsSound,
          IntegrityRules::digestMatches,
          IntegrityRules::signatureValueVerifies,
          CertificationRules::certificationIsTheFirstSignature,
          ChangeRules::onlyPermittedChangesFollow);

  private IntegrityRules() {}

  private static Stream<Raised> structureIsSound(SignatureFacts signature, RuleContext context) {
    return signature.pdf().defects().stream()
        .map(defect -> PdfDefectCodes.raise(defect, signature.subject()));
  }

  /** Where no defect says why, the byte range itself must end where a revision ends. */
  private static Stream<Raised> signedBytesEndARevision(
      SignatureFacts signature, RuleContext context) {
    boolean uncovered =
        switch (signature.pdf().coverage()) {
          case ENTIRE_FILE, ENTIRE_REVISION -> false;
          case PARTIAL, INVALID -> signature.pdf().defects().isEmpty();
        };
    return uncovered
        ? Stream.of(Raised.of(FindingCode.COVERAGE_PARTIAL, signature.subject()))
        : Stream.empty();
  }

  private static Stream<Raised> containerIsSound(SignatureFacts signature, RuleContext context) {
    return signature.container().defects().stream()
        .map(defect -> CmsDefectCodes.raise(defect, signature));
  }

  // RFC 5652 §5.4
  private static Stream<Raised> digestMatches(SignatureFacts signature, RuleContext context) {
    return signature.container().messageDigest().stream()
        .filter(check -> check.outcome() == MessageDigestCheck.Outcome.DIFFERS)
        .map(
            check ->
                Raised.of(
                    FindingCode.DIGEST_MISMATCH,
                    signature.subject(),
                    Evidence.of(Evidence.Key.ALGORITHM, check.computed().algorithm().label())
                        .and(Evidence.Key.COMPUTED, check.computed().value().hex())
                        .and(Evidence.Key.SIGNED, check.signed().map(b -> b.hex()))));
  }

  /** RFC 5652 §5.6. Where no digest could be computed, its algorithm is one we do not know. */
  private static Stream<Raised> signatureValueVerifies(
      SignatureFacts signature, RuleContext context) {
    if (signature.type() == SignatureType.DOCUMENT_TIMESTAMP
        || signature.pdf().coverage() == Coverage.INVALID) {
      return Stream.empty();
    }
    if (signature.container().signature().isPresent()
        && signature.container().value().isEmpty()
        && signature.pdf().defects().isEmpty()) {
      return Stream.of(Raised.of(FindingCode.CMS_ALGORITHM_UNKNOWN, signature.subject()));
    }
    Optional<FindingCode> code =
        signature
            .container()
            .value()
            .flatMap(
                value ->
                    switch (value) {
                      case VERIFIES -> Optional.empty();
                      case DOES_NOT_VERIFY -> Optional.of(FindingCode.SIGNATURE_WRONG);
                      case CANNOT_BE_CHECKED -> Optional.of(FindingCode.CMS_ALGORITHM_UNKNOWN);
                      case NO_KEY -> Optional.of(FindingCode.SIGNER_CERTIFICATE_NOT_FOUND);
                    });
    return code.stream().map(c -> Raised.of(c, signature.subject()));
  }
}
