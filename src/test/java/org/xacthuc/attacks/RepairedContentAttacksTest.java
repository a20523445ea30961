package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.lastBody;
import static org.xacthuc.attacks.Bases.put;
import static org.xacthuc.attacks.Bases.signed;
import static org.xacthuc.attacks.Bases.with;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.RequirementLevel;

/**
 * Content that readers repair, each in its own way: PDFBox reads the signer's name where others
 * show another one, or nothing (catalogue PC-03, PC-09).
 */
class RepairedContentAttacksTest {
  /** Drawn letters name nobody, but their pages are looked at. */
  private static final Verification VERIFY =
      Verification.strict().with(Policy.DEFAULT.withSignatory(RequirementLevel.SOFT));

  private static final DrawnDirective DIRECTIVE = DrawnDirective.of(DrawnDirective.LAYOUT);
  private static final String PAGE = lastBody(LETTER, TestPdf.FIRST_PAGE);
  private static final String WORDS = "BT /F1 11 Tf 72 780 Td (PAY NINE HUNDRED) Tj ET\n";
  private static final String FORM = "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] ";
  private static final String OWN_FONT = "/Resources << /Font << /F1 3 0 R >> >> ";
  private static final String OTHER = "BT /B 14 Tf 1 0 0 1 300 300 Tm <00480049> Tj ET ";

  @ParameterizedTest
  @MethodSource("rows")
  void isTold(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(operands(), places(), tokens(), pictures(), forms(), boxes(), annotations())
        .flatMap(s -> s);
  }

  /** PDFBox takes the first of too many, and others the last. */
  private static Stream<Attack> operands() {
    return Stream.of(
        name("CONTENT-00 as typeset", s -> s),
        disputed("CONTENT-1 two names, the other last", s -> s.replaceFirst("TJ", "[<0048>] TJ")),
        disputed("CONTENT-1 two places", s -> s.replaceFirst("Tm", "1 0 0 1 -900 -900 Tm")),
        disputed("CONTENT-1 two sizes", s -> s.replaceFirst("Tf", "/B 0.1 Tf")),
        disputed("CONTENT-1 two greys", s -> s.replaceFirst("0 g", "0 1 g")),
        disputed("CONTENT-1 two modes", s -> s.replaceFirst("BT\n", "BT 0 3 Tr\n")),
        disputed("CONTENT-1 two matrices", s -> "q 1 0 0 1 0 0 1 0 0 1 900 0 cm " + s + "Q\n"),
        disputed("CONTENT-1 two covers", s -> s + "q 1 g 0 0 1 1 0 0 600 800 re f Q\n"),
        disputed("CONTENT-1 a colour of a component too many", s -> "/DeviceGray cs 0 1 sc " + s),
        disputed("CONTENT-1 null among them", s -> s.replaceFirst("TJ", "null TJ")),
        disputed("CONTENT-1 none", s -> s + "BT Tj ET\n"),
        name("CONTENT-00 an operator that nobody knows", s -> "foo 1 2 bar\n" + s));
  }

  private static Stream<Attack> places() {
    return Stream.of(
        disputed("CONTENT-2 outside of a text object", s -> s + OTHER.replaceAll("[BE]T ", "")),
        disputed(
            "CONTENT-2 in a text object that a restored state knows nothing of",
            s -> s + "q BT Q /B 14 Tf <0048> Tj ET\n"),
        disputed(
            "CONTENT-2 behind a restored place",
            s -> s.replaceFirst("\\[", "q 1 0 0 1 -900 -900 Tm Q [")),
        name("CONTENT-00 a state saved in a text object", s -> s.replaceFirst("0 g", "q Q 0 g")),
        name(
            "CONTENT-00 a matrix in a text object",
            s -> s.replaceFirst("BT\n", "BT q 1 0 0 1 0 0 cm\n").replaceFirst("ET", "Q ET")));
  }

