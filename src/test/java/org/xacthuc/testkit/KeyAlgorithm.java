package org.xacthuc.testkit;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;

/** The kinds of key in the test infrastructure. */
public enum KeyAlgorithm {
  RSA_2048,
  RSA_3072,
  P256,
  P384,
  BRAINPOOL_P256,
  ED25519,
  ED448,
  ML_DSA_65;

  /** A new random private key: only {@code TestCertsGenerator} makes one, once. */
  AsymmetricKeyParameter generate(SecureRandom random) {
    return switch (this) {
      case RSA_2048 -> rsa(2048, random);
      case RSA_3072 -> rsa(3072, random);
      case P256 -> ec(SECObjectIdentifiers.secp256r1, random);
      case P384 -> ec(SECObjectIdentifiers.secp384r1, random);
      case BRAINPOOL_P256 -> ec(TeleTrusTObjectIdentifiers.brainpoolP256r1, random);
      case ED25519 -> new Ed25519PrivateKeyParameters(random);
      case ED448 -> new Ed448PrivateKeyParameters(random);
      case ML_DSA_65 -> mlDsa(random);
    };
  }

  /** What such a key signs with unless a test says otherwise. */
  public SignatureScheme defaultScheme() {
    return switch (this) {
      case RSA_2048, RSA_3072 -> SignatureScheme.RSA_SHA256;
      case P256, BRAINPOOL_P256 -> SignatureScheme.ECDSA_SHA256;
      case P384 -> SignatureScheme.ECDSA_SHA384;
      case ED25519 -> SignatureScheme.ED25519;
      case ED448 -> SignatureScheme.ED448;
      case ML_DSA_65 -> SignatureScheme.ML_DSA_65;
    };
  }

  private static AsymmetricKeyParameter rsa(int bits, SecureRandom random) {
    var generator = new RSAKeyPairGenerator();
    generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(65_537), random, bits, 128));
    return generator.generateKeyPair().getPrivate();
  }

  private static AsymmetricKeyParameter ec(ASN1ObjectIdentifier curve, SecureRandom random) {
    var generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(ECNamedDomainParameters.lookup(curve), random));
    return generator.generateKeyPair().getPrivate();
  }

  private static AsymmetricKeyParameter mlDsa(SecureRandom random) {
    var seed = new byte[32];
    random.nextBytes(seed);
    return new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_65, seed);
  }
}
