package org.xacthuc.cms;

import static org.xacthuc.cms.SignatureAlgorithm.Scheme.DSA;
import static org.xacthuc.cms.SignatureAlgorithm.Scheme.ECDSA;
import static org.xacthuc.cms.SignatureAlgorithm.Scheme.EDDSA;
import static org.xacthuc.cms.SignatureAlgorithm.Scheme.ML_DSA;
import static org.xacthuc.cms.SignatureAlgorithm.Scheme.RSA_PKCS1;
import static org.xacthuc.cms.SignatureAlgorithm.Scheme.RSA_PSS;

import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.SignatureAlgorithm.Scheme;

/**
 * What a signature AlgorithmIdentifier stands for: a closed list.
 *
 * @param digest absent for EdDSA and ML-DSA, which take the message itself
 * @param pss present for RSASSA-PSS alone
 * @param keyName the one kind of key that can have signed; present for EdDSA and ML-DSA
 */
record SignatureMethod(
    Scheme scheme, Optional<DigestAlgorithm> digest, Optional<Pss> pss, Optional<String> keyName) {
  static final String ID_RSASSA_PSS = "1.2.840.113549.1.1.10";
  static final String ID_RSASSA_PSS_SHAKE128 = "1.3.6.1.5.5.7.6.30";
  static final String ID_RSASSA_PSS_SHAKE256 = "1.3.6.1.5.5.7.6.31";

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
          entry("2.16.840.1.101.3.4.3.4", DSA, DigestAlgorithm.SHA512),
          entry("1.3.6.1.5.5.7.6.32", ECDSA, DigestAlgorithm.SHAKE128),
          entry("1.3.6.1.5.5.7.6.33", ECDSA, DigestAlgorithm.SHAKE256));

  /** Identifiers that are those of the key, too (RFC 8410 §3, RFC 8692 §4, RFC 9881 §2). */
  private static final Map<String, SignatureMethod> OF_NAMED_KEY =
      Map.of(
          "1.3.101.112",
          named(EDDSA, "Ed25519"),
          "1.3.101.113",
          named(EDDSA, "Ed448"),
          "2.16.840.1.101.3.4.3.17",
          named(ML_DSA, "ML-DSA-44"),
          "2.16.840.1.101.3.4.3.18",
          named(ML_DSA, "ML-DSA-65"),
          "2.16.840.1.101.3.4.3.19",
          named(ML_DSA, "ML-DSA-87"),
          ID_RSASSA_PSS_SHAKE128,
          of(Pss.SHAKE128),
          ID_RSASSA_PSS_SHAKE256,
          of(Pss.SHAKE256));

  /** Identifiers of keys, which some signers write: the digest is the container's own. */
  private static final Map<String, Scheme> OF_KEY =
      Map.of(
          "1.2.840.113549.1.1.1", RSA_PKCS1, "1.2.840.10045.2.1", ECDSA, "1.2.840.10040.4.1", DSA);

  private static Map.Entry<String, SignatureMethod> entry(
      String oid, Scheme scheme, DigestAlgorithm digest) {
    return Map.entry(oid, of(scheme, Optional.of(digest)));
  }

  private static SignatureMethod named(Scheme scheme, String keyName) {
    return new SignatureMethod(scheme, Optional.empty(), Optional.empty(), Optional.of(keyName));
  }

  private static SignatureMethod of(Scheme scheme, Optional<DigestAlgorithm> digest) {
    return new SignatureMethod(scheme, digest, Optional.empty(), Optional.empty());
  }

  private static SignatureMethod of(Pss pss) {
    return new SignatureMethod(
        RSA_PSS, Optional.of(pss.digest()), Optional.of(pss), Optional.empty());
  }

  /**
   * Empty for an identifier that is not in the list, or whose parameters are not the right ones.
   *
   * @param container the digest algorithm of the SignerInfo; empty for certificates, lists and
   *     responses, whose identifiers must name their own
   */
  static Optional<SignatureMethod> of(
      AlgorithmIdentifier algorithm, Optional<DigestAlgorithm> container) {
    String oid = algorithm.getAlgorithm().getId();
    ASN1Encodable parameters = algorithm.getParameters();
    if (oid.equals(ID_RSASSA_PSS)) {
      return Pss.of(parameters).map(SignatureMethod::of);
    }
    // NULL where RFC 8410 §3 wants nothing says no more than nothing does; signers write it.
    boolean bare = parameters == null || DERNull.INSTANCE.equals(parameters);
    if (bare && OF_NAMED_KEY.containsKey(oid)) {
      return Optional.of(OF_NAMED_KEY.get(oid));
    }
    return bare && WITH_DIGEST.containsKey(oid)
        ? Optional.of(WITH_DIGEST.get(oid))
        : ofKey(oid, container);
  }

  private static Optional<SignatureMethod> ofKey(String oid, Optional<DigestAlgorithm> container) {
    return Optional.ofNullable(OF_KEY.get(oid))
        .filter(scheme -> container.isPresent())
        .map(scheme -> of(scheme, container));
  }
}
