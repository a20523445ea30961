package org.xacthuc.attacks;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;

/**
 * Content from which poppler, PDFium or MuPDF draws what PDFBox does not, or the other way round: a
 * name of another can be seen in the one and not in the other (catalogue 3.G, invariant I7).
 */
class ContentAttacksTest {
  /** Of which the data of a picture say that they are the whole of it. */
  private static final String PICTURE = "q 9 0 0 9 0 0 cm BI /W 8 /H 1 /BPC 8 /CS /G ID ";

  /** Eight white rows are one byte. */
  private static final String FAX =
      "q 9 0 0 9 0 0 cm BI /W 16 /IM true /F /CCF /DP << /K -1 /Columns 16 >> /H ";

  @ParameterizedTest
  @MethodSource("rows")
  void isTold(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(controls(), operands(), tokens(), places(), pictures()).flatMap(s -> s);
  }

  private static Stream<Attack> controls() {
    return Stream.of(
            "q 0 0 9 9 re W n Q 9 9 m 5 5 l S",
            "1 0 0 1 9 9 cm /R 9 Tf 0 Tr % (comment\nq Q",
            "/DeviceRGB cs 1 0 0 sc 0 0 9 9 re f /DeviceGray CS 0 SCN",
            "/P << /MCID 1 >> BDC EMC BX EX n",
            "0 0 9 9 re 1 g f 0 g",
            "BT /R 9 Tf q 1 0 0 1 5 5 cm 0 g Q 5 5 Td (a) Tj ET",
            "/Nothing Do /Nothing gs foo 1 2 bar",
            PICTURE + "12345678 EI Q",
            FAX + "8 ID \u00ff EI Q")
        .map(content -> Attack.control("PC-17 " + content, () -> read(content)));
  }

  private static Stream<Attack> operands() {
    return told(
        "9 0 0 9 9 re f",
        "<< /A 1 >> 0 0 9 9 re f",
        "null 0 0 9 9 re f",
        "0 9 9 re f",
        "9 1 0 0 1 0 0 cm",
        "1 0 0 1 0 cm",
        "0 rg 0 0 9 9 re f",
        "0 0 0 0 rg",
        "(R) Do",
        "8 Tr",
        "/DeviceRGB cs 0 sc",
        "/DeviceRGB CS 0 0 0 0 SCN",
        "/Pattern cs 1 scn",
        "/Pattern cs /A /B scn",
        "4294967296 0 9 9 re f",
        "BT /R 9 Tf 1 (a) \" ET",
        "BT /R 9 Tf [[(a)]] TJ ET",
        "BT /Nothing 9 Tf (a) Tj ET");
  }

  private static Stream<Attack> tokens() {
    return told(
        "--9 0 9 9 re f",
        "5-0 0 9 9 re f",
        "0 0 9 9re f",
        "0 0 9 9 re f1 w",
        "0 0 9,5 9 re f",
        "/R#00 9 Tf",
        "BT /R 9 Tf <4x1> Tj ET",
        "(\\)\r\n/ q",
        "endstream 0 0 9 9 re f");
  }

  private static Stream<Attack> places() {
    return told(
        "W n 0 0 9 9 re f",
        "0 0 9 9 re 1 0 0 1 9 9 cm f",
        "0 0 9 9 re q f Q",
        "BT /R 9 Tf q 1 0 0 1 5 5 Tm Q (a) Tj ET",
        "BT /R 9 Tf 1 0 0 1 5 5 Tm ET (a) Tj",
        "1 g /DeviceGray cs 0 0 9 9 re f",
        "1 G /DeviceGray CS 0 0 m 9 9 l S",
        "Q Q 0 0 9 9 re f",
        "Q Q BT /R 9 Tf (a) Tj ET",
        "ID 0 0 9 9 re f EI",
        "EI");
  }

  private static Stream<Attack> pictures() {
    return told(
        FAX + "9 ID \u00ff EI Q 0 0 9 9 re f EI Q",
        "q BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID \u0080\u000b EI Q",
        PICTURE + "1234 EI Q 0 0 9 9 re f EI Q",
        PICTURE + "123456789 EI Q",
        "q BI /W 1 /H 1 /BPC 8 /CS /G /F /AHx ID 00>EI(a) EI Q");
  }

  private static Stream<Attack> told(String... contents) {
    return Stream.of(contents)
        .map(
            content ->
                Attack.undetermined(
                    "PC-17 " + content, () -> read(content), FindingCode.READERS_DISAGREE));
  }

  private static VerificationReport read(String content) {
    TestPdf pdf = HeavyPage.page().content("q " + content + "\nQ\n").signed();
    return Verification.strict().of(pdf);
  }
}
