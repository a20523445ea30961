package org.xacthuc.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.xacthuc.base.Box;
import org.xacthuc.base.Budget;
import org.xacthuc.pdf.PdfDefect.Kind;

/**
 * Runs page content and the appearances of annotations through PDFBox and collects what is seen.
 */
final class PageStripper extends PDFTextStripper {
  /** Many times what the densest genuine page takes; a nest of forms would take forever. */
  private static final long STEPS_PER_PAGE = 3_000_000;

  private final IntPredicate text;
  private final SealPages seals;
  private final GlyphOutlines outlines = new GlyphOutlines();
  private final Picture.Decoder decoder = new Picture.Decoder();
  private final List<PageText> pages = new ArrayList<>();
  private final List<SignatureAppearance> appearances = new ArrayList<>();
  private final List<PdfDefect> defects = new ArrayList<>();
  private final List<Concealment> concealments = new ArrayList<>();
  private COSDictionary catalog = new COSDictionary();
  private Budget steps = new Budget(STEPS_PER_PAGE);
  private PageCanvas canvas;
  private int passedOver;

  /**
   * @param text the pages whose text is wanted
   * @param seals the pages that are looked at anyway
   */
  PageStripper(IntPredicate text, SealPages seals) {
    this.text = text;
    this.seals = seals;
    ColourOperators.of(this).forEach(this::addOperator);
    addOperator(new SetLineWidth(this));
  }

  /** Reads the wanted pages of a document. */
  PageContent read(PDDocument document) throws IOException {
    catalog = document.getDocumentCatalog().getCOSObject();
    writeText(document, Writer.nullWriter());
    concealments.addAll(seals.notLookedAt());
    if (passedOver > 0 && !pages.isEmpty()) {
      concealments.add(
          new Concealment(Concealment.Kind.PAGES_NOT_LOOKED_AT, 0, "", passedOver, ""));
    }
    return new PageContent(document.getNumberOfPages(), pages, appearances, defects, concealments);
  }

  @Override
  public void processPage(PDPage page) {
    int number = getCurrentPageNo();
    if (!text.test(number) && !seals.isOn(number)) {
      passedOver++;
      return;
    }
    steps = new Budget(STEPS_PER_PAGE);
    PageFrame frame = PageFrame.of(box(page.getCropBox()), page.getRotation());
    canvas = new PageCanvas(frame, steps, Layers.of(catalog), decoder);
    boolean whole = attempt(number, () -> super.processPage(page));
    PageSight sight = new PageSight(number, canvas);
    whole &= attempt(number, () -> annotations(page, sight));
    whole &= attempt(number, () -> concealments.addAll(sight.concealments()));
    if (text.test(number)) {
      attempt(number, () -> pages.add(sight.text()));
      appearances.addAll(sight.appearances());
    }
    if (!whole && seals.isOn(number)) {
      concealments.add(SealPages.notLookedAt(number));
    }
  }

  /** What one part of reading a page does. */
  private interface Part {
    void run() throws IOException;
  }

  private boolean attempt(int page, Part part) {
    try {
      part.run();
      return true;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      defects.add(PdfDefect.of(Kind.PAGE_UNREADABLE, String.valueOf(page)));
      return false;
    }
  }

  @Override
  protected void writePage() {
    // The glyphs are kept by us; nothing is written.
  }

  /** ISO 32000-2 §12.5.5: the appearance's box is fitted to the annotation's rectangle. */
  private void annotations(PDPage page, PageSight sight) throws IOException {
    int layer = 0;
    for (PDAnnotation annotation : page.getAnnotations()) {
      COSDictionary dictionary = annotation.getCOSObject();
      PDRectangle rectangle = annotation.getRectangle();
      boolean seal = seals.isSeal(dictionary);
      boolean shown =
          !annotation.isHidden()
              && !annotation.isNoView()
              && canvas.layers().isShown(dictionary.getCOSDictionary(COSName.OC));
      // What may come to light on paper or in another layer is looked at for a seal.
      boolean looked = rectangle != null && (shown || (seal && !annotation.isHidden()));
      Box box = looked ? canvas.frame().shown(corners(rectangle)) : new Box(0, 0, 0, 0);
      if (box.width() > 0 && box.height() > 0) {
        canvas.annotation(layer);
        if (annotation.getNormalAppearanceStream() == null && hasBackground(dictionary)) {
          canvas.background(path(rectangle));
        }
        showAnnotation(annotation);
        sight.add(
            new DrawnAnnotation(
                layer, dictionary, box, canvas.glyphs(), canvas.unmapped(), shown, seal));
      }
      layer++;
    }
  }

  /** ISO 32000-2 table 192: /BG of no components is transparent. */
  private static boolean hasBackground(COSDictionary widget) {
    COSDictionary characteristics = widget.getCOSDictionary(COSName.MK);
    COSArray background = characteristics == null ? null : characteristics.getCOSArray(COSName.BG);
    return background != null && background.size() > 0;
  }

  private static Path2D path(PDRectangle r) {
    return new Path2D.Double(
        new Rectangle2D.Double(r.getLowerLeftX(), r.getLowerLeftY(), r.getWidth(), r.getHeight()));
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
  protected void processOperator(Operator operator, List<COSBase> given) throws IOException {
    if (!steps.spend()) {
      throw new IOException("too many operators");
    }
    // Operators that stand for others (§9.4.3: ' and ") call those without operands.
    List<COSBase> operands = given == null ? List.of() : given;
    String name = operator.getName();
    canvas.operator(name, operands, getGraphicsState());
    switch (name) {
      case OperatorName.DRAW_OBJECT -> draw(operator, operands);
      case OperatorName.BEGIN_INLINE_IMAGE -> inline(operator);
      case OperatorName.SHADING_FILL -> canvas.shading(getGraphicsState());
      default -> super.processOperator(operator, operands);
    }
  }

  private void inline(Operator operator) throws IOException {
    COSDictionary parameters = operator.getImageParameters();
    PDResources resources = getResources();
    canvas.picture(
        parameters == null ? new COSDictionary() : parameters,
        () -> new PDInlineImage(parameters, operator.getImageData(), resources),
        getGraphicsState());
  }

  private void draw(Operator operator, List<COSBase> operands) throws IOException {
    PDResources resources = getResources();
    COSDictionary objects =
        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
    boolean named = !operands.isEmpty() && operands.get(0) instanceof COSName;
    if (objects != null
        && named
        && objects.getDictionaryObject((COSName) operands.get(0)) instanceof COSStream drawn) {
      canvas.layers().begin(COSName.OC, drawn.getCOSDictionary(COSName.OC));
      if (COSName.IMAGE.equals(drawn.getCOSName(COSName.SUBTYPE))) {
        canvas.picture(
            drawn, () -> (PDImage) PDXObject.createXObject(drawn, resources), getGraphicsState());
      } else {
        super.processOperator(operator, operands);
      }
      canvas.layers().end();
    }
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    try {
      canvas.group(getGraphicsState(), () -> unchecked(() -> super.showTransparencyGroup(form)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void unchecked(Part part) {
    try {
      part.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replacement texts (§14.9.4) are not what is seen: the base class would take them. */
  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    canvas.layers().begin(tag, properties);
  }

  @Override
  public void endMarkedContentSequence() {
    canvas.layers().end();
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    canvas.next(GlyphArea.of(matrix, displacement.getX()));
    super.showGlyph(matrix, font, code, displacement);
    canvas.shown(getGraphicsState(), () -> outlines.isDrawn(font, code));
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    canvas.glyph(position, getGraphicsState());
  }
}
