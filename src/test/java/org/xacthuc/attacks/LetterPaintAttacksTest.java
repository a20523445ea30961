package org.xacthuc.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.attacks.HeavyPage.page;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.Identity;
import org.xacthuc.verdict.FindingCode;

/**
 * Letters as paint: they cover the name, or clip away what it is said to stand on, or hardly show.
 */
class LetterPaintAttacksTest {
  private static final DrawnDirective LETTER = DrawnDirective.of(DrawnDirective.LAYOUT);
  private static final String NAME = DrawnDirective.SIGNER;
  private static final Pattern PLACE = Pattern.compile("1 0 0 1 ([0-9.]+) ([0-9.]+) Tm");

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(
        Attack.control("LETTER-00 as typeset", () -> signed(line -> line)),
        covered(
            "LETTER-1 the stem of a huge letter", line -> line + letter(line, "1 g", -300, 1500)),
        Attack.control(
            "LETTER-00 it stands beside the name",
            () -> signed(line -> line + letter(line, "1 g", 200, 1500))),
        covered(
            "LETTER-2 a letter of broad lines",
            line -> line + letter(line, "1 G 99 w 1 Tr", 40, 14)),
        Attack.control(
            "LETTER-00 a letter of thin lines",
            () -> signed(line -> line + letter(line, "1 G .4 w 1 Tr", 40, 14))),
        covered(
            "LETTER-2 a letter of broad lines, and filled",
            line -> line + letter(line, "1 g 1 G 99 w 2 Tr", 40, 14)),
        Attack.control(
            "LETTER-00 the name in bold by thin lines",
            () -> signed(line -> "q " + line.replace("0 g", "0 g 0 G .4 w 2 Tr") + "Q\n")),
        Attack.undetermined(
            "LETTER-3 white on black that a letter clips away",
            () -> signed(line -> black("7", line) + line.replace("0 g", "1 g") + "0 g "),
            FindingCode.NO_BLOCK),
        Attack.control(
            "LETTER-00 white on black",
            () -> signed(line -> black("3", line) + line.replace("0 g", "1 g") + "0 g ")),
        Attack.control(
            "LETTER-00 what a letter clips away covers nothing",
            () -> signed(line -> line + black("7", line))),
        covered("LETTER-3 what it does not clip away does", line -> line + black("3", line)),
        faint("LETTER-4 a name in a grey that hardly shows", line -> line.replace("0 g", ".9 g")),
        faint(
            "LETTER-4 a name in such a grey on a white picture",
            line -> picture(line) + line.replace("0 g", ".87 g")),
        Attack.control(
            "LETTER-00 a name on a white picture", () -> signed(line -> picture(line) + line)),
        Attack.control(
            "LETTER-00 a name in grey", () -> signed(line -> line.replace("0 g", ".6 g"))),
        Attack.control(
            "LETTER-00 a name in blue", () -> signed(line -> line.replace("0 g", "0 0 1 rg"))),
        faint(
            "LETTER-4 a letter of it that hardly shows",
            line -> line.replace("004B>] TJ\nET", ">] TJ .9 g [<004B>] TJ\nET")),
        faint("LETTER-4 a name in four points", line -> line.replace("/B 14 Tf", "/B 4 Tf")),
        faint("LETTER-5 a name slanted to a rule", line -> line.replace("1 0 0 1 ", "1 0 9 1 ")),
        Attack.control(
            "LETTER-00 a name slanted as italics are",
            () -> signed(line -> line.replace("1 0 0 1 ", "1 0 .3 1 "))),
        faint("LETTER-5 a name in a mirror", line -> line.replace("1 0 0 1 ", "1 0 0 -1 ")),
        faint("LETTER-5 a name that is a blot", line -> line.replace("BT", "-6 Tc BT") + "0 Tc "),
        Attack.control(
            "LETTER-00 a name set close",
            () -> signed(line -> line.replace("BT", "-1 Tc BT") + "0 Tc ")),
        hidden("LETTER-6 a page of a group that knocks out", page().entries(group("true"))),
        Attack.control(
            "LETTER-00 a page of a group that does not",
            () -> verified(page().entries(group("false")))),
        hidden("LETTER-6 a function that makes white of black", transferred("100 0 R")),
        faint("LETTER-8 a dot below one of its letters", line -> line + sign("0011", line, -4)),
        faint("LETTER-8 a tick above one of its letters", line -> line + sign("000F", line, 7)),
        Attack.control(
            "LETTER-00 a dot elsewhere", () -> signed(line -> line + sign("0011", line, -70))),
        faint("LETTER-9 a name of dashes far apart", line -> stroked(line, "1 Tr [.01 99] 0 d")),
        Attack.control(
            "LETTER-00 a name of lines", () -> signed(line -> stroked(line, "1 Tr [] 0 d"))),
        faint("LETTER-9 a name of lines that run together", line -> stroked(line, "5 w 1 Tr")),
        faint("LETTER-9 white lines over its filling", line -> stroked(line, "1 G 1.5 w 2 Tr")),
        Attack.control(
            "LETTER-00 black lines over it", () -> signed(line -> stroked(line, "1.5 w 2 Tr"))),
        Attack.control(
            "LETTER-00 hairs around it", () -> signed(line -> stroked(line, "1 G .2 w 2 Tr"))),
        hidden(
            "LETTER-7 black by default is white", spaced("[/Separation /X /DeviceGray 100 0 R]")),
        Attack.control(
            "LETTER-00 black by default is black", () -> verified(spaced("/DeviceGray"))),
        Attack.control(
            "LETTER-00 grey is measured",
            () -> verified(spaced("[/CalGray << /WhitePoint [0.95 1 1.09] /Gamma 2.2 >>]"))),
        Attack.control("LETTER-00 no such function", () -> verified(transferred("/Identity"))),
        Attack.control(
            "LETTER-00 a name in nine", () -> signed(line -> line.replace("/B 14 Tf", "/B 9 Tf"))));
  }

  /** ISO 32000-2 §11.6.6. */
  private static String group(String knockout) {
    return "/Group << /S /Transparency /K " + knockout + " >>";
  }

  /** ISO 32000-2 §10.5. */
  private static HeavyPage transferred(String function) {
    return page()
        .put(100, "<< /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>")
        .resources("/ExtGState << /E << /TR " + function + " >> >>")
        .content("/E gs ");
  }

  /** ISO 32000-2 §8.6.5.6: {@code g} does not mean what it says. */
  private static HeavyPage spaced(String gray) {
    return page()
        .put(100, "<< /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>")
        .resources("/ColorSpace << /DefaultGray " + gray + " >>");
  }

  private static Attack hidden(String id, HeavyPage page) {
    return Attack.undetermined(id, () -> verified(page), FindingCode.NO_BLOCK);
  }

  private static VerificationReport verified(HeavyPage page) {
    return Verification.strict().of(page.signed());
  }

  /** Nobody's: there for whoever looks for it. */
  private static Attack faint(String id, UnaryOperator<String> change) {
    return Attack.undetermined(
        id,
        () ->
            signed(
                line -> {
                  assertThat(change.apply(line)).isNotEqualTo(line);
                  return change.apply(line);
                }),
        FindingCode.NO_BLOCK);
  }

  private static Attack covered(String id, UnaryOperator<String> change) {
    return Attack.undetermined(id, () -> signed(change), FindingCode.COVERED_TEXT);
  }

  private static VerificationReport signed(UnaryOperator<String> change) {
    Identity signer = DrawnDirective.certified("CN=" + NAME + ",O=Tỉnh ủy Bắc Kạn,C=VN");
    return LETTER.redraw(NAME, change).signedBy(signer).verify();
  }

  /** A capital P, so far to the right of where a line begins. */
  private static String letter(String line, String state, double right, int size) {
    return shown("q BT " + state, "0033", size, x(line) + right, y(line) - size / 3.0) + "ET Q\n";
  }

  /** Black where a line stands, behind a letter elsewhere in that mode. */
  private static String black(String mode, String line) {
    return shown("q BT " + mode + " Tr", "0033", 14, 60, 60)
        + ("ET 0 g " + (x(line) - 5) + " " + (y(line) - 5) + " 150 22 re f Q\n");
  }

  private static String picture(String line) {
    return "q 150 0 0 22 "
        + (x(line) - 5)
        + " "
        + (y(line) - 5)
        + " cm BI /W 1 /H 1 /BPC 8"
        + " /CS /G /F /AHx ID FF> EI Q\n";
  }

  private static String stroked(String line, String state) {
    return "q " + state + " " + line + "Q\n";
  }

  /** Of the letter's other font, so far above where a line stands. */
  private static String sign(String code, String line, double up) {
    String shown = shown("q BT", code, 14, x(line) + 80, y(line) + up);
    return shown.replace("/B", "/R") + "ET Q\n";
  }

  private static String shown(String state, String code, int size, double x, double y) {
    return state + " /B " + size + " Tf 1 0 0 1 " + x + " " + y + " Tm <" + code + "> Tj ";
  }

  private static double x(String line) {
    return Double.parseDouble(place(line).group(1));
  }

  private static double y(String line) {
    return Double.parseDouble(place(line).group(2));
  }

  private static MatchResult place(String line) {
    Matcher place = PLACE.matcher(line);
    assertThat(place.find()).isTrue();
    return place;
  }
}
