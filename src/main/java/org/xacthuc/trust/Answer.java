package org.xacthuc.trust;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
   * Puts the answers together: revoked wins, with the earliest date, unless it was a hold that
   * later evidence no longer knows; "not revoked" must be said for all reasons.
   */
  static RevocationStatus combine(List<Answer> answers) {
    List<Revoked> revoked = new ArrayList<>();
    List<NotRevoked> clean = new ArrayList<>();
    List<EvidenceDefect> defects = new ArrayList<>();
    int reasons = 0;
    for (Answer answer : answers) {
      reasons |= answer.reasons();
      answer.status().match(clean::add, revoked::add, unknown -> defects.addAll(unknown.why()));
    }
    Optional<NotRevoked> newest = clean.stream().max(Comparator.comparing(NotRevoked::by, BY_DATE));
    Optional<Revoked> first =
        revoked.stream()
            .filter(r -> newest.isEmpty() || !isLifted(r, newest.get()))
            .min(Comparator.comparing(Revoked::since));
    if (first.isPresent()) {
      return first.get();
    }
    if (newest.isPresent() && reasons == ALL_REASONS) {
      return newest.get();
    }
    if (newest.isPresent()) {
      defects.add(new EvidenceDefect(EvidenceDefect.Kind.OUT_OF_SCOPE, "onlySomeReasons"));
    }
    return defects.isEmpty()
        ? new Unknown(List.of(new EvidenceDefect(EvidenceDefect.Kind.NO_EVIDENCE, "")))
        : new Unknown(defects.stream().distinct().toList());
  }

  private static boolean isLifted(Revoked revoked, NotRevoked later) {
    return revoked.reason() == CrlReason.CERTIFICATE_HOLD
        && later.by().thisUpdate().isAfter(revoked.by().thisUpdate());
  }
}
