package org.xacthuc.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.base.Box;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Limit;
import org.xacthuc.base.StreamSafe;
import org.xacthuc.pdf.Concealment.Kind;
import org.xacthuc.pdf.Concealment.Letters;
import org.xacthuc.pdf.shape.DrawnLetter;
import org.xacthuc.pdf.shape.LineOfLetters;
import org.xacthuc.pdf.shape.Misreading;

/**
 * The letters that pages show, each with the glyphs that draw it, kept until it is known which of
 * them matter: those are held against what letters look like ({@link LineOfLetters}).
 */
final class SeenLetters {
  /** More than sixty pages of small print have. */
  private static final int MOST = 500_000;

  /** Corners of all outlines that are looked at; those of genuine heads and blocks have a tenth. */
  private static final long MOST_CORNERS = 1_000_000;

  /** A letter takes as long as so many corners, however few its outline has. */
  private static final int CORNERS_PER_LETTER = 400;

  private static final int LONGEST = 120;

  /** Letters on one line differ in height by less than this part of their size. */
  private static final double SAME_LINE = 0.35;

  /** A wider gap, in parts of the size, parts words. */
  private static final double WORD_GAP = 0.18;

  private final Map<Integer, List<Letter>> pages = new HashMap<>();
  private final Map<Drawn, Path2D> outlines = new HashMap<>();
  private final Budget corners = new Budget(MOST_CORNERS);
  private int kept;

  /** What a page shows. */
  record OfPage(PageFrame frame, LegacyGlyphs letters) {}

  /**
   * @param parts the glyphs that draw it: one, and marks that are drawn by themselves
   * @param rotation of its page
   */
  private record Letter(String text, Box box, List<ShownGlyph> parts, int rotation) {
    double middle() {
      return (box.left() + box.right()) / 2;
    }

    double baseline() {
      return box.bottom();
    }
  }

  /** A glyph as it is drawn, wherever on the page. */
  private record Drawn(FontCodes.Code code, AffineTransform matrix) {}

  /** Keeps what a page shows upright. */
  void keep(int page, OfPage shown) throws IOException {
    List<Letter> letters = new ArrayList<>();
    for (Glyph glyph : shown.letters().glyphs()) {
      if (glyph.shown() != null
          && glyph.direction() == 0
          && !glyph.invisible()
          && !glyph.isBlank()) {
        List<ShownGlyph> parts = shown.letters().sources(glyph).stream().map(Glyph::shown).toList();
        letters.add(new Letter(glyph.text(), glyph.box(), parts, shown.frame().rotation()));
      }
    }
    kept += letters.size();
    if (kept > MOST) {
      throw new LimitReachedException(Limit.DRAWING);
    }
    pages.put(page, letters);
  }

  /** What in that part of a page looks otherwise than the file says. */
  List<Concealment> readClosely(PagePart part) throws IOException {
    List<Concealment> found = new ArrayList<>();
    for (List<Letter> line : lines(part)) {
      misreading(line).map(m -> concealment(part.page(), m)).ifPresent(found::add);
    }
    return found;
  }

  private static Concealment concealment(int page, Misreading misreading) {
    return new Concealment(
        misreading.isUnlikeAny() ? Kind.GLYPHS_UNLIKE_LETTERS : Kind.GLYPHS_LOOK_OTHERWISE,
        page,
        misreading.said().strip(),
        misreading.letters(),
        misreading.looks().strip());
  }

  private List<List<Letter>> lines(PagePart part) {
    List<Letter> inside = new ArrayList<>();
    for (Letter letter : pages.getOrDefault(part.page(), List.of())) {
      Box box = letter.box();
      double across = letter.middle();
      double up = (box.bottom() + box.top()) / 2;
      if (part.area().left() <= across
          && across <= part.area().right()
          && part.area().bottom() <= up
          && up <= part.area().top()) {
        inside.add(letter);
      }
    }
    inside.sort(Comparator.comparingDouble(l -> -l.baseline()));
    List<List<Letter>> lines = new ArrayList<>();
    for (Letter letter : inside) {
      List<Letter> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
      boolean same =
          !last.isEmpty()
              && last.size() < LONGEST
              && last.get(0).baseline() - letter.baseline()
                  < SAME_LINE * last.get(0).box().height();
      if (!same) {
        lines.add(new ArrayList<>());
      }
      lines.get(lines.size() - 1).add(letter);
    }
    lines.forEach(line -> line.sort(Comparator.comparingDouble(Letter::middle)));
    return lines;
  }

  private Optional<Misreading> misreading(List<Letter> line) throws IOException {
    List<DrawnLetter> drawn = new ArrayList<>();
    Set<DrawnLetter> known = new HashSet<>();
    Letter last = null;
    for (Letter letter : line) {
      double gap = last == null ? 0 : letter.box().left() - last.box().right();
      if (gap > WORD_GAP * letter.box().height()) {
        drawn.add(new DrawnLetter(" ", new Path2D.Double()));
      }
      DrawnLetter next = new DrawnLetter(said(letter), outline(letter));
      if (known.add(next) && !corners.spend(CORNERS_PER_LETTER + count(next.outline()))) {
        throw new LimitReachedException(Limit.DRAWING);
      }
      drawn.add(next);
      last = letter;
    }
    return LineOfLetters.read(drawn);
  }

  /** A base with marks, or with what takes no ink beside it, is one letter all the same. */
  private static String said(Letter letter) {
    StringBuilder seen = new StringBuilder();
    letter.text().codePoints().filter(Letters::isSeen).forEach(seen::appendCodePoint);
    return StreamSafe.normalize(seen, Normalizer.Form.NFC);
  }

  private static int count(Path2D outline) {
    int count = 0;
    for (PathIterator i = outline.getPathIterator(null); !i.isDone(); i.next()) {
      count++;
    }
    return count;
  }

  /** Upright as shown, in points, from where the first of its glyphs begins. */
  private Path2D outline(Letter letter) {
    ShownGlyph first = letter.parts().get(0);
    if (letter.parts().size() == 1) {
      return outline(first, 0, 0, letter.rotation());
    }
    Path2D whole = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (ShownGlyph part : letter.parts()) {
      double across = (double) part.matrix().x() - first.matrix().x();
      double up = (double) part.matrix().y() - first.matrix().y();
      whole.append(outline(part, across, up, letter.rotation()), false);
    }
    return whole;
  }

  private Path2D outline(ShownGlyph glyph, double across, double up, int rotation) {
    GlyphMatrix m = glyph.matrix();
    AffineTransform matrix =
        new AffineTransform(m.scaleX(), m.shearY(), m.shearX(), m.scaleY(), across, up);
    // PageFrame#shown: the page is turned clockwise.
    matrix.preConcatenate(AffineTransform.getQuadrantRotateInstance(-rotation / 90));
    return outlines.computeIfAbsent(
        new Drawn(glyph.code(), matrix),
        d ->
            glyph
                .code()
                .outline()
                .map(o -> new Path2D.Double(o, matrix))
                .orElse(new Path2D.Double()));
  }
}
