package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How letters are seen on a page of 600 by 800 points. */
class PageSightsTest extends LettersOnAPage {
  @Test
  void lettersAsInAMirrorAreNotTold() throws IOException {
    show(canvas, 'H', new Matrix(-10, 0, 0, 10, 100, 200));
    show(canvas, 'H', new Matrix(-10, 0, 0, -10, 100, 200));
    assertThat(sights()).containsExactly(Sight.UNTOLD, Sight.SEEN);
    colours(1, 1);
    show(canvas, 'H', new Matrix(-10, 0, 0, 10, 100, 200));
    assertThat(sights().get(2)).isEqualTo(Sight.SAME_COLOUR);
  }

  @ParameterizedTest
  @CsvSource({"2.9, TOO_SMALL", "3, FAINT", "4.9, FAINT", "5, SEEN"})
  void smallLettersAreThereForWhoLooksForThem(float size, Sight sight) throws IOException {
    assertThat(sight('H', size)).isEqualTo(sight);
  }

  @ParameterizedTest
  @CsvSource({"2.9, TOO_SMALL", "3, SEEN", "4.9, SEEN"})
  void anAnnotationMayBeSmall(float size, Sight sight) throws IOException {
    canvas.annotation(0, false);
    assertThat(sight('H', size)).isEqualTo(sight);
  }

  @Test
  void aFontOfContentMayHaveAnySize() throws IOException {
    font(drawn("600 0 d0 0 0 500 700 re f"));
    assertThat(sight('a', 2)).isEqualTo(Sight.SIZE_UNKNOWN);
    assertThat(sight('a', 4)).isEqualTo(Sight.SEEN);
    colours(1, 1);
    assertThat(sight('a', 4)).isEqualTo(Sight.SAME_COLOUR);
  }

  @Test
  void aPaleAnnotationIsSeen() throws IOException {
    colours(0.85f, 0);
    assertThat(sight('H', 10)).isEqualTo(Sight.FAINT);
    canvas.annotation(0, false);
    assertThat(sight('H', 10)).isEqualTo(Sight.SEEN);
    colours(1, 0);
    assertThat(sight('H', 10)).isEqualTo(Sight.SAME_COLOUR);
  }

  @Test
  void whereThePageIsUnsureNothingIsTold() throws IOException {
    assertThat(sight('H', 10)).isEqualTo(Sight.SEEN);
    canvas.unsure();
    assertThat(sight('H', 10)).isEqualTo(Sight.UNTOLD);
    colours(1, 0);
    assertThat(sight('H', 10)).isEqualTo(Sight.SAME_COLOUR);
  }

  /** ISO 32000-2 §11.6.6. */
  @ParameterizedTest
  @CsvSource({"0.09, UNPAINTED", "0.1, FAINT", "1, SEEN"})
  void inAGroupLettersLetThroughWhatItDoes(double alpha, Sight sight) throws IOException {
    PDGraphicsState laid = new PDGraphicsState(new PDRectangle(600, 800));
    laid.setNonStrokeAlphaConstant(alpha);
    canvas.group(laid, false, unchecked(() -> show('H', 10)));
    assertThat(sights()).containsExactly(sight);
  }

  private void picture() throws IOException {
    PDGraphicsState whole = new PDGraphicsState(new PDRectangle(600, 800));
    whole.setCurrentTransformationMatrix(new Matrix(600, 0, 0, 800, 0, 0));
    canvas.picture(
        new COSDictionary(),
        guard -> {
          throw new IOException("not to be read");
        },
        whole);
  }

  /** The words of a signature's appearance are no printed name. */
  @Test
  void forASignatureThePicturesBelowAreNotLookedAt() throws IOException {
    picture();
    assertThat(sight('H', 10)).isEqualTo(Sight.ON_PICTURE);
    canvas.annotation(0, true);
    assertThat(sight('H', 10)).isEqualTo(Sight.SEEN);
    canvas.annotation(1, false);
    assertThat(sight('H', 10)).isEqualTo(Sight.ON_PICTURE);
  }

  /** ISO 32000-2 §8.11: what is in a layer that is off is named, letters and all. */
  @Test
  void lettersOfALayerThatIsOffAreNamed() throws IOException {
    COSDictionary group = layer("Draft");
    PageCanvas layered = canvas(turnedOff(group));
    show(layered, 'A', at(10));
    layered.layers().begin(COSName.OC, group);
    show(layered, 'B', at(10));
    show(layered, 'C', at(10));
    layered.layers().end();
    assertThat(layered.glyphs())
        .extracting(Glyph::sight)
        .containsExactly(Sight.SEEN, Sight.LAYER_OFF, Sight.LAYER_OFF);
    assertThat(layered.doubtful()).containsOnlyKeys("Draft");
    assertThat(layered.doubtful().get("Draft").count()).isEqualTo(2);
  }
}
