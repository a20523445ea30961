package org.xacthuc.trust;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.xacthuc.cms.Certificate;

/**
 * A certificate that the reader of a document chose to trust.
 *
 * @param reach for whom it vouches
 * @param purposes what it may vouch for
 * @param sunset the instant from which it vouches no more, though its validity has not ended
 */
public record TrustAnchor(
    Certificate certificate, Reach reach, Set<Purpose> purposes, Optional<Instant> sunset) {

  /** For whom an anchor vouches. */
  public enum Reach {
    /** For what it issued, after RFC 5280 §6.1, and for itself. */
    ISSUER,
    /** Pinned: for itself alone, never for what it issued, whatever its extensions say. */
    ITSELF
  }

  public TrustAnchor {
    purposes = Set.copyOf(purposes);
  }

  /** With the reach that the certificate itself claims, as in {@link #of}. */
  public TrustAnchor(Certificate certificate, Set<Purpose> purposes, Optional<Instant> sunset) {
    this(certificate, claimedReach(certificate), purposes, sunset);
  }

  /**
   * For every purpose, without a sunset date. An authority's certificate becomes an issuer; any
   * other one, such as a signer's own, is pinned.
   */
  public static TrustAnchor of(Certificate certificate) {
    return new TrustAnchor(certificate, Set.of(Purpose.values()), Optional.empty());
  }

  /** Trusted for itself alone, for every purpose and without a sunset date. */
  public static TrustAnchor pinned(Certificate certificate) {
    return new TrustAnchor(certificate, Reach.ITSELF, Set.of(Purpose.values()), Optional.empty());
  }

  /** Within its validity and not past its sunset date. */
  boolean standsAt(Instant at) {
    return Validity.covers(certificate, at) && sunset.map(at::isBefore).orElse(true);
  }

  /** The same for these purposes alone. */
  public TrustAnchor withPurposes(Set<Purpose> others) {
    return new TrustAnchor(certificate, reach, others, sunset);
  }

  /** The same, vouching no more from this instant on. */
  public TrustAnchor withSunset(Instant instant) {
    return new TrustAnchor(certificate, reach, purposes, Optional.of(instant));
  }

  /** RFC 5280 §4.2.1.9; a self-issued one of version 1 cannot say that it is an authority. */
  private static Reach claimedReach(Certificate certificate) {
    boolean old = certificate.holder().getVersionNumber() == 1 && certificate.isSelfIssued();
    try {
      boolean authority =
          Usage.basicConstraints(certificate).map(BasicConstraints::isCA).orElse(old);
      return authority ? Reach.ISSUER : Reach.ITSELF;
    } catch (RuntimeException malformed) {
      return Reach.ITSELF;
    }
  }
}
