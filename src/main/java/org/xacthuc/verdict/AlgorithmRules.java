package org.xacthuc.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.VietnamTime;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CertificateSignature;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.time.ProvenTime;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.time.TimeStampToken;
import org.xacthuc.trust.PathOutcome;

/**
 * Every algorithm was reliable at the time at which the object that uses it is proven to have
 * existed (ETSI EN 319 102-1 §5.2.8): a signature and the certificate that it names at the
 * best-signature-time; further certificates of the path, time-stamps and revocation evidence at the
 * instant of validation, or at the earlier one that a later time-stamp proves.
 */
final class AlgorithmRules {
  static final List<SignatureRule> ALL =
      List.of(
          AlgorithmRules::signatureIsReliable,
          AlgorithmRules::pathIsReliable,
          AlgorithmRules::timeStampsAreReliable,
          EvidenceAlgorithms::areReliable,
          AlgorithmRules::signatureFollowsVietnamsRule);

  private AlgorithmRules() {}

  private static Stream<Raised> signatureIsReliable(SignatureFacts signature, RuleContext context) {
    AlgorithmTable table = context.policy().algorithms();
    return signature.container().signature().stream()
        .flatMap(container -> answers(container, table))
        .flatMap(answer -> check(answer, signature.time().best(), signature.subject()));
  }

  /** How each certificate was signed, when it is proven to have existed itself. */
  private static Stream<Raised> pathIsReliable(SignatureFacts signature, RuleContext context) {
    AlgorithmTable table = context.policy().algorithms();
    TrustFacts trust = signature.trust();
    Instant best = signature.time().best();
    List<Certificate> chain =
        trust.path().filter(PathOutcome::isValidated).map(PathOutcome::chain).orElse(List.of());
    return IntStream.range(0, Math.max(0, chain.size() - 1))
        .boxed()
        .flatMap(
            i ->
                answers(chain, i, table)
                    .flatMap(a -> check(a, trust.provenAt(i, best), signature.subject())));
  }

  /**
   * Those that a policy lets stand which only reports: under any other, what is weak proves
   * nothing.
   */
  private static Stream<Raised> timeStampsAreReliable(
      SignatureFacts signature, RuleContext context) {
    AlgorithmTable table = context.policy().algorithms();
    Subject subject = Subject.timeStamp(signature.field());
    return signature.time().timeStamps().stream()
        .filter(stamp -> stamp.proven().isPresent())
        .flatMap(
            stamp -> answers(stamp, table).flatMap(answer -> check(answer, stamp.at(), subject)));
  }

  private static Stream<AlgorithmTable.Answer> answers(
      TimeStampOutcome stamp, AlgorithmTable table) {
    Stream<AlgorithmTable.Answer> token =
        stamp.token().stream()
            .flatMap(t -> Stream.concat(answers(t.container(), table), imprint(t, table).stream()));
    return Stream.concat(token, stamp.path().stream().flatMap(path -> answers(path, table)));
  }

  private static Optional<AlgorithmTable.Answer> imprint(
      TimeStampToken token, AlgorithmTable table) {
    return DigestAlgorithm.ofOid(token.imprint().algorithm()).map(table::of);
  }

  private static Stream<AlgorithmTable.Answer> answers(
      CmsSignature signature, AlgorithmTable table) {
    return Stream.concat(
        signature.signatureAlgorithm().stream().flatMap(table::of),
        signature.digestAlgorithms().stream().map(table::of));
  }

  /** How each certificate of a path was signed; the anchor's own signature vouches for nothing. */
  private static Stream<AlgorithmTable.Answer> answers(PathOutcome path, AlgorithmTable table) {
    List<Certificate> chain = path.isValidated() ? path.chain() : List.of();
    return IntStream.range(0, Math.max(0, chain.size() - 1))
        .boxed()
        .flatMap(i -> answers(chain, i, table));
  }

  private static Stream<AlgorithmTable.Answer> answers(
      List<Certificate> chain, int index, AlgorithmTable table) {
    return CertificateSignature.algorithm(chain, index).stream().flatMap(table::of);
  }

  /**
   * For information: told of signatures made under that rule for certain, which are those proven to
   * have existed no earlier than it, or whose certificate is younger.
   */
  private static Stream<Raised> signatureFollowsVietnamsRule(
      SignatureFacts signature, RuleContext context) {
    AlgorithmTable rule = AlgorithmTables.VIETNAM;
    Instant inForce = rule.issued().atStartOfDay(VietnamTime.OFFSET).toInstant();
    return signature.container().signature().stream()
        .filter(container -> isMadeSince(inForce, container, signature))
        .flatMap(container -> container.signatureAlgorithm().stream())
        .flatMap(rule::schemeAndDigest)
        .filter(answer -> answer.lifetime().isEmpty())
        .map(
            answer ->
                Raised.of(
                    FindingCode.NOT_VIETNAM_STANDARD,
                    signature.subject(),
                    Evidence.of(Evidence.Key.ALGORITHM, answer.algorithm())));
  }

  private static boolean isMadeSince(
      Instant instant, CmsSignature container, SignatureFacts signature) {
    Optional<Instant> known =
        signature
            .time()
            .proven()
            .map(ProvenTime::instant)
            .or(() -> container.signer().map(Certificate::notBefore));
    return known.filter(i -> !i.isBefore(instant)).isPresent();
  }

  static Stream<Raised> check(AlgorithmTable.Answer answer, Instant at, Subject subject) {
    if (answer.isReliableAt(at)) {
      return Stream.empty();
    }
    Evidence evidence =
        Evidence.of(Evidence.Key.ALGORITHM, answer.algorithm())
            .and(
                Evidence.Key.UNTIL, answer.lifetime().flatMap(Lifetime::end).map(Instant::toString))
            .and(Evidence.Key.AT, at.toString());
    FindingCode code =
        answer.lifetime().isPresent()
            ? FindingCode.ALGORITHM_WEAK
            : FindingCode.ALGORITHM_NOT_LISTED;
    return Stream.of(Raised.of(code, subject, evidence));
  }
}
