package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One painted area: what it meets, what it holds, what it hides, and what looking at it takes. */
class PaintedTest {
  /** More than any of these tests takes. */
  private static final int PLENTY = 100_000;

  /** What one page may take. */
  private static final int STEPS_PER_PAGE = 2_000_000;

  private static final Ink BLACK = new Ink(Colour.BLACK, 1, 1);

  private final PageBudget budget = new PageBudget.OfDocument().page();

  private static Path2D box(double left, double bottom, double right, double top) {
    return new Path2D.Double(new Rectangle2D.Double(left, bottom, right - left, top - bottom));
  }

  private static Painted painted(Path2D path, Clip clip, Ink ink) {
    return Painted.of(path, clip, ink, null, place());
  }

  private static Painted painted(Path2D path) {
    return painted(path, Clip.of(path), BLACK);
  }

  /** From 0 to 10 both ways, without what lies right of a line from one corner to the other. */
  private static Path2D triangle() {
    Path2D triangle = new Path2D.Double();
    triangle.moveTo(0, 0);
    triangle.lineTo(10, 10);
    triangle.lineTo(0, 10);
    triangle.closePath();
    return triangle;
  }

  /** A line to and fro. */
  private static Path2D lines(int count) {
    Path2D lines = new Path2D.Double();
    lines.moveTo(0, 0);
    for (int i = 1; i < count; i++) {
      lines.lineTo(i % 2 * 10, 10);
    }
    return lines;
  }

  /** Fifty lines and curves are one step, those of the clip among them. */
  @ParameterizedTest
  @CsvSource({"1, 1", "45, 1", "46, 2", "95, 2", "96, 3", "996, 21"})
  void whatItCostsGrowsWithItsLines(int lines, int cost) {
    assertThat(painted(lines(lines), Clip.of(box(0, 0, 10, 10)), BLACK).cost()).isEqualTo(cost);
    assertThat(painted(box(0, 0, 10, 10), Clip.of(lines(lines)), BLACK).cost())
        .isEqualTo(1 + (lines + 6) / Painting.SEGMENTS_PER_STEP);
  }

  @Test
  void itsBoundsAreThoseOfWhatIsPainted() {
    Painted clipped = painted(box(10, 20, 50, 60), Clip.of(box(30, 0, 90, 40)), BLACK);
    assertThat(clipped.bounds()).isEqualTo(new Rectangle2D.Double(30, 20, 20, 20));
  }

  private static Painted picture(boolean masked) {
    COSDictionary key = new COSDictionary();
    key.setBoolean(COSName.IMAGE_MASK, masked);
    Picture picture =
        new Picture(
            key,
            guard -> {
              throw new IOException("not to be read");
            },
            new AffineTransform(),
            new Picture.Decoder());
    Path2D path = box(0, 0, 10, 10);
    return Painted.of(path, Clip.of(path), BLACK, picture, place());
  }

  @Test
  void itCoversWhereItLetsNothingThrough() {
    Path2D path = box(0, 0, 10, 10);
    assertThat(painted(path).covers()).isTrue();
    assertThat(painted(path, Clip.of(path), new Ink(Colour.BLACK, 0.8, 0.8)).covers()).isFalse();
    assertThat(painted(path, Clip.of(path), BLACK.ofWhich(Ink.Known.COVER)).covers()).isTrue();
    assertThat(painted(path, Clip.of(path), BLACK.ofWhich(Ink.Known.NOTHING)).covers()).isFalse();
    assertThat(picture(false).covers()).isTrue();
    assertThat(picture(true).covers()).isFalse();
  }

  /** What touches an edge meets it. */
  @ParameterizedTest
  @CsvSource({
    "12, 22, 13, 23, true",
    "0, 0, 10, 20, true",
    "30, 40, 99, 99, true",
    "0, 0, 9, 99, false",
    "31, 0, 99, 99, false",
    "0, 0, 99, 19, false",
    "0, 41, 99, 99, false",
  })
  void itMeetsWhatReachesIt(double left, double bottom, double right, double top, boolean meets) {
    Rectangle2D box = new Rectangle2D.Double(left, bottom, right - left, top - bottom);
    assertThat(painted(box(10, 20, 30, 40)).meets(box)).isEqualTo(meets);
  }

