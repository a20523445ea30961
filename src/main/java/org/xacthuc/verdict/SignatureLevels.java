package org.xacthuc.verdict;

import java.util.Optional;
import org.xacthuc.pdf.DocumentSecurityStore;
import org.xacthuc.pdf.PdfDocument;

/**
 * The level of a signature by what is there (ETSI EN 319 142-1 §6): B, with a time-stamp T, with
 * revocation data LT, with a document time-stamp over those LTA. Says nothing of their worth.
 */
final class SignatureLevels {
  private SignatureLevels() {}

  static Optional<String> of(SignatureFacts signature, DocumentFacts document) {
    if (signature.container().signature().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> family =
        switch (signature.subFilter()) {
          case ETSI_CADES_DETACHED -> Optional.of("PAdES-B-");
          case ADBE_PKCS7_DETACHED, ADBE_PKCS7_SHA1, ADBE_X509_RSA_SHA1 -> Optional.of("PKCS7-");
          case ETSI_RFC3161, UNKNOWN -> Optional.empty();
        };
    return family.map(name -> name + suffix(signature, document));
  }

  private static String suffix(SignatureFacts signature, DocumentFacts document) {
    boolean laterTimeStamp = hasLaterTimeStamp(signature, document);
    if (signature.time().timeStamps().isEmpty() && !laterTimeStamp) {
      return "B";
    }
    if (!hasRevocationData(document)) {
      return "T";
    }
    return laterTimeStamp ? "LTA" : "LT";
  }

  private static boolean hasRevocationData(DocumentFacts document) {
    DocumentSecurityStore store =
        document.document().map(PdfDocument::securityStore).orElse(DocumentSecurityStore.EMPTY);
    return !store.crls().isEmpty() || !store.ocspResponses().isEmpty();
  }

  private static boolean hasLaterTimeStamp(SignatureFacts signature, DocumentFacts document) {
    return document.signatures().stream()
        .filter(other -> other.type() == SignatureType.DOCUMENT_TIMESTAMP)
        .anyMatch(other -> other.pdf().revision() > signature.pdf().revision());
  }
}
