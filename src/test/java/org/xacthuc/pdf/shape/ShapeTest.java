package org.xacthuc.pdf.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.xacthuc.pdf.shape.Drawn.box;
import static org.xacthuc.pdf.shape.Drawn.boxes;
import static org.xacthuc.pdf.shape.Drawn.hole;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters of boxes, taken apart; small letters are a hundred high. */
class ShapeTest {
  private static final double UNIT = 100;

  /** A body of a hundred by eighty. */
  private static final double[] BODY = box(10, 0, 90, 100);

  private static Shape shape(double[]... boxes) {
    return Shape.of(boxes(boxes), UNIT).orElseThrow();
  }

  private static String body(Shape shape) {
    return Drawn.rows(shape.body(), Shape.COLUMNS);
  }

  @Test
  void ofNothingThereIsNoShape() {
    assertThat(Shape.of(new Path2D.Double(), UNIT)).isEmpty();
    // A line has no area.
    assertThat(Shape.of(Drawn.polygon(0, 0, 50, 0), UNIT)).isEmpty();
  }

  @Test
  void aBodyIsMeasuredInSmallLetters() {
    Shape shape = shape(box(10, -20, 90, 130));
    assertThat(shape.wide()).isEqualTo(ReferenceShapes.wide(0.8));
    assertThat(shape.bottom()).isEqualTo(-0.2);
    assertThat(shape.top()).isEqualTo(1.3);
    assertThat(shape.above()).isEmpty();
    assertThat(shape.dot()).isFalse();
    assertThat(shape.body().size()).isEqualTo(Shape.COLUMNS * Shape.ROWS);
  }

  /** An accent stands over the letter, or within four hundredths of its top. */
  @ParameterizedTest
  @CsvSource({"120, true", "100, true", "96, true", "95.9, false", "50, false"})
  void whatStandsOverALetterIsAMark(double bottom, boolean mark) {
    Shape shape = shape(BODY, box(70, bottom, 90, bottom + 20));
    assertThat(shape.above().isPresent()).isEqualTo(mark);
    assertThat(shape.top()).isEqualTo(mark ? 1 : Math.max(1, (bottom + 20) / 100), within(1e-9));
  }

  /** Beside the horn of a letter whose body is therefore high, from the foot of the horn on. */
  @ParameterizedTest
  @CsvSource({
    "100, 20, true",
    "95, 20, true",
    "94.9, 20, false",
    // Its middle stands left of where a horn begins.
    "100, 67.9, true",
    "100, 68, false",
  })
  void marksStandBesideAHorn(double bottom, double left, boolean mark) {
    Path2D letter = Drawn.polygon(0, 0, 100, 0, 100, 130, 80, 130, 80, 90, 0, 90);
    Drawn.add(letter, box(left, bottom, left + 34, bottom + 10));
    assertThat(Shape.of(letter, UNIT).orElseThrow().above().isPresent()).isEqualTo(mark);
  }

  /** Over a capital a mark stands above its top alone, however high over small letters. */
  @ParameterizedTest
  @CsvSource({"105, true", "104.9, false"})
  void marksStandNotFarBelowTheTop(double bottom, boolean mark) {
    Path2D letter = Drawn.polygon(0, 0, 100, 0, 100, 140, 80, 140, 80, 90, 0, 90);
    Drawn.add(letter, box(20, bottom, 40, bottom + 10));
    assertThat(Shape.of(letter, UNIT).orElseThrow().above().isPresent()).isEqualTo(mark);
  }

  /** Below the body, or beside a tail that goes below the line. */
  @ParameterizedTest
  @CsvSource({"-10, true", "0, true", "2, true", "2.1, false"})
  void whatStandsBelowIsADot(double top, boolean dot) {
    Shape shape = shape(BODY, box(40, top - 20, 60, top));
    assertThat(shape.dot()).isEqualTo(dot);
    assertThat(shape.bottom()).isEqualTo(dot ? 0 : (top - 20) / 100, within(1e-9));
  }

