package org.xacthuc.cms;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** RFC 8419 §3.1: the digest that goes with a scheme which takes the message itself. */
  private static final Map<String, DigestAlgorithm> WITH =
      Map.of("Ed25519", DigestAlgorithm.SHA512, "Ed448", DigestAlgorithm.SHAKE256);

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
    boolean layered = subFilter == SubFilter.ADBE_PKCS7_SHA1;
    return new CmsSignature(
        info.getVersion().intValueExact(),
        identifier,
        signer,
        embedded.certificates,
        embedded.crls,
        embedded.ocspResponses,
        content,
        layered ? Optional.of(DigestAlgorithm.SHA1) : Optional.empty(),
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
      Kind kind = mayLeaveOut() ? Kind.SIGNED_ATTRIBUTES_ABSENT : Kind.SIGNED_ATTRIBUTES_MISSING;
      defects.add(new CmsDefect(kind, subFilter.pdfName()));
      return Optional.empty();
    }
    SignedAttributes attributes = SignedAttributesReader.read(info, defects, embedded);
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

  /** The state gazette signs so under adbe.pkcs7.detached; PAdES and RFC 3161 forbid it. */
  private boolean mayLeaveOut() {
    return switch (subFilter) {
      case ADBE_PKCS7_DETACHED, ADBE_PKCS7_SHA1 -> true;
      case ETSI_CADES_DETACHED, ETSI_RFC3161, ADBE_X509_RSA_SHA1, UNKNOWN -> false;
    };
  }

  /**
   * Unsigned attributes are hints from anybody: tokens and revocation data, judged elsewhere. The
   * archive time-stamps of CAdES are not looked at: in a PDF document time-stamps stand for them
   * (ETSI EN 319 142-1 §5.4.3).
   */
  private List<Bytes> unsigned(ASN1Set set) throws IOException {
    AttributeTable table = new AttributeTable(set, defects);
    List<Bytes> tokens = table.tokens(SIGNATURE_TIME_STAMP);
    for (ASN1Encodable values : table.all(REVOCATION_VALUES)) {
      embedded.addArchival(values);
    }
    return tokens;
  }

  private Optional<DigestAlgorithm> digest(SignerInfo info) {
    Optional<DigestAlgorithm> digest = DigestIdentifier.of(info.getDigestAlgorithm());
    if (digest.isEmpty()) {
      unknown(info.getDigestAlgorithm());
    }
    return digest;
  }

  private Optional<SignatureAlgorithm> algorithm(
      AlgorithmIdentifier algorithm,
      Optional<DigestAlgorithm> digest,
      Optional<Certificate> signer) {
    Optional<SignatureMethod> method = method(algorithm, digest);
    if (method.isEmpty()) {
      unknown(algorithm);
      return Optional.empty();
    }
    Optional<SignatureVerifier> key =
        signer.map(SignatureVerifier::of).filter(SignatureVerifier::hasKey);
    if (key.filter(k -> !k.fits(method.get())).isPresent()) {
      inconsistent(signer.get().keyLabel() + " " + algorithm.getAlgorithm().getId());
    }
    if (digest.isPresent() && !agree(method.get(), digest.get())) {
      inconsistent(digest.get().label() + " " + algorithm.getAlgorithm().getId());
    }
    return key.flatMap(k -> k.algorithm(algorithm, digest));
  }

  private void unknown(AlgorithmIdentifier algorithm) {
    defects.add(new CmsDefect(Kind.ALGORITHM_UNKNOWN, algorithm.getAlgorithm().getId()));
  }

  private void inconsistent(String detail) {
    defects.add(new CmsDefect(Kind.ALGORITHMS_INCONSISTENT, detail));
  }

  private static Optional<SignatureMethod> method(
      AlgorithmIdentifier algorithm, Optional<DigestAlgorithm> digest) {
    try {
      return SignatureMethod.of(algorithm, digest);
    } catch (RuntimeException malformed) {
      return Optional.empty();
    }
  }

  /**
   * RFC 5754 and RFC 4056 §3: one digest for both. RFC 9882 §3.3 leaves it open for ML-DSA, as long
   * as it is strong enough, which is judged by whoever judges digests.
   */
  private static boolean agree(SignatureMethod method, DigestAlgorithm digest) {
    DigestAlgorithm own =
        method.digest().orElseGet(() -> WITH.getOrDefault(method.keyName().orElse(""), digest));
    return own == digest;
  }
}
