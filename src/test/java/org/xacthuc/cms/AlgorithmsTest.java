package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.CmsDefect.Kind;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.testkit.TestPki;

/** Which algorithms a SignerInfo names, and whether they go together. */
class AlgorithmsTest {
  private static final byte[] CONTENT = {1, 2, 3};
  private static final ASN1ObjectIdentifier PROTECTION =
      new ASN1ObjectIdentifier(AlgorithmProtection.OID);
  private static final AlgorithmIdentifier SHA256 = sha(NISTObjectIdentifiers.id_sha256);
  private static final AlgorithmIdentifier SHA512 = sha(NISTObjectIdentifiers.id_sha512);

  private static AlgorithmIdentifier sha(ASN1ObjectIdentifier oid) {
    return new AlgorithmIdentifier(oid);
  }

  private static AlgorithmIdentifier withNull(AlgorithmIdentifier identifier) {
    return new AlgorithmIdentifier(identifier.getAlgorithm(), DERNull.INSTANCE);
  }

  private static AlgorithmIdentifier bare(AlgorithmIdentifier identifier) {
    return new AlgorithmIdentifier(identifier.getAlgorithm());
  }

  private static CmsKit rsa() {
    return CmsKit.signer(TestPki.load().of(Holder.PHAM_DUY_HUNG));
  }

  private static CmsKit pool(KeyAlgorithm algorithm) {
    Identity identity =
        TestCertificate.selfSigned()
            .subject("CN=xacthuc TEST algorithms " + algorithm)
            .key(TestKey.pool(algorithm, 2))
            .signer()
            .build();
    return CmsKit.signer(identity);
  }

  private static CmsSignature read(CmsKit kit) {
    return CmsReader.read(Bytes.of(kit.sign(CONTENT)), SubFilter.ETSI_CADES_DETACHED)
        .value()
        .orElseThrow();
  }

  private static List<CmsDefect> defects(CmsKit kit) {
    return CmsReader.read(Bytes.of(kit.sign(CONTENT)), SubFilter.ETSI_CADES_DETACHED).defects();
  }

  private static CmsDefect inconsistent(String detail) {
    return new CmsDefect(Kind.ALGORITHMS_INCONSISTENT, detail);
  }

  /** RFC 6211 §2: both identifiers of the SignerInfo once more, a NULL aside. */
  @ParameterizedTest
  @MethodSource("protections")
  void whatIsProtectedIsWhatIsNamed(ASN1Encodable value, List<CmsDefect> expected) {
    assertThat(defects(rsa().signedAttribute(PROTECTION, value))).isEqualTo(expected);
  }

  static Stream<Arguments> protections() {
    AlgorithmIdentifier used = SignatureScheme.RSA_SHA256.signatureAlgorithm();
    AlgorithmIdentifier other = SignatureScheme.RSA_SHA512.signatureAlgorithm();
    List<CmsDefect> good = List.of();
    List<CmsDefect> differs = List.of(inconsistent(AlgorithmProtection.OID));
    List<CmsDefect> broken = List.of(new CmsDefect(Kind.ATTRIBUTE_BROKEN, AlgorithmProtection.OID));
    return Stream.of(
        Arguments.of(protection(SHA256, tagged(1, used)), good),
        Arguments.of(protection(withNull(SHA256), tagged(1, bare(used))), good),
        Arguments.of(protection(SHA512, tagged(1, used)), differs),
        Arguments.of(protection(SHA256, tagged(1, other)), differs),
        Arguments.of(protection(SHA256, tagged(2, used)), differs),
        Arguments.of(protection(SHA256, tagged(1, used), DERNull.INSTANCE), differs),
        Arguments.of(
            protection(new AlgorithmIdentifier(SHA256.getAlgorithm(), SHA256), tagged(1, used)),
            differs),
        Arguments.of(
            protection(SHA256, tagged(1, new AlgorithmIdentifier(used.getAlgorithm(), SHA256))),
            differs),
        Arguments.of(protection(SHA256), broken),
        Arguments.of(protection(SHA256, used), broken),
        Arguments.of(new ASN1Integer(1), broken));
  }

