package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.TestKey;

/** Which keys are taken, and what is said of them. */
class PublicKeysTest {
  private static final String EC = "1.2.840.10045.2.1";
  private static final String PSS = "1.2.840.113549.1.1.10";
  private static final String P256 = "1.2.840.10045.3.1.7";

  private static Optional<VerificationKey> read(SubjectPublicKeyInfo info) {
    return PublicKeys.read(info, Optional.empty());
  }

  private static BigInteger ofBits(int bits) {
    return BigInteger.ONE.shiftLeft(bits - 1).setBit(0);
  }

  /** The bounds of what is sane, each with its neighbour. */
  @ParameterizedTest
  @CsvSource({
    "512, 17, true",
    "511, 17, false",
    "2048, 256, true",
    "2048, 257, false",
    "4096, 65, true",
    "4097, 64, true",
    "4097, 65, false",
    "16384, 17, true",
    "16385, 17, false"
  })
  void anRsaKeyIsNeitherTooShortNorTooLong(int modulusBits, int exponentBits, boolean taken) {
    Optional<VerificationKey> key =
        read(SmallRsa.publicKey(ofBits(modulusBits), ofBits(exponentBits)));

    assertThat(key.isPresent()).isEqualTo(taken);
    assertThat(key.map(VerificationKey::label))
        .isEqualTo(taken ? Optional.of("RSA-" + modulusBits) : Optional.empty());
    assertThat(key.flatMap(VerificationKey::curve)).isEmpty();
  }

  @Test
  void modulusAndExponentAreOddAndThreeOrMore() {
    BigInteger modulus = ofBits(1024);

    assertThat(read(SmallRsa.publicKey(modulus, BigInteger.valueOf(3)))).isPresent();
    for (int exponent : new int[] {0, 1, 2, 4}) {
      assertThat(read(SmallRsa.publicKey(modulus, BigInteger.valueOf(exponent)))).isEmpty();
    }
    assertThat(read(SmallRsa.publicKey(modulus.clearBit(0), SmallRsa.EXPONENT))).isEmpty();
    assertThat(read(SmallRsa.publicKey(BigInteger.ZERO, SmallRsa.EXPONENT))).isEmpty();
    assertThat(read(SmallRsa.identifierOnly("1.2.840.113549.1.1.1"))).isEmpty();
  }

  /** RFC 4055 §1.2, §3.1; RFC 8692 §4. */
  @ParameterizedTest
  @MethodSource("pssKeys")
  void aKeyForPssSaysWhatItMaySign(
      AlgorithmIdentifier algorithm, boolean pkcs1, boolean sha256, boolean sha512) {
    VerificationKey key =
        read(SmallRsa.publicKey(algorithm, ofBits(1024), SmallRsa.EXPONENT)).orElseThrow();

    assertThat(key.fits(method("1.2.840.113549.1.1.11", null))).isEqualTo(pkcs1);
    assertThat(key.fits(method(PSS, pss(DigestAlgorithm.SHA256, 32)))).isEqualTo(sha256);
    assertThat(key.fits(method(PSS, pss(DigestAlgorithm.SHA512, 64)))).isEqualTo(sha512);
    assertThat(key.fits(method("1.2.840.10045.4.3.2", null))).isFalse();
  }

  static Stream<Arguments> pssKeys() {
    return Stream.of(
        Arguments.of(SmallRsa.identifier("1.2.840.113549.1.1.1"), true, true, true),
        Arguments.of(SmallRsa.identifier(PSS), false, true, true),
        Arguments.of(pssKey(pss(DigestAlgorithm.SHA256, 32)), false, true, false),
        Arguments.of(pssKey(pss(DigestAlgorithm.SHA256, 33)), false, false, false),
        Arguments.of(pssKey(pss(DigestAlgorithm.SHA512, 20)), false, false, true));
  }

