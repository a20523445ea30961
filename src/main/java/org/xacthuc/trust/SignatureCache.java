package org.xacthuc.trust;

import java.util.HashMap;
import java.util.Map;
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
  private final Map<Certificate, SignatureVerifier> keys = new HashMap<>();
  private final Budget budget;

  /**
   * Begins without results.
   *
   * @param budget in steps of about one RSA-2048 verification
   */
  SignatureCache(Budget budget) {
    this.budget = budget;
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
            ? CertificateSignature.check(subject, key(issuer))
            : SignatureValueCheck.CANNOT_BE_CHECKED;
    results.put(pair, result);
    return result;
  }

  /** Whether that key signed that list or response; false, too, once the budget is exhausted. */
  boolean signed(SignatureVerifier key, SignedEvidence evidence) {
    return evidenceResults.computeIfAbsent(
        new Signed(key, evidence),
        s ->
            budget.spend((long) key.cost() + evidence.signedBytes() / BYTES_PER_STEP)
                && evidence.isSignedBy(key));
  }

  SignatureVerifier key(Certificate certificate) {
    return keys.computeIfAbsent(certificate, SignatureVerifier::of);
  }

  /** Whether signatures were left unchecked. */
  boolean isExhausted() {
    return budget.isExhausted();
  }
}
