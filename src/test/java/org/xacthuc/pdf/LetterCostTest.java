package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a letter is charged: one upright line of 1000 units, ten points long, twenty pixels. */
class LetterCostTest {
  private static final AffineTransform TO_PAGE = new AffineTransform(0.01, 0, 0, 0.01, 100, 200);
  private static final AffineTransform TO_PIXELS = AffineTransform.getScaleInstance(2, 2);
  private static final Rectangle2D PICTURE = new Rectangle2D.Double(0, 0, 2_480, 3_508);
  private static final Rectangle2D ON_PAGE = new Rectangle2D.Double(100, 200, 0, 10);
  private static final Rectangle2D NOWHERE = new Rectangle2D.Double(100, 200, 0, 0);

  private final DrawingCost cost = new DrawingCost();
  private final LetterCost letters = new LetterCost(cost);

  /** A font whose letters all have that outline. */
  private interface Outlines extends PDVectorFont {
    @Override
    default GeneralPath getPath(int code) throws IOException {
      return getNormalizedPath(code);
    }

    @Override
    default boolean hasGlyph(int code) {
      return true;
    }
  }

  private static final Outlines LINES =
      code -> {
        GeneralPath line = new GeneralPath();
        line.moveTo(0, 0);
        line.lineTo(0, 1_000);
        return line;
      };

  private static final Outlines BLANKS = code -> null;

  private static final Outlines BROKEN =
      code -> {
        throw new IOException("no such letter");
      };

  private double dash = Double.POSITIVE_INFINITY;

  private Rectangle2D show(Outlines font, RenderingMode mode) throws PictureRefused {
    return letters.show(font, 'a', mode, TO_PAGE, TO_PIXELS, PICTURE, dash).getBounds2D();
  }

  /** Two pieces of 100, and 80 for each of twenty pixels; drawn as a line, three times that. */
  @ParameterizedTest
  @CsvSource({
    "FILL, 1800",
    "STROKE, 5400",
    "FILL_STROKE, 7200",
    "NEITHER, 0",
    "FILL_CLIP, 1800",
    "STROKE_CLIP, 5400",
    "FILL_STROKE_CLIP, 7200",
    "NEITHER_CLIP, 0",
  })
  void aLetterIsChargedForWhatIsDrawnOfIt(RenderingMode mode, long expected) throws IOException {
    DrawingCostTest.leave(cost, expected);
    assertThat(show(LINES, mode)).isEqualTo(ON_PAGE);
    DrawingCostTest.hasNothingLeft(cost);
  }

  /** Half a pixel each: forty dashes more for the twenty pixels. */
  @Test
  void dashesOfALetterAreCharged() throws IOException {
    dash = 0.5;
    assertThat(show(LINES, RenderingMode.FILL)).isEqualTo(ON_PAGE);
    DrawingCostTest.leave(cost, 5_401);
    assertThatExceptionOfType(PictureRefused.class)
        .isThrownBy(() -> show(LINES, RenderingMode.STROKE));
  }

  @Test
  void whatIsMoreThanIsLeftIsRefused() throws IOException {
    DrawingCostTest.leave(cost, 1_700);
    assertThatExceptionOfType(PictureRefused.class)
        .isThrownBy(() -> show(LINES, RenderingMode.FILL))
        .satisfies(e -> assertThat(e.defect()).isEqualTo(RecognitionDefect.TIME_LIMIT));
  }

  /** ISO 32000-2 §9.3.6. */
  @ParameterizedTest
  @CsvSource({
    "FILL, false",
    "STROKE, false",
    "FILL_STROKE, false",
    "NEITHER, false",
    "FILL_CLIP, true",
    "STROKE_CLIP, true",
    "FILL_STROKE_CLIP, true",
    "NEITHER_CLIP, true",
  })
  void lettersClipWhereTheirModeSaysSo(RenderingMode mode, boolean clips) throws IOException {
    show(LINES, mode);
    assertThat(letters.end().getBounds2D()).isEqualTo(clips ? ON_PAGE : new Rectangle2D.Double());
  }

  @Test
  void theNextTextClipsByItsOwnLetters() throws IOException {
    show(LINES, RenderingMode.NEITHER_CLIP);
    letters.end();
    assertThat(letters.end().getCurrentPoint()).isNull();
  }

  @Test
  void aLetterWithoutAnOutlineTakesNothing() throws IOException {
    DrawingCostTest.leave(cost, 0);
    assertThat(show(BLANKS, RenderingMode.FILL_STROKE_CLIP)).isEqualTo(NOWHERE);
  }

  @Test
  void aLetterThatCannotBeReadTakesNothing() throws IOException {
    DrawingCostTest.leave(cost, 0);
    assertThat(show(BROKEN, RenderingMode.FILL_STROKE_CLIP)).isEqualTo(NOWHERE);
  }
}
