package org.xacthuc.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.trust.EvidenceDefect.Kind;
import org.xacthuc.trust.RevocationStatus.Unknown;

/** Asks the evidence about every certificate of a path (RFC 5280 §6.3, RFC 6960). */
public final class RevocationChecker {
  private final Limits limits;

  public RevocationChecker(Limits limits) {
    this.limits = limits;
  }

  /**
   * Answers for every certificate of the path but its anchor, target first.
   *
   * @param at the instant for which "not revoked" must hold: the best-signature-time
   * @param now the instant of validation: evidence dated later is not looked at
   */
  public List<CertificateStatus> check(
      ValidatedPath path, RevocationPool evidence, Instant at, Instant now) {
    Evidence read = new Evidence(evidence, limits);
    List<CertificateStatus> statuses = new ArrayList<>();
    for (int i = 0; i < path.certificates().size() - 1; i++) {
      RevocationQuestion question =
          new RevocationQuestion(
              path.certificates().get(i),
              path.certificates().subList(i + 1, path.certificates().size()),
              at,
              evidence.until(now));
      statuses.add(new CertificateStatus(question.certificate(), read.ask(question)));
    }
    return List.copyOf(statuses);
  }

  /** The pool, parsed once, with the signatures checked so far. */
  private static final class Evidence {
    private final List<OcspResponse> responses;
    private final boolean unreadable;
    private final CrlAnswers crlAnswers;
    private final OcspAnswers ocspAnswers;
    private final SignatureCache signatures;

    private Evidence(RevocationPool pool, Limits limits) {
      List<Bytes> crls = pool.crls().stream().distinct().toList();
      List<Bytes> ocsps = pool.ocspResponses().stream().distinct().toList();
      CertificateIndex certificates = new CertificateIndex(pool.certificates());
      signatures = new SignatureCache(new Budget(limits.pathSteps()));
      List<CertificateList> lists =
          crls.stream().map(CertificateList::read).flatMap(Optional::stream).toList();
      responses = ocsps.stream().map(OcspResponse::read).flatMap(Optional::stream).toList();
      unreadable = lists.size() + responses.size() < crls.size() + ocsps.size();
      crlAnswers = new CrlAnswers(lists, certificates, signatures);
      ocspAnswers = new OcspAnswers(certificates, signatures, this::isUnrevokedByLists);
    }

    private RevocationStatus ask(RevocationQuestion question) {
      Stream<Answer> broken =
          unreadable ? Stream.of(Answer.defect(Kind.UNREADABLE, "")) : Stream.empty();
      RevocationStatus status =
          Answer.combine(
              Stream.of(
                      crlAnswers.ask(question).stream(),
                      responses.stream().flatMap(r -> ocspAnswers.ask(r, question)),
                      broken)
                  .flatMap(s -> s)
                  .toList());
      return signatures.isExhausted() ? givenUp(status) : status;
    }

    /** What was not looked at may know of a revocation: only one that was found stands. */
    private static RevocationStatus givenUp(RevocationStatus status) {
      Unknown unknown = new Unknown(List.of(new EvidenceDefect(Kind.SEARCH_EXHAUSTED, "")));
      return status.match(notRevoked -> unknown, revoked -> revoked, why -> unknown);
    }

    /** A responder's own revocation is asked of lists alone: responses would lead in circles. */
    private boolean isUnrevokedByLists(RevocationQuestion question) {
      return Answer.combine(crlAnswers.ask(question))
          .match(notRevoked -> true, revoked -> false, unknown -> false);
    }
  }
}
