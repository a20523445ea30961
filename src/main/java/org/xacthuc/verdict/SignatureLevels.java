package org.xacthuc.verdict;

import java.util.Optional;
import org.xacthuc.pdf.DocumentSecurityStore;
import org.xacthuc.pdf.PdfDocument;

/**
 * The level of a signature by what is there (ETSI EN 319 142-1 §6): B, with a time-stamp T, with
 * revocation data LT, with a document time-stamp over those LTA. Says nothing of their worth.
 */
final class SignatureLevels {
  private final boolean revocationData;

  /** The newest revision that a document time-stamp was added with; 0 when none was. */
  private final int lastTimeStamp;

  SignatureLevels(DocumentFacts document) {
    DocumentSecurityStore store =
        document.document().map(PdfDocument::securityStore).orElse(DocumentSecurityStore.EMPTY);
    revocationData = !store.crls().isEmpty() || !store.ocspResponses().isEmpty();
    lastTimeStamp =
        document.signatures().stream()
            .filter(s -> s.type() == SignatureType.DOCUMENT_TIMESTAMP)
            .mapToInt(s -> s.pdf().revision())
            .max()
            .orElse(0);
  }

  Optional<String> of(SignatureFacts signature) {
    if (signature.container().signature().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> family =
        switch (signature.subFilter()) {
          case ETSI_CADES_DETACHED -> Optional.of("PAdES-B-");
          case ADBE_PKCS7_DETACHED, ADBE_PKCS7_SHA1, ADBE_X509_RSA_SHA1 -> Optional.of("PKCS7-");
          case ETSI_RFC3161, UNKNOWN -> Optional.empty();
        };
    return family.map(name -> name + suffix(signature));
  }

  private String suffix(SignatureFacts signature) {
    boolean laterTimeStamp = lastTimeStamp > signature.pdf().revision();
    if (signature.time().timeStamps().isEmpty() && !laterTimeStamp) {
      return "B";
    }
    if (!revocationData) {
      return "T";
    }
    return laterTimeStamp ? "LTA" : "LT";
  }
}
