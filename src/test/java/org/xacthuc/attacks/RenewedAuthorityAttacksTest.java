package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.VERIFY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.CRLReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestTimeStamp;
import org.xacthuc.testkit.ValidationData;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.FindingCode;

/** Certificates of authorities that something proves to be younger, or worse, than they look. */
class RenewedAuthorityAttacksTest {
  private static final Identity ROOT =
      TestCertificate.root("C=VN, CN=xacthuc TEST long-lived root")
          .key(PKI.of(Holder.PHUONG_THI_THANH).key())
          .valid("2008-01-01T00:00:00Z", "2045-01-01T00:00:00Z")
          .build();

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.concat(renewed(), weak());
  }

  /** The old certificate has expired and is on no list any more; the new one tells of its key. */
  private static Stream<Attack> renewed() {
    Identity old = authority(51).valid("2010-01-01T00:00:00Z", "2022-01-01T00:00:00Z").build();
    Identity renewed =
        authority(52).key(old.key()).valid("2021-09-01T00:00:00Z", "2040-01-01T00:00:00Z").build();
    Identity stamps =
        TestCertificate.issuedBy(old)
            .subject("C=VN, CN=xacthuc TEST time-stamps")
            .timeStampAuthority()
            .valid("2012-01-01T00:00:00Z", "2040-01-01T00:00:00Z")
            .build();
    Identity signer =
        TestCertificate.issuedBy(ROOT)
            .subject("C=VN, CN=Lê Thị Trước")
            .signer()
            .valid("2018-01-01T00:00:00Z", "2020-01-01T00:00:00Z")
            .build();
    TestPdf letter =
        TestPdf.letter("PAY 100")
            .signedBy(signer)
            .at("2019-06-01T00:00:00Z", TestTimeStamp.by(stamps));
    Bytes of2019 = TestCrl.by(ROOT).thisUpdate(Instant.parse("2019-06-02T00:00:00Z")).build();
    Instant stolen = Instant.parse("2025-01-01T00:00:00Z");
    Instant later = stolen.plus(Duration.ofDays(1));
    Bytes clean = TestCrl.by(ROOT).thisUpdate(later).build();
    Bytes revoked =
        TestCrl.by(ROOT)
            .thisUpdate(later)
            .revoked(renewed, stolen, CRLReason.keyCompromise)
            .build();
    Bytes ofStamps = TestCrl.by(old).build();
    List<Identity> both = List.of(old, renewed);
    return Stream.of(
        Attack.control(
            "CRT-09 an authority renewed",
            () -> verify(letter.dss(data(both, ofStamps, of2019, clean)))),
        Attack.undetermined(
            "CRT-09 an authority renewed, whose key was stolen",
            () -> verify(letter.dss(data(both, ofStamps, of2019, revoked))),
            FindingCode.TIME_STAMP_AUTHORITY_REVOKED));
  }

  private static TestCertificate authority(long serial) {
    return TestCertificate.issuedBy(ROOT).subject("C=VN, CN=xacthuc TEST CA").serial(serial).ca();
  }

  /** SHA-1 was reliable until August 2012; nothing says when an issuer's certificate was made. */
  private static Stream<Attack> weak() {
    return Stream.of(
        Attack.control("TS-15 an old path", () -> verify(old(SignatureScheme.RSA_SHA256))),
        Attack.undetermined(
            "TS-15 an old path that is weak by now",
            () -> verify(old(SignatureScheme.RSA_SHA1)),
            FindingCode.ALGORITHM_WEAK),
        Attack.control(
            "TS-15 the same, time-stamped when it was not",
            () ->
                verify(old(SignatureScheme.RSA_SHA1).docTimeStamp(stamp("2012-07-31T00:00:00Z")))),
        Attack.undetermined(
            "TS-15 the same, time-stamped when it was",
            () -> verify(old(SignatureScheme.RSA_SHA1).docTimeStamp(stamp("2012-08-01T00:00:00Z"))),
            FindingCode.ALGORITHM_WEAK));
  }

  private static TestPdf old(SignatureScheme scheme) {
    Identity issuer =
        authority(61)
            .signedWith(scheme)
            .valid("2009-01-01T00:00:00Z", "2022-01-01T00:00:00Z")
            .build();
    Identity signer =
        TestCertificate.issuedBy(issuer)
            .subject("C=VN, CN=Trần Văn Cũ")
            .signer()
            .valid("2010-01-01T00:00:00Z", "2013-01-01T00:00:00Z")
            .build();
    Instant then = Instant.parse("2011-06-01T00:00:00Z");
    return TestPdf.letter("PAY 100")
        .signedBy(signer)
        .at("2011-03-01T00:00:00Z", stamp("2011-03-01T00:00:00Z"))
        .dss(
            data(
                List.of(issuer),
                TestCrl.by(issuer).thisUpdate(then).build(),
                TestCrl.by(ROOT).thisUpdate(then).build()));
  }

  private static TestTimeStamp stamp(String instant) {
    return TestTimeStamp.by(
            TestCertificate.issuedBy(ROOT)
                .subject("C=VN, CN=xacthuc TEST lasting time-stamps")
                .serial(71)
                .timeStampAuthority()
                .valid("2009-01-01T00:00:00Z", "2040-01-01T00:00:00Z")
                .build())
        .at(Instant.parse(instant));
  }

  private static ValidationData data(List<Identity> authorities, Bytes... lists) {
    return new ValidationData(
        authorities.stream().map(Identity::der).toList(), List.of(lists), List.of());
  }

  private static VerificationReport verify(TestPdf pdf) {
    List<Certificate> roots =
        Stream.concat(PKI.anchorCertificates().stream(), Stream.of(ROOT.der()))
            .map(Verification::certificate)
            .toList();
    return VERIFY.with(TrustAnchors.of(roots)).of(pdf);
  }
}
