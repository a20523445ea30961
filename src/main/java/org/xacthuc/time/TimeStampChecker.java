package org.xacthuc.time;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.cms.MessageDigestCheck;
import org.xacthuc.cms.SignatureChecks;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.cms.SignedContent;
import org.xacthuc.time.TimeStampDefect.Kind;
import org.xacthuc.trust.Usage;

/** Whether a token holds by itself and was made over the bytes it stands by. */
public final class TimeStampChecker {
  private TimeStampChecker() {}

  /**
   * Recomputes the imprint and checks the token's own digest, signature value and usage.
   *
   * @param stamped the signature value, or the bytes under a document time-stamp's byte range
   * @return empty when the token holds
   * @throws IOException when the stamped bytes can no longer be read
   */
  public static List<TimeStampDefect> check(TimeStampToken token, SignedContent stamped)
      throws IOException {
    List<TimeStampDefect> defects = new ArrayList<>();
    imprint(token.imprint(), stamped).ifPresent(defects::add);
    signature(token.container()).ifPresent(defects::add);
    token
        .container()
        .signer()
        .filter(c -> !isAuthority(c))
        .ifPresent(c -> defects.add(new TimeStampDefect(Kind.AUTHORITY_USAGE, c.subject().text())));
    return List.copyOf(defects);
  }

  /** RFC 3161 §2.4.2: the same digest as of the bytes, and of its algorithm's length. */
  private static Optional<TimeStampDefect> imprint(
      TimeStampToken.MessageImprint imprint, SignedContent stamped) throws IOException {
    Optional<DigestAlgorithm> algorithm = DigestAlgorithm.ofOid(imprint.algorithm());
    if (algorithm.isEmpty()) {
      return Optional.of(new TimeStampDefect(Kind.IMPRINT_ALGORITHM_UNKNOWN, imprint.algorithm()));
    }
    return stamped.digest(algorithm.get()).value().equals(imprint.value())
        ? Optional.empty()
        : Optional.of(new TimeStampDefect(Kind.IMPRINT_DIFFERS, algorithm.get().label()));
  }

  /** RFC 5652 §5.4 over the TSTInfo that the container carries. */
  private static Optional<TimeStampDefect> signature(CmsSignature container) throws IOException {
    Bytes content = container.content().bytes().orElse(Bytes.EMPTY);
    Optional<MessageDigestCheck> digest =
        SignatureChecks.messageDigest(container, SignedContent.of(content));
    boolean digested =
        digest.map(d -> d.outcome() == MessageDigestCheck.Outcome.MATCHES).orElse(false);
    if (!digested) {
      return Optional.of(new TimeStampDefect(Kind.SIGNATURE_WRONG, "messageDigest"));
    }
    SignatureValueCheck value = SignatureChecks.value(container, digest.get().computed());
    return value == SignatureValueCheck.VERIFIES
        ? Optional.empty()
        : Optional.of(new TimeStampDefect(Kind.SIGNATURE_WRONG, value.name()));
  }

  /**
   * RFC 3161 §2.3: extended key usage critical, and time-stamping its only one; and the key is one
   * for time-stamps, not that of a certification authority whose usage only narrows what it issues.
   */
  private static boolean isAuthority(Certificate certificate) {
    try {
      return !Usage.isAuthority(certificate) && Usage.isForTimeStampsAlone(certificate);
    } catch (RuntimeException malformed) {
      return false;
    }
  }
}
