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
}
