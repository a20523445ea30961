package org.xacthuc;

import org.xacthuc.base.Limits;
import org.xacthuc.time.TimeStampValidator;
import org.xacthuc.trust.FreshnessRule;
import org.xacthuc.trust.PathValidator;
import org.xacthuc.trust.RevocationChecker;
import org.xacthuc.trust.VerifiedPairs;

/** What the certificates of one document are validated with. Belongs to one thread. */
record Validators(
    Limits limits, PathValidator paths, RevocationChecker revocation, TimeStampValidator stamps) {

  /**
   * Fresh ones.
   *
   * @param pairs all that they share with those of other documents
   */
  static Validators of(Limits limits, VerifiedPairs pairs) {
    PathValidator paths = new PathValidator(limits, pairs);
    RevocationChecker revocation =
        new RevocationChecker(limits, FreshnessRule.OWN_NEXT_UPDATE, pairs);
    return new Validators(limits, paths, revocation, new TimeStampValidator(paths, revocation));
  }
}
