package org.xacthuc.pdf;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.xacthuc.pdf.Concealment.Letters;
import org.xacthuc.pdf.Ink.Known;

/** What is drawn on one page: its glyphs and its paint, first the page's own, then annotations'. */
final class PageCanvas {
  /** The page's own content; annotations follow from 0 on. */
  static final int CONTENT = -1;

  /** A line narrower than this, in points, covers no text of a page alone. */
  private static final double BROAD = 1.5;

  /** Letters taller than this, in points, cover what is below as any drawing does. */
  private static final double TALLEST = 72;

  /** Letters of which the font is smaller than this, in points, are read by who looks for them. */
  private static final double SMALL = 5;

  /** A picture that takes as much of the page is the page's scan. */
  private static final double WHOLE_PAGE = 0.85;

  /**
   * How a transparency group is laid on the page (ISO 32000-2 §11.6.6).
   *
   * @param unsure whether what is in it may not be seen as it is painted
   */
  private record Group(double alpha, BlendMode mode, boolean unsure) {
    static final Group NONE = new Group(1, BlendMode.NORMAL, false);

    Group with(PDGraphicsState state) {
      return new Group(
          alpha * state.getNonStrokeAlphaConstant(),
          state.getBlendMode() == BlendMode.NORMAL ? mode : state.getBlendMode(),
          unsure || state.getSoftMask() != null || isTransferred(state));
    }

    Group unsure(boolean more) {
      return new Group(alpha, mode, unsure || more);
    }

    /** §10.5: functions may make white of black as well. */
    private static boolean isTransferred(PDGraphicsState state) {
      return state.getTransfer() != null && !(state.getTransfer() instanceof COSName);
    }
  }

  /**
   * A glyph that paints more than its letter.
   *
   * @param below how many glyphs are below it
   * @param drawn how many had been drawn with it
   * @param content whether it is a content stream
   */
  private record Painter(int below, int drawn, boolean content) {}

  private final PageFrame frame;
  private final PageBudget budget;
  private final Painting painting;
  private final DefaultColours defaults;
  private final Layers layers;
  private final Picture.Decoder decoder;
  private final Map<String, Letters> doubtful = new LinkedHashMap<>();
  private List<Glyph> glyphs = new ArrayList<>();
  private List<Glyph> unmapped = new ArrayList<>();
  private PathBuilder path;
  private Group group = Group.NONE;
  private GlyphArea next = new GlyphArea(0, 0, 0, 0, 0, 0);

  /** What the glyph that is shown reads; null where it reads nothing. */
  private Glyph taken;

  /** The glyph that paints what is painted; null where the page does. */
  private Painter painter;

  private TextClip textClip = new TextClip();

  private int layer = CONTENT;
  private boolean onPictures = true;
  private double imageArea;
  private int glyphsUnderScan;

  PageCanvas(
      PageFrame frame,
      PageBudget budget,
      ColourCost colours,
      Layers layers,
      Picture.Decoder decoder) {
    this.frame = frame;
    this.budget = budget;
    this.path = PathBuilder.ofPage(BROAD, budget);
    this.painting = new Painting(budget, colours);
    this.defaults = new DefaultColours(painting);
    this.layers = layers;
    this.decoder = decoder;
  }

  /**
   * What follows is drawn by an annotation; what was drawn is what the page itself draws.
   *
   * @param signature whether it shows a signature, whose words are no printed name: the pictures
   *     below it, as a rule the scan of the page, are not looked at for it
   */
  void annotation(int number, boolean signature) {
    layer = number;
    onPictures = !signature;
    glyphs = new ArrayList<>();
    unmapped = new ArrayList<>();
    path = PathBuilder.ofAnnotation(budget);
    group = Group.NONE;
    painter = null;
    textClip = new TextClip();
    layers.endAll();
  }

