package org.xacthuc.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetLineDashPattern;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Runs content through PDFBox and says of each glyph what it reads and where it stands, in numbers
 * that are PDFBox's text stripper's to the last bit. What that one reckons beside them (heights,
 * the width of spaces) is left out, and each font is asked once for each of its codes.
 */
abstract class PageEngine extends PDFStreamEngine {
  private static final String ADDITIONAL = "/org/apache/pdfbox/resources/glyphlist/additional.txt";

  /** By dictionary: PDFBox may make a font anew each time that it is chosen. */
  private final IdentityHashMap<COSDictionary, FontCodes> fonts = new IdentityHashMap<>();

  private PDRectangle pageSize = new PDRectangle();
  private ShownGlyph.Page page = new ShownGlyph.Page(0, 0, 0);
  private Matrix toCropBox;
  private GlyphList names;

  PageEngine() {
    for (OperatorProcessor operator :
        List.of(
            new BeginText(this),
            new Concatenate(this),
            new DrawObject(this),
            new EndText(this),
            new SetGraphicsStateParameters(this),
            new Save(this),
            new Restore(this),
            new NextLine(this),
            new SetCharSpacing(this),
            new MoveText(this),
            new MoveTextSetLeading(this),
            new SetFont(this),
            new ShowText(this),
            new ShowTextAdjusted(this),
            new SetTextLeading(this),
            new SetMatrix(this),
            new SetTextRenderingMode(this),
            new SetTextRise(this),
            new SetWordSpacing(this),
            new SetTextHorizontalScaling(this),
            new ShowTextLine(this),
            new ShowTextLineAndSpace(this),
            new BeginMarkedContentSequenceWithProperties(this),
            new BeginMarkedContentSequence(this),
            new EndMarkedContentSequence(this),
            new SetLineWidth(this),
            new SetLineDashPattern(this))) {
      addOperator(operator);
    }
    ColourOperators.of(this).forEach(this::addOperator);
  }

  /** Made anew for each document: a list keeps what it was asked for. */
  private GlyphList names() {
    if (names == null) {
      try (InputStream in = GlyphList.class.getResourceAsStream(ADDITIONAL)) {
        names = new GlyphList(GlyphList.getAdobeGlyphList(), in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return names;
  }

  /** A font is about to be read, which takes long. */
  abstract void reading(COSDictionary font) throws IOException;

  /** A glyph is about to be shown there. */
  abstract void before(GlyphArea area) throws IOException;

  /** The glyph stands for a text; not called for one that stands for none. */
  abstract void glyph(ShownGlyph glyph);

  /** The glyph was shown, by that matrix. */
  abstract void after(FontCodes.Code code, GlyphMatrix matrix) throws IOException;

  @Override
  public void processPage(PDPage next) throws IOException {
    pageSize = next.getCropBox();
    page = new ShownGlyph.Page(next.getRotation(), pageSize.getWidth(), pageSize.getHeight());
    boolean atOrigin =
        Float.compare(pageSize.getLowerLeftX(), 0) == 0
            && Float.compare(pageSize.getLowerLeftY(), 0) == 0;
    toCropBox =
        atOrigin
            ? null
            : Matrix.getTranslateInstance(-pageSize.getLowerLeftX(), -pageSize.getLowerLeftY());
    super.processPage(next);
  }

  /** ISO 32000-2 §9.4.4, for horizontal writing; PDFBox does the rest. */
  @Override
  protected void showText(byte[] string) throws IOException {
    PDGraphicsState state = getGraphicsState();
    PDTextState text = state.getTextState();
    if (text.getFont() == null || string.length == 0) {
      super.showText(string);
      return;
    }
    FontCodes codes = codes(text.getFont());
    PDFont font = codes.font();
    text.setFont(font);
    if (font.isVertical()) {
      super.showText(string);
      return;
    }
    float size = text.getFontSize();
    float scaling = text.getHorizontalScaling() / 100f;
    float spacing = text.getCharacterSpacing();
    Matrix at = getTextMatrix();
    GlyphMatrix scale = new GlyphMatrix(size * scaling, size, text.getRise());
    FontCodes.Reader reader = codes.reader(string);
    while (reader.hasNext()) {
      FontCodes.Code code = reader.next();
      GlyphMatrix matrix = scale.times(at).times(state.getCurrentTransformationMatrix());
      Vector displacement = code.displacement();
      show(matrix, code, displacement);
      float words = reader.isSpace() ? 0f + text.getWordSpacing() : 0f;
      at.translate((displacement.getX() * size + spacing + words) * scaling, 0);
    }
  }

  private FontCodes codes(PDFont font) {
    return fonts.computeIfAbsent(font.getCOSObject(), d -> new FontCodes(font, this::names));
  }

  /** What an operand names among the resources of a kind; null where it names nothing there. */
  static COSBase resource(PDResources resources, COSName kind, List<COSBase> operands, int at) {
    COSDictionary all = resources == null ? null : resources.getCOSObject().getCOSDictionary(kind);
    return all != null && operands.size() > at && operands.get(at) instanceof COSName name
        ? all.getDictionaryObject(name)
        : null;
  }

  /** The font of that name; null where there is none. One of a dictionary is read once. */
  PDFont font(COSName name) throws IOException {
    PDResources resources = getResources();
    COSDictionary named = resources.getCOSObject().getCOSDictionary(COSName.FONT);
    COSDictionary dictionary = named == null ? null : named.getCOSDictionary(name);
    FontCodes known = dictionary == null ? null : fonts.get(dictionary);
    if (known != null) {
      return known.font();
    }
    if (dictionary != null) {
      reading(dictionary);
    }
    PDFont font = resources.getFont(name);
    return font == null ? null : codes(font).font();
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    show(GlyphMatrix.of(matrix), codes(font).code(code), displacement);
  }

  private void show(GlyphMatrix matrix, FontCodes.Code code, Vector displacement)
      throws IOException {
    before(GlyphArea.of(matrix, displacement.getX()));
    PDGraphicsState state = getGraphicsState();
    float size = state.getTextState().getFontSize();
    float scaling = state.getTextState().getHorizontalScaling() / 100f;
    float tx = code.advance(displacement) * size * scaling;
    float ty = displacement.getY() * size;
    GlyphMatrix next =
        GlyphMatrix.translation(tx, ty)
            .times(getTextMatrix())
            .times(state.getCurrentTransformationMatrix());
    code.check();
    if (code.text().isPresent()) {
      glyph(
          toCropBox == null
              ? new ShownGlyph(page, matrix, next.x(), next.y(), code)
              : new ShownGlyph(
                  page,
                  matrix.times(toCropBox),
                  next.x() - pageSize.getLowerLeftX(),
                  next.y() - pageSize.getLowerLeftY(),
                  code));
    }
    after(code, matrix);
  }
}