  private static ASN1Encodable protection(ASN1Encodable... parts) {
    return new DERSequence(parts);
  }

  private static ASN1Encodable tagged(int tag, AlgorithmIdentifier algorithm) {
    return new DERTaggedObject(false, tag, algorithm);
  }

  @Test
  void parametersThatAreNotBareMustBeTheSame() {
    AlgorithmIdentifier pss = SignatureScheme.RSA_PSS_SHA256.signatureAlgorithm();
    AlgorithmIdentifier other =
        new AlgorithmIdentifier(
            pss.getAlgorithm(),
            PssTest.parameters(DigestAlgorithm.SHA256, DigestAlgorithm.SHA256, 20));
    CmsKit kit = rsa().scheme(SignatureScheme.RSA_PSS_SHA256);

    assertThat(defects(kit.signedAttribute(PROTECTION, protection(SHA256, tagged(1, pss)))))
        .isEmpty();
    for (AlgorithmIdentifier wrong : List.of(other, bare(pss))) {
      assertThat(defects(kit.signedAttribute(PROTECTION, protection(SHA256, tagged(1, wrong)))))
          .containsExactly(inconsistent(AlgorithmProtection.OID));
    }
  }

  /** RFC 8419 §3.1; RFC 9882 §3.3 leaves it open. */
  @ParameterizedTest
  @CsvSource({
    "ED25519, 2.16.840.1.101.3.4.2.3, true",
    "ED25519, 2.16.840.1.101.3.4.2.1, false",
    "ED448, 2.16.840.1.101.3.4.2.12, true",
    "ED448, 2.16.840.1.101.3.4.2.3, false",
    "ML_DSA_65, 2.16.840.1.101.3.4.2.3, true",
    "ML_DSA_65, 2.16.840.1.101.3.4.2.1, true",
    "P256, 2.16.840.1.101.3.4.2.1, true",
    "P256, 2.16.840.1.101.3.4.2.3, false"
  })
  void schemeAndDigestGoTogether(KeyAlgorithm key, String digest, boolean together) {
    CmsKit kit = pool(key).declareDigest(sha(new ASN1ObjectIdentifier(digest)));
    String scheme = key.defaultScheme().signatureAlgorithm().getAlgorithm().getId();
    String label = DigestAlgorithm.ofOid(digest).orElseThrow().label();

    assertThat(defects(kit))
        .isEqualTo(together ? List.of() : List.of(inconsistent(label + " " + scheme)));
  }

  @Test
  void aKeyOfAnotherKindIsTold() {
    String rsa = "1.2.840.113549.1.1.11";
    CmsKit kit =
        pool(KeyAlgorithm.P256).declareSignature(SignatureScheme.RSA_SHA256.signatureAlgorithm());

    assertThat(defects(kit)).containsExactly(inconsistent("P-256 " + rsa));
    assertThat(read(kit).signatureAlgorithm()).isEmpty();
    assertThat(read(pool(KeyAlgorithm.P256)).signatureAlgorithm())
        .contains(
            new SignatureAlgorithm(
                SignatureAlgorithm.Scheme.ECDSA,
                256,
                Optional.of(DigestAlgorithm.SHA256),
                Optional.of("P-256")));
  }

