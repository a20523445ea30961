package org.xacthuc.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;
import org.xacthuc.time.ProofsOfExistence.Cover;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.RevocationChecker;
import org.xacthuc.trust.RevocationEvidence;
import org.xacthuc.trust.RevocationPool;
import org.xacthuc.trust.TrustAnchor;
import org.xacthuc.trust.ValidatedPath;

/**
 * Walks a path from its anchor down and asks until when each certificate's key could be relied on
 * (ETSI EN 319 102-1 §5.6, validation time sliding). What that key signed counts when it is proven
 * to have existed by then.
 *
 * <p>A datum that is not fresh any more slides the control time to its next update where it names
 * one, not to its issuance: until then it would have been accepted by whoever validated.
 */
final class ValidationTimeSliding {
  private final RevocationChecker revocation;
  private final TimeStampContext context;
  private final ValidatedPath path;
  private final RevocationPool pool;
  private final Cover cover;
  private final List<CertificateStatus> everKnown;
  private final List<CertificateStatus> statuses = new ArrayList<>();
  private Instant control;
  private boolean failed;

  /**
   * Prepares the walk.
   *
   * @param path one that stands at the instant that {@code cover} proves
   * @param pool all evidence at hand, the token's own included
   */
  ValidationTimeSliding(
      RevocationChecker revocation,
      TimeStampContext context,
      ValidatedPath path,
      RevocationPool pool,
      Cover cover) {
    this.revocation = revocation;
    this.context = context;
    this.path = path;
    this.pool = pool;
    this.cover = cover;
    everKnown = revocation.check(path, pool, cover.existence().at(), context.now());
    control = context.now();
  }

  /**
   * Slides.
   *
   * @return the status of each certificate but the anchor, the target first; empty when the path
   *     could no longer be relied on at the instant that is proven
   */
  Optional<List<CertificateStatus>> statuses() {
    List<Certificate> certificates = path.certificates();
    slideTo(anchorEnd(certificates.get(certificates.size() - 1)));
    for (int i = certificates.size() - 2; i >= 0 && !failed; i--) {
      walk(i);
    }
    return failed ? Optional.empty() : Optional.of(List.copyOf(statuses));
  }

  private void walk(int index) {
    Certificate certificate = path.certificates().get(index);
    // The target's own existence is its token's: the token names it (RFC 5035).
    if (index > 0 && cover.others().apply(certificate.der()).isAfter(control)) {
      failed = true;
      return;
    }
    CertificateStatus status = statusKnownBy(control, index);
    // A revocation counts whenever it became known.
    CertificateStatus later = everKnown.get(index);
    statuses.add(0, later.isRevoked() ? later : status);
    for (CertificateStatus one : List.of(status, later)) {
      one.status()
          .match(
              notRevoked -> null,
              revoked -> {
                slideTo(lastBefore(revoked.since()));
                return null;
              },
              unknown -> null);
    }
    status
        .status()
        .match(
            notRevoked -> {
              slideTo(spokenFor(notRevoked.by()));
              slideTo(reliable(notRevoked.by()));
              return null;
            },
            revoked -> null,
            unknown -> null);
    slideTo(certificate.notAfter());
    slideTo(
        lastBefore(
            AlgorithmEnd.of(path.certificates(), index, context.acceptance().algorithms())
                .until()));
  }

  /**
   * ETSI EN 319 102-1 §5.6: the cryptographic constraints hold for certificates and evidence alike.
   */
  private Instant reliable(RevocationEvidence evidence) {
    return evidence.algorithms().stream()
        .map(context.acceptance().algorithms()::until)
        .min(Comparator.naturalOrder())
        .map(ValidationTimeSliding::lastBefore)
        .orElse(Instant.MAX);
  }

  private static Instant lastBefore(Instant end) {
    return end.equals(Instant.MIN) ? end : end.minusNanos(1);
  }

  /** Only evidence that is proven to have existed while its signer could be relied on. */
  private CertificateStatus statusKnownBy(Instant instant, int index) {
    if (!instant.isBefore(context.now())) {
      return everKnown.get(index);
    }
    RevocationPool known =
        new RevocationPool(
            knownBy(instant, pool.crls().stream()),
            knownBy(instant, pool.ocspResponses().stream()),
            pool.certificates());
    return revocation.check(path, known, cover.existence().at(), instant).get(index);
  }

  private List<Bytes> knownBy(Instant instant, Stream<Bytes> evidence) {
    return evidence.filter(der -> !cover.others().apply(der).isAfter(instant)).toList();
  }

  private static Instant spokenFor(RevocationEvidence evidence) {
    return evidence.nextUpdate().orElse(evidence.thisUpdate());
  }

  private Instant anchorEnd(Certificate certificate) {
    return context.anchors().anchors().stream()
        .filter(anchor -> anchor.certificate().equals(certificate))
        .findFirst()
        .flatMap(TrustAnchor::sunset)
        .map(ValidationTimeSliding::lastBefore)
        .filter(sunset -> sunset.isBefore(certificate.notAfter()))
        .orElse(certificate.notAfter());
  }

  private void slideTo(Instant instant) {
    control = instant.isBefore(control) ? instant : control;
    failed |= control.isBefore(cover.existence().at());
  }
}
