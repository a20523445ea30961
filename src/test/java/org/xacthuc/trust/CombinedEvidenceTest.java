package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.trust.Drawing.AT;
import static org.xacthuc.trust.Drawing.AUTHORITY;
import static org.xacthuc.trust.Drawing.NOW;
import static org.xacthuc.trust.Drawing.ROOT;
import static org.xacthuc.trust.Drawing.SIGNER;
import static org.xacthuc.trust.Drawing.authority;
import static org.xacthuc.trust.Drawing.lists;
import static org.xacthuc.trust.Drawing.signer;
import static org.xacthuc.trust.Drawing.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.testkit.TestOcsp;
import org.xacthuc.trust.EvidenceDefect.Kind;
import org.xacthuc.trust.RevocationStatus.NotRevoked;
import org.xacthuc.trust.RevocationStatus.Revoked;
import org.xacthuc.trust.RevocationStatus.Unknown;

/** Several pieces of evidence about one certificate, and how old they may be. */
class CombinedEvidenceTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant BEFORE = AT.minus(DAY.multipliedBy(9));
  private static final Instant LATER = AT.plus(DAY.multipliedBy(5));

  private static TestCrl listAt(Instant thisUpdate) {
    return TestCrl.by(AUTHORITY).thisUpdate(thisUpdate).nextUpdate(thisUpdate.plus(DAY));
  }

  private static Bytes goodAt(Instant thisUpdate) {
    return TestOcsp.direct(AUTHORITY)
        .thisUpdate(thisUpdate)
        .producedAt(thisUpdate)
        .nextUpdate(thisUpdate.plus(DAY))
        .good(SIGNER)
        .build();
  }

  private static RevocationStatus both(TestCrl list, Bytes response) {
    return status(AT, new RevocationPool(List.of(list.build()), List.of(response), List.of()));
  }

  @Test
  void revokedWinsOverGoodWhicheverIsNewer() {
    assertThat(both(listAt(LATER), goodAt(LATER))).isInstanceOf(NotRevoked.class);
    assertThat(both(listAt(LATER).revoked(SIGNER, BEFORE, 4), goodAt(LATER.plus(DAY))))
        .isInstanceOf(Revoked.class);
    assertThat(both(listAt(BEFORE).revoked(SIGNER, BEFORE, 4), goodAt(LATER)))
        .isInstanceOf(Revoked.class);
  }

  @Test
  void aHoldEndsOnlyWithLaterEvidenceThatWouldKnowOfIt() {
    TestCrl hold = listAt(LATER).revoked(SIGNER, BEFORE, CRLReason.certificateHold);
    assertThat(both(hold, goodAt(LATER.plusSeconds(1)))).isInstanceOf(NotRevoked.class);
    TestCrl again = listAt(LATER).revoked(SIGNER, BEFORE, CRLReason.certificateHold);
    assertThat(both(again, goodAt(LATER))).isInstanceOf(Revoked.class);
    Bytes held = listAt(LATER).revoked(SIGNER, BEFORE, CRLReason.certificateHold).build();
    Bytes otherReasons =
        listAt(LATER.plus(DAY))
            .extension(
                Extension.issuingDistributionPoint,
                true,
                new IssuingDistributionPoint(
                    null, false, false, new ReasonFlags(ReasonFlags.keyCompromise), false, false))
            .build();
    assertThat(status(AT, lists(held, otherReasons))).isInstanceOf(Revoked.class);
  }

  @Test
  void aHoldThatBecameARevocationCountsFromTheHold() {
    Bytes hold = listAt(BEFORE).revoked(SIGNER, BEFORE, CRLReason.certificateHold).build();
    Bytes revoked = listAt(LATER).revoked(SIGNER, LATER, CRLReason.superseded).build();
    assertThat((Revoked) status(AT, lists(hold, revoked)))
        .extracting(Revoked::since, Revoked::reason)
        .containsExactly(BEFORE, CrlReason.SUPERSEDED);
    Bytes lifted = listAt(AT).build();
    assertThat((Revoked) status(AT, lists(hold, lifted, revoked)))
        .extracting(Revoked::since, Revoked::reason)
        .containsExactly(LATER, CrlReason.SUPERSEDED);
  }

  @Test
  void aCompromiseIsToldWhateverElseItWasRevokedForBefore() {
    Bytes superseded = listAt(LATER).revoked(SIGNER, BEFORE, CRLReason.superseded).build();
    Bytes compromised = listAt(LATER).revoked(SIGNER, LATER, CRLReason.keyCompromise).build();
    assertThat((Revoked) status(AT, lists(superseded, compromised)))
        .extracting(Revoked::since, Revoked::reason)
        .containsExactly(BEFORE, CrlReason.KEY_COMPROMISE);
  }

  @Test
  void theOtherEvidenceThatClearsItIsKept() {
    NotRevoked clean = (NotRevoked) both(listAt(LATER), goodAt(LATER.plus(DAY)));
    assertThat(clean.by().kind()).isEqualTo(RevocationEvidence.Kind.OCSP);
    assertThat(clean.also())
        .extracting(RevocationEvidence::kind)
        .containsExactly(RevocationEvidence.Kind.CRL);
  }

  @Test
  void aListWhoseNextUpdateIsBeforeItSaysNothing() {
    TestCrl odd = TestCrl.by(AUTHORITY).thisUpdate(LATER).nextUpdate(LATER.minusSeconds(1));
    assertThat(((Unknown) status(AT, lists(odd.build()))).why())
        .extracting(EvidenceDefect::kind)
        .containsExactly(Kind.DATES_CONTRADICT);
  }

  @Test
  void aListIsNotByAnAuthorityThatHadExpired() {
    Identity expiring =
        authority(ROOT, "expiring").valid(Drawing.FROM, "2021-07-22T00:00:00Z").build();
    Identity target =
        signer(expiring, "Còn hạn").valid(Drawing.FROM, "2021-07-21T00:00:00Z").build();
    assertThat(statusBelow(expiring, target, AT.plusSeconds(60))).isInstanceOf(NotRevoked.class);
    assertThat(statusBelow(expiring, target, LATER)).isInstanceOf(Unknown.class);
  }

  private static RevocationStatus statusBelow(Identity issuer, Identity target, Instant made) {
    ValidatedPath path = Drawing.validate(target, AT, issuer).path().orElseThrow();
    Bytes list = TestCrl.by(issuer).thisUpdate(made).nextUpdate(made.plus(DAY)).build();
    return new RevocationChecker(Limits.DEFAULT).check(path, lists(list), AT, NOW).get(0).status();
  }

  @Test
  void anAuthorityMaySignListsWithItsNewKey() {
    Identity renewed =
        authority(ROOT, "drawn authority").key(TestKey.pool(KeyAlgorithm.P256, 99)).build();
    Bytes list = TestCrl.by(renewed).thisUpdate(LATER).build();
    Bytes clean = TestCrl.by(ROOT).thisUpdate(LATER).build();
    Bytes revoked =
        TestCrl.by(ROOT).thisUpdate(LATER).revoked(renewed, BEFORE, CRLReason.superseded).build();
    Bytes selfIssued = TestCrl.by(rolledOver()).thisUpdate(LATER).build();
    assertThat(rolled(renewed, list, clean)).isInstanceOf(NotRevoked.class);
    assertThat(rolled(renewed, list)).isInstanceOf(Unknown.class);
    assertThat(rolled(renewed, list, revoked)).isInstanceOf(Unknown.class);
    assertThat(rolled(rolledOver(), selfIssued)).isInstanceOf(NotRevoked.class);
  }

  /** New with old (RFC 4210 §4.4): the old key certifies the new one under the same name. */
  private static Identity rolledOver() {
    return authority(AUTHORITY, "drawn authority").key(TestKey.pool(KeyAlgorithm.P256, 98)).build();
  }

  private static RevocationStatus rolled(Identity signer, Bytes... lists) {
    return status(AT, new RevocationPool(List.of(lists), List.of(), Drawing.certificates(signer)));
  }

  @Test
  void howOldEvidenceMayBeIsAMatterOfPolicy() {
    TestCrl old = TestCrl.by(AUTHORITY).thisUpdate(BEFORE).nextUpdate(LATER);
    Bytes endless = TestCrl.by(AUTHORITY).thisUpdate(BEFORE).withoutNextUpdate().build();
    Bytes list = old.build();
    assertThat(with(rule(null, false), list)).isInstanceOf(NotRevoked.class);
    assertThat(with(rule(DAY.multipliedBy(9), false), list)).isInstanceOf(NotRevoked.class);
    assertThat(with(rule(DAY.multipliedBy(8), false), list)).isInstanceOf(Unknown.class);
    assertThat(with(rule(null, false), endless)).isInstanceOf(Unknown.class);
    assertThat(with(rule(null, true), endless)).isInstanceOf(NotRevoked.class);
    assertThat(with(rule(DAY, true), endless)).isInstanceOf(Unknown.class);
    assertThat(with(rule(Duration.ZERO, false), listAt(LATER).build()))
        .isInstanceOf(NotRevoked.class);
  }

  private static FreshnessRule rule(Duration maximumAge, boolean noNextUpdate) {
    return new FreshnessRule(Optional.ofNullable(maximumAge), noNextUpdate);
  }

  private static RevocationStatus with(FreshnessRule rule, Bytes list) {
    ValidatedPath path = Drawing.validate(SIGNER, AT, AUTHORITY).path().orElseThrow();
    return new RevocationChecker(Limits.DEFAULT, rule, new VerifiedPairs())
        .check(path, lists(list), AT, NOW)
        .get(0)
        .status();
  }
}
