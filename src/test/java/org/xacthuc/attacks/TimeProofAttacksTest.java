package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.SIGNER;
import static org.xacthuc.attacks.Drawn.THEN;
import static org.xacthuc.attacks.Drawn.VERIFY;
import static org.xacthuc.attacks.Drawn.stamped;
import static org.xacthuc.attacks.Drawn.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
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
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.AlgorithmMode;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.RequirementLevel;

/** What a time-stamp proves and what it does not: content time-stamps, weak ones, late ones. */
class TimeProofAttacksTest {
  private static final Instant SIGNED = Instant.parse(THEN);
  private static final AlgorithmIdentifier SHA1 =
      new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1);
  private static final TestTimeStamp TSA = PKI.tsa().at(SIGNED);
  private static final Policy POLICY = Policy.DEFAULT.withSignatory(RequirementLevel.OFF);

  /** While the signers' certificates are still valid. */
  private static final Verification SOON = VERIFY.at("2022-03-01T00:00:00Z");

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    Assertions.assertTimeout(Duration.ofSeconds(20), attack::check);
  }

  static Stream<Attack> rows() {
    return Stream.of(content(), revoked(), issuers(), weak(), renewedWeak(), usages())
        .flatMap(s -> s);
  }

  /** ETSI EN 319 102-1 §5.3: the signature is younger; nothing says how old it is. */
  private static Stream<Attack> content() {
    return Stream.of(
        Attack.control(
            "TS-12 content time-stamped, then signed, then time-stamped",
            () -> verify(letter(SIGNER, k -> k.contentTimeStamp(TSA).timeStamp(TSA)))),
        Attack.undetermined(
            "TS-12 a content time-stamp alone proves no existence",
            () -> verify(letter(SIGNER, k -> k.contentTimeStamp(TSA))),
            FindingCode.PATH_EXPIRED),
        Attack.undetermined(
            "TS-12 of other content",
            () ->
                verify(letter(SIGNER, k -> k.contentTimeStamp(TSA.ofOtherBytes()).timeStamp(TSA))),
            FindingCode.TIME_STAMP_WRONG),
        Attack.refused(
            "TS-12 content time-stamped after the certificate had expired",
            () -> verify(letter(Holder.EXPIRED, k -> k.contentTimeStamp(TSA))),
            FindingCode.SIGNER_EXPIRED_AT_PROVEN_TIME),
        Attack.refused(
            "TS-12 content time-stamped after the revocation",
            () -> SOON.of(letter(Holder.REVOKED_BEFORE, k -> k.contentTimeStamp(TSA))),
            FindingCode.REVOKED),
        Attack.undetermined(
            "TS-12 content time-stamped before the revocation",
            () -> SOON.of(letter(Holder.REVOKED_AFTER, k -> k.contentTimeStamp(TSA))),
            FindingCode.REVOKED_NO_POE));
  }

  private static Stream<Attack> revoked() {
    Instant before = Instant.parse("2020-06-01T00:00:00Z");
    return Stream.of(
        Attack.refused(
            "CVE-2026-59641 dated back before the revocation, time-stamped after it",
            () -> verify(letter(Holder.REVOKED_BEFORE, k -> k.signingTime(before).timeStamp(TSA))),
            FindingCode.REVOKED),
        Attack.undetermined(
            "CVE-2026-59641 dated back before the revocation, without a time-stamp",
            () -> SOON.of(letter(Holder.REVOKED_BEFORE, k -> k.signingTime(before))),
            FindingCode.REVOKED_NO_POE),
        Attack.undetermined(
            "TS-13 a late document time-stamp does not say when it was signed",
            () ->
                SOON.of(
                    letter(Holder.REVOKED_AFTER, k -> k)
                        .docTimeStamp(PKI.tsa().at(Instant.parse("2022-02-01T00:00:00Z")))),
            FindingCode.REVOKED_NO_POE),
        Attack.told(
            "TS-13 time-stamped before the revocation",
            () -> verify(letter(Holder.REVOKED_AFTER, k -> k.timeStamp(TSA))),
            FindingCode.REVOKED_LATER));
  }

  /** GHSA-wfqv-66vq-46rm: an issuer may expire before what it issued. */
  private static Stream<Attack> issuers() {
    Identity shortLived =
        TestCertificate.issuedBy(PKI.of(Holder.GOVERNMENT_ROOT))
            .subject("C=VN, CN=xacthuc TEST CA that ends early")
            .ca()
            .valid("2020-01-01T00:00:00Z", "2021-07-01T00:00:00Z")
            .build();
    Identity signer =
        TestCertificate.issuedBy(shortLived)
            .subject("C=VN, CN=Nguyễn Văn Còn Hạn")
            .signer()
            .valid("2020-01-01T00:00:00Z", "2027-01-01T00:00:00Z")
            .build();
    ValidationData data =
        new ValidationData(
            List.of(shortLived.der()),
            List.of(
                TestCrl.by(PKI.of(Holder.GOVERNMENT_ROOT))
                    .thisUpdate(Instant.parse("2021-06-15T00:00:00Z"))
                    .build(),
                TestCrl.by(shortLived).thisUpdate(Instant.parse("2021-06-15T00:00:00Z")).build()),
            List.of());
    return Stream.of(
        Attack.control(
            "CRT-09 signed while its issuer stood",
            () -> verify(signed(signer, "2021-06-20T00:00:00Z").dss(data))),
        Attack.undetermined(
            "CRT-09 signed when its issuer had expired",
            () -> verify(signed(signer, THEN).dss(data)),
            FindingCode.PATH_EXPIRED));
  }

  private static TestPdf signed(Identity signer, String when) {
    return TestPdf.letter("PAY 100").signedBy(signer).at(when, PKI.tsa());
  }

  private static Stream<Attack> weak() {
    Policy reporting = POLICY.withDemands(POLICY.demands().withAlgorithms(AlgorithmMode.REPORT));
    return Stream.of(
        Attack.told(
            "TS-14 a weak time-stamp beside a sound one",
            () -> verify(stamped(TSA, TSA.imprint(SHA1))),
            FindingCode.TIME_STAMP_WEAK),
        Attack.told(
            "TS-14 a weak one is as none, while the certificate is valid",
            () -> SOON.of(stamped(TSA.imprint(SHA1))),
            FindingCode.TIME_STAMP_WEAK),
        Attack.told(
            "TS-14 a weak one proves nothing, while the certificate is valid",
            () -> SOON.of(stamped(TSA.imprint(SHA1))),
            FindingCode.NOT_PROVEN),
        Attack.undetermined(
            "TS-14 a weak one proves nothing, when the certificate has expired",
            () -> verify(stamped(TSA.imprint(SHA1))),
            FindingCode.PATH_EXPIRED),
        Attack.told(
            "TS-14 a policy that only reports goes by it",
            () -> VERIFY.with(reporting).of(stamped(TSA.imprint(SHA1))),
            FindingCode.ALGORITHM_WEAK));
  }

  /** SHA-1 was reliable until August 2012. */
  private static Stream<Attack> renewedWeak() {
    Identity root =
        TestCertificate.root("C=VN, CN=xacthuc TEST old root")
            .valid("2008-01-01T00:00:00Z", "2045-01-01T00:00:00Z")
            .build();
    Identity authority =
        TestCertificate.issuedBy(root)
            .subject("C=VN, CN=xacthuc TEST old time-stamps")
            .timeStampAuthority()
            .valid("2009-01-01T00:00:00Z", "2040-01-01T00:00:00Z")
            .build();
    Identity signer =
        TestCertificate.issuedBy(root)
            .subject("C=VN, CN=Trần Văn Cũ")
            .signer()
            .valid("2010-01-01T00:00:00Z", "2012-01-01T00:00:00Z")
            .build();
    ValidationData data =
        new ValidationData(
            List.of(),
            List.of(TestCrl.by(root).thisUpdate(Instant.parse("2011-06-01T00:00:00Z")).build()),
            List.of());
    TestPdf old =
        TestPdf.letter("PAY 100")
            .signedBy(signer)
            .at("2011-03-01T00:00:00Z", TestTimeStamp.by(authority).imprint(SHA1))
            .dss(data);
    Verification verification =
        VERIFY.with(TrustAnchors.of(List.of(Verification.certificate(root.der()))));
    TestTimeStamp renewal = TestTimeStamp.by(authority);
    return Stream.of(
        Attack.control(
            "TS-15 a SHA-1 time-stamp renewed in time",
            () ->
                verification.of(
                    old.docTimeStamp(renewal.at(Instant.parse("2012-06-01T00:00:00Z"))))),
        Attack.undetermined(
            "TS-15 a SHA-1 time-stamp renewed too late",
            () ->
                verification.of(
                    old.docTimeStamp(renewal.at(Instant.parse("2012-08-01T00:00:00Z")))),
            FindingCode.TIME_STAMP_WEAK),
        Attack.undetermined(
            "TS-15 a SHA-1 time-stamp renewed by a weak one",
            () ->
                verification.of(
                    old.docTimeStamp(
                        renewal.imprint(SHA1).at(Instant.parse("2012-06-01T00:00:00Z")))),
            FindingCode.TIME_STAMP_WEAK));
  }

  /** As a Vietnamese authority has it: RFC 3161 §2.3 wants a key for time-stamps alone. */
  private static Stream<Attack> usages() {
    UnaryOperator<TestCertificate> further =
        c -> c.keyUsage(KeyUsage.digitalSignature | KeyUsage.keyCertSign | KeyUsage.cRLSign);
    TestTimeStamp stamp = TestTimeStamp.by(authority(further)).at(SIGNED);
    Policy refusing = POLICY.withTolerances(POLICY.tolerances().withExtraKeyUsage(false));
    return Stream.of(
        Attack.told(
            "TS-16 a key that may sign certificates, too",
            () -> verify(stamped(stamp)),
            FindingCode.TIME_STAMP_AUTHORITY_KEY_USAGE),
        Attack.undetermined(
            "TS-16 the same, where the policy refuses it",
            () -> VERIFY.with(refusing).of(stamped(stamp)),
            FindingCode.TIME_STAMP_NOT_ACCEPTED),
        Attack.control(
            "TS-16 a key for time-stamps alone under that policy",
            () -> VERIFY.with(refusing).of(stamped(TSA))),
        Attack.undetermined(
            "TS-16 a certification authority for a time-stamp authority",
            () ->
                verify(
                    stamped(
                        TestTimeStamp.by(authority(c -> further.apply(c.pathLength(0))))
                            .at(SIGNED))),
            FindingCode.TIME_STAMP_WRONG));
  }

  private static Identity authority(UnaryOperator<TestCertificate> change) {
    return change
        .apply(
            TestCertificate.issuedBy(PKI.of(Holder.GOVERNMENT_ROOT))
                .subject("C=VN, CN=xacthuc TEST time-stamps of all trades")
                .timeStampAuthority())
        .build();
  }

  private static TestPdf letter(Holder holder, UnaryOperator<CmsKit> change) {
    return TestPdf.letter("PAY 100")
        .signedBy(PKI.of(holder))
        .as(s -> s.cms(change))
        .at(THEN)
        .dss(PKI.validationData(holder));
  }
}
