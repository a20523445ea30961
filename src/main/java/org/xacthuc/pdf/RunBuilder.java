package org.xacthuc.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.xacthuc.base.Box;
import org.xacthuc.base.StreamSafe;

/** Puts glyphs together to runs: one baseline, one column, one style. */
final class RunBuilder {
  /** Glyphs stand on one baseline when they differ by less than this part of the font size. */
  private static final double BASELINE = 0.2;

  /** A gap of at least this part of the font size parts words where no space is drawn. */
  private static final double WORD_GAP = 0.18;

  /** Where letters stand nearer than this, a space drawn between them is not seen. */
  private static final double TOUCHING = 0.04;

  /** A gap wider than this, and unusual on its line, parts columns. */
  private static final double COLUMN_GAP = 0.8;

  /** How much wider than the line's median word gap a gap between columns is. */
  private static final double UNUSUAL = 2.0;

  /** The same letter drawn again this near is drawn to look bold. */
  private static final double OVERPRINT = 0.1;

  /** Of the widths of its letters together, what a run of them takes when nobody can read it. */
  private static final double BLOT = 0.4;

  private static final int FEWEST_OF_A_BLOT = 4;

  private RunBuilder() {}

  /**
   * The runs of those glyphs, top to bottom, then left to right. Text that nobody sees makes runs
   * of its own.
   *
   * @param covered by what was painted later; a run is unseen where all of it is covered
   */
  static List<TextRun> runs(LegacyGlyphs glyphs, Set<Glyph> covered) {
    return runs(glyphs, covered, Set.of());
  }

  /**
   * The same.
   *
   * @param doubtful what may be covered; a run is unseen where any of it is
   */
  static List<TextRun> runs(LegacyGlyphs glyphs, Set<Glyph> covered, Set<Glyph> doubtful) {
    Cover cover = new Cover(composed(glyphs, covered), composed(glyphs, doubtful));
    List<TextRun> runs = new ArrayList<>();
    for (List<Glyph> line : lines(glyphs.glyphs())) {
      line(line, cover, runs);
    }
    return StrayMarks.apart(runs);
  }

