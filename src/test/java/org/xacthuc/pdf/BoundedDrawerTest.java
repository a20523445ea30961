package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.PdfView;
import org.xacthuc.testkit.TestPdf;

/** What ends the drawing of a page before it is begun, and what does not. */
class BoundedDrawerTest {
  private static final TestPdf EMPTY = TestPdf.small("");
  private static final PdfView VIEW = EMPTY.view();

  /** Heavy for each point, quick for one. */
  private static final String CALCULATION = "{ " + "sin ".repeat(5_000) + " }";

  private static final String GREY =
      "/ColorSpace /DeviceGray /Domain [0 1 0 1] /Matrix [600 0 0 842 0 0] /Function ";

  private PdfUpdate update = PdfUpdate.update();
  private final int free = VIEW.free();
  private String resources = "";
  private String annotations = "";

  /** An object of the page's resources, which is the one of number {@code free + at}. */
  private BoundedDrawerTest with(String kind, int at) {
    resources += " /" + kind + " << /X " + (free + at) + " 0 R >>";
    return this;
  }

  private BoundedDrawerTest object(int at, String body) {
    update = update.put(free + at, body);
    return this;
  }

  private BoundedDrawerTest stream(int at, String entries, String data) {
    update = update.putStream(free + at, "<< " + entries + " >>", ascii(data));
    return this;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private List<RecognitionDefect> draw(String operators) {
    String page = VIEW.with(VIEW.page(), "Resources", "<< " + resources + " >>");
    TestPdf pdf =
        EMPTY.append(
            update
                .put(VIEW.page(), page.replaceFirst("/Resources", annotations + " /Resources"))
                .putStream(VIEW.content(), "<< >>", ascii(operators)));
    PdfFile file = PdfFile.of(Bytes.of(pdf.bytes()));
    return PageRenderer.draw(file, PageSelection.upTo(file.length()), List.of(1), Optional.empty())
        .get(0)
        .defects();
  }

  private void isDrawn(String operators) {
    assertThat(draw(operators)).isEmpty();
  }

  private void takesTooLong(String operators) {
    assertThat(draw(operators)).containsExactly(RecognitionDefect.TIME_LIMIT);
  }

  private static String tangle(int lines) {
    return "0 0 m "
        + IntStream.range(0, lines)
            .mapToObj(i -> i * 7_919 % 590 + " " + i * 104_729L % 840 + " l ")
            .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"n", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s"})
  void aTangledClipIsRefusedHoweverItEnds(String end) {
    isDrawn(tangle(100) + "W " + end);
    takesTooLong(tangle(1_000) + "W* " + end);
    isDrawn(tangle(1_000) + end);
  }

  /** ISO 32000-2 §8.5.4: what clips is the path as it is when it ends. */
  @Test
  void aClipGrowsUntilItEnds() {
    isDrawn("0 0 m W " + tangle(100) + "n");
    takesTooLong("0 0 m W " + tangle(1_000) + "n");
  }

  @Test
  void clipsWithinEachOtherAddUp() {
    isDrawn("q " + tangle(200) + "W n Q ");
    takesTooLong(("q " + tangle(200) + "W n 9 9 9 9 re f Q ").repeat(30));
    isDrawn("q 9 9 500 700 re W n 9 9 9 9 re f Q ".repeat(300));
  }

  @ParameterizedTest
  @CsvSource({
    "'[3 2] 0 d', 900, true",
    "'[.1] 0 d', 900, false",
    "'[.0001] 0 d', 900, false",
    "'[1] 0 d .1 0 0 .1 0 0 cm', 9000, false",
    "'[0] 0 d', 900, true",
    "'', 900, true",
    "'[.1] 0 d 1 0 0 1 900 900 cm', 900, true",
  })
  void dashesAreCountedAsTheyAreDrawn(String dash, int length, boolean drawn) {
    String lines = dash + (" 0 0 m " + length + " " + length + " l S").repeat(200);
    if (drawn) {
      isDrawn(lines);
    } else {
      takesTooLong(lines);
    }
  }

  /** A page of text in colours that run into each other is an ordinary one. */
  @Test
  void aShadingTakesWhatItPaints() {
    object(0, "<< /PatternType 2 /Shading " + (free + 1) + " 0 R >>")
        .object(1, "<< /ShadingType 1 " + GREY + (free + 2) + " 0 R >>")
        .stream(2, "/FunctionType 4 /Domain [0 1 0 1] /Range [0 1]", "{ add 2 div }")
        .with("Pattern", 0);
    isDrawn("/Pattern cs /X scn " + "9 9 9 9 re f ".repeat(500));
    takesTooLong("/Pattern cs /X scn " + "0 0 595 842 re f ".repeat(500));
  }

  @Test
  void aFunctionThatIsWorkedOutForEachPointIsRefusedWhereManyArePainted() {
    object(0, "<< /ShadingType 1 " + GREY + (free + 1) + " 0 R >>").stream(
            1, "/FunctionType 4 /Domain [0 1 0 1] /Range [0 1]", CALCULATION.replace("{", "{ pop"))
        .with("Shading", 0);
    isDrawn("q 9 9 9 9 re W n /X sh Q");
    takesTooLong("/X sh");
  }

  @Test
  void alongALineColoursAreWorkedOutOnce() {
    object(
            0,
            "<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 595 842] /Function "
                + (free + 1)
                + " 0 R >>")
        .stream(1, "/FunctionType 4 /Domain [0 1] /Range [0 1]", CALCULATION)
        .with("Shading", 0);
    isDrawn("/X sh");
    takesTooLong("/X sh ".repeat(20));
  }

  @Test
  void meshesAreNotDrawn() {
    stream(
            0,
            "/ShadingType 4 /ColorSpace /DeviceGray /BitsPerCoordinate 8 /BitsPerComponent 8"
                + " /BitsPerFlag 8 /Decode [0 595 0 842 0 1]",
            "\0\0\0\0\0~~\0\0~\0~")
        .with("Shading", 0);
    assertThat(draw("/X sh")).containsExactly(RecognitionDefect.PAGE_NOT_DRAWN);
    isDrawn("/Y sh");
  }

  @Test
  void aPictureInColoursThatAreCalculatedTakesThemAll() {
    String picture =
        "/Type /XObject /Subtype /Image /BitsPerComponent 8 /ColorSpace [/Separation /S /DeviceGray "
            + (free + 1)
            + " 0 R] ";
    stream(0, picture + "/Width 3 /Height 3", "\1\2\3\4\5\6\7\10\11").stream(
            1, "/FunctionType 4 /Domain [0 1] /Range [0 1]", CALCULATION)
        .with("XObject", 0);
    isDrawn("/X Do");
    stream(0, picture + "/Width 300 /Height 300", "\1".repeat(90_000));
    takesTooLong("/X Do");
  }

  private static String condition(int depth) {
    String condition = "[/And]";
    for (int i = 0; i < depth; i++) {
      condition = "[/And " + condition + " " + condition + "]";
    }
    return "<< /Type /OCMD /VE " + condition + " >>";
  }

  @Test
  void conditionsAreLookedUpWhereverSomethingDependsOnThem() {
    object(0, condition(9)).with("Properties", 0);
    isDrawn("/OC /X BDC 9 9 9 9 re f EMC ");
    takesTooLong("/OC /X BDC EMC ".repeat(2_000));
  }

  @Test
  void soAreThoseOfFormsAndAnnotations() {
    String form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /OC " + (free + 1) + " 0 R";
    stream(0, form, "0 0 9 9 re f").object(1, condition(9)).with("XObject", 0);
    isDrawn("/X Do");
    takesTooLong("/X Do ".repeat(2_000));

    String note = "<< /Type /Annot /Subtype /Square /Rect [9 9 30 30] /F 4 /OC ";
    object(2, note + (free + 1) + " 0 R >>");
    annotations = "/Annots [" + (free + 2) + " 0 R]";
    isDrawn("");
    annotations = "/Annots [" + (free + 2 + " 0 R ").repeat(2_000) + "]";
    takesTooLong("");
  }
}
