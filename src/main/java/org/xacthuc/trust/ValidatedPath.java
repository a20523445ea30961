package org.xacthuc.trust;

import java.util.List;
import org.xacthuc.cms.Certificate;

/**
 * A certification path that holds after RFC 5280 §6.1 for the purpose and at the instant of its
 * {@link PathRequest}. Only this room makes one. Revocation is not part of it: {@link
 * RevocationChecker} answers for that.
 */
public final class ValidatedPath {
  private final List<Certificate> certificates;

  ValidatedPath(List<Certificate> certificates) {
    this.certificates = List.copyOf(certificates);
  }

  /** From the target to the anchor, both included; the target alone when it is the anchor. */
  public List<Certificate> certificates() {
    return certificates;
  }
}
