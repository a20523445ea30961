package org.xacthuc.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.xacthuc.base.Box;
import org.xacthuc.base.Limit;

/**
 * What is painted on one page, in its order, so far as it decides whether a glyph is seen: areas
 * filled with one colour, broad lines, and pictures. A page is white before anything is painted.
 */
final class Painting {
  /** Type smaller than this, in points, is not read by anybody. */
  private static final double SMALLEST = 3;

  /** What lets through more than this of what is below does not cover it. */
  static final double OPAQUE = 0.9;

  /** Lines wider than this, in parts of the font's size, leave nothing of a letter to be read. */
  static final double BLOT = 0.25;

  /** Lines wider than this cover what a letter is filled with, which is painted first (§9.3.6). */
  private static final double STEM = 0.05;

  /** A glyph is hidden when so many of its points are. */
  private static final int MOST_OF_A_GLYPH = 6;

  /** The same where lines do it: two of them cross a word out, and it can be read. */
  private static final int NEARLY_ALL_OF_A_GLYPH = 8;

  /** More than the densest genuine drawing has. */
  private static final int MOST_AREAS = 20_000;

  /** Of the paths of all areas, in fifties of lines and curves: what there is room for. */
  private static final int MOST_HELD = 40_000;

  /** Lines and curves that a point is held against as fast as an operator is run. */
  static final int SEGMENTS_PER_STEP = 50;

  private static final long NEVER = Long.MIN_VALUE;

  private final List<Painted> areas = new ArrayList<>();

  /** Left, right, lower and upper bound of each area in turn. */
  private double[] bounds = new double[4 * 64];

  /** When each area was painted, see {@link #moment}; {@link #NEVER} for one that hides nothing. */
  private long[] moments = new long[64];

  private long lastMoment = NEVER;

  private long held;

  private final PageBudget budget;
  private final ColourCost colours;
  private FineInk fine;

  /** One of what the fine ink is painted with, to tell whether it is asked for. */
  private Painted anyFine;

  private PDColor last;
  private Colour colour = Colour.BLACK;
  private Clip clip;
  private List<Path2D> clipped = List.of();
  private int paths;

  /**
   * @param colours of the document, whose cost is known
   */
  Painting(PageBudget budget, ColourCost colours) {
    this.budget = budget;
    this.colours = colours;
  }

