package org.xacthuc.testkit.samples;

import java.util.ArrayList;
import java.util.List;

/** Divides words into lines of a given measure, first fit. */
final class LineBreaker {
  private final Faces faces;

  LineBreaker(Faces faces) {
    this.faces = faces;
  }

  /**
   * Fills one line after the other.
   *
   * @param size font size in points
   * @param measure the full width of a line in points
   * @param indent of the first line in points
   * @return lines of one word or more
   */
  List<List<Word>> lines(List<Word> words, double size, double measure, double indent) {
    List<List<Word>> lines = new ArrayList<>();
    List<Word> line = new ArrayList<>();
    double room = measure - indent;
    for (Word word : words) {
      line.add(word);
      if (line.size() > 1 && width(line, size) > room) {
        line.remove(line.size() - 1);
        lines.add(List.copyOf(line));
        line.clear();
        line.add(word);
        room = measure;
      }
    }
    if (!line.isEmpty()) {
      lines.add(List.copyOf(line));
    }
    return lines;
  }

  /** The natural width of a line in points. */
  double width(List<Word> words, double size) {
    double letters = words.stream().mapToDouble(word -> word.width(faces, size)).sum();
    return letters + Math.max(0, words.size() - 1) * Faces.SPACE * size;
  }
}
