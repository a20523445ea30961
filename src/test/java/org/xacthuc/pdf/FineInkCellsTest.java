package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Box;

/** Which cells are painted over, to the last one, and what that is charged. */
class FineInkCellsTest {
  private static final Clip ALL = Clip.of(rectangle(100, 50, 600, 800));

  private final PageBudget budget = new PageBudget.OfDocument().page();

  /** Cells a point wide. */
  private final FineInk ink = new FineInk(new Box(100, 50, 700, 850));

  /** Cells of two points, a thousand in each of 500 rows. */
  private final FineInk coarse = new FineInk(new Box(100, 50, 2100, 1050));

  private static Path2D rectangle(double x, double y, double width, double height) {
    return new Path2D.Double(new Rectangle2D.Double(x, y, width, height));
  }

  private static Path2D polygon(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }

  private static boolean hides(FineInk ink, double x, double y) {
    return ink.hides(new Point2D.Double(x, y), 0);
  }

  private boolean hides(double x, double y) {
    return hides(ink, x, y);
  }

  private void assertThatItTook(long looks) {
    assertThat(budget.canLook(500_000_000 - looks)).isTrue();
    assertThat(budget.canLook(500_000_001 - looks)).isFalse();
  }

  @Test
  void rightOfThePageAndAboveItIsNothing() throws IOException {
    ink.add(rectangle(100, 50, 600, 800), ALL, 1, budget);
    assertThat(hides(699.5, 500)).isTrue();
    assertThat(hides(700.5, 500)).isFalse();
    assertThat(hides(400, 849.5)).isTrue();
    assertThat(hides(400, 850.5)).isFalse();
  }

  /** Of two thousand cells each is looked at; of more none. */
  @ParameterizedTest
  @CsvSource({"49, 39, false", "50, 39, true", "49, 40, true", "39, 49, false"})
  void aLargeBoxMayBeHiddenWhateverIsThere(double width, double height, boolean may) {
    assertThat(ink.mayHide(new Rectangle2D.Double(200.5, 200.5, width, height), 0)).isEqualTo(may);
  }

  /** A row is painted where its middle is. */
  @ParameterizedTest
  @CsvSource({
    "200.4, 2.2, 200.5, true",
    "200.4, 2.2, 202.5, true",
    "200.4, 2.2, 203.5, false",
    "200.4, 2.2, 199.5, false",
    "200.6, 1.8, 200.5, false",
    "200.6, 1.8, 201.5, true",
    "200.6, 1.8, 202.5, false",
  })
  void aRowIsPaintedWhereItsMiddleIs(double bottom, double height, double y, boolean hidden)
      throws IOException {
    ink.add(rectangle(200, bottom, 50, height), ALL, 1, budget);
    assertThat(hides(225, y)).isEqualTo(hidden);
  }

  /** It goes four points across for each upwards. */
  @ParameterizedTest
  @CsvSource({"200.5, 202", "205.5, 222", "210.5, 242", "219.5, 278"})
  void aSlantBeginsWhereItGoesThroughTheMiddleOfARow(double y, double x) throws IOException {
    ink.add(polygon(200, 200, 280, 200, 280, 220), ALL, 1, budget);
    assertThat(hides(x - 0.1, y)).isFalse();
    assertThat(hides(x + 0.1, y)).isTrue();
    assertThat(hides(279.9, y)).isTrue();
    assertThat(hides(280.1, y)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "500.1, 300.1, true",
    "519.9, 309.9, true",
    "499.9, 305, false",
    "520.1, 305, false",
    "510, 299.9, false",
    "510, 310.1, false",
  })
  void ofAWidePageCellsAreWider(double x, double y, boolean hidden) throws IOException {
    coarse.add(rectangle(500, 300, 20, 10), Clip.of(rectangle(0, 0, 3000, 3000)), 1, budget);
    assertThat(hides(coarse, x, y)).isEqualTo(hidden);
    assertThat(coarse.mayHide(new Rectangle2D.Double(x, y, 0, 0), 0)).isEqualTo(hidden);
  }