  @Test
  void parametersThatAreNoneMakeNoKey() {
    BigInteger modulus = ofBits(1024);
    AlgorithmIdentifier otherMask =
        pssKey(
            new RSASSAPSSparams(
                SmallRsa.identifier(DigestAlgorithm.SHA256.oid()),
                SmallRsa.identifier("2.999.1"),
                new ASN1Integer(32),
                RSASSAPSSparams.DEFAULT_TRAILER_FIELD));

    assertThat(read(SmallRsa.publicKey(otherMask, modulus, SmallRsa.EXPONENT))).isEmpty();
    for (String shake : new String[] {"1.3.6.1.5.5.7.6.30", "1.3.6.1.5.5.7.6.31"}) {
      AlgorithmIdentifier bare = SmallRsa.identifier(shake);
      AlgorithmIdentifier withNull =
          new AlgorithmIdentifier(new ASN1ObjectIdentifier(shake), DERNull.INSTANCE);
      VerificationKey key =
          read(SmallRsa.publicKey(bare, modulus, SmallRsa.EXPONENT)).orElseThrow();
      assertThat(key.fits(method(shake, null))).isTrue();
      assertThat(key.fits(method(PSS, pss(DigestAlgorithm.SHA256, 64)))).isFalse();
      assertThat(key.fits(method("1.2.840.113549.1.1.11", null))).isFalse();
      assertThat(read(SmallRsa.publicKey(withNull, modulus, SmallRsa.EXPONENT))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.3.132.0.33, P-224, 224",
    "1.2.840.10045.3.1.7, P-256, 256",
    "1.3.132.0.34, P-384, 384",
    "1.3.132.0.35, P-521, 521",
    "1.3.36.3.3.2.8.1.1.7, brainpoolP256r1, 256",
    "1.3.36.3.3.2.8.1.1.11, brainpoolP384r1, 384",
    "1.3.36.3.3.2.8.1.1.13, brainpoolP512r1, 512",
    "1.2.250.1.223.101.256.1, FRP256v1, 256"
  })
  void aPointIsOnACurveThatIsKnownByItsName(String oid, String name, int bits) {
    ECPoint point = generator(oid);
    VerificationKey key = ec(oid, point.getEncoded(false)).orElseThrow();

    assertThat(key.label()).isEqualTo(name);
    assertThat(key.curve()).contains(name);
    assertThat(key.bits()).isEqualTo(bits);
    assertThat(key.fits(method("1.2.840.10045.4.3.2", null))).isTrue();
    assertThat(key.fits(method("1.2.840.113549.1.1.11", null))).isFalse();
    assertThat(ec(oid, point.getEncoded(true))).isPresent();
    assertThat(ec(oid, elsewhere(point))).isEmpty();
  }

  /** RFC 5480 §2.2: compressed or not, and no other form. */
  @ParameterizedTest
  @ValueSource(strings = {"00", "01", "05", "06", "07"})
  void aPointHasOneOfThreeForms(String form) {
    String coordinates = Bytes.of(generator(P256).getEncoded(false)).hex().substring(2);

    assertThat(ec(P256, Bytes.fromHex("04" + coordinates).toArray())).isPresent();
    assertThat(ec(P256, Bytes.fromHex(form + coordinates).toArray())).isEmpty();
    assertThat(ec(P256, Bytes.fromHex(form).toArray())).isEmpty();
    assertThat(ec(P256, new byte[0])).isEmpty();
  }

  @Test
  void aCurveIsNamed() {
    byte[] point = generator("1.3.132.0.10").getEncoded(false);

    assertThat(ec("1.3.132.0.10", point)).isEmpty();
    assertThat(read(info(EC, null, generator(P256).getEncoded(false)))).isEmpty();
    assertThat(read(info(EC, DERNull.INSTANCE, generator(P256).getEncoded(false)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ED25519, 1.3.101.112, Ed25519, 255",
    "ED448, 1.3.101.113, Ed448, 448",
    "ML_DSA_65, 2.16.840.1.101.3.4.3.18, ML-DSA-65, 192"
  })
  void aKeyOfOneSchemeAloneHasItsLength(KeyAlgorithm algorithm, String oid, String name, int bits) {
    byte[] encoded = TestKey.pool(algorithm, 1).publicKey().getPublicKeyData().getOctets();
    VerificationKey key = read(info(oid, null, encoded)).orElseThrow();

    assertThat(key.label()).isEqualTo(name);
    assertThat(key.curve()).contains(name);
    assertThat(key.bits()).isEqualTo(bits);
    assertThat(key.fits(method(oid, null))).isTrue();
    assertThat(key.fits(method("1.2.840.10045.4.3.2", null))).isFalse();
    String other = oid.equals("1.3.101.112") ? "1.3.101.113" : "1.3.101.112";
    assertThat(key.fits(method(other, null))).isFalse();
    assertThat(read(info(oid, DERNull.INSTANCE, encoded))).isEmpty();
    assertThat(read(info(oid, null, new byte[encoded.length + 1]))).isEmpty();
    assertThat(read(info(oid, null, new byte[encoded.length - 1]))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2.16.840.1.101.3.4.3.17, ML-DSA-44, 128", "2.16.840.1.101.3.4.3.19, ML-DSA-87, 256"})
  void theLatticesHaveThreeSets(String oid, String name, int bits) {
    MLDSAParameters set = bits == 128 ? MLDSAParameters.ml_dsa_44 : MLDSAParameters.ml_dsa_87;
    byte[] encoded =
        new MLDSAPrivateKeyParameters(set, new byte[32]).getPublicKeyParameters().getEncoded();
    VerificationKey key = read(info(oid, null, encoded)).orElseThrow();

    assertThat(key.label()).isEqualTo(name);
    assertThat(key.bits()).isEqualTo(bits);
    assertThat(read(info("2.16.840.1.101.3.4.3.18", null, encoded))).isEmpty();
  }

  @Test
  void anyOtherKeyIsNone() {
    assertThat(read(info("2.999.1", null, new byte[32]))).isEmpty();
  }

  private static Optional<VerificationKey> ec(String curve, byte[] point) {
    return read(info(EC, new ASN1ObjectIdentifier(curve), point));
  }

  private static ECPoint generator(String curve) {
    X9ECParameters parameters = ECNamedCurveTable.getByOID(new ASN1ObjectIdentifier(curve));
    return parameters.getG();
  }

  private static byte[] elsewhere(ECPoint point) {
    byte[] encoded = point.getEncoded(false);
    encoded[encoded.length - 1] ^= 1;
    return encoded;
  }

  private static SubjectPublicKeyInfo info(String oid, ASN1Encodable parameters, byte[] key) {
    return new SubjectPublicKeyInfo(
        new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid), parameters), key);
  }

  private static AlgorithmIdentifier pssKey(RSASSAPSSparams parameters) {
    return new AlgorithmIdentifier(new ASN1ObjectIdentifier(PSS), parameters);
  }

  private static RSASSAPSSparams pss(DigestAlgorithm digest, int salt) {
    return PssTest.parameters(digest, digest, salt);
  }

  private static SignatureMethod method(String oid, ASN1Encodable parameters) {
    return SignatureMethod.of(
            new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid), parameters), Optional.empty())
        .orElseThrow();
  }
}
