package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.DrawnDirective.LAYOUT;
import static org.xacthuc.attacks.DrawnDirective.certified;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Box;
import org.xacthuc.testkit.Appearance;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.samples.DirectiveLayout;
import org.xacthuc.verdict.FindingCode;

/**
 * Pages that show a reader one signatory and us another: the attacker works for the body on the
 * page, or has a body of his own, and puts his name where it is found first.
 */
class DecoyAttacksTest {
  private static final String NAME = "Lê Văn Khác";
  private static final Identity CLERK =
      certified("C=VN, O=TỈNH ỦY BẮC KẠN, CN=" + NAME + ", UID=CCCD:000000000091");
  private static final Identity BODY =
      certified("C=VN, O=TỈNH ỦY BẮC KẠN, CN=TỈNH ỦY BẮC KẠN, UID=MST:0000000092");
  private static final Identity COMPANY =
      certified("C=VN, O=CÔNG TY CỔ PHẦN MẪU, CN=CÔNG TY CỔ PHẦN MẪU, UID=MST:0000000093");
  private static final Identity DEPARTMENT =
      certified("C=VN, O=SỞ MẪU TỈNH CAO BẰNG, CN=SỞ MẪU TỈNH CAO BẰNG, UID=MST:0000000094");
  private static final Identity NAMESAKE =
      certified(
          "C=VN, O=CÔNG TY CỔ PHẦN MẪU, CN=" + DrawnDirective.SIGNER + ", UID=CCCD:000000000095");

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(blocks(), notes(), stamps(), parents(), sizes(), letterheads())
        .flatMap(s -> s);
  }

  private static Stream<Attack> blocks() {
    DirectiveLayout early = LAYOUT.with("body", decoy());
    DirectiveLayout endless = early.with("recipients");
    DirectiveLayout beside =
        LAYOUT.with("recipients").with("opposite", "T/M VĂN PHÒNG", "CHÁNH VĂN PHÒNG", NAME);
    DirectiveLayout names = LAYOUT.with("signer", NAME, DrawnDirective.SIGNER);
    DirectiveLayout apart = LAYOUT.with("position", "PHÓ BÍ THƯ", NAME);
    return Stream.of(
        Attack.told(
            "PAGE-07 control: the body seals one of two blocks",
            DrawnDirective.of(endless).signedBy(CLERK).signedBy(BODY)::verify,
            FindingCode.PERMITTED_CHANGES),
        Attack.told(
            "PAGE-07 control: the body seals one of two names",
            DrawnDirective.of(names).signedBy(CLERK).signedBy(BODY)::verify,
            FindingCode.PERMITTED_CHANGES),
        some("PAGE-07 above another name under one position", names),
        some("PAGE-07 under the position, another name where the signer's stands", apart),
        some("PAGE-07 in the midst of a text without end", endless),
        some("PAGE-07 before a position alone", endless.with("authority")),
        some("PAGE-07 beside a block whose name is no text", beside.with("signer")),
        some("PAGE-07 above a block whose name is no text", early.with("signer")));
  }

  /** A person's own signature shows whom it likes: its tool draws what it is told to. */
  private static Stream<Attack> stamps() {
    DirectiveLayout own = LAYOUT.with("signer", NAME);
    return Stream.of(
        Attack.control("PAGE-06 control: its own name", stamped(own, "LE VAN KHAC")),
        Attack.control("PAGE-06 control: its name and post", stamped(own, "Le Van Khac Bi Thu")),
        Attack.undetermined(
            "PAGE-06 the stamp of a person names another",
            stamped(own, "Tran Thi Kia"),
            FindingCode.ONLY_SOME_SIGNED),
        Attack.undetermined(
            "PAGE-06 where the signer's name is expected",
            stamped(
                own.with("position", "PHÓ BÍ THƯ", NAME).with("signer"), "Ky boi: Tran Thi Kia"),
            FindingCode.ONLY_SOME_SIGNED),
        Attack.told(
            "PAGE-06 the same, which the body has sealed",
            () ->
                DrawnDirective.of(own)
                    .stampedBy(CLERK, stamp(own, "Tran Thi Kia"))
                    .signedBy(BODY)
                    .verify(),
            FindingCode.STAMP_DIFFERS));
  }

  private static Supplier<VerificationReport> stamped(DirectiveLayout layout, String name) {
    return () -> DrawnDirective.of(layout).stampedBy(CLERK, stamp(layout, name)).verify();
  }

  private static Appearance stamp(DirectiveLayout layout, String name) {
    Box space = DrawnDirective.of(layout).signatureSpace();
    Box box = new Box(space.left(), space.bottom() + 5, space.left() + 200, space.bottom() + 40);
    return Appearance.lines(box, name, "2021.07.20 13:38:23 +07:00");
  }

  /** What notes print on the page: its reader does not see that they are none of its text. */
  private static Stream<Attack> notes() {
    DirectiveLayout names = LAYOUT.with("signer", NAME, DrawnDirective.SIGNER);
    Identity signer = PKI.of(Holder.PHUONG_THI_THANH);
    return Stream.of(
        Attack.told(
            "PAGE-07 control: the signer's name in a note",
            () -> noted(LAYOUT, DrawnDirective.SIGNER).signedBy(signer).verify(),
            FindingCode.BODY_DID_NOT_SIGN),
        Attack.refused(
            "PAGE-07 the signer's name in a note, and somebody else signs",
            () -> noted(LAYOUT, DrawnDirective.SIGNER).signedBy(CLERK).verify(),
            FindingCode.SIGNER_DIFFERS),
        Attack.undetermined(
            "PAGE-07 another name in a note below",
            () -> noted(names, DrawnDirective.SIGNER).signedBy(CLERK).verify(),
            FindingCode.ONLY_SOME_SIGNED),
        Attack.refused(
            "PAGE-07 another name in a note above",
            () -> noted(names, NAME).signedBy(signer).verify(),
            FindingCode.SIGNER_DIFFERS),
        Attack.undetermined(
            "PAGE-07 the name in a note that draws another",
            () -> disguised().signedBy(CLERK).verify(),
            FindingCode.GLYPHS_LOOK_OTHERWISE),
        Attack.undetermined(
            "PAGE-07 the name in a note that no paper shows",
            () ->
                noted(LAYOUT, DrawnDirective.SIGNER)
                    .file(pdf -> pdf.patch("/FreeText /F 4", "/FreeText /F 0"))
                    .signedBy(signer)
                    .verify(),
            FindingCode.NO_BLOCK),
        Attack.undetermined(
            "PAGE-07 the name in an annotation of no known kind",
            () ->
                noted(LAYOUT, DrawnDirective.SIGNER)
                    .file(pdf -> pdf.patch("/Subtype /FreeText", "/Subtype /Nothing "))
                    .signedBy(signer)
                    .verify(),
            FindingCode.NO_BLOCK));
  }

  /** With a line of the page's own text moved into a note that stands there. */
  private static DrawnDirective noted(DirectiveLayout layout, String line) {
    return noted(DrawnDirective.of(layout), line, operators -> operators);
  }

  private static DrawnDirective noted(
      DrawnDirective letter, String line, UnaryOperator<String> change) {
    StringBuilder moved = new StringBuilder();
    DrawnDirective without =
        letter.redraw(
            line,
            operators -> {
              moved.append(change.apply(operators));
              return "";
            });
    return without.file(pdf -> PageObjects.annotation(pdf, letter.page(), 842, moved.toString()));
  }

  private static DrawnDirective disguised() {
    Disguise disguise = new Disguise("Phương Thanh", "Lê Văn Khác ");
    DrawnDirective letter = DrawnDirective.of(LAYOUT);
    return noted(letter, DrawnDirective.SIGNER, disguise::operators)
        .file(pdf -> disguise.in(pdf, letter.signaturePage()));
  }

  private static Attack some(String id, DirectiveLayout layout) {
    return Attack.undetermined(
        id, DrawnDirective.of(layout).signedBy(CLERK)::verify, FindingCode.ONLY_SOME_SIGNED);
  }

  private static Stream<Attack> parents() {
    return Stream.of(
        under("PAGE-05 a company as the committee's parent", "CÔNG TY CỔ PHẦN MẪU", COMPANY),
        under("PAGE-05 a department as its parent", "SỞ MẪU TỈNH CAO BẰNG", DEPARTMENT),
        Attack.undetermined(
            "PAGE-05 the company's namesake of the signer",
            DrawnDirective.of(LAYOUT.with("parent", "CÔNG TY CỔ PHẦN MẪU")).signedBy(NAMESAKE)
                ::verify,
            FindingCode.SIGNER_BODY_DIFFERS));
  }

  private static Attack under(String id, String parent, Identity seal) {
    return Attack.undetermined(
        id,
        DrawnDirective.of(LAYOUT.with("parent", parent)).signedBy(seal)::verify,
        FindingCode.ISSUER_DIFFERS);
  }

  private static Stream<Attack> sizes() {
    DrawnDirective clerks = DrawnDirective.of(LAYOUT.with("signer", NAME));
    return Stream.of(
        Attack.control(
            "PAGE-04 control: as large as the rest", clerks.signedBy(CLERK).signedBy(BODY)::verify),
        Attack.undetermined(
            "PAGE-04 a name of two points",
            clerks.redraw(NAME, s -> s.replaceAll("(/\\w+) [0-9.]+ Tf", "$1 2 Tf")).signedBy(CLERK)
                ::verify,
            FindingCode.HIDDEN_TEXT));
  }

  private static Stream<Attack> letterheads() {
    DrawnDirective headless = DrawnDirective.of(LAYOUT.with("issuer"));
    return Stream.of(
        Attack.told(
            "PAGE-08 control: the signer under no readable letterhead",
            headless.signedBy(certified("C=VN, O=TỈNH ỦY BẮC KẠN, CN=" + DrawnDirective.SIGNER))
                ::verify,
            FindingCode.BODY_DID_NOT_SIGN),
        Attack.undetermined(
            "PAGE-08 a company's namesake under no readable letterhead",
            headless.signedBy(NAMESAKE)::verify,
            FindingCode.SIGNER_BODY_DIFFERS));
  }

  /** A block and more lines than part two blocks that stand together. */
  private static String[] decoy() {
    Stream<String> block =
        Stream.of("Nội dung thứ nhất.", "T/M VĂN PHÒNG", "CHÁNH VĂN PHÒNG", NAME);
    Stream<String> text = Stream.iterate(1, n -> n + 1).limit(14).map(n -> n + ". Nội dung.");
    return Stream.concat(block, text).toArray(String[]::new);
  }
}
