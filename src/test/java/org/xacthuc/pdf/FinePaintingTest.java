package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Collections;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Box;

/** What thin lines hide, what just touches a glyph, and what looking at all that is charged. */
class FinePaintingTest {
  private static final int PAGE = PageCanvas.CONTENT;
  private static final Box BOX = new Box(0, 0, 600, 800);
  private static final long STEPS = 2_000_000;

  /** Its nine points are at 102, 105 and 108 across, and at 100.5, 102.5 and 104.5 upwards. */
  private static final GlyphArea GLYPH = new GlyphArea(100, 100, 10, 0, 0, 10);

  private static final Painted.Place FIRST = new Painted.Place(PAGE, 0);

  private final PageBudget budget = new PageBudget.OfDocument().page();
  private final Painting painting = new Painting(budget, new ColourCost());

  private static Path2D box(double left, double bottom, double right, double top) {
    return new Path2D.Double(new Rectangle2D.Double(left, bottom, right - left, top - bottom));
  }

  private static Painted painted(Path2D path, Ink ink, int glyphs) {
    Clip all = Clip.of(box(0, 0, 600, 800));
    return Painted.of(path, all, ink, null, new Painted.Place(PAGE, glyphs));
  }

  private static Ink black(double alpha) {
    return new Ink(Colour.BLACK, alpha, alpha);
  }

  private void fine(Path2D path, Ink ink) throws IOException {
    painting.addFine(painted(path, ink, 1), BOX);
  }

  private boolean isHidden() throws IOException {
    return painting.isHidden(GLYPH, FIRST, a -> true);
  }

  private boolean mayBeHidden() {
    return painting.mayBeHidden(GLYPH, FIRST, a -> true);
  }

  @Test
  void linesOverAWholeGlyphHideIt() throws IOException {
    fine(box(95, 95, 115, 115), black(1));
    assertThat(mayBeHidden()).isTrue();
    assertThat(isHidden()).isTrue();
    assertThat(painting.areas(PAGE)).isEmpty();
  }

