package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Limit;

class PaintingTest {
  private static final Colour GREY = new Colour(0.5f, 0.5f, 0.5f);
  private static final int PAGE = PageCanvas.CONTENT;

  /** Ten points wide and high, its baseline along the foot of the square 100 to 110. */
  private static final GlyphArea GLYPH = new GlyphArea(100, 100, 10, 0, 0, 10);

  private final PageBudget budget = new PageBudget.OfDocument().page();
  private final Painting painting = new Painting(budget, new ColourCost());
  private final PDDocument document = new PDDocument();

  @AfterEach
  void close() throws IOException {
    document.close();
  }

  private static Path2D box(double left, double bottom, double right, double top) {
    return new Path2D.Double(new Rectangle2D.Double(left, bottom, right - left, top - bottom));
  }

  private static Painted painted(Path2D path, Ink ink, int layer, int glyphs) {
    return Painted.of(path, Clip.of(path), ink, null, new Painted.Place(layer, glyphs));
  }

  private static Painted unread(Path2D path) {
    return picture(
        path,
        new COSDictionary(),
        guard -> {
          throw new IOException("not to be read");
        });
  }

  private static Painted picture(Path2D path, COSDictionary key, Picture.Source source) {
    Picture picture = new Picture(key, source, new AffineTransform(), new Picture.Decoder());
    Ink ink = new Ink(Colour.WHITE, 1, 1);
    return Painted.of(path, Clip.of(path), ink, picture, new Painted.Place(PAGE, 0));
  }

  /** One that shows one colour, as alpha, red, green and blue. */
  private Painted picture(Path2D path, int argb) throws IOException {
    BufferedImage pixels = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    pixels.setRGB(0, 0, argb);
    PDImageXObject image = LosslessFactory.createFromImage(document, pixels);
    return picture(path, image.getCOSObject(), guard -> image);
  }

  private static Ink opaque(Colour colour) {
    return new Ink(colour, 1, 1);
  }

  private static Ink veil(Colour colour, double alpha) {
    return new Ink(colour, alpha, alpha);
  }

  private static PDGraphicsState state(float gray) {
    PDGraphicsState state = new PDGraphicsState(new PDRectangle(600, 800));
    PDColor colour = new PDColor(new float[] {gray}, PDDeviceGray.INSTANCE);
    state.setNonStrokingColor(colour);
    state.setStrokingColor(colour);
    return state;
  }

  private static PDGraphicsState state(float gray, RenderingMode mode) {
    PDGraphicsState state = state(gray);
    state.getTextState().setRenderingMode(mode);
    return state;
  }

  private Sight sight(PDGraphicsState state) throws IOException {
    return sight(state, BlendMode.NORMAL);
  }

  private Sight sight(PDGraphicsState state, BlendMode mode) throws IOException {
    return painting.sight(GLYPH, 10, state, new Painting.Laid(1, mode, true));
  }

  @ParameterizedTest
  @CsvSource({
    "0, FILL, SEEN",
    "1, FILL, SAME_COLOUR",
    "0.95, FILL, SAME_COLOUR",
    "0.85, FILL, FAINT",
    "0.8, FILL, SEEN",
    "0.85, STROKE, FAINT",
    "0, STROKE, SEEN",
    "1, STROKE, SAME_COLOUR",
    "0, FILL_STROKE, SEEN",
    "0, NEITHER, UNPAINTED",
    "0, FILL_CLIP, SEEN",
    "0, NEITHER_CLIP, UNPAINTED",
  })
  void onPaperWhatIsNotWhiteIsSeen(float gray, RenderingMode mode, Sight sight) throws IOException {
    assertThat(sight(state(gray, mode))).isEqualTo(sight);
  }

  @Test
  void eitherOfFillAndStrokeIsSeen() throws IOException {
    PDGraphicsState state = state(1, RenderingMode.FILL_STROKE);
    assertThat(sight(state)).isEqualTo(Sight.SAME_COLOUR);
    state.setStrokingColor(new PDColor(new float[] {0}, PDDeviceGray.INSTANCE));
    assertThat(sight(state)).isEqualTo(Sight.SEEN);
    state.setAlphaConstant(0.05);
    assertThat(sight(state)).isEqualTo(Sight.SAME_COLOUR);
    state.setAlphaConstant(0.11);
    assertThat(sight(state)).isEqualTo(Sight.FAINT);
  }

