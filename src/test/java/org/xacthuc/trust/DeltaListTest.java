package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.trust.Drawing.AT;
import static org.xacthuc.trust.Drawing.AUTHORITY;
import static org.xacthuc.trust.Drawing.SIGNER;
import static org.xacthuc.trust.Drawing.lists;
import static org.xacthuc.trust.Drawing.status;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.trust.EvidenceDefect.Kind;
import org.xacthuc.trust.RevocationStatus.NotRevoked;
import org.xacthuc.trust.RevocationStatus.Revoked;
import org.xacthuc.trust.RevocationStatus.Unknown;

/** Lists of what changed since another list (RFC 5280 §5.2.4, §6.3.3 c). */
class DeltaListTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant BEFORE = AT.minus(DAY.multipliedBy(20));
  private static final Instant LATER = AT.plus(DAY);

  /** Number 5; it ran out before the instant in question. */
  private static TestCrl complete() {
    return TestCrl.by(AUTHORITY).number(5).thisUpdate(BEFORE).nextUpdate(BEFORE.plus(DAY));
  }

  /** Number 8, since number 5; it covers the instant in question. */
  private static TestCrl delta() {
    return TestCrl.by(AUTHORITY).number(8).deltaOf(5).thisUpdate(LATER).nextUpdate(LATER.plus(DAY));
  }

  private static RevocationStatus of(TestCrl... lists) {
    return status(AT, lists(Stream.of(lists).map(TestCrl::build).toArray(Bytes[]::new)));
  }

  private static void assertUnknown(RevocationStatus status, Kind why) {
    assertThat(status).isInstanceOf(Unknown.class);
    assertThat(((Unknown) status).why()).extracting(EvidenceDefect::kind).contains(why);
  }

  @Test
  void aDeltaBringsTheCompleteListUpToItsDate() {
    assertUnknown(of(complete()), Kind.NOT_FRESH);
    assertUnknown(of(delta()), Kind.OUT_OF_SCOPE);
    RevocationStatus both = of(complete(), delta());
    assertThat(both).isInstanceOf(NotRevoked.class);
    assertThat(((NotRevoked) both).by().thisUpdate()).isEqualTo(LATER);
  }

  @Test
  void whatADeltaNamesIsRevokedWhateverTheCompleteListSays() {
    TestCrl naming = delta().revoked(SIGNER, AT, CRLReason.superseded);
    assertThat(of(complete(), naming)).isInstanceOf(Revoked.class);
    assertThat(of(delta().revoked(SIGNER, AT, CRLReason.superseded))).isInstanceOf(Revoked.class);
  }

  @Test
  void whatADeltaDoesNotNameIsAsTheCompleteListHasIt() {
    assertThat(of(complete().revoked(SIGNER, BEFORE, CRLReason.superseded), delta()))
        .isInstanceOf(Revoked.class);
    assertThat(of(complete().revoked(SIGNER, BEFORE, CRLReason.certificateHold), delta()))
        .isInstanceOf(Revoked.class);
  }

  @Test
  void removalLiftsAHoldAndNothingElse() {
    TestCrl removing = delta().revoked(SIGNER, LATER, CRLReason.removeFromCRL);
    assertThat(of(complete().revoked(SIGNER, BEFORE, CRLReason.certificateHold), removing))
        .isInstanceOf(NotRevoked.class);
    TestCrl again = delta().revoked(SIGNER, LATER, CRLReason.removeFromCRL);
    assertThat(of(complete().revoked(SIGNER, BEFORE, CRLReason.keyCompromise), again))
        .isInstanceOf(Revoked.class);
    assertUnknown(of(delta().revoked(SIGNER, LATER, 8)), Kind.OUT_OF_SCOPE);
  }

  @Test
  void aCompleteListRemovesNothing() {
    assertUnknown(
        of(
            TestCrl.by(AUTHORITY)
                .thisUpdate(LATER)
                .revoked(SIGNER, BEFORE, CRLReason.removeFromCRL)),
        Kind.OUT_OF_SCOPE);
  }

  @Test
  void theNumbersMustEncloseTheCompleteLists() {
    TestCrl sinceLater =
        TestCrl.by(AUTHORITY).number(8).deltaOf(6).thisUpdate(LATER).nextUpdate(LATER.plus(DAY));
    assertThat(of(complete(), sinceLater)).isInstanceOf(Unknown.class);
    TestCrl notNewer =
        TestCrl.by(AUTHORITY).number(5).deltaOf(4).thisUpdate(LATER).nextUpdate(LATER.plus(DAY));
    assertThat(of(complete(), notNewer)).isInstanceOf(Unknown.class);
    TestCrl sinceEarlier =
        TestCrl.by(AUTHORITY).number(8).deltaOf(4).thisUpdate(LATER).nextUpdate(LATER.plus(DAY));
    assertThat(of(complete(), sinceEarlier)).isInstanceOf(NotRevoked.class);
    assertThat(of(complete().withoutNumber(), delta())).isInstanceOf(Unknown.class);
  }

  @Test
  void theScopeMustBeTheCompleteLists() {
    IssuingDistributionPoint usersOnly =
        new IssuingDistributionPoint(null, true, false, null, false, false);
    assertThat(
            of(complete(), delta().extension(Extension.issuingDistributionPoint, true, usersOnly)))
        .isInstanceOf(Unknown.class);
    assertThat(
            of(
                complete().extension(Extension.issuingDistributionPoint, true, usersOnly),
                delta().extension(Extension.issuingDistributionPoint, true, usersOnly)))
        .isInstanceOf(NotRevoked.class);
  }

  @Test
  void aForgedDeltaSaysNothing() {
    TestKey other = TestKey.pool(KeyAlgorithm.P256, 666);
    assertUnknown(of(complete(), delta().signedBy(other)), Kind.NOT_AUTHORISED);
    TestCrl forged = delta().revoked(SIGNER, LATER, CRLReason.removeFromCRL).signedBy(other);
    assertThat(of(complete().revoked(SIGNER, BEFORE, CRLReason.certificateHold), forged))
        .isInstanceOf(Revoked.class);
  }
}
