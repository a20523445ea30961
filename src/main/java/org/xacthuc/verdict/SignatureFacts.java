package org.xacthuc.verdict;

import org.xacthuc.cms.SubFilter;
import org.xacthuc.pdf.PdfSignature;
import org.xacthuc.pdf.SignatureDictionary;

/**
 * All facts about one signature. A document time-stamp has no container of its own here: its token
 * is in {@code time}.
 */
public record SignatureFacts(
    PdfSignature pdf,
    ContainerFacts container,
    TimeFacts time,
    TrustFacts trust,
    SignatoryFacts signatory) {

  public String field() {
    return pdf.field().fullName();
  }

  public Subject subject() {
    return Subject.signature(field());
  }

  /** ISO 32000-2 §12.8.1: what makes a signature one of approval, certification or usage rights. */
  public SignatureType type() {
    return pdf.dictionary().map(SignatureFacts::typeOf).orElse(SignatureType.APPROVAL);
  }

  private static SignatureType typeOf(SignatureDictionary dictionary) {
    if (dictionary.permissions().usageRights()) {
      return SignatureType.USAGE_RIGHTS;
    }
    if (subFilterOf(dictionary) == SubFilter.ETSI_RFC3161) {
      return SignatureType.DOCUMENT_TIMESTAMP;
    }
    return dictionary.permissions().docMdp().isPresent()
        ? SignatureType.CERTIFICATION
        : SignatureType.APPROVAL;
  }

  public SubFilter subFilter() {
    return pdf.dictionary().map(SignatureFacts::subFilterOf).orElse(SubFilter.UNKNOWN);
  }

  private static SubFilter subFilterOf(SignatureDictionary dictionary) {
    return dictionary.subFilter().map(SubFilter::ofName).orElse(SubFilter.UNKNOWN);
  }

  /** Whether it ends a revision before the one that another signature ends. */
  boolean precedes(SignatureFacts other) {
    return pdf.revision() > 0 && pdf.revision() < other.pdf.revision();
  }

  /** The algorithms' finding and every other that needs a signer's certificate can be made. */
  boolean hasSigner() {
    return container.signature().flatMap(s -> s.signer()).isPresent();
  }
}
