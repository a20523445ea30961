package org.xacthuc.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.cms.Certificate;
import org.xacthuc.trust.EvidenceDefect.Kind;
import org.xacthuc.trust.RevocationStatus.NotRevoked;
import org.xacthuc.trust.RevocationStatus.Revoked;

/** Asks certificate lists about a certificate (RFC 5280 §6.3.3). */
final class CrlAnswers {
  private final List<CertificateList> lists;
  private final CrlSigners signers;

  CrlAnswers(List<CertificateList> lists, CertificateIndex pool, SignatureCache signatures) {
    this.lists = lists;
    signers = new CrlSigners(pool, signatures, this::standing);
  }

  /** What every list that may speak of the certificate says of it. */
  List<Answer> ask(RevocationQuestion question) {
    return ask(question, signers::signer);
  }

  /** Whose signature on a list counts for a question. */
  private interface Authorisation {
    Optional<EvidenceSigner> signer(CertificateList list, RevocationQuestion question);
  }

  /** A list signer's own revocation is asked only of lists that its issuer signed itself. */
  private RevocationStatus standing(RevocationQuestion question) {
    return Answer.combine(ask(question, signers::issuerItself));
  }

  private List<Answer> ask(RevocationQuestion question, Authorisation authorisation) {
    Set<String> issuers = CrlScope.listIssuers(question.certificate());
    List<Answer> answers = new ArrayList<>();
    List<InScope> usable = new ArrayList<>();
    for (CertificateList list : lists) {
      if (issuers.contains(list.issuerName())) {
        try {
          usable.add(inScope(list, question, authorisation));
        } catch (Unusable unusable) {
          answers.add(Answer.defect(unusable.kind, unusable.detail));
        } catch (RuntimeException malformed) {
          answers.add(Answer.defect(Kind.UNREADABLE, list.issuer()));
        }
      }
    }
    usable.forEach(one -> answers.addAll(one.revocations()));
    usable.stream().filter(one -> one.list.isDelta()).forEach(one -> delta(one, usable, answers));
    usable.stream()
        .filter(one -> !one.list.isDelta() && one.entries.isEmpty())
        .forEach(one -> answers.add(one.clean(one.reasons)));
    return answers;
  }

  /**
   * RFC 5280 §5.2.4, §6.3.3 c: what a delta does not name is as the complete list has it, and what
   * it removes was on hold there; both as of the delta's date.
   */
  private static void delta(InScope delta, List<InScope> usable, List<Answer> answers) {
    List<InScope> complete =
        usable.stream().filter(one -> !one.list.isDelta() && delta.list.updates(one.list)).toList();
    if (complete.isEmpty()) {
      answers.add(Answer.defect(Kind.OUT_OF_SCOPE, "deltaCRLIndicator"));
    }
    boolean removed = delta.removes();
    complete.stream()
        .filter(one -> removed ? one.isAtMostHold() : one.entries.isEmpty())
        .filter(one -> removed || delta.entries.isEmpty())
        .forEach(one -> answers.add(delta.together(one).clean(one.reasons)));
  }

  private static InScope inScope(
      CertificateList list, RevocationQuestion question, Authorisation authorisation)
      throws Unusable {
    if (list.thisUpdate().isAfter(question.now())) {
      throw new Unusable(Kind.FROM_THE_FUTURE, list.thisUpdate().toString());
    }
    EvidenceSigner signer =
        authorisation
            .signer(list, question)
            .orElseThrow(() -> new Unusable(Kind.NOT_AUTHORISED, list.issuer()));
    RevocationEvidence evidence = list.evidence(signer, question.now());
    if (!evidence.isInOrder()) {
      throw new Unusable(Kind.DATES_CONTRADICT, list.thisUpdate().toString());
    }
    Optional<String> unknown = list.unknownCriticalExtension();
    if (unknown.isPresent()) {
      throw new Unusable(Kind.OUT_OF_SCOPE, unknown.get());
    }
    int reasons = CrlScope.reasons(list, question.certificate());
    if (reasons == 0) {
      throw new Unusable(Kind.OUT_OF_SCOPE, "issuingDistributionPoint");
    }
    Certificate certificate = question.certificate();
    List<CrlEntry> entries =
        list.entries().about(certificate, list.issuerName().equals(certificate.issuerName()));
    // RFC 5280 §5.3: such a list clears nobody; whom it names is revoked all the same.
    if (entries.isEmpty() && list.entries().haveUnknownCritical()) {
      throw new Unusable(Kind.OUT_OF_SCOPE, "entry extension");
    }
    return new InScope(list, question, evidence, reasons, entries);
  }

  /** Why a list does not answer. */
  private static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String detail;

    private Unusable(Kind kind, String detail) {
      super(detail, null, false, false);
      this.kind = kind;
      this.detail = detail;
    }
  }

  /** A list that counts for the certificate, with its entries about it. */
  private record InScope(
      CertificateList list,
      RevocationQuestion question,
      RevocationEvidence evidence,
      int reasons,
      List<CrlEntry> entries) {

    private List<Answer> revocations() {
      List<Answer> answers = new ArrayList<>();
      for (CrlEntry entry : entries) {
        if (entry.reason() != CrlReason.REMOVE_FROM_CRL) {
          answers.add(Answer.of(new Revoked(entry.since(), entry.reason(), evidence)));
        } else if (!list.isDelta()) {
          // RFC 5280 §5.3.1: only in deltas.
          answers.add(Answer.defect(Kind.OUT_OF_SCOPE, "removeFromCRL"));
        }
      }
      return answers;
    }

    /** This delta, as reliable as it is together with the list that it brings up to date. */
    private InScope together(InScope complete) {
      return new InScope(
          list, question, evidence.with(List.of(complete.evidence)), reasons, entries);
    }

    private boolean removes() {
      return !entries.isEmpty()
          && entries.stream().allMatch(e -> e.reason() == CrlReason.REMOVE_FROM_CRL);
    }

    /** A hold is lifted by what is removed; a revocation for good is not. */
    private boolean isAtMostHold() {
      return entries.stream().allMatch(e -> e.reason() == CrlReason.CERTIFICATE_HOLD);
    }

    private Answer clean(int answered) {
      return Freshness.defect(question, evidence, list.expiredKeptSince())
          .map(d -> Answer.defect(d.kind(), d.detail()))
          .orElseGet(() -> new Answer(new NotRevoked(evidence), answered));
    }
  }
}
