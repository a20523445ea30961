package org.xacthuc.cms;

import java.util.Optional;
import org.xacthuc.base.DigestAlgorithm;

/**
 * A signature algorithm with the size of the key that used it.
 *
 * @param scheme the mathematics
 * @param keyBits the modulus of RSA and DSA, the field of elliptic curves, in bits
 * @param digest absent where the scheme has its own (EdDSA)
 * @param curve the curve's usual name (P-256, brainpoolP256r1, Ed25519); absent for RSA and DSA
 */
public record SignatureAlgorithm(
    Scheme scheme, int keyBits, Optional<DigestAlgorithm> digest, Optional<String> curve) {

  /** Signature schemes. */
  public enum Scheme {
    RSA_PKCS1("RSA"),
    RSA_PSS("RSA-PSS"),
    DSA("DSA"),
    ECDSA("ECDSA"),
    EDDSA("EdDSA");

    private final String label;

    Scheme(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** For reports: {@code RSA-2048}, {@code RSA-PSS-3072}, {@code ECDSA-P-256}, {@code Ed25519}. */
  public String label() {
    return scheme == Scheme.EDDSA
        ? curve.orElse(scheme.label())
        : scheme.label() + "-" + curve.orElse(Integer.toString(keyBits));
  }
}
