package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathBuilderTest {
  private static final double BROAD = 1.5;

  private final PDGraphicsState state = new PDGraphicsState(new PDRectangle(600, 800));

  /** What the last operator ended. */
  private static PageBudget budget() {
    return new PageBudget.OfDocument().page();
  }

  private PathBuilder.Ended ended(PathBuilder path, String content) throws IOException {
    PathBuilder.Ended ended = null;
    List<COSBase> operands = new ArrayList<>();
    for (Object token : new PDFStreamParser(content.getBytes(StandardCharsets.US_ASCII)).parse()) {
      if (token instanceof Operator operator) {
        ended = path.take(operator.getName(), operands, state);
        path.clip(state);
        operands.clear();
      } else {
        operands.add((COSBase) token);
      }
    }
    return ended;
  }

  private PathBuilder.Ended ended(String content) throws IOException {
    return ended(PathBuilder.ofPage(BROAD, budget()), content);
  }

  /** Each segment with its points, in whole numbers; the rule first. */
  private static String told(Path2D path) {
    if (path == null) {
      return "none";
    }
    StringBuilder told =
        new StringBuilder(path.getWindingRule() == Path2D.WIND_EVEN_ODD ? "*" : "");
    double[] at = new double[6];
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      int points = List.of(1, 1, 2, 3, 0).get(kind);
      told.append("mlqch".charAt(kind));
      for (int n = 0; n < 2 * points; n++) {
        told.append(n == 0 ? "" : " ").append(Math.round(at[n]));
      }
    }
    return told.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "1 2 m 3 4 l 5 6 l f, m1 2l3 4l5 6",
    "1 2 m 3 4 l 5 6 l F, m1 2l3 4l5 6",
    "1 2 m 3 4 l 5 6 l f*, *m1 2l3 4l5 6",
    "1 2 m 3 4 l h f, m1 2l3 4h",
    "1 2 m 3 4 5 6 7 8 c f, m1 2c3 4 5 6 7 8",
    "1 2 m 3 4 5 6 v f, m1 2c1 2 3 4 5 6",
    "1 2 m 3 4 5 6 y f, m1 2c3 4 5 6 5 6",
    "1 2 30 40 re f, m1 2l31 2l31 42l1 42h",
    "1 2 30 40 re 5 6 m 7 8 l f, m1 2l31 2l31 42l1 42hm5 6l7 8",
    // Operands that are missing, segments before there is a point, operators of something else.
    "1 m 1 2 m 3 l 3 4 l f, m1 2l3 4",
    "1 2 l 3 4 m f, m3 4",
    "3 4 5 6 7 8 c 1 2 3 4 v h 5 6 m f, m5 6",
    "1 2 m 3 4 l q 5 w 1 g f, m1 2l3 4",
    "1 2 m (x) 4 l f, m1 2l0 4",
    "1 2 3 re 1 2 m 3 4 5 6 7 c 3 4 5 v f, m1 2",
  })
  void aPathIsFilledAsItIsBuilt(String content, String filled) throws IOException {
    PathBuilder.Ended ended = ended(content);
    assertThat(told(ended.filled())).isEqualTo(filled);
    assertThat(ended.stroked()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "S, none, m10 11l30 11l30 9l10 9h",
    "s, none, m10 11l30 11l30 9l10 9hm30 9l10 9l10 11l30 11h",
    "B, m10 10l30 10, m10 11l30 11l30 9l10 9h",
    "B*, *m10 10l30 10, m10 11l30 11l30 9l10 9h",
    "b, m10 10l30 10h, m10 11l30 11l30 9l10 9hm30 9l10 9l10 11l30 11h",
    "b*, *m10 10l30 10h, m10 11l30 11l30 9l10 9hm30 9l10 9l10 11l30 11h",
    "f, m10 10l30 10, none",
    "n, none, none",
    "l, none, none",
  })
  void whatEndsItTellsWhatIsPainted(String operator, String filled, String stroked)
      throws IOException {
    state.setLineWidth(2);
    PathBuilder.Ended ended = ended("10 10 m 30 10 l " + operator);
    assertThat(told(ended.filled())).isEqualTo(filled);
    // Which side comes first is all one.
    assertThat(corners(told(ended.stroked()))).isEqualTo(corners(stroked));
  }

  private static List<String> corners(String told) {
    return List.of(told.split("[a-z]")).stream().sorted().toList();
  }

  @Test
  void linesAreRectanglesOfTheirWidth() throws IOException {
    state.setLineWidth(10);
    Path2D lines = ended("100 100 m 140 130 l S").stroked();
    // Five points to either side, along a line of which four go across where three go up.
    assertThat(lines.getBounds2D()).isEqualTo(new Rectangle2D.Double(97, 96, 46, 38));
    assertThat(lines.contains(120, 115)).isTrue();
    assertThat(lines.contains(122.9, 111.1)).isTrue();
    assertThat(lines.contains(123.1, 110.9)).isFalse();
    assertThat(lines.contains(117.1, 118.9)).isTrue();
    assertThat(lines.contains(116.9, 119.1)).isFalse();
  }

  @Test
  void linesOfNoLengthTakeNoRoom() throws IOException {
    state.setLineWidth(10);
    assertThat(told(ended("9 9 m 9 9 l S").stroked())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1.49, 1, 1, false",
    "1.5, 1, 1, true",
    "1, 2, 2, true",
    "1, 1.4, 1.4, false",
    "1, -2, 2, true",
    "1, 2, 1.2, false",
    "0, 9, 9, false",
  })
  void onAPageLinesAreThinBelowSomeWidth(float width, float x, float y, boolean broad)
      throws IOException {
    state.setLineWidth(width);
    state.setCurrentTransformationMatrix(new Matrix(x, 0, 0, y, 0, 0));
    assertThat(ended("1 1 m 9 9 l S").thin()).isEqualTo(!broad);
    assertThat(ended(PathBuilder.ofAnnotation(budget()), "1 1 m 9 9 l S").thin()).isFalse();
  }

  /** ISO 32000-2 §8.4.3.2. */
  @Test
  void theThinnestLineIsSeen() throws IOException {
    state.setLineWidth(0);
    Path2D line = ended(PathBuilder.ofAnnotation(budget()), "10 10 m 30 10 l S").stroked();
    assertThat(line.getBounds2D()).isEqualTo(new Rectangle2D.Double(10, 9.75, 20, 0.5));
  }

  @Test
  void aTurnedLineIsAsBroadAsTheMatrixMakesIt() throws IOException {
    state.setLineWidth(1);
    state.setCurrentTransformationMatrix(new Matrix(0, 4, -9, 0, 100, 0));
    Path2D line = ended(PathBuilder.ofAnnotation(budget()), "10 1 m 20 1 l S").stroked();
    assertThat(line.getBounds2D()).isEqualTo(new Rectangle2D.Double(86.5, 40, 9, 40));
  }

  /** A pen is round in user space: what the matrix makes of it covers whatever that covers. */
  @Test
  void aFlatPenIsBroadOneWayAndThinTheOther() throws IOException {
    state.setLineWidth(1);
    state.setCurrentTransformationMatrix(new Matrix(100, 0, 0, 0.01f, 0, 0));
    Path2D upright = ended("1 1000 m 1 3000 l S").stroked();
    assertThat(upright.getBounds2D().getWidth()).isEqualTo(100);
    assertThat(upright.contains(140, 20)).isTrue();
    PathBuilder.Ended level = ended("1 1000 m 3 1000 l S");
    assertThat(level.thin()).isTrue();
    assertThat(level.stroked().getBounds2D().getHeight()).isEqualTo(0.5);
  }

  /** A matrix that leaves no area leaves hairs. */
  @Test
  void underAMatrixWithoutAreaLinesAreHairs() throws IOException {
    state.setLineWidth(50);
    state.setCurrentTransformationMatrix(new Matrix(1, 0, 0, 0, 0, 10));
    PathBuilder.Ended hair = ended("10 5 m 30 5 l S");
    assertThat(hair.thin()).isTrue();
    assertThat(hair.stroked().getBounds2D()).isEqualTo(new Rectangle2D.Double(10, 9.75, 20, 0.5));
  }

  /** ISO 32000-2 §8.4.3.3, table 53. */
  @ParameterizedTest
  @CsvSource({
    "0, 100, 95, 20, 10",
    "1, 95, 95, 30, 10",
    "2, 95, 95, 30, 10",
  })
  void linesEndAsTheStateSays(int cap, double left, double bottom, double width, double height)
      throws IOException {
    state.setLineWidth(10);
    Path2D line = ended(cap + " J 100 100 m 120 100 l S").stroked();
    assertThat(line.getBounds2D()).isEqualTo(new Rectangle2D.Double(left, bottom, width, height));
    assertThat(line.contains(124, 104)).isEqualTo(cap == 2);
    assertThat(line.contains(123, 102)).isEqualTo(cap != 0);
    assertThat(line.contains(110, 104)).isTrue();
  }

  /** §8.5.3.2: a line of no length is a dot, unless its ends are cut off. */
  @ParameterizedTest
  @CsvSource({"1 J 9 9 m 9 9 l S", "1 J 9 9 m h S", "2 J 9 9 m 9 9 l S", "1 J 9 9 m 9 9 l 9 9 l s"})
  void aPointIsADot(String content) throws IOException {
    state.setLineWidth(10);
    PathBuilder.Ended dot = ended(content);
    assertThat(dot.stroked().getBounds2D()).isEqualTo(new Rectangle2D.Double(4, 4, 10, 10));
    assertThat(dot.thin()).isFalse();
    assertThat(told(ended(content.replaceAll("^\\d J", "0 J")).stroked())).isEmpty();
    state.setLineWidth(1);
    assertThat(ended(content).thin()).isTrue();
  }

  /** §8.4.3.4, table 54; a mitre is cut where it is longer than its limit. */
  @ParameterizedTest
  @CsvSource({
    "0 j 10 M, 100 100 m 150 100 l 150 150 l, true, true",
    "1 j 10 M, 100 100 m 150 100 l 150 150 l, false, true",
    "2 j 10 M, 100 100 m 150 100 l 150 150 l, false, false",
    "0 j 1.4 M, 100 100 m 150 100 l 150 150 l, false, false",
    "0 j 1.5 M, 100 100 m 150 100 l 150 150 l, true, true",
    "0 j 10 M, 150 150 m 150 100 l 100 100 l, true, true",
    "1 j 10 M, 150 150 m 150 100 l 100 100 l, false, true",
    "2 j 10 M, 150 150 m 150 100 l 100 100 l, false, false",
  })
  void linesMeetAsTheStateSays(String shape, String lines, boolean tip, boolean round)
      throws IOException {
    state.setLineWidth(10);
    Path2D path = ended(shape + " " + lines + " S").stroked();
    assertThat(path.contains(154.5, 95.5)).isEqualTo(tip);
    assertThat(path.contains(153, 97)).isEqualTo(round);
    assertThat(path.contains(152, 98.5)).isTrue();
    assertThat(path.contains(148, 102)).isTrue();
    assertThat(path.contains(144, 106)).isFalse();
  }

  @Test
  void aClosedPathHasACornerWhereItBegan() throws IOException {
    state.setLineWidth(10);
    Path2D closed = ended("100 100 m 150 100 l 150 150 l 100 150 l s").stroked();
    assertThat(closed.getBounds2D()).isEqualTo(new Rectangle2D.Double(95, 95, 60, 60));
    assertThat(closed.contains(96, 96)).isTrue();
    assertThat(closed.contains(125, 125)).isFalse();
    Path2D open = ended("100 100 m 150 100 l 150 150 l 100 150 l S").stroked();
    assertThat(open.contains(96, 96)).isFalse();
  }

  /** What turns round on itself leaves no hole where its lines lie over each other. */
  @Test
  void allPiecesAreTurnedTheSameWayRound() throws IOException {
    state.setLineWidth(10);
    for (Matrix matrix : new Matrix[] {new Matrix(), new Matrix(-1, 0, 0, 1, 200, 0)}) {
      state.setCurrentTransformationMatrix(matrix);
      Path2D path = ended("1 j 1 J 100 100 m 120 104 l 100 108 l 120 112 l S").stroked();
      for (double x = 100; x <= 120; x += 0.7) {
        assertThat(path.contains(matrix.transformPoint((float) x, 106))).isTrue();
      }
    }
  }

  @Test
  void operandsThatAreMissingShapeNothing() throws IOException {
    state.setLineWidth(10);
    assertThat(ended("J j M 10 10 m 30 10 l S").stroked().getBounds2D())
        .isEqualTo(new Rectangle2D.Double(10, 5, 20, 10));
  }

  @Test
  void pointsAreWhereTheMatrixPutsThem() throws IOException {
    state.setCurrentTransformationMatrix(new Matrix(2, 0, 0, 3, 10, 20));
    assertThat(told(ended("1 2 m 3 4 l 1 1 2 2 3 3 c f").filled()))
        .isEqualTo("m12 26l16 32c12 23 14 26 16 29");
    assertThat(told(ended("1 2 3 4 re f").filled())).isEqualTo("m12 26l18 26l18 38l12 38h");
    Matrix turned = new Matrix(0, 1, -1, 0, 50, 0);
    assertThat(told(PathBuilder.box(turned, 1, 2, 10, 20))).isEqualTo("m48 1l48 11l28 11l28 1h");
  }

  @Test
  void anEndedPathIsGone() throws IOException {
    PathBuilder path = PathBuilder.ofPage(BROAD, budget());
    ended(path, "1 2 m 3 4 l f");
    assertThat(told(ended(path, "5 6 m 7 8 l f").filled())).isEqualTo("m5 6l7 8");
    assertThat(told(ended(path, "f").filled())).isEmpty();
  }

  /** ISO 32000-2 §8.5.4: it clips what comes behind the operator that ends it. */
  @Test
  void aClipIsTakenWhenThePathEnds() throws IOException {
    PathBuilder path = PathBuilder.ofPage(BROAD, budget());
    ended(path, "10 20 30 40 re W");
    assertThat(Clip.of(state).bounds()).isEqualTo(new Rectangle2D.Double(0, 0, 600, 800));
    ended(path, "n");
    assertThat(Clip.of(state).bounds()).isEqualTo(new Rectangle2D.Double(10, 20, 30, 40));
    ended(path, "0 0 20 30 re n");
    assertThat(Clip.of(state).bounds()).isEqualTo(new Rectangle2D.Double(10, 20, 30, 40));
    assertThat(told(ended(path, "0 0 20 30 re W f").filled())).isEqualTo("m0 0l20 0l20 30l0 30h");
    assertThat(Clip.of(state).bounds()).isEqualTo(new Rectangle2D.Double(10, 20, 10, 10));
  }

  /** One square within another that goes round the same way. */
  @ParameterizedTest
  @CsvSource({"W n, true", "W* n, false", "W* f, false", "W f*, true"})
  void theRuleOfTheClipIsItsOwn(String operators, boolean within) throws IOException {
    PathBuilder path = PathBuilder.ofPage(BROAD, budget());
    ended(path, "0 0 90 90 re 30 30 30 30 re " + operators);
    assertThat(state.getCurrentClippingPath().contains(45, 45)).isEqualTo(within);
    assertThat(state.getCurrentClippingPath().contains(15, 15)).isTrue();
    ended(path, "0 0 90 90 re 30 30 30 30 re W n");
    assertThat(state.getCurrentClippingPath().contains(45, 45)).isEqualTo(within);
  }

  /** Round a triangle again and again. */
  private static String zigzag(int lines) {
    return "0 0 m "
        + IntStream.range(1, lines)
            .mapToObj(i -> (i % 3 > 0 ? "90 " : "0 ") + i % 3 / 2 * 90 + " l ")
            .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 6_000})
  void aClipIsExactHoweverLong(int segments) throws IOException {
    ended(zigzag(segments) + "W n");
    assertThat(state.getCurrentClippingPath().contains(1, 89)).isFalse();
    assertThat(state.getCurrentClippingPath().contains(89, 45)).isTrue();
  }

  @Test
  void ofAPageAVeryLongPathIsADrawing() throws IOException {
    PathBuilder path = PathBuilder.ofPage(BROAD, budget());
    assertThat(ended(path, zigzag(5_000) + "f").drawing()).isFalse();
    PathBuilder.Ended drawing = ended(path, zigzag(5_001) + "B");
    assertThat(drawing.drawing()).isTrue();
    assertThat(drawing.filled().contains(89, 45)).isTrue();
    assertThat(drawing.stroked()).isNotNull();
    assertThat(ended(path, zigzag(5_000) + "f").drawing()).isFalse();
    assertThat(ended(PathBuilder.ofAnnotation(budget()), zigzag(5_001) + "f").drawing()).isFalse();
  }
}
