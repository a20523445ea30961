package org.xacthuc.trust;

import java.math.BigInteger;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.CertificateUrls;
import org.xacthuc.cms.Names;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.cms.SignatureVerifier;
import org.xacthuc.cms.SignedMessage;

/**
 * A certificate list as it says (RFC 5280 §5). Its entries stay bytes: only those asked for are
 * read, since a list may hold millions.
 */
final class CertificateList implements SignedEvidence {
  private static final ASN1ObjectIdentifier EXPIRED_CERTS_ON_CRL =
      new ASN1ObjectIdentifier("2.5.29.60");

  private static final Set<ASN1ObjectIdentifier> PROCESSED =
      Set.of(Extension.issuingDistributionPoint, Extension.deltaCRLIndicator);

  private final Bytes der;
  private final CrlLayout layout;
  private final String issuerName;
  private final Optional<IssuingDistributionPoint> distributionPoint;
  private final CrlEntries entries;

  private CertificateList(Bytes der) throws ParseException {
    this.der = der;
    layout = CrlLayout.read(new DerView(der));
    issuerName = Names.canonical(layout.issuer());
    distributionPoint =
        extension(Extension.issuingDistributionPoint)
            .map(e -> IssuingDistributionPoint.getInstance(e.getParsedValue()));
    entries = new CrlEntries(new DerView(der), layout.entries(), isIndirect());
  }

  /** Empty when the bytes are no list, in whole and in DER; its entries are not looked at yet. */
  static Optional<CertificateList> read(Bytes der) {
    try {
      return Optional.of(new CertificateList(der));
    } catch (ParseException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  /** In the form of {@link Names#canonical}. */
  String issuerName() {
    return issuerName;
  }

  X500Name issuerAsn1() {
    return layout.issuer();
  }

  String issuer() {
    return Names.of(layout.issuer()).text();
  }

  Instant thisUpdate() {
    return layout.thisUpdate();
  }

  Optional<Instant> nextUpdate() {
    return layout.nextUpdate();
  }

  RevocationEvidence evidence(EvidenceSigner signer, Instant now) {
    return new RevocationEvidence(
        RevocationEvidence.Kind.CRL, der, signer, thisUpdate(), nextUpdate(), now);
  }

  @Override
  public int signedBytes() {
    return layout.signed().end() - layout.signed().start();
  }

  @Override
  public AlgorithmIdentifier signatureAlgorithm() {
    return layout.algorithm();
  }

  @Override
  public boolean isSignedBy(SignatureVerifier key) {
    return key.verify(
            layout.algorithm(),
            Optional.empty(),
            SignedMessage.whole(der.slice(layout.signed().start(), layout.signed().end())),
            layout.signature())
        == SignatureValueCheck.VERIFIES;
  }

  CrlEntries entries() {
    return entries;
  }

  /** A critical extension of the list that is not processed here. */
  Optional<String> unknownCriticalExtension() {
    if (layout.extensions().isEmpty()) {
      return Optional.empty();
    }
    for (ASN1ObjectIdentifier oid : layout.extensions().get().getCriticalExtensionOIDs()) {
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
    return distributionPoint.map(IssuingDistributionPoint::isIndirectCRL).orElse(false);
  }

  Optional<IssuingDistributionPoint> distributionPoint() {
    return distributionPoint;
  }

  /**
   * Whether this delta brings that complete list up to its own date: same issuer, same scope, same
   * key, and numbers that enclose the complete list's (RFC 5280 §5.2.4, §6.3.3 c).
   */
  boolean updates(CertificateList complete) {
    Optional<BigInteger> base = number(Extension.deltaCRLIndicator);
    Optional<BigInteger> own = number(Extension.cRLNumber);
    Optional<BigInteger> other = complete.number(Extension.cRLNumber);
    return issuerName.equals(complete.issuerName)
        && base.isPresent()
        && own.isPresent()
        && other.isPresent()
        && base.get().compareTo(other.get()) <= 0
        && own.get().compareTo(other.get()) > 0
        && value(Extension.issuingDistributionPoint)
            .equals(complete.value(Extension.issuingDistributionPoint))
        && value(Extension.authorityKeyIdentifier)
            .equals(complete.value(Extension.authorityKeyIdentifier));
  }

  /** Where changes to this list are (RFC 5280 §5.2.6), as written. */
  List<String> deltaUrls() {
    return CertificateUrls.ofPoints(extension(Extension.freshestCRL).orElse(null));
  }

  /** ITU-T X.509 §9.5.2.8: from when on expired certificates stay on the list. */
  Optional<Instant> expiredKeptSince() {
    return extension(EXPIRED_CERTS_ON_CRL).flatMap(Times::of);
  }

  private Optional<BigInteger> number(ASN1ObjectIdentifier oid) {
    return extension(oid).map(e -> ASN1Integer.getInstance(e.getParsedValue()).getValue());
  }

  private Optional<Bytes> value(ASN1ObjectIdentifier oid) {
    return extension(oid).map(e -> Bytes.of(e.getExtnValue().getOctets()));
  }

  private Optional<Extension> extension(ASN1ObjectIdentifier oid) {
    return layout.extensions().map((Extensions e) -> e.getExtension(oid));
  }
}
