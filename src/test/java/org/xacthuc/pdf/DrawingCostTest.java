package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What one step of drawing may take, and what genuine pages have. */
class DrawingCostTest {
  private static final AffineTransform SAME = new AffineTransform();
  private static final Rectangle2D PICTURE = new Rectangle2D.Double(0, 0, 2_480, 3_508);
  private static final long MOST = 4_000_000_000L;
  private static final double NONE = Double.POSITIVE_INFINITY;

  private final DrawingCost cost = new DrawingCost();

  private static void isRefused(ThrowingCallable step, RecognitionDefect why) {
    assertThatExceptionOfType(PictureRefused.class)
        .isThrownBy(step)
        .satisfies(e -> assertThat(e.defect()).isEqualTo(why));
  }

  private static void takesTooLong(ThrowingCallable step) {
    isRefused(step, RecognitionDefect.TIME_LIMIT);
  }

  private static void isDrawn(ThrowingCallable step) {
    assertThatCode(step).doesNotThrowAnyException();
  }

  /** Spends all but so much, by pixels of a shading, of which each takes a hundred. */
  static void leave(DrawingCost cost, long rest) throws IOException {
    cost.shading((MOST - rest) / 100.0, null);
  }

  static void hasNothingLeft(DrawingCost cost) {
    takesTooLong(() -> cost.shading(0.01, null));
  }

  /** That step takes so much, no more and no less. */
  private static void takes(long expected, Step step) throws IOException {
    DrawingCost cost = new DrawingCost();
    leave(cost, expected);
    step.on(cost);
    hasNothingLeft(cost);
  }

  private interface Step {
    void on(DrawingCost cost) throws IOException;
  }

  /** Lines up and down between two heights. */
  private static Path2D zigzag(int lines, double from, double to) {
    Path2D path = new Path2D.Double();
    path.moveTo(0, from);
    for (int i = 0; i < lines; i++) {
      path.lineTo(i, i % 2 == 0 ? to : from);
    }
    return path;
  }

  /** From one height to the next. */
  private static Path2D path(double first, double... heights) {
    Path2D path = new Path2D.Double();
    path.moveTo(0, first);
    for (double height : heights) {
      path.lineTo(0, height);
    }
    return path;
  }

  private static Path2D tangle(int lines) {
    Random random = new Random(3);
    Path2D path = new Path2D.Double();
    path.moveTo(0, 0);
    for (int i = 0; i < lines; i++) {
      path.lineTo(random.nextInt(2_480), random.nextInt(3_508));
    }
    return path;
  }

  @Test
  void linesTakeWhatTheyCrossOfThePicture() {
    isDrawn(() -> cost.fill(zigzag(10_000, 0, 3_508), SAME, PICTURE));
    takesTooLong(() -> new DrawingCost().fill(zigzag(20_000, 0, 3_508), SAME, PICTURE));
    isDrawn(() -> new DrawingCost().fill(zigzag(20_000, 0, 35), SAME, PICTURE));
    isDrawn(() -> new DrawingCost().fill(zigzag(20_000, 3_600, 9_999), SAME, PICTURE));
    isDrawn(() -> new DrawingCost().fill(zigzag(20_000, -9_999, -1), SAME, PICTURE));
    takesTooLong(
        () ->
            new DrawingCost()
                .fill(zigzag(20_000, 0, 35), AffineTransform.getScaleInstance(1, 100), PICTURE));
  }

  @Test
  void aLineHasSidesAndDashes() {
    isDrawn(() -> cost.stroke(zigzag(4_000, 0, 3_508), SAME, PICTURE, NONE));
    takesTooLong(() -> new DrawingCost().stroke(zigzag(10_000, 0, 3_508), SAME, PICTURE, NONE));
    isDrawn(() -> new DrawingCost().stroke(zigzag(10, 0, 3_508), SAME, PICTURE, 1));
    takesTooLong(() -> new DrawingCost().stroke(zigzag(10, 0, 3_508), SAME, PICTURE, .01));
    takesTooLong(() -> new DrawingCost().stroke(zigzag(1, 0, 9), SAME, PICTURE, 0));
  }

