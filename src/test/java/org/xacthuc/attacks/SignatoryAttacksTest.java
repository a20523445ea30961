package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.DrawnDirective.LAYOUT;
import static org.xacthuc.attacks.DrawnDirective.SIGNER;
import static org.xacthuc.attacks.DrawnDirective.certified;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Appearance;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.verdict.FindingCode;

/**
 * Sound signatures under trusted certificates, by others than the page says. Every attacker here
 * has a certificate of their own from an authority that the reader trusts.
 */
class SignatoryAttacksTest {
  private static final DrawnDirective LETTER = DrawnDirective.of(LAYOUT);
  private static final String BODY = "O=TỈNH ỦY BẮC KẠN";
  private static final String OTHER_BODY = "O=CÔNG TY CỔ PHẦN KIỂM THỬ";
  private static final Identity PERSON = PKI.of(Holder.PHUONG_THI_THANH);
  private static final Identity SEAL = PKI.of(Holder.CO_QUAN_TINH_UY);

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(
            ceremonies(), lookAlikes(), roles(), bodies(), departments(), stamps(), blocks())
        .flatMap(s -> s);
  }

  private static Stream<Attack> ceremonies() {
    return Stream.of(
        Attack.control("PAGE-00", LETTER.signedBy(PERSON).signedBy(SEAL)::verify),
        Attack.told(
            "PAGE-01 the person alone",
            LETTER.signedBy(PERSON)::verify,
            FindingCode.BODY_DID_NOT_SIGN),
        Attack.told(
            "PAGE-01 the body alone",
            LETTER.signedBy(SEAL)::verify,
            FindingCode.SIGNATORY_DID_NOT_SIGN),
        Attack.told(
            "PAGE-01 the body before the person",
            LETTER.signedBy(SEAL).signedBy(PERSON)::verify,
            FindingCode.BODY_BEFORE_PERSON),
        Attack.told(
            "PAGE-01 somebody else too",
            LETTER.signedBy(PERSON).signedBy(Holder.LE_THI_KIEM_THU).signedBy(SEAL)::verify,
            FindingCode.FURTHER_SIGNER),
        Attack.refused(
            "PAGE-02 somebody else",
            LETTER.signedBy(Holder.LE_THI_KIEM_THU).signedBy(SEAL)::verify,
            FindingCode.SIGNER_DIFFERS));
  }

  /** All look like the printed name, or nearly, and none is. */
  private static Stream<Attack> lookAlikes() {
    return Stream.of(
        named("CRT-10 a Cyrillic letter", "Ph\u01B0\u01A1ng Th\u1ECB Th\u0430nh"),
        named("CRT-10 a Greek capital", "\u03A1h\u01B0\u01A1ng Th\u1ECB Thanh"),
        named("CRT-10 another tone", "Ph\u01B0\u1EE3ng Th\u1ECB Thanh"),
        named("CRT-10 a mark more", "Ph\u01B0\u01A1ng Th\u1ECB Thanh\u0323"),
        named("CRT-10 a mark of no tone", "Ph\u01B0\u01A1ng Th\u1ECB Thanh\u0331"),
        named("CRT-10 turned by an override", "\u202Ehnah\u1ECB g\u01A1\u01B0hP"),
        named("CRT-10 a word more", "Ph\u01B0\u01A1ng Th\u1ECB Kim Thanh"),
        named("CRT-10 another surname", "Tr\u01B0\u01A1ng Th\u1ECB Thanh"),
        named("CRT-10 another order", "Thanh Th\u1ECB Ph\u01B0\u01A1ng"),
        Attack.control(
            "CRT-10 decomposed",
            by("CN=" + Normalizer.normalize(SIGNER, Normalizer.Form.NFD) + ", " + BODY)),
        Attack.told(
            "CRT-10 without marks",
            by("CN=PHUONG THI THANH, " + BODY),
            FindingCode.SIGNER_UNACCENTED));
  }

  private static Stream<Attack> roles() {
    String body = "CN=TỈNH ỦY BẮC KẠN, UID=CCCD:000000000099";
    return Stream.of(
        Attack.refused(
            "PAGE-03 a person who calls himself a body", by(body), FindingCode.SIGNER_DIFFERS),
        Attack.told(
            "PAGE-03 the same beside the signer",
            LETTER.signedBy(PERSON).signedBy(certified(body))::verify,
            FindingCode.BODY_DID_NOT_SIGN),
        Attack.undetermined(
            "PAGE-03 a company that calls itself a person",
            by("CN=" + SIGNER + ", " + OTHER_BODY + ", UID=MST:0000000099"),
            FindingCode.SIGNER_BODY_DIFFERS),
        Attack.undetermined("PAGE-03 nobody", by("O=KIỂM THỬ"), FindingCode.NOT_COMPARABLE));
  }

  private static Stream<Attack> bodies() {
    return Stream.of(
        seal("PAGE-05 of another province", "CN=Cơ quan Tỉnh ủy, O=TỈNH ỦY CAO BẰNG"),
        seal(
            "PAGE-05 its Cyrillic look-alike",
            "CN=TỈNH ỦY B\u1EAEC K\u1EA0\u039D, O=TỈNH ỦY B\u1EAEC K\u1EA0\u039D"),
        seal("PAGE-05 a company", "CN=CÔNG TY CỔ PHẦN KIỂM THỬ, " + OTHER_BODY),
        seal("PAGE-05 a city's committee", "CN=THÀNH ỦY BẮC KẠN, O=THÀNH ỦY BẮC KẠN"),
        seal("PAGE-05 of no province at all", "CN=TỈNH ỦY, UID=MST:0000000097"));
  }

  /** Each province has a department of that name; the certificate tells in its own way which. */
  private static Stream<Attack> departments() {
    return Stream.of(
        Attack.control("PAGE-05 control: its unit", department("OU=ỦY BAN NHÂN DÂN TỈNH BẮC KẠN")),
        Attack.control("PAGE-05 control: its place", department("L=Bắc Kạn")),
        Attack.undetermined(
            "PAGE-05 another province's department, by its unit",
            department("OU=ỦY BAN NHÂN DÂN TỈNH CAO BẰNG"),
            FindingCode.ISSUER_DIFFERS),
        Attack.undetermined(
            "PAGE-05 another province's department, by its place",
            department("L=Cao Bằng"),
            FindingCode.ISSUER_DIFFERS));
  }

  private static Supplier<VerificationReport> department(String where) {
    DrawnDirective letter =
        DrawnDirective.of(
            DrawnDirective.LAYOUT
                .with("parent", "ỦY BAN NHÂN DÂN TỈNH BẮC KẠN")
                .with("issuer", "SỞ Y TẾ"));
    return letter
            .signedBy(PERSON)
            .signedBy(certified("C=VN, CN=Sở Y tế, " + where + ", UID=MST:0000000098"))
        ::verify;
  }

  private static Stream<Attack> stamps() {
    return Stream.of(
        Attack.control(
            "PAGE-06 a stamp of its own",
            LETTER.signedBy(PERSON).stampedBy(SEAL, stamp("Cơ quan Tỉnh ủy"))::verify),
        Attack.told(
            "PAGE-06 a stamp that names another body",
            LETTER.signedBy(PERSON).stampedBy(SEAL, stamp("VĂN PHÒNG CHÍNH PHỦ"))::verify,
            FindingCode.STAMP_DIFFERS),
        Attack.told(
            "PAGE-06 a further signer's stamp that names the body",
            LETTER
                    .signedBy(PERSON)
                    .stampedBy(PKI.of(Holder.LE_THI_KIEM_THU), stamp("VĂN PHÒNG CHÍNH PHỦ"))
                ::verify,
            FindingCode.STAMP_DIFFERS),
        Attack.undetermined(
            "SSA-06 a further signer's seal over the whole page",
            LETTER
                    .signedBy(PERSON)
                    .signedBy(SEAL)
                    .stampedBy(PKI.of(Holder.LE_THI_KIEM_THU), wholePage())
                ::verify,
            FindingCode.NO_BLOCK));
  }

  private static Stream<Attack> blocks() {
    DrawnDirective nameless = DrawnDirective.of(LAYOUT.with("signer"));
    DrawnDirective joint =
        DrawnDirective.of(
            LAYOUT.with("body", "Nội dung./.", "T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Lê Văn Khác"));
    return Stream.of(
        Attack.undetermined(
            "PAGE-07 the name in an appearance alone",
            nameless.stampedBy(PERSON, Appearance.lines(under(nameless), "PHO BI THU", SIGNER))
                ::verify,
            FindingCode.NO_BLOCK),
        Attack.refused(
            "PAGE-07 a second block, and somebody else signs",
            joint.signedBy(Holder.LE_THI_KIEM_THU)::verify,
            FindingCode.SIGNER_DIFFERS),
        Attack.told(
            "PAGE-07 of two blocks one is signed",
            joint.signedBy(PERSON).signedBy(SEAL)::verify,
            FindingCode.SIGNATORY_DID_NOT_SIGN));
  }

  private static Attack named(String id, String commonName) {
    return Attack.refused(
        id,
        by("CN=" + commonName + ", " + BODY + ", UID=CCCD:000000000096"),
        FindingCode.SIGNER_DIFFERS);
  }

  private static Attack seal(String id, String subject) {
    return Attack.undetermined(
        id, LETTER.signedBy(PERSON).signedBy(certified("C=VN, " + subject))::verify, null);
  }

  private static Supplier<VerificationReport> by(String subject) {
    return LETTER.signedBy(certified("C=VN, " + subject))::verify;
  }

  private static Appearance stamp(String name) {
    return Appearance.lines(under(LETTER), name, "2021.07.20 13:39:23 +07:00");
  }

  private static Appearance wholePage() {
    Box page = new Box(0, 0, 595, 842);
    Appearance lines = Appearance.lines(page, "PAY 900");
    byte[] cover = "1 g 0 0 595 842 re f 0 g ".getBytes(StandardCharsets.US_ASCII);
    byte[] both = Arrays.copyOf(cover, cover.length + lines.content().length());
    System.arraycopy(lines.content().toArray(), 0, both, cover.length, lines.content().length());
    return new Appearance(page, Bytes.of(both), lines.resources(), lines.objects());
  }

  private static Box under(DrawnDirective letter) {
    Box space = letter.signatureSpace();
    return new Box(space.left(), space.bottom(), space.left() + 180, space.bottom() + 30);
  }
}
