package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.base.Box;

/** Where glyphs stand, however they and their page are turned. */
class GlyphAreaTest {
  /** Ten wide, twenty high. */
  private static final GlyphArea UPRIGHT = new GlyphArea(100, 200, 10, 0, 0, 20);

  /** The same turned to the left by a right angle. */
  private static final GlyphArea TURNED = new GlyphArea(100, 200, 0, 10, -20, 0);

  private static final GlyphArea SLANTED = new GlyphArea(100, 200, 8, 6, -12, 16);

  @Test
  void aMatrixPutsItThere() {
    GlyphMatrix matrix = GlyphMatrix.of(new Matrix(2, 3, 5, 7, 11, 13));
    assertThat(GlyphArea.of(matrix, 10)).isEqualTo(new GlyphArea(11, 13, 20, 30, 5, 7));
  }

  @Test
  void theMiddleIsThatOfSmallLetters() {
    assertThat(UPRIGHT.middle()).isEqualTo(new Point2D.Double(105, 205));
    assertThat(TURNED.middle()).isEqualTo(new Point2D.Double(95, 205));
    assertThat(SLANTED.middle()).isEqualTo(new Point2D.Double(101, 207));
  }

  @Test
  void itsPointsLieInsideItsBounds() {
    assertThat(UPRIGHT.points())
        .hasSize(GlyphArea.POINTS)
        .startsWith(new Point2D.Double(102, 201))
        .contains(new Point2D.Double(105, 205))
        .endsWith(new Point2D.Double(108, 209));
    for (GlyphArea area : List.of(UPRIGHT, TURNED, SLANTED)) {
      double left = area.points().stream().mapToDouble(Point2D::getX).min().orElseThrow();
      double right = area.points().stream().mapToDouble(Point2D::getX).max().orElseThrow();
      double bottom = area.points().stream().mapToDouble(Point2D::getY).min().orElseThrow();
      double top = area.points().stream().mapToDouble(Point2D::getY).max().orElseThrow();
      Rectangle2D bounds = area.bounds();
      assertThat(List.of(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()))
          .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
          .containsExactly(left, bottom, right, top);
    }
  }

  static List<GlyphArea> areas() {
    return List.of(UPRIGHT, TURNED, SLANTED);
  }

  /** From the feet to the head, from where it begins to where it ends. */
  @ParameterizedTest
  @MethodSource("areas")
  void holdsWhatLiesBetweenFeetAndHead(GlyphArea area) {
    assertThat(holds(area, 0.01, 0)).isTrue();
    assertThat(holds(area, 0.99, 0)).isTrue();
    assertThat(holds(area, -0.01, 0)).isFalse();
    assertThat(holds(area, 1.01, 0)).isFalse();
    assertThat(holds(area, 0.5, -0.19)).isTrue();
    assertThat(holds(area, 0.5, 0.74)).isTrue();
    assertThat(holds(area, 0.5, -0.21)).isFalse();
    assertThat(holds(area, 0.5, 0.76)).isFalse();
  }

  private static boolean holds(GlyphArea a, double across, double up) {
    return a.contains(
        new Point2D.Double(
            a.x() + across * a.alongX() + up * a.upX(),
            a.y() + across * a.alongY() + up * a.upY()));
  }

  @Test
  void whatIsNowhereIsNotFinite() {
    assertThat(UPRIGHT.isFinite()).isTrue();
    for (int i = 0; i < 6; i++) {
      double[] n = {1, 2, 3, 4, 5, 6};
      n[i] = Double.NaN;
      assertThat(new GlyphArea(n[0], n[1], n[2], n[3], n[4], n[5]).isFinite()).isFalse();
    }
  }

  /** ISO 32000-2 table 31: clockwise. */
  @ParameterizedTest
  @CsvSource({
    "0, 100, 200, 10, 20",
    "90, 200, 100, 20, 90",
    "180, 100, 200, 90, 180",
    "270, 200, 100, 180, 10",
    "-90, 200, 100, 180, 10",
    "450, 200, 100, 20, 90",
    "100, 200, 100, 20, 90",
  })
  void aPageIsShownTurned(int rotation, double width, double height, double x, double y) {
    PageFrame frame = PageFrame.of(new Box(5, 7, 105, 207), rotation);
    assertThat(frame.width()).isEqualTo(width);
    assertThat(frame.height()).isEqualTo(height);
    assertThat(frame.shown(15, 27)).containsExactly(x, y);
    Box box = frame.shown(List.of(15.0, 27.0, 5.0, 7.0));
    Box other = frame.shown(List.of(5.0, 27.0, 15.0, 7.0));
    assertThat(box).isEqualTo(other);
    assertThat(List.of(box.width(), box.height()))
        .isEqualTo(rotation % 180 == 0 ? List.of(10.0, 20.0) : List.of(20.0, 10.0));
  }

  @Test
  void aGlyphOfNoTextHasItsPlace() {
    PageFrame frame = PageFrame.of(new Box(90, 190, 290, 390), 0);
    Glyph glyph = GlyphReader.unmapped(frame, UPRIGHT, Sight.CLIPPED);
    assertThat(glyph.text()).isEqualTo("\uFFFD");
    assertThat(glyph.box()).isEqualTo(new Box(12, 11, 18, 19));
    assertThat(glyph.x()).isEqualTo(12);
    assertThat(glyph.width()).isEqualTo(6);
    assertThat(glyph.size()).isEqualTo(20);
    assertThat(glyph.sight()).isEqualTo(Sight.CLIPPED);
    assertThat(glyph.area()).isEqualTo(UPRIGHT);
    assertThat(GlyphReader.unmapped(frame, SLANTED, Sight.SEEN).size()).isEqualTo(20);
  }
}
