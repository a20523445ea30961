package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.THEN;
import static org.xacthuc.attacks.Drawn.VERIFY;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.ValidationData;
import org.xacthuc.verdict.FindingCode;

/** {@code --at}: what is dated later than the instant asked about is not looked at. */
class AsOfTest {
  private static final Identity CA = PKI.of(Holder.PARTY_CA);
  private static final Identity ROOT = PKI.of(Holder.GOVERNMENT_ROOT);
  private static final Identity PERSON =
      TestCertificate.issuedBy(CA).subject("C=VN, CN=Người Thử").serial(78).signer().build();

  @ParameterizedTest
  @MethodSource("rows")
  void isValidatedAsOfThatInstant(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    TestPdf clean = letter(list(ROOT, 21), list(CA, 22));
    Bytes revoking =
        TestCrl.by(CA).number(2).thisUpdate(day(25)).revoked(PERSON, day(19), 1).build();
    TestPdf revoked = letter(list(ROOT, 21), list(CA, 22), revoking);
    TestPdf claim =
        TestPdf.letter("PAY 100")
            .signedBy(PERSON)
            .at(THEN)
            .dss(new ValidationData(List.of(), List.of(list(ROOT, 21), list(CA, 22)), List.of()));
    return Stream.of(
        Attack.control("AT-01 a list of the day before", () -> at(clean, 23)),
        Attack.undetermined(
            "AT-01 a list of the day after", () -> at(clean, 21), FindingCode.REVOCATION_UNKNOWN),
        Attack.control("AT-02 before the revocation was published", () -> at(revoked, 24)),
        Attack.refused("AT-02 after it was published", () -> at(revoked, 26), FindingCode.REVOKED),
        Attack.undetermined(
            "AT-03 before the time-stamp", () -> VERIFY.at("2021-07-20T06:00:00Z").of(clean), null),
        Attack.told(
            "AT-04 a claim, while the certificate stands",
            () -> at(claim, 23),
            FindingCode.NOT_PROVEN),
        Attack.undetermined(
            "AT-04 a claim, after the certificate ended",
            () -> VERIFY.at("2031-01-01T00:00:00Z").of(claim),
            FindingCode.PATH_EXPIRED));
  }

  private static VerificationReport at(TestPdf pdf, int day) {
    return VERIFY.at(day(day).toString()).of(pdf);
  }

  private static Bytes list(Identity authority, int day) {
    return TestCrl.by(authority).thisUpdate(day(day)).build();
  }

  /** In the month of the signing, the day of which is the twentieth. */
  private static Instant day(int day) {
    return Instant.parse("2021-07-" + day + "T12:00:00Z");
  }

  private static TestPdf letter(Bytes... lists) {
    return TestPdf.letter("PAY 100")
        .signedBy(PERSON)
        .at(THEN, PKI.tsa())
        .dss(new ValidationData(List.of(), List.of(lists), List.of()));
  }
}
