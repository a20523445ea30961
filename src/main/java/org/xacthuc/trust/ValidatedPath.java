package org.xacthuc.trust;

import java.time.Instant;
import java.util.List;
import org.xacthuc.cms.Certificate;

/**
 * A certification path that holds after RFC 5280 §6.1 at an instant. Only this room makes one.
 * Revocation is not part of it: {@link RevocationChecker} answers for that.
 */
public final class ValidatedPath {
  private final List<Certificate> certificates;
  private final TrustAnchor anchor;
  private final Purpose purpose;
  private final Instant at;

  ValidatedPath(List<Certificate> certificates, TrustAnchor anchor, Purpose purpose, Instant at) {
    this.certificates = List.copyOf(certificates);
    this.anchor = anchor;
    this.purpose = purpose;
    this.at = at;
  }

  /** From the target to the anchor, both included; the target alone when it is the anchor. */
  public List<Certificate> certificates() {
    return certificates;
  }

  public Certificate target() {
    return certificates.get(0);
  }

  public TrustAnchor anchor() {
    return anchor;
  }

  public Purpose purpose() {
    return purpose;
  }

  /** The instant at which it holds. */
  public Instant at() {
    return at;
  }
}
