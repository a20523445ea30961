package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Box;

/** A page whose lower left corner is no origin; its cells are a point wide. */
class FineInkTest {
  private static final Box PAGE = new Box(100, 50, 700, 850);
  private static final Clip ALL = clip(100, 50, 600, 800);

  private final PageBudget budget = new PageBudget.OfDocument().page();
  private final FineInk ink = new FineInk(PAGE);

  private static Clip clip(double x, double y, double width, double height) {
    return Clip.of(rectangle(x, y, width, height));
  }

  private static Path2D rectangle(double x, double y, double width, double height) {
    return new Path2D.Double(new Rectangle2D.Double(x, y, width, height));
  }

  private boolean hides(double x, double y, int glyph) {
    return ink.hides(new Point2D.Double(x, y), glyph);
  }

  @Test
  void onlyWhatWasThereBeforeIsHidden() throws IOException {
    ink.add(rectangle(200, 200, 50, 20), ALL, 7, budget);
    assertThat(hides(225, 210, 6)).isTrue();
    assertThat(hides(225, 210, 7)).isFalse();
    ink.add(rectangle(200, 200, 50, 20), ALL, 9, budget);
    assertThat(hides(225, 210, 8)).isTrue();
    assertThat(hides(225, 210, 9)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "200.5, 200.5, true",
    "249.5, 219.5, true",
    "199.5, 210, false",
    "250.5, 210, false",
    "225, 199.5, false",
    "225, 220.5, false",
    "99, 210, false",
    "225, 49, false",
    "701, 210, false",
    "225, 851, false",
  })
  void aRectangleHidesWhatLiesInIt(double x, double y, boolean hidden) throws IOException {
    ink.add(rectangle(200, 200, 50, 20), ALL, 1, budget);
    assertThat(hides(x, y, 0)).isEqualTo(hidden);
    assertThat(ink.mayHide(new Rectangle2D.Double(x, y, 0, 0), 0)).isEqualTo(hidden);
  }

  @Test
  void aBoxMayBeHiddenWhereAnyOfItIs() throws IOException {
    ink.add(rectangle(200, 200, 5, 5), ALL, 1, budget);
    assertThat(ink.mayHide(new Rectangle2D.Double(190, 190, 30, 30), 0)).isTrue();
    assertThat(ink.mayHide(new Rectangle2D.Double(190, 190, 30, 30), 1)).isFalse();
    assertThat(ink.mayHide(new Rectangle2D.Double(190, 190, 8, 30), 0)).isFalse();
    assertThat(ink.mayHide(new Rectangle2D.Double(204.5, 204.5, 9, 9), 0)).isTrue();
  }

  /** One square within another that goes round the same way. */
  @ParameterizedTest
  @CsvSource({"0, false", "1, true"})
  void theRuleOfThePathTellsItsInside(int rule, boolean inside) throws IOException {
    Path2D both = rectangle(200, 200, 90, 90);
    both.append(rectangle(230, 230, 30, 30), false);
    both.setWindingRule(rule);
    ink.add(both, ALL, 1, budget);
    assertThat(hides(215, 245, 0)).isTrue();
    assertThat(hides(245, 245, 0)).isEqualTo(inside);
    assertThat(hides(275, 245, 0)).isTrue();
  }

  @Test
  void curvesAndOpenPathsAreFilled() throws IOException {
    Path2D bulge = new Path2D.Double();
    bulge.moveTo(200, 200);
    bulge.curveTo(300, 200, 300, 300, 200, 300);
    bulge.moveTo(400, 200);
    bulge.lineTo(450, 200);
    bulge.lineTo(450, 250);
    ink.add(bulge, ALL, 1, budget);
    assertThat(hides(260, 250, 0)).isTrue();
    assertThat(hides(290, 250, 0)).isFalse();
    assertThat(hides(440, 210, 0)).isTrue();
    assertThat(hides(410, 240, 0)).isFalse();
  }

  @Test
  void whatIsClippedHidesNothing() throws IOException {
    ink.add(rectangle(200, 200, 50, 50), clip(220, 220, 10, 10), 1, budget);
    assertThat(hides(225, 225, 0)).isTrue();
    assertThat(hides(215, 225, 0)).isFalse();
    assertThat(hides(235, 225, 0)).isFalse();
    assertThat(hides(225, 215, 0)).isFalse();
    Path2D triangle = new Path2D.Double();
    triangle.moveTo(300, 300);
    triangle.lineTo(350, 300);
    triangle.lineTo(350, 350);
    triangle.closePath();
    ink.add(rectangle(300, 300, 50, 50), Clip.of(triangle), 1, budget);
    assertThat(hides(345, 310, 0)).isTrue();
    assertThat(hides(305, 340, 0)).isFalse();
    ink.add(rectangle(300, 300, 50, 50), ALL, 1, budget);
    assertThat(hides(305, 340, 0)).isTrue();
  }

  @Test
  void whatReachesBeyondThePageIsCutOff() throws IOException {
    ink.add(rectangle(-1e9, -1e9, 2e9, 2e9), clip(-1e9, -1e9, 2e9, 2e9), 1, budget);
    assertThat(hides(100.5, 50.5, 0)).isTrue();
    assertThat(hides(699.5, 849.5, 0)).isTrue();
  }

  @Test
  void aHugePageHasLargeCells() throws IOException {
    FineInk huge = new FineInk(new Box(0, 0, 1e6, 1e6));
    huge.add(rectangle(0, 0, 5e5, 1e6), clip(0, 0, 1e6, 1e6), 1, budget);
    assertThat(huge.hides(new Point2D.Double(4e5, 9e5), 0)).isTrue();
    assertThat(huge.hides(new Point2D.Double(6e5, 9e5), 0)).isFalse();
  }

  /** Of a page that is a thread nothing can be told, and it takes no more room than another. */
  @ParameterizedTest
  @CsvSource({"1e12, 1, false", "1, 1e12, false", "1e12, 1e12, true", "1e7, 5e3, true"})
  void aPageMayBeAsLongAndAsNarrowAsItLikes(double width, double height, boolean hidden)
      throws IOException {
    FineInk strip = new FineInk(new Box(0, 0, width, height));
    strip.add(rectangle(0, 0, width / 2, height), clip(0, 0, width, height), 1, budget);
    assertThat(strip.hides(new Point2D.Double(0.4 * width, 0.4 * height), 0)).isEqualTo(hidden);
    assertThat(strip.hides(new Point2D.Double(0.6 * width, 0.4 * height), 0)).isFalse();
  }

  /** However large a glyph is, it takes no longer than another. */
  @Test
  void aLargeBoxMayBeHidden() throws IOException {
    ink.add(rectangle(200, 200, 5, 5), ALL, 1, budget);
    assertThat(ink.mayHide(new Rectangle2D.Double(0, 0, 1e30, 1e30), 1)).isTrue();
    assertThat(ink.mayHide(new Rectangle2D.Double(800, 0, 1e30, 1e30), 0)).isFalse();
  }

  @Test
  void linesWithoutEndComeToALimit() {
    Path2D jagged = new Path2D.Double();
    jagged.moveTo(100, 50);
    for (int i = 0; i < 10_000; i++) {
      jagged.lineTo(100 + i % 600, i % 2 == 0 ? 850 : 50);
    }
    assertThatThrownBy(() -> ink.add(jagged, ALL, 1, budget))
        .isInstanceOf(LimitReachedException.class);
  }
}
