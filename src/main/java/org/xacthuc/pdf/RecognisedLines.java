package org.xacthuc.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xacthuc.base.Box;
import org.xacthuc.base.StreamSafe;

/** Puts recognised words together to runs, as glyphs are. */
final class RecognisedLines {
  /** A gap wider than this part of the line's height parts columns. */
  private static final double COLUMN_GAP = 1.2;

  private RecognisedLines() {}

  static List<TextRun> runs(List<RecognisedWord> words) {
    Map<Integer, List<RecognisedWord>> lines =
        words.stream()
            .collect(
                Collectors.groupingBy(RecognisedWord::line, TreeMap::new, Collectors.toList()));
    List<TextRun> runs = new ArrayList<>();
    for (List<RecognisedWord> line : lines.values()) {
      line(line, runs);
    }
    runs.sort(Comparator.comparingDouble((TextRun r) -> -r.box().top()));
    return runs;
  }

  private static void line(List<RecognisedWord> words, List<TextRun> runs) {
    List<RecognisedWord> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(w -> w.box().left()));
    double height = usualHeight(sorted);
    List<RecognisedWord> run = new ArrayList<>();
    for (RecognisedWord word : sorted) {
      if (!run.isEmpty()) {
        double gap = word.box().left() - run.get(run.size() - 1).box().right();
        if (gap > COLUMN_GAP * height) {
          runs.add(run(run, height));
          run.clear();
        }
      }
      run.add(word);
    }
    if (!run.isEmpty()) {
      runs.add(run(run, height));
    }
  }

  /** A seal or a stroke read as a word is higher than its line, a dash is lower. */
  private static double usualHeight(List<RecognisedWord> words) {
    List<Double> heights = words.stream().map(w -> w.box().height()).sorted().toList();
    return heights.get(heights.size() / 2);
  }

  private static TextRun run(List<RecognisedWord> words, double height) {
    String text = words.stream().map(RecognisedWord::text).collect(Collectors.joining(" "));
    Box around = words.stream().map(RecognisedWord::box).reduce(Box::union).orElseThrow();
    double middle = middle(words);
    double half = Math.min(around.height(), 1.5 * height) / 2;
    Box box = new Box(around.left(), middle - half, around.right(), middle + half);
    return new TextRun(StreamSafe.normalize(text, Normalizer.Form.NFC), box, height, false, false);
  }

  private static double middle(List<RecognisedWord> words) {
    List<Double> middles =
        words.stream().map(w -> (w.box().bottom() + w.box().top()) / 2).sorted().toList();
    return middles.get(middles.size() / 2);
  }
}
