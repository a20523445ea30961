package org.xacthuc.attacks;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;

/**
 * A form draws with what is among the page's resources and not among its own: poppler and PDFium
 * show it, others do not. A name of another can be seen in the ones and not in the others.
 */
class OuterResourcesAttacksTest {
  private static final String FORM = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] ";
  private static final String COLOURS = "/ColorSpace << /X [/Indexed /DeviceRGB 0 <0000ff>] >>";
  private static final String PATTERN = "/Pattern << /X 104 0 R >>";

  @ParameterizedTest
  @MethodSource("rows")
  void isTold(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(
            use("an object", "/XObject << /X 102 0 R >>", "/X Do"),
            use("a shading", "/Shading << /X 103 0 R >>", "q 0 0 9 9 re W n /X sh Q"),
            use("a state", "/ExtGState << /X << /ca 0.9 >> >>", "/X gs"),
            use("a space of colours", COLOURS, "/X cs 0 sc 0 0 9 9 re f"),
            use("the same for lines", COLOURS, "/X CS 0 SC 0 0 9 9 re S"),
            use("a pattern", PATTERN, "/Pattern cs /X scn 0 0 9 9 re f"),
            use("the same for lines", PATTERN, "/Pattern CS /X SCN 0 0 9 9 re S"),
            use("a font", "/Font << /R 12 0 R >>", "BT /R 9 Tf ET"),
            use("properties", "/Properties << /X << /MCID 7 >> >>", "/P /X BDC EMC"),
            use("a picture's space", COLOURS, "/I Do", " /XObject << /I 106 0 R >>"),
            use("a drawn picture's space", COLOURS, "BI /W 1 /H 1 /BPC 8 /CS /X ID \0 EI"))
        .flatMap(s -> s);
  }

  private static Stream<Attack> use(String what, String resource, String content) {
    return use(what, resource, content, "");
  }

  /**
   * @param own what the form has in any case
   */
  private static Stream<Attack> use(String what, String resource, String content, String own) {
    return Stream.of(
        Attack.control(
            "PC-17 " + what + " of its own",
            () -> form("/Resources << " + resource + own + " >>", content, "")),
        Attack.control("PC-17 " + what + " of the page", () -> form("", content, resource)),
        Attack.undetermined(
            "PC-17 " + what + " that the form has not",
            () -> form("/Resources << " + own + " >>", content, resource),
            FindingCode.READERS_DISAGREE));
  }

  private static VerificationReport form(String own, String content, String page) {
    return Verification.strict().of(drawn(own, content, page));
  }

  /**
   * @param own the form's own resources
   * @param page those of the page, of which the form itself and the fonts are there
   */
  private static TestPdf drawn(String own, String content, String page) {
    String objects = "/XObject << /Form 101 0 R /I 106 0 R";
    boolean object = page.startsWith("/XObject <<");
    return HeavyPage.page()
        .resources(object ? page.replace("/XObject <<", objects) : objects + " >>")
        .resources(object || page.startsWith("/Font") ? "" : page)
        .stream(101, FORM + own, content)
        .stream(102, FORM, "0 0 9 9 re f")
        .put(
            103, "<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 9] /Function 105 0 R >>")
        .stream(
            104,
            "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 4 4] /XStep 4 /YStep 4"
                + " /Resources << >>",
            "0 0 2 2 re f")
        .put(105, "<< /FunctionType 2 /Domain [0 1] /N 1 >>")
        .stream(
            106,
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /X",
            "\0")
        .content("/Form Do ")
        .signed();
  }
}