  private static Stream<Attack> tokens() {
    return Stream.of(
        disputed("CONTENT-3 a minus in a number", s -> s + "q 0-5 0 1 1 re f Q\n"),
        disputed("CONTENT-3 an exponent", s -> s + "q 1e2 0 1 1 re f Q\n"),
        disputed("CONTENT-3 two points", s -> s + "BT 1.2.3 Td ET\n"),
        disputed("CONTENT-3 more digits than any", s -> s + "q 4294967296 0 1 1 re f Q\n"),
        disputed("CONTENT-3 a number that ends in letters", s -> s.replaceFirst("0 g", "0g")),
        disputed("CONTENT-3 letters that end in a number", s -> s.replaceFirst("0 g", "0 g1 w")),
        disputed(
            "CONTENT-3 a string that PDFBox ends",
            s -> "BT /B 1 Tf 3 Tr ( ( )\n/B 1 Tf ) Tj 0 Tr ET\n" + s),
        name("CONTENT-00 numbers in other words", s -> "+1. .5 -00.50 007 re n\n" + s),
        name("CONTENT-00 a comment", s -> "% a (comment\r" + s),
        name("CONTENT-00 nothing between", s -> s.replace("] TJ", "]TJ")));
  }

  /** Where the data of a picture within content end, nobody tells. */
  private static Stream<Attack> pictures() {
    return Stream.of(
        name("CONTENT-00 a picture", s -> picture("/W 1 /H 1 /BPC 8 /CS /G", "x") + s),
        name("CONTENT-00 in digits", s -> picture("/W 1 /H 1 /BPC 8 /CS /G /F /AHx", "FF>") + s),
        disputed(
            "CONTENT-4 others take the name for data",
            s -> picture("/W 999 /H 1 /BPC 8 /CS /G", "x") + s),
        disputed(
            "CONTENT-4 PDFBox takes another for data",
            s ->
                s
                    + picture(
                        "/W 1 /H 1 /BPC 8 /CS /G",
                        "x EI (\001\002) pop Q " + OTHER + "q BI /W 1 /H 1 /BPC 8 /CS /G ID x")),
        disputed(
            "CONTENT-4 digits without an end",
            s -> picture("/W 1 /H 1 /BPC 8 /CS /G /F /AHx", "FF") + s),
        disputed(
            "CONTENT-4 compressed data cut off",
            s -> picture("/W 1 /H 1 /BPC 8 /CS /G /F /Fl", "x\u009cKL") + s),
        disputed(
            "CONTENT-4 runs without an end",
            s -> picture("/W 1 /H 1 /BPC 8 /CS /G /F /RL", "\000a\177b") + s));
  }

  private static String picture(String entries, String data) {
    return "q 9 0 0 9 9 9 cm BI " + entries + " ID " + data + " EI Q\n";
  }

  /** What a form leaves open, closes, or takes from elsewhere. */
  private static Stream<Attack> forms() {
    return Stream.of(
        form("CONTENT-00 a form", FORM + OWN_FONT, WORDS),
        form("CONTENT-00 a form without resources", FORM, WORDS),
        told("CONTENT-5 a font of the page", FORM + "/Resources << >>", WORDS),
        told("CONTENT-5 a form of the page", FORM + "/Resources << >>", "/Other Do"),
        told("CONTENT-5 no font at all", FORM, WORDS.replace("/F1", "/F2")),
        told("CONTENT-5 a font by a state", FORM, "/Chosen gs " + WORDS),
        told("CONTENT-5 an open text object", FORM + OWN_FONT, "BT /F1 11 Tf"));
  }