  /** Whether what is drawn is the page's own content. */
  boolean isOfThePage() {
    return layer == CONTENT;
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  /** Glyphs that the file maps to no text, or to a blank although they are drawn. */
  List<Glyph> unmapped() {
    return unmapped;
  }

  Painting painting() {
    return painting;
  }

  PageFrame frame() {
    return frame;
  }

  Layers layers() {
    return layers;
  }

  /** The area of all the page's own pictures together, in square points. */
  double imageArea() {
    return imageArea;
  }

  /** How many glyphs were drawn before the last picture as large as the page. */
  int glyphsUnderScan() {
    return glyphsUnderScan;
  }

  /** By name, the letters in layers that are not shown always; none where they hold no text. */
  Map<String, Letters> doubtful() {
    return doubtful;
  }

  /** The paint of an operator that ends a path. */
  void operator(String name, List<COSBase> operands, PDGraphicsState state) throws IOException {
    PathBuilder.Ended ended = path.take(name, operands, state);
    if (ended.filled() != null) {
      PDColor colour = state.getNonStrokingColor();
      Ink ink = ink(colour, state.getNonStrokeAlphaConstant(), state);
      fill(ended.filled(), ink, ended.drawing(), state);
    }
    if (ended.stroked() != null) {
      PDColor colour = state.getStrokingColor();
      Ink ink = ink(colour, state.getAlphaConstant(), state);
      fill(ended.stroked(), ink, ended.drawing() || ended.thin(), state);
    }
    path.clip(state);
  }

  /** The operator sh: the whole clip is painted (§8.7.4.2). */
  void shading(PDGraphicsState state) throws IOException {
    Ink ink = ink(Colour.WHITE, state.getNonStrokeAlphaConstant(), state);
    ink = ink.isPlain() ? ink.ofWhich(Known.COVER) : ink;
    paint(new Path2D.Double(painting.clip(state).bounds()), ink, null, state);
  }

  /** An image fills the unit square of user space: its area is the matrix's determinant. */
  void picture(COSDictionary image, Picture.Source source, PDGraphicsState state)
      throws IOException {
    Matrix matrix = state.getCurrentTransformationMatrix();
    double area =
        Math.abs(
            (double) matrix.getScaleX() * matrix.getScaleY()
                - (double) matrix.getShearX() * matrix.getShearY());
    Picture picture = new Picture(image, source, matrix.createAffineTransform(), decoder);
    if (layer == CONTENT) {
      imageArea += area;
      // What a watermark with a mask lies over is still seen.
      if (!picture.isMasked() && area >= WHOLE_PAGE * frame.width() * frame.height()) {
        glyphsUnderScan = glyphs.size();
      }
    }
    double alpha = state.getNonStrokeAlphaConstant();
    Ink ink =
        picture.isStencil()
            ? ink(state.getNonStrokingColor(), alpha, state)
            : ink(Colour.WHITE, alpha, state);
    paint(PathBuilder.box(matrix, 0, 0, 1, 1), ink, picture, state);
  }

  /**
   * From here on nobody knows what is seen: the page is a group that knocks out (§11.4.6), or its
   * colours are disputed.
   */
  void unsure() {
    group = group.unsure(true);
  }

  DefaultColours defaults() {
    return defaults;
  }

  /**
   * Draws a transparency group; inside, the state begins anew.
   *
   * @param knockout whether what is painted with nothing takes away what is below (§11.4.6)
   */
  void group(PDGraphicsState state, boolean knockout, Runnable content) {
    Group outer = group;
    group = outer.with(state).unsure(knockout);
    content.run();
    group = outer;
  }

  private void fill(Path2D filled, Ink ink, boolean fine, PDGraphicsState state)
      throws IOException {
    if (!fine) {
      paint(filled, ink, null, state);
    } else if (isPainted(ink) && !glyphs.isEmpty()) {
      painting.addFine(Painted.of(filled, painting.clip(state), ink, null, place()), frame.crop());
    }
  }

  private void paint(Path2D filled, Ink ink, Picture picture, PDGraphicsState state)
      throws IOException {
    if (isPainted(ink)) {
      painting.add(Painted.of(filled, painting.clip(state), ink, picture, place()));
    }
  }

  private boolean isPainted(Ink ink) {
    layers.doubtful().ifPresent(name -> doubtful.computeIfAbsent(name, n -> new Letters()));
    return !layers.isHidden() && ink.alpha() > 0;
  }

  private Painted.Place place() {
    boolean nothingYet = painter != null && painter.drawn() == glyphs.size();
    return new Painted.Place(layer, nothingYet ? painter.below() : glyphs.size());
  }

  /** What readers paint by themselves below an annotation (§12.5.6.19). */
  void backgrounds(List<Path2D> painted) throws IOException {
    Painted.Place place = new Painted.Place(layer, 0);
    Ink ink = new Ink(Colour.WHITE, 1, 1);
    for (Path2D path : painted) {
      painting.add(Painted.of(path, Clip.of(path), ink, null, place));
    }
  }

  private Ink ink(PDColor color, double alpha, PDGraphicsState state) throws IOException {
    if (Colour.marksNothing(color)) {
      return new Ink(Colour.WHITE, 0, 0);
    }
    if (!color.isPattern()) {
      return ink(painting.workedOut(color), alpha, state);
    }
    Ink ink = ink(Colour.WHITE, alpha, state);
    boolean doubtful = ink.isDoubtful() || (layer == CONTENT && isTiles(color));
    return ink.ofWhich(doubtful ? Known.NOTHING : Known.COVER);
  }

  /** What masks let through is not looked at: an annotation's paint counts as all there. */
  private Ink ink(Colour colour, double alpha, PDGraphicsState state) {
    Group laid = group.with(state);
    Ink ink = Ink.of(colour, alpha * group.alpha(), laid.mode());
    if (laid.unsure() && layer == CONTENT) {
      return ink.ofWhich(Known.NOTHING);
    }
    // Which colours count in a glyph depends on how its content begins (§9.6.4, table 111).
    boolean content = painter != null && painter.content();
    boolean plain = laid.mode() == BlendMode.NORMAL;
    return content ? ink.ofWhich(plain ? Known.COVER : Known.NOTHING) : ink;
  }

  private static boolean isTiles(PDColor color) {
    try {
      return color.getColorSpace() instanceof PDPattern patterns
          && patterns.getPattern(color) instanceof PDTilingPattern;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** A glyph is about to be shown there. */
  void next(GlyphArea area) throws IOException {
    budget.step();
    next = area;
    taken = null;
  }

  /**
   * The glyph was shown. Of one that stands for no text, or for a blank and is none, only the place
   * is kept, and what it paints over.
   *
   * @return whether it is content (§9.6.4) that may paint more than its letter and is to be run
   */
  boolean shown(PDGraphicsState state, FontCodes.Code code, GlyphMatrix matrix) throws IOException {
    if (!next.isFinite()) {
      return false;
    }
    boolean read = taken != null && !taken.isBlank();
    if (!read && code.isDrawn()) {
      PDFont font = state.getTextState().getFont();
      unmapped.add(GlyphReader.unmapped(frame, next, sight(next.size(), state, font)));
    }
    if (code.font() instanceof PDType3Font) {
      return !(read ? code.isOfALetter() : code.covered().filter(PageCanvas::isEmpty).isPresent());
    }
    boolean covers = read ? isMoreThanALetter(state, code) : code.isDrawn();
    RenderingMode mode = state.getTextState().getRenderingMode();
    if (covers || mode.isClip()) {
      Optional<Path2D> outline =
          code.covered().map(path -> new Path2D.Double(path, matrix.toAffine()));
      if (mode.isClip()) {
        textClip.add(outline);
      }
      if (covers && outline.isPresent()) {
        letter(outline.get(), mode, state);
      }
    }
    return false;
  }

  private static boolean isEmpty(Path2D path) {
    return path.getBounds2D().isEmpty();
  }

  private boolean isMoreThanALetter(PDGraphicsState state, FontCodes.Code code) {
    double size = next.size();
    return !code.isOfALetter()
        || size > TALLEST
        || (state.getTextState().getRenderingMode().isStroke()
            && Pen.width(state) > Painting.BLOT * size);
  }

  private void letter(Path2D outline, RenderingMode mode, PDGraphicsState state)
      throws IOException {
    Painter outer = painter;
    painter = painter(outer != null && outer.content());
    if (mode.isFill()) {
      Ink ink = ink(state.getNonStrokingColor(), state.getNonStrokeAlphaConstant(), state);
      paint(outline, ink, null, state);
    }
    if (mode.isStroke()) {
      Path2D lines = Pen.draw(outline, state, 0, budget).area();
      paint(lines, ink(state.getStrokingColor(), state.getAlphaConstant(), state), null, state);
    }
    painter = outer;
  }

  /** Runs the content of the glyph that was shown; what it paints has whatever colours. */
  void content(Runnable run) {
    Painter outer = painter;
    painter = painter(true);
    within(run);
    painter = outer;
  }

  /** Runs content within content, whose text objects are its own. */
  void within(Runnable run) {
    TextClip outer = textClip;
    textClip = new TextClip();
    layers.enter();
    run.run();
    layers.leave();
    textClip = outer;
  }

  /** The glyph that was shown, which is not below what it paints. */
  private Painter painter(boolean content) {
    return new Painter(glyphs.size() - (taken == null ? 0 : 1), glyphs.size(), content);
  }

  /** A text object ends. */
  void endText(PDGraphicsState state) throws IOException {
    textClip.end(state, budget);
  }

  void glyph(ShownGlyph shown, PDGraphicsState state) {
    if (shown.text().isEmpty()) {
      return;
    }
    GlyphMatrix matrix = shown.matrix();
    boolean letters = shown.text().chars().allMatch(Character::isLetterOrDigit);
    double size = matrix.least() * (letters ? shown.code().look() : 1);
    Sight seen = sight(size, state, shown.code().font());
    Sight sight = seen == Sight.SEEN && matrix.mirrors() ? Sight.UNTOLD : seen;
    Glyph glyph = GlyphReader.read(shown, frame, next, sight);
    if (Double.isFinite(glyph.x()) && Double.isFinite(glyph.y()) && Double.isFinite(glyph.size())) {
      taken = glyph;
      glyphs.add(glyph);
      Optional<String> name = layers.doubtful();
      if (name.isPresent()) {
        doubtful.computeIfAbsent(name.get(), key -> new Letters()).add(glyph);
      }
    }
  }

  private Sight sight(double size, PDGraphicsState state, PDFont font) {
    if (layers.isHidden()) {
      return Sight.LAYER_OFF;
    }
    try {
      Group laid = group.with(state);
      Sight sight =
          group.alpha() < 0.1
              ? Sight.UNPAINTED
              : painting.sight(
                  next, size, state, new Painting.Laid(group.alpha(), laid.mode(), onPictures));
      if (sight == Sight.SEEN && laid.unsure()) {
        return Sight.UNTOLD;
      }
      if (layer != CONTENT && sight == Sight.FAINT) {
        return Sight.SEEN;
      }
      if (font instanceof PDType3Font) {
        return sight == Sight.TOO_SMALL ? Sight.SIZE_UNKNOWN : sight;
      }
      return layer == CONTENT && sight == Sight.SEEN && size < SMALL ? Sight.FAINT : sight;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
