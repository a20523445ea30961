package org.xacthuc.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.ResponseData;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extensions;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.DerStructure;
import org.xacthuc.cms.Names;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.cms.SignatureVerifier;
import org.xacthuc.cms.SignedMessage;

/** An OCSP response as it says (RFC 6960 §4.2). */
final class OcspResponse implements SignedEvidence {
  private final Bytes der;
  private final BasicOCSPResponse basic;
  private final Bytes signed;
  private final Instant producedAt;
  private final Map<BigInteger, List<SingleResponse>> answers = new HashMap<>();
  private final List<Certificate> certificates = new ArrayList<>();

  private OcspResponse(Bytes der, Bytes basicDer) throws IOException, ParseException {
    this.der = der;
    basic = BasicOCSPResponse.getInstance(ASN1Primitive.fromByteArray(basicDer.toArray()));
    signed = DerStructure.firstChild(basicDer).orElseThrow();
    producedAt = data().getProducedAt().getDate().toInstant();
    for (ASN1Encodable one : data().getResponses()) {
      SingleResponse single = SingleResponse.getInstance(one);
      BigInteger serial = single.getCertID().getSerialNumber().getValue();
      answers.computeIfAbsent(serial, k -> new ArrayList<>()).add(single);
    }
    if (basic.getCerts() != null) {
      for (ASN1Encodable one : basic.getCerts()) {
        Certificate.read(Bytes.of(one.toASN1Primitive().getEncoded()))
            .value()
            .ifPresent(certificates::add);
      }
    }
  }

  /** Takes an OCSPResponse or the BasicOCSPResponse out of one; empty for anything else. */
  static Optional<OcspResponse> read(Bytes der) {
    if (!DerStructure.isOneValue(der)) {
      return Optional.empty();
    }
    try {
      ASN1Sequence outer = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(der.toArray()));
      if (outer.getObjectAt(0) instanceof ASN1Sequence) {
        return Optional.of(new OcspResponse(der, der));
      }
      OCSPResponse response = OCSPResponse.getInstance(outer);
      boolean successful = response.getResponseStatus().getIntValue() == 0;
      return successful
              && OCSPObjectIdentifiers.id_pkix_ocsp_basic.equals(
                  response.getResponseBytes().getResponseType())
          ? Optional.of(
              new OcspResponse(
                  der, Bytes.of(response.getResponseBytes().getResponse().getOctets())))
          : Optional.empty();
    } catch (IOException | ParseException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  private ResponseData data() {
    return basic.getTbsResponseData();
  }

  Instant producedAt() {
    return producedAt;
  }

  /** As it was given. */
  Bytes der() {
    return der;
  }

  /** The answers about certificates of that serial number, whoever issued them. */
  List<SingleResponse> about(BigInteger serial) {
    return answers.getOrDefault(serial, List.of());
  }

  Stream<SingleResponse> answers() {
    return answers.values().stream().flatMap(List::stream);
  }

  List<Certificate> certificates() {
    return certificates;
  }

  Optional<Extensions> extensions() {
    return Optional.ofNullable(data().getResponseExtensions());
  }

  /** RFC 6960 §4.2.2.3: by name, or by the SHA-1 of the public key's bits. */
  boolean isBy(Certificate responder) {
    return responderKey()
        .map(key -> key.equals(keyHash(DigestAlgorithm.SHA1, responder)))
        .orElseGet(() -> responderName().equals(responder.subjectName()));
  }

  /** The SHA-1 of the responder's key; absent where it is named instead. */
  Optional<Bytes> responderKey() {
    return Optional.ofNullable(data().getResponderID().getKeyHash()).map(Bytes::of);
  }

  /** In the form of {@link Names#canonical}; to be asked for only where there is no key. */
  String responderName() {
    return Names.canonical(data().getResponderID().getName());
  }

  /**
   * Whether the digest of a name, by any algorithm we know, is that of the certificate's issuer.
   */
  static boolean namesIssuerOf(Certificate certificate, CertID id) {
    return algorithm(id)
        .map(algorithm -> algorithm.of(certificate.issuerDer()).value())
        .filter(Bytes.of(id.getIssuerNameHash().getOctets())::equals)
        .isPresent();
  }

  /** Whether the digest of a key, by any algorithm we know, is that of {@code issuer}'s. */
  static boolean namesKeyOf(Certificate issuer, CertID id) {
    return algorithm(id)
        .map(algorithm -> keyHash(algorithm, issuer))
        .filter(Bytes.of(id.getIssuerKeyHash().getOctets())::equals)
        .isPresent();
  }

  private static Optional<DigestAlgorithm> algorithm(CertID id) {
    return DigestAlgorithm.ofOid(id.getHashAlgorithm().getAlgorithm().getId());
  }

  static Bytes keyHash(DigestAlgorithm algorithm, Certificate certificate) {
    byte[] key = certificate.holder().getSubjectPublicKeyInfo().getPublicKeyData().getBytes();
    return algorithm.of(Bytes.of(key)).value();
  }

  @Override
  public AlgorithmIdentifier signatureAlgorithm() {
    return basic.getSignatureAlgorithm();
  }

  @Override
  public int signedBytes() {
    return signed.length();
  }

  @Override
  public boolean isSignedBy(SignatureVerifier key) {
    return key.verify(
            basic.getSignatureAlgorithm(),
            Optional.empty(),
            SignedMessage.whole(signed),
            Bytes.of(basic.getSignature().getOctets()))
        == SignatureValueCheck.VERIFIES;
  }
}
