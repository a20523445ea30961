package org.xacthuc.pdf;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
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

  private final Bounds bounds;
  private int groups;

  /** What one page may take, with and without its annotations. */
  private static final class Bounds {
    private final Budget operators = new Budget(MOST_OPERATORS);
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
      case OperatorName.BEGIN_INLINE_IMAGE -> checkInline(operator);
      default -> {
        // Nothing to decode.
      }
    }
    super.processOperator(operator, operands);
  }

  private void checkPicture(List<COSBase> operands) throws IOException {
    PDResources resources = getResources();
    COSDictionary objects =
        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
    if (objects != null
        && !operands.isEmpty()
        && operands.get(0) instanceof COSName name
        && objects.getDictionaryObject(name) instanceof COSStream drawn
        && COSName.IMAGE.equals(drawn.getCOSName(COSName.SUBTYPE))) {
      bounds.pictures.check(drawn);
    }
  }

  private void checkInline(Operator operator) throws IOException {
    COSDictionary parameters = operator.getImageParameters();
    byte[] data = operator.getImageData();
    if (parameters != null && data != null) {
      bounds.pictures.checkInline(parameters, data.length);
    }
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
