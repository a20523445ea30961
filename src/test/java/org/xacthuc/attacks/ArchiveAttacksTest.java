package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.SIGNER;
import static org.xacthuc.attacks.Drawn.THEN;
import static org.xacthuc.attacks.Drawn.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.CRLReason;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.base.Bytes;
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
 * Chains of document time-stamps (PAdES B-LTA): an older one counts when a newer one covers it in
 * time, over evidence that was there by then. Verified when the first authority has long expired.
 */
class ArchiveAttacksTest {
  private static final Identity ROOT = PKI.of(Holder.GOVERNMENT_ROOT);

  /** Expires at the end of the year: without the first time-stamp, nothing saves the signature. */
  private static final Identity SHORT_LIVED =
      TestCertificate.issuedBy(PKI.of(Holder.PARTY_CA))
          .subject("C=VN, CN=Nguyễn Thị Ngắn Hạn")
          .signer()
          .valid(at("2021-01-01"), at("2021-12-31"))
          .build();

  /** Stamped the signature; has expired at the time of verification, as the next one has. */
  private static final Identity FIRST = authority("first", "2020-01-01", "2023-01-01");

  private static final Identity SECOND = authority("second", "2022-01-01", "2025-01-01");
  private static final Identity THIRD = authority("third", "2022-01-01", "2040-01-01");

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    Assertions.assertTimeout(Duration.ofSeconds(20), attack::check);
  }

  static Stream<Attack> rows() {
    return Stream.of(renewals(), revocations(), evidence(), orders()).flatMap(s -> s);
  }

  private static Stream<Attack> renewals() {
    return Stream.of(
        Attack.control(
            "LTA-01 one renewal", () -> verify(signed().docTimeStamp(by(THIRD, "2022-06-01")))),
        Attack.control(
            "LTA-01 two renewals",
            () ->
                verify(
                    signed()
                        .docTimeStamp(by(SECOND, "2022-06-01"))
                        .docTimeStamp(by(THIRD, "2024-06-01")))),
        Attack.control(
            "LTA-01 three renewals",
            () ->
                verify(
                    signed()
                        .docTimeStamp(by(FIRST, "2022-02-01"))
                        .docTimeStamp(by(SECOND, "2022-06-01"))
                        .docTimeStamp(by(THIRD, "2024-06-01")))),
        expired("LTA-02 no renewal", signed()),
        expired(
            "LTA-02 renewed by one that has expired too",
            signed().docTimeStamp(by(SECOND, "2022-06-01"))),
        expired("LTA-03 renewed too late", signed().docTimeStamp(by(THIRD, "2024-06-01"))),
        expired(
            "LTA-03 the link between renewed too late",
            signed().docTimeStamp(by(SECOND, "2022-06-01")).docTimeStamp(by(THIRD, "2025-06-01"))),
        Attack.refused(
            "LTA-04 renewed over another document",
            () -> verify(signed().docTimeStamp(by(THIRD, "2022-06-01").ofOtherBytes())),
            FindingCode.DOCUMENT_TIME_STAMP_WRONG),
        expired(
            "LTA-05 renewed by the attacker",
            signed()
                .docTimeStamp(by(authority(PKI.of(Holder.ATTACKER_ROOT), "first"), "2022-06-01"))));
  }

  private static Stream<Attack> revocations() {
    return Stream.of(
        Attack.control(
            "LTA-06 compromised after its renewal",
            () -> verify(renewed("2022-06-01", "2022-08-01", CRLReason.keyCompromise))),
        Attack.undetermined(
            "LTA-06 compromised before its renewal",
            () -> verify(renewed("2022-06-01", "2022-05-01", CRLReason.keyCompromise)),
            FindingCode.TIME_STAMP_EXPIRED),
        Attack.undetermined(
            "LTA-06 compromised at its renewal",
            () -> verify(renewed("2022-06-01", "2022-06-01", CRLReason.keyCompromise)),
            FindingCode.TIME_STAMP_EXPIRED),
        Attack.undetermined(
            "LTA-07 the renewing authority is of unknown status",
            () ->
                verify(
                    signedWith(oldLists())
                        .docTimeStamp(
                            by(authority("silent", "2022-01-01", "2040-01-01"), "2022-06-01"))),
            FindingCode.REVOCATION_UNKNOWN));
  }

  /** An authority below one that has expired: what that one said counts if it was there by then. */
  private static Stream<Attack> evidence() {
    Identity between =
        TestCertificate.issuedBy(ROOT)
            .subject("C=VN, CN=xacthuc TEST CA of time-stamps")
            .ca()
            .valid("2020-01-01T00:00:00Z", "2024-01-01T00:00:00Z")
            .build();
    Identity below = authority(between, "below");
    Bytes list = TestCrl.by(between).thisUpdate(Instant.parse("2021-12-15T00:00:00Z")).build();
    ValidationData data = new ValidationData(List.of(between.der()), List.of(list), List.of());
    TestPdf stamped = stamped(by(below, "2021-07-20")).dss(PKI.validationData(SIGNER));
    return Stream.of(
        Attack.control(
            "LTA-08 a list that the renewal covers",
            () -> verify(stamped.dss(data).docTimeStamp(by(THIRD, "2022-06-01")))),
        Attack.undetermined(
            "LTA-08 a list that turned up after its signer had expired",
            () ->
                verify(
                    stamped
                        .dss(new ValidationData(List.of(between.der()), List.of(), List.of()))
                        .docTimeStamp(by(THIRD, "2022-06-01"))
                        .dss(new ValidationData(List.of(), List.of(list), List.of()))),
            FindingCode.PATH_EXPIRED),
        Attack.undetermined(
            "LTA-08 no list at all",
            () ->
                verify(
                    stamped
                        .dss(new ValidationData(List.of(between.der()), List.of(), List.of()))
                        .docTimeStamp(by(THIRD, "2022-06-01"))),
            FindingCode.PATH_EXPIRED));
  }

  private static Stream<Attack> orders() {
    TestTimeStamp tsa = PKI.tsa();
    return Stream.of(
        Attack.control(
            "TS-10 a document time-stamp some seconds older, by another clock",
            () ->
                verify(
                    stamped(tsa)
                        .dss(PKI.validationData(SIGNER))
                        .docTimeStamp(tsa.at(Instant.parse(THEN).minusSeconds(40))))),
        Attack.undetermined(
            "TS-10 a document time-stamp older than the signature's",
            () ->
                verify(
                    stamped(tsa)
                        .dss(PKI.validationData(SIGNER))
                        .docTimeStamp(tsa.at(at("2021-07-18")))),
            FindingCode.TIME_STAMP_ORDER),
        Attack.undetermined(
            "TS-10 document time-stamps the wrong way round",
            () ->
                verify(
                    stamped(tsa)
                        .dss(PKI.validationData(SIGNER))
                        .docTimeStamp(tsa.at(at("2022-07-18")))
                        .docTimeStamp(tsa.at(at("2022-03-18")))),
            FindingCode.TIME_STAMP_ORDER),
        Attack.undetermined(
            "TS-10 content time-stamped after the signature",
            () ->
                verify(
                    letter(k -> k.contentTimeStamp(tsa.at(at("2021-09-01"))))
                        .dss(PKI.validationData(SIGNER))),
            FindingCode.TIME_STAMP_ORDER));
  }

  private static Attack expired(String id, TestPdf pdf) {
    return Attack.undetermined(id, () -> verify(pdf), FindingCode.TIME_STAMP_EXPIRED);
  }

  /** Time-stamped by the authority that has expired since, with all data. */
  private static TestPdf signed() {
    return stamped(by(FIRST, "2021-07-20")).dss(PKI.validationData(SIGNER));
  }

  private static TestPdf signedWith(ValidationData data) {
    return stamped(by(FIRST, "2021-07-20")).dss(data);
  }

  private static TestPdf stamped(TestTimeStamp timeStamp) {
    return TestPdf.letter("PAY 100").signedBy(SHORT_LIVED).at(THEN, timeStamp);
  }

  private static TestPdf letter(UnaryOperator<CmsKit> change) {
    return TestPdf.letter("PAY 100")
        .signedBy(SHORT_LIVED)
        .as(s -> s.cms(change))
        .at(THEN, PKI.tsa().at(Instant.parse(THEN)));
  }

  /** The first authority on the root's list, its time-stamp renewed at another day. */
  private static TestPdf renewed(String day, String revokedSince, int reason) {
    Bytes list =
        TestCrl.by(ROOT)
            .thisUpdate(at("2022-09-01"))
            .revoked(FIRST, at(revokedSince), reason)
            .build();
    ValidationData data =
        new ValidationData(
            List.of(PKI.of(Holder.PARTY_CA).der()),
            List.of(PKI.crl(Holder.PARTY_CA), list),
            List.of());
    return signedWith(data).docTimeStamp(by(THIRD, day));
  }

  /** The root's list speaks for 2021 and the first months of 2022 alone. */
  private static ValidationData oldLists() {
    Bytes list = TestCrl.by(ROOT).thisUpdate(at("2021-12-15")).nextUpdate(at("2022-05-01")).build();
    return new ValidationData(
        List.of(PKI.of(Holder.PARTY_CA).der()), List.of(PKI.crl(Holder.PARTY_CA), list), List.of());
  }

  private static Identity authority(String name, String from, String to) {
    return TestCertificate.issuedBy(ROOT)
        .subject("C=VN, CN=xacthuc TEST time-stamps " + name)
        .timeStampAuthority()
        .valid(at(from), at(to))
        .build();
  }

  private static Identity authority(Identity issuer, String name) {
    return TestCertificate.issuedBy(issuer)
        .subject("C=VN, CN=xacthuc TEST time-stamps " + name)
        .timeStampAuthority()
        .valid(at("2020-01-01"), at("2023-01-01"))
        .build();
  }

  private static TestTimeStamp by(Identity authority, String day) {
    return TestTimeStamp.by(authority).at(at(day));
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }
}
