package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.THEN;
import static org.xacthuc.attacks.Drawn.VERIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
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
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.Tolerances;

/** Validated years after the signing at T: what each kind of list makes of the verdict. */
class PastValidationTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant T = Instant.parse(THEN);
  private static final Instant BEFORE = T.minus(DAY.multipliedBy(3));
  private static final Instant LATER = T.plus(DAY.multipliedBy(3));
  private static final Instant LISTED = T.plus(DAY.multipliedBy(5));
  private static final Identity CA = PKI.of(Holder.PARTY_CA);
  private static final Identity SIGNER = signer("2030-01-01T00:00:00Z");
  private static final Identity SHORT_LIVED = signer("2021-12-31T00:00:00Z");
  private static final Instant AFTER_EXPIRY = Instant.parse("2022-06-01T00:00:00Z");
  private static final ASN1ObjectIdentifier EXPIRED_CERTS_ON_CRL =
      new ASN1ObjectIdentifier("2.5.29.60");
  private static final Policy ACCEPTING_ENDLESS_LISTS =
      VERIFY.request().policy().withTolerances(Tolerances.DEFAULT.withNoNextUpdate(true));

  @ParameterizedTest
  @MethodSource("rows")
  void isJudgedAsOfTheProvenTime(Attack row) {
    row.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(
            clean(), revoked(), onHold(), withoutProof(), endless(), afterExpiry(), compromised())
        .flatMap(rows -> rows);
  }

  private static Stream<Attack> clean() {
    return Stream.of(
        Attack.control("a list covers T", () -> proven(list(T.minusSeconds(60)))),
        Attack.control("a list was issued after T", () -> proven(list(LISTED))),
        Attack.undetermined(
            "a list ran out before T", () -> proven(list(BEFORE)), FindingCode.REVOCATION_UNKNOWN));
  }

  private static Stream<Attack> revoked() {
    return Stream.of(
        Attack.told(
            "revoked later, affiliation changed",
            () -> proven(list(LISTED).revoked(SIGNER, LATER, CRLReason.affiliationChanged)),
            FindingCode.REVOKED_LATER),
        Attack.told(
            "revoked later, key compromised",
            () -> proven(list(LISTED).revoked(SIGNER, LATER, CRLReason.keyCompromise)),
            FindingCode.REVOKED_LATER),
        Attack.told(
            "revoked a second after T",
            () -> proven(list(LISTED).revoked(SIGNER, T.plusSeconds(1), CRLReason.superseded)),
            FindingCode.REVOKED_LATER),
        Attack.refused(
            "revoked before T",
            () -> proven(list(LISTED).revoked(SIGNER, BEFORE, CRLReason.affiliationChanged)),
            FindingCode.REVOKED),
        Attack.refused(
            "revoked exactly at T",
            () -> proven(list(LISTED).revoked(SIGNER, T, CRLReason.affiliationChanged)),
            FindingCode.REVOKED));
  }

  private static Stream<Attack> onHold() {
    return Stream.of(
        Attack.undetermined(
            "on hold at T",
            () -> proven(list(LISTED).revoked(SIGNER, BEFORE, CRLReason.certificateHold)),
            FindingCode.ON_HOLD),
        Attack.told(
            "on hold after T",
            () -> proven(list(LISTED).revoked(SIGNER, LATER, CRLReason.certificateHold)),
            FindingCode.REVOKED_LATER),
        Attack.control(
            "on hold at T, and released",
            () ->
                proven(
                    list(LISTED).revoked(SIGNER, BEFORE, CRLReason.certificateHold),
                    list(LISTED.plus(DAY)))),
        Attack.refused(
            "on hold at T, then revoked",
            () ->
                proven(
                    list(T).revoked(SIGNER, BEFORE, CRLReason.certificateHold),
                    list(LISTED).revoked(SIGNER, LATER, CRLReason.superseded)),
            FindingCode.REVOKED));
  }

  private static Stream<Attack> withoutProof() {
    return Stream.of(
        Attack.undetermined(
            "revoked later, and nothing proves T",
            () ->
                verify(
                    TestPdf.letter("PAY 100").signedBy(SIGNER).at(THEN),
                    list(LISTED).revoked(SIGNER, LATER, CRLReason.superseded)),
            FindingCode.REVOKED_NO_POE),
        Attack.undetermined(
            "revoked before the claimed time, and nothing proves it",
            () ->
                verify(
                    TestPdf.letter("PAY 100").signedBy(SIGNER).at(THEN),
                    list(LISTED).revoked(SIGNER, BEFORE, CRLReason.superseded)),
            FindingCode.REVOKED_NO_POE));
  }

  private static Stream<Attack> endless() {
    return Stream.of(
        Attack.undetermined(
            "a list without next update, from before T",
            () -> proven(TestCrl.by(CA).thisUpdate(BEFORE).withoutNextUpdate()),
            FindingCode.REVOCATION_UNKNOWN),
        Attack.control(
            "the same where the policy accepts it",
            () ->
                VERIFY
                    .with(ACCEPTING_ENDLESS_LISTS)
                    .of(
                        stored(
                            stamped(SIGNER),
                            TestCrl.by(CA).thisUpdate(BEFORE).withoutNextUpdate()))),
        Attack.control(
            "a list without next update, from after T",
            () -> proven(TestCrl.by(CA).thisUpdate(LISTED).withoutNextUpdate())));
  }

  private static Stream<Attack> afterExpiry() {
    return Stream.of(
        Attack.undetermined(
            "a list from after expiry",
            () -> verify(stamped(SHORT_LIVED), list(AFTER_EXPIRY)),
            FindingCode.REVOCATION_UNKNOWN),
        Attack.control(
            "the same, which keeps expired certificates",
            () -> verify(stamped(SHORT_LIVED), keeping(BEFORE))),
        Attack.undetermined(
            "the same, which keeps those that expired later",
            () -> verify(stamped(SHORT_LIVED), keeping(AFTER_EXPIRY)),
            FindingCode.REVOCATION_UNKNOWN));
  }

  private static TestCrl keeping(Instant since) {
    return list(AFTER_EXPIRY).extension(EXPIRED_CERTS_ON_CRL, false, time(since));
  }

  private static Stream<Attack> compromised() {
    return Stream.of(
        Attack.refused(
            "revoked later for a compromise before T",
            () -> proven(invalidFrom(BEFORE)),
            FindingCode.REVOKED),
        Attack.told(
            "revoked later for a compromise after T",
            () -> proven(invalidFrom(T.plusSeconds(1))),
            FindingCode.REVOKED_LATER));
  }

  private static TestCrl invalidFrom(Instant date) {
    try {
      ExtensionsGenerator entry = new ExtensionsGenerator();
      entry.addExtension(Extension.reasonCode, false, CRLReason.lookup(CRLReason.keyCompromise));
      entry.addExtension(Extension.invalidityDate, false, time(date));
      return list(LISTED).revoked(SIGNER.certificate().getSerialNumber(), LATER, entry.generate());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ASN1GeneralizedTime time(Instant instant) {
    return new ASN1GeneralizedTime(Date.from(instant), Locale.ROOT);
  }

  private static Identity signer(String notAfter) {
    return TestCertificate.issuedBy(CA)
        .subject("C=VN, O=TỈNH ỦY BẮC KẠN, CN=Phương Thị Thanh")
        .valid("2020-01-01T00:00:00Z", notAfter)
        .signer()
        .build();
  }

  private static TestCrl list(Instant thisUpdate) {
    return TestCrl.by(CA).thisUpdate(thisUpdate).nextUpdate(thisUpdate.plus(DAY));
  }

  private static VerificationReport proven(TestCrl... lists) {
    return verify(stamped(SIGNER), lists);
  }

  private static TestPdf stamped(Identity signer) {
    return TestPdf.letter("PAY 100").signedBy(signer).at(THEN, PKI.tsa());
  }

  private static VerificationReport verify(TestPdf pdf, TestCrl... lists) {
    return VERIFY.of(stored(pdf, lists));
  }

  private static TestPdf stored(TestPdf pdf, TestCrl... lists) {
    List<Bytes> crls =
        Stream.concat(
                Stream.of(lists).map(TestCrl::build), Stream.of(PKI.crl(Holder.GOVERNMENT_ROOT)))
            .toList();
    return pdf.dss(new ValidationData(List.of(), crls, List.of()));
  }
}
