package org.xacthuc.cms;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;

/** The two checks of a signature's mathematics (RFC 5652 §5.4, §5.6). Outcomes, no exceptions. */
public final class SignatureChecks {
  private static final int TAG_SET = 0x31;

  private SignatureChecks() {}

  /**
   * Takes the digest over the content and compares with what was signed. Under adbe.pkcs7.sha1 the
   * container's own content stands between the two, and both layers are compared.
   *
   * @return empty when the signature's digest algorithm is unknown
   * @throws IOException when the content can no longer be read
   */
  public static Optional<MessageDigestCheck> messageDigest(
      CmsSignature signature, SignedContent content) throws IOException {
    if (signature.digestAlgorithm().isEmpty()) {
      return Optional.empty();
    }
    DigestAlgorithm algorithm = signature.digestAlgorithm().get();
    if (signature.contentDigest().isEmpty()) {
      return Optional.of(compare(signature, content.digest(algorithm)));
    }
    // ISO 32000-1 §12.8.3.3.1: the content is the digest of the byte range.
    Digest computed = content.digest(signature.contentDigest().get());
    Bytes carried = signature.content().bytes().orElse(Bytes.EMPTY);
    if (!carried.equals(computed.value())) {
      return Optional.of(
          new MessageDigestCheck(
              MessageDigestCheck.Outcome.DIFFERS, computed, Optional.of(carried)));
    }
    return Optional.of(compare(signature, algorithm.of(carried)));
  }

  private static MessageDigestCheck compare(CmsSignature signature, Digest computed) {
    Optional<Bytes> signed = signature.signedAttributes().flatMap(SignedAttributes::messageDigest);
    MessageDigestCheck.Outcome outcome =
        signed
            .map(
                value ->
                    value.equals(computed.value())
                        ? MessageDigestCheck.Outcome.MATCHES
                        : MessageDigestCheck.Outcome.DIFFERS)
            .orElse(MessageDigestCheck.Outcome.NOT_SIGNED);
    return new MessageDigestCheck(outcome, computed, signed);
  }

  /**
   * Refuses content that could be the signed attributes of another signature, whose value would
   * then verify here (RFC 5652 §5.4 signs both without telling them apart).
   *
   * @param start the first bytes of the content, one at least; a PDF begins with a percent sign
   */
  public static List<CmsDefect> contentDefects(CmsSignature signature, Bytes start) {
    boolean couldBeSet = start.isEmpty() || start.at(0) == TAG_SET;
    return signature.signedAttributes().isEmpty() && couldBeSet
        ? List.of(new CmsDefect(CmsDefect.Kind.CONTENT_IS_ATTRIBUTES, "first byte"))
        : List.of();
  }

  /**
   * Whether the signature value verifies under the signer's key: over the signed attributes where
   * there are any, else over the content itself, of which the digest suffices. Under
   * adbe.pkcs7.sha1 that content is the digest which the container carries.
   *
   * @param computed the digest over the content as {@link #messageDigest} computed it
   */
  public static SignatureValueCheck value(CmsSignature signature, Digest computed) {
    if (signature.signer().isEmpty()) {
      return SignatureValueCheck.NO_KEY;
    }
    try {
      AlgorithmIdentifier algorithm =
          AlgorithmIdentifier.getInstance(signature.signatureAlgorithmDer().toArray());
      return SignatureVerifier.of(signature.signer().get())
          .verify(
              algorithm,
              signature.digestAlgorithm(),
              message(signature, computed),
              signature.signatureValue());
    } catch (RuntimeException malformed) {
      return SignatureValueCheck.CANNOT_BE_CHECKED;
    }
  }

  private static SignedMessage message(CmsSignature signature, Digest computed) {
    if (signature.signedAttributes().isPresent()) {
      return SignedMessage.whole(signature.signedAttributes().get().der());
    }
    return signature.contentDigest().isPresent()
        ? SignedMessage.whole(signature.content().bytes().orElse(Bytes.EMPTY))
        : SignedMessage.digested(computed);
  }
}
