package org.xacthuc.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xacthuc.trust.RevocationStatus.NotRevoked;
import org.xacthuc.trust.RevocationStatus.Revoked;
import org.xacthuc.trust.RevocationStatus.Unknown;

/**
 * What one piece of evidence says.
 *
 * @param reasons the bits of ReasonFlags that "not revoked" stands for (RFC 5280 §6.3.2)
 */
record Answer(RevocationStatus status, int reasons) {
  /** All of ReasonFlags but the unused bit 0 (RFC 5280 §4.2.1.13), by their positions. */
  static final int ALL_REASONS = 0b1_1111_1110;

  private static final Comparator<RevocationEvidence> BY_DATE =
      Comparator.comparing(RevocationEvidence::thisUpdate);

  static Answer of(RevocationStatus status) {
    return new Answer(status, ALL_REASONS);
  }

  static Answer defect(EvidenceDefect.Kind kind, String detail) {
    return new Answer(new Unknown(List.of(new EvidenceDefect(kind, detail))), 0);
  }

  /**
   * Puts the answers together: revoked wins, from the earliest date and for the gravest reason,
   * unless it was a hold that later evidence no longer knows; "not revoked" must be said for all
   * reasons.
   */
  static RevocationStatus combine(List<Answer> answers) {
    List<Revoked> revoked = new ArrayList<>();
    List<Clean> clean = new ArrayList<>();
    List<EvidenceDefect> defects = new ArrayList<>();
    for (Answer answer : answers) {
      answer
          .status()
          .match(
              one -> clean.add(new Clean(one.by(), answer.reasons())),
              revoked::add,
              unknown -> defects.addAll(unknown.why()));
    }
    List<Revoked> standing =
        revoked.stream().filter(r -> clean.stream().noneMatch(c -> c.lifts(r))).toList();
    if (!standing.isEmpty()) {
      return gravest(standing);
    }
    // Of a certificate that was on hold, what is older than the hold says nothing.
    clean.removeIf(c -> revoked.stream().anyMatch(c::isOlderThan));
    if (Clean.reasons(clean) == ALL_REASONS) {
      return Clean.together(clean);
    }
    if (!clean.isEmpty()) {
      defects.add(new EvidenceDefect(EvidenceDefect.Kind.OUT_OF_SCOPE, "onlySomeReasons"));
    }
    return defects.isEmpty()
        ? new Unknown(List.of(new EvidenceDefect(EvidenceDefect.Kind.NO_EVIDENCE, "")))
        : new Unknown(defects.stream().distinct().toList());
  }

  /**
   * A hold that became a revocation counts from the hold (ITU-T X.509 §9.5.3.1), and a compromise
   * counts whatever else the certificate was revoked for before.
   */
  private static Revoked gravest(List<Revoked> standing) {
    Instant since =
        standing.stream().map(Revoked::since).min(Comparator.naturalOrder()).orElseThrow();
    Revoked gravest =
        standing.stream()
            .min(
                Comparator.comparing((Revoked r) -> !r.reason().isCompromise())
                    .thenComparing(r -> r.reason() == CrlReason.CERTIFICATE_HOLD)
                    .thenComparing(Revoked::since))
            .orElseThrow();
    return new Revoked(since, gravest.reason(), gravest.by());
  }

  /** Evidence that does not know the certificate as revoked for any of those reasons. */
  private record Clean(RevocationEvidence by, int reasons) {
    private static final int HOLD = 1 << 6;

    boolean lifts(Revoked revoked) {
      return revoked.reason() == CrlReason.CERTIFICATE_HOLD
          && (reasons & HOLD) != 0
          && !isOlderThan(revoked);
    }

    /** Made at the same time, too: one of the two must be wrong then. */
    boolean isOlderThan(Revoked revoked) {
      return !by.thisUpdate().isAfter(revoked.by().thisUpdate());
    }

    static int reasons(List<Clean> all) {
      return all.stream().mapToInt(Clean::reasons).reduce(0, (a, b) -> a | b);
    }

    /** The newest that says it alone, and the others; else all of them, of which each is needed. */
    static NotRevoked together(List<Clean> all) {
      List<RevocationEvidence> alone =
          all.stream()
              .filter(c -> c.reasons == ALL_REASONS)
              .map(Clean::by)
              .sorted(BY_DATE.reversed())
              .distinct()
              .toList();
      if (alone.isEmpty()) {
        RevocationEvidence newest = all.stream().map(Clean::by).max(BY_DATE).orElseThrow();
        return new NotRevoked(newest.with(all.stream().map(Clean::by).toList()));
      }
      return new NotRevoked(alone.get(0), alone.subList(1, alone.size()));
    }
  }
}