  /** The letters all of whose parts are among those. */
  private static Set<Glyph> composed(LegacyGlyphs glyphs, Set<Glyph> parts) {
    if (parts.isEmpty()) {
      return Set.of();
    }
    Set<Glyph> letters = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Glyph glyph : glyphs.glyphs()) {
      if (parts.containsAll(glyphs.sources(glyph))) {
        letters.add(glyph);
      }
    }
    return letters;
  }

  private record Cover(Set<Glyph> covered, Set<Glyph> doubtful) {
    boolean hides(List<Glyph> run) {
      return covered.containsAll(run) || run.stream().anyMatch(doubtful::contains);
    }
  }

  private static List<List<Glyph>> lines(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(RunBuilder::compare);
    List<List<Glyph>> lines = new ArrayList<>();
    Glyph first = null;
    for (Glyph glyph : sorted) {
      boolean sameLine =
          first != null
              && first.direction() == glyph.direction()
              && first.invisible() == glyph.invisible()
              && glyph.y() - first.y() <= BASELINE * Math.min(first.size(), glyph.size());
      if (!sameLine) {
        lines.add(new ArrayList<>());
        first = glyph;
      }
      lines.get(lines.size() - 1).add(glyph);
    }
    lines.forEach(l -> l.sort(Comparator.comparingDouble(Glyph::x)));
    return lines;
  }

  /** Seen before unseen, then by direction, from top to bottom, from left to right. */
  private static int compare(Glyph one, Glyph other) {
    int seen = Boolean.compare(one.invisible(), other.invisible());
    int turned = seen != 0 ? seen : Integer.compare(one.direction(), other.direction());
    int down = turned != 0 ? turned : Double.compare(one.y(), other.y());
    return down != 0 ? down : Double.compare(one.x(), other.x());
  }

  private static void line(List<Glyph> line, Cover cover, List<TextRun> runs) {
    List<Glyph> drawn = new ArrayList<>(line.size());
    BitSet spaced = new BitSet(line.size());
    boolean space = false;
    for (Glyph glyph : line) {
      if (glyph.isBlank()) {
        space = true;
      } else if (!drawn.isEmpty() && isOverprint(drawn.get(drawn.size() - 1), glyph)) {
        if (glyph.text().length() > drawn.get(drawn.size() - 1).text().length()) {
          drawn.set(drawn.size() - 1, glyph); // Of a letter drawn twice, the one with the mark.
        }
      } else {
        if (space) {
          spaced.set(drawn.size());
          space = false;
        }
        drawn.add(glyph);
      }
    }
    double usual = medianWordGap(drawn);
    List<Glyph> run = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < drawn.size(); i++) {
      Glyph glyph = drawn.get(i);
      if (!run.isEmpty()) {
        Glyph last = run.get(run.size() - 1);
        double gap = gap(last, glyph);
        if (gap > COLUMN_GAP && gap > UNUSUAL * usual) {
          runs.add(run(run, cover, text));
          run.clear();
          text.setLength(0);
        } else if ((spaced.get(i) && gap > TOUCHING) || gap > WORD_GAP) {
          text.append(' ');
        }
      }
      run.add(glyph);
      text.append(glyph.text());
    }
    if (!run.isEmpty()) {
      runs.add(run(run, cover, text));
    }
  }

  private static boolean isOverprint(Glyph last, Glyph glyph) {
    return glyph.text().startsWith(last.text())
        && Math.abs(glyph.x() - last.x()) < OVERPRINT * glyph.size();
  }

  /** The gap between two glyphs as a part of the font size. */
  private static double gap(Glyph left, Glyph right) {
    double size = Math.max(Math.max(left.size(), right.size()), 0.1);
    return (right.x() - left.end()) / size;
  }

  private static double medianWordGap(List<Glyph> drawn) {
    double[] gaps = new double[drawn.size()];
    int count = 0;
    for (int i = 1; i < drawn.size(); i++) {
      double gap = gap(drawn.get(i - 1), drawn.get(i));
      if (gap > WORD_GAP) {
        gaps[count++] = gap;
      }
    }
    Arrays.sort(gaps, 0, count);
    // Of a single gap nobody can say whether it is usual: word spacing is taken for that.
    return count < 2 ? WORD_GAP : gaps[(count - 1) / 2];
  }

  private static TextRun run(List<Glyph> glyphs, Cover cover, StringBuilder text) {
    double size = glyphs.get(0).size();
    int bold = 0;
    for (Glyph glyph : glyphs) {
      size = Math.max(size, glyph.size());
      bold += glyph.bold() ? 1 : 0;
    }
    boolean unseen = glyphs.get(0).invisible() || cover.hides(glyphs) || isCrowded(glyphs);
    String joined = LetterSpacing.isWide(glyphs) ? LetterSpacing.words(glyphs) : text.toString();
    String unicode = StreamSafe.normalize(joined.strip(), Normalizer.Form.NFC);
    boolean upright = glyphs.get(0).direction() == 0;
    return new TextRun(unicode, box(glyphs), size, bold * 2 > glyphs.size(), unseen, upright);
  }

  /** Whether letters stand on each other, as a blot. */
  private static boolean isCrowded(List<Glyph> glyphs) {
    double widths = 0;
    for (Glyph glyph : glyphs) {
      widths += glyph.width();
    }
    double taken = glyphs.get(glyphs.size() - 1).end() - glyphs.get(0).x();
    return glyphs.size() >= FEWEST_OF_A_BLOT && taken < BLOT * widths;
  }

  private static Box box(List<Glyph> glyphs) {
    Box first = glyphs.get(0).box();
    double left = first.left();
    double bottom = first.bottom();
    double right = first.right();
    double top = first.top();
    for (Glyph glyph : glyphs) {
      Box box = glyph.box();
      left = Math.min(left, box.left());
      bottom = Math.min(bottom, box.bottom());
      right = Math.max(right, box.right());
      top = Math.max(top, box.top());
    }
    return new Box(left, bottom, right, top);
  }
}
