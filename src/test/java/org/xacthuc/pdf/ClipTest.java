package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.junit.jupiter.api.Test;

/**
 * A clip of rectangles says what PDFBox's area says, to the last bit: sides and points are
 * neighbours. Of other shapes it says the same of every point within or without, but for the lines
 * themselves, and calls no box free that the area meets.
 */
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
  void saysOfOtherShapesWhatTheAreaSays() {
    int within = 0;
    for (int i = 0; i < CLIPS / 10; i++) {
      PDGraphicsState state = new PDGraphicsState(PAGE);
      PDGraphicsState other = state.clone();
      for (int paths = 1 + random.nextInt(2); paths > 0; paths--) {
        GeneralPath path = polygon(3 + random.nextInt(4));
        state.intersectClippingPath(path);
        other.intersectClippingPath(path);
      }
      Clip clip = Clip.of(state);
      Area area = other.getCurrentClippingPath();
      for (int n = 0; n < 20; n++) {
        double x = random.nextDouble() * 600;
        double y = random.nextDouble() * 600;
        Rectangle2D box = new Rectangle2D.Double(x, y, 1 + random.nextInt(50), 9);
        assertThat(clip.contains(new Point2D.Double(x, y))).isEqualTo(area.contains(x, y));
        assertThat(clip.intersects(box) || !area.intersects(box)).isTrue();
        within += area.contains(x, y) ? 1 : 0;
      }
      Rectangle2D bounds = area.getBounds2D();
      bounds.setRect(
          bounds.getX() + 0.1,
          bounds.getY() + 0.1,
          bounds.getWidth() - 0.2,
          bounds.getHeight() - 0.2);
      assertThat(clip.bounds().contains(bounds) || bounds.isEmpty()).isTrue();
    }
    assertThat(within).isGreaterThan(CLIPS / 10);
  }

  /** An area of a hundred lines that cross each other takes a second; this one takes none. */
  @Test
  void takesNoAreaOfLinesThatCross() {
    Clip clip = null;
    for (int i = 0; i < 1_000; i++) {
      PDGraphicsState state = new PDGraphicsState(PAGE);
      state.intersectClippingPath(polygon(199));
      clip = Clip.of(state);
    }
    assertThat(clip.segments()).isGreaterThan(199);
  }

  private GeneralPath polygon(int corners) {
    GeneralPath path = new GeneralPath(random.nextInt(2));
    path.moveTo(random.nextFloat() * 600, random.nextFloat() * 600);
    for (int n = 1; n < corners; n++) {
      path.lineTo(random.nextFloat() * 600, random.nextFloat() * 600);
    }
    path.closePath();
    return path;
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

  private static GeneralPath box(double left, double width) {
    return new GeneralPath(new Rectangle2D.Double(left, 20, width, 700));
  }

  @Test
  void clipsThatHaveNothingInCommonLeaveNothing() {
    PDGraphicsState state = new PDGraphicsState(PAGE);
    state.intersectClippingPath(box(10, 20));
    state.intersectClippingPath(box(40, 20));
    Clip clip = Clip.of(state);
    assertThat(clip.bounds()).isEqualTo(new Rectangle2D.Double(0, 0, 0, 0));
    assertThat(clip.shapes()).isEmpty();
    assertThat(clip.segments()).isEqualTo(4);
  }

  /**
   * Each state has a list of its own of all clips around it: ever longer lists take ever longer.
   */
  @Test
  void clipsWithinClipsComeToALimit() throws IOException {
    PageBudget budget = new PageBudget.OfDocument().page();
    PDGraphicsState state = new PDGraphicsState(PAGE);
    for (int i = 0; i < 5_000; i++) {
      state = state.clone();
      Clip.intersect(state, box(10, 20), budget);
    }
    assertThat(state.getCurrentClippingPaths()).hasSize(5_001);
    PDGraphicsState last = state;
    assertThatThrownBy(
            () -> {
              PDGraphicsState next = last;
              for (int i = 0; i < 1_000; i++) {
                next = next.clone();
                Clip.intersect(next, box(10, 20), budget);
              }
            })
        .isInstanceOf(LimitReachedException.class);
  }

  @Test
  void clipsOfOneStateTakeNothingMore() throws IOException {
    PageBudget budget = new PageBudget.OfDocument().page();
    PDGraphicsState state = new PDGraphicsState(PAGE);
    for (int i = 0; i < 7_000; i++) {
      Clip.intersect(state, box(10, 20), budget);
    }
    assertThat(state.getCurrentClippingPaths()).hasSize(7_001);
    assertThat(budget.isExhausted()).isFalse();
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
