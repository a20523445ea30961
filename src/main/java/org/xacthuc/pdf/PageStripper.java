package org.xacthuc.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.xacthuc.base.Box;
import org.xacthuc.base.Budget;
import org.xacthuc.pdf.PdfDefect.Kind;

/** Runs page content and signature appearances through PDFBox and collects their glyphs. */
final class PageStripper extends PDFTextStripper {
  /** Many times what the densest genuine page takes; a nest of forms would take forever. */
  private static final long STEPS_PER_PAGE = 3_000_000;

  /** Half the height of small letters, in parts of the font size. */
  private static final float MIDDLE = 0.25f;

  private final IntPredicate wanted;
  private final List<PageText> pages = new ArrayList<>();
  private final List<SignatureAppearance> appearances = new ArrayList<>();
  private final List<PdfDefect> defects = new ArrayList<>();
  private PageFrame frame = PageFrame.of(PageFrame.LETTER, 0);
  private Budget steps = new Budget(STEPS_PER_PAGE);
  private List<Glyph> glyphs = new ArrayList<>();
  private Painting painting = new Painting(steps);
  private PathBuilder path = new PathBuilder();
  private COSDictionary catalog = new COSDictionary();
  private Layers layers = Layers.of(new COSDictionary());
  private boolean onAnnotation;
  private Point2D middle = new Point2D.Float();
  private double imageArea;
  private int glyphsUnderImage;

  PageStripper(IntPredicate wanted) {
    this.wanted = wanted;
    ColourOperators.of(this).forEach(this::addOperator);
  }

  /** Reads the wanted pages of a document. */
  PageContent read(PDDocument document) throws IOException {
    catalog = document.getDocumentCatalog().getCOSObject();
    writeText(document, Writer.nullWriter());
    return new PageContent(document.getNumberOfPages(), pages, appearances, defects);
  }

  @Override
  public void processPage(PDPage page) {
    int number = getCurrentPageNo();
    if (!wanted.test(number)) {
      return;
    }
    PDRectangle crop = page.getCropBox();
    frame = PageFrame.of(box(crop), page.getRotation());
    steps = new Budget(STEPS_PER_PAGE);
    painting = new Painting(steps);
    path = new PathBuilder();
    layers = Layers.of(catalog);
    onAnnotation = false;
    glyphs = new ArrayList<>();
    imageArea = 0;
    glyphsUnderImage = 0;
    try {
      super.processPage(page);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      unreadable(number);
    }
    List<Glyph> drawn = glyphs;
    TextSource source = source();
    onAnnotation = true;
    try {
      annotations(page, number);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      unreadable(number);
    }
    pages.add(new PageText(number, frame.width(), frame.height(), source, runs(drawn, number)));
  }

  /** What annotations hide was drawn and is not seen. */
  private List<TextRun> runs(List<Glyph> drawn, int number) {
    Set<Glyph> covered = Collections.newSetFromMap(new IdentityHashMap<>());
    try {
      for (int i = 0; i < drawn.size(); i++) {
        if (painting.isCovered(drawn.get(i).middle(), i)) {
          covered.add(drawn.get(i));
        }
      }
    } catch (IOException e) {
      unreadable(number);
    }
    return RunBuilder.runs(drawn, covered);
  }

  private void unreadable(int page) {
    defects.add(PdfDefect.of(Kind.PAGE_UNREADABLE, String.valueOf(page)));
  }

  @Override
  protected void writePage() {
    // The glyphs are kept by us; nothing is written.
  }

  /**
   * ISO 32000-2 §12.5.5: the appearance's box is fitted to the annotation's rectangle. Only
   * signatures' texts are kept, but what any annotation hides is hidden.
   */
  private void annotations(PDPage page, int number) throws IOException {
    for (PDAnnotation annotation : page.getAnnotations()) {
      COSDictionary dictionary = annotation.getCOSObject();
      PDRectangle rectangle = annotation.getRectangle();
      boolean shown =
          !annotation.isHidden()
              && !annotation.isNoView()
              && rectangle != null
              && layers.isShown(dictionary.getCOSDictionary(COSName.OC));
      Box box = shown ? frame.shown(corners(rectangle)) : new Box(0, 0, 0, 0);
      if (box.width() > 0 && box.height() > 0) {
        glyphs = new ArrayList<>();
        showAnnotation(annotation);
        if (WidgetNames.isSignature(dictionary)) {
          appearances.add(
              new SignatureAppearance(
                  WidgetNames.fullName(dictionary),
                  number,
                  box,
                  RunBuilder.runs(glyphs, Set.of())));
        }
      }
    }
  }

