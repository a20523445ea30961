package org.xacthuc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.cms.MessageDigestCheck;
import org.xacthuc.cms.SignatureAlgorithm;
import org.xacthuc.directive.Agreement;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.PrintedTime;
import org.xacthuc.directive.Reason;
import org.xacthuc.directive.SignatoryMatch;
import org.xacthuc.pdf.PagePart;
import org.xacthuc.pdf.SignatureDictionary;
import org.xacthuc.pdf.SignatureField;
import org.xacthuc.time.ClaimedTime;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.time.TimeStampToken;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.PathOutcome;
import org.xacthuc.trust.RevocationStatus;
import org.xacthuc.verdict.DocumentFacts;
import org.xacthuc.verdict.JudgedChange;
import org.xacthuc.verdict.Judgement;
import org.xacthuc.verdict.KebabCase;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.SignatureFacts;
import org.xacthuc.verdict.SignatureJudgement;
import org.xacthuc.verdict.TimeComparison;
import org.xacthuc.verdict.TimeFacts;
import org.xacthuc.verdict.TimeStampStatus;

/** Puts what was judged beside the facts that a reader wants to see. */
final class SignatureReports {
  private SignatureReports() {}

  static List<SignatureReport> of(DocumentFacts facts, Judgement judgement, Policy policy) {
    return IntStream.range(0, facts.signatures().size())
        .mapToObj(i -> of(facts.signatures().get(i), judgement.signatures().get(i), facts, policy))
        .toList();
  }

  private static SignatureReport of(
      SignatureFacts facts, SignatureJudgement judgement, DocumentFacts document, Policy policy) {
    Optional<CmsSignature> cms = container(facts);
    Optional<LocalDate> date = document.directive().flatMap(Directive::date);
    return new SignatureReport(
        judgement,
        facts.pdf().dictionary().flatMap(SignatureDictionary::subFilter),
        facts.pdf().revision(),
        facts.pdf().coverage(),
        cms.flatMap(c -> c.digestAlgorithms().stream().findFirst()).map(a -> a.label()),
        cms.flatMap(CmsSignature::signatureAlgorithm).map(SignatureAlgorithm::label),
        cms.flatMap(CmsSignature::signer).map(c -> signer(c, facts)),
        times(facts, TimeComparison.of(facts, date, policy.clockTolerance())),
        facts.time().timeStamps().stream().map(stamp -> timeStamp(stamp, policy)).toList(),
        chain(facts),
        signatory(facts),
        new SignatureReport.Signed(
            facts.pdf().dictionary().flatMap(SignatureDictionary::byteRange),
            facts.container().messageDigest().map(MessageDigestCheck::computed),
            cms.map(CmsSignature::signatureValue)),
        place(facts.pdf().field()),
        JudgedChange.after(facts, document));
  }

  private static Optional<PagePart> place(SignatureField field) {
    return field.page().isPresent()
        ? field.rectangle().map(box -> new PagePart(field.page().getAsInt(), box))
        : Optional.empty();
  }

  /** What became of a document time-stamp itself; absent for every other signature. */
  private static Optional<TimeStampOutcome> documentTimeStamp(SignatureFacts facts) {
    return facts.time().timeStamps().stream()
        .filter(t -> t.kind() == TimeStampOutcome.Kind.DOCUMENT_TIMESTAMP)
        .findFirst();
  }

  /** A document time-stamp's container is its token's. */
  private static Optional<CmsSignature> container(SignatureFacts facts) {
    return facts
        .container()
        .signature()
        .or(() -> documentTimeStamp(facts).flatMap(t -> t.token()).map(token -> token.container()));
  }

  private static SignatureReport.Signer signer(Certificate certificate, SignatureFacts facts) {
    return new SignatureReport.Signer(
        facts.signatory().role(),
        certificate.subject().first("CN"),
        certificate.subject().first("O"),
        certificate.subject().text(),
        certificate.issuer().text(),
        certificate.serial(),
        certificate.sha256().value().hex());
  }

  private static SignatureReport.Times times(SignatureFacts facts, TimeComparison compared) {
    TimeFacts time = facts.time();
    return new SignatureReport.Times(
        claimed(time, ClaimedTime.Source.DICTIONARY),
        claimed(time, ClaimedTime.Source.ATTRIBUTE),
        time.proven().map(p -> p.instant()),
        time.proven().map(p -> KebabCase.of(p.source())),
        compared.printed().filter(PrintedTime::hasClock).map(PrintedTime::time),
        time.best(),
        compared);
  }

  private static Optional<OffsetDateTime> claimed(TimeFacts time, ClaimedTime.Source source) {
    return time.claimed().stream()
        .filter(c -> c.source() == source)
        .map(ClaimedTime::time)
        .findFirst();
  }

  private static SignatureReport.TimeStamp timeStamp(TimeStampOutcome outcome, Policy policy) {
    TimeStampStatus status = TimeStampStatus.of(outcome, policy);
    return new SignatureReport.TimeStamp(
        KebabCase.of(outcome.kind()),
        outcome.token().map(t -> t.genTime()),
        outcome.token().flatMap(t -> t.authority()),
        status.indication(),
        status.subIndication(),
        outcome.token().map(token -> validation(token, outcome)));
  }

  private static SignatureReport.TokenValidation validation(
      TimeStampToken token, TimeStampOutcome outcome) {
    return new SignatureReport.TokenValidation(
        token,
        outcome.at(),
        outcome.path().map(path -> chain(path, outcome.revocation())).orElse(List.of()));
  }

  /** A document time-stamp's path is its authority's. */
  private static List<SignatureReport.ChainLink> chain(SignatureFacts facts) {
    return facts
        .trust()
        .path()
        .map(path -> chain(path, facts.trust().revocation()))
        .or(
            () ->
                documentTimeStamp(facts).flatMap(t -> t.path().map(p -> chain(p, t.revocation()))))
        .orElse(List.of());
  }

  private static List<SignatureReport.ChainLink> chain(
      PathOutcome path, List<CertificateStatus> revocation) {
    List<Certificate> chain = path.chain();
    return IntStream.range(0, chain.size())
        .mapToObj(
            i ->
                new SignatureReport.ChainLink(
                    chain.get(i),
                    path.isValidated() && i == chain.size() - 1,
                    status(chain.get(i), revocation)))
        .toList();
  }

  private static Optional<RevocationStatus> status(
      Certificate certificate, List<CertificateStatus> revocation) {
    return revocation.stream()
        .filter(s -> s.certificate().equals(certificate))
        .map(CertificateStatus::status)
        .findFirst();
  }

  private static SignatoryMatch signatory(SignatureFacts facts) {
    return facts
        .signatory()
        .match()
        .orElseGet(
            () ->
                new SignatoryMatch(
                    facts.signatory().role(),
                    Agreement.NOT_COMPARABLE,
                    Reason.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.empty()));
  }
}
