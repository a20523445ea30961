package org.xacthuc.pdf;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/** Which glyphs of fonts put ink on the page, and what they look like. */
final class GlyphOutlines {
  /** Letters with their marks, in parts of the font's size, and some more. */
  private static final Rectangle2D CELL = new Rectangle2D.Double(-0.5, -0.75, 2.5, 2.5);

  /** Fonts of signs that machines have. */
  private static final Pattern SIGNS =
      Pattern.compile("symbol|dingbats|wingdings|webdings|marlett|mt.?extra", CASE_INSENSITIVE);

  private GlyphOutlines() {}

  /** Whether anything is drawn for a code; what cannot be told is drawn. */
  static boolean isDrawn(PDFont font, int code) {
    if (!(font instanceof PDVectorFont vectors)) {
      return true;
    }
    try {
      return vectors.hasGlyph(code) && !vectors.getPath(code).getBounds2D().isEmpty();
    } catch (IOException | RuntimeException e) {
      return true;
    }
  }

  /**
   * What is drawn for a code, in parts of the font's size; absent where that cannot be told, as of
   * most glyphs that are content streams ({@link FilledGlyph}).
   */
  static Optional<Path2D> outline(PDFont font, int code) {
    if (isAnyFont(font)) {
      return Optional.empty();
    }
    try {
      AffineTransform toText = font.getFontMatrix().createAffineTransform();
      return own(font, code).map(path -> new Path2D.Double(path, toText));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether the font that a reader takes for one that is not embedded shows whatever it likes: its
   * codes are numbers of glyphs (ISO 32000-2 §9.7.6.2 forbids that), or it has signs for letters.
   */
  private static boolean isAnyFont(PDFont font) {
    return !font.isEmbedded()
        && ((font instanceof PDType0Font composite && !isOfCharacters(composite))
            || (font.getName() != null && SIGNS.matcher(font.getName()).find()));
  }

  /** By predefined CMaps that say which characters codes are (§9.7.5.2). */
  private static boolean isOfCharacters(PDType0Font font) {
    return font.getCOSObject().getDictionaryObject(COSName.ENCODING) instanceof COSName encoding
        && !encoding.getName().startsWith("Identity");
  }

  /**
   * What a glyph that is a content stream may paint over, in parts of the font's size: its outline,
   * or the picture that it draws; absent where it may draw anything.
   */
  static Optional<Path2D> covered(PDType3Font font, int code) {
    try {
      Optional<byte[]> content = content(font, code);
      if (content.isEmpty()) {
        return Optional.of(new Path2D.Double());
      }
      AffineTransform toText = font.getFontMatrix().createAffineTransform();
      return FilledGlyph.covered(content.get()).map(path -> new Path2D.Double(path, toText));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Whether bounds, in parts of the font's size, stay about where their letter stands. */
  static boolean isOfALetter(Rectangle2D bounds) {
    return bounds.isEmpty() || CELL.contains(bounds);
  }

  /**
   * The bounds of what is drawn for a code, in parts of the font's size; absent where that cannot
   * be told.
   */
  static Optional<Rectangle2D> bounds(PDFont font, int code) {
    if (isAnyFont(font)) {
      return Optional.empty();
    }
    try {
      AffineTransform toText = font.getFontMatrix().createAffineTransform();
      return own(font, code)
          .map(path -> new Path2D.Double(path.getBounds2D(), toText).getBounds2D());
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> content(PDType3Font font, int code) throws IOException {
    PDType3CharProc glyph = font.getCharProc(code);
    if (glyph == null) {
      return Optional.empty();
    }
    try (InputStream content = glyph.getContents()) {
      return Optional.of(content.readNBytes(FilledGlyph.LONGEST + 1));
    }
  }

  /** In the font's own space. */
  private static Optional<Path2D> own(PDFont font, int code) throws IOException {
    if (font instanceof PDVectorFont vectors) {
      return Optional.of(vectors.getNormalizedPath(code));
    }
    Optional<byte[]> content =
        font instanceof PDType3Font drawn ? content(drawn, code) : Optional.empty();
    return content.isPresent() ? FilledGlyph.read(content.get()) : Optional.empty();
  }
}