  @ParameterizedTest
  @CsvSource({"0, UNPAINTED", "0.09, UNPAINTED", "0.11, FAINT", "1, SEEN"})
  void whatLetsNearlyAllThroughIsNoPaint(double alpha, Sight sight) throws IOException {
    PDGraphicsState state = state(0);
    state.setNonStrokeAlphaConstant(alpha);
    assertThat(sight(state)).isEqualTo(sight);
  }

  /** ISO 32000-2 §11.3.5: what is white where it is laid over white is not seen. */
  @Test
  void aBlendModeMayLeaveNothing() throws IOException {
    assertThat(sight(state(0), BlendMode.MULTIPLY)).isEqualTo(Sight.SEEN);
    assertThat(sight(state(0), BlendMode.SCREEN)).isEqualTo(Sight.SAME_COLOUR);
    painting.add(painted(box(0, 0, 600, 800), opaque(Colour.BLACK), PAGE, 0));
    assertThat(sight(state(1), BlendMode.SCREEN)).isEqualTo(Sight.SEEN);
    assertThat(sight(state(1), BlendMode.MULTIPLY)).isEqualTo(Sight.SAME_COLOUR);
  }

  @Test
  void whatIsBelowIsSeenAsItIsBlended() throws IOException {
    Ink none = Ink.of(Colour.BLACK, 1, BlendMode.LIGHTEN);
    painting.add(painted(box(0, 0, 600, 800), none, PAGE, 0));
    assertThat(sight(state(0))).isEqualTo(Sight.SEEN);
    assertThat(sight(state(1))).isEqualTo(Sight.SAME_COLOUR);
  }

  @Test
  void ofAPatternNothingIsTold() throws IOException {
    PDGraphicsState state = state(0, RenderingMode.FILL_STROKE);
    state.setNonStrokingColor(new PDColor(COSName.getPDFName("P"), new PDPattern(null)));
    assertThat(sight(state)).isEqualTo(Sight.SEEN);
    state.setStrokingColor(new PDColor(new float[] {1}, PDDeviceGray.INSTANCE));
    assertThat(sight(state)).isEqualTo(Sight.UNTOLD);
  }

  /** By the contrast of what is left of it: a fifth of black on white is a pale grey. */
  @ParameterizedTest
  @CsvSource({"1, 1, SEEN", "0.15, 1, FAINT", "0.2, 1, SEEN", "0.5, 0.3, FAINT", "0.5, 0.5, SEEN"})
  void aVeilIsFaint(double alpha, double group, Sight sight) throws IOException {
    PDGraphicsState state = state(0);
    state.setNonStrokeAlphaConstant(alpha);
    assertThat(painting.sight(GLYPH, 10, state, new Painting.Laid(group, BlendMode.NORMAL, true)))
        .isEqualTo(sight);
  }

  @ParameterizedTest
  @CsvSource({"2.99, TOO_SMALL", "3, SEEN"})
  void typeBelowThreePointsIsNotRead(double size, Sight sight) throws IOException {
    assertThat(painting.sight(GLYPH, size, state(0), new Painting.Laid(1, BlendMode.NORMAL, true)))
        .isEqualTo(sight);
  }

  @Test
  void whatLiesOutsideItsClipIsNotSeen() throws IOException {
    PDGraphicsState state = state(0);
    state.intersectClippingPath(new GeneralPath(box(0, 0, 104, 800)));
    assertThat(sight(state)).isEqualTo(Sight.CLIPPED);
    PDGraphicsState wider = state(0);
    wider.intersectClippingPath(new GeneralPath(box(0, 0, 106, 800)));
    assertThat(sight(wider)).isEqualTo(Sight.SEEN);
  }

  /** The clip grows narrower while the state stays the same. */
  @Test
  void theClipIsThatOfNow() throws IOException {
    PDGraphicsState state = state(0);
    assertThat(sight(state)).isEqualTo(Sight.SEEN);
    assertThat(painting.clip(state).bounds()).isEqualTo(new Rectangle2D.Double(0, 0, 600, 800));
    state.intersectClippingPath(new GeneralPath(box(0, 0, 90, 800)));
    assertThat(sight(state)).isEqualTo(Sight.CLIPPED);
    assertThat(painting.clip(state).bounds()).isEqualTo(new Rectangle2D.Double(0, 0, 90, 800));
    assertThat(painting.clip(state)).isSameAs(painting.clip(state));
  }

