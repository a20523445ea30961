package org.xacthuc.trust;

import java.time.Instant;
import java.util.List;
import org.xacthuc.cms.Certificate;

/**
 * What a path is asked for.
 *
 * @param target the certificate to be vouched for
 * @param candidates certificates that may stand between target and anchor: those of the signature,
 *     the document security store and those given; none of them is trusted
 * @param at the instant at which every certificate of the path must be valid
 */
public record PathRequest(
    Certificate target,
    Purpose purpose,
    List<Certificate> candidates,
    TrustAnchors anchors,
    Instant at) {
  public PathRequest {
    candidates = List.copyOf(candidates);
  }

  /** The same question for another instant. */
  public PathRequest at(Instant other) {
    return new PathRequest(target, purpose, candidates, anchors, other);
  }
}
