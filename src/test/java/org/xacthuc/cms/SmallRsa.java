package org.xacthuc.cms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.xacthuc.base.Bytes;

/** An RSA key of any length, computed from it, which signs whatever block is made by hand. */
record SmallRsa(BigInteger modulus, BigInteger secret) {
  static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

  static SmallRsa ofBits(int bits) {
    BigInteger p = prime((bits + 1) / 2, BigInteger.ZERO);
    BigInteger q = prime(bits / 2, p);
    BigInteger order = p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE));
    return new SmallRsa(p.multiply(q), EXPONENT.modInverse(order));
  }

  /** Half again the least number of that length, so that a product of two is of both lengths. */
  private static BigInteger prime(int bits, BigInteger other) {
    BigInteger prime = BigInteger.valueOf(3).shiftLeft(bits - 2).nextProbablePrime();
    return prime.equals(other) ? prime.nextProbablePrime() : prime;
  }

  int length() {
    return (modulus.bitLength() + 7) / 8;
  }

  SubjectPublicKeyInfo publicKey() {
    return publicKey(
        new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
        modulus,
        EXPONENT);
  }

  static SubjectPublicKeyInfo publicKey(BigInteger modulus, BigInteger exponent) {
    return publicKey(
        new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
        modulus,
        exponent);
  }

  static SubjectPublicKeyInfo publicKey(
      AlgorithmIdentifier algorithm, BigInteger modulus, BigInteger exponent) {
    try {
      return new SubjectPublicKeyInfo(algorithm, new RSAPublicKey(modulus, exponent));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AlgorithmIdentifier identifier(String oid) {
    return new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid));
  }

  /** A key of which nothing but the algorithm can be read. */
  static SubjectPublicKeyInfo identifierOnly(String oid) {
    return new SubjectPublicKeyInfo(identifier(oid), new byte[0]);
  }

  /** RFC 8017 §5.2.1: RSASP1, as long as the modulus. */
  Bytes sign(byte[] block) {
    return toLength(new BigInteger(1, block).modPow(secret, modulus));
  }

  Bytes toLength(BigInteger value) {
    return Bytes.fromHex("0".repeat(2 * length() - hex(value).length()) + hex(value));
  }

  private static String hex(BigInteger value) {
    String hex = value.toString(16);
    return hex.length() % 2 == 0 ? hex : "0" + hex;
  }
}
