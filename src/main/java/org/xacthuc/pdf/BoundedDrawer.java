package org.xacthuc.pdf;

import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.PDLineDashPattern;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.xacthuc.base.Budget;

/** Draws one page by PDFBox within bounds; what cannot be drawn ends it, and is never left out. */
final class BoundedDrawer extends PageDrawer {
  /** A page whose letters are drawn as outlines takes a hundred thousand. */
  private static final long MOST_OPERATORS = 500_000;

  /** Areas painted over and over take time that operators do not tell. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** Each group within a group takes a picture of the page. */
  private static final int DEEPEST_GROUP = 4;

  private static final int DEEPEST_FORM = 20;

  /** Operators that end a path, which clips from there on (ISO 32000-2 §8.5.3 and §8.5.4). */
  private static final Set<String> ENDS =
      Set.of("n", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s");

  /** What the base class makes of shorter ones, in points. */
  private static final double LEAST_DASH = 0.062;

  private final Bounds bounds;
  private final LetterCost letters;
  private int groups;
  private boolean clips;

  /** What the next colour is painted into, as the page has it; null for any part of the picture. */
  private Shape filled;

  /** What one page may take, with and without its annotations. */
  private static final class Bounds {
    private final Budget operators = new Budget(MOST_OPERATORS);
    private final DrawingCost cost = new DrawingCost();
    private final PictureGuard pictures = new PictureGuard();
    private final OperandNames names = new OperandNames();
    private final long begun = System.nanoTime();
    private final Duration longest;

    Bounds(Duration longest) {
      this.longest = longest;
    }

    private boolean isOver() {
      return System.nanoTime() - begun > longest.toNanos();
    }
  }

  private BoundedDrawer(PageDrawerParameters parameters, Bounds bounds) throws IOException {
    super(parameters);
    this.bounds = bounds;
    letters = new LetterCost(bounds.cost);
  }

  /** A renderer for one page of that document. */
  static PDFRenderer renderer(PDDocument document) {
    return renderer(document, LONGEST);
  }

  /** The same where less time is left. */
  static PDFRenderer renderer(PDDocument document, Duration longest) {
    Bounds bounds = new Bounds(longest.compareTo(LONGEST) < 0 ? longest : LONGEST);
    return new PDFRenderer(document) {
      @Override
      protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        BoundedDrawer drawer = new BoundedDrawer(parameters, bounds);
        drawer.setAnnotationFilter(getAnnotationsFilter());
        return drawer;
      }
    };
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (!bounds.operators.spend() || bounds.isOver()) {
      throw new PictureRefused(RecognitionDefect.TIME_LIMIT);
    }
    bounds.names.add(operator, operands == null ? List.of() : operands);
    if (getLevel() > DEEPEST_FORM) {
      throw new PictureRefused(RecognitionDefect.PAGE_NOT_DRAWN);
    }
    switch (operator.getName()) {
      case OperatorName.DRAW_OBJECT -> checkPicture(operands);
      case OperatorName.BEGIN_MARKED_CONTENT_SEQ ->
          chargeLayer(resource(COSName.PROPERTIES, operands, 1));
      case OperatorName.BEGIN_INLINE_IMAGE -> checkInline(operator);
      case OperatorName.CLIP_NON_ZERO, OperatorName.CLIP_EVEN_ODD -> clips = true;
      default -> {
        // Nothing to decode.
      }
    }
    if (clips && ENDS.contains(operator.getName())) {
      chargeClip(getLinePath());
      clips = false;
    }
    super.processOperator(operator, operands);
  }

  /** What clips already, and this besides. */
  private void chargeClip(GeneralPath more) throws PictureRefused {
    List<Path2D> all = new ArrayList<>(getGraphicsState().getCurrentClippingPaths());
    all.add(more);
    bounds.cost.clip(all);
  }

  private void chargeLayer(COSBase membership) throws PictureRefused {
    if (membership instanceof COSDictionary dictionary) {
      bounds.cost.condition(dictionary.getDictionaryObject(Layers.VE));
      bounds.cost.condition(dictionary.getDictionaryObject(COSName.OCGS));
    }
  }

  @Override
  public void showAnnotation(PDAnnotation annotation) throws IOException {
    chargeLayer(annotation.getCOSObject().getDictionaryObject(COSName.OC));
    super.showAnnotation(annotation);
  }

  private COSBase resource(COSName kind, List<COSBase> operands, int at) {
    return PageEngine.resource(getResources(), kind, operands, at);
  }

  private void checkPicture(List<COSBase> operands) throws IOException {
    if (resource(COSName.XOBJECT, operands, 0) instanceof COSStream drawn) {
      chargeLayer(drawn.getDictionaryObject(COSName.OC));
      if (COSName.IMAGE.equals(drawn.getCOSName(COSName.SUBTYPE))) {
        bounds.pictures.check(drawn);
      }
    }
  }

  private void checkInline(Operator operator) throws IOException {
    COSDictionary parameters = operator.getImageParameters();
    byte[] data = operator.getImageData();
    if (parameters != null && data != null) {
      bounds.pictures.checkInline(parameters, data.length);
    }
  }

