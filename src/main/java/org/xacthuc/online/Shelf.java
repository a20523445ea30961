package org.xacthuc.online;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;
import org.xacthuc.trust.CertificateFiles;
import org.xacthuc.trust.SentEvidence;

/** Makes certificates and evidence out of replies, and says how long each kind keeps. */
final class Shelf {
  private static final Duration CERTIFICATES = Duration.ofDays(30);
  private static final Duration LISTS = Duration.ofDays(1);
  private static final Duration RESPONSES = Duration.ofHours(12);

  /** Of evidence that does not say until when it is the newest, or whose time has passed. */
  private static final Duration UNSAID = Duration.ofMinutes(30);

  private static final int MOST_CERTIFICATES = 20;

  private final Clock clock;

  Shelf(Clock clock) {
    this.clock = clock;
  }

  Optional<Understood<List<Certificate>>> certificates(Bytes sent) {
    List<Certificate> found = CertificateFiles.read(sent);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Understood<>(
                found.subList(0, Math.min(MOST_CERTIFICATES, found.size())),
                clock.instant().plus(CERTIFICATES)));
  }

  Optional<Understood<SentEvidence>> list(Bytes sent) {
    return SentEvidence.list(sent).map(kept(LISTS));
  }

  Optional<Understood<SentEvidence>> response(Bytes sent) {
    return SentEvidence.response(sent).map(kept(RESPONSES));
  }

  /** Until the next is due, and not longer than {@code longest}: authorities also publish early. */
  private Function<SentEvidence, Understood<SentEvidence>> kept(Duration longest) {
    return evidence -> {
      Instant now = clock.instant();
      Instant due = evidence.nextUpdate().filter(now::isBefore).orElse(now.plus(UNSAID));
      Instant latest = now.plus(longest);
      return new Understood<>(evidence, due.isBefore(latest) ? due : latest);
    };
  }
}
