package org.xacthuc.report.etsi;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.xacthuc.SignatureReport.ChainLink;
import org.xacthuc.trust.RevocationEvidence;
import org.xacthuc.trust.RevocationStatus;

/** A certification path with its anchor, the evidence about it, and a revocation (clause 4.3.4). */
final class ChainElements {
  private ChainElements() {}

  /** In the order of ValidationReportDataType: anchor, chain, related objects, revocation. */
  static void write(List<ChainLink> chain, Xml xml, String... related)
      throws IOException, XMLStreamException {
    Optional<ChainLink> anchor = chain.stream().filter(ChainLink::anchor).findFirst();
    if (anchor.isPresent()) {
      xml.reference("TrustAnchor", id(anchor.get()));
    }
    if (!chain.isEmpty()) {
      xml.element("CertificateChain", () -> path(chain, anchor, xml));
    }
    Set<String> objects = new LinkedHashSet<>(List.of(related));
    chain.stream()
        .flatMap(link -> ValidationObjects.evidence(link).stream())
        .map(ValidationObjects::evidenceId)
        .forEach(objects::add);
    for (String object : objects) {
      xml.reference("RelatedValidationObject", object);
    }
    Optional<ChainLink> revoked =
        chain.stream().filter(l -> ValidationObjects.revocation(l).isPresent()).findFirst();
    if (revoked.isPresent()) {
      revocation(revoked.get(), ValidationObjects.revocation(revoked.get()).orElseThrow(), xml);
    }
  }

  /** A signer's certificate that is itself the anchor stands in both places. */
  private static void path(List<ChainLink> chain, Optional<ChainLink> anchor, Xml xml)
      throws XMLStreamException {
    xml.reference("SigningCertificate", id(chain.get(0)));
    for (ChainLink link : chain.subList(1, chain.size())) {
      if (!link.anchor()) {
        xml.reference("IntermediateCertificate", id(link));
      }
    }
    if (anchor.isPresent()) {
      xml.reference("TrustAnchor", id(anchor.get()));
    }
  }

  private static void revocation(ChainLink link, RevocationStatus.Revoked revoked, Xml xml)
      throws IOException, XMLStreamException {
    RevocationEvidence evidence = revoked.by();
    if (Xml.isWritable(revoked.since())) {
      xml.element(
          "RevocationStatusInformation",
          () -> {
            xml.reference("ValidationObjectId", id(link));
            xml.time("RevocationTime", revoked.since());
            xml.plain("RevocationReason", Urns.of(revoked.reason()));
            xml.reference("RevocationObject", ValidationObjects.evidenceId(evidence));
          });
    }
  }

  private static String id(ChainLink link) {
    return ValidationObjects.certificateId(link.sha256());
  }
}
