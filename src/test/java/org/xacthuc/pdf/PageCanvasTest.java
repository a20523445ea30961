package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.function.PDFunction;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDAbstractPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDSoftMask;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn on a page of 600 by 800 points: with which ink, in which layer, over what. */
class PageCanvasTest extends LettersOnAPage {
  private static PDColor rgb(float red, float green, float blue) {
    return new PDColor(new float[] {red, green, blue}, PDDeviceRGB.INSTANCE);
  }

  private void operators(String... names) throws IOException {
    for (String name : names) {
      List<COSBase> operands =
          name.equals("re") ? List.of(number(10), number(20), number(30), number(40)) : List.of();
      canvas.operator(name, operands, state);
    }
  }

  private static COSInteger number(int value) {
    return COSInteger.get(value);
  }

  private List<Ink> inks(int layer) {
    return canvas.painting().areas(layer).stream().map(Painted::ink).toList();
  }

  private void picture(PDGraphicsState drawn, COSDictionary image) throws IOException {
    canvas.picture(
        image,
        guard -> {
          throw new IOException("not to be read");
        },
        drawn);
  }

  private void picture(Matrix matrix) throws IOException {
    state.setCurrentTransformationMatrix(matrix);
    picture(state, new COSDictionary());
  }

  private void glyphs(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      canvas.glyphs().add(GlyphReader.unmapped(canvas.frame(), AREA, Sight.SEEN));
    }
  }

  private static final GlyphArea AREA = new GlyphArea(1, 2, 3, 4, 5, 6);

  /** Each by its own colour and alpha. */
  @Test
  void pathsAreFilledAndStroked() throws IOException {
    state.setNonStrokingColor(rgb(1, 0, 0));
    state.setNonStrokeAlphaConstant(0.5);
    state.setStrokingColor(rgb(0, 0, 1));
    state.setAlphaConstant(0.25);
    state.setLineWidth(2);
    operators("re", "f");
    assertThat(inks(PAGE)).containsExactly(new Ink(new Colour(1, 0, 0), 0.5, 0.5));
    operators("re", "S");
    assertThat(inks(PAGE)).hasSize(2).contains(new Ink(new Colour(0, 0, 1), 0.25, 0.25));
    operators("re", "n");
    assertThat(inks(PAGE)).hasSize(2);
    operators("re", "B");
    assertThat(inks(PAGE)).hasSize(4);
    assertThat(canvas.painting().areas(PAGE).get(0).bounds())
        .isEqualTo(new Rectangle2D.Double(10, 20, 30, 40));
  }

  @Test
  void whatHasNoAlphaIsNotThere() throws IOException {
    state.setNonStrokeAlphaConstant(0.0);
    operators("re", "f");
    assertThat(inks(PAGE)).isEmpty();
  }

  @Test
  void anAreaStandsBehindTheGlyphsBeforeIt() throws IOException {
    operators("re", "f");
    glyphs(3);
    operators("re", "f");
    assertThat(canvas.painting().areas(PAGE))
        .extracting(Painted::place)
        .containsExactly(new Painted.Place(PAGE, 0), new Painted.Place(PAGE, 3));
    canvas.annotation(4, false);
    assertThat(canvas.glyphs()).isEmpty();
    operators("re", "f");
    assertThat(canvas.painting().areas(4))
        .extracting(Painted::place)
        .containsExactly(new Painted.Place(4, 0));
  }

  /** Lines of a page that are narrow cover no text of it; an annotation's are looked at. */
  @Test
  void narrowLinesCountForAnnotationsAlone() throws IOException {
    state.setLineWidth(1);
    operators("re", "S");
    assertThat(inks(PAGE)).isEmpty();
    canvas.annotation(0, false);
    operators("re", "S");
    assertThat(inks(0)).hasSize(1);
  }

  /** ISO 32000-2 §8.7.4.2. */
  @Test
  void aShadingPaintsTheClip() throws IOException {
    state.setNonStrokeAlphaConstant(0.5);
    canvas.shading(state);
    Painted area = canvas.painting().areas(PAGE).get(0);
    assertThat(area.bounds()).isEqualTo(new Rectangle2D.Double(0, 0, 600, 800));
    assertThat(area.ink()).isEqualTo(new Ink(Colour.WHITE, 0.5, 0.5).ofWhich(Ink.Known.COVER));
    assertThat(area.isPicture()).isFalse();
  }

  /** ISO 32000-2 §12.5.6.19. */
  @Test
  void aWidgetsGroundIsWhite() throws IOException {
    canvas.annotation(2, false);
    Path2D path = new Path2D.Double(new Rectangle2D.Double(5, 6, 7, 8));
    canvas.backgrounds(List.of(path));
    Painted area = canvas.painting().areas(2).get(0);
    assertThat(area.ink()).isEqualTo(new Ink(Colour.WHITE, 1, 1));
    assertThat(area.bounds()).isEqualTo(path.getBounds2D());
    assertThat(area.place()).isEqualTo(new Painted.Place(2, 0));
  }

  @ParameterizedTest
  @CsvSource({"600, 0, 0, 800, 480000", "0, 30, -20, 0, 600", "3, 4, 1, 2, 2", "4, 3, 2, 1, 2"})
  void aPictureTakesWhatItsMatrixSays(float a, float b, float c, float d, double area)
      throws IOException {
    picture(new Matrix(a, b, c, d, 0, 0));
    assertThat(canvas.imageArea()).isEqualTo(area);
    picture(new Matrix(10, 0, 0, 10, 0, 0));
    assertThat(canvas.imageArea()).isEqualTo(area + 100);
    assertThat(canvas.painting().areas(PAGE)).allMatch(Painted::isPicture).hasSize(2);
  }

  /** Nearly the whole page, and nothing that it lets through. */
  @Test
  void glyphsBeforeAScanAreUnderIt() throws IOException {
    glyphs(2);
    picture(new Matrix(600, 0, 0, 679, 0, 0));
    assertThat(canvas.glyphsUnderScan()).isZero();
    picture(new Matrix(600, 0, 0, 680, 0, 0));
    assertThat(canvas.glyphsUnderScan()).isEqualTo(2);
    glyphs(3);
    COSDictionary masked = new COSDictionary();
    masked.setItem(COSName.IMAGE_MASK, COSBoolean.TRUE);
    picture(state, masked);
    assertThat(canvas.glyphsUnderScan()).isEqualTo(2);
    assertThat(canvas.imageArea()).isEqualTo(600 * (679 + 680 + 680));
    canvas.annotation(0, false);
    picture(new Matrix(600, 0, 0, 800, 0, 0));
    assertThat(canvas.glyphsUnderScan()).isEqualTo(2);
    assertThat(canvas.imageArea()).isEqualTo(600 * (679 + 680 + 680));
  }

  private void group(PDGraphicsState laid, Draws content) {
    canvas.group(laid, false, unchecked(content));
  }

  private List<Ink.Known> known() {
    return inks(PAGE).stream().map(Ink::known).toList();
  }

  /** ISO 32000-2 §11.4.6: what is painted later takes away what is below, however thin it is. */
  @Test
  void inAGroupThatKnocksOutNothingIsSure() throws IOException {
    canvas.group(state, true, unchecked(() -> operators("re", "f")));
    operators("re", "f");
    canvas.unsure();
    operators("re", "f");
    assertThat(known()).containsExactly(Ink.Known.NOTHING, Ink.Known.ALL, Ink.Known.NOTHING);
  }

  /** ISO 32000-2 §10.5. */
  @Test
  void whatAFunctionMakesOfColoursIsNotSure() throws IOException {
    state.setTransfer(COSName.IDENTITY);
    operators("re", "f");
    state.setTransfer(new COSDictionary());
    operators("re", "f");
    state.setTransfer(null);
    operators("re", "f");
    assertThat(known()).containsExactly(Ink.Known.ALL, Ink.Known.NOTHING, Ink.Known.ALL);
  }

  /** ISO 32000-2 §9.6.4: whether colours count in a glyph's content, its first operator tells. */
  @Test
  void whatAGlyphPaintsIsThereInAnyColour() throws IOException {
    canvas.content(unchecked(() -> operators("re", "f")));
    operators("re", "f");
    state.setBlendMode(BlendMode.MULTIPLY);
    canvas.content(unchecked(() -> operators("re", "f")));
    assertThat(known()).containsExactly(Ink.Known.COVER, Ink.Known.ALL, Ink.Known.NOTHING);
  }

  private static PDGraphicsState laid(double alpha, BlendMode mode) {
    PDGraphicsState laid = new PDGraphicsState(new PDRectangle(600, 800));
    laid.setNonStrokeAlphaConstant(alpha);
    laid.setBlendMode(mode);
    return laid;
  }

  private static Ink black(double alpha, boolean hides, BlendMode mode) {
    return new Ink(Colour.BLACK, alpha, hides ? alpha : 0, mode, Ink.Known.ALL);
  }

  /** ISO 32000-2 §11.6.6: groups within groups let through what each does. */
  @Test
  void groupsAreLaidOnEachOther() throws IOException {
    group(
        laid(0.5, BlendMode.NORMAL),
        () -> {
          operators("re", "f");
          group(laid(0.5, BlendMode.SCREEN), () -> operators("re", "f"));
          operators("re", "f");
        });
    operators("re", "f");
    assertThat(inks(PAGE))
        .containsExactly(
            black(0.5, true, BlendMode.NORMAL),
            black(0.25, false, BlendMode.SCREEN),
            black(0.5, true, BlendMode.NORMAL),
            black(1, true, BlendMode.NORMAL));
  }

  /** A mode of the group holds for what within it has none. */
  @Test
  void aGroupsModeIsThatOfItsContent() throws IOException {
    group(
        laid(1, BlendMode.SCREEN),
        () -> {
          operators("re", "f");
          state.setBlendMode(BlendMode.MULTIPLY);
          operators("re", "f");
          state.setBlendMode(BlendMode.NORMAL);
        });
    assertThat(inks(PAGE))
        .containsExactly(black(1, false, BlendMode.SCREEN), black(1, true, BlendMode.MULTIPLY));
  }

  /** What a soft mask lets through of the page's own paint may be nothing. */
  @Test
  void maskedPaintOfThePageIsDoubtful() throws IOException {
    PDGraphicsState masked = laid(1, BlendMode.NORMAL);
    masked.setSoftMask(PDSoftMask.create(new COSDictionary()));
    group(masked, () -> operators("re", "f"));
    state.setSoftMask(masked.getSoftMask());
    operators("re", "f");
    Ink doubtful = black(1, true, BlendMode.NORMAL).ofWhich(Ink.Known.NOTHING);
    assertThat(inks(PAGE)).containsExactly(doubtful, doubtful);
    canvas.annotation(0, false);
    operators("re", "f");
    assertThat(inks(0)).containsExactly(black(1, true, BlendMode.NORMAL));
  }

  /** ISO 32000-2 §8.7.3: between the tiles of a pattern the page may be seen. */
  @Test
  void tilesOfThePageAreDoubtful() throws IOException {
    PDResources resources = new PDResources();
    COSName name = resources.add(new PDTilingPattern());
    state.setNonStrokingColor(new PDColor(name, new PDPattern(resources)));
    operators("re", "f");
    assertThat(inks(PAGE)).containsExactly(new Ink(Colour.WHITE, 1, 1).ofWhich(Ink.Known.NOTHING));
    canvas.annotation(0, false);
    operators("re", "f");
    assertThat(inks(0)).containsExactly(new Ink(Colour.WHITE, 1, 1).ofWhich(Ink.Known.COVER));
  }

  /**
   * ISO 32000-2 §8.7.4: it is there, whatever its colours; of what is missing nobody knows more.
   */
  @Test
  void aPatternThatIsNoTilesIsThere() throws IOException {
    PDResources resources = new PDResources();
    COSDictionary shading = new COSDictionary();
    shading.setInt(COSName.PATTERN_TYPE, 2);
    COSName name = resources.add(PDAbstractPattern.create(shading, null));
    state.setNonStrokingColor(new PDColor(name, new PDPattern(resources)));
    operators("re", "f");
    PDColor missing = new PDColor(COSName.getPDFName("Missing"), new PDPattern(resources));
    state.setNonStrokingColor(missing);
    operators("re", "f");
    assertThat(known()).containsExactly(Ink.Known.COVER, Ink.Known.COVER);
  }

  /** ISO 32000-2 §8.6.6.4: the colorant None leaves no mark. */
  @Test
  void whatLeavesNoMarkIsNotPainted() throws IOException {
    state.setNonStrokingColor(spot("None"));
    operators("re", "f");
    assertThat(inks(PAGE)).isEmpty();
    state.setNonStrokingColor(spot("Spot"));
    operators("re", "f");
    assertThat(inks(PAGE)).hasSize(1);
  }

  private static PDColor spot(String colorant) throws IOException {
    PDSeparation space = new PDSeparation();
    space.setColorantName(colorant);
    space.setAlternateColorSpace(PDDeviceGray.INSTANCE);
    COSDictionary tint = new COSDictionary();
    tint.setInt(COSName.FUNCTION_TYPE, 2);
    tint.setInt(COSName.N, 1);
    space.setTintTransform(PDFunction.create(tint));
    return new PDColor(new float[] {1}, space);
  }

  /** ISO 32000-2 §8.11: a group that is off is not painted, and is named. */
  @Test
  void whatIsInALayerThatIsOffIsNotPainted() throws IOException {
    COSDictionary group = layer("Draft");
    PageCanvas layered = canvas(turnedOff(group));
    layered.operator("re", List.of(number(1), number(2), number(3), number(4)), state);
    layered.layers().begin(COSName.OC, group);
    layered.operator("f", List.of(), state);
    assertThat(layered.painting().areas(PAGE)).isEmpty();
    assertThat(layered.doubtful()).containsOnlyKeys("Draft");
    layered.annotation(0, false);
    layered.shading(state);
    assertThat(layered.painting().areas(0)).hasSize(1);
  }
}