  @Test
  void theGroundIsWhatWasPaintedLast() throws IOException {
    painting.add(painted(box(0, 0, 600, 800), opaque(Colour.BLACK), PAGE, 0));
    assertThat(sight(state(0))).isEqualTo(Sight.SAME_COLOUR);
    assertThat(sight(state(1))).isEqualTo(Sight.SEEN);
    painting.add(painted(box(90, 90, 120, 120), opaque(GREY), PAGE, 0));
    assertThat(sight(state(0))).isEqualTo(Sight.SEEN);
    assertThat(sight(state(0.5f))).isEqualTo(Sight.SAME_COLOUR);
    painting.add(painted(box(200, 90, 220, 120), opaque(Colour.WHITE), PAGE, 0));
    assertThat(sight(state(0.5f))).isEqualTo(Sight.SAME_COLOUR);
  }

  @Test
  void veilsMixWithWhatIsBelow() throws IOException {
    painting.add(painted(box(0, 0, 600, 800), opaque(Colour.BLACK), PAGE, 0));
    painting.add(painted(box(0, 0, 600, 800), veil(Colour.WHITE, 0.5), PAGE, 0));
    assertThat(sight(state(0.5f))).isEqualTo(Sight.SAME_COLOUR);
    assertThat(sight(state(0))).isEqualTo(Sight.SEEN);
    painting.add(painted(box(0, 0, 600, 800), veil(Colour.BLACK, 0.5), PAGE, 0));
    assertThat(sight(state(0.25f))).isEqualTo(Sight.SAME_COLOUR);
    assertThat(sight(state(0.5f))).isEqualTo(Sight.SEEN);
  }

  @Test
  void whatIsHardlyThereIsNoArea() throws IOException {
    painting.add(painted(box(0, 0, 600, 800), veil(Colour.BLACK, 0.09), PAGE, 0));
    assertThat(painting.areas(PAGE)).isEmpty();
    painting.add(painted(box(0, 0, 600, 800), veil(Colour.BLACK, 0.11), PAGE, 0));
    assertThat(painting.areas(PAGE)).hasSize(1);
    Path2D path = box(0, 0, 9, 9);
    Painted outside =
        Painted.of(
            path,
            Clip.of(box(20, 20, 30, 30)),
            opaque(Colour.BLACK),
            null,
            new Painted.Place(3, 0));
    painting.add(outside);
    assertThat(painting.areas(3)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "FFFFFFFF, ON_PICTURE, SEEN, SEEN",
    "FF808080, SEEN, ON_PICTURE, SEEN",
    "FF000000, SEEN, SEEN, ON_PICTURE",
    "66000000, SEEN, ON_PICTURE, SEEN",
    "00000000, ON_PICTURE, SEEN, SEEN",
  })
  void onAPictureTextOfAnotherColourIsSeen(String argb, Sight white, Sight grey, Sight black)
      throws IOException {
    painting.add(picture(box(90, 90, 120, 120), (int) Long.parseLong(argb, 16)));
    assertThat(sight(state(1))).isEqualTo(white);
    assertThat(sight(state(0.5f))).isEqualTo(grey);
    assertThat(sight(state(0))).isEqualTo(black);
  }

  /** A picture that hides fewer than most of a glyph's points leaves it seen. */
  @Test
  void aGlyphMayStandPartlyOnAPicture() throws IOException {
    painting.add(picture(box(103, 95, 107, 115), 0xFF000000));
    assertThat(sight(state(0))).isEqualTo(Sight.SEEN);
    painting.add(picture(box(100, 95, 107, 115), 0xFF000000));
    assertThat(sight(state(0))).isEqualTo(Sight.ON_PICTURE);
  }

  @Test
  void whatAPictureShowsIsNotLookedAtBelowSignatures() throws IOException {
    painting.add(picture(box(90, 90, 120, 120), 0xFF000000));
    Painting.Laid stamp = new Painting.Laid(1, BlendMode.NORMAL, false);
    assertThat(painting.sight(GLYPH, 10, state(0), stamp)).isEqualTo(Sight.SEEN);
    assertThat(painting.sight(GLYPH, 10, state(1), stamp)).isEqualTo(Sight.ON_PICTURE);
  }

