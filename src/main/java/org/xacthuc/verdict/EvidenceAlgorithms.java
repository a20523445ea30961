package org.xacthuc.verdict;

import java.util.List;
import java.util.stream.Stream;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.RevocationEvidence;
import org.xacthuc.trust.RevocationStatus.NotRevoked;

/**
 * What clears a certificate is judged as the signature is (ETSI EN 319 102-1 §5.2): every algorithm
 * that it was signed with must have been reliable when it is proven to have existed. One reliable
 * piece of evidence is enough.
 */
final class EvidenceAlgorithms {
  private EvidenceAlgorithms() {}

  static Stream<Raised> areReliable(SignatureFacts signature, RuleContext context) {
    Policy policy = context.policy();
    if (policy.revocation() == RequirementLevel.OFF) {
      return Stream.empty();
    }
    Stream<Raised> signer = raise(signature.trust().revocation(), signature.subject(), policy);
    Stream<Raised> authority =
        raise(signature.time().provenBy(), Subject.timeStamp(signature.field()), policy);
    return Stream.concat(signer, authority);
  }

  private static Stream<Raised> raise(
      List<CertificateStatus> statuses, Subject subject, Policy policy) {
    return statuses.stream()
        .flatMap(
            status ->
                status
                    .status()
                    .match(
                        notRevoked -> Stream.of(notRevoked),
                        revoked -> Stream.<NotRevoked>empty(),
                        unknown -> Stream.<NotRevoked>empty())
                    .filter(notRevoked -> !isReliable(notRevoked, policy.algorithms()))
                    .flatMap(notRevoked -> raise(status, notRevoked.by(), subject, policy)));
  }

  private static boolean isReliable(NotRevoked status, AlgorithmTable table) {
    return Stream.concat(Stream.of(status.by()), status.also().stream())
        .anyMatch(evidence -> weak(evidence, table).findAny().isEmpty());
  }

  private static Stream<AlgorithmTable.Answer> weak(
      RevocationEvidence evidence, AlgorithmTable table) {
    return evidence.algorithms().stream()
        .flatMap(table::of)
        .filter(answer -> !answer.isReliableAt(evidence.existsSince()));
  }

  /** Where missing evidence is forgiven, weak evidence is no worse than none. */
  private static Stream<Raised> raise(
      CertificateStatus status, RevocationEvidence evidence, Subject subject, Policy policy) {
    if (policy.revocation() == RequirementLevel.SOFT) {
      return Stream.of(
          Raised.of(
              FindingCode.REVOCATION_UNKNOWN,
              subject,
              RevocationRules.evidence(status).and(Evidence.Key.REASON, "weak-algorithm")));
    }
    return weak(evidence, policy.algorithms())
        .flatMap(answer -> AlgorithmRules.check(answer, evidence.existsSince(), subject))
        .map(
            raised ->
                Raised.of(
                    raised.code(),
                    raised.subject(),
                    raised
                        .evidence()
                        .and(Evidence.Key.CERTIFICATE, status.certificate().subject().text())
                        .and(Evidence.Key.KIND, KebabCase.of(evidence.kind()))));
  }
}
