package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.trust.Drawing.AT;
import static org.xacthuc.trust.Drawing.AUTHORITY;
import static org.xacthuc.trust.Drawing.NOW;
import static org.xacthuc.trust.Drawing.SIGNER;
import static org.xacthuc.trust.Drawing.lists;
import static org.xacthuc.trust.Drawing.signer;
import static org.xacthuc.trust.Drawing.status;

import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.junit.jupiter.api.Test;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.trust.EvidenceDefect.Kind;
import org.xacthuc.trust.RevocationStatus.NotRevoked;
import org.xacthuc.trust.RevocationStatus.Revoked;
import org.xacthuc.trust.RevocationStatus.Unknown;

/** Judged years later: what the evidence says of the signing time T = AT. */
class PastValidationTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final ASN1ObjectIdentifier EXPIRED_CERTS_ON_CRL =
      new ASN1ObjectIdentifier("2.5.29.60");

  private static TestCrl listAt(Instant thisUpdate) {
    return TestCrl.by(AUTHORITY).thisUpdate(thisUpdate).nextUpdate(thisUpdate.plus(DAY));
  }

  private static Revoked revoked(TestCrl list) {
    return (Revoked) status(AT, lists(list.build()));
  }

  private static Kind unknown(Identity target, TestCrl list) {
    return ((Unknown) status(target, AT, NOW, lists(list.build()))).why().get(0).kind();
  }

  @Test
  void aListThatCoversTheTimeClears() {
    assertThat(status(AT, lists(listAt(AT.minusSeconds(60)).build())))
        .isInstanceOf(NotRevoked.class);
  }

  @Test
  void aListIssuedAfterTheTimeClears() {
    assertThat(status(AT, lists(listAt(AT.plus(DAY.multipliedBy(5))).build())))
        .isInstanceOf(NotRevoked.class);
  }

  @Test
  void aLaterRevocationIsToldWithItsDateAndReason() {
    Instant since = AT.plus(DAY.multipliedBy(3));
    TestCrl list = listAt(AT.plus(DAY.multipliedBy(5)));
    assertThat(revoked(list.revoked(SIGNER, since, CRLReason.affiliationChanged)))
        .extracting(Revoked::since, Revoked::reason)
        .containsExactly(since, CrlReason.AFFILIATION_CHANGED);
    assertThat(
            revoked(
                listAt(AT.plus(DAY.multipliedBy(5)))
                    .revoked(SIGNER, since, CRLReason.keyCompromise)))
        .extracting(Revoked::since, Revoked::reason)
        .containsExactly(since, CrlReason.KEY_COMPROMISE);
  }

  @Test
  void anEarlierRevocationAndOneAtTheTimeAreTold() {
    Instant before = AT.minus(DAY.multipliedBy(3));
    assertThat(revoked(listAt(AT.plus(DAY)).revoked(SIGNER, before, CRLReason.superseded)).since())
        .isEqualTo(before);
    assertThat(revoked(listAt(AT.plus(DAY)).revoked(SIGNER, AT, CRLReason.superseded)).since())
        .isEqualTo(AT);
  }

  @Test
  void aCompromisedKeyIsRevokedFromItsInvalidityDate() throws Exception {
    Instant invalid = AT.minus(DAY);
    Instant since = AT.plus(DAY);
    assertThat(
            revoked(
                    listAt(since)
                        .revoked(
                            SIGNER.certificate().getSerialNumber(),
                            since,
                            entry(CRLReason.keyCompromise, invalid).generate()))
                .since())
        .isEqualTo(invalid);
    assertThat(
            revoked(
                    listAt(since)
                        .revoked(
                            SIGNER.certificate().getSerialNumber(),
                            since,
                            entry(CRLReason.superseded, invalid).generate()))
                .since())
        .isEqualTo(since);
  }

  private static ExtensionsGenerator entry(int reason, Instant invalidity) throws Exception {
    ExtensionsGenerator entry = new ExtensionsGenerator();
    entry.addExtension(Extension.reasonCode, false, CRLReason.lookup(reason));
    entry.addExtension(Extension.invalidityDate, false, time(invalidity));
    return entry;
  }

  private static ASN1Encodable time(Instant instant) {
    return new ASN1GeneralizedTime(java.util.Date.from(instant), java.util.Locale.ROOT);
  }

  @Test
  void aListWithoutNextUpdateSpeaksOnlyForItsPast() {
    TestCrl before = TestCrl.by(AUTHORITY).thisUpdate(AT.minusSeconds(60)).withoutNextUpdate();
    assertThat(unknown(SIGNER, before)).isEqualTo(Kind.NOT_FRESH);
    TestCrl after = TestCrl.by(AUTHORITY).thisUpdate(AT.plusSeconds(60)).withoutNextUpdate();
    assertThat(status(AT, lists(after.build()))).isInstanceOf(NotRevoked.class);
  }

  @Test
  void aListIssuedAfterExpiryClearsOnlyWhenItKeepsExpiredCertificates() {
    Identity shortLived =
        signer(AUTHORITY, "Ngắn hạn").valid(Drawing.FROM, "2021-12-31T00:00:00Z").build();
    Instant afterExpiry = Instant.parse("2022-06-01T00:00:00Z");
    assertThat(unknown(shortLived, listAt(afterExpiry))).isEqualTo(Kind.AFTER_EXPIRY);
    TestCrl keeping =
        listAt(afterExpiry)
            .extension(EXPIRED_CERTS_ON_CRL, false, time(Instant.parse("2020-01-01T00:00:00Z")));
    assertThat(status(shortLived, AT, NOW, lists(keeping.build()))).isInstanceOf(NotRevoked.class);
  }
}
