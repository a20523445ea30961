package org.xacthuc.cms;

import static org.xacthuc.cms.SignatureAlgorithm.Scheme.DSA;
import static org.xacthuc.cms.SignatureAlgorithm.Scheme.ECDSA;
import static org.xacthuc.cms.SignatureAlgorithm.Scheme.EDDSA;
import static org.xacthuc.cms.SignatureAlgorithm.Scheme.RSA_PKCS1;
import static org.xacthuc.cms.SignatureAlgorithm.Scheme.RSA_PSS;

import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.SignatureAlgorithm.Scheme;

/**
 * What a signature AlgorithmIdentifier stands for: a closed list.
 *
 * @param digest absent for EdDSA
 * @param pss present for RSASSA-PSS alone
 */
record SignatureMethod(Scheme scheme, Optional<DigestAlgorithm> digest, Optional<Pss> pss) {

  /** RFC 8017 §A.2.3, with MGF1. */
  record Pss(DigestAlgorithm maskDigest, int saltLength) {}

  /** Identifiers that name scheme and digest (RFC 3279, 4055, 5754, 5758, 8702; FIPS CSOR). */
  private static final Map<String, SignatureMethod> WITH_DIGEST =
      Map.ofEntries(
          entry("1.2.840.113549.1.1.4", RSA_PKCS1, DigestAlgorithm.MD5),
          entry("1.2.840.113549.1.1.5", RSA_PKCS1, DigestAlgorithm.SHA1),
          entry("1.3.14.3.2.29", RSA_PKCS1, DigestAlgorithm.SHA1),
          entry("1.2.840.113549.1.1.14", RSA_PKCS1, DigestAlgorithm.SHA224),
          entry("1.2.840.113549.1.1.11", RSA_PKCS1, DigestAlgorithm.SHA256),
          entry("1.2.840.113549.1.1.12", RSA_PKCS1, DigestAlgorithm.SHA384),
          entry("1.2.840.113549.1.1.13", RSA_PKCS1, DigestAlgorithm.SHA512),
          entry("1.2.840.113549.1.1.16", RSA_PKCS1, DigestAlgorithm.SHA512_256),
          entry("2.16.840.1.101.3.4.3.14", RSA_PKCS1, DigestAlgorithm.SHA3_256),
          entry("2.16.840.1.101.3.4.3.15", RSA_PKCS1, DigestAlgorithm.SHA3_384),
          entry("2.16.840.1.101.3.4.3.16", RSA_PKCS1, DigestAlgorithm.SHA3_512),
          entry("1.2.840.10045.4.1", ECDSA, DigestAlgorithm.SHA1),
          entry("1.2.840.10045.4.3.1", ECDSA, DigestAlgorithm.SHA224),
          entry("1.2.840.10045.4.3.2", ECDSA, DigestAlgorithm.SHA256),
          entry("1.2.840.10045.4.3.3", ECDSA, DigestAlgorithm.SHA384),
          entry("1.2.840.10045.4.3.4", ECDSA, DigestAlgorithm.SHA512),
          entry("2.16.840.1.101.3.4.3.10", ECDSA, DigestAlgorithm.SHA3_256),
          entry("2.16.840.1.101.3.4.3.11", ECDSA, DigestAlgorithm.SHA3_384),
          entry("2.16.840.1.101.3.4.3.12", ECDSA, DigestAlgorithm.SHA3_512),
          entry("1.2.840.10040.4.3", DSA, DigestAlgorithm.SHA1),
          entry("2.16.840.1.101.3.4.3.1", DSA, DigestAlgorithm.SHA224),
          entry("2.16.840.1.101.3.4.3.2", DSA, DigestAlgorithm.SHA256),
          entry("2.16.840.1.101.3.4.3.3", DSA, DigestAlgorithm.SHA384),
          entry("2.16.840.1.101.3.4.3.4", DSA, DigestAlgorithm.SHA512));

  /** Identifiers of keys, which some signers write: the digest is the container's own. */
  private static final Map<String, Scheme> OF_KEY =
      Map.of(
          "1.2.840.113549.1.1.1", RSA_PKCS1, "1.2.840.10045.2.1", ECDSA, "1.2.840.10040.4.1", DSA);

  private static final SignatureMethod EDWARDS =
      new SignatureMethod(EDDSA, Optional.empty(), Optional.empty());

  private static Map.Entry<String, SignatureMethod> entry(
      String oid, Scheme scheme, DigestAlgorithm digest) {
    return Map.entry(oid, new SignatureMethod(scheme, Optional.of(digest), Optional.empty()));
  }

  /**
   * @param container the digest algorithm of the SignerInfo; empty for certificates, lists and
   *     responses, whose identifiers must name their own
   */
  static Optional<SignatureMethod> of(
      AlgorithmIdentifier algorithm, Optional<DigestAlgorithm> container) {
    String oid = algorithm.getAlgorithm().getId();
    ASN1Encodable parameters = algorithm.getParameters();
    if (oid.equals(PKCSObjectIdentifiers.id_RSASSA_PSS.getId())) {
      return pss(parameters);
    }
    boolean bare = parameters == null || DERNull.INSTANCE.equals(parameters);
    if (oid.equals("1.3.101.112") || oid.equals("1.3.101.113")) {
      // RFC 8410 §3: parameters must be absent.
      return parameters == null ? Optional.of(EDWARDS) : Optional.empty();
    }
    if (!bare) {
      return OF_KEY.containsKey(oid) ? ofKey(oid, container) : Optional.empty();
    }
    return Optional.ofNullable(WITH_DIGEST.get(oid)).or(() -> ofKey(oid, container));
  }

  private static Optional<SignatureMethod> ofKey(String oid, Optional<DigestAlgorithm> container) {
    return Optional.ofNullable(OF_KEY.get(oid))
        .filter(scheme -> container.isPresent())
        .map(scheme -> new SignatureMethod(scheme, container, Optional.empty()));
  }

  private static Optional<SignatureMethod> pss(ASN1Encodable parameters) {
    if (parameters == null) {
      return Optional.empty(); // RFC 4055 §3.1: must be present
    }
    RSASSAPSSparams pss = RSASSAPSSparams.getInstance(parameters);
    AlgorithmIdentifier mask = pss.getMaskGenAlgorithm();
    boolean usual =
        mask.getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1)
            && pss.getTrailerField().intValueExact() == 1
            && pss.getSaltLength().bitLength() < 16
            && pss.getSaltLength().signum() >= 0;
    if (!usual) {
      return Optional.empty();
    }
    int salt = pss.getSaltLength().intValueExact();
    Optional<DigestAlgorithm> maskDigest =
        digest(AlgorithmIdentifier.getInstance(mask.getParameters()));
    return digest(pss.getHashAlgorithm())
        .flatMap(
            hash ->
                maskDigest.map(
                    m ->
                        new SignatureMethod(
                            RSA_PSS, Optional.of(hash), Optional.of(new Pss(m, salt)))));
  }

  private static Optional<DigestAlgorithm> digest(AlgorithmIdentifier algorithm) {
    return DigestAlgorithm.ofOid(algorithm.getAlgorithm().getId());
  }
}
