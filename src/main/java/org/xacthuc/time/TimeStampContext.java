package org.xacthuc.time;

import java.time.Instant;
import java.util.List;
import org.xacthuc.cms.Certificate;
import org.xacthuc.trust.RevocationPool;
import org.xacthuc.trust.TrustAnchors;

/**
 * What tokens are validated against.
 *
 * @param candidates certificates at hand besides those in the token
 * @param evidence certificate lists and OCSP responses at hand besides those in the token
 * @param acceptance what the policy says
 * @param now the instant of validation
 */
public record TimeStampContext(
    List<Certificate> candidates,
    TrustAnchors anchors,
    RevocationPool evidence,
    TimeStampAcceptance acceptance,
    Instant now) {
  public TimeStampContext {
    candidates = List.copyOf(candidates);
  }
}
