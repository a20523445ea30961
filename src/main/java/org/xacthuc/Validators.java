package org.xacthuc;

import org.xacthuc.base.Limits;
import org.xacthuc.time.TimeStampValidator;
import org.xacthuc.trust.FreshnessRule;
import org.xacthuc.trust.PathValidator;
import org.xacthuc.trust.RevocationChecker;
import org.xacthuc.trust.VerifiedPairs;

/** What the certificates of one document are validated with. */
record Validators(
    Limits limits, PathValidator paths, RevocationChecker revocation, TimeStampValidator stamps) {

  /**
   * For one document.
   *
   * @param freshness how old evidence may be
   * @param pairs which keys verify which certificates, shared with other documents
   */
  static Validators of(Limits limits, FreshnessRule freshness, VerifiedPairs pairs) {
    PathValidator paths = new PathValidator(limits, pairs);
    RevocationChecker revocation = new RevocationChecker(limits, freshness, pairs);
    return new Validators(limits, paths, revocation, new TimeStampValidator(paths, revocation));
  }
}