  @Test
  void onAPictureThatIsNotReadNothingIsSeen() throws IOException {
    painting.add(unread(box(90, 90, 120, 120)));
    assertThat(sight(state(1))).isEqualTo(Sight.ON_PICTURE);
    assertThat(sight(state(0))).isEqualTo(Sight.ON_PICTURE);
    assertThat(painting.isOnPicture(new Point2D.Double(105, 105))).isTrue();
    assertThat(painting.isOnPicture(new Point2D.Double(89, 105))).isFalse();
    assertThat(painting.isOnPicture(new Point2D.Double(121, 105))).isFalse();
    assertThat(painting.isOnPicture(new Point2D.Double(105, 89))).isFalse();
    assertThat(painting.isOnPicture(new Point2D.Double(105, 121))).isFalse();
    painting.add(painted(box(90, 90, 120, 120), opaque(Colour.WHITE), PAGE, 0));
    assertThat(sight(state(0))).isEqualTo(Sight.SEEN);
  }

  /** ISO 32000-2 §8.7: what a pattern or a shading shows is not looked at, unless it is faint. */
  @ParameterizedTest
  @CsvSource({"1, ON_PICTURE", "0.5, ON_PICTURE", "0.49, SEEN"})
  void onAPatternNothingIsSeen(double alpha, Sight sight) throws IOException {
    painting.add(
        painted(box(0, 0, 600, 800), veil(Colour.WHITE, alpha).ofWhich(Ink.Known.COVER), PAGE, 0));
    assertThat(sight(state(0))).isEqualTo(sight);
    assertThat(sight(state(1))).isEqualTo(Sight.ON_PICTURE);
  }

  /** What a mask lets through is the ground. */
  @Test
  void aPictureWithAMaskIsNoGround() throws IOException {
    painting.add(painted(box(0, 0, 600, 800), opaque(Colour.BLACK), PAGE, 0));
    painting.add(picture(box(90, 90, 120, 120), 0x00FFFFFF));
    assertThat(sight(state(1))).isEqualTo(Sight.SEEN);
    assertThat(sight(state(0))).isEqualTo(Sight.ON_PICTURE);
  }

  @ParameterizedTest
  @CsvSource({
    // The whole glyph, all but its left and all but its right third; its left and right halves.
    "95, 95, 115, 115, true",
    "103, 95, 115, 115, true",
    "95, 95, 107, 115, true",
    "105.5, 95, 115, 115, false",
    "95, 95, 104, 115, false",
    // Above, below, beside.
    "95, 105, 115, 115, false",
    "95, 90, 115, 99, false",
    "111, 95, 125, 115, false",
    "80, 95, 101, 115, false",
  })
  void whatLiesOverMostOfAGlyphHidesIt(
      double left, double bottom, double right, double top, boolean hidden) throws IOException {
    painting.add(painted(box(left, bottom, right, top), opaque(GREY), PAGE, 7));
    Painted.Place before = new Painted.Place(PAGE, 6);
    assertThat(painting.isHidden(GLYPH, before, a -> true)).isEqualTo(hidden);
    assertThat(painting.isHidden(GLYPH, before, a -> false)).isFalse();
    assertThat(painting.isHidden(GLYPH, new Painted.Place(PAGE, 7), a -> true)).isFalse();
    assertThat(painting.isHidden(GLYPH, new Painted.Place(0, 0), a -> true)).isFalse();
  }

  @Test
  void onlyWhatCameLaterAndNearMayHide() throws IOException {
    Painted.Place before = new Painted.Place(PAGE, 6);
    assertThat(painting.mayBeHidden(GLYPH, before, a -> true)).isFalse();
    painting.add(painted(box(300, 300, 310, 310), opaque(GREY), PAGE, 7));
    assertThat(painting.mayBeHidden(GLYPH, before, a -> true)).isFalse();
    painting.add(painted(box(95, 95, 102, 115), opaque(GREY), PAGE, 7));
    assertThat(painting.mayBeHidden(GLYPH, before, a -> true)).isTrue();
    assertThat(painting.mayBeHidden(GLYPH, before, a -> false)).isFalse();
    assertThat(painting.mayBeHidden(GLYPH, new Painted.Place(PAGE, 7), a -> true)).isFalse();
    // What an annotation draws comes after all that the page draws.
    painting.add(painted(box(95, 95, 102, 115), opaque(GREY), 0, 0));
    assertThat(painting.mayBeHidden(GLYPH, new Painted.Place(PAGE, 99), a -> true)).isTrue();
  }

