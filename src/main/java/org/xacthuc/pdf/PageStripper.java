package org.xacthuc.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.xacthuc.base.Box;
import org.xacthuc.base.Budget;
import org.xacthuc.pdf.PdfDefect.Kind;

/** Runs page content and signature appearances through PDFBox and collects their glyphs. */
final class PageStripper extends PDFTextStripper {
  /** Many times what the densest genuine page takes; a nest of forms would take forever. */
  private static final long STEPS_PER_PAGE = 3_000_000;

  private static final double ASCENT = 0.75;
  private static final double DESCENT = 0.2;
  private static final int HEAVY = 600;

  private final IntPredicate wanted;
  private final List<PageText> pages = new ArrayList<>();
  private final List<SignatureAppearance> appearances = new ArrayList<>();
  private final List<PdfDefect> defects = new ArrayList<>();
  private PageFrame frame = PageFrame.of(PageFrame.LETTER, 0);
  private Budget steps = new Budget(STEPS_PER_PAGE);
  private List<Glyph> glyphs = new ArrayList<>();
  private double imageArea;
  private int glyphsUnderImage;

  PageStripper(IntPredicate wanted) {
    this.wanted = wanted;
  }

  /** Reads the wanted pages of a document. */
  PageContent read(PDDocument document) throws IOException {
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
    glyphs = new ArrayList<>();
    imageArea = 0;
    glyphsUnderImage = 0;
    try {
      super.processPage(page);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      unreadable(number);
    }
    pages.add(
        new PageText(number, frame.width(), frame.height(), source(), RunBuilder.runs(glyphs)));
    try {
      appearances(page, number);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      unreadable(number);
    }
  }

  private void unreadable(int page) {
    defects.add(PdfDefect.of(Kind.PAGE_UNREADABLE, String.valueOf(page)));
  }

  @Override
  protected void writePage() {
    // The glyphs are kept by us; nothing is written.
  }

  /** ISO 32000-2 §12.5.5: the appearance's box is fitted to the annotation's rectangle. */
  private void appearances(PDPage page, int number) throws IOException {
    for (PDAnnotation annotation : page.getAnnotations()) {
      COSDictionary widget = annotation.getCOSObject();
      boolean shown = !annotation.isHidden() && !annotation.isNoView();
      PDRectangle rectangle = annotation.getRectangle();
      if (!WidgetNames.isSignature(widget) || !shown || rectangle == null) {
        continue;
      }
      Box box = frame.shown(corners(rectangle));
      if (box.width() > 0 && box.height() > 0) {
        glyphs = new ArrayList<>();
        showAnnotation(annotation);
        appearances.add(
            new SignatureAppearance(
                WidgetNames.fullName(widget), number, box, RunBuilder.runs(glyphs)));
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
    boolean image =
        operator.getName().equals(OperatorName.DRAW_OBJECT)
            && !operands.isEmpty()
            && operands.get(0) instanceof COSName name
            && getResources() != null
            && getResources().isImageXObject(name);
    if (image) {
      image(getGraphicsState().getCurrentTransformationMatrix());
    } else {
      super.processOperator(operator, operands);
    }
  }

  /** An image fills the unit square of user space: its area is the matrix's determinant. */
  private void image(Matrix matrix) {
    double area =
        Math.abs(
            (double) matrix.getScaleX() * matrix.getScaleY()
                - (double) matrix.getShearX() * matrix.getShearY());
    imageArea += area;
    if (area >= 0.85 * frame.width() * frame.height()) {
      glyphsUnderImage = glyphs.size();
    }
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
    int direction = Math.floorMod((int) position.getDir() - frame.rotation(), 360);
    double size = Math.abs(position.getTextMatrix().getScalingFactorY());
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    Glyph glyph =
        new Glyph(
            text,
            direction,
            position.getXDirAdj(),
            position.getYDirAdj(),
            position.getWidthDirAdj(),
            size,
            isBold(position.getFont()),
            mode == RenderingMode.NEITHER,
            box(position, direction, size));
    if (Double.isFinite(glyph.x()) && Double.isFinite(glyph.y()) && Double.isFinite(size)) {
      glyphs.add(glyph);
    }
  }

  private Box box(TextPosition position, int direction, double size) {
    double x = position.getX();
    double y = frame.height() - position.getY();
    double width = position.getWidthDirAdj();
    double up = ASCENT * size;
    double down = DESCENT * size;
    if (!Double.isFinite(x + y + width + size)) {
      return new Box(0, 0, 0, 0);
    }
    return switch (direction) {
      case 90 -> Box.ofCorners(x - up, y, x + down, y + width);
      case 180 -> Box.ofCorners(x - width, y - up, x, y + down);
      case 270 -> Box.ofCorners(x - down, y - width, x + up, y);
      default -> Box.ofCorners(x, y - down, x + width, y + up);
    };
  }

  private static boolean isBold(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return name.contains("bold")
        || name.contains("black")
        || name.contains("heavy")
        || (descriptor != null
            && (descriptor.isForceBold() || descriptor.getFontWeight() >= HEAVY));
  }
}
