package org.xacthuc.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.pdf.PageImage;
import org.xacthuc.pdf.PageImages;
import org.xacthuc.pdf.PagePicture;
import org.xacthuc.pdf.PageReader;
import org.xacthuc.pdf.PageRenderer;
import org.xacthuc.pdf.PageSelection;
import org.xacthuc.pdf.PdfDefect;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.pdf.RecognitionDefect;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/**
 * Pictures of a page, for people and for the recognition of text. Input that begins as a PDF is
 * one; any other is the content of a page that has something of every kind to draw with. The
 * picture is the same the second time, and no larger than pictures may be.
 */
final class PictureTarget implements FuzzTarget {
  private static final Limits LIMITS = Limits.DEFAULT;
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final List<Integer> FIRST = List.of(1);

  /** An A3 page at 300 dots per inch, and a row and a column of parts. */
  private static final long MOST_PIXELS = 18_100_000;

  private static final String RESOURCES =
      "/Font<</F1 3 0 R/T 16 0 R>>/Shading<</A 10 0 R/B 11 0 R/C 12 0 R>>"
          + "/Pattern<</P 13 0 R/S 14 0 R>>/XObject<</F 17 0 R/I 18 0 R>>"
          + "/ExtGState<</L<</LW 9/D[[3 1]0]/LC 1>>/M<</ca .5/BM/Multiply"
          + "/SMask<</S/Luminosity/G 17 0 R>>>>>>/Properties<</O 20 0 R>>"
          + "/ColorSpace<</X[/Indexed/DeviceRGB 1<ff0000000000>]/Y[/Separation/Z/DeviceGray 21 0 R]>>";

  private static final TestPdf PAGE =
      TestPdf.small("x")
          .append(
              PdfUpdate.update()
                  .put(
                      TestPdf.FIRST_PAGE,
                      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 6 0 R/Resources<<"
                          + RESOURCES
                          + ">>>>")
                  .put(
                      10,
                      "<</ShadingType 1/ColorSpace/DeviceGray/Matrix[99 0 0 99 0 0]/Function 22 0 R>>")
                  .put(
                      11,
                      "<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 9 9]/Extend[true true]"
                          + "/Function 23 0 R>>")
                  .put(
                      12,
                      "<</ShadingType 3/ColorSpace/DeviceGray/Coords[0 0 0 9 9 9]/Function 21 0 R>>")
                  .put(14, "<</PatternType 2/Shading 11 0 R/Matrix[2 0 0 2 0 0]>>")
                  .put(20, "<</Type/OCG/Name(O)>>")
                  .put(23, "<</FunctionType 2/Domain[0 1]/C0[1 0 0]/C1[0 0 1]/N 1>>")
                  .putStream(
                      13,
                      "<</PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9"
                          + "/Resources<<>>>>",
                      latin1("1 0 0 rg 0 0 4 4 re f"))
                  .put(
                      16,
                      "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]"
                          + "/FirstChar 97/LastChar 97/Widths[9]/Encoding<</Differences[97/a]>>"
                          + "/CharProcs<</a 19 0 R>>/Resources<<>>>>")
                  .putStream(
                      17,
                      "<</Type/XObject/Subtype/Form/BBox[0 0 50 50]/Group<</S/Transparency/CS"
                          + "/DeviceGray>>/Resources<</XObject<</I 18 0 R>>>>>>",
                      latin1(".5 g 0 0 20 20 re f q 9 0 0 9 0 0 cm /I Do Q"))
                  .putStream(
                      18,
                      "<</Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace"
                          + "/DeviceGray>>",
                      latin1("a~b}"))
                  .putStream(19, "<<>>", latin1("9 0 0 0 9 9 d1 0 0 5 5 re f"))
                  .putStream(
                      21, "<</FunctionType 4/Domain[0 1]/Range[0 1]>>", latin1("{1 exch sub}"))
                  .putStream(
                      22,
                      "<</FunctionType 4/Domain[0 1 0 1]/Range[0 1]>>",
                      latin1("{mul 9 mul sin}"))
                  .putStream(
                      TestPdf.FIRST_CONTENT,
                      "<<>>",
                      latin1("/F Do /M gs /Pattern cs /P scn 9 9 60 60 re B /A sh")));

  private final List<Bytes> seeds =
      Stream.concat(
              Stream.of(
                      "q /M gs /F Do Q /L gs 1 0 0 RG 5 5 m 50 90 l 80 20 l s",
                      "/Pattern cs /P scn 0 0 50 50 re f /S scn 20 20 70 70 re f*",
                      "q 10 10 m 90 10 l 50 90 l h W n /A sh /B sh /C sh Q",
                      "/OC /O BDC /X cs 1 sc 3 3 9 9 re b EMC /Y cs .3 scn 9 9 9 9 re f",
                      "BT /T 9 Tf 20 20 Td (aa) Tj 7 Tr /F1 40 Tf (aB) Tj ET 0 0 99 99 re f",
                      "[5 2] 1 d 2 j 1 J 4 w 9 M 10 10 20 90 90 90 80 10 c 30 30 9 5 v 1 2 3 4 y S",
                      "q 40 0 0 40 20 20 cm /I Do BI /W 2 /H 1 /CS /G /BPC 8 ID ab EI Q")
                  .map(Bytes::ofUtf8),
              Stream.of(Bytes.of(PAGE.bytes())))
          .toList();

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public List<Bytes> seeds() {
    return seeds;
  }

  @Override
  public List<String> words() {
    return Stream.of(Words.CONTENT, Words.DRAWING, Words.PDF).flatMap(List::stream).toList();
  }

  @Override
  public void run(Bytes input) {
    PdfFile file = PdfFile.of(PageTarget.isPdf(input) ? input : page(input));
    if (isOverALimit(file)) {
      return;
    }
    Reading<PageImage, RecognitionDefect> image = image(file);
    Invariant.holds(image.equals(image(file)), () -> "another picture the second time");
    PageRenderer.draw(file, PageSelection.upTo(file.length()), FIRST, Optional.empty()).stream()
        .flatMap(drawn -> drawn.value().stream())
        .forEach(PictureTarget::checkSize);
  }

  /** Such a page is not handed to what draws. */
  private static boolean isOverALimit(PdfFile file) {
    return PageReader.read(file, file.length(), LIMITS, Optional.empty()).defects().stream()
        .anyMatch(PdfDefect::isPageOverALimit);
  }

  private static Reading<PageImage, RecognitionDefect> image(PdfFile file) {
    return PageImages.draw(file, FIRST, Optional.empty(), LONGEST).get(0);
  }

  private static void checkSize(PagePicture picture) {
    long pixels = (long) picture.width() * picture.height();
    Invariant.holds(pixels > 0 && pixels < MOST_PIXELS, () -> pixels + " pixels");
  }

  private static Bytes page(Bytes content) {
    return Bytes.of(
        PAGE.append(PdfUpdate.update().putStream(TestPdf.FIRST_CONTENT, "<<>>", content.toArray()))
            .bytes());
  }
}
