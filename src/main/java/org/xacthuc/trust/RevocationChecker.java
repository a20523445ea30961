package org.xacthuc.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.trust.EvidenceDefect.Kind;
import org.xacthuc.trust.RevocationStatus.Unknown;

/**
 * Asks the evidence about every certificate of a path (RFC 5280 §6.3, RFC 6960). Evidence is read
 * once by each reader, so one of them serves all signatures of a document. Belongs to one thread.
 */
public final class RevocationChecker {
  private final Limits limits;
  private final FreshnessRule freshness;
  private final VerifiedPairs pairs;
  private final EvidenceReader reader = new EvidenceReader();
  private final VerifiedEvidence verified = new VerifiedEvidence();

  /** Evidence counts for as long as it says itself. */
  public RevocationChecker(Limits limits) {
    this(limits, FreshnessRule.OWN_NEXT_UPDATE, new VerifiedPairs());
  }

  /**
   * Shares what it verifies with others.
   *
   * @param pairs saves time and changes no outcome
   */
  public RevocationChecker(Limits limits, FreshnessRule freshness, VerifiedPairs pairs) {
    this.limits = limits;
    this.freshness = freshness;
    this.pairs = pairs;
  }

  /** For whoever looks at the same evidence, in the same thread. */
  public EvidenceReader reader() {
    return reader;
  }

  /**
   * Answers for every certificate of the path but its anchor, target first.
   *
   * @param at the instant for which "not revoked" must hold: the best-signature-time
   * @param now the instant of validation: evidence dated later is not looked at
   */
  public List<CertificateStatus> check(
      ValidatedPath path, RevocationPool evidence, Instant at, Instant now) {
    Evidence read = new Evidence(evidence);
    List<CertificateStatus> statuses = new ArrayList<>();
    for (int i = 0; i < path.certificates().size() - 1; i++) {
      RevocationQuestion question =
          new RevocationQuestion(
              path.certificates().get(i),
              path.certificates().subList(i + 1, path.certificates().size()),
              at,
              evidence.until(now),
              freshness);
      statuses.add(new CertificateStatus(question.certificate(), read.ask(question)));
    }
    return List.copyOf(statuses);
  }

  /** A pool, with the signatures checked so far. */
  private final class Evidence {
    private final boolean unreadable;
    private final CrlAnswers crlAnswers;
    private final OcspAnswers ocspAnswers;
    private final SignatureCache signatures =
        new SignatureCache(new Budget(limits.pathSteps()), pairs, verified);

    private Evidence(RevocationPool pool) {
      CertificateIndex certificates = new CertificateIndex(pool.certificates());
      List<Optional<CertificateList>> crls = reader.lists(pool);
      List<Optional<OcspResponse>> ocsps = reader.responses(pool);
      unreadable =
          crls.stream().anyMatch(Optional::isEmpty) || ocsps.stream().anyMatch(Optional::isEmpty);
      crlAnswers =
          new CrlAnswers(
              crls.stream().flatMap(Optional::stream).toList(), certificates, signatures);
      ocspAnswers =
          new OcspAnswers(
              ocsps.stream().flatMap(Optional::stream).toList(),
              certificates,
              signatures,
              crlAnswers::ask);
    }

    private RevocationStatus ask(RevocationQuestion question) {
      List<Answer> answers = new ArrayList<>(crlAnswers.ask(question));
      answers.addAll(ocspAnswers.ask(question));
      if (unreadable) {
        answers.add(Answer.defect(Kind.UNREADABLE, ""));
      }
      RevocationStatus status = Answer.combine(answers);
      return signatures.isExhausted() ? givenUp(status) : status;
    }

    /** What was not looked at may know of a revocation: only one that was found stands. */
    private static RevocationStatus givenUp(RevocationStatus status) {
      Unknown unknown =
          new Unknown(List.of(new EvidenceDefect(Kind.SEARCH_EXHAUSTED, Limit.PATH_STEPS.code())));
      return status.match(notRevoked -> unknown, revoked -> revoked, why -> unknown);
    }
  }
}
