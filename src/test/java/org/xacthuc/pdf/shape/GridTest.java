package org.xacthuc.pdf.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.shape.Drawn.box;
import static org.xacthuc.pdf.shape.Drawn.boxes;
import static org.xacthuc.pdf.shape.Drawn.hole;
import static org.xacthuc.pdf.shape.Drawn.polygon;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Small pictures of outlines, row by row from above. */
class GridTest {
  private static final Rectangle2D FRAME = new Rectangle2D.Double(100, 200, 40, 40);
  private static final double[] ALL = box(100, 200, 140, 240);

  private static String picture(Path2D outline, Rectangle2D frame, int columns, int rows) {
    return Drawn.rows(Grid.of(outline, frame, columns, rows), columns);
  }

  /** Each cell is blurred into its neighbours; beyond the frame there is nothing. */
  static List<Arguments> outlines() {
    Path2D open = new Path2D.Double();
    open.moveTo(100, 240);
    open.lineTo(100, 200);
    open.lineTo(140, 200);
    open.moveTo(140, 240);
    open.lineTo(140, 220);
    open.lineTo(130, 240);
    return List.of(
        Arguments.of("all of it", boxes(ALL), "8bb8 bffb bffb 8bb8"),
        Arguments.of("its left half", boxes(box(100, 200, 120, 240)), "8830 bb40 bb40 8830"),
        Arguments.of("its foot", boxes(box(100, 200, 140, 210)), "0000 0000 3443 6886"),
        Arguments.of("half a cell", boxes(box(112.5, 200, 117.5, 240)), "1310 2420 2420 1310"),
        Arguments.of("beyond it", boxes(box(50, 100, 120, 300)), "8830 bb40 bb40 8830"),
        Arguments.of("below it", boxes(box(100, 100, 140, 199)), "0000 0000 0000 0000"),
        Arguments.of("a hole", boxes(ALL, hole(110, 210, 130, 230)), "8888 8778 8778 8888"),
        Arguments.of("ink on ink", boxes(ALL, box(110, 210, 130, 230)), "8bb8 bffb bffb 8bb8"),
        Arguments.of(
            "below its diagonal", polygon(100, 200, 140, 200, 140, 240), "0034 0388 38cb 48b8"),
        Arguments.of("lines that are left open", open, "4323 8843 bc83 8b84"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outlines")
  void anOutlineIsFilled(String what, Path2D outline, String rows) {
    assertThat(picture(outline, FRAME, 4, 4)).as(what).isEqualTo(rows);
  }

  @Test
  void curvesAreFilledLikeTheirLines() {
    assertThat(picture(new Path2D.Double(new Ellipse2D.Double(100, 200, 40, 40)), FRAME, 8, 8))
        .isEqualTo("158bb851 5adffda5 8dffffd8 affffffa affffffa 8dffffd8 5adffda5 158bb851");
  }

  /** From right to left, each tooth a cell wide. */
  @Test
  void aRowMayBeCrossedManyTimes() {
    Path2D comb = new Path2D.Double();
    for (int tooth = 5; tooth >= 0; tooth--) {
      Drawn.add(comb, box(100 + 20 * tooth, 200, 110 + 20 * tooth, 240));
    }
    assertThat(picture(comb, new Rectangle2D.Double(100, 200, 120, 40), 12, 2))
        .isEqualTo("666666666663 666666666663");
  }

  @Test
  void itKnowsItsSize() {
    Grid half = Grid.of(boxes(box(100, 200, 120, 240)), FRAME, 4, 4);
    assertThat(half.size()).isEqualTo(16);
    // Four of 8, four of 11, two of 3, two of 4.
    assertThat(half.square()).isEqualTo(4 * 64 + 4 * 121 + 2 * 9 + 2 * 16);
  }
}
