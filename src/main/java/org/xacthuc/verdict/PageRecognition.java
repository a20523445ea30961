package org.xacthuc.verdict;

import java.util.List;
import java.util.Optional;
import org.xacthuc.pdf.RecognisedWord;
import org.xacthuc.pdf.RecognitionDefect;

/**
 * What became of one page whose picture was to be read.
 *
 * @param page from 1
 * @param words in reading order; none where there is a defect
 * @param again what a second reading of its head and blocks gave, from a larger picture that shows
 *     faint and coloured strokes too
 * @param defect why it was not read
 */
public record PageRecognition(
    int page,
    List<RecognisedWord> words,
    List<RecognisedWord> again,
    Optional<RecognitionDefect> defect) {
  public PageRecognition {
    words = List.copyOf(words);
    again = List.copyOf(again);
  }

  /** The same with a second reading. */
  public PageRecognition withSecond(List<RecognisedWord> reading) {
    return new PageRecognition(page, words, reading, defect);
  }

  /** Whether its text is ours. */
  public boolean succeeded() {
    return defect.isEmpty();
  }
}
