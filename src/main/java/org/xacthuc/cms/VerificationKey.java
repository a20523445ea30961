package org.xacthuc.cms;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.SignatureAlgorithm.Scheme;

/** A public key that a signature can be verified with. {@link PublicKeys} makes them. */
sealed interface VerificationKey {

  /** RSA-2048, P-256, Ed25519 and the like. */
  String label();

  /** As {@link SignatureAlgorithm#keyBits}. */
  int bits();

  /** As {@link SignatureAlgorithm#curve}. */
  Optional<String> curve();

  /** Whether such a key can sign, and by its own parameters may sign, in that way. */
  boolean fits(SignatureMethod method);

  /** In steps as {@link VerificationCost} counts them. */
  int cost();

  /**
   * RFC 8017 §3.1.
   *
   * @param use what the key's own identifier allows
   */
  record Rsa(BigInteger modulus, BigInteger exponent, Use use) implements VerificationKey {

    /**
     * RFC 4055 §1.2, §3.1.
     *
     * @param pssOnly the identifier is id-RSASSA-PSS, which allows no other scheme
     * @param least the parameters that must be kept to; absent when the key leaves them open
     */
    record Use(boolean pssOnly, Optional<Pss> least) {
      static final Use ANY = new Use(false, Optional.empty());
    }

    @Override
    public String label() {
      return "RSA-" + bits();
    }

    @Override
    public int bits() {
      return modulus.bitLength();
    }

    @Override
    public Optional<String> curve() {
      return Optional.empty();
    }

    @Override
    public boolean fits(SignatureMethod method) {
      return method.scheme() == Scheme.RSA_PSS
          ? use.least().map(least -> least.allows(method.pss().orElseThrow())).orElse(true)
          : method.scheme() == Scheme.RSA_PKCS1 && !use.pssOnly();
    }

    @Override
    public int cost() {
      return VerificationCost.rsa(modulus, exponent);
    }
  }

  /** DSA, its parameters its own or its issuer's (RFC 3279 §2.3.2). */
  record Dsa(DSAPublicKeyParameters parameters) implements VerificationKey {
    @Override
    public String label() {
      return "DSA-" + bits();
    }

    @Override
    public int bits() {
      return parameters.getParameters().getP().bitLength();
    }

    @Override
    public Optional<String> curve() {
      return Optional.empty();
    }

    @Override
    public boolean fits(SignatureMethod method) {
      return method.scheme() == Scheme.DSA;
    }

    @Override
    public int cost() {
      return VerificationCost.dsa(bits());
    }
  }

  /** A point on a named curve. */
  record Ec(ECPublicKeyParameters parameters, String name) implements VerificationKey {
    @Override
    public String label() {
      return name;
    }

    @Override
    public int bits() {
      return parameters.getParameters().getCurve().getFieldSize();
    }

    @Override
    public Optional<String> curve() {
      return Optional.of(name);
    }

    @Override
    public boolean fits(SignatureMethod method) {
      return method.scheme() == Scheme.ECDSA;
    }

    @Override
    public int cost() {
      return VerificationCost.ec(name, bits());
    }
  }

  /**
   * RFC 8032.
   *
   * @param name Ed25519 or Ed448
   */
  record Edwards(Bytes encoded, String name) implements VerificationKey {
    static final int LENGTH_25519 = 32;
    static final int LENGTH_448 = 57;

    @Override
    public String label() {
      return name;
    }

    @Override
    public int bits() {
      return is25519() ? 255 : 448;
    }

    boolean is25519() {
      return encoded.length() == LENGTH_25519;
    }

    @Override
    public Optional<String> curve() {
      return Optional.of(name);
    }

    @Override
    public boolean fits(SignatureMethod method) {
      return method.keyName().filter(name::equals).isPresent();
    }

    @Override
    public int cost() {
      return VerificationCost.EDWARDS;
    }
  }

  /**
   * FIPS 204.
   *
   * @param name ML-DSA-44, ML-DSA-65 or ML-DSA-87
   * @param bits the claimed strength
   */
  record MlDsa(MLDSAPublicKeyParameters parameters, String name, int bits)
      implements VerificationKey {
    @Override
    public String label() {
      return name;
    }

    @Override
    public Optional<String> curve() {
      return Optional.of(name);
    }

    @Override
    public boolean fits(SignatureMethod method) {
      return method.keyName().filter(name::equals).isPresent();
    }

    @Override
    public int cost() {
      return VerificationCost.ML_DSA;
    }
  }
}
