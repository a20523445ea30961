package org.xacthuc.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.CrlReason;
import org.xacthuc.trust.RevocationStatus.Revoked;

/** Whether revocations leave a token standing that nothing else proves to exist. */
final class AuthorityRevocation {
  private AuthorityRevocation() {}

  /**
   * What stands in the way of a token.
   *
   * @param statuses of the authority's path, its own first
   * @return empty when nothing is known to
   */
  static Optional<Standing> standing(List<CertificateStatus> statuses, Instant genTime) {
    return IntStream.range(0, statuses.size())
        .mapToObj(i -> standing(statuses.get(i), i == 0, genTime))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Standing> standing(
      CertificateStatus status, boolean authority, Instant genTime) {
    return status
        .status()
        .match(
            notRevoked -> Optional.empty(),
            revoked -> standing(revoked, authority, genTime),
            unknown -> Optional.empty());
  }

  private static Optional<Standing> standing(Revoked revoked, boolean authority, Instant genTime) {
    boolean before = !revoked.since().isAfter(genTime);
    if (!before && isOrderly(revoked.reason())) {
      return Optional.empty();
    }
    if (!authority) {
      return Optional.of(Standing.ISSUER_REVOKED);
    }
    return Optional.of(before ? Standing.REVOKED : Standing.REVOKED_LATER);
  }

  /**
   * RFC 3161 §4, 1: tokens made before live on after a revocation that gives an orderly reason.
   * "Unspecified" is one of them where it is written down; whether it is cannot be seen here, so it
   * counts as no reason at all.
   */
  private static boolean isOrderly(CrlReason reason) {
    return switch (reason) {
      case AFFILIATION_CHANGED, SUPERSEDED, CESSATION_OF_OPERATION -> true;
      case UNSPECIFIED,
          KEY_COMPROMISE,
          CA_COMPROMISE,
          CERTIFICATE_HOLD,
          REMOVE_FROM_CRL,
          PRIVILEGE_WITHDRAWN,
          AA_COMPROMISE ->
          false;
    };
  }
}
