package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Reading;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.PdfView;
import org.xacthuc.testkit.TestPdf;

/** What people see of a page, and what is refused. */
class PageImagesTest {
  private static final TestPdf EMPTY = TestPdf.small("");
  private static final int WHITE = 0xFFFFFF;
  private static final int RED = 0xFF0000;

  private static TestPdf page(String operators) {
    return EMPTY.append(
        PdfUpdate.update().putStream(EMPTY.view().content(), "<< >>", ascii(operators)));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Reading<PageImage, RecognitionDefect> draw(TestPdf pdf) {
    return draw(pdf, Duration.ofMinutes(1)).get(0);
  }

  private static List<Reading<PageImage, RecognitionDefect>> draw(TestPdf pdf, Duration longest) {
    PdfFile file = PdfFile.of(Bytes.of(pdf.bytes()));
    return PageImages.draw(file, List.of(1), Optional.empty(), longest);
  }

  private static Pixels pixels(TestPdf pdf) {
    return new Pixels(draw(pdf).value().orElseThrow());
  }

  @Test
  void coloursAreThoseOfThePage() {
    Pixels pixels = pixels(page("1 0 0 rg 100 100 40 40 re f 0 0 1 rg 300 700 40 40 re f"));
    assertThat(pixels.at(120, 120)).isEqualTo(RED);
    assertThat(pixels.at(320, 720)).isEqualTo(0x0000FF);
    assertThat(pixels.at(120, 720)).isEqualTo(WHITE);
  }

  /** Everything else that is drawn from boxes stands on this. */
  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void aPlaceOfATurnedAndCroppedPageIsWhereTheFrameSays(int rotation) {
    TestPdf pdf = page("1 0 0 rg 100 100 20 20 re f");
    PdfView view = pdf.view();
    String turned =
        view.with(view.page(), "Rotate", Integer.toString(rotation))
            .replaceFirst("/MediaBox", "/CropBox [50 50 350 250] /MediaBox");
    PageImage image =
        draw(pdf.append(PdfUpdate.update().put(view.page(), turned))).value().orElseThrow();
    PageFrame frame = new PageFrame(new Box(50, 50, 350, 250), rotation);
    assertThat(image.width()).isEqualTo(frame.width());
    assertThat(image.height()).isEqualTo(frame.height());
    double[] inside = frame.shown(110, 110);
    double[] outside = frame.shown(140, 110);
    assertThat(new Pixels(image).at(inside[0], inside[1])).isEqualTo(RED);
    assertThat(new Pixels(image).at(outside[0], outside[1])).isEqualTo(WHITE);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6})
  void annotationsAreDrawnUnlessTheyAreHidden(int flags) {
    PdfView view = EMPTY.view();
    int square = view.free();
    TestPdf pdf =
        EMPTY.append(
            PdfUpdate.update()
                .put(view.page(), view.with(view.page(), "Annots", "[" + square + " 0 R]"))
                .put(
                    square,
                    "<< /Type /Annot /Subtype /Square /Rect [0 0 200 200] /F "
                        + flags
                        + " /AP << /N "
                        + (square + 1)
                        + " 0 R >> >>")
                .putStream(
                    square + 1,
                    "<< /Type /XObject /Subtype /Form /BBox [0 0 200 200] >>",
                    ascii("1 0 0 rg 0 0 200 200 re f")));
    boolean hidden = (flags & 2) != 0;
    assertThat(pixels(pdf).at(100, 100)).isEqualTo(hidden ? WHITE : RED);
  }

  @Test
  void aPageOfTwoHundredInchesIsToldNotDrawn() {
    assertThat(draw(sized(14400, 14400)).defects())
        .containsExactly(RecognitionDefect.PAGE_TOO_LARGE);
  }