  /** Its slant goes two points across for each upwards. */
  @Test
  void ofAWidePageSlantsGoThroughTheMiddleOfRowsAsWell() throws IOException {
    Clip all = Clip.of(rectangle(0, 0, 3000, 3000));
    coarse.add(polygon(500, 300, 600, 300, 600, 350), all, 1, budget);
    assertThat(hides(coarse, 541.9, 321)).isFalse();
    assertThat(hides(coarse, 542.1, 321)).isTrue();
    assertThat(hides(coarse, 599.9, 321)).isTrue();
    assertThat(hides(coarse, 600.1, 321)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "504.1, 305, true",
    "503.9, 305, false",
    "511.9, 305, true",
    "512.1, 305, false",
    "508, 304.1, true",
    "508, 303.9, false",
    "508, 307.9, true",
    "508, 308.1, false",
  })
  void ofAWidePageAClipCutsCells(double x, double y, boolean hidden) throws IOException {
    coarse.add(rectangle(500, 300, 20, 10), Clip.of(rectangle(504, 304, 8, 4)), 1, budget);
    assertThat(hides(coarse, x, y)).isEqualTo(hidden);
  }

  private static Clip triangle() {
    return Clip.of(polygon(300, 300, 350, 300, 350, 350));
  }

  @Test
  void aClipHoldsForAllThatItClips() throws IOException {
    Clip clip = triangle();
    ink.add(rectangle(300, 300, 50, 50), clip, 1, budget);
    ink.add(rectangle(300, 300, 50, 50), clip, 2, budget);
    assertThat(ink.hides(new Point2D.Double(345, 310), 1)).isTrue();
    assertThat(ink.hides(new Point2D.Double(305, 340), 1)).isFalse();
  }

  @Test
  void ofTwoClipsWhatIsInBothIsPainted() throws IOException {
    PDGraphicsState state = new PDGraphicsState(new PDRectangle(100, 50, 600, 800));
    state.intersectClippingPath(new GeneralPath(polygon(300, 300, 350, 300, 350, 350)));
    state.intersectClippingPath(new GeneralPath(polygon(300, 300, 350, 300, 300, 350)));
    ink.add(rectangle(300, 300, 50, 50), Clip.of(state), 1, budget);
    assertThat(hides(325, 305)).isTrue();
    assertThat(hides(345, 325)).isFalse();
    assertThat(hides(305, 325)).isFalse();
  }

  @Test
  void ofAWidePageClipsOfAnyShapeCutCells() throws IOException {
    coarse.add(rectangle(300, 300, 50, 50), triangle(), 1, budget);
    assertThat(hides(coarse, 345, 311)).isTrue();
    assertThat(hides(coarse, 305, 341)).isFalse();
    assertThat(hides(coarse, 351, 311)).isFalse();
  }

  /** Four sides of the clip, six points, two lines through each of twenty rows, and the cells. */
  @Test
  void paintingIsCharged() throws IOException {
    ink.add(rectangle(200, 200, 50, 20), ALL, 1, budget);
    assertThatItTook(80 + 60 + 800 + 1_000);
  }

  @Test
  void aClipOfAnyShapeIsChargedOnce() throws IOException {
    Clip clip = triangle();
    Path2D line = rectangle(300, 300, 10, 1);
    // Its four pieces, a bit for each cell, four points, two lines through fifty rows, its cells.
    long shape = 80 + 7_500 + 40 + 2_000 + 1_225;
    // Six points, two lines through a row, ten cells.
    long painted = 60 + 40 + 10;
    ink.add(line, clip, 1, budget);
    assertThatItTook(shape + painted);
    ink.add(line, clip, 1, budget);
    assertThatItTook(shape + 2 * painted);
  }
}
