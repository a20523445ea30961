package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.SIGNER;
import static org.xacthuc.attacks.Drawn.THEN;
import static org.xacthuc.attacks.Drawn.stamped;
import static org.xacthuc.attacks.Drawn.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestTimeStamp;
import org.xacthuc.testkit.ValidationData;
import org.xacthuc.verdict.FindingCode;

/**
 * Moments that are claimed, borrowed or made up (catalogue 3.F, TS). All are verified after the
 * signer's certificate has expired, so that a time that is not proven cannot pass.
 */
class TimeAttacksTest {
  private static final Instant SIGNED = Instant.parse(THEN);
  private static final Identity ROOT = PKI.of(Holder.GOVERNMENT_ROOT);
  private static final TestTimeStamp TSA = PKI.tsa().at(SIGNED);

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    Assertions.assertTimeout(Duration.ofSeconds(20), attack::check);
  }

  static Stream<Attack> rows() {
    return Stream.of(tokens(), authorities(), moments(), revoked(), documents()).flatMap(s -> s);
  }

  private static Stream<Attack> tokens() {
    AlgorithmIdentifier sha1 = new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1);
    byte[] token = TSA.token(new byte[] {1});
    return Stream.of(
        Attack.control("TS-00", () -> verify(stamped(TSA))),
        wrong("TS-01 of other bytes", TSA.ofOtherBytes()),
        Attack.undetermined(
            "TS-01 of another signature",
            () -> verify(letterWith(k -> k.timeStamp(value -> token))),
            FindingCode.TIME_STAMP_WRONG),
        Attack.undetermined(
            "TS-01 no token",
            () -> verify(letterWith(k -> k.timeStamp(value -> new byte[] {5, 0}))),
            FindingCode.TIME_STAMP_WRONG),
        wrong("TS-04 a genTime that was changed", TSA.container(CmsKit::brokenSignature)),
        wrong("TS-04 content that was changed", TSA.container(CmsKit::wrongMessageDigest)),
        wrong("TS-07 nobody signed", TSA.container(CmsKit::withoutSigner)),
        wrong(
            "TS-07 a second signer",
            TSA.container(k -> k.furtherSigner(CmsKit.signer(PKI.of(SIGNER))))),
        wrong(
            "TS-08 content that is no TSTInfo",
            TSA.container(k -> k.encapsulating(CMSObjectIdentifiers.data))),
        wrong("TS-03 bound to another", TSA.container(k -> k.signingCertificateOf(ROOT))),
        wrong("TS-03 bound to nobody", TSA.container(CmsKit::withoutSigningCertificate)),
        Attack.undetermined(
            "TS-08 SHA-1", () -> verify(stamped(TSA.imprint(sha1))), FindingCode.TIME_STAMP_WEAK));
  }

  private static Stream<Attack> authorities() {
    Identity noUsage = authority(ROOT, c -> c.keyUsage(KeyUsage.digitalSignature));
    Identity notCritical =
        authority(ROOT, c -> c.extendedKeyUsage(false, KeyPurposeId.id_kp_timeStamping));
    Identity further =
        authority(
            ROOT,
            c ->
                c.extendedKeyUsage(
                    true, KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_clientAuth));
    Identity attackers =
        authority(PKI.of(Holder.ATTACKER_ROOT), TestCertificate::timeStampAuthority);
    return Stream.of(
        wrong("TS-03 no usage", by(noUsage)),
        wrong("TS-03 a usage that is not critical", by(notCritical)),
        wrong("TS-03 a further usage", by(further)),
        wrong("TS-05 the signer for itself", by(PKI.of(SIGNER))),
        Attack.undetermined(
            "TS-05 the attacker's authority",
            () -> verify(stamped(by(attackers))),
            FindingCode.TIME_STAMP_UNTRUSTED),
        Attack.undetermined(
            "TS-05 an authority below a person",
            () ->
                verify(stamped(by(authority(PKI.of(SIGNER), TestCertificate::timeStampAuthority)))),
            FindingCode.TIME_STAMP_UNTRUSTED),
        Attack.control(
            "TS-05 a further authority's token beside a trusted one",
            () -> verify(stamped(by(attackers), TSA))));
  }

  private static Stream<Attack> moments() {
    return Stream.of(
        Attack.undetermined(
            "TS-04 tomorrow",
            () -> verify(stamped(TSA.at(Verification.NOW.plus(Duration.ofDays(1))))),
            FindingCode.TIME_STAMP_NOT_ACCEPTED),
        Attack.undetermined(
            "TS-04 before the authority's certificate",
            () -> verify(stamped(TSA.at(Instant.parse("2018-06-01T00:00:00Z")))),
            FindingCode.TIME_STAMP_UNTRUSTED),
        Attack.refused(
            "CMS-30 before the signer's certificate",
            () -> verify(stamped(TSA.at(Instant.parse("2019-06-01T00:00:00Z")))),
            FindingCode.NOT_YET_VALID),
        Attack.refused(
            "CMS-30 after the signer's certificate",
            () -> verify(stamped(TSA.at(Instant.parse("2025-06-01T00:00:00Z")))),
            FindingCode.SIGNER_EXPIRED_AT_PROVEN_TIME),
        Attack.undetermined(
            "CMS-30 claimed alone",
            () -> verify(letterWith(k -> k.signingTime(SIGNED))),
            FindingCode.NOT_PROVEN),
        Attack.told(
            "CMS-30 claimed a year before",
            () ->
                verify(
                    TestPdf.letter("PAY 100")
                        .signedBy(PKI.of(SIGNER))
                        .as(
                            s ->
                                s.timeStamp(TSA)
                                    .cms(k -> k.signingTime(SIGNED.minus(Duration.ofDays(365)))))
                        .at(THEN)
                        .dss(PKI.validationData(SIGNER))),
            FindingCode.CLAIMED_DIFFERS),
        Attack.undetermined(
            "CRT-08 revoked, and dated back by a claim alone",
            () ->
                verify(
                    TestPdf.letter("PAY 100")
                        .signedBy(PKI.of(Holder.REVOKED_AFTER))
                        .at(THEN)
                        .dss(PKI.validationData(Holder.REVOKED_AFTER))),
            null));
  }

  private static Stream<Attack> revoked() {
    return Stream.of(
        authorityRevoked("TS-11 before", SIGNED.minus(Duration.ofDays(1)), CRLReason.superseded),
        authorityRevoked(
            "TS-11 its key was known later",
            SIGNED.plus(Duration.ofDays(9)),
            CRLReason.keyCompromise),
        authorityRevoked(
            "TS-11 later, nobody says why", SIGNED.plus(Duration.ofDays(9)), CRLReason.unspecified),
        Attack.control(
            "TS-11 superseded later",
            () -> verify(listed(SIGNED.plus(Duration.ofDays(9)), CRLReason.superseded))));
  }

  private static Stream<Attack> documents() {
    TestTimeStamp later = TSA.at(Instant.parse("2022-01-05T00:00:00Z"));
    TestPdf claimed =
        TestPdf.letter("PAY 100").signedBy(PKI.of(SIGNER)).at(THEN).dss(PKI.validationData(SIGNER));
    return Stream.of(
        Attack.control("TS-09", () -> verify(claimed.docTimeStamp(later))),
        Attack.refused(
            "TS-02 of another document",
            () -> verify(claimed.docTimeStamp(later.ofOtherBytes())),
            FindingCode.DOCUMENT_TIME_STAMP_WRONG),
        Attack.undetermined(
            "TS-09 older than the signature",
            () ->
                verify(
                    TestPdf.letter("PAY 100")
                        .docTimeStamp(TSA)
                        .signedBy(PKI.of(SIGNER))
                        .at(THEN)
                        .dss(PKI.validationData(SIGNER))),
            FindingCode.NOT_PROVEN),
        Attack.undetermined(
            "TS-09 by the attacker's authority",
            () ->
                verify(
                    claimed.docTimeStamp(
                        by(
                            authority(
                                PKI.of(Holder.ATTACKER_ROOT),
                                TestCertificate::timeStampAuthority)))),
            null));
  }

  private static Attack wrong(String id, TestTimeStamp timeStamp) {
    return Attack.undetermined(id, () -> verify(stamped(timeStamp)), FindingCode.TIME_STAMP_WRONG);
  }

  private static Attack authorityRevoked(String id, Instant since, int reason) {
    return Attack.undetermined(
        id, () -> verify(listed(since, reason)), FindingCode.TIME_STAMP_AUTHORITY_REVOKED);
  }

  /** The authority on the root's list, the letter's own revocation data beside it. */
  private static TestPdf listed(Instant since, int reason) {
    Identity authority = authority(ROOT, TestCertificate::timeStampAuthority);
    return TestPdf.letter("PAY 100")
        .signedBy(PKI.of(SIGNER))
        .at(THEN, by(authority))
        .dss(
            new ValidationData(
                List.of(PKI.of(Holder.PARTY_CA).der()),
                List.of(
                    PKI.crl(Holder.PARTY_CA),
                    TestCrl.by(ROOT).revoked(authority, since, reason).build()),
                List.of()));
  }

  private static TestPdf letterWith(UnaryOperator<CmsKit> change) {
    return TestPdf.letter("PAY 100")
        .signedBy(PKI.of(SIGNER))
        .as(s -> s.cms(change))
        .at(THEN)
        .dss(PKI.validationData(SIGNER));
  }

  private static Identity authority(Identity issuer, UnaryOperator<TestCertificate> change) {
    return change
        .apply(TestCertificate.issuedBy(issuer).subject("C=VN, CN=Máy chủ cấp dấu thời gian"))
        .build();
  }

  private static TestTimeStamp by(Identity authority) {
    return TestTimeStamp.by(authority).at(SIGNED);
  }
}
