package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.PathLetters.ROOT;
import static org.xacthuc.attacks.PathLetters.authority;
import static org.xacthuc.attacks.PathLetters.person;
import static org.xacthuc.attacks.PathLetters.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ECPoint;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.verdict.FindingCode;

/** Authorities' keys that no key should be, each certified by the trusted root. */
final class KeyCveRows {
  private static final TestKey GOOD = TestKey.pool(KeyAlgorithm.P256, 601);
  private static final int MODULUS = 1 << 19;

  private KeyCveRows() {}

  static Stream<Attack> rows() {
    return Stream.concat(curves(), rsa());
  }

  private static Stream<Attack> curves() {
    byte[] point = GOOD.publicKey().getPublicKeyData().getBytes();
    X9ECParameters named = SECNamedCurves.getByOID(SECObjectIdentifiers.secp256r1);
    ECPoint theirs = named.getCurve().decodePoint(point);
    X9ECParameters generator =
        new X9ECParameters(
            named.getCurve(), new X9ECPoint(theirs, false), named.getN(), named.getH());
    return Stream.of(
        Attack.control("a curve by its name", () -> below(GOOD)),
        refused("CVE-2020-0601 the same curve, spelt out", curve(named, point)),
        refused("CVE-2020-0601 another generator", curve(generator, point)),
        refused("CVE-2024-29857 a binary field", curve(binaryField(), point)),
        refused(
            "CVE-2024-29857 a binary curve by its name",
            curve(SECObjectIdentifiers.sect571k1, new byte[73])),
        refused("the point at infinity", curve(SECObjectIdentifiers.secp256r1, new byte[1])),
        refused("a point elsewhere", curve(SECObjectIdentifiers.secp256r1, elsewhere(point))),
        refused("a curve of 112 bits", curve(SECObjectIdentifiers.secp112r1, new byte[15])));
  }

  private static Stream<Attack> rsa() {
    RSAKeyParameters key = (RSAKeyParameters) PKI.of(Holder.PHUONG_THI_THANH).key().privateKey();
    BigInteger modulus = key.getModulus();
    BigInteger huge = BigInteger.ONE.shiftLeft(MODULUS).setBit(0);
    RSAKeyParameters one = new RSAKeyParameters(true, modulus, BigInteger.ONE);
    return Stream.of(
        Attack.control("an RSA key", () -> below(new TestKey(key, rsa(modulus, 65_537)))),
        refused("exponent 1", new TestKey(one, rsa(modulus, 1))),
        refused("an even exponent", new TestKey(key, rsa(modulus, 65_536))),
        refused("a modulus of 64 kB", new TestKey(key, rsa(huge, 3))),
        refused("an exponent of 64 kB", new TestKey(key, rsa(modulus, huge))),
        refused("a modulus of 0", new TestKey(key, rsa(BigInteger.ZERO, 3))),
        Attack.undetermined(
            "a negative modulus, which reads as another one",
            () -> below(new TestKey(key, rsa(modulus.negate(), 3))),
            FindingCode.PATH_SIGNATURE_WRONG));
  }

  private static Attack refused(String id, TestKey key) {
    return Attack.undetermined(id, () -> below(key), FindingCode.PATH_ALGORITHM_UNKNOWN);
  }

  private static VerificationReport below(TestKey key) {
    Identity issuer = authority(ROOT, "Key", c -> c.key(key));
    return verify(person(issuer, c -> c), issuer);
  }

  private static TestKey curve(X9ECParameters parameters, byte[] point) {
    return curve((ASN1Encodable) new X962Parameters(parameters), point);
  }

  private static TestKey curve(ASN1Encodable parameters, byte[] point) {
    AlgorithmIdentifier algorithm =
        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, parameters);
    return new TestKey(GOOD.privateKey(), new SubjectPublicKeyInfo(algorithm, point));
  }

  /** X9.62: a field of 2^(2^31 - 1) elements. */
  private static ASN1Encodable binaryField() {
    ASN1Encodable trinomial =
        sequence(
            new ASN1Integer(Integer.MAX_VALUE),
            X9ObjectIdentifiers.tpBasis,
            new ASN1Integer(Integer.MAX_VALUE - 1L));
    ASN1Encodable field = sequence(X9ObjectIdentifiers.characteristic_two_field, trinomial);
    ASN1Encodable curve =
        sequence(new DEROctetString(new byte[] {1}), new DEROctetString(new byte[] {1}));
    return sequence(
        new ASN1Integer(1), field, curve, new DEROctetString(new byte[3]), new ASN1Integer(7));
  }

  private static ASN1Encodable sequence(ASN1Encodable... parts) {
    return new DERSequence(parts);
  }

  private static byte[] elsewhere(byte[] point) {
    byte[] moved = point.clone();
    moved[moved.length - 1] ^= 1;
    return moved;
  }

  private static SubjectPublicKeyInfo rsa(BigInteger modulus, long exponent) {
    return rsa(modulus, BigInteger.valueOf(exponent));
  }

  private static SubjectPublicKeyInfo rsa(BigInteger modulus, BigInteger exponent) {
    try {
      ASN1ObjectIdentifier oid = PKCSObjectIdentifiers.rsaEncryption;
      return new SubjectPublicKeyInfo(
          new AlgorithmIdentifier(oid), new RSAPublicKey(modulus, exponent));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
