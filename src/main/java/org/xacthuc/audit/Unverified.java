package org.xacthuc.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xacthuc.PagePictures;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.base.Digest;
import org.xacthuc.base.Limit;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.InputProblem;
import org.xacthuc.verdict.Judgement;

/**
 * The reports of a file that no verifier has a report of: UNREADABLE, with the cause.
 *
 * @param file what the report calls it
 * @param sha256 of its bytes, where they were read
 * @param length in bytes, as far as it is known; else 0
 */
public record Unverified(String file, Optional<Digest> sha256, long length) {

  /** Of which not one byte was seen. */
  public static Unverified unseen(String file) {
    return new Unverified(file, Optional.empty(), 0);
  }

  /** It takes more than this machine has or a limit allows. */
  public VerificationReport limitReached(Limit limit, VerificationRequest request) {
    Evidence evidence = Evidence.of(Evidence.Key.LIMIT, limit.code());
    return because(FindingCode.LIMIT_REACHED, evidence, request);
  }

  /** It could not be read. */
  public VerificationReport notReadable(InputProblem why, VerificationRequest request) {
    return because(FindingCode.INPUT_NOT_READABLE, why.evidence(), request);
  }

  /** It never stayed the same for as long as it takes to read it. */
  public VerificationReport changedWhileRead(VerificationRequest request) {
    return because(FindingCode.INPUT_CHANGED_WHILE_READ, Evidence.NONE, request);
  }

  /** Whoever verified it did not come to an end. */
  public VerificationReport verificationFailed(InputProblem why, VerificationRequest request) {
    return because(FindingCode.VERIFICATION_FAILED, why.evidence(), request);
  }

  /** What a process had too little of, if that is why a file was not verified. */
  public static Optional<Limit> exhausted(VerificationReport report) {
    return report
        .judgement()
        .headline()
        .filter(f -> f.code() == FindingCode.LIMIT_REACHED && report.sha256().isEmpty())
        .flatMap(f -> f.evidence().get(Evidence.Key.LIMIT))
        .flatMap(Limit::of)
        .filter(limit -> limit == Limit.MEMORY || limit == Limit.STACK);
  }

  private VerificationReport because(
      FindingCode code, Evidence evidence, VerificationRequest request) {
    return new VerificationReport(
        file,
        sha256,
        length,
        request.verificationTime(),
        Judgement.unreadable(code, evidence, request.policy()),
        Optional.empty(),
        List.of(),
        Duration.ZERO,
        request.policy(),
        request.anchorSet(),
        request.source().open().facts(),
        request.expectation(),
        0,
        PagePictures.NONE);
  }
}