  private static Stream<Attack> boxes() {
    String box = "/BBox [0 0 595 842]";
    return Stream.of(
        told("CONTENT-6 a form without a box", FORM.replace(box, ""), ""),
        told("CONTENT-6 a box of three numbers", FORM.replace(box, "/BBox [0 0 9]"), "0 g"),
        told("CONTENT-6 a matrix of five", FORM + "/Matrix [.01 0 0 .01 0] " + OWN_FONT, WORDS),
        form("CONTENT-00 a matrix of six", FORM + "/Matrix [1 0 0 1 0 0] " + OWN_FONT, WORDS),
        told("CONTENT-6 a crop of five", page("/CropBox [0 400 595 842 0]", "")),
        control("CONTENT-00 a crop", page("/CropBox [0 0 595 842]", "")),
        told("CONTENT-7 what another file holds", stream("/F [] ")),
        told("CONTENT-7 parameters in short", stream("/DP << /Predictor 12 >> ")));
  }

  /** Some readers draw them by other entries than their appearance. */
  private static Stream<Attack> annotations() {
    String states = "/AP << /N << /Off 30 0 R /On 31 0 R >> >>";
    return Stream.of(
        annotated("CONTENT-8 a filled square", "/Subtype /Square /IC [1 1 1]"),
        annotated("CONTENT-8 a broad line", "/Subtype /Line /C [1] /BS << /W 99 >>"),
        annotated("CONTENT-8 free text", "/Subtype /FreeText /Contents (NO)"),
        annotated("CONTENT-8 a state that is not told", "/Subtype /Stamp " + states),
        annotated("CONTENT-8 the state of a value", "/Subtype /Stamp /V /On " + states),
        control("CONTENT-00 a state", annotation("/Subtype /Stamp /AS /On " + states)),
        control("CONTENT-00 a link", annotation("/Subtype /Link /Border [0 0 1]")));
  }

  private static Attack annotated(String id, String entries) {
    return told(id, annotation(entries));
  }

  private static TestPdf annotation(String entries) {
    String all = "<< /Type /Annot /F 4 /Rect [0 0 595 842] " + entries + " >>";
    return letter(update("/Annots [40 0 R]", "", FORM, "").put(40, all));
  }

  private static TestPdf page(String entries, String content) {
    return letter(update(entries, content, FORM, ""));
  }

  private static TestPdf stream(String entries) {
    return letter(put(5, PAGE).putStream(6, "<< " + entries + ">>", Raw.latin1(WORDS)));
  }

  private static PdfUpdate update(String page, String content, String form, String operators) {
    String resources =
        "/Resources << /XObject << /Form 30 0 R /Other 31 0 R >>"
            + " /ExtGState << /Chosen << /Font [3 0 R 11] >> >> ";
    return put(5, with(PAGE.replace("/Resources <<", resources), page))
        .putStream(6, "<< >>", Raw.latin1(WORDS + content))
        .putStream(30, form + ">>", Raw.latin1(operators))
        .putStream(31, FORM + ">>", Raw.latin1(""));
  }

  private static TestPdf letter(PdfUpdate update) {
    return signed(LETTER.append(update));
  }

  private static Attack form(String id, String form, String operators) {
    return control(id, letter(update("", "/Form Do", form, operators)));
  }

  private static Attack told(String id, String form, String operators) {
    return told(id, letter(update("", "/Form Do", form, operators)));
  }

  private static Attack told(String id, TestPdf pdf) {
    return Attack.undetermined(id, () -> VERIFY.of(pdf), FindingCode.READERS_DISAGREE);
  }

  private static Attack control(String id, TestPdf pdf) {
    return Attack.control(id, () -> VERIFY.of(pdf));
  }

  /** A directive whose line with the signer's name is written otherwise. */
  private static Attack name(String id, UnaryOperator<String> change) {
    return Attack.control(id, () -> redrawn(change).verify());
  }

  private static Attack disputed(String id, UnaryOperator<String> change) {
    return Attack.undetermined(id, () -> redrawn(change).verify(), FindingCode.READERS_DISAGREE);
  }

  private static DrawnDirective redrawn(UnaryOperator<String> change) {
    return DIRECTIVE.redraw(DrawnDirective.SIGNER, change).signedBy(Holder.PHUONG_THI_THANH);
  }
}