  @Test
  void besideATailADotIsTurnedAsTheLetterIs() {
    double[] tailed = box(10, -40, 90, 100);
    assertThat(shape(tailed, box(100, -20, 110, -10)).dot()).isTrue();
    assertThat(shape(tailed, box(100, -10, 110, 0)).dot()).isFalse();
    // The other way around it is a hole.
    assertThat(shape(tailed, hole(40, -20, 50, -10)).dot()).isFalse();
    assertThat(shape(hole(10, -40, 90, 100), hole(40, -20, 50, -10)).dot()).isTrue();
    assertThat(shape(hole(10, -40, 90, 100), box(40, -20, 50, -10)).dot()).isFalse();
  }

  /** A wide mark is larger than a narrow letter, and stands where no letter does. */
  @ParameterizedTest
  @CsvSource({
    "70, 160, true",
    "69, 160, false",
    "160, 201, true",
  })
  void whatStandsOnTheLineGoesBeforeMarks(double bottom, double top, boolean mark) {
    Shape shape = shape(box(-60, bottom, 60, top), box(-20, 0, 20, 69));
    assertThat(shape.above().isPresent()).isEqualTo(mark);
    assertThat(shape.dot()).isEqualTo(!mark);
  }

  /** What ends low is no letter either, were it larger. */
  @ParameterizedTest
  @CsvSource({"30, true", "31, false"})
  void whatStandsBelowTheLineIsNoBody(double top, boolean dot) {
    Shape shape = shape(box(-60, top - 60, 60, top), box(-10, 60, 50, 130));
    assertThat(shape.dot()).isEqualTo(dot);
    assertThat(shape.above().isPresent()).isEqualTo(!dot);
  }

  @Test
  void aMarkHasItsOwnPicture() {
    Shape shape = shape(BODY, box(30, 120, 50, 130), box(50, 120, 70, 140));
    Shape.Mark mark = shape.above().orElseThrow();
    assertThat(mark.grid().size()).isEqualTo(Shape.MARK_COLUMNS * Shape.MARK_ROWS);
    assertThat(Drawn.rows(mark.grid(), Shape.MARK_COLUMNS))
        .isEqualTo(
            "0000038bbbb8 000004bffffb 000004bffffb 344447cffffb"
                + " 8bbbbceffffb bffffffffffb bffffffffffb 8bbbbbbbbbb8");
    assertThat(mark.aspect()).isEqualTo(Math.log(0.42 / 0.22), within(1e-9));
    assertThat(mark.height()).isEqualTo(Math.log(0.25), within(1e-9));
    assertThat(shape.body().square()).isEqualTo(shape(BODY).body().square());
  }

  /** The hole of an o belongs to it. */
  @Test
  void holesAreOfTheBody() {
    String edge = "8bbbbbbbbbb8";
    String full = " bffffffffffb".repeat(12);
    assertThat(body(shape(BODY))).isEqualTo(edge + full + " " + edge);
    String above = " bffeeeeeeffb bfeb9999befb bfc633336cfb";
    String within = " bfb400004bfb".repeat(6);
    String below = " bfc633336cfb bfeb9999befb bffeeeeeeffb ";
    assertThat(body(shape(BODY, hole(30, 20, 70, 80))))
        .isEqualTo(edge + above + within + below + edge);
  }

  @Test
  void anOutlineMayBeDrawnInAnyUnit() {
    Path2D ring = new Path2D.Double(new Ellipse2D.Double(0, 0, 80, 100));
    Path2D small = new Path2D.Double(new Ellipse2D.Double(0, 0, 0.8, 1));
    Shape one = Shape.of(ring, UNIT).orElseThrow();
    Shape other = Shape.of(small, 1).orElseThrow();
    assertThat(body(one)).isEqualTo(body(other));
    assertThat(List.of(one.wide(), one.bottom(), one.top()))
        .isEqualTo(List.of(other.wide(), other.bottom(), other.top()));
  }
}
