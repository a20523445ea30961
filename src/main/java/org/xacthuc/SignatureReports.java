package org.xacthuc;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.cms.SignatureAlgorithm;
import org.xacthuc.directive.Agreement;
import org.xacthuc.directive.Reason;
import org.xacthuc.directive.SignatoryMatch;
import org.xacthuc.pdf.SignatureDictionary;
import org.xacthuc.time.ClaimedTime;
import org.xacthuc.time.TimeStampDefect;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.trust.PathOutcome;
import org.xacthuc.verdict.DocumentFacts;
import org.xacthuc.verdict.Indication;
import org.xacthuc.verdict.Judgement;
import org.xacthuc.verdict.Names;
import org.xacthuc.verdict.SignatureFacts;
import org.xacthuc.verdict.SignatureJudgement;
import org.xacthuc.verdict.SubIndication;
import org.xacthuc.verdict.TimeFacts;

/** Puts what was judged beside the facts that a reader wants to see. */
final class SignatureReports {
  private SignatureReports() {}

  static List<SignatureReport> of(DocumentFacts facts, Judgement judgement) {
    return IntStream.range(0, facts.signatures().size())
        .mapToObj(i -> of(facts.signatures().get(i), judgement.signatures().get(i)))
        .toList();
  }

  private static SignatureReport of(SignatureFacts facts, SignatureJudgement judgement) {
    Optional<CmsSignature> cms = container(facts);
    return new SignatureReport(
        judgement,
        facts.pdf().dictionary().flatMap(SignatureDictionary::subFilter),
        facts.pdf().revision(),
        facts.pdf().coverage(),
        cms.flatMap(CmsSignature::digestAlgorithm).map(a -> a.label()),
        cms.flatMap(CmsSignature::signatureAlgorithm).map(SignatureAlgorithm::label),
        cms.flatMap(CmsSignature::signer).map(c -> signer(c, facts)),
        times(facts),
        facts.time().timeStamps().stream().map(SignatureReports::timeStamp).toList(),
        chain(facts),
        signatory(facts));
  }

  /** A document time-stamp's container is its token's. */
  private static Optional<CmsSignature> container(SignatureFacts facts) {
    return facts
        .container()
        .signature()
        .or(
            () ->
                facts.time().timeStamps().stream()
                    .filter(t -> t.kind() == TimeStampOutcome.Kind.DOCUMENT_TIMESTAMP)
                    .flatMap(t -> t.token().stream())
                    .map(token -> token.container())
                    .findFirst());
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

  private static SignatureReport.Times times(SignatureFacts facts) {
    TimeFacts time = facts.time();
    return new SignatureReport.Times(
        claimed(time, ClaimedTime.Source.DICTIONARY),
        claimed(time, ClaimedTime.Source.ATTRIBUTE),
        time.proven().map(p -> p.instant()),
        time.proven().map(p -> Names.kebab(p.source())),
        facts.signatory().stamp().flatMap(s -> s.time()),
        time.best());
  }

  private static Optional<OffsetDateTime> claimed(TimeFacts time, ClaimedTime.Source source) {
    return time.claimed().stream()
        .filter(c -> c.source() == source)
        .map(ClaimedTime::time)
        .findFirst();
  }

  private static SignatureReport.TimeStamp timeStamp(TimeStampOutcome outcome) {
    Optional<SubIndication> subIndication = subIndication(outcome);
    return new SignatureReport.TimeStamp(
        Names.kebab(outcome.kind()),
        outcome.token().map(t -> t.genTime()),
        outcome.token().flatMap(t -> t.authority()),
        indication(outcome, subIndication),
        subIndication);
  }

  private static Indication indication(
      TimeStampOutcome outcome, Optional<SubIndication> subIndication) {
    if (outcome.proven().isPresent()) {
      return Indication.TOTAL_PASSED;
    }
    return subIndication
        .map(
            sub ->
                sub == SubIndication.HASH_FAILURE
                        || sub == SubIndication.SIG_CRYPTO_FAILURE
                        || sub == SubIndication.FORMAT_FAILURE
                    ? Indication.TOTAL_FAILED
                    : Indication.INDETERMINATE)
        .orElse(Indication.INDETERMINATE);
  }

  /** ETSI EN 319 102-1 §5.4: a time-stamp is validated as a signature is. */
  private static Optional<SubIndication> subIndication(TimeStampOutcome outcome) {
    if (outcome.proven().isPresent()) {
      return Optional.empty();
    }
    if (!outcome.defects().isEmpty()) {
      return Optional.of(subIndication(outcome.defects().get(0).kind()));
    }
    boolean validated = outcome.path().map(PathOutcome::isValidated).orElse(false);
    return Optional.of(
        validated ? SubIndication.REVOKED_NO_POE : SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
  }

  private static SubIndication subIndication(TimeStampDefect.Kind kind) {
    return switch (kind) {
      case TOKEN_BROKEN, CONTAINER -> SubIndication.FORMAT_FAILURE;
      case IMPRINT_DIFFERS -> SubIndication.HASH_FAILURE;
      case SIGNATURE_WRONG -> SubIndication.SIG_CRYPTO_FAILURE;
      case IMPRINT_ALGORITHM_UNKNOWN -> SubIndication.CRYPTO_CONSTRAINTS_FAILURE;
      case AUTHORITY_USAGE -> SubIndication.CHAIN_CONSTRAINTS_FAILURE;
    };
  }

  private static List<SignatureReport.ChainLink> chain(SignatureFacts facts) {
    List<Certificate> chain =
        facts
            .trust()
            .path()
            .map(PathOutcome::chain)
            .orElseGet(
                () ->
                    facts.time().timeStamps().stream()
                        .filter(t -> t.kind() == TimeStampOutcome.Kind.DOCUMENT_TIMESTAMP)
                        .flatMap(t -> t.path().stream())
                        .map(PathOutcome::chain)
                        .findFirst()
                        .orElse(List.of()));
    return chain.stream()
        .map(c -> new SignatureReport.ChainLink(c.subject().text(), c.sha256().value().hex()))
        .toList();
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
