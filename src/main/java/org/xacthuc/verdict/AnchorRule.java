package org.xacthuc.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.base.Bytes;
import org.xacthuc.trust.Purpose;
import org.xacthuc.trust.TrustAnchor;

/**
 * What a policy says of one anchor, named by its fingerprint. It narrows what the reader trusts and
 * never adds to it.
 *
 * @param sha256 over the certificate's DER
 * @param until the day from which on (UTC) it vouches no more; absent where only its validity
 *     counts
 * @param purposes what it may vouch for
 * @param pinned whether it vouches for itself alone and not for certificates that it issued
 */
public record AnchorRule(
    Bytes sha256, Optional<LocalDate> until, Set<Purpose> purposes, boolean pinned) {
  public AnchorRule {
    purposes = Set.copyOf(purposes);
  }

  /** That anchor without any limit. */
  public static AnchorRule of(Bytes sha256) {
    return new AnchorRule(sha256, Optional.empty(), Set.of(Purpose.values()), false);
  }

  /** The same with another end. */
  public AnchorRule withUntil(LocalDate end) {
    return new AnchorRule(sha256, Optional.of(end), purposes, pinned);
  }

  /** The same for other purposes. */
  public AnchorRule withPurposes(Set<Purpose> others) {
    return new AnchorRule(sha256, until, others, pinned);
  }

  /** The same, pinned or not. */
  public AnchorRule withPinned(boolean itself) {
    return new AnchorRule(sha256, until, purposes, itself);
  }

  /** That anchor with the stricter of its own limits and these. */
  TrustAnchor narrow(TrustAnchor anchor) {
    Optional<Instant> end =
        until
            .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
            .filter(u -> anchor.sunset().map(u::isBefore).orElse(true))
            .or(anchor::sunset);
    Set<Purpose> both = EnumSet.noneOf(Purpose.class);
    both.addAll(anchor.purposes());
    both.retainAll(purposes);
    TrustAnchor.Reach reach = pinned ? TrustAnchor.Reach.ITSELF : anchor.reach();
    return new TrustAnchor(anchor.certificate(), reach, both, end);
  }
}
