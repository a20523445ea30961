package org.xacthuc;

import java.util.List;
import java.util.stream.Stream;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CmsReader;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.cms.SubFilter;
import org.xacthuc.pdf.PdfDocument;
import org.xacthuc.pdf.SignatureDictionary;
import org.xacthuc.time.TimeStampReader;

/** The certificates in the signature containers and time-stamp tokens of a document. */
final class ContainedCertificates {
  private ContainedCertificates() {}

  /** In the order of the signatures, until their containers together are too large. */
  static Stream<Certificate> of(PdfDocument document, Limits limits) {
    Budget budget = new Budget(limits.streamBytes());
    return document.signatures().stream()
        .flatMap(signature -> signature.dictionary().stream())
        .filter(dictionary -> !dictionary.contents().isEmpty())
        .takeWhile(dictionary -> budget.spend(dictionary.contents().length()))
        .flatMap(ContainedCertificates::of);
  }

  private static Stream<Certificate> of(SignatureDictionary dictionary) {
    SubFilter subFilter = dictionary.subFilter().map(SubFilter::ofName).orElse(SubFilter.UNKNOWN);
    return subFilter == SubFilter.UNKNOWN
        ? Stream.empty()
        : CmsReader.read(dictionary.contents(), subFilter, List.of()).value().stream()
            .flatMap(ContainedCertificates::of);
  }

  private static Stream<Certificate> of(CmsSignature container) {
    Stream<Certificate> ofTokens =
        container.signatureTimeStamps().stream()
            .flatMap(token -> TimeStampReader.read(token).value().stream())
            .flatMap(token -> token.container().certificates().stream());
    return Stream.concat(container.certificates().stream(), ofTokens);
  }
}