  @Test
  void aPosterIsDrawnWithNoMorePixelsThanOthers() {
    PageImage poster = draw(sized(2480, 3508)).value().orElseThrow();
    assertThat(new Pixels(poster).count()).isBetween(1_000_000L, 5_100_000L);
    assertThat(poster.width()).isEqualTo(2480);
  }

  private static TestPdf sized(int width, int height) {
    PdfView view = EMPTY.view();
    String box = "[0 0 " + width + " " + height + "]";
    return EMPTY.append(
        PdfUpdate.update().put(view.page(), view.with(view.page(), "MediaBox", box)));
  }

  @Test
  void aFormThatDrawsItselfForEverIsGivenUp() {
    PdfView view = EMPTY.view();
    int form = view.free();
    String resources = "<< /XObject << /F " + form + " 0 R >> >>";
    TestPdf pdf =
        EMPTY.append(
            PdfUpdate.update()
                .putStream(view.content(), "<< >>", ascii("/F Do"))
                .put(view.page(), view.with(view.page(), "Resources", resources))
                .putStream(
                    form,
                    "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources "
                        + resources
                        + " >>",
                    ascii("/F Do /F Do")));
    assertThat(draw(pdf).value()).isEmpty();
    assertThat(draw(pdf).defects()).hasSize(1);
  }

  @Test
  void aPageWithAPictureThatIsNotReadIsNotShownWithoutIt() {
    PdfView view = EMPTY.view();
    int picture = view.free();
    TestPdf pdf =
        EMPTY.append(
            PdfUpdate.update()
                .putStream(view.content(), "<< >>", ascii("q 595 0 0 842 0 0 cm /P Do Q"))
                .put(
                    view.page(),
                    view.with(
                        view.page(), "Resources", "<< /XObject << /P " + picture + " 0 R >> >>"))
                .putStream(
                    picture,
                    "<< /Type /XObject /Subtype /Image /Width 10 /Height 10"
                        + " /Filter /JPXDecode >>",
                    new byte[100]));
    assertThat(draw(pdf).defects()).containsExactly(RecognitionDefect.PICTURE_FORMAT);
    assertThat(draw(pdf).value()).isEmpty();
  }

  @Test
  void whatThereIsNoTimeForIsNotDrawn() {
    assertThat(draw(EMPTY, Duration.ZERO).get(0).defects())
        .containsExactly(RecognitionDefect.TIME_LIMIT);
    assertThat(draw(EMPTY).value()).isPresent();
  }

  @Test
  void onlyWhatIsFarSmallerAsAPhotographIsWrittenAsOne() {
    int side = 700;
    byte[] noise = new byte[side * side * 3];
    new Random(1).nextBytes(noise);
    PdfView view = EMPTY.view();
    int picture = view.free();
    TestPdf pdf =
        EMPTY.append(
            PdfUpdate.update()
                .putStream(view.content(), "<< >>", ascii("q 595 0 0 842 0 0 cm /P Do Q"))
                .put(
                    view.page(),
                    view.with(
                        view.page(), "Resources", "<< /XObject << /P " + picture + " 0 R >> >>"))
                .putStream(
                    picture,
                    "<< /Type /XObject /Subtype /Image /ColorSpace /DeviceRGB"
                        + " /BitsPerComponent 8 /Width 700 /Height 700 >>",
                    noise));
    assertThat(draw(pdf).value().orElseThrow().format()).isEqualTo(PageImage.Format.JPEG);
    assertThat(draw(page("0 g 9 9 99 99 re f")).value().orElseThrow().format())
        .isEqualTo(PageImage.Format.PNG);
  }

  @Test
  void whatIsNoPdfIsNotDrawn() {
    PdfFile file = PdfFile.of(Bytes.ofUtf8("nothing"));
    assertThat(PageImages.draw(file, List.of(1, 2), Optional.empty(), Duration.ofSeconds(9)))
        .hasSize(2)
        .allSatisfy(r -> assertThat(r.defects()).containsExactly(RecognitionDefect.PAGE_NOT_DRAWN));
  }
}
