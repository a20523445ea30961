package org.xacthuc.verdict;

import java.util.Optional;
import java.util.Set;
import org.xacthuc.cms.CmsDefect;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.cms.SignedAttributes;
import org.xacthuc.time.TimeStampOutcome.Kind;

/**
 * The level of a signature by what is there (ETSI EN 319 142-1 §6): B, with a time-stamp T, with
 * revocation data about all certificates LT, with a document time-stamp over those LTA. Signatures
 * that are not baseline ones are named as EN 319 142-2 and its forerunners do. Says nothing of
 * their worth.
 */
final class SignatureLevels {
  /** Breaches of what makes a container one of PAdES at all (EN 319 142-1 §4.1, §6.2.1). */
  private static final Set<CmsDefect.Kind> NO_PADES =
      Set.of(
          CmsDefect.Kind.SIGNER_COUNT,
          CmsDefect.Kind.ENCAPSULATED_CONTENT,
          CmsDefect.Kind.ATTRIBUTES_NOT_DER);

  /** The newest revision that a document time-stamp was added with; 0 when none was. */
  private final int lastTimeStamp;

  SignatureLevels(DocumentFacts document) {
    lastTimeStamp =
        document.signatures().stream()
            .filter(s -> s.type() == SignatureType.DOCUMENT_TIMESTAMP)
            .mapToInt(s -> s.pdf().revision())
            .max()
            .orElse(0);
  }

  Optional<String> of(SignatureFacts signature) {
    return signature.container().signature().flatMap(cms -> of(signature, cms));
  }

  private Optional<String> of(SignatureFacts signature, CmsSignature cms) {
    return switch (signature.subFilter()) {
      case ETSI_CADES_DETACHED ->
          signature.container().defects().stream().anyMatch(d -> NO_PADES.contains(d.kind()))
              ? Optional.empty()
              : Optional.of("PAdES-" + padesSuffix(signature, cms));
      case ADBE_PKCS7_DETACHED, ADBE_PKCS7_SHA1, ADBE_X509_RSA_SHA1 ->
          Optional.of("PKCS7-" + suffix(signature));
      case ETSI_RFC3161, UNKNOWN -> Optional.empty();
    };
  }

  /**
   * EN 319 142-1 §6.3: the claimed time is in the dictionary and not among the signed attributes,
   * and the signer's certificate is named and there.
   */
  private static boolean isBaseline(SignatureFacts signature, CmsSignature cms) {
    Optional<SignedAttributes> attributes = cms.signedAttributes();
    return attributes.filter(a -> a.signingTime().isEmpty()).isPresent()
        && attributes.filter(a -> !a.signingCertificates().isEmpty()).isPresent()
        && !cms.certificates().isEmpty()
        && signature.pdf().dictionary().flatMap(d -> d.signingTime()).isPresent();
  }

  private String padesSuffix(SignatureFacts signature, CmsSignature cms) {
    if (isBaseline(signature, cms)) {
      return "B-" + suffix(signature);
    }
    return isArchived(signature) ? "LTV" : "BES";
  }

  private String suffix(SignatureFacts signature) {
    boolean stamped =
        signature.time().timeStamps().stream().anyMatch(s -> s.kind() == Kind.SIGNATURE_TIMESTAMP);
    if (!stamped && !isArchived(signature)) {
      return "B";
    }
    if (!signature.trust().dataInFile()) {
      return "T";
    }
    return isArchived(signature) ? "LTA" : "LT";
  }

  private boolean isArchived(SignatureFacts signature) {
    return lastTimeStamp > signature.pdf().revision();
  }
}
