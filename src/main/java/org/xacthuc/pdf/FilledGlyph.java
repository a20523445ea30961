package org.xacthuc.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * The outline of a glyph whose content does nothing but fill one path (ISO 32000-2 §9.6.4): that is
 * how browsers print the letters of faces that they do not embed. Of any other content it cannot be
 * said what its letter looks like without drawing it.
 */
final class FilledGlyph {
  /** Bytes; more than any letter has. */
  static final int LONGEST = 1 << 16;

  /** Table 1 of §7.2.3: what parts the words of a content stream. */
  private static final String WHITE = " \n\r\t\f\0";

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,10}(\\.\\d{0,20})?|\\.\\d{1,20})");

  private static final String N = "(?:" + NUMBER + "\\s+)";

  private static final String BEGINNING = "\\s*" + N + "{2}(?:d0|" + N + "{4}d1)\\s";

  /** Nothing, as of a blank. */
  private static final Pattern EMPTY = Pattern.compile(BEGINNING + "\\s*(?:[fn]\\s*)?");

  /** One inline picture (§8.9.7). */
  private static final Pattern PICTURE =
      Pattern.compile(
          BEGINNING
              + "\\s*(?:q\\s+)?(?<matrix>"
              + N
              + "{6})cm\\s+BI\\s(?<data>.*)\\sEI\\s*(?:Q\\s*)?",
          Pattern.DOTALL);

  /** Table 111: what a glyph's content begins with, and how many numbers that takes. */
  private static final Map<String, Integer> BEGINNINGS = Map.of("d0", 2, "d1", 6);

  /** Table 58. */
  private static final Map<String, Integer> STEPS =
      Map.of("m", 2, "l", 2, "c", 6, "v", 4, "y", 4, "h", 0, "re", 4);

  private static final Set<String> BEGIN_A_PATH = Set.of("m", "re");

  private static final Set<String> FILL = Set.of("f", "F", "f*");

  /** What may stand out of the glyph's box, in parts of it: boxes are rounded. */
  private static final double ROUNDING = 0.01;

  private final PDGraphicsState state = new PDGraphicsState(new PDRectangle());

  /** Content this short stays far within any budget. */
  private final PathBuilder path = PathBuilder.ofAnnotation(new PageBudget.OfDocument().page());

  private final List<COSBase> numbers = new ArrayList<>();
  private Rectangle2D box;
  private boolean begun;
  private boolean drawing;
  private Path2D filled;

  private FilledGlyph() {}

  /**
   * What the content fills, in the glyph's own space.
   *
   * @param content of the glyph, decoded
   * @return absent where it does anything else, or fills nothing
   */
  static Optional<Path2D> read(byte[] content) throws IOException {
    if (content.length > LONGEST) {
      return Optional.empty();
    }
    FilledGlyph glyph = new FilledGlyph();
    StringTokenizer words =
        new StringTokenizer(new String(content, StandardCharsets.ISO_8859_1), WHITE);
    while (words.hasMoreTokens()) {
      if (!glyph.take(words.nextToken())) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(glyph.filled).filter(glyph::isInItsBox);
  }

  /**
   * What the content paints over, in the glyph's own space: the path that it fills, or one picture,
   * as fonts of bitmaps have it; absent where it may paint anything.
   */
  static Optional<Path2D> covered(byte[] content) {
    if (content.length > LONGEST) {
      return Optional.empty();
    }
    String text = new String(content, StandardCharsets.ISO_8859_1) + "\n";
    if (EMPTY.matcher(text).matches()) {
      return Optional.of(new Path2D.Double());
    }
    Matcher picture = PICTURE.matcher(text);
    // Where data hold what ends them, readers differ about what follows.
    if (picture.matches() && !picture.group("data").contains("EI")) {
      return Optional.of(unitSquare(picture.group("matrix")));
    }
    try {
      return read(content);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Path2D unitSquare(String matrix) {
    String[] m = matrix.trim().split("\\s+", -1);
    float[] n = new float[m.length];
    for (int i = 0; i < n.length; i++) {
      n[i] = Float.parseFloat(m[i]);
    }
    return PathBuilder.box(new Matrix(n[0], n[1], n[2], n[3], n[4], n[5]), 0, 0, 1, 1);
  }

  /** Whether it is understood. */
  private boolean take(String word) throws IOException {
    if (filled != null) {
      return false;
    }
    if (NUMBER.matcher(word).matches()) {
      numbers.add(new COSFloat(Float.parseFloat(word)));
      return true;
    }
    boolean known = begun ? isDrawn(word) : isBegun(word);
    numbers.clear();
    return known;
  }

  private boolean isBegun(String operator) {
    begun = BEGINNINGS.getOrDefault(operator, -1) == numbers.size();
    if (begun && operator.equals("d1")) {
      Path2D corners = new GeneralPath();
      corners.moveTo(number(2), number(3));
      corners.lineTo(number(4), number(5));
      box = corners.getBounds2D();
    }
    return begun;
  }

  private boolean isDrawn(String operator) throws IOException {
    if (FILL.contains(operator)) {
      filled = path.take(operator, numbers, state).filled();
      return drawing && numbers.isEmpty();
    }
    drawing |= BEGIN_A_PATH.contains(operator);
    path.take(operator, numbers, state);
    return drawing && STEPS.getOrDefault(operator, -1) == numbers.size();
  }

  private float number(int at) {
    return ((COSFloat) numbers.get(at)).floatValue();
  }

  /** Readers may show what lies in the box alone (§9.6.4, table 111). */
  private boolean isInItsBox(Path2D outline) {
    if (box == null) {
      return true;
    }
    double slack = ROUNDING * (box.getWidth() + box.getHeight());
    Path2D flat = new Path2D.Double();
    flat.append(outline.getPathIterator(null, slack / 4), false);
    Rectangle2D drawn = flat.getBounds2D();
    return drawn.getMinX() >= box.getMinX() - slack
        && drawn.getMinY() >= box.getMinY() - slack
        && drawn.getMaxX() <= box.getMaxX() + slack
        && drawn.getMaxY() <= box.getMaxY() + slack;
  }
}
