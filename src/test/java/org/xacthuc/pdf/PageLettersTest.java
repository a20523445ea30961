package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What letters paint on a page of 600 by 800 points, and what is painted with them. */
class PageLettersTest extends LettersOnAPage {
  @Test
  void aLetterIsReadAndPaintsNothingElse() throws IOException {
    assertThat(show('H', 10)).isFalse();
    assertThat(canvas.glyphs()).extracting(Glyph::text).containsExactly("H");
    assertThat(sights()).containsExactly(Sight.SEEN);
    assertThat(canvas.unmapped()).isEmpty();
    assertThat(areas()).isEmpty();
  }

  @Test
  void whatIsDrawnAndNotReadIsKeptByItsPlaceAndPaints() throws IOException {
    assertThat(showUnread('H', 10)).isFalse();
    assertThat(canvas.glyphs()).isEmpty();
    assertThat(canvas.unmapped()).extracting(Glyph::sight).containsExactly(Sight.SEEN);
    assertThat(areas()).hasSize(1);
    Rectangle2D bounds = areas().get(0).bounds();
    assertThat(bounds.getMinY()).isEqualTo(200);
    assertThat(bounds.getHeight()).isBetween(6.0, 8.0);
    assertThat(areas().get(0).place()).isEqualTo(new Painted.Place(PAGE, 0));
  }

  @Test
  void aBlankIsNeitherKeptNorPainted() throws IOException {
    showUnread(' ', 100);
    show(' ', 100);
    assertThat(canvas.unmapped()).isEmpty();
    assertThat(areas()).isEmpty();
    assertThat(canvas.glyphs()).hasSize(1);
  }

  @Test
  void aGlyphThatStandsNowhereIsPassedOver() throws IOException {
    canvas.next(new GlyphArea(Double.NaN, 0, 1, 0, 0, 1));
    font(drawn("600 0 d0 /X Do"));
    assertThat(canvas.shown(state, code('a'), GlyphMatrix.of(at(10)))).isFalse();
    assertThat(canvas.unmapped()).isEmpty();
    assertThat(areas()).isEmpty();
  }

  /** As tall as an inch it covers what is below it, but not itself. */
  @Test
  void aVeryTallLetterIsPaintAsWell() throws IOException {
    show('H', 72);
    assertThat(areas()).isEmpty();
    show('H', 73);
    assertThat(areas()).hasSize(1);
    assertThat(areas().get(0).place()).isEqualTo(new Painted.Place(PAGE, 1));
    assertThat(areas().get(0).ink()).isEqualTo(new Ink(Colour.BLACK, 1, 1));
    canvas.next(GlyphArea.of(GlyphMatrix.of(at(10)), 1));
    box();
    assertThat(areas().get(1).place()).isEqualTo(new Painted.Place(PAGE, 2));
  }

  /** ISO 32000-2 §9.3.6: each by its own colour. */
  @Test
  void aTallLetterPaintsAsItsModeSays() throws IOException {
    colours(0, 0.5f);
    mode(RenderingMode.FILL);
    show('H', 100);
    mode(RenderingMode.STROKE);
    show('H', 100);
    mode(RenderingMode.FILL_STROKE);
    show('H', 100);
    mode(RenderingMode.NEITHER);
    show('H', 100);
    assertThat(areas()).extracting(a -> a.ink().colour().red()).containsExactly(0f, 0.5f, 0f, 0.5f);
  }

  /** Lines wider than a quarter of the font's size leave nothing of a letter. */
  @ParameterizedTest
  @CsvSource({
    "STROKE, 2.5, 1, 0",
    "STROKE, 2.6, 1, 1",
    "STROKE, 2.6, 0.5, 0",
    "STROKE, 1.3, 2, 1",
    "FILL, 9, 1, 0"
  })
  void aLetterOfBroadLinesIsPaintAsWell(RenderingMode mode, float width, float scale, int areas)
      throws IOException {
    mode(mode);
    state.setLineWidth(width);
    state.setCurrentTransformationMatrix(new Matrix(scale, 0, 0, scale, 0, 0));
    show('H', 10);
    assertThat(areas()).hasSize(areas);
  }

  /** ISO 32000-2 §9.3.6: the letters of a text object clip what follows it. */
  @Test
  void lettersMayClip() throws IOException {
    mode(RenderingMode.FILL_CLIP);
    show('H', 10);
    assertThat(Clip.of(state).bounds()).isEqualTo(new Rectangle2D.Double(0, 0, 600, 800));
    canvas.endText(state);
    Rectangle2D bounds = Clip.of(state).bounds();
    assertThat(bounds.getMinY()).isEqualTo(200);
    assertThat(bounds.getHeight()).isBetween(6.0, 8.0);
    assertThat(areas()).isEmpty();
  }

  @Test
  void lettersThatDoNotClipLeaveThePage() throws IOException {
    mode(RenderingMode.FILL);
    show('H', 10);
    showUnread('H', 10);
    canvas.endText(state);
    assertThat(Clip.of(state).bounds()).isEqualTo(new Rectangle2D.Double(0, 0, 600, 800));
  }

  @Test
  void aClipOfNobodyKnowsWhatShapeEndsThePage() {
    font(new PDType1Font(FontName.SYMBOL));
    mode(RenderingMode.FILL_CLIP);
    assertThatThrownBy(() -> show('a', 10)).isInstanceOf(IOException.class);
  }

  /** What it looks like nobody knows, and so it covers nothing. */
  @Test
  void ofASignThatIsNotEmbeddedNothingIsPainted() throws IOException {
    font(new PDType1Font(FontName.SYMBOL));
    show('a', 100);
    assertThat(areas()).isEmpty();
  }