  @Test
  void linesOfAnotherKindOrLayerOrTimeHideNothing() throws IOException {
    fine(box(95, 95, 115, 115), black(1));
    assertThat(painting.mayBeHidden(GLYPH, FIRST, a -> false)).isFalse();
    assertThat(painting.isHidden(GLYPH, FIRST, a -> false)).isFalse();
    Painted.Place other = new Painted.Place(0, 0);
    assertThat(painting.mayBeHidden(GLYPH, other, a -> true)).isFalse();
    assertThat(painting.isHidden(GLYPH, other, a -> true)).isFalse();
    Painted.Place later = new Painted.Place(PAGE, 1);
    assertThat(painting.mayBeHidden(GLYPH, later, a -> true)).isFalse();
    assertThat(painting.isHidden(GLYPH, later, a -> true)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0.89, false", "0.9, true"})
  void linesThatLetThroughWhatIsBelowHideNothing(double alpha, boolean hidden) throws IOException {
    fine(box(95, 95, 115, 115), black(alpha));
    assertThat(mayBeHidden()).isEqualTo(hidden);
    assertThat(isHidden()).isEqualTo(hidden);
  }

  @Test
  void linesOfAPatternHideNothing() throws IOException {
    fine(box(95, 95, 115, 115), black(1).ofWhich(Ink.Known.NOTHING));
    assertThat(mayBeHidden()).isFalse();
    fine(box(95, 95, 115, 115), black(1).ofWhich(Ink.Known.COVER));
    assertThat(mayBeHidden()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, 800", "600, 0"})
  void aPageOfNoSizeHasNoLines(double width, double height) throws IOException {
    Painted area = painted(box(95, 95, 115, 115), black(1), 1);
    painting.addFine(area, new Box(0, 0, width, height));
    assertThat(isHidden()).isFalse();
  }

  @Test
  void ofLinesThePageHasMoreThanOne() throws IOException {
    fine(box(95, 95, 115, 101), black(1));
    assertThat(isHidden()).isFalse();
    fine(box(95, 102, 115, 106), black(1));
    assertThat(isHidden()).isTrue();
  }

  /** A word that is crossed out can be read: nearly all of its points are to be hidden. */
  @Test
  void linesHideAGlyphOfWhichTheyLeaveOnePoint() throws IOException {
    fine(box(95, 95, 107, 115), black(1));
    assertThat(isHidden()).isFalse();
    fine(box(107, 102, 115, 103), black(1));
    assertThat(isHidden()).isFalse();
    fine(box(107, 104, 115, 105), black(1));
    assertThat(isHidden()).isTrue();
  }

  @Test
  void linesAndAreasHideAGlyphTogether() throws IOException {
    painting.add(painted(box(95, 95, 104, 115), black(1), 1));
    fine(box(107, 95, 115, 115), black(1));
    assertThat(isHidden()).isFalse();
    fine(box(104, 102, 107, 115), black(1));
    assertThat(isHidden()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "108, 95, 120, 115, true",
    "90, 95, 102, 115, true",
    "90, 104.5, 120, 115, true",
    "90, 95, 120, 100.5, true",
    "108.1, 95, 120, 115, false",
    "90, 95, 101.9, 115, false",
    "90, 104.6, 120, 115, false",
    "90, 95, 120, 100.4, false",
  })
  void whatTouchesAGlyphMayHideIt(double left, double bottom, double right, double top, boolean may)
      throws IOException {
    painting.add(painted(box(left, bottom, right, top), black(1), 1));
    assertThat(mayBeHidden()).isEqualTo(may);
    assertThat(isHidden()).isFalse();
  }

  /** One that was painted with it, and one elsewhere later. */
  @Test
  void whatCameWithAGlyphDoesNotHideIt() throws IOException {
    painting.add(painted(box(95, 95, 115, 115), black(1), 7));
    painting.add(painted(box(300, 300, 310, 310), black(1), 9));
    assertThat(painting.mayBeHidden(GLYPH, new Painted.Place(PAGE, 7), a -> true)).isFalse();
    assertThat(painting.mayBeHidden(GLYPH, new Painted.Place(PAGE, 6), a -> true)).isTrue();
  }

  @Test
  void atTheOriginNothingMoreIsFound() throws IOException {
    GlyphArea glyph = new GlyphArea(-5, -5, 10, 0, 0, 20);
    painting.add(painted(box(300, 300, 310, 310), black(1), 1));
    assertThat(painting.mayBeHidden(glyph, FIRST, a -> true)).isFalse();
    assertThat(painting.isHidden(glyph, FIRST, a -> true)).isFalse();
  }

  private static PDGraphicsState state() {
    PDGraphicsState state = new PDGraphicsState(new PDRectangle(600, 800));
    PDColor black = new PDColor(new float[] {0}, PDDeviceGray.INSTANCE);
    state.setNonStrokingColor(black);
    return state;
  }

  private Sight sight(PDGraphicsState state) throws IOException {
    return painting.sight(GLYPH, 10, state, new Painting.Laid(1, BlendMode.NORMAL, true));
  }

  /** As many areas as the first arrays hold. */
  @ParameterizedTest
  @CsvSource({"63", "64", "65"})
  void theGroundIsLookedForAmongAllAreas(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      painting.add(painted(box(95, 95, 115, 115), black(1), 0));
    }
    assertThat(sight(state())).isEqualTo(Sight.SAME_COLOUR);
  }

  private static Path2D lines(int count) {
    Path2D lines = new Path2D.Double();
    lines.moveTo(0, 0);
    for (int i = 0; i < count; i++) {
      lines.lineTo(i % 2 == 0 ? 500 : 0, i % 7);
    }
    return lines;
  }

  @Test
  void pathsAreNotHeldWithoutEnd() throws IOException {
    Painted large = painted(lines(4_960), black(1), 0);
    assertThat(large.cost()).isEqualTo(100);
    for (int i = 0; i < 400; i++) {
      painting.add(large);
    }
    assertThatThrownBy(() -> painting.add(large)).isInstanceOf(LimitReachedException.class);
  }

  @Test
  void ofAClipThatManyAreasHaveNothingMoreIsHeld() throws IOException {
    Clip clip = Clip.of(lines(5_000));
    Painted.Place place = new Painted.Place(PAGE, 0);
    Painted small = Painted.of(box(0, 0, 9, 5), clip, black(1), null, place);
    assertThat(small.cost()).isEqualTo(101);
    for (int i = 0; i < 1_000; i++) {
      painting.add(small);
    }
    assertThat(painting.areas(PAGE)).hasSize(1_000);
  }

  /** Nine tenths of what is below, to the last bit, and an area that is a line. */
  @Test
  void whatIsJustThereIsAnArea() throws IOException {
    painting.add(painted(box(0, 0, 9, 9), black(1 - 0.9), 0));
    painting.add(painted(box(5, 0, 5, 9), black(1), 0));
    assertThat(painting.areas(PAGE)).hasSize(2);
    PDGraphicsState state = state();
    state.setNonStrokeAlphaConstant(1 - 0.9);
    assertThat(sight(state)).isEqualTo(Sight.FAINT);
  }

  private static PDGraphicsState clipped() {
    PDGraphicsState state = state();
    state.intersectClippingPath(new GeneralPath(lines(5_000)));
    return state;
  }

  /** One for each of two paths, and one for fifty of their lines. */
  @Test
  void lookingAtANewClipTakesSteps() throws IOException {
    PDGraphicsState state = clipped();
    budget.steps(STEPS - 102);
    painting.clip(state);
    painting.clip(state);
    assertThat(budget.isExhausted()).isFalse();
    assertThatThrownBy(() -> painting.clip(clipped())).isInstanceOf(LimitReachedException.class);
  }

  @Test
  void aNewClipIsNotLookedAtForLess() throws IOException {
    budget.steps(STEPS - 101);
    assertThatThrownBy(() -> painting.clip(clipped())).isInstanceOf(LimitReachedException.class);
  }

  @Test
  void holdingAGlyphAgainstItsClipTakesSteps() throws IOException {
    PDGraphicsState state = clipped();
    budget.steps(STEPS - 202);
    assertThat(sight(state)).isEqualTo(Sight.CLIPPED);
    assertThatThrownBy(() -> sight(state)).isInstanceOf(LimitReachedException.class);
  }

  /** One that leads through so many functions. */
  private static PDColorSpace space(int functions) throws IOException {
    COSDictionary function = new COSDictionary();
    function.setInt(COSName.FUNCTION_TYPE, 2);
    function.setInt(COSName.N, 1);
    COSArray space = new COSArray();
    space.add(COSName.SEPARATION);
    space.add(COSName.getPDFName("Spot"));
    space.add(COSName.DEVICEGRAY);
    space.add(function);
    PDColorSpace created = PDColorSpace.create(space);
    space.set(3, new COSArray(Collections.nCopies(functions, function)));
    return created;
  }

  @Test
  void aColourThatTakesTooLongIsNotWorkedOut() throws IOException {
    PDColor dear = new PDColor(new float[] {1}, space(1_001));
    assertThatThrownBy(() -> painting.workedOut(dear)).isInstanceOf(LimitReachedException.class);
    PDColor none = new PDColor(new float[] {1}, (PDColorSpace) null);
    assertThat(painting.workedOut(none)).isEqualTo(Colour.BLACK);
  }

  /** Each function takes a hundred looks of half a billion. */
  @Test
  void workingColoursOutIsCharged() throws IOException {
    PDColor dear = new PDColor(new float[] {1}, space(500));
    assertThat(budget.canLook(499_950_000)).isTrue();
    painting.workedOut(dear);
    assertThat(budget.canLook(499_950_000)).isTrue();
    assertThat(budget.canLook(499_950_001)).isFalse();
  }
}
