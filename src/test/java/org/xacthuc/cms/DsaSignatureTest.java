package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.signers.DSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;

/** DSA with parameters computed here, a key's own or inherited (RFC 3279 §2.3.2). */
class DsaSignatureTest {
  private static final Bytes MESSAGE = Bytes.fromHex("c0ffee");
  static final AlgorithmIdentifier SHA256_WITH_DSA = SmallRsa.identifier("2.16.840.1.101.3.4.3.2");
  private static final DSAParameters PARAMETERS = parameters(512, 160);
  private static final BigInteger SECRET = BigInteger.valueOf(1_234_567);

  /** The first prime of that length that is one more than a multiple of another one. */
  private static DSAParameters parameters(int bits, int orderBits) {
    BigInteger q = BigInteger.ONE.shiftLeft(orderBits - 1).nextProbablePrime();
    BigInteger step = q.shiftLeft(1);
    BigInteger p =
        BigInteger.ONE
            .shiftLeft(bits - 1)
            .divide(step)
            .add(BigInteger.ONE)
            .multiply(step)
            .add(BigInteger.ONE);
    while (!p.isProbablePrime(20)) {
      p = p.add(step);
    }
    BigInteger g = BigInteger.TWO.modPow(p.subtract(BigInteger.ONE).divide(q), p);
    return new DSAParameters(p, q, g);
  }

  /** The public key with these parameters, which may be left out. */
  static SubjectPublicKeyInfo key(ASN1Encodable parameters) {
    return key(parameters, PARAMETERS.getG().modPow(SECRET, PARAMETERS.getP()));
  }

  private static SubjectPublicKeyInfo key(ASN1Encodable parameters, BigInteger y) {
    try {
      return new SubjectPublicKeyInfo(
          new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.10040.4.1"), parameters),
          new ASN1Integer(y));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ASN1Encodable own() {
    return new DSAParameter(PARAMETERS.getP(), PARAMETERS.getQ(), PARAMETERS.getG());
  }

  private static Bytes signature() {
    return sign(MESSAGE);
  }

  /** With SHA-256, and by the key of those parameters. */
  static Bytes sign(Bytes message) {
    DSASigner signer = new DSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, new DSAPrivateKeyParameters(SECRET, PARAMETERS));
    BigInteger[] pair =
        signer.generateSignature(DigestAlgorithm.SHA256.of(message).value().toArray());
    try {
      return Bytes.of(StandardDSAEncoding.INSTANCE.encode(PARAMETERS.getQ(), pair[0], pair[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SignatureValueCheck verify(Bytes message, Bytes signature) {
    return SignatureVerifier.of(key(own()))
        .verify(SHA256_WITH_DSA, Optional.empty(), SignedMessage.whole(message), signature);
  }

  @Test
  void aSignatureVerifiesOverItsMessageAlone() {
    assertThat(verify(MESSAGE, signature())).isEqualTo(SignatureValueCheck.VERIFIES);
    assertThat(verify(Bytes.fromHex("c0ffef"), signature()))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
    assertThat(verify(MESSAGE, Bytes.fromHex("3006020101020101")))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
    assertThat(verify(MESSAGE, Bytes.fromHex(signature().hex() + "00")))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
  }

  @Test
  void aKeySaysItsLengthAndWhatItSigns() {
    VerificationKey key = PublicKeys.read(key(own()), Optional.empty()).orElseThrow();

    assertThat(key.label()).isEqualTo("DSA-512");
    assertThat(key.bits()).isEqualTo(512);
    assertThat(key.curve()).isEmpty();
    assertThat(key.cost()).isEqualTo(1);
    assertThat(key.fits(method(SHA256_WITH_DSA))).isTrue();
    assertThat(key.fits(method(SmallRsa.identifier("1.2.840.113549.1.1.11")))).isFalse();
  }

  private static SignatureMethod method(AlgorithmIdentifier algorithm) {
    return SignatureMethod.of(algorithm, Optional.empty()).orElseThrow();
  }

  @Test
  void parametersThatAreLeftOutAreTheIssuers() {
    Optional<VerificationKey> issuer = PublicKeys.read(key(own()), Optional.empty());
    Optional<VerificationKey> other =
        PublicKeys.read(SmallRsa.ofBits(512).publicKey(), Optional.empty());

    for (ASN1Encodable none : new ASN1Encodable[] {null, DERNull.INSTANCE}) {
      assertThat(PublicKeys.read(key(none), issuer).map(VerificationKey::label))
          .contains("DSA-512");
      assertThat(PublicKeys.read(key(none), Optional.empty())).isEmpty();
      assertThat(PublicKeys.read(key(none), other)).isEmpty();
    }
  }

  @Test
  void aNumberThatIsNoPublicKeyIsNone() {
    BigInteger p = PARAMETERS.getP();

    for (BigInteger y :
        new BigInteger[] {
          BigInteger.ZERO, BigInteger.ONE, BigInteger.TEN, p.subtract(BigInteger.ONE)
        }) {
      assertThat(PublicKeys.read(key(own(), y), Optional.empty())).isEmpty();
    }
  }

  /** In the group of order two, where any length can be had: y is its own inverse. */
  @ParameterizedTest
  @CsvSource({"4096, 512, true", "4097, 512, false", "4096, 513, false"})
  void nobodyNeedsLongerParameters(int modulusBits, int orderBits, boolean taken) {
    BigInteger y = BigInteger.valueOf(3).shiftLeft(2046);
    if (modulusBits > 4096) {
      y = BigInteger.ONE.shiftLeft(2048).add(BigInteger.TWO);
    }
    BigInteger p = y.multiply(y).subtract(BigInteger.ONE);
    BigInteger q = BigInteger.ONE.shiftLeft(orderBits - 1);
    assertThat(p.bitLength()).isEqualTo(modulusBits);

    assertThat(PublicKeys.read(key(new DSAParameter(p, q, y), y), Optional.empty()).isPresent())
        .isEqualTo(taken);
  }
}