  @Test
  void curvesTakeTheMoreTheLongerTheyAre() {
    Path2D near = new Path2D.Double();
    Path2D far = new Path2D.Double();
    for (int i = 0; i < 60_000; i++) {
      near.append(new Ellipse2D.Double(i % 600, 4_000, 3, 3), false);
      far.append(new Ellipse2D.Double(1e6, 1e6, 9e6, 9e6), false);
    }
    isDrawn(() -> cost.fill(near, SAME, PICTURE));
    takesTooLong(() -> new DrawingCost().fill(far, SAME, PICTURE));
  }

  @Test
  void allThatIsDrawnCountsTogether() {
    Path2D half = zigzag(10_000, 0, 3_508);
    isDrawn(() -> cost.fill(half, SAME, PICTURE));
    takesTooLong(() -> cost.fill(half, SAME, PICTURE));
  }

  @Test
  void aClipTakesThePiecesThatStandSideBySide() {
    isDrawn(() -> cost.clip(List.of(tangle(300))));
    takesTooLong(() -> new DrawingCost().clip(List.of(tangle(1_500))));
    List<Shape> apart = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      apart.add(new Rectangle2D.Double(0, 2 * i, 1, 1));
    }
    isDrawn(() -> new DrawingCost().clip(apart));
    // Each alone is little.
    takesTooLong(() -> new DrawingCost().clip(Collections.nCopies(30, tangle(60))));
  }

  /** A clip takes 100 for each piece, and 15,000 for two of them that stand side by side. */
  @Test
  void piecesThatTouchAreHeldAgainstEachOther() throws IOException {
    takes(300 + 15_000, cost -> cost.clip(List.of(path(0, 1, 2))));
    takes(300 + 15_000, cost -> cost.clip(List.of(path(2, 1, 0))));
    takes(400, cost -> cost.clip(List.of(path(0, 1), path(2, 3))));
  }

  @Test
  void aShadingTakesItsFunctionForEachPixel() throws Exception {
    double pixels = PICTURE.getWidth() * PICTURE.getHeight();
    isDrawn(() -> cost.shading(pixels, null));
    COSStream heavy = ColourCostTest.calculator("{ sin sin sin sin sin sin sin pop }");
    isDrawn(() -> new DrawingCost().shading(6_000, heavy));
    takesTooLong(() -> new DrawingCost().shading(pixels, heavy));
  }

  @Test
  void samplesTakeTheColoursOfTheirSpace() throws Exception {
    isDrawn(() -> cost.samples(100_000_000, COSName.DEVICERGB));
    takesTooLong(() -> new DrawingCost().samples(300_000_000, COSName.DEVICERGB));
    COSStream tint = ColourCostTest.calculator("{ " + "sin ".repeat(20_000) + "}");
    COSArray separation = ColourCostTest.separation(COSName.DEVICEGRAY, tint);
    isDrawn(() -> new DrawingCost().samples(1, separation));
    takesTooLong(() -> new DrawingCost().samples(70_000, separation));
  }

  @Test
  void conditionsOfLayersAreLookedUpAsOftenAsTheyStand() {
    COSArray expression = new COSArray(List.of(COSName.getPDFName("And"), new COSFloat(1)));
    for (int i = 0; i < 10; i++) {
      expression = new COSArray(List.of(expression, expression));
    }
    COSArray thousands = expression;
    isDrawn(() -> cost.condition(thousands));
    isDrawn(() -> cost.condition(null));
    for (int i = 0; i < 15; i++) {
      expression = new COSArray(List.of(expression, expression));
    }
    COSArray millions = expression;
    takesTooLong(() -> new DrawingCost().condition(millions));
    COSArray within = new COSArray();
    within.add(within);
    takesTooLong(() -> new DrawingCost().condition(within));
  }

  @Test
  void conditionsLieNoDeeperThanAHundredInEachOther() throws IOException {
    COSArray deep = new COSArray();
    for (int i = 0; i < 100; i++) {
      deep = new COSArray(List.of(deep));
    }
    COSArray deepest = deep;
    takes(101_000, cost -> cost.condition(deepest));
    takesTooLong(() -> cost.condition(new COSArray(List.of(deepest))));
  }

  @Test
  void whatJustFitsIsDrawn() {
    isDrawn(() -> cost.shading(40_000_000, null));
    takesTooLong(() -> new DrawingCost().shading(40_000_000.01, null));
  }

  /** Of what is no number nobody can say what it takes. */
  @Test
  void whatIsNoNumberIsRefused() {
    takesTooLong(() -> cost.shading(Double.NaN, null));
  }
}
