package org.xacthuc.cms;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.xacthuc.base.Bytes;

/** A public key that a signature can be verified with. {@link PublicKeys} makes them. */
sealed interface VerificationKey {

  /** RSA-2048, P-256, Ed25519 and the like. */
  String label();

  /** The modulus of RSA and DSA, the field of elliptic curves, in bits. */
  int bits();

  Optional<String> curve();

  /**
   * RFC 8017 §3.1.
   *
   * @param pssOnly the key's own identifier is id-RSASSA-PSS, which allows no other scheme
   */
  record Rsa(BigInteger modulus, BigInteger exponent, boolean pssOnly) implements VerificationKey {
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
  }
}
