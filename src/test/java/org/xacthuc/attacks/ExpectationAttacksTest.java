package org.xacthuc.attacks;

import static org.xacthuc.attacks.DrawnDirective.LAYOUT;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.Holder;
import org.xacthuc.verdict.Expectation;
import org.xacthuc.verdict.FindingCode;

/** A sound letter that is not the one the register means, and one that only looks otherwise. */
class ExpectationAttacksTest {
  private static final DrawnDirective LETTER =
      DrawnDirective.of(LAYOUT).signedBy(Holder.PHUONG_THI_THANH).signedBy(Holder.CO_QUAN_TINH_UY);

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(signers(), numbers(), issuers(), others()).flatMap(s -> s);
  }

  private static Stream<Attack> signers() {
    FindingCode differs = FindingCode.EXPECTED_SIGNER_DIFFERS;
    return Stream.of(
        agrees("EXP-01 the signer", signer("Phương Thị Thanh")),
        agrees("EXP-01 in capitals, with a title", signer("Đ/c PHƯƠNG THỊ THANH")),
        agrees("EXP-01 without marks", signer("Phuong Thi Thanh")),
        differs(
            "EXP-01 a Cyrillic letter", signer("Ph\u01B0\u01A1ng Th\u1ECB Th\u0430nh"), differs),
        differs("EXP-01 another tone", signer("Phượng Thị Thanh"), differs),
        differs("EXP-01 a word less", signer("Phương Thanh"), differs),
        differs("EXP-01 the body's own name", signer("Tỉnh ủy Bắc Kạn"), differs));
  }

  private static Stream<Attack> numbers() {
    FindingCode differs = FindingCode.EXPECTED_NUMBER_DIFFERS;
    return Stream.of(
        agrees("EXP-02 number and symbol", number("309-CV/TU")),
        agrees("EXP-02 with label, blanks and a long dash", number("Số: 309 – CV/TU")),
        agrees("EXP-02 zeros before it", number("0309-cv/tu")),
        agrees("EXP-02 the State's strokes", number("309/CV-TU")),
        agrees("EXP-02 the number alone", number("309")),
        differs("EXP-02 another number", number("308-CV/TU"), differs),
        differs("EXP-02 a digit more", number("3090-CV/TU"), differs),
        differs("EXP-02 a letter behind it", number("309a-CV/TU"), differs),
        differs("EXP-02 the letter O", number("3O9-CV/TU"), differs),
        differs("EXP-02 another symbol", number("309-QĐ/TU"), differs),
        differs("EXP-02 a year in it", number("309/2021/CV-TU"), differs));
  }

  private static Stream<Attack> issuers() {
    FindingCode differs = FindingCode.EXPECTED_ISSUER_DIFFERS;
    return Stream.of(
        agrees("EXP-03 the issuer", issuer("Tỉnh ủy Bắc Kạn")),
        agrees("EXP-03 the other place of the mark", issuer("TỈNH UỶ BẮC KẠN")),
        differs("EXP-03 of another province", issuer("Tỉnh ủy Cao Bằng"), differs),
        differs("EXP-03 its office", issuer("Văn phòng Tỉnh ủy Bắc Kạn"), differs),
        differs("EXP-03 the Party", issuer("ĐẢNG CỘNG SẢN VIỆT NAM"), differs));
  }

  private static Stream<Attack> others() {
    return Stream.of(
        agrees("EXP-04 the date", date("2021-07-20")),
        differs("EXP-04 another day", date("2021-07-21"), FindingCode.EXPECTED_DATE_DIFFERS),
        Attack.told(
            "EXP-05 not in the register",
            seen(LETTER, Expectation.NOT_LISTED),
            FindingCode.EXPECTED_NOT_LISTED),
        differs(
            "EXP-06 no number on the page",
            DrawnDirective.of(LAYOUT.with("number"))
                .signedBy(Holder.PHUONG_THI_THANH)
                .signedBy(Holder.CO_QUAN_TINH_UY),
            number("309-CV/TU"),
            FindingCode.EXPECTED_NOT_PRINTED));
  }

  private static Attack agrees(String id, Expectation expectation) {
    return Attack.told(id, seen(LETTER, expectation), FindingCode.EXPECTED_AGREES);
  }

  private static Attack differs(String id, Expectation expectation, FindingCode code) {
    return differs(id, LETTER, expectation, code);
  }

  private static Attack differs(
      String id, DrawnDirective letter, Expectation expectation, FindingCode code) {
    return Attack.undetermined(id, seen(letter, expectation), code);
  }

  private static Supplier<VerificationReport> seen(DrawnDirective letter, Expectation expectation) {
    return () -> letter.verify(Verification.strict().expecting(expectation));
  }

  private static Expectation signer(String name) {
    return of(Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Expectation number(String number) {
    return of(Optional.empty(), Optional.of(number), Optional.empty(), Optional.empty());
  }

  private static Expectation issuer(String name) {
    return of(Optional.empty(), Optional.empty(), Optional.of(name), Optional.empty());
  }

  private static Expectation date(String day) {
    return of(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(LocalDate.parse(day)));
  }

  private static Expectation of(
      Optional<String> signer,
      Optional<String> number,
      Optional<String> issuer,
      Optional<LocalDate> date) {
    return new Expectation(signer, number, issuer, date, true);
  }
}
