package org.xacthuc.cms;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.DSA;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.Ed448PublicKeyParameters;
import org.bouncycastle.crypto.signers.DSASigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.Ed448Signer;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;

/**
 * Verifies signature values under one public key, without a security provider: digests by the JDK,
 * RSA by its integers, curves and lattices by Bouncy Castle's own objects. Never looks at a
 * certificate's dates.
 */
public final class SignatureVerifier {
  private final Optional<VerificationKey> key;

  private SignatureVerifier(Optional<VerificationKey> key) {
    this.key = key;
  }

  /** With the certificate's own key. */
  public static SignatureVerifier of(Certificate certificate) {
    return of(certificate.holder().getSubjectPublicKeyInfo());
  }

  /** With a key that may be of any kind, also of none that is known. */
  public static SignatureVerifier of(SubjectPublicKeyInfo key) {
    return new SignatureVerifier(PublicKeys.read(key, Optional.empty()));
  }

  /** With the certificate's key, of which DSA parameters may be its issuer's (RFC 3279 §2.3.2). */
  public static SignatureVerifier of(Certificate certificate, SignatureVerifier issuer) {
    return new SignatureVerifier(
        PublicKeys.read(certificate.holder().getSubjectPublicKeyInfo(), issuer.key));
  }

  /** How much one verification takes, in steps of about one RSA-2048 verification. */
  public int cost() {
    return key.map(VerificationKey::cost).orElse(1);
  }

  /** Whether the key could be read at all. */
  public boolean hasKey() {
    return key.isPresent();
  }

  /**
   * Whether {@code signature} verifies over {@code message}; malformed input is an outcome too.
   *
   * @param container the SignerInfo's digest algorithm; empty for certificates, lists, responses
   */
  public SignatureValueCheck verify(
      AlgorithmIdentifier algorithm,
      Optional<DigestAlgorithm> container,
      SignedMessage message,
      Bytes signature) {
    try {
      Optional<SignatureMethod> method = SignatureMethod.of(algorithm, container);
      if (key.isEmpty() || method.isEmpty()) {
        return SignatureValueCheck.CANNOT_BE_CHECKED;
      }
      return verify(method.get(), message, signature)
          .map(v -> v ? SignatureValueCheck.VERIFIES : SignatureValueCheck.DOES_NOT_VERIFY)
          .orElse(SignatureValueCheck.CANNOT_BE_CHECKED);
    } catch (IOException | RuntimeException malformed) {
      return SignatureValueCheck.CANNOT_BE_CHECKED;
    }
  }

  /**
   * Scheme, digest and key size; empty when the identifier is unknown, the key cannot be read, or
   * the two do not go together.
   */
  public Optional<SignatureAlgorithm> algorithm(
      AlgorithmIdentifier algorithm, Optional<DigestAlgorithm> container) {
    try {
      return SignatureMethod.of(algorithm, container)
          .flatMap(
              m ->
                  key.filter(k -> k.fits(m))
                      .map(
                          k ->
                              new SignatureAlgorithm(m.scheme(), k.bits(), m.digest(), k.curve())));
    } catch (RuntimeException malformed) {
      return Optional.empty();
    }
  }

  /** Whether the key is one that can, and may, have signed in that way. */
  boolean fits(SignatureMethod method) {
    return key.map(k -> k.fits(method)).orElse(false);
  }

  /** The digest that an RSASSA-PKCS1-v1_5 signature names; empty for any other key or signature. */
  Optional<Digest> signedDigest(Bytes signature) {
    try {
      return key.orElse(null) instanceof VerificationKey.Rsa rsa
          ? RsaSignature.signedDigest(rsa, signature)
          : Optional.empty();
    } catch (IOException impossible) {
      return Optional.empty();
    }
  }

  /** Empty when key and scheme do not go together, or the message is not at hand in full. */
  private Optional<Boolean> verify(SignatureMethod method, SignedMessage message, Bytes signature)
      throws IOException {
    if (!fits(method)) {
      return Optional.empty();
    }
    if (key.get() instanceof VerificationKey.Edwards edwards) {
      return message.bytes().map(m -> verifies(signer(edwards), m, signature));
    }
    if (key.get() instanceof VerificationKey.MlDsa lattice) {
      return message.bytes().map(m -> verifies(signer(lattice), m, signature));
    }
    Optional<Bytes> digest = method.digest().flatMap(message::digest);
    return digest.isEmpty()
        ? Optional.empty()
        : Optional.of(verifiesDigest(method, digest.get(), signature));
  }

  private boolean verifiesDigest(SignatureMethod method, Bytes digest, Bytes signature)
      throws IOException {
    if (key.get() instanceof VerificationKey.Rsa rsa) {
      return method.pss().isPresent()
          ? RsaSignature.verifiesPss(rsa, method.pss().get(), digest, signature)
          : RsaSignature.verifiesPkcs1(rsa, method.digest().orElseThrow(), digest, signature);
    }
    if (key.get() instanceof VerificationKey.Ec ec) {
      BigInteger order = ec.parameters().getParameters().getN();
      return verifiesPair(new ECDSASigner(), ec.parameters(), order, digest, signature);
    }
    if (key.get() instanceof VerificationKey.Dsa dsa) {
      BigInteger order = dsa.parameters().getParameters().getQ();
      return verifiesPair(new DSASigner(), dsa.parameters(), order, digest, signature);
    }
    return false;
  }

  /** A signature that is not the DER of two numbers within the order does not verify. */
  private static boolean verifiesPair(
      DSA signer, CipherParameters key, BigInteger order, Bytes digest, Bytes signature) {
    BigInteger[] pair;
    try {
      pair = StandardDSAEncoding.INSTANCE.decode(order, signature.toArray());
    } catch (IOException | RuntimeException notDer) {
      return false;
    }
    signer.init(false, key);
    return pair[0].signum() > 0
        && pair[1].signum() > 0
        && signer.verifySignature(digest.toArray(), pair[0], pair[1]);
  }

  private static Signer signer(VerificationKey.Edwards key) {
    byte[] encoded = key.encoded().toArray();
    Signer signer = key.is25519() ? new Ed25519Signer() : new Ed448Signer(new byte[0]);
    signer.init(
        false,
        key.is25519()
            ? new Ed25519PublicKeyParameters(encoded)
            : new Ed448PublicKeyParameters(encoded));
    return signer;
  }

  /** RFC 9882 §3: pure ML-DSA, the context empty. */
  private static Signer signer(VerificationKey.MlDsa key) {
    Signer signer = new MLDSASigner();
    signer.init(false, key.parameters());
    return signer;
  }

  private static boolean verifies(Signer signer, Bytes message, Bytes signature) {
    signer.update(message.toArray(), 0, message.length());
    return signer.verifySignature(signature.toArray());
  }
}
