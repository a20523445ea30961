package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Reading;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.PdfView;
import org.xacthuc.testkit.TestPdf;

/** What is drawn of a page for recognition, and what is refused. */
class PageRendererTest {
  private static final TestPdf EMPTY = TestPdf.small("");
  private static final int WIDTH = 595;

  /** A page whose content is those operators. */
  private static TestPdf page(String operators) {
    PdfView view = EMPTY.view();
    return EMPTY.append(PdfUpdate.update().putStream(view.content(), "<< >>", ascii(operators)));
  }

  /** The same with a picture {@code /P} of that dictionary. */
  private static TestPdf pictured(String dictionary, byte[] samples) {
    PdfView view = EMPTY.view();
    int picture = view.free();
    return EMPTY.append(
        PdfUpdate.update()
            .putStream(view.content(), "<< >>", ascii("q 595 0 0 842 0 0 cm /P Do Q"))
            .put(
                view.page(),
                view.with(view.page(), "Resources", "<< /XObject << /P " + picture + " 0 R >> >>"))
            .putStream(
                picture, "<< /Type /XObject /Subtype /Image " + dictionary + " >>", samples));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Reading<PagePicture, RecognitionDefect> draw(TestPdf pdf) {
    PdfFile file = PdfFile.of(Bytes.of(pdf.bytes()));
    return PageRenderer.draw(file, PageSelection.upTo(file.length()), List.of(1), Optional.empty())
        .get(0);
  }

  private static boolean isInk(PagePicture picture, double x, double y) {
    Bytes bitmap = picture.bitmap();
    int stride = (picture.width() + 7) / 8;
    int head = bitmap.length() - stride * picture.height();
    int column = (int) (x * picture.resolution() / 72);
    int row = (int) ((picture.area().height() - y) * picture.resolution() / 72);
    return (bitmap.at(head + row * stride + column / 8) >> (7 - column % 8) & 1) == 1;
  }

  @Test
  void blackIsInkAndColourAndShadesAreNot() {
    PagePicture picture =
        draw(page(
                "0 g 100 100 9 9 re f 1 0 0 rg 200 100 9 9 re f 0 0 0.8 rg 300 100 9 9 re f"
                    + " 0.85 g 400 100 9 9 re f"))
            .value()
            .orElseThrow();
    assertThat(isInk(picture, 104, 104)).isTrue();
    assertThat(isInk(picture, 204, 104)).as("red").isFalse();
    assertThat(isInk(picture, 304, 104)).as("blue").isFalse();
    assertThat(isInk(picture, 404, 104)).as("nearly white").isFalse();
  }

  @Test
  void aSecondLookShowsColourToo() {
    TestPdf pdf = page("1 0 0 rg 200 100 9 9 re f 0.7 g 300 100 9 9 re f");
    PagePicture part = part(pdf, new Box(150, 50, 350, 150)).value().orElseThrow();
    assertThat(part.area().left()).isBetween(149.0, 151.0);
    assertThat(part.onPage(0, 0, part.width(), part.height()).top()).isBetween(149.0, 151.0);
    assertThat(inkOf(part, 204, 104)).isTrue();
    assertThat(inkOf(part, 304, 104)).isTrue();
    assertThat(inkOf(part, 254, 104)).isFalse();
  }

  private static boolean inkOf(PagePicture part, double x, double y) {
    return isInk(part, x - part.area().left(), y - part.area().bottom());
  }

  @Test
  void aSquareOfInkOnTheGroundOfItsOwnShadeIsNone() {
    PagePicture picture =
        draw(page("0.5 g 0 0 595 842 re f 0.4 g 100 100 9 9 re f 0 g 200 100 9 9 re f"))
            .value()
            .orElseThrow();
    assertThat(isInk(picture, 104, 104)).isFalse();
    assertThat(isInk(picture, 204, 104)).isTrue();
  }

  /** The same with an annotation over the whole page that those operators draw. */
  private static TestPdf annotated(TestPdf pdf, String operators) {
    PdfView view = pdf.view();
    int square = view.free();
    return pdf.append(
        PdfUpdate.update()
            .put(view.page(), view.with(view.page(), "Annots", "[" + square + " 0 R]"))
            .put(
                square,
                "<< /Type /Annot /Subtype /Square /Rect [0 0 595 842] /F 4 /AP << /N "
                    + (square + 1)
                    + " 0 R >> >>")
            .putStream(
                square + 1,
                "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] >>",
                ascii(operators)));
  }

  @Test
  void whatAnAnnotationCoversIsTakenOffAndWhatItDrawsIsNotAdded() {
    TestPdf pdf =
        annotated(
            page("0 g 100 100 9 9 re f 200 100 9 9 re f 300 100 9 9 re f"),
            "1 g 190 90 30 30 re f 0 g 280 80 50 50 re f 400 100 9 9 re f");
    PagePicture picture = draw(pdf).value().orElseThrow();
    assertThat(isInk(picture, 104, 104)).isTrue();
    assertThat(isInk(picture, 204, 104)).as("under white").isFalse();
    assertThat(isInk(picture, 304, 104)).as("under black").isFalse();
    assertThat(isInk(picture, 404, 104)).as("drawn by the annotation").isFalse();
  }

  @Test
  void rotationAndCropAreThoseOfThePageAsShown() {
    TestPdf pdf = page("0 g 100 100 9 9 re f");
    PdfView view = pdf.view();
    String page =
        view.with(view.page(), "Rotate", "90")
            .replaceFirst("/MediaBox", "/CropBox [50 50 350 250] /MediaBox");
    PagePicture picture =
        draw(pdf.append(PdfUpdate.update().put(view.page(), page))).value().orElseThrow();
    assertThat(picture.area().width()).isBetween(199.0, 201.0);
    assertThat(picture.area().height()).isBetween(299.0, 301.0);
    PageFrame frame = new PageFrame(new Box(50, 50, 350, 250), 90);
    double[] at = frame.shown(104, 104);
    assertThat(isInk(picture, at[0], at[1])).isTrue();
  }

  private static TestPdf sized(String mediaBox) {
    PdfView view = EMPTY.view();
    return EMPTY.append(
        PdfUpdate.update().put(view.page(), view.with(view.page(), "MediaBox", mediaBox)));
  }

  @Test
  void aPageOfTwoHundredInchesIsTooLarge() {
    TestPdf huge = sized("[0 0 14400 14400]");
    assertThat(draw(huge).defects()).containsExactly(RecognitionDefect.PAGE_TOO_LARGE);
  }

  @Test
  void aLargePageIsDrawnWithFewerDots() {
    TestPdf large = sized("[0 0 2480 3508]");
    PagePicture picture = draw(large).value().orElseThrow();
    assertThat(picture.resolution()).isBetween(50.0, 200.0);
    assertThat((long) picture.width() * picture.height()).isLessThanOrEqualTo(18_000_000);
  }

  record Refused(String what, TestPdf pdf, RecognitionDefect why) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Refused> hostile() {
    RecognitionDefect large = RecognitionDefect.PICTURE_TOO_LARGE;
    String grey = " /ColorSpace /DeviceGray /BitsPerComponent 8 ";
    String one = " /ColorSpace /DeviceGray /BitsPerComponent 1 ";
    byte[] few = new byte[100];
    return Stream.of(
        new Refused(
            "a bitmap of 60000 by 60000", pictured("/Width 60000 /Height 60000" + one, few), large),
        new Refused(
            "fax rows beyond the picture's",
            pictured(
                "/Width 100 /Height 100 /Filter /CCITTFaxDecode"
                    + " /DecodeParms << /K -1 /Columns 1000000 /Rows 1000000 >>"
                    + one,
                few),
            large),
        new Refused(
            "a small picture that inflates to 400 MB",
            pictured("/Width 10 /Height 10 /Filter /FlateDecode" + grey, bomb()),
            large),
        new Refused(
            "a predictor's row of a gigabyte",
            pictured(
                "/Width 10 /Height 10 /Filter /FlateDecode"
                    + " /DecodeParms << /Predictor 15 /Columns 1000000000 >>"
                    + grey,
                few),
            large),
        new Refused(
            "a JPEG of 65000 by 65000 that says it is small",
            pictured("/Width 10 /Height 10 /Filter /DCTDecode" + grey, jpegHead()),
            large),
        new Refused(
            "a mask of 60000 by 60000",
            pictured("/Width 10 /Height 10 /SMask 4 0 R" + grey, few)
                .append(
                    PdfUpdate.update()
                        .putStream(
                            4,
                            "<< /Type /XObject /Subtype /Image /Width 60000 /Height 60000"
                                + one
                                + " >>",
                            few)),
            large),
        new Refused(
            "JPEG 2000",
            pictured("/Width 10 /Height 10 /Filter /JPXDecode", few),
            RecognitionDefect.PICTURE_FORMAT),
        new Refused(
            "JBIG2",
            pictured("/Width 10 /Height 10 /Filter /JBIG2Decode" + one, few),
            RecognitionDefect.PICTURE_FORMAT),
        new Refused(
            "a picture inside the content that inflates",
            page("BI /W 10 /H 10 /BPC 8 /CS /G /F /Fl ID " + "x".repeat(70_000) + "\nEI "),
            large),
        new Refused(
            "more operators than any page has",
            page("q Q ".repeat(300_000)),
            RecognitionDefect.TIME_LIMIT),
        new Refused(
            "a broken picture",
            pictured("/Width 10 /Height 10 /Filter /DCTDecode" + grey, few),
            RecognitionDefect.PAGE_NOT_DRAWN));
  }

  private static byte[] bomb() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 400; i++) {
        deflater.write(zeros);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Start of image, a comment, and a baseline frame of 65000 by 65000. */
  private static byte[] jpegHead() {
    int[] head = {
      0xFF, 0xD8, 0xFF, 0xFE, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0xFD, 0xE8, 0xFD, 0xE8, 1, 1, 0x11,
      0
    };
    byte[] bytes = new byte[head.length];
    for (int i = 0; i < head.length; i++) {
      bytes[i] = (byte) head[i];
    }
    return bytes;
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void isRefused(Refused page) {
    Reading<PagePicture, RecognitionDefect> reading = draw(page.pdf());
    assertThat(reading.defects()).containsExactly(page.why());
    assertThat(reading.value()).isEmpty();
  }

  @Test
  void aPictureOfOrdinarySizeIsDrawn() {
    TestPdf control =
        pictured("/Width 10 /Height 10 /ColorSpace /DeviceGray /BitsPerComponent 8", new byte[100]);
    assertThat(draw(control).value()).isPresent();
    assertThat(draw(control).value().orElseThrow().width()).isGreaterThan(WIDTH);
  }

  @Test
  void whatIsNoPdfIsNotDrawn() {
    PdfFile file = PdfFile.of(Bytes.ofUtf8("nothing"));
    assertThat(PageRenderer.draw(file, PageSelection.upTo(7), List.of(1, 2), Optional.empty()))
        .allSatisfy(r -> assertThat(r.defects()).containsExactly(RecognitionDefect.PAGE_NOT_DRAWN));
  }

  private static Reading<PagePicture, RecognitionDefect> part(TestPdf pdf, Box area) {
    PdfFile file = PdfFile.of(Bytes.of(pdf.bytes()));
    return PageRenderer.drawParts(
            file,
            PageSelection.upTo(file.length()),
            List.of(new PagePart(1, area)),
            Optional.empty())
        .get(0);
  }

  @Test
  void aPartIsThatOfThePageWithoutItsAnnotations() {
    TestPdf covered =
        annotated(
            page("0 g 160 60 9 9 re f 330 130 9 9 re f 100 100 9 9 re f"),
            "1 g 0 0 595 842 re f 0 g 240 90 9 9 re f");
    PagePicture part = part(covered, new Box(150, 50, 350, 150)).value().orElseThrow();
    assertThat(part.area().left()).isBetween(149.8, 150.2);
    assertThat(part.area().bottom()).isBetween(49.8, 50.2);
    assertThat(part.area().right()).isBetween(349.8, 350.2);
    assertThat(part.area().top()).isBetween(149.8, 150.2);
    assertThat(part.width() * 72 / part.resolution()).isBetween(199.8, 200.2);
    assertThat(part.height() * 72 / part.resolution()).isBetween(99.8, 100.2);
    assertThat(inkOf(part, 164, 64)).isTrue();
    assertThat(inkOf(part, 334, 134)).isTrue();
    assertThat(inkOf(part, 244, 94)).as("drawn by the annotation").isFalse();
  }

  @ParameterizedTest
  @CsvSource({"100, 100, 100, 200", "100, 100, 200, 100", "700, 100, 800, 200", "9, 900, 99, 999"})
  void aPartWithoutRoomOnThePageIsNotDrawn(double left, double bottom, double right, double top) {
    assertThat(part(page("n"), new Box(left, bottom, right, top)).defects())
        .containsExactly(RecognitionDefect.PAGE_NOT_DRAWN);
  }

  /** Of eighty by ninety inches: fifty dots to an inch are the least that shows letters. */
  @Test
  void theLargestPageIsDrawnWithTheFewestDots() {
    TestPdf large = sized("[0 0 5760 6480]");
    assertThat(draw(large).value().orElseThrow().resolution()).isEqualTo(50);
  }
}