  void add(Painted area) throws IOException {
    if (area.ink().alpha() < 1 - OPAQUE || area.bounds().getWidth() < 0) {
      return;
    }
    held += area.cost() - area.clip().segments() / SEGMENTS_PER_STEP;
    if (areas.size() == MOST_AREAS || held > MOST_HELD) {
      throw new LimitReachedException(Limit.DRAWING);
    }
    int at = 4 * areas.size();
    if (at == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * at);
      moments = Arrays.copyOf(moments, 2 * areas.size());
    }
    long moment = area.ink().hides() > 0 ? moment(area.place()) : NEVER;
    moments[areas.size()] = moment;
    lastMoment = Math.max(lastMoment, moment);
    bounds[at] = area.bounds().getMinX();
    bounds[at + 1] = area.bounds().getMaxX();
    bounds[at + 2] = area.bounds().getMinY();
    bounds[at + 3] = area.bounds().getMaxY();
    areas.add(area);
  }

  /** Thin lines, or a drawing of very many, of a page's own content. */
  void addFine(Painted area, Box page) throws IOException {
    if (area.ink().hides() >= OPAQUE
        && !area.ink().isDoubtful()
        && page.width() > 0
        && page.height() > 0) {
      fine = fine == null ? new FineInk(page) : fine;
      anyFine = area;
      fine.add(area.path(), area.clip(), area.place().glyphs(), budget);
    }
  }

  private boolean isFine(Painted.Place place, Predicate<Painted> kind) {
    return fine != null && place.layer() == anyFine.place().layer() && kind.test(anyFine);
  }

  /** A number that is the greater the later in the drawing of the page. */
  private static long moment(Painted.Place place) {
    return ((long) place.layer() << 32) + place.glyphs();
  }

  /** The clip of now, which most glyphs have in common with the one before. */
  Clip clip(PDGraphicsState state) throws IOException {
    List<Path2D> now = state.getCurrentClippingPaths();
    if (clip == null || now != clipped || now.size() != paths) {
      clip = Clip.of(state);
      clipped = state.getCurrentClippingPaths();
      paths = clipped.size();
      budget.steps(paths + clip.segments() / SEGMENTS_PER_STEP);
    }
    return clip;
  }

  /** Whether the bounds of an area hold a point: where not, the area does not. */
  private boolean isNear(int area, double x, double y) {
    int at = 4 * area;
    return bounds[at] <= x && x < bounds[at + 1] && bounds[at + 2] <= y && y < bounds[at + 3];
  }

  /** The areas of one layer of the page. */
  List<Painted> areas(int layer) {
    return areas.stream().filter(a -> a.place().layer() == layer).toList();
  }

  /** So many things are to be held against each other. */
  void look(long things) throws IOException {
    budget.look(things);
  }

  /** How much of what is below areas of that kind hide somewhere in the rectangle, at the most. */
  double drawnOver(Rectangle2D box, List<Painted> kind) throws IOException {
    look(kind.size());
    double through = 1;
    for (Painted area : kind) {
      through *= area.crosses(box, budget) ? 1 - area.ink().alpha() : 1;
    }
    return 1 - through;
  }

  /**
   * How a glyph is laid over what is below.
   *
   * @param alpha of the group that it is drawn in
   * @param mode of blending
   * @param onPictures whether it is held against the pictures below it, which takes long
   */
  record Laid(double alpha, BlendMode mode, boolean onPictures) {
    private Ink ink(Colour colour, double own) {
      return Ink.of(colour, own * alpha, mode);
    }
  }

  /** How a glyph drawn now is seen against the page; its clip and colours are those of now. */
  Sight sight(GlyphArea glyph, double size, PDGraphicsState state, Laid laid) throws IOException {
    RenderingMode mode = state.getTextState().getRenderingMode();
    PDColor fill = state.getNonStrokingColor();
    PDColor line = state.getStrokingColor();
    boolean filled = mode.isFill() && shows(state.getNonStrokeAlphaConstant(), fill);
    boolean stroked = mode.isStroke() && shows(state.getAlphaConstant(), line);
    Point2D middle = glyph.middle();
    if (!filled && !stroked) {
      return Sight.UNPAINTED;
    }
    if (size < SMALLEST) {
      return Sight.TOO_SMALL;
    }
    Clip painted = clip(state);
    budget.steps(painted.segments() / SEGMENTS_PER_STEP);
    if (!painted.contains(middle)) {
      return Sight.CLIPPED;
    }
    double width = stroked ? Pen.width(state) : 0;
    if (width > BLOT * size) {
      return Sight.UNTOLD;
    }
    List<Ink> inks = new ArrayList<>(2);
    if (stroked && !line.isPattern() && state.getLineDashPattern().getDashArray().length == 0) {
      inks.add(laid.ink(workedOut(line), state.getAlphaConstant()));
    }
    List<Ink> lines = stroked ? List.copyOf(inks) : List.of();
    if (filled && !fill.isPattern()) {
      inks.add(laid.ink(colour(fill), state.getNonStrokeAlphaConstant()));
    }
    boolean patterned = inks.size() < (filled ? 1 : 0) + (stroked ? 1 : 0);
    Sight sight = sight(glyph, inks, laid.onPictures());
    boolean covered = sight == Sight.SEEN && width > STEM * size;
    if (covered && sight(glyph, lines, laid.onPictures()) != Sight.SEEN) {
      return Sight.UNTOLD;
    }
    return sight == Sight.SAME_COLOUR && patterned ? Sight.UNTOLD : sight;
  }

  private Sight sight(GlyphArea glyph, List<Ink> inks, boolean onPictures) throws IOException {
    if (inks.isEmpty()) {
      return Sight.UNTOLD;
    }
    Ground ground = ground(glyph.middle(), false);
    boolean differs = isTold(inks, ground.colour());
    if (!ground.pictured()) {
      Sight seen = isFaint(inks, ground.colour()) ? Sight.FAINT : Sight.SEEN;
      return differs ? seen : Sight.SAME_COLOUR;
    }
    if (!onPictures) {
      return differs ? Sight.SEEN : Sight.ON_PICTURE;
    }
    int lost = 0;
    for (Point2D point : glyph.points()) {
      Ground there = ground(point, true);
      boolean told = there.told() && isTold(inks, there.colour());
      lost += told && !isFaint(inks, there.colour()) ? 0 : 1;
    }
    return lost >= MOST_OF_A_GLYPH ? Sight.ON_PICTURE : Sight.SEEN;
  }

  /** Whether any of the colours is told from what is below it, were it all there. */
  private static boolean isTold(List<Ink> inks, Colour ground) {
    // A loop, here and below: this is asked of every glyph.
    for (Ink ink : inks) {
      if (!ink.colour().blended(ground, ink.mode()).isLike(ground)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFaint(List<Ink> inks, Colour ground) {
    for (Ink ink : inks) {
      if (!ink.over(ground).isFaintOn(ground)) {
        return false;
      }
    }
    return true;
  }

  /** A colour as it is seen, within what working it out may take. */
  Colour workedOut(PDColor color) throws IOException {
    PDColorSpace space = color.getColorSpace();
    budget.look(space == null ? 0 : colours.ofColour(space.getCOSObject()));
    return Colour.of(color);
  }

  /** Most glyphs have the colour of the one before. */
  private Colour colour(PDColor now) throws IOException {
    if (now != last) {
      colour = workedOut(now);
      last = now;
    }
    return colour;
  }

  private static boolean shows(double alpha, PDColor color) {
    return alpha >= 1 - OPAQUE && !Colour.marksNothing(color);
  }

  /**
   * @param closely pictures count as what they show; otherwise as white where they are opaque, and
   *     as nothing where they may not be
   */
  private Ground ground(Point2D point, boolean closely) throws IOException {
    look(areas.size());
    double x = point.getX();
    double y = point.getY();
    List<Painted> above = List.of();
    for (int i = areas.size() - 1; i >= 0; i--) {
      if (!isNear(i, x, y)) {
        continue;
      }
      Painted area = areas.get(i);
      if (area.contains(point, budget)) {
        above = above.isEmpty() ? new ArrayList<>() : above;
        above.add(0, area);
        if (area.covers()) {
          break;
        }
      }
    }
    Ground ground = Ground.PAPER;
    for (Painted area : above) {
      ground = ground.under(area, closely ? Optional.of(point) : Optional.empty());
    }
    return ground;
  }

  /** Whether there is a picture at that point of user space. */
  boolean isOnPicture(Point2D point) throws IOException {
    look(areas.size());
    for (int i = 0; i < areas.size(); i++) {
      Painted area = areas.get(i);
      if (isNear(i, point.getX(), point.getY())
          && area.isPicture()
          && area.contains(point, budget)) {
        return true;
      }
    }
    return false;
  }

  /** Whether any area of that kind was painted after the glyph and near it. */
  boolean mayBeHidden(GlyphArea glyph, Painted.Place place, Predicate<Painted> kind) {
    long moment = moment(place);
    Rectangle2D box = glyph.bounds();
    if (isFine(place, kind) && fine.mayHide(box, place.glyphs())) {
      return true;
    }
    if (lastMoment <= moment) {
      return false;
    }
    for (int i = 0; i < areas.size(); i++) {
      if (moments[i] > moment && meets(i, box) && kind.test(areas.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether so many glyphs cannot each be held against all areas. */
  boolean areTooMany(long glyphs) {
    return !budget.canLook(glyphs * areas.size());
  }

  /** Counts as holding all areas against one glyph. */
  void lookAtAll() throws IOException {
    look(areas.size());
  }

  /** Whether areas of that kind, painted after the glyph, hide most of it. */
  boolean isHidden(GlyphArea glyph, Painted.Place place, Predicate<Painted> kind)
      throws IOException {
    look(areas.size());
    long moment = moment(place);
    Rectangle2D box = glyph.bounds();
    List<Painted> over = List.of();
    for (int i = 0; i < areas.size(); i++) {
      if (moments[i] > moment && meets(i, box) && kind.test(areas.get(i))) {
        over = over.isEmpty() ? new ArrayList<>() : over;
        over.add(areas.get(i));
      }
    }
    boolean byLines = isFine(place, kind);
    if (over.isEmpty() && !byLines) {
      return false;
    }
    int hidden = 0;
    int lined = 0;
    for (Point2D point : glyph.points()) {
      if (isHidden(point, over)) {
        hidden++;
      } else if (byLines && fine.hides(point, place.glyphs())) {
        lined++;
      }
    }
    return hidden >= MOST_OF_A_GLYPH || hidden + lined >= NEARLY_ALL_OF_A_GLYPH;
  }

  private boolean meets(int area, Rectangle2D box) {
    int at = 4 * area;
    return bounds[at] <= box.getMaxX()
        && box.getMinX() <= bounds[at + 1]
        && bounds[at + 2] <= box.getMaxY()
        && box.getMinY() <= bounds[at + 3];
  }

  private boolean isHidden(Point2D point, List<Painted> over) throws IOException {
    double through = 1;
    for (Painted area : over) {
      through *= 1 - area.hides(point, budget);
      if (through <= 1 - OPAQUE + 1e-6) {
        return true;
      }
    }
    return false;
  }
}