  /** Ink that keeps what is below apart hides nothing, however opaque. */
  @Test
  void whatHidesNothingIsPassedOver() throws IOException {
    painting.add(painted(box(0, 0, 600, 800), new Ink(Colour.WHITE, 1, 0), PAGE, 7));
    Painted.Place before = new Painted.Place(PAGE, 6);
    assertThat(painting.mayBeHidden(GLYPH, before, a -> true)).isFalse();
    assertThat(painting.isHidden(GLYPH, before, a -> true)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0.89, 1, false",
    "0.9, 1, true",
    "0.7, 1, false",
    "0.7, 2, true",
    "0.6, 2, false",
    "0.6, 3, true"
  })
  void veilsHideTogether(double alpha, int times, boolean hidden) throws IOException {
    for (int i = 0; i < times; i++) {
      painting.add(painted(box(0, 0, 600, 800), veil(GREY, alpha), PAGE, 7));
    }
    assertThat(painting.isHidden(GLYPH, new Painted.Place(PAGE, 6), a -> true)).isEqualTo(hidden);
  }

  @Test
  void whatIsDrawnOverARectangleAddsUp() throws IOException {
    Rectangle2D box = new Rectangle2D.Double(100, 100, 10, 10);
    List<Painted> kind =
        List.of(
            painted(box(105, 105, 200, 200), veil(GREY, 0.5), 0, 0),
            painted(box(90, 90, 102, 102), veil(GREY, 0.2), 0, 0),
            painted(box(300, 300, 400, 400), opaque(GREY), 0, 0),
            painted(box(90, 111, 120, 120), opaque(GREY), 0, 0));
    assertThat(painting.drawnOver(box, kind)).isEqualTo(0.6);
    assertThat(painting.drawnOver(box, List.of())).isZero();
  }

  @Test
  void areasAreToldByLayer() throws IOException {
    Painted one = painted(box(0, 0, 9, 9), opaque(GREY), PAGE, 0);
    Painted other = painted(box(0, 0, 9, 9), opaque(GREY), 0, 0);
    painting.add(one);
    painting.add(other);
    assertThat(painting.areas(PAGE)).containsExactly(one);
    assertThat(painting.areas(0)).containsExactly(other);
    assertThat(painting.areas(1)).isEmpty();
  }

  /** Far more than the first arrays hold: each is found again. */
  @Test
  void manyAreasAreKeptApart() throws IOException {
    for (int i = 0; i < 300; i++) {
      painting.add(painted(box(i, i, i + 0.5, i + 0.5), opaque(GREY), PAGE, i));
    }
    for (int i = 0; i < 299; i++) {
      GlyphArea glyph = new GlyphArea(i, i, 0.5, 0, 0, 0.5);
      assertThat(painting.isHidden(glyph, new Painted.Place(PAGE, i - 1), a -> true)).isTrue();
      assertThat(painting.isHidden(glyph, new Painted.Place(PAGE, i), a -> true)).isFalse();
    }
  }

  @Test
  void areasAreNotKeptWithoutEnd() throws IOException {
    Painted area = painted(box(0, 0, 9, 9), opaque(GREY), PAGE, 0);
    for (int i = 0; i < 20_000; i++) {
      painting.add(area);
    }
    assertThatExceptionOfType(LimitReachedException.class)
        .isThrownBy(() -> painting.add(area))
        .satisfies(e -> assertThat(e.limit()).isEqualTo(Limit.DRAWING));
    assertThat(painting.areTooMany(25_000)).isFalse();
    assertThat(painting.areTooMany(25_001)).isTrue();
    for (int i = 0; i < 12_500; i++) {
      painting.lookAtAll();
    }
    assertThat(painting.areTooMany(12_500)).isFalse();
    assertThat(painting.areTooMany(12_501)).isTrue();
    assertThat(painting.isHidden(GLYPH, new Painted.Place(PAGE, -1), a -> true)).isFalse();
    assertThat(painting.isOnPicture(GLYPH.middle())).isFalse();
    sight(state(0));
    painting.drawnOver(GLYPH.bounds(), painting.areas(PAGE));
    assertThat(painting.areTooMany(12_496)).isFalse();
    assertThat(painting.areTooMany(12_497)).isTrue();
  }
}
