package org.xacthuc.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.AlgorithmReliability;
import org.xacthuc.cms.CertificatePool;
import org.xacthuc.cms.SignatureAlgorithm;
import org.xacthuc.cms.SignedContent;
import org.xacthuc.testkit.TestTimeStamp;
import org.xacthuc.trust.CertificateStatus;

/** Tokens over the same few bytes, and what the tests of this room hold them against. */
final class Stamps {
  static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
  static final Bytes STAMPED = Bytes.fromHex("00112233");

  private Stamps() {}

  static Bytes token(TestTimeStamp stamp) {
    return Bytes.of(stamp.token(STAMPED.toArray()));
  }

  static CheckedTimeStamp checked(TimeStampOutcome.Kind kind, Bytes token) {
    try {
      return CheckedTimeStamp.of(
          kind, token, SignedContent.of(STAMPED), new CertificatePool(List.of(), Limits.DEFAULT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TimeStampToken read(TestTimeStamp stamp) {
    return TimeStampReader.read(token(stamp)).value().orElseThrow();
  }

  /** A document time-stamp that stands, and rests on those. */
  static TimeStampOutcome standing(TestTimeStamp stamp, CertificateStatus... statuses) {
    return new TimeStampOutcome(
        checked(TimeStampOutcome.Kind.DOCUMENT_TIMESTAMP, token(stamp)),
        Optional.empty(),
        List.of(statuses),
        Standing.STANDS,
        NOW,
        List.of(),
        Optional.empty());
  }

  /** Each digest until then and the others for ever; a scheme is as good as its digest. */
  static AlgorithmReliability until(Map<DigestAlgorithm, Instant> ends) {
    return new AlgorithmReliability() {
      @Override
      public Instant until(DigestAlgorithm digest) {
        return ends.getOrDefault(digest, Instant.MAX);
      }

      @Override
      public Instant until(SignatureAlgorithm algorithm) {
        return algorithm.digest().map(this::until).orElse(Instant.MAX);
      }
    };
  }
}