  private static List<Double> corners(PDRectangle r) {
    return List.of(
        (double) r.getLowerLeftX(),
        (double) r.getLowerLeftY(),
        (double) r.getUpperRightX(),
        (double) r.getUpperRightY());
  }

  private static Box box(PDRectangle r) {
    return Box.ofCorners(
        r.getLowerLeftX(), r.getLowerLeftY(), r.getUpperRightX(), r.getUpperRightY());
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (!steps.spend()) {
      throw new IOException("too many operators");
    }
    String name = operator.getName();
    PDGraphicsState state = getGraphicsState();
    Optional<Path2D> filled = path.take(name, operands, state);
    if (filled.isPresent() && !layers.isHidden()) {
      painting.fill(filled.get(), state, drawnBefore());
    }
    switch (name) {
      case OperatorName.DRAW_OBJECT -> draw(operator, operands);
      case OperatorName.BEGIN_INLINE_IMAGE -> image(operator.getImageParameters());
      case OperatorName.SHADING_FILL ->
          painting.picture(new Path2D.Double(state.getCurrentClippingPath()), state, drawnBefore());
      default -> super.processOperator(operator, operands);
    }
  }

  private int drawnBefore() {
    return onAnnotation ? Integer.MAX_VALUE : glyphs.size();
  }

  private void draw(Operator operator, List<COSBase> operands) throws IOException {
    COSDictionary resources =
        getResources() == null ? new COSDictionary() : getResources().getCOSObject();
    COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
    boolean named = !operands.isEmpty() && operands.get(0) instanceof COSName;
    if (objects != null
        && named
        && objects.getDictionaryObject((COSName) operands.get(0)) instanceof COSDictionary drawn) {
      layers.begin(COSName.OC, drawn.getCOSDictionary(COSName.OC));
      if (COSName.IMAGE.equals(drawn.getCOSName(COSName.SUBTYPE))) {
        image(drawn);
      } else {
        super.processOperator(operator, operands);
      }
      layers.end();
    }
  }

  /** An image fills the unit square of user space: its area is the matrix's determinant. */
  private void image(COSDictionary image) throws IOException {
    PDGraphicsState state = getGraphicsState();
    Matrix matrix = state.getCurrentTransformationMatrix();
    double area =
        Math.abs(
            (double) matrix.getScaleX() * matrix.getScaleY()
                - (double) matrix.getShearX() * matrix.getShearY());
    imageArea += area;
    if (area >= 0.85 * frame.width() * frame.height()) {
      glyphsUnderImage = glyphs.size();
    }
    boolean lets =
        image == null
            || image.containsKey(COSName.SMASK)
            || image.containsKey(COSName.MASK)
            || image.getInt(COSName.SMASK_IN_DATA, 0) > 0
            || image.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
    if (!lets && !layers.isHidden()) {
      painting.picture(PathBuilder.box(matrix, 0, 0, 1, 1), state, drawnBefore());
    }
  }

  /** Replacement texts (§14.9.4) are not what is seen: the base class would take them. */
  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    layers.begin(tag, properties);
  }

  @Override
  public void endMarkedContentSequence() {
    layers.end();
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    middle = matrix.transformPoint(displacement.getX() / 2, MIDDLE);
    super.showGlyph(matrix, font, code, displacement);
  }

  /**
   * Recognised text lies unseen over, or under, the picture of the page: nearly all of it, and a
   * picture over more than half of the page.
   */
  private TextSource source() {
    long drawn = glyphs.stream().filter(g -> !g.isBlank()).count();
    if (drawn == 0) {
      return TextSource.NONE;
    }
    long unseen = 0;
    for (int i = 0; i < glyphs.size(); i++) {
      boolean hidden = glyphs.get(i).invisible() || i < glyphsUnderImage;
      unseen += hidden && !glyphs.get(i).isBlank() ? 1 : 0;
    }
    boolean picture = imageArea >= 0.5 * frame.width() * frame.height();
    return picture && unseen >= 0.8 * drawn ? TextSource.OCR : TextSource.TEXT;
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    String text = position.getUnicode();
    if (text == null || text.isEmpty() || !steps.spend()) {
      return;
    }
    boolean seen = !layers.isHidden() && isSeen(position);
    Glyph glyph = GlyphReader.read(position, frame, middle, !seen);
    if (Double.isFinite(glyph.x()) && Double.isFinite(glyph.y()) && Double.isFinite(glyph.size())) {
      glyphs.add(glyph);
    }
  }

  private boolean isSeen(TextPosition position) {
    Matrix matrix = position.getTextMatrix();
    double size =
        Math.min(Math.abs(matrix.getScalingFactorX()), Math.abs(matrix.getScalingFactorY()));
    try {
      return painting.isSeen(middle, size, getGraphicsState());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
