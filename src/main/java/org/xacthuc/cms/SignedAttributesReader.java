package org.xacthuc.cms;

import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.CmsDefect.Kind;

/** Signed attributes out of their SET (RFC 5652 §11, RFC 5035 §5.4). */
final class SignedAttributesReader {
  static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
  static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
  static final String SIGNING_TIME = "1.2.840.113549.1.9.5";
  static final String SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
  static final String SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
  static final String CONTENT_TIME_STAMP = "1.2.840.113549.1.9.16.2.20";
  static final String ADBE_REVOCATION = "1.2.840.113583.1.1.8";

  private final AttributeTable table;
  private final List<CmsDefect> defects;

  private SignedAttributesReader(AttributeTable table, List<CmsDefect> defects) {
    this.table = table;
    this.defects = defects;
  }

  /** The signed attributes of {@code info}, which has some. */
  static SignedAttributes read(SignerInfo info, List<CmsDefect> defects, EmbeddedObjects embedded)
      throws IOException {
    ASN1Set set = info.getAuthenticatedAttributes();
    AttributeTable table = new AttributeTable(set, defects);
    byte[] der = set.getEncoded("DER");
    // RFC 5652 §5.3: DER, even where the rest is BER.
    if (!Bytes.of(der).equals(Bytes.of(set.getEncoded()))) {
      defects.add(new CmsDefect(Kind.ATTRIBUTES_NOT_DER, "order or lengths"));
    }
    Optional<ASN1Encodable> archival = table.single(ADBE_REVOCATION);
    if (archival.isPresent()) {
      embedded.addArchival(archival.get());
    }
    SignedAttributesReader reader = new SignedAttributesReader(table, defects);
    reader.checkProtection(info);
    return reader.read(Bytes.of(der));
  }

  private void checkProtection(SignerInfo info) {
    table
        .single(AlgorithmProtection.OID)
        .ifPresent(
            value -> {
              try {
                if (!AlgorithmProtection.agrees(value, info)) {
                  defects.add(new CmsDefect(Kind.ALGORITHMS_INCONSISTENT, AlgorithmProtection.OID));
                }
              } catch (RuntimeException malformed) {
                table.broken(AlgorithmProtection.OID);
              }
            });
  }

  private SignedAttributes read(Bytes der) throws IOException {
    return new SignedAttributes(
        der,
        contentType(),
        messageDigest(),
        signingTime(),
        references(),
        table.tokens(CONTENT_TIME_STAMP));
  }

  private Optional<String> contentType() {
    if (table.single(CONTENT_TYPE).orElse(null) instanceof ASN1ObjectIdentifier oid) {
      return Optional.of(oid.getId());
    }
    defects.add(new CmsDefect(Kind.CONTENT_TYPE_WRONG, "contentType attribute"));
    return Optional.empty();
  }

  private Optional<Bytes> messageDigest() {
    if (!table.contains(MESSAGE_DIGEST)) {
      defects.add(new CmsDefect(Kind.MESSAGE_DIGEST_MISSING, MESSAGE_DIGEST));
      return Optional.empty();
    }
    Optional<ASN1Encodable> value = table.single(MESSAGE_DIGEST);
    if (value.orElse(null) instanceof ASN1OctetString octets) {
      return Optional.of(Bytes.of(octets.getOctets()));
    }
    value.ifPresent(v -> table.broken(MESSAGE_DIGEST));
    return Optional.empty();
  }

  private Optional<Instant> signingTime() {
    Optional<ASN1Encodable> value = table.single(SIGNING_TIME);
    try {
      if (value.orElse(null) instanceof ASN1UTCTime utc) {
        return Optional.of(EncodedTime.of(utc));
      }
      if (value.orElse(null) instanceof ASN1GeneralizedTime generalized) {
        return Optional.of(EncodedTime.of(generalized));
      }
    } catch (ParseException malformed) {
      table.broken(SIGNING_TIME);
      return Optional.empty();
    }
    value.ifPresent(v -> table.broken(SIGNING_TIME));
    return Optional.empty();
  }

  private List<SigningCertificateReference> references() {
    List<SigningCertificateReference> references = new ArrayList<>();
    for (String oid : List.of(SIGNING_CERTIFICATE, SIGNING_CERTIFICATE_V2)) {
      table.single(oid).ifPresent(value -> addReference(oid, value, references));
    }
    return references;
  }

  /** RFC 5035 §5.4: the first of the certIDs identifies the signer's certificate. */
  private void addReference(
      String oid, ASN1Encodable value, List<SigningCertificateReference> references) {
    try {
      ASN1Sequence ids = ASN1Sequence.getInstance(ASN1Sequence.getInstance(value).getObjectAt(0));
      if (oid.equals(SIGNING_CERTIFICATE)) {
        ESSCertID id = ESSCertID.getInstance(ids.getObjectAt(0));
        references.add(reference(DigestAlgorithm.SHA1, id.getCertHash(), id.getIssuerSerial()));
      } else {
        ESSCertIDv2 id = ESSCertIDv2.getInstance(ids.getObjectAt(0));
        DigestIdentifier.of(id.getHashAlgorithm())
            .ifPresentOrElse(
                a -> references.add(reference(a, id.getCertHash(), id.getIssuerSerial())),
                () -> unknown(id.getHashAlgorithm()));
      }
    } catch (RuntimeException malformed) {
      table.broken(oid);
    }
  }

  private void unknown(AlgorithmIdentifier algorithm) {
    defects.add(new CmsDefect(Kind.ALGORITHM_UNKNOWN, algorithm.getAlgorithm().getId()));
  }

  private static SigningCertificateReference reference(
      DigestAlgorithm algorithm, byte[] hash, IssuerSerial issuerSerial) {
    return new SigningCertificateReference(
        new Digest(algorithm, Bytes.of(hash)),
        Optional.ofNullable(issuerSerial).map(SignedAttributesReader::issuerAndSerial));
  }

  private static SignerIdentifier.IssuerAndSerial issuerAndSerial(IssuerSerial issuerSerial) {
    GeneralName[] names = issuerSerial.getIssuer().getNames();
    if (names.length != 1 || names[0].getTagNo() != GeneralName.directoryName) {
      throw new IllegalArgumentException("RFC 5035 §5.4.1.1: one directoryName");
    }
    return CmsReader.issuerAndSerial(
        X500Name.getInstance(names[0].getName()), issuerSerial.getSerial().getValue());
  }
}