  /** Where what is drawn comes to, which is a picture of the page or of a group on it. */
  private AffineTransform toPixels() {
    return getGraphics().getTransform();
  }

  private Rectangle2D picture() {
    PDRectangle page = getCurrentPage().getCropBox();
    return toPixels().createTransformedShape(page.toGeneralPath()).getBounds2D();
  }

  @Override
  public void strokePath() throws IOException {
    chargeStroke();
    super.strokePath();
  }

  @Override
  public void fillPath(int windingRule) throws IOException {
    bounds.cost.fill(getLinePath(), toPixels(), picture());
    filled = getLinePath();
    super.fillPath(windingRule);
    filled = null;
  }

  private void chargeStroke() throws PictureRefused {
    bounds.cost.stroke(getLinePath(), toPixels(), picture(), dash());
  }

  /** A dash of the lines and its gap, in pixels; infinite where there are none. */
  private double dash() {
    PDLineDashPattern pattern = getGraphicsState().getLineDashPattern();
    double together = 0;
    boolean solid = true;
    for (float part : pattern == null ? new float[0] : pattern.getDashArray()) {
      together += Math.max(transformWidth(part), LEAST_DASH);
      solid &= part == 0;
    }
    return solid
        ? Double.POSITIVE_INFINITY
        : together * Math.sqrt(Math.abs(toPixels().getDeterminant()));
  }

  @Override
  protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    if (font instanceof PDVectorFont outlines) {
      AffineTransform toPage = matrix.createAffineTransform();
      toPage.concatenate(font.getFontMatrix().createAffineTransform());
      RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
      Shape outline = letters.show(outlines, code, mode, toPage, toPixels(), picture(), dash());
      // A font that stands in for another is stretched to the widths that it should have.
      boolean stretched = !font.isEmbedded() && font.hasExplicitWidth(code);
      filled = mode.isStroke() || stretched ? null : outline;
    }
    super.showFontGlyph(matrix, font, code, displacement);
    filled = null;
  }

  @Override
  public void endText() throws IOException {
    GeneralPath shown = letters.end();
    if (shown.getCurrentPoint() != null) {
      chargeClip(shown);
    }
    super.endText();
  }

  @Override
  protected Paint getPaint(PDColor colour) throws IOException {
    PDColorSpace space = colour.getColorSpace();
    if (space instanceof PDPattern patterns) {
      if (patterns.getPattern(colour) instanceof PDShadingPattern pattern) {
        charge(pattern.getShading(), filled);
      }
    } else if (space != null) {
      bounds.cost.samples(1, space.getCOSObject());
    }
    return super.getPaint(colour);
  }

  @Override
  public void shadingFill(COSName name) throws IOException {
    PDResources resources = getResources();
    charge(
        resources == null ? null : resources.getShading(name),
        getGraphicsState().getCurrentClippingPath());
    super.shadingFill(name);
  }

  private void charge(PDShading shading, Shape area) throws IOException {
    if (shading == null) {
      return;
    }
    Rectangle2D picture = picture();
    double pixels = pixels(area, picture);
    COSBase function = shading.getCOSObject().getDictionaryObject(COSName.FUNCTION);
    switch (shading.getShadingType()) {
      case PDShading.SHADING_TYPE1 -> bounds.cost.shading(pixels, function);
      case PDShading.SHADING_TYPE2, PDShading.SHADING_TYPE3 -> {
        // Along a line colours are worked out once.
        bounds.cost.shading(pixels, null);
        bounds.cost.shading(picture.getWidth() + picture.getHeight(), function);
      }
      // Of each triangle PDFBox keeps all pixels.
      default -> throw new PictureRefused(RecognitionDefect.PAGE_NOT_DRAWN);
    }
  }

  /** Of what is painted as much as is in the picture. */
  private double pixels(Shape area, Rectangle2D picture) {
    Rectangle2D painted =
        area == null
            ? picture
            : picture.createIntersection(
                toPixels().createTransformedShape(area.getBounds2D()).getBounds2D());
    return Math.max(0, painted.getWidth()) * Math.max(0, painted.getHeight());
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    COSDictionary picture = image.getCOSObject();
    COSBase space = picture.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
    bounds.cost.samples(PictureGuard.samples(picture), space);
    super.drawImage(image);
  }

  /** The base class leaves out what it cannot draw; a page with a gap is not what is seen. */
  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
      throws IOException {
    if (!(e instanceof EmptyGraphicsStackException)) {
      throw e;
    }
  }

  @Override
  protected void processTransparencyGroup(PDTransparencyGroup group) throws IOException {
    enter();
    super.processTransparencyGroup(group);
    groups--;
  }

  @Override
  protected void processSoftMask(PDTransparencyGroup group) throws IOException {
    enter();
    super.processSoftMask(group);
    groups--;
  }

  private void enter() throws PictureRefused {
    groups++;
    if (groups > DEEPEST_GROUP) {
      throw new PictureRefused(RecognitionDefect.PAGE_NOT_DRAWN);
    }
  }
}
