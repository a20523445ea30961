package org.xacthuc.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** A private key of the test infrastructure and the public key that follows from it. */
public record TestKey(AsymmetricKeyParameter privateKey, SubjectPublicKeyInfo publicKey) {

  static TestKey of(AsymmetricKeyParameter privateKey) {
    try {
      return new TestKey(
          privateKey, SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicOf(privateKey)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TestKey fromPkcs8(byte[] der) {
    try {
      return of(PrivateKeyFactory.createKey(der));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A key of the pool for ad hoc certificates. It is computed from its number, so it costs nothing
   * and is the same everywhere; RSA keys are not: take those of {@link TestPki}.
   */
  public static TestKey pool(KeyAlgorithm algorithm, int number) {
    byte[] seed =
        Der.digest(
            SignatureScheme.ECDSA_SHA384,
            ("xacthuc test pool key " + number).getBytes(StandardCharsets.US_ASCII));
    return switch (algorithm) {
      case P256 -> ec(SECObjectIdentifiers.secp256r1, seed);
      case P384 -> ec(SECObjectIdentifiers.secp384r1, seed);
      case BRAINPOOL_P256 -> ec(TeleTrusTObjectIdentifiers.brainpoolP256r1, seed);
      case ED25519 -> of(new Ed25519PrivateKeyParameters(seed, 0));
      case ED448 -> of(new Ed448PrivateKeyParameters(Arrays.copyOf(seed, 57), 0));
      case ML_DSA_65 ->
          of(new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_65, Arrays.copyOf(seed, 32)));
      case RSA_2048, RSA_3072 -> throw new IllegalArgumentException("no RSA key in the pool");
    };
  }

  /** The private key as PKCS#8 (RFC 5958), DER. */
  public byte[] pkcs8() {
    try {
      return PrivateKeyInfoFactory.createPrivateKeyInfo(privateKey).getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public KeyAlgorithm algorithm() {
    if (privateKey instanceof RSAKeyParameters rsa) {
      return rsa.getModulus().bitLength() > 2048 ? KeyAlgorithm.RSA_3072 : KeyAlgorithm.RSA_2048;
    }
    if (privateKey instanceof ECPrivateKeyParameters ec) {
      if (ec.getParameters() instanceof ECNamedDomainParameters named
          && named.getName().equals(TeleTrusTObjectIdentifiers.brainpoolP256r1)) {
        return KeyAlgorithm.BRAINPOOL_P256;
      }
      return ec.getParameters().getN().bitLength() > 256 ? KeyAlgorithm.P384 : KeyAlgorithm.P256;
    }
    if (privateKey instanceof MLDSAPrivateKeyParameters) {
      return KeyAlgorithm.ML_DSA_65;
    }
    return privateKey instanceof Ed448PrivateKeyParameters
        ? KeyAlgorithm.ED448
        : KeyAlgorithm.ED25519;
  }

  @Override
  public String toString() {
    return "TestKey[" + algorithm() + "]";
  }

  private static TestKey ec(ASN1ObjectIdentifier curve, byte[] seed) {
    var domain = ECNamedDomainParameters.lookup(curve);
    var scalar = new BigInteger(1, seed).mod(domain.getN().subtract(BigInteger.TWO));
    return of(new ECPrivateKeyParameters(scalar.add(BigInteger.ONE), domain));
  }

  private static AsymmetricKeyParameter publicOf(AsymmetricKeyParameter privateKey) {
    if (privateKey instanceof RSAPrivateCrtKeyParameters rsa) {
      return new RSAKeyParameters(false, rsa.getModulus(), rsa.getPublicExponent());
    }
    if (privateKey instanceof ECPrivateKeyParameters ec) {
      var point = ec.getParameters().getG().multiply(ec.getD()).normalize();
      return new ECPublicKeyParameters(point, ec.getParameters());
    }
    if (privateKey instanceof Ed25519PrivateKeyParameters edwards) {
      return edwards.generatePublicKey();
    }
    if (privateKey instanceof Ed448PrivateKeyParameters edwards) {
      return edwards.generatePublicKey();
    }
    if (privateKey instanceof MLDSAPrivateKeyParameters lattice) {
      return lattice.getPublicKeyParameters();
    }
    throw new IllegalArgumentException("unexpected kind of key: " + privateKey.getClass());
  }
}
