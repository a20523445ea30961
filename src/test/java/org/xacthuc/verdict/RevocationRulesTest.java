package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.verdict.FindingCode.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.CrlReason;
import org.xacthuc.trust.EvidenceDefect;
import org.xacthuc.trust.EvidenceSigner;
import org.xacthuc.trust.RevocationEvidence;
import org.xacthuc.trust.RevocationStatus;

/** A revocation, held against when the signature is proven to have existed. */
class RevocationRulesTest {
  private static final Instant THEN = Instant.parse("2021-07-20T06:38:23Z");
  private static final Set<FindingCode> ASKED =
      Set.of(
          REVOKED,
          REVOKED_LATER,
          REVOKED_NO_POE,
          ON_HOLD,
          CA_REVOKED,
          REVOCATION_UNKNOWN,
          SEARCH_EXHAUSTED);
  private static final RevocationEvidence BY =
      new RevocationEvidence(
          RevocationEvidence.Kind.CRL,
          Bytes.EMPTY,
          new EvidenceSigner("CN=X", List.of()),
          THEN,
          Optional.empty(),
          THEN);
  private static final CertificateStatus GOOD = status(new RevocationStatus.NotRevoked(BY));

  @Test
  void whatWasRevokedAtTheVeryMomentWasRevoked() {
    assertThat(codes(proven(), revoked(-1, CrlReason.SUPERSEDED))).containsExactly(REVOKED);
    assertThat(codes(proven(), revoked(0, CrlReason.SUPERSEDED))).containsExactly(REVOKED);
    assertThat(codes(proven(), revoked(1, CrlReason.SUPERSEDED))).containsExactly(REVOKED_LATER);
  }

  @Test
  void withoutAProvenTimeNobodyKnowsWhichWasFirst() {
    assertThat(codes(StampFacts.time(), revoked(-1, CrlReason.SUPERSEDED)))
        .containsExactly(REVOKED_NO_POE);
  }

  @Test
  void aHoldMayHaveBeenLifted() {
    assertThat(codes(proven(), revoked(-1, CrlReason.CERTIFICATE_HOLD))).containsExactly(ON_HOLD);
    assertThat(codes(proven(), revoked(1, CrlReason.CERTIFICATE_HOLD)))
        .containsExactly(REVOKED_LATER);
  }

  @Test
  void anAuthoritysCertificateIsToldApart() {
    assertThat(codes(proven(), GOOD, revoked(-1, CrlReason.SUPERSEDED)))
        .containsExactly(CA_REVOKED);
    assertThat(codes(proven(), GOOD, revoked(1, CrlReason.SUPERSEDED)))
        .containsExactly(REVOKED_LATER);
  }

  /** Its key may have made certificates of any date; the signer's own signature is proven. */
  @ParameterizedTest
  @EnumSource(
      value = CrlReason.class,
      names = {"KEY_COMPROMISE", "CA_COMPROMISE", "AA_COMPROMISE"})
  void aCompromisedAuthorityVouchesForNothingEarlierEither(CrlReason reason) {
    assertThat(codes(proven(), GOOD, revoked(1, reason))).containsExactly(CA_REVOKED);
    assertThat(codes(proven(), revoked(1, reason))).containsExactly(REVOKED_LATER);
  }

  @Test
  void aStatusThatIsNotKnownIsToldWithItsReason() {
    Finding unknown = findings(proven(), StampFacts.UNKNOWN).get(0);

    assertThat(unknown.code()).isEqualTo(REVOCATION_UNKNOWN);
    assertThat(unknown.evidence().get(Evidence.Key.REASON)).contains("no-evidence");
    assertThat(unknown.evidence().get(Evidence.Key.LIMIT)).isEmpty();
    assertThat(unknown.evidence().get(Evidence.Key.CERTIFICATE)).isPresent();
  }

  @Test
  void soMuchEvidenceThatNotAllWasLookedAtIsNoForgivableGap() {
    CertificateStatus exhausted =
        status(
            new RevocationStatus.Unknown(
                List.of(
                    new EvidenceDefect(EvidenceDefect.Kind.NO_EVIDENCE, ""),
                    new EvidenceDefect(EvidenceDefect.Kind.SEARCH_EXHAUSTED, "lists"))));
    Finding told = findings(proven(), exhausted).get(0);

    assertThat(told.code()).isEqualTo(SEARCH_EXHAUSTED);
    assertThat(told.evidence().get(Evidence.Key.LIMIT)).contains("lists");
    assertThat(told.evidence().get(Evidence.Key.REASON)).isEmpty();
  }

  @Test
  void theEvidenceOfARevocationNamesItsMomentAndReason() {
    Evidence evidence = findings(proven(), revoked(-1, CrlReason.SUPERSEDED)).get(0).evidence();

    assertThat(evidence.get(Evidence.Key.SINCE)).contains(THEN.minusSeconds(1).toString());
    assertThat(evidence.get(Evidence.Key.REASON)).contains("superseded");
    assertThat(evidence.get(Evidence.Key.AT)).contains(THEN.toString());
  }

  private static TimeFacts proven() {
    return StampFacts.time(StampFacts.standing(TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP, THEN));
  }

  private static CertificateStatus revoked(int seconds, CrlReason reason) {
    return status(new RevocationStatus.Revoked(THEN.plusSeconds(seconds), reason, BY));
  }

  private static CertificateStatus status(RevocationStatus status) {
    return new CertificateStatus(Facts.SIGNED_BY_A_PERSON.signer().orElseThrow(), status);
  }

  private static List<FindingCode> codes(TimeFacts time, CertificateStatus... statuses) {
    return findings(time, statuses).stream().map(Finding::code).toList();
  }

  private static List<Finding> findings(TimeFacts time, CertificateStatus... statuses) {
    SignatureFacts s = Facts.signature();
    SignatureFacts signature =
        new SignatureFacts(
            s.pdf(),
            s.container(),
            time,
            new TrustFacts(Optional.empty(), Arrays.asList(statuses)),
            s.signatory());
    return new Judge()
        .judge(Facts.document(List.of(), signature), Policy.DEFAULT).findings().stream()
            .filter(f -> ASKED.contains(f.code()))
            .toList();
  }
}
