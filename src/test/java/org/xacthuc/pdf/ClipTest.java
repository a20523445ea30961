package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.junit.jupiter.api.Test;

/** A clip says what PDFBox's area says, to the last bit: sides and points are neighbours. */
class ClipTest {
  private static final int CLIPS = 3_000;
  private static final PDRectangle PAGE = new PDRectangle(0, 0, 595.32f, 841.92f);

  private final Random random = new Random(20);
  private final float[] places = new float[8];

  @Test
  void saysOfRectanglesWhatTheAreaSays() {
    int empty = 0;
    for (int i = 0; i < CLIPS; i++) {
      scatter();
      PDGraphicsState state = new PDGraphicsState(PAGE);
      PDGraphicsState other = state.clone();
      for (int n = random.nextInt(4); n > 0; n--) {
        GeneralPath path = rectangle();
        state.intersectClippingPath(path);
        other.intersectClippingPath(path);
      }
      Area area = other.getCurrentClippingPath();
      compare(Clip.of(state), area);
      empty += area.isEmpty() ? 1 : 0;
    }
    assertThat(empty).isBetween(CLIPS / 20, CLIPS / 2);
  }

  @Test
  void leavesOtherShapesToTheArea() {
    for (int i = 0; i < CLIPS / 10; i++) {
      scatter();
      GeneralPath path = new GeneralPath(random.nextInt(2));
      path.moveTo(place(), place());
      for (int n = 2 + random.nextInt(3); n > 0; n--) {
        path.lineTo(place(), place());
      }
      PDGraphicsState state = new PDGraphicsState(PAGE);
      PDGraphicsState other = state.clone();
      state.intersectClippingPath(path);
      other.intersectClippingPath(path);
      compare(Clip.of(state), other.getCurrentClippingPath());
    }
  }

  @Test
  void takesAPathForWhatItHolds() {
    Path2D path = new Path2D.Double(new Rectangle2D.Double(1, 2, 3, 4));

    assertThat(Clip.of(path).bounds()).isEqualTo(new Rectangle2D.Double(1, 2, 3, 4));
    assertThat(Clip.of(path).contains(new Point2D.Double(1, 2))).isTrue();
    assertThat(Clip.of(path).contains(new Point2D.Double(4, 2))).isFalse();
  }

  @Test
  void makesOneOfManyPaths() {
    PDGraphicsState state = new PDGraphicsState(PAGE);
    PDGraphicsState other = state.clone();
    int most = 0;
    for (int i = 0; i < 1_000; i++) {
      Path2D path = new Path2D.Double(new Rectangle2D.Double(i / 10.0, 20, 500, 700));
      state.intersectClippingPath(new GeneralPath(path));
      other.intersectClippingPath(new GeneralPath(path));
      Clip clip = Clip.of(state);
      assertThat(clip.bounds()).isEqualTo(other.getCurrentClippingPath().getBounds2D());
      most = Math.max(most, state.getCurrentClippingPaths().size());
    }
    assertThat(most).isBetween(2, 20);
  }

  private void scatter() {
    for (int i = 0; i < places.length; i++) {
      float place = random.nextInt(4) * 150 + random.nextFloat() * random.nextInt(2) * 100;
      places[i] = random.nextInt(3) == 0 ? place : Math.nextUp(place);
    }
  }

  private float place() {
    return places[random.nextInt(places.length)];
  }

  private GeneralPath rectangle() {
    float x1 = place();
    float x2 = place();
    float y1 = place();
    float y2 = place();
    GeneralPath path = new GeneralPath(random.nextInt(2));
    path.moveTo(x1, y1);
    boolean turned = random.nextBoolean();
    path.lineTo(turned ? x2 : x1, turned ? y1 : y2);
    path.lineTo(x2, y2);
    path.lineTo(turned ? x1 : x2, turned ? y2 : y1);
    if (random.nextBoolean()) {
      path.closePath();
    }
    return path;
  }

  private void compare(Clip clip, Area area) {
    assertThat(clip.bounds()).isEqualTo(area.getBounds2D());
    for (int i = 0; i < 10; i++) {
      double x = random.nextBoolean() ? place() : Math.nextDown((double) place());
      double y = random.nextBoolean() ? place() : Math.nextUp((double) place());
      assertThat(clip.contains(new Point2D.Double(x, y))).isEqualTo(area.contains(x, y));
      Rectangle2D box = new Rectangle2D.Double(x, y, Math.abs(place() - x), place());
      assertThat(clip.intersects(box)).isEqualTo(area.intersects(box));
    }
  }
}
