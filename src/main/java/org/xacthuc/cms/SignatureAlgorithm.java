package org.xacthuc.cms;

import java.util.Optional;
import org.xacthuc.base.DigestAlgorithm;

/**
 * A signature algorithm with the size of the key that used it.
 *
 * @param scheme the mathematics
 * @param keyBits the modulus of RSA and DSA, the field of elliptic curves, in bits; for ML-DSA the
 *     strength that FIPS 204 §4 claims (128, 192, 256)
 * @param digest absent where the scheme has its own (EdDSA, ML-DSA)
 * @param curve the curve's or parameter set's usual name (P-256, brainpoolP256r1, Ed25519,
 *     ML-DSA-65); absent for RSA and DSA
 */
public record SignatureAlgorithm(
    Scheme scheme, int keyBits, Optional<DigestAlgorithm> digest, Optional<String> curve) {

  /** Signature schemes. */
  public enum Scheme {
    RSA_PKCS1("RSA"),
    RSA_PSS("RSA-PSS"),
    DSA("DSA"),
    ECDSA("ECDSA"),
    EDDSA("EdDSA"),
    ML_DSA("ML-DSA");

    private final String label;

    Scheme(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * For reports: {@code RSA-2048}, {@code RSA-PSS-3072}, {@code ECDSA-P-256}, {@code Ed25519},
   * {@code ML-DSA-65}.
   */
  public String label() {
    return switch (scheme) {
      case EDDSA, ML_DSA -> curve.orElse(scheme.label());
      case RSA_PKCS1, RSA_PSS, DSA, ECDSA ->
          scheme.label() + "-" + curve.orElse(Integer.toString(keyBits));
    };
  }
}