  /** Within its bounds, its path and its clip. */
  @ParameterizedTest
  @CsvSource({"2, 8, true", "8, 2, false", "2, 4, false", "12, 8, false"})
  void itHoldsWhatIsPainted(double x, double y, boolean holds) throws IOException {
    Painted area = painted(triangle(), Clip.of(box(0, 5, 20, 20)), BLACK);
    assertThat(area.contains(new Point2D.Double(x, y), budget)).isEqualTo(holds);
    double around = 0.5;
    Rectangle2D box = new Rectangle2D.Double(x - around, y - around, 2 * around, 2 * around);
    assertThat(area.crosses(box, budget)).isEqualTo(holds);
  }

  /** The clip may be what lets nothing through. */
  @Test
  void aBoxInTheClipsBoundsMayBeOutOfTheClip() throws IOException {
    Painted area = painted(box(0, 0, 10, 10), Clip.of(triangle()), BLACK);
    assertThat(area.crosses(new Rectangle2D.Double(8, 1, 1, 1), budget)).isFalse();
    assertThat(area.crosses(new Rectangle2D.Double(1, 8, 1, 1), budget)).isTrue();
    assertThat(area.contains(new Point2D.Double(8, 1), budget)).isFalse();
    assertThat(area.contains(new Point2D.Double(1, 8), budget)).isTrue();
  }

  @Test
  void lookingIsPaidForNearItAlone() throws IOException {
    Painted area = painted(lines(996), Clip.of(box(0, 0, 10, 10)), BLACK);
    for (int i = 0; i < PLENTY; i++) {
      area.contains(new Point2D.Double(50, 50), budget);
      area.crosses(new Rectangle2D.Double(50, 50, 1, 1), budget);
    }
    budget.steps(STEPS_PER_PAGE - 2 * area.cost());
    area.contains(new Point2D.Double(5, 5), budget);
    area.crosses(new Rectangle2D.Double(5, 5, 1, 1), budget);
    assertThat(budget.isExhausted()).isFalse();
    assertThatExceptionOfType(LimitReachedException.class)
        .isThrownBy(() -> area.contains(new Point2D.Double(5, 5), budget));
    assertThatExceptionOfType(LimitReachedException.class)
        .isThrownBy(() -> area.crosses(new Rectangle2D.Double(5, 5, 1, 1), budget));
  }

  @Test
  void itHidesAsMuchAsItsInkDoes() throws IOException {
    Clip clip = Clip.of(box(0, 0, 10, 10));
    Point2D within = new Point2D.Double(5, 5);
    assertThat(painted(box(0, 0, 10, 10), clip, BLACK).hides(within, budget)).isEqualTo(1);
    Ink veil = new Ink(Colour.BLACK, 0.5, 0.25);
    assertThat(painted(box(0, 0, 10, 10), clip, veil).hides(within, budget)).isEqualTo(0.25);
    assertThat(painted(box(0, 0, 10, 10), clip, veil).hides(new Point2D.Double(15, 5), budget))
        .isZero();
    Ink none = new Ink(Colour.BLACK, 1, 0);
    assertThat(painted(box(0, 0, 10, 10), clip, none).hides(within, budget)).isZero();
  }

  /** ISO 32000-2 §11.6.5.2: a soft mask tells how much of each place is there. */
  @Test
  void aPictureHidesWhereItIsOpaque() throws IOException {
    BufferedImage pixels = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    pixels.setRGB(0, 0, 0xFF000000);
    pixels.setRGB(1, 0, 0x33000000);
    try (PDDocument document = new PDDocument()) {
      PDImageXObject image = LosslessFactory.createFromImage(document, pixels);
      COSDictionary key = image.getCOSObject();
      assertThat(key.containsKey(COSName.SMASK)).isTrue();
      Picture picture =
          new Picture(
              key, guard -> image, AffineTransform.getScaleInstance(10, 10), new Picture.Decoder());
      Path2D path = box(0, 0, 10, 10);
      Painted area =
          Painted.of(path, Clip.of(path), new Ink(Colour.WHITE, 0.5, 0.5), picture, place());
      assertThat(area.isPicture()).isTrue();
      assertThat(area.hides(new Point2D.Double(2, 5), budget)).isEqualTo(0.5);
      assertThat(area.hides(new Point2D.Double(7, 5), budget)).isEqualTo(0.1);
      assertThat(painted(path).isPicture()).isFalse();
    }
  }

  private static Painted.Place place() {
    return new Painted.Place(PageCanvas.CONTENT, 0);
  }
}
