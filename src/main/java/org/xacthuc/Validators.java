package org.xacthuc;

import org.xacthuc.base.Limits;
import org.xacthuc.time.TimeStampValidator;
import org.xacthuc.trust.PathValidator;
import org.xacthuc.trust.RevocationChecker;
import org.xacthuc.trust.VerifiedPairs;

/**
 * What one {@link Verifier} validates certificates with, for all its files: they share which keys
 * verify which certificates, and nothing that depends on a document.
 */
record Validators(
    Limits limits, PathValidator paths, RevocationChecker revocation, TimeStampValidator stamps) {

  static Validators of(Limits limits) {
    VerifiedPairs pairs = new VerifiedPairs();
    PathValidator paths = new PathValidator(limits, pairs);
    RevocationChecker revocation = new RevocationChecker(limits, pairs);
    return new Validators(limits, paths, revocation, new TimeStampValidator(paths, revocation));
  }
}