  @Test
  void theTextOfContentWithinClipsByItself() throws IOException {
    mode(RenderingMode.FILL_CLIP);
    show('H', 10);
    canvas.within(unchecked(() -> canvas.endText(state)));
    assertThat(Clip.of(state).contains(new Point2D.Double(500, 700))).isTrue();
    canvas.endText(state);
    assertThat(Clip.of(state).contains(new Point2D.Double(500, 700))).isFalse();
  }

  @Test
  void anAnnotationsTextClipsByItself() throws IOException {
    mode(RenderingMode.FILL_CLIP);
    show('H', 10);
    canvas.annotation(0, false);
    canvas.endText(state);
    assertThat(Clip.of(state).contains(new Point2D.Double(500, 700))).isTrue();
  }

  /** ISO 32000-2 §9.6.4. */
  @ParameterizedTest
  @CsvSource({
    "600 0 d0 0 0 500 700 re f, a, false, true",
    "600 0 d0 0 0 500 9000 re f, a, true, true",
    "600 0 d0 /X Do, a, true, true",
    "600 0 d0, a, false, false",
    "600 0 d0 /X Do, b, false, false",
  })
  void contentIsRunWhereItMayPaintMoreThanItsLetter(
      String content, char code, boolean ofALetter, boolean ofNoText) throws IOException {
    font(drawn(content));
    assertThat(show(code, 10)).isEqualTo(ofALetter);
    assertThat(showUnread(code, 10)).isEqualTo(ofNoText);
    assertThat(areas()).isEmpty();
  }

  /** What it paints stands above the glyphs before it, and above its own letter no longer. */
  @Test
  void whatAGlyphPaintsDoesNotLieOverIt() throws IOException {
    show('H', 10);
    font(drawn("600 0 d0 /X Do"));
    show('a', 10);
    canvas.content(
        unchecked(
            () -> {
              box();
              show('a', 10);
              box();
            }));
    box();
    assertThat(areas())
        .extracting(Painted::place)
        .containsExactly(
            new Painted.Place(PAGE, 1), new Painted.Place(PAGE, 3), new Painted.Place(PAGE, 3));
    assertThat(areas())
        .extracting(a -> a.ink().known())
        .containsExactly(Ink.Known.COVER, Ink.Known.COVER, Ink.Known.ALL);
  }

  @Test
  void whatAGlyphOfNoTextPaintsLiesOverAllBefore() throws IOException {
    show('H', 10);
    font(drawn("600 0 d0 /X Do"));
    showUnread('a', 10);
    canvas.content(unchecked(() -> box()));
    assertThat(areas()).extracting(Painted::place).containsExactly(new Painted.Place(PAGE, 1));
  }

  /** Table 111: whether colours count in a glyph's content, its first operator tells. */
  @Test
  void aTallLetterInAGlyphHasWhateverColour() throws IOException {
    show('H', 73);
    canvas.content(unchecked(() -> show('H', 73)));
    show('H', 73);
    assertThat(areas())
        .extracting(a -> a.ink().known())
        .containsExactly(Ink.Known.ALL, Ink.Known.COVER, Ink.Known.ALL);
  }

  @Test
  void eachGlyphTakesAStep() throws IOException {
    budget.steps(1_999_999);
    canvas.next(new GlyphArea(1, 2, 3, 4, 5, 6));
    assertThatThrownBy(() -> canvas.next(new GlyphArea(1, 2, 3, 4, 5, 6)))
        .isInstanceOf(LimitReachedException.class);
  }

  /** A thin line hides nothing that comes after it; before it there has to be something to hide. */
  @Test
  void thinLinesMayHideTheLettersBeforeThem() throws IOException {
    show('H', 10);
    Glyph before = canvas.glyphs().get(0);
    Painted.Place place = new Painted.Place(PAGE, 0);
    GlyphArea area = GlyphArea.of(GlyphMatrix.of(at(10)), 0.7f);
    assertThat(before.text()).isEqualTo("H");
    assertThat(canvas.painting().mayBeHidden(area, place, a -> true)).isFalse();
    state.setAlphaConstant(0.0);
    line();
    assertThat(canvas.painting().mayBeHidden(area, place, a -> true)).isFalse();
    state.setAlphaConstant(1.0);
    line();
    assertThat(canvas.painting().mayBeHidden(area, place, a -> true)).isTrue();
    assertThat(areas()).isEmpty();
  }

  private void line() throws IOException {
    state.setLineWidth(1.2f);
    canvas.operator("m", List.of(COSInteger.get(90), COSInteger.get(202)), state);
    canvas.operator("l", List.of(COSInteger.get(120), COSInteger.get(202)), state);
    canvas.operator("S", List.of(), state);
  }

  @Test
  void aStencilHasTheColourOfNow() throws IOException {
    state.setNonStrokingColor(new PDColor(new float[] {1, 0, 0}, PDDeviceRGB.INSTANCE));
    state.setCurrentTransformationMatrix(new Matrix(60, 0, 0, 80, 0, 0));
    for (boolean stencil : new boolean[] {true, false}) {
      COSDictionary image = new COSDictionary();
      image.setBoolean(COSName.IMAGE_MASK, stencil);
      canvas.picture(
          image,
          guard -> {
            throw new IOException("not to be read");
          },
          state);
    }
    assertThat(areas())
        .extracting(a -> a.ink().colour())
        .containsExactly(new Colour(1, 0, 0), Colour.WHITE);
  }

  @Test
  void outlinesAreWhereTheirMatrixPutsThem() throws IOException {
    show(canvas, 'H', new Matrix(0, 100, -100, 0, 300, 200));
    Path2D outline = areas().get(0).path();
    assertThat(outline.getBounds2D().getMaxX()).isEqualTo(300);
    assertThat(outline.getBounds2D().getWidth()).isBetween(60.0, 80.0);
  }
}
