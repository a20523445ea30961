package org.xacthuc.cms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.CmsDefect.Kind;
import org.xacthuc.cms.CmsSignature.EncapsulatedContent;

/** One SignerInfo (RFC 5652 §5.3). */
final class SignerInfoReader {
  private static final String SIGNATURE_TIME_STAMP = "1.2.840.113549.1.9.16.2.14";
  private static final String REVOCATION_VALUES = "1.2.840.113549.1.9.16.2.24";

  private static final String ED25519 = "1.3.101.112";
  private static final Set<String> EDWARDS = Set.of(ED25519, "1.3.101.113");

  private final SubFilter subFilter;
  private final EmbeddedObjects embedded;
  private final List<Certificate> given;
  private final List<CmsDefect> defects;

  SignerInfoReader(
      SubFilter subFilter,
      EmbeddedObjects embedded,
      List<Certificate> given,
      List<CmsDefect> defects) {
    this.subFilter = subFilter;
    this.embedded = embedded;
    this.given = given;
    this.defects = defects;
  }

  CmsSignature read(SignerInfo info, EncapsulatedContent content) throws IOException {
    SignerIdentifier identifier = identifier(info);
    Optional<SignedAttributes> attributes = attributes(info, content);
    List<Bytes> tokens = unsigned(info.getUnauthenticatedAttributes());
    Optional<Certificate> signer =
        SignerFinder.find(
            identifier,
            attributes.map(SignedAttributes::signingCertificates).orElse(List.of()),
            embedded.certificates,
            given,
            defects);
    Optional<DigestAlgorithm> digest = digest(info);
    AlgorithmIdentifier algorithm = info.getDigestEncryptionAlgorithm();
    Optional<SignatureAlgorithm> used = algorithm(algorithm, digest, signer);
    return new CmsSignature(
        info.getVersion().intValueExact(),
        identifier,
        signer,
        embedded.certificates,
        embedded.crls,
        embedded.ocspResponses,
        content,
        digest,
        used,
        Bytes.of(algorithm.getEncoded("DER")),
        Bytes.of(info.getEncryptedDigest().getOctets()),
        attributes,
        tokens);
  }

  private static SignerIdentifier identifier(SignerInfo info) {
    ASN1Encodable id = info.getSID().getId();
    if (id instanceof ASN1OctetString octets) {
      return new SignerIdentifier.SubjectKeyIdentifier(Bytes.of(octets.getOctets()));
    }
    IssuerAndSerialNumber both = IssuerAndSerialNumber.getInstance(id);
    return CmsReader.issuerAndSerial(both.getName(), both.getSerialNumber().getValue());
  }

  private Optional<SignedAttributes> attributes(SignerInfo info, EncapsulatedContent content)
      throws IOException {
    ASN1Set set = info.getAuthenticatedAttributes();
    if (set == null) {
      // The state gazette signs so under adbe.pkcs7.detached; PAdES and RFC 3161 forbid it.
      boolean allowed = subFilter == SubFilter.ADBE_PKCS7_DETACHED;
      Kind kind = allowed ? Kind.SIGNED_ATTRIBUTES_ABSENT : Kind.SIGNED_ATTRIBUTES_MISSING;
      defects.add(new CmsDefect(kind, subFilter.pdfName()));
      return Optional.empty();
    }
    SignedAttributes attributes = SignedAttributesReader.read(set, defects, embedded);
    // RFC 5652 §11.1: the attribute equals the content's type.
    attributes
        .contentType()
        .filter(type -> !type.equals(content.type()))
        .ifPresent(type -> defects.add(new CmsDefect(Kind.CONTENT_TYPE_WRONG, type)));
    if (attributes.signingCertificates().isEmpty()) {
      defects.add(new CmsDefect(Kind.SIGNING_CERTIFICATE_MISSING, subFilter.pdfName()));
    }
    return Optional.of(attributes);
  }

  /** Unsigned attributes are hints from anybody: tokens and revocation data, judged elsewhere. */
  private List<Bytes> unsigned(ASN1Set set) throws IOException {
    AttributeTable table = new AttributeTable(set, defects);
    List<Bytes> tokens = new ArrayList<>();
    for (ASN1Encodable token : table.all(SIGNATURE_TIME_STAMP)) {
      tokens.add(Bytes.of(token.toASN1Primitive().getEncoded()));
    }
    for (ASN1Encodable values : table.all(REVOCATION_VALUES)) {
      embedded.addArchival(values);
    }
    return tokens;
  }

  private Optional<DigestAlgorithm> digest(SignerInfo info) {
    String oid = info.getDigestAlgorithm().getAlgorithm().getId();
    Optional<DigestAlgorithm> digest = DigestAlgorithm.ofOid(oid);
    if (digest.isEmpty()) {
      defects.add(new CmsDefect(Kind.ALGORITHM_UNKNOWN, oid));
    }
    return digest;
  }

  private Optional<SignatureAlgorithm> algorithm(
      AlgorithmIdentifier algorithm,
      Optional<DigestAlgorithm> digest,
      Optional<Certificate> signer) {
    Optional<SignatureMethod> method = method(algorithm, digest);
    if (method.isEmpty()) {
      String oid = algorithm.getAlgorithm().getId();
      boolean wrong = digest.isPresent() && EDWARDS.contains(oid) && !fits(oid, digest.get());
      defects.add(
          new CmsDefect(wrong ? Kind.ALGORITHMS_INCONSISTENT : Kind.ALGORITHM_UNKNOWN, oid));
      return Optional.empty();
    }
    if (digest.isPresent() && !agree(algorithm, method.get(), digest.get())) {
      defects.add(
          new CmsDefect(
              Kind.ALGORITHMS_INCONSISTENT,
              digest.get().label() + " " + algorithm.getAlgorithm().getId()));
    }
    return signer.flatMap(c -> SignatureVerifier.of(c).algorithm(algorithm, digest));
  }

  private static Optional<SignatureMethod> method(
      AlgorithmIdentifier algorithm, Optional<DigestAlgorithm> digest) {
    try {
      return SignatureMethod.of(algorithm, digest);
    } catch (RuntimeException malformed) {
      return Optional.empty();
    }
  }

  /** RFC 5754 and RFC 4056 §3: one digest for both. */
  private static boolean agree(
      AlgorithmIdentifier algorithm, SignatureMethod method, DigestAlgorithm digest) {
    return method
        .digest()
        .map(d -> d == digest)
        .orElseGet(() -> fits(algorithm.getAlgorithm().getId(), digest));
  }

  /** RFC 8419 §3.1: SHA-512 with Ed25519; SHAKE256, which we do not know, with Ed448. */
  private static boolean fits(String edwards, DigestAlgorithm digest) {
    return edwards.equals(ED25519) && digest == DigestAlgorithm.SHA512;
  }
}
