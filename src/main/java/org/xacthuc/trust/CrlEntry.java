package org.xacthuc.trust;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.TBSCertList;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.EncodedTime;
import org.xacthuc.cms.Names;

/** One entry of a certificate list (RFC 5280 §5.3). */
final class CrlEntry {
  private final TBSCertList.CRLEntry entry;

  CrlEntry(TBSCertList.CRLEntry entry) {
    this.entry = entry;
  }

  /** Whether the entry's own certificateIssuer (RFC 5280 §5.3.3) names that certificate's. */
  boolean namesIssuerOf(Certificate certificate) {
    return extension(Extension.certificateIssuer).stream()
        .flatMap(e -> Stream.of(GeneralNames.getInstance(e.getParsedValue()).getNames()))
        .filter(n -> n.getTagNo() == GeneralName.directoryName)
        .map(n -> Names.canonical(X500Name.getInstance(n.getName())))
        .anyMatch(certificate.issuerName()::equals);
  }

  /**
   * RFC 5280 §5.3.1. One that has no name there, or cannot be read, is none in particular: the
   * certificate is listed all the same.
   */
  CrlReason reason() {
    try {
      return extension(Extension.reasonCode)
          .flatMap(
              e -> CrlReason.ofCode(ASN1Enumerated.getInstance(e.getParsedValue()).intValueExact()))
          .orElse(CrlReason.UNSPECIFIED);
    } catch (RuntimeException malformed) {
      return CrlReason.UNSPECIFIED;
    }
  }

  /** From when on the certificate is not to be relied on. */
  Instant since() {
    Instant date = EncodedTime.of(entry.getRevocationDate());
    return reason().since(date, extension(Extension.invalidityDate).flatMap(Times::of));
  }

  private Optional<Extension> extension(ASN1ObjectIdentifier oid) {
    return Optional.ofNullable(entry.getExtensions()).map(e -> e.getExtension(oid));
  }
}
