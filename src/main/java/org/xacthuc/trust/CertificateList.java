package org.xacthuc.trust;

import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.TBSCertList;
import org.bouncycastle.asn1.x509.Time;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.CertificateUrls;
import org.xacthuc.cms.DerStructure;
import org.xacthuc.cms.Names;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.cms.SignatureVerifier;
import org.xacthuc.cms.SignedMessage;

/** A certificate list as it says (RFC 5280 §5). */
final class CertificateList implements SignedEvidence {
  private static final ASN1ObjectIdentifier EXPIRED_CERTS_ON_CRL =
      new ASN1ObjectIdentifier("2.5.29.60");

  private static final Set<ASN1ObjectIdentifier> PROCESSED =
      Set.of(Extension.issuingDistributionPoint, Extension.deltaCRLIndicator);

  private final org.bouncycastle.asn1.x509.CertificateList list;
  private final Bytes signed;
  private final String issuerName;
  private final Instant thisUpdate;

  private CertificateList(org.bouncycastle.asn1.x509.CertificateList list, Bytes signed)
      throws ParseException {
    this.list = list;
    this.signed = signed;
    issuerName = Names.canonical(list.getIssuer());
    thisUpdate = list.getThisUpdate().getDate().toInstant();
  }

  /** Empty when the bytes are no list, in whole and in DER. */
  static Optional<CertificateList> read(Bytes der) {
    if (!DerStructure.isOneValue(der)) {
      return Optional.empty();
    }
    try {
      var list =
          org.bouncycastle.asn1.x509.CertificateList.getInstance(
              ASN1Primitive.fromByteArray(der.toArray()));
      return Optional.of(new CertificateList(list, DerStructure.firstChild(der).orElseThrow()));
    } catch (IOException | ParseException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  /** In the form of {@link Names#canonical}. */
  String issuerName() {
    return issuerName;
  }

  X500Name issuerAsn1() {
    return list.getIssuer();
  }

  String issuer() {
    return Names.of(list.getIssuer()).text();
  }

  RevocationEvidence evidence() {
    Time next = list.getNextUpdate();
    return new RevocationEvidence(
        RevocationEvidence.Kind.CRL,
        issuer(),
        thisUpdate,
        Optional.ofNullable(next).map(t -> t.getDate().toInstant()));
  }

  @Override
  public int signedBytes() {
    return signed.length();
  }

  @Override
  public boolean isSignedBy(SignatureVerifier key) {
    // RFC 5280 §5.1.1.2: the identifier inside what is signed must be the same.
    return list.getSignatureAlgorithm().equals(list.getTBSCertList().getSignature())
        && key.verify(
                list.getSignatureAlgorithm(),
                Optional.empty(),
                SignedMessage.whole(signed),
                Bytes.of(list.getSignature().getOctets()))
            == SignatureValueCheck.VERIFIES;
  }

  Iterable<TBSCertList.CRLEntry> entries() {
    return () ->
        new Iterator<>() {
          private final Enumeration<?> all = list.getRevokedCertificateEnumeration();

          @Override
          public boolean hasNext() {
            return all.hasMoreElements();
          }

          @Override
          public TBSCertList.CRLEntry next() {
            return (TBSCertList.CRLEntry) all.nextElement();
          }
        };
  }

  /** A critical extension of the list that is not processed here. */
  Optional<String> unknownCriticalExtension() {
    Extensions extensions = list.getTBSCertList().getExtensions();
    if (extensions == null) {
      return Optional.empty();
    }
    for (ASN1ObjectIdentifier oid : extensions.getCriticalExtensionOIDs()) {
      if (!PROCESSED.contains(oid)) {
        return Optional.of(oid.getId());
      }
    }
    return Optional.empty();
  }

  boolean isDelta() {
    return extension(Extension.deltaCRLIndicator).isPresent();
  }

  /** Whether entries may be of other authorities (RFC 5280 §5.2.5). */
  boolean isIndirect() {
    return distributionPoint().map(IssuingDistributionPoint::isIndirectCRL).orElse(false);
  }

  Optional<IssuingDistributionPoint> distributionPoint() {
    return extension(Extension.issuingDistributionPoint)
        .map(e -> IssuingDistributionPoint.getInstance(e.getParsedValue()));
  }

  /** Where changes to this list are (RFC 5280 §5.2.6), as written. */
  List<String> deltaUrls() {
    return CertificateUrls.ofPoints(extension(Extension.freshestCRL).orElse(null));
  }

  /** ITU-T X.509 §9.5.2.8: from when on expired certificates stay on the list. */
  Optional<Instant> expiredKeptSince() {
    try {
      Optional<Extension> extension = extension(EXPIRED_CERTS_ON_CRL);
      return extension.isEmpty()
          ? Optional.empty()
          : Optional.of(
              ASN1GeneralizedTime.getInstance(extension.get().getParsedValue())
                  .getDate()
                  .toInstant());
    } catch (ParseException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  private Optional<Extension> extension(ASN1ObjectIdentifier oid) {
    Extensions extensions = list.getTBSCertList().getExtensions();
    return Optional.ofNullable(extensions == null ? null : extensions.getExtension(oid));
  }
}
