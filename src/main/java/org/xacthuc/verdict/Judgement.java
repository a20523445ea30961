package org.xacthuc.verdict;

import java.util.List;
import java.util.Optional;

/**
 * What was judged of one document.
 *
 * @param headline the finding that decides the verdict; absent when AUTHENTIC
 * @param findings all of them, the weightiest first
 */
public record Judgement(
    Verdict verdict,
    Optional<Finding> headline,
    List<Finding> findings,
    List<SignatureJudgement> signatures) {
  public Judgement {
    findings = List.copyOf(findings);
    signatures = List.copyOf(signatures);
  }

  /** Of a file that could not be verified at all: UNREADABLE, and that is all there is to say. */
  public static Judgement unreadable(FindingCode code, Evidence evidence, Policy policy) {
    Finding finding = new Finding(code, policy.severity(code), Subject.DOCUMENT, evidence);
    return new Judgement(Verdict.UNREADABLE, Optional.of(finding), List.of(finding), List.of());
  }
}
