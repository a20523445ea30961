package org.xacthuc.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.PathOutcome;

/** What could not be fetched is told where something is missing because of it, and only there. */
final class OnlineRules {
  private OnlineRules() {}

  static Stream<Raised> check(DocumentFacts facts, Policy policy) {
    boolean revocation = policy.revocation() != RequirementLevel.OFF;
    return facts.signatures().stream().anyMatch(s -> lacks(s, revocation))
        ? facts.online().fetches().stream()
            .filter(fetch -> !fetch.outcome().answered())
            .map(OnlineRules::raise)
        : Stream.empty();
  }

  private static Raised raise(Fetch fetch) {
    return Raised.of(
        FindingCode.FETCH_FAILED,
        Subject.DOCUMENT,
        Evidence.of(Evidence.Key.KIND, KebabCase.of(fetch.kind()))
            .and(Evidence.Key.URL, fetch.url())
            .and(Evidence.Key.REASON, KebabCase.of(fetch.outcome()))
            .and(Evidence.Key.DETAIL, fetch.detail()));
  }

  private static boolean lacks(SignatureFacts signature, boolean revocation) {
    return lacks(signature.trust().path(), signature.trust().revocation(), revocation)
        || signature.time().timeStamps().stream().anyMatch(stamp -> lacks(stamp, revocation));
  }

  private static boolean lacks(TimeStampOutcome stamp, boolean revocation) {
    return stamp.defects().isEmpty() && lacks(stamp.path(), stamp.revocation(), revocation);
  }

  private static boolean lacks(
      Optional<PathOutcome> path, List<CertificateStatus> statuses, boolean revocation) {
    return path.filter(p -> !p.isValidated()).isPresent()
        || (revocation && statuses.stream().anyMatch(CertificateStatus::isUnknown));
  }
}
