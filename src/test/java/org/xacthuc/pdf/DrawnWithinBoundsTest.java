package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Limit;

/**
 * What is within bounds is drawn as it stands, and what is beyond them is refused: a page of 600 by
 * 800 pixels, one for each point.
 */
class DrawnWithinBoundsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xFFFFFF;
  private static final int RED = 0xFF0000;
  private static final int BLUE = 0x0000FF;
  private static final String ALL = "0 0 600 800 re f ";
  private static final String GROUP = OnePage.FORM + "/Group<</S/Transparency/CS/DeviceGray>>";
  private static final String AREA =
      "/ShadingType 1/ColorSpace/DeviceGray/Domain[0 1 0 1]/Matrix[600 0 0 800 0 0]";
  private static final String LINE =
      "/ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 0 800]/Extend[true true]";
  private static final String NUMBER = "/FunctionType 4/Domain[0 1]/Range[0 1]";
  private static final String PLACE = "/FunctionType 4/Domain[0 1 0 1]/Range[0 1]";

  private static BufferedImage draw(OnePage page, Duration longest) throws IOException {
    try (PDDocument document = Loader.loadPDF(page.bytes())) {
      return BoundedDrawer.renderer(document, longest).renderImage(0, 1, ImageType.RGB);
    }
  }

  /** At a point of the page as it is drawn. */
  private static int colour(OnePage page, int x, int y) throws IOException {
    return draw(page, MINUTE).getRGB(x, 799 - y) & WHITE;
  }

  private static void isDrawn(OnePage page) {
    assertThatCode(() -> draw(page, MINUTE)).doesNotThrowAnyException();
  }

  private static void isRefused(OnePage page, RecognitionDefect why) {
    assertThatExceptionOfType(PictureRefused.class)
        .isThrownBy(() -> draw(page, MINUTE))
        .satisfies(e -> assertThat(e.defect()).isEqualTo(why));
  }

  private static void takesTooLong(OnePage page) {
    isRefused(page, RecognitionDefect.TIME_LIMIT);
  }

  /** Charged as if each copy doubled the work, and quick all the same: it copies nothing. */
  private static String calculation(String begin, int copies) {
    return "{ " + begin + "0 copy ".repeat(copies) + "}";
  }

  private static String each(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
  }

  @Test
  void withoutTimeNothingIsDrawn() {
    assertThatExceptionOfType(PictureRefused.class)
        .isThrownBy(() -> draw(OnePage.of(ALL), Duration.ofNanos(-1)))
        .satisfies(e -> assertThat(e.defect()).isEqualTo(RecognitionDefect.TIME_LIMIT));
  }

  @Test
  void aPageHasFiftyThousandNames() {
    isDrawn(OnePage.of(each(50_000, i -> "/N" + i + " MP ")));
    assertThatExceptionOfType(LimitReachedException.class)
        .isThrownBy(() -> draw(OnePage.of(each(50_001, i -> "/N" + i + " MP ")), MINUTE))
        .satisfies(e -> assertThat(e.limit()).isEqualTo(Limit.DRAWING));
  }

  /** A page and so many forms below it, each drawn by the one before; the last is filled. */
  private static OnePage nested(int count, String heading) {
    return chain(
        count, "/X Do ", ALL, next -> heading + "/Resources<</XObject<</X " + next + ">>>>");
  }

  /** The same of groups, each the mask of the one before; the last has that content. */
  private static OnePage masked(int count, String last) {
    return chain(count, "/G gs " + ALL, last, next -> GROUP + "/Resources<<" + mask(next) + ">>")
        .resources(mask("5 0 R"));
  }

  private static String mask(String group) {
    return "/ExtGState<</G<</SMask<</S/Luminosity/G " + group + ">>>>>>";
  }

  /**
   * @param each the content of all but the last
   * @param heading by the reference to the next one
   */
  private static OnePage chain(int count, String each, String last, UnaryOperator<String> heading) {
    List<String> objects = new ArrayList<>();
    objects.add(OddPages.stream("", each));
    for (int i = 1; i <= count; i++) {
      String next = OnePage.FREE - 1 + i + " 0 R";
      objects.add(OddPages.stream(heading.apply(next), i < count ? each : last));
    }
    return new OnePage("/Contents 4 0 R", "", "", objects);
  }

  @Test
  void formsLieNoDeeperThanTwentyInEachOther() throws IOException {
    assertThat(colour(nested(20, OnePage.FORM), 300, 400)).isEqualTo(BLACK);
    isRefused(nested(21, OnePage.FORM), RecognitionDefect.PAGE_NOT_DRAWN);
  }

  @Test
  void groupsLieNoDeeperThanFourInEachOther() throws IOException {
    assertThat(colour(nested(4, GROUP), 300, 400)).isEqualTo(BLACK);
    isRefused(nested(5, GROUP), RecognitionDefect.PAGE_NOT_DRAWN);
  }

  @Test
  void oneAfterTheOtherThereMayBeMore() {
    isDrawn(OnePage.of("/X Do ".repeat(5)).form(GROUP, ALL));
  }

  /** Each is two: a mask, and the group that it is made of. */
  @Test
  void masksLieNoDeeperThanTwoInEachOther() {
    isDrawn(masked(2, "1 g " + ALL));
    isRefused(masked(3, "1 g " + ALL), RecognitionDefect.PAGE_NOT_DRAWN);
  }

  @Test
  void aMaskLetsThroughWhereItIsBright() throws IOException {
    OnePage page = masked(1, "1 g 0 0 300 800 re f ");
    assertThat(colour(page, 150, 400)).isEqualTo(BLACK);
    assertThat(colour(page, 450, 400)).isEqualTo(WHITE);
  }

  @Test
  void whatIsMaskedMayBePaintedAgainAndAgain() {
    isDrawn(
        OnePage.of("/G gs " + ALL.repeat(5)).form(GROUP, "1 g " + ALL).resources(mask("5 0 R")));
  }

  @Test
  void layersAreLookedUpInEachListOfThem() {
    OnePage listed =
        OnePage.of("/OC /L BDC EMC ".repeat(1_000))
            .resources("/Properties<</L 6 0 R>>")
            .object("<</Type/OCMD/OCGs[" + "7 0 R ".repeat(1_000) + "]>>")
            .object("<</Type/OCG/Name(A)>>");
    isDrawn(listed);
    takesTooLong(content(listed, "/OC /L BDC EMC ".repeat(4_000)));
  }

  /** The same page with other content. */
  private static OnePage content(OnePage page, String content) {
    List<String> objects = new ArrayList<>(page.objects());
    objects.set(0, OddPages.stream("", content));
    return new OnePage(page.entries(), page.resources(), page.catalog(), objects);
  }

  @Test
  void linesThatBoundAnAreaTakeWhatTheyCross() {
    String lines = "0 0 m " + each(70_000, i -> i % 600 + (i % 2 == 0 ? " 0 l " : " 800 l "));
    isDrawn(OnePage.of(lines + "n "));
    takesTooLong(OnePage.of(lines + "f "));
  }

  @Test
  void anAreaIsFilledAndItsEdgeDrawn() throws IOException {
    OnePage page = OnePage.of("1 0 0 rg 0 0 1 RG 20 w 100 100 200 200 re B ");
    assertThat(colour(page, 200, 200)).isEqualTo(RED);
    assertThat(colour(page, 100, 200)).isEqualTo(BLUE);
  }

  private static String text(int size, String mode, String letters) {
    return "BT /F " + size + " Tf " + mode + " 100 100 Td (" + letters + ") Tj ET ";
  }

  @Test
  void lettersAreDrawn() throws IOException {
    assertThat(colour(OnePage.of(text(100, "", "I")), 114, 130)).isEqualTo(BLACK);
  }

  @Test
  void lettersThatClipLeaveThemselves() throws IOException {
    OnePage page = OnePage.of(text(100, "7 Tr", "I") + ALL);
    assertThat(colour(page, 114, 130)).isEqualTo(BLACK);
    assertThat(colour(page, 300, 400)).isEqualTo(WHITE);
  }

  @Test
  void lettersThatClipAreHeldAgainstEachOther() {
    isDrawn(OnePage.of(text(12, "7 Tr", "O".repeat(10))));
    isDrawn(OnePage.of(text(12, "", "O".repeat(200))));
    takesTooLong(OnePage.of(text(12, "7 Tr", "O".repeat(200))));
  }

  private static OnePage shaded(String content) {
    return OnePage.of("/Pattern cs /P scn /Pattern CS /P SCN " + content)
        .resources("/Pattern<</P<</PatternType 2/Shading<<" + AREA + "/Function 6 0 R>>>>>>")
        .object(OddPages.stream(PLACE, calculation("add 2 div ", 8)));
  }

  /** Where the lines of letters come to, nobody asks: it may be all of the page. */
  @Test
  void aShadingIsPaintedWhereTheLettersAre() {
    isDrawn(shaded(text(12, "", "o".repeat(70))));
    takesTooLong(shaded(text(800, "", "o")));
    takesTooLong(shaded(text(12, "1 Tr", "o")));
    takesTooLong(shaded(text(12, "2 Tr", "o")));
  }

  /** Once takes three quarters of what a page may. */
  @Test
  void eachTimeThatAColourIsPaintedItIsWorkedOut() {
    OnePage spot =
        OnePage.of("/C cs 1 scn " + ALL)
            .resources("/ColorSpace<</C[/Separation/S/DeviceGray 6 0 R]>>")
            .object(OddPages.stream(NUMBER, calculation("", 21)));
    isDrawn(spot);
    takesTooLong(content(spot, "/C cs 1 scn " + ALL + ALL));
  }

  private static OnePage sloping(String content, int copies) {
    return OnePage.of(content)
        .resources("/Shading<</S<<" + LINE + "/Function 6 0 R>>>>")
        .object(OddPages.stream(NUMBER, calculation("", copies)));
  }

  @Test
  void aShadingFillsThePage() throws IOException {
    assertThat(colour(sloping("/S sh ", 0), 300, 0)).isEqualTo(BLACK);
  }

  /** As many as the page is wide and high, whatever is painted: more than half of what it may. */
  @Test
  void coloursAlongALineAreWorkedOutForEachShading() {
    isDrawn(sloping("0 0 9 9 re W n /S sh ", 11));
    takesTooLong(sloping("0 0 9 9 re W n /S sh /S sh ", 11));
  }

  @Test
  void coloursAlongALineArePaintedEverywhere() {
    isDrawn(sloping("/S sh ".repeat(9), 0));
    isDrawn(sloping("0 0 9 9 re W n " + "/S sh ".repeat(90), 0));
    takesTooLong(sloping("/S sh ".repeat(90), 0));
  }
}
