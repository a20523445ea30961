package org.xacthuc.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.BeforeEach;
import org.xacthuc.base.Box;

/** A page of 600 by 800 points, and letters that are shown on it. */
abstract class LettersOnAPage {
  static final int PAGE = PageCanvas.CONTENT;

  static final PDFont HELVETICA = new PDType1Font(FontName.HELVETICA);

  final PageBudget budget = new PageBudget.OfDocument().page();
  final PageCanvas canvas = canvas(new COSDictionary());
  final PDGraphicsState state = new PDGraphicsState(new PDRectangle(600, 800));

  final PageCanvas canvas(COSDictionary catalog) {
    return new PageCanvas(
        PageFrame.of(new Box(0, 0, 600, 800), 0),
        budget,
        new ColourCost(),
        Layers.of(catalog),
        new Picture.Decoder());
  }

  @BeforeEach
  final void black() {
    font(HELVETICA);
    colours(0, 0);
  }

  void font(PDFont font) {
    state.getTextState().setFont(font);
  }

  void mode(RenderingMode mode) {
    state.getTextState().setRenderingMode(mode);
  }

  void colours(float filled, float stroked) {
    state.setNonStrokingColor(new PDColor(new float[] {filled}, PDDeviceGray.INSTANCE));
    state.setStrokingColor(new PDColor(new float[] {stroked}, PDDeviceGray.INSTANCE));
  }

  FontCodes.Code code(int code) {
    return new FontCodes(state.getTextState().getFont(), GlyphList::getAdobeGlyphList).code(code);
  }

  /** Shows a glyph that is read. */
  boolean show(PageCanvas on, int code, Matrix matrix) throws IOException {
    FontCodes.Code shown = code(code);
    GlyphMatrix place = GlyphMatrix.of(matrix);
    on.next(GlyphArea.of(place, shown.displacement().getX()));
    ShownGlyph.Page page = new ShownGlyph.Page(0, 600, 800);
    float end = place.x() + shown.displacement().getX() * place.scaleX();
    on.glyph(new ShownGlyph(page, place, end, place.y(), shown), state);
    return on.shown(state, shown, place);
  }

  boolean show(int code, float size) throws IOException {
    return show(canvas, code, at(size));
  }

  static Matrix at(float size) {
    return new Matrix(size, 0, 0, size, 100, 200);
  }

  /** Shows a glyph that stands for no text. */
  boolean showUnread(int code, float size) throws IOException {
    FontCodes.Code shown = code(code);
    GlyphMatrix place = GlyphMatrix.of(at(size));
    canvas.next(GlyphArea.of(place, shown.displacement().getX()));
    return canvas.shown(state, shown, place);
  }

  List<Sight> sights() {
    return canvas.glyphs().stream().map(Glyph::sight).toList();
  }

  Sight sight(int code, float size) throws IOException {
    show(code, size);
    return canvas.glyphs().get(canvas.glyphs().size() - 1).sight();
  }

  List<Painted> areas() {
    return canvas.painting().areas(PAGE);
  }

  void box() throws IOException {
    COSInteger ten = COSInteger.get(10);
    canvas.operator("re", List.of(ten, ten, ten, ten), state);
    canvas.operator("f", List.of(), state);
  }

  interface Draws {
    void draw() throws IOException;
  }

  static Runnable unchecked(Draws content) {
    return () -> {
      try {
        content.draw();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** A font of which the letter a is that content; its blank has none. */
  static PDFont drawn(String content) throws IOException {
    return TestFonts.drawn(content, new Matrix(0.001f, 0, 0, 0.001f, 0, 0));
  }

  static COSDictionary layer(String name) {
    COSDictionary group = new COSDictionary();
    group.setItem(COSName.TYPE, COSName.OCG);
    group.setString(COSName.NAME, name);
    return group;
  }

  /** The catalog of a document that turns that layer off (ISO 32000-2 §8.11.4). */
  static COSDictionary turnedOff(COSDictionary layer) {
    COSDictionary configuration = new COSDictionary();
    configuration.setItem(COSName.OFF, new COSArray(List.of(layer)));
    COSDictionary properties = new COSDictionary();
    properties.setItem(COSName.D, configuration);
    COSDictionary catalog = new COSDictionary();
    catalog.setItem(COSName.OCPROPERTIES, properties);
    return catalog;
  }
}
