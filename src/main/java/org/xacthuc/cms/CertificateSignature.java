package org.xacthuc.cms;

import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;

/** The signature on a certificate (RFC 5280 §4.1.1.3). */
public final class CertificateSignature {
  private CertificateSignature() {}

  /** Whether {@code certificate}'s signature verifies under {@code issuer}'s key. */
  public static boolean verifies(Certificate certificate, Certificate issuer) {
    return check(certificate, SignatureVerifier.of(issuer)) == SignatureValueCheck.VERIFIES;
  }

  /** The same with the reason, and with a key that was read once. */
  public static SignatureValueCheck check(Certificate certificate, SignatureVerifier issuer) {
    X509CertificateHolder holder = certificate.holder();
    AlgorithmIdentifier outer = holder.getSignatureAlgorithm();
    // RFC 5280 §4.1.1.2: the identifier inside what is signed must be the same.
    if (!outer.equals(holder.toASN1Structure().getTBSCertificate().getSignature())) {
      return SignatureValueCheck.CANNOT_BE_CHECKED;
    }
    if (holder.toASN1Structure().getSignature().getPadBits() != 0) {
      return SignatureValueCheck.DOES_NOT_VERIFY; // No scheme makes anything but octets.
    }
    try {
      Bytes signature = Bytes.of(holder.getSignature());
      return DerStructure.firstChild(certificate.der())
          .map(SignedMessage::whole)
          .map(signed -> issuer.verify(outer, Optional.empty(), signed, signature))
          .orElse(SignatureValueCheck.CANNOT_BE_CHECKED);
    } catch (RuntimeException malformed) {
      return SignatureValueCheck.CANNOT_BE_CHECKED;
    }
  }

  /** The digest that the signature on a certificate rests on; empty for EdDSA and the unknown. */
  public static Optional<DigestAlgorithm> digest(Certificate certificate) {
    try {
      return SignatureMethod.of(certificate.holder().getSignatureAlgorithm(), Optional.empty())
          .flatMap(SignatureMethod::digest);
    } catch (RuntimeException malformed) {
      return Optional.empty();
    }
  }

  /**
   * How a certificate of a path was signed; empty when unknown.
   *
   * @param path each signed by the next one, whose DSA parameters may be those of one further up
   *     (RFC 3279 §2.3.2)
   * @param index of any certificate but the last
   */
  public static Optional<SignatureAlgorithm> algorithm(List<Certificate> path, int index) {
    return key(path, index + 1)
        .algorithm(path.get(index).holder().getSignatureAlgorithm(), Optional.empty());
  }

  private static SignatureVerifier key(List<Certificate> path, int index) {
    SignatureVerifier own = SignatureVerifier.of(path.get(index));
    return own.hasKey() || index + 1 == path.size()
        ? own
        : SignatureVerifier.of(path.get(index), key(path, index + 1));
  }

  /** The algorithm of that signature with the size of the issuer's key; empty when unknown. */
  public static Optional<SignatureAlgorithm> algorithm(
      Certificate certificate, Certificate issuer) {
    return SignatureVerifier.of(issuer)
        .algorithm(certificate.holder().getSignatureAlgorithm(), Optional.empty());
  }
}
