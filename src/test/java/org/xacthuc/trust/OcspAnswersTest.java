package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.trust.Drawing.AT;
import static org.xacthuc.trust.Drawing.AUTHORITY;
import static org.xacthuc.trust.Drawing.NOW;
import static org.xacthuc.trust.Drawing.ROOT;
import static org.xacthuc.trust.Drawing.SIGNER;
import static org.xacthuc.trust.Drawing.authority;
import static org.xacthuc.trust.Drawing.responses;
import static org.xacthuc.trust.Drawing.signer;
import static org.xacthuc.trust.Drawing.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.testkit.TestOcsp;
import org.xacthuc.trust.EvidenceDefect.Kind;
import org.xacthuc.trust.RevocationStatus.NotRevoked;
import org.xacthuc.trust.RevocationStatus.Revoked;
import org.xacthuc.trust.RevocationStatus.Unknown;

/** What OCSP responses say to the letter of RFC 6960, and what they may not say. */
class OcspAnswersTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant LATER = AT.plus(DAY.multipliedBy(5));
  private static final Identity RESPONDER = responder(AUTHORITY).build();

  private static TestCertificate responder(Identity issuer) {
    return TestCertificate.issuedBy(issuer)
        .subject("CN=xacthuc TEST drawn responder")
        .valid(Drawing.FROM, Drawing.TO)
        .ocspResponder();
  }

  private static TestOcsp ocsp() {
    return ocsp(RESPONDER);
  }

  private static TestOcsp ocsp(Identity responder) {
    return TestOcsp.delegated(responder, AUTHORITY)
        .thisUpdate(LATER)
        .producedAt(LATER)
        .nextUpdate(LATER.plus(DAY));
  }

  private static RevocationStatus of(TestOcsp response) {
    return status(AT, responses(response.build()));
  }

  private static void assertUnknown(RevocationStatus status, Kind why) {
    assertThat(status).isInstanceOf(Unknown.class);
    assertThat(((Unknown) status).why()).extracting(EvidenceDefect::kind).contains(why);
  }

  private static ASN1Encodable time(Instant instant) {
    return new ASN1GeneralizedTime(Date.from(instant), Locale.ROOT);
  }

  @Test
  void datesMustNotContradictEachOther() {
    assertThat(of(ocsp().good(SIGNER))).isInstanceOf(NotRevoked.class);
    assertUnknown(of(ocsp().nextUpdate(LATER.minusSeconds(1)).good(SIGNER)), Kind.DATES_CONTRADICT);
    assertUnknown(of(ocsp().producedAt(LATER.minusSeconds(1)).good(SIGNER)), Kind.DATES_CONTRADICT);
    assertThat(of(ocsp().producedAt(LATER.plus(DAY)).good(SIGNER))).isInstanceOf(NotRevoked.class);
  }

  @Test
  void aResponderIsJudgedWhenItAnswered() {
    Identity expiredSince =
        responder(AUTHORITY).valid(Drawing.FROM, "2021-12-31T00:00:00Z").build();
    assertThat(of(ocsp(expiredSince).good(SIGNER))).isInstanceOf(NotRevoked.class);
    Identity expired = responder(AUTHORITY).valid(Drawing.FROM, "2021-07-24T00:00:00Z").build();
    assertUnknown(of(ocsp(expired).good(SIGNER)), Kind.NOT_AUTHORISED);
  }

  @Test
  void anAuthorityOfTheSameNameWithAnotherKeyDelegatesNobody() {
    Identity twin =
        authority(ROOT, "drawn authority").key(TestKey.pool(KeyAlgorithm.P256, 4_711)).build();
    Identity foreign = responder(twin).build();
    assertUnknown(of(ocsp(foreign).good(SIGNER)), Kind.NOT_AUTHORISED);
  }

  @Test
  void theSameSerialNumberOfAnotherIssuerIsAnotherCertificate() {
    Identity other = authority(ROOT, "other authority").build();
    Identity twin = signer(other, "Người khác").serial(4_711).build();
    Identity target = signer(AUTHORITY, "Người này").serial(4_711).build();
    Bytes about = TestOcsp.delegated(responder(other).build(), other).good(twin).build();
    assertUnknown(status(target, AT, NOW, responses(about)), Kind.NO_EVIDENCE);
    Bytes right = ocsp().good(target).build();
    assertThat(status(target, AT, NOW, responses(right))).isInstanceOf(NotRevoked.class);
  }

  @Test
  void everyAnswerOfAResponseCounts() {
    Identity other = signer(AUTHORITY, "Người khác").build();
    assertThat(of(ocsp().revoked(other, AT, CRLReason.keyCompromise).good(SIGNER)))
        .isInstanceOf(NotRevoked.class);
    assertThat(of(ocsp().good(other).revoked(SIGNER, AT, CRLReason.superseded)))
        .isInstanceOf(Revoked.class);
    assertThat(of(ocsp().good(SIGNER).revoked(SIGNER, AT, CRLReason.superseded)))
        .isInstanceOf(Revoked.class);
  }

  @Test
  void anErrorIsNoAnswer() {
    for (int error : List.of(OCSPRespBuilder.TRY_LATER, OCSPRespBuilder.UNAUTHORIZED)) {
      assertThat(status(AT, responses(TestOcsp.withoutAnswer(error)))).isInstanceOf(Unknown.class);
    }
  }

  @Test
  void aCompromisedKeyIsRevokedFromItsInvalidityDate() {
    Instant invalid = AT.minus(DAY);
    Revoked compromised =
        (Revoked)
            of(
                ocsp()
                    .revoked(SIGNER, LATER, CRLReason.keyCompromise)
                    .singleExtension(Extension.invalidityDate, false, time(invalid)));
    assertThat(compromised.since()).isEqualTo(invalid);
    Revoked superseded =
        (Revoked)
            of(
                ocsp()
                    .revoked(SIGNER, LATER, CRLReason.superseded)
                    .singleExtension(Extension.invalidityDate, false, time(invalid)));
    assertThat(superseded.since()).isEqualTo(LATER);
  }

  @Test
  void aCertificateThatWasNeverIssuedIsNotOnHold() {
    Revoked never = (Revoked) of(ocsp().revoked(SIGNER, Instant.EPOCH, CRLReason.certificateHold));
    assertThat(never.reason()).isEqualTo(CrlReason.UNSPECIFIED);
  }

  @Test
  void criticalExtensionsOfAnAnswerMustBeKnown() {
    ASN1ObjectIdentifier unknown = new ASN1ObjectIdentifier("2.999.9");
    assertUnknown(
        of(ocsp().good(SIGNER).singleExtension(unknown, true, DERNull.INSTANCE)),
        Kind.OUT_OF_SCOPE);
    assertThat(of(ocsp().good(SIGNER).singleExtension(unknown, false, DERNull.INSTANCE)))
        .isInstanceOf(NotRevoked.class);
  }

  @Test
  void afterExpiryOnlyAnArchiveAnswers() {
    Identity shortLived =
        signer(AUTHORITY, "Ngắn hạn").valid(Drawing.FROM, "2021-07-22T00:00:00Z").build();
    Instant expiry = Instant.parse("2021-07-22T00:00:00Z");
    assertUnknown(
        status(shortLived, AT, NOW, responses(ocsp().good(shortLived).build())), Kind.AFTER_EXPIRY);
    assertThat(status(shortLived, AT, NOW, responses(archived(shortLived, expiry))))
        .isInstanceOf(NotRevoked.class);
    assertUnknown(
        status(shortLived, AT, NOW, responses(archived(shortLived, expiry.plusSeconds(1)))),
        Kind.AFTER_EXPIRY);
  }

  private static Bytes archived(Identity target, Instant cutoff) {
    return ocsp()
        .good(target)
        .singleExtension(OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff, false, time(cutoff))
        .build();
  }

  @Test
  void aResponderThatDoesNotWaiveMustBeKnownNotToBeRevoked() {
    Identity asked =
        TestCertificate.issuedBy(AUTHORITY)
            .subject("CN=xacthuc TEST asked responder")
            .valid(Drawing.FROM, Drawing.TO)
            .keyUsage(KeyUsage.digitalSignature)
            .extendedKeyUsage(false, KeyPurposeId.id_kp_OCSPSigning)
            .build();
    Bytes response = ocsp(asked).good(SIGNER).build();
    Bytes byIssuer =
        TestOcsp.direct(AUTHORITY).thisUpdate(LATER).producedAt(LATER).good(asked).build();
    Bytes byItself = ocsp(asked).good(asked).build();
    assertUnknown(status(AT, responses(response)), Kind.NOT_AUTHORISED);
    assertUnknown(status(AT, responses(response, byItself)), Kind.NOT_AUTHORISED);
    assertThat(status(AT, responses(response, byIssuer))).isInstanceOf(NotRevoked.class);
    assertThat(status(AT, pool(response, asked, LATER.plus(DAY), CRLReason.superseded)))
        .isInstanceOf(NotRevoked.class);
    assertUnknown(
        status(AT, pool(response, asked, LATER, CRLReason.superseded)), Kind.NOT_AUTHORISED);
    assertUnknown(
        status(AT, pool(response, asked, LATER.plus(DAY), CRLReason.keyCompromise)),
        Kind.NOT_AUTHORISED);
  }

  /** The response, and a list that has its responder revoked but was issued before AT. */
  private static RevocationPool pool(Bytes response, Identity responder, Instant since, int why) {
    Bytes list =
        TestCrl.by(AUTHORITY)
            .thisUpdate(AT.minus(DAY))
            .nextUpdate(AT.minusSeconds(1))
            .revoked(responder, since, why)
            .build();
    return new RevocationPool(List.of(list), List.of(response), List.of());
  }

  @Test
  void whatTheEvidenceWasSignedWithIsTold() {
    NotRevoked delegated = (NotRevoked) of(ocsp().good(SIGNER));
    assertThat(delegated.by().algorithms()).extracting(a -> a.label()).hasSize(2);
    NotRevoked direct =
        (NotRevoked)
            of(TestOcsp.direct(AUTHORITY).thisUpdate(LATER).producedAt(LATER).good(SIGNER));
    assertThat(direct.by().algorithms()).extracting(a -> a.label()).containsExactly("ECDSA-P-256");
  }
}
