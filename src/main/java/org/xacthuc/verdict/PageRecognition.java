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
 * @param defect why it was not read
 */
public record PageRecognition(
    int page, List<RecognisedWord> words, Optional<RecognitionDefect> defect) {
  public PageRecognition {
    words = List.copyOf(words);
  }

  /** Whether its text is ours. */
  public boolean succeeded() {
    return defect.isEmpty();
  }
}
