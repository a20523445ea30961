package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.junit.jupiter.api.Test;

class TextClipTest {
  private final PDGraphicsState state = new PDGraphicsState(new PDRectangle(100, 100));
  private final PageBudget budget = new PageBudget.OfDocument().page();
  private final TextClip clip = new TextClip();

  private static Optional<Path2D> box(double x) {
    return Optional.of(new Path2D.Double(new Rectangle2D.Double(x, 10, 10, 10)));
  }

  private boolean shows(double x) {
    return Clip.of(state).contains(new Point2D.Double(x, 15));
  }

  @Test
  void whatLiesInAnyOfTheGlyphsIsShown() throws IOException {
    clip.add(box(10));
    clip.add(box(30));
    assertThat(shows(55)).isTrue();
    clip.end(state, budget);
    assertThat(shows(15)).isTrue();
    assertThat(shows(35)).isTrue();
    assertThat(shows(25)).isFalse();
    assertThat(shows(55)).isFalse();
  }

  @Test
  void textThatDoesNotClipLeavesThePage() throws IOException {
    clip.end(state, budget);
    assertThat(shows(15)).isTrue();
    assertThat(shows(55)).isTrue();
  }

  @Test
  void theNextTextBeginsAnew() throws IOException {
    clip.add(box(10));
    clip.end(state, budget);
    clip.end(state, budget);
    assertThat(shows(15)).isTrue();
    clip.add(box(30));
    clip.end(state, budget);
    assertThat(shows(15)).isFalse();
    assertThat(shows(35)).isFalse();
  }

  @Test
  void aBlankAloneLeavesNothing() throws IOException {
    clip.add(Optional.of(new Path2D.Double()));
    clip.end(state, budget);
    assertThat(shows(15)).isFalse();
  }

  @Test
  void anUnknownShapeIsNoClip() {
    assertThatThrownBy(() -> clip.add(Optional.empty()))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(LimitReachedException.class);
  }

  @Test
  void itHoldsNoMoreThanThereIsRoomFor() throws IOException {
    Path2D many = new Path2D.Double();
    many.moveTo(0, 0);
    for (int i = 0; i < 100_000; i++) {
      many.lineTo(i, 1);
    }
    clip.add(Optional.of(many));
    clip.add(Optional.of(many));
    assertThatThrownBy(() -> clip.add(Optional.of(many))).isInstanceOf(LimitReachedException.class);
  }

  @Test
  void itHoldsAsMuchAsThereIsRoomFor() throws IOException {
    Path2D many = new Path2D.Double();
    many.moveTo(0, 0);
    for (int i = 1; i < 300_000; i++) {
      many.lineTo(i, 1);
    }
    clip.add(Optional.of(many));
    assertThatThrownBy(() -> clip.add(box(10))).isInstanceOf(LimitReachedException.class);
  }
}