  @Test
  void anIdentifierThatNobodyKnowsIsTold() {
    AlgorithmIdentifier unknown = sha(new ASN1ObjectIdentifier("2.999.3"));
    AlgorithmIdentifier odd = new AlgorithmIdentifier(SHA256.getAlgorithm(), new ASN1Integer(1));

    assertThat(defects(rsa().declareSignature(unknown)))
        .containsExactly(new CmsDefect(Kind.ALGORITHM_UNKNOWN, "2.999.3"));
    assertThat(defects(rsa().declareDigest(unknown)))
        .containsExactly(new CmsDefect(Kind.ALGORITHM_UNKNOWN, "2.999.3"));
    assertThat(defects(rsa().declareDigest(odd)))
        .containsExactly(new CmsDefect(Kind.ALGORITHM_UNKNOWN, SHA256.getAlgorithm().getId()));
    AlgorithmIdentifier malformed =
        new AlgorithmIdentifier(
            SignatureScheme.RSA_PSS_SHA256.signatureAlgorithm().getAlgorithm(), new ASN1Integer(1));
    assertThat(defects(rsa().declareSignature(malformed)))
        .containsExactly(new CmsDefect(Kind.ALGORITHM_UNKNOWN, malformed.getAlgorithm().getId()));
  }

  /** FIPS CSOR: SHAKE256 with the length of its output. */
  @ParameterizedTest
  @CsvSource({"512, true", "256, false", "0, false"})
  void aDigestOfChosenLengthIsTheOneOf512Bits(int bits, boolean known) {
    ASN1ObjectIdentifier oid = new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.18");

    assertThat(DigestIdentifier.of(new AlgorithmIdentifier(oid, new ASN1Integer(bits))))
        .isEqualTo(known ? Optional.of(DigestAlgorithm.SHAKE256) : Optional.empty());
    assertThat(DigestIdentifier.of(new AlgorithmIdentifier(oid))).isEmpty();
    assertThat(DigestIdentifier.of(new AlgorithmIdentifier(oid, DERNull.INSTANCE))).isEmpty();
  }

  /** Some signers name the key for the signature: the digest is then the container's. */
  @ParameterizedTest
  @CsvSource({
    "1.2.840.113549.1.1.1, RSA_PKCS1",
    "1.2.840.10045.2.1, ECDSA",
    "1.2.840.10040.4.1, DSA"
  })
  void anIdentifierOfAKeyTakesTheContainersDigest(String oid, SignatureAlgorithm.Scheme scheme) {
    AlgorithmIdentifier key = sha(new ASN1ObjectIdentifier(oid));

    assertThat(SignatureMethod.of(key, Optional.empty())).isEmpty();
    assertThat(SignatureMethod.of(key, Optional.of(DigestAlgorithm.SHA384)))
        .contains(
            new SignatureMethod(
                scheme, Optional.of(DigestAlgorithm.SHA384), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "1.3.101.112, Ed25519",
    "2.16.840.1.101.3.4.3.17, ML-DSA-44",
    "1.2.840.10045.4.3.2, SHA-256"
  })
  void nullIsAsGoodAsNothingAndAnythingElseIsNot(String oid, String name) {
    ASN1ObjectIdentifier identifier = new ASN1ObjectIdentifier(oid);
    Optional<SignatureMethod> method =
        SignatureMethod.of(new AlgorithmIdentifier(identifier), Optional.empty());

    assertThat(method.flatMap(m -> m.keyName().or(() -> m.digest().map(DigestAlgorithm::label))))
        .contains(name);
    assertThat(
            SignatureMethod.of(
                new AlgorithmIdentifier(identifier, DERNull.INSTANCE), Optional.empty()))
        .isEqualTo(method);
    assertThat(
            SignatureMethod.of(
                new AlgorithmIdentifier(identifier, new ASN1Integer(1)), Optional.empty()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "RSA_PKCS1, 2048, , RSA-2048",
    "RSA_PSS, 3072, , RSA-PSS-3072",
    "DSA, 1024, , DSA-1024",
    "ECDSA, 256, P-256, ECDSA-P-256",
    "EDDSA, 255, Ed25519, Ed25519",
    "ML_DSA, 192, ML-DSA-65, ML-DSA-65"
  })
  void anAlgorithmHasAName(SignatureAlgorithm.Scheme scheme, int bits, String curve, String label) {
    assertThat(
            new SignatureAlgorithm(scheme, bits, Optional.empty(), Optional.ofNullable(curve))
                .label())
        .isEqualTo(label);
  }
}
