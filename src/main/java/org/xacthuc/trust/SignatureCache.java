package org.xacthuc.trust;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.base.Budget;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CertificateSignature;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.cms.SignatureVerifier;

/**
 * Whether keys verify signatures, computed once for each pair, and only as long as the budget
 * lasts: whoever made a file also chose how many keys and signatures are in it.
 */
final class SignatureCache {
  /** Digesting so many bytes takes a few times as long as verifying one RSA-2048 signature. */
  private static final int BYTES_PER_STEP = 1 << 18;

  private record Pair(Certificate issuer, Certificate subject) {}

  private record Signed(SignatureVerifier key, SignedEvidence evidence) {}

  private final Map<Pair, SignatureValueCheck> results = new HashMap<>();
  private final Map<Signed, Boolean> evidenceResults = new HashMap<>();
  private final Budget budget;
  private final VerifiedPairs shared;
  private final VerifiedEvidence evidence;

  /** For paths, which no evidence is asked about. */
  SignatureCache(Budget budget, VerifiedPairs shared) {
    this(budget, shared, new VerifiedEvidence());
  }

  /**
   * Begins without results of its own.
   *
   * @param budget in steps of about one RSA-2048 verification
   * @param shared spares the computation, never the budget: how far a search gets depends on what
   *     it is given, and not on what was verified before
   * @param evidence likewise
   */
  SignatureCache(Budget budget, VerifiedPairs shared, VerifiedEvidence evidence) {
    this.budget = budget;
    this.shared = shared;
    this.evidence = evidence;
  }

  /** CANNOT_BE_CHECKED, too, once the budget is exhausted. */
  SignatureValueCheck check(Certificate issuer, Certificate subject) {
    Pair pair = new Pair(issuer, subject);
    SignatureValueCheck known = results.get(pair);
    if (known != null) {
      return known;
    }
    SignatureValueCheck result =
        budget.spend(key(issuer).cost())
            ? shared(issuer, subject)
            : SignatureValueCheck.CANNOT_BE_CHECKED;
    results.put(pair, result);
    return result;
  }

  private SignatureValueCheck shared(Certificate issuer, Certificate subject) {
    VerifiedPairs.Pair pair =
        new VerifiedPairs.Pair(issuer.publicKeySha256(), subject.sha256().value());
    Optional<SignatureValueCheck> known = shared.find(pair);
    if (known.isPresent()) {
      return known.get();
    }
    SignatureValueCheck result = CertificateSignature.check(subject, key(issuer));
    shared.put(pair, result);
    return result;
  }

  /** Whether that key signed that list or response; false, too, once the budget is exhausted. */
  boolean signed(SignatureVerifier key, SignedEvidence by) {
    return evidenceResults.computeIfAbsent(
        new Signed(key, by),
        s ->
            budget.spend((long) key.cost() + by.signedBytes() / BYTES_PER_STEP)
                && evidence.signed(key, by));
  }

  SignatureVerifier key(Certificate certificate) {
    return evidence.key(certificate);
  }

  /** Whether signatures were left unchecked. */
  boolean isExhausted() {
    return budget.isExhausted();
  }
}
