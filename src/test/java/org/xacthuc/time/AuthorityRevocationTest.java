package org.xacthuc.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.CrlReason;
import org.xacthuc.trust.EvidenceSigner;
import org.xacthuc.trust.RevocationEvidence;
import org.xacthuc.trust.RevocationStatus;

/** What a revocation leaves standing of a token that nothing else proves (RFC 3161 §4). */
class AuthorityRevocationTest {
  private static final Instant GEN_TIME = Instant.parse("2021-07-20T06:38:23Z");
  private static final Certificate AUTHORITY =
      Certificate.read(TestPki.load().of(Holder.TSA).der()).value().orElseThrow();
  private static final RevocationEvidence BY =
      new RevocationEvidence(
          RevocationEvidence.Kind.CRL,
          Bytes.EMPTY,
          new EvidenceSigner("CN=X", List.of()),
          GEN_TIME,
          Optional.empty(),
          GEN_TIME);
  private static final CertificateStatus GOOD = status(new RevocationStatus.NotRevoked(BY));
  private static final CertificateStatus UNKNOWN = status(new RevocationStatus.Unknown(List.of()));

  @ParameterizedTest
  @EnumSource(CrlReason.class)
  void whoWasRevokedByThenProvesNothing(CrlReason reason) {
    assertThat(standing(revoked(0, reason))).contains(Standing.REVOKED);
    assertThat(standing(revoked(-1, reason))).contains(Standing.REVOKED);
    assertThat(standing(GOOD, revoked(0, reason))).contains(Standing.ISSUER_REVOKED);
  }

  @ParameterizedTest
  @EnumSource(
      value = CrlReason.class,
      names = {"AFFILIATION_CHANGED", "SUPERSEDED", "CESSATION_OF_OPERATION"})
  void anOrderlyEndLeavesEarlierTokensStanding(CrlReason reason) {
    assertThat(standing(revoked(1, reason))).isEmpty();
    assertThat(standing(GOOD, revoked(1, reason))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = CrlReason.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"AFFILIATION_CHANGED", "SUPERSEDED", "CESSATION_OF_OPERATION"})
  void anyOtherEndLeavesNone(CrlReason reason) {
    assertThat(standing(revoked(1, reason))).contains(Standing.REVOKED_LATER);
    assertThat(standing(GOOD, revoked(1, reason))).contains(Standing.ISSUER_REVOKED);
  }

  @Test
  void whoIsGoodOrUnknownStandsInNobodysWay() {
    assertThat(standing(GOOD, UNKNOWN)).isEmpty();
    assertThat(standing()).isEmpty();
  }

  private static Optional<Standing> standing(CertificateStatus... statuses) {
    return AuthorityRevocation.standing(List.of(statuses), GEN_TIME);
  }

  private static CertificateStatus revoked(int seconds, CrlReason reason) {
    return status(new RevocationStatus.Revoked(GEN_TIME.plusSeconds(seconds), reason, BY));
  }

  private static CertificateStatus status(RevocationStatus status) {
    return new CertificateStatus(AUTHORITY, status);
  }
}
