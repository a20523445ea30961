package org.xacthuc.cms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.cms.CmsDefect.Kind;
import org.xacthuc.cms.CmsSignature.EncapsulatedContent;

/**
 * Signatures without a container: adbe.x509.rsa_sha1 (ISO 32000-1 §12.8.3.2). /Contents is an OCTET
 * STRING with a PKCS#1 signature over the byte range; the certificates stand in the signature
 * dictionary, which the signature covers and so binds.
 */
final class BareSignatureReader {
  private static final AlgorithmIdentifier RSA =
      new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);

  private BareSignatureReader() {}

  /**
   * Reads the signature as if it were the one SignerInfo of a container.
   *
   * @param value the DER of the OCTET STRING
   * @param certificates DER, the signer's first
   * @param defects those found so far
   */
  static Reading<CmsSignature, CmsDefect> read(
      Bytes value, List<Bytes> certificates, Limits limits, List<CmsDefect> defects) {
    Optional<Bytes> signature = signature(value);
    if (signature.isEmpty()) {
      defects.add(new CmsDefect(Kind.CONTAINER_BROKEN, "OCTET STRING"));
      return Reading.failed(defects);
    }
    Optional<Certificate> signer =
        certificates.stream().findFirst().flatMap(der -> Certificate.read(der).value());
    if (signer.isEmpty()) {
      defects.add(new CmsDefect(Kind.SIGNER_CERTIFICATE_NOT_FOUND, "/Cert"));
      return Reading.failed(defects);
    }
    List<Certificate> all = new ArrayList<>();
    certificates.stream()
        .limit(limits.certificates())
        .map(Certificate::read)
        .forEach(
            read -> {
              read.value().ifPresent(all::add);
              defects.addAll(read.defects());
            });
    CmsSignature read = signature(signature.get(), signer.get(), all);
    if (read.signatureAlgorithm().isEmpty()) {
      boolean known = SignatureVerifier.of(signer.get()).hasKey();
      Kind kind = known ? Kind.ALGORITHMS_INCONSISTENT : Kind.ALGORITHM_UNKNOWN;
      defects.add(new CmsDefect(kind, signer.get().keyLabel()));
    }
    return Reading.of(read, defects);
  }

  private static Optional<Bytes> signature(Bytes value) {
    try {
      return ASN1Primitive.fromByteArray(value.toArray()) instanceof ASN1OctetString octets
          ? Optional.of(Bytes.of(octets.getOctets()))
          : Optional.empty();
    } catch (IOException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  private static CmsSignature signature(Bytes value, Certificate signer, List<Certificate> all) {
    Optional<DigestAlgorithm> digest = Optional.of(digest(value, signer));
    return new CmsSignature(
        1,
        CmsReader.issuerAndSerial(signer.holder().getIssuer(), signer.holder().getSerialNumber()),
        Optional.of(signer),
        all,
        List.of(),
        List.of(),
        new EncapsulatedContent(PKCSObjectIdentifiers.data.getId(), Optional.empty()),
        Optional.empty(),
        digest,
        SignatureVerifier.of(signer).algorithm(RSA, digest),
        encoded(),
        value,
        Optional.empty(),
        List.of());
  }

  /** The one that the signature names by itself; one that cannot be opened has none but SHA-1. */
  private static DigestAlgorithm digest(Bytes value, Certificate signer) {
    return SignatureVerifier.of(signer)
        .signedDigest(value)
        .map(Digest::algorithm)
        .orElse(DigestAlgorithm.SHA1);
  }

  private static Bytes encoded() {
    try {
      return Bytes.of(RSA.getEncoded("DER"));
    } catch (IOException impossible) {
      throw new IllegalStateException("an AlgorithmIdentifier cannot be encoded", impossible);
    }
  }
}
