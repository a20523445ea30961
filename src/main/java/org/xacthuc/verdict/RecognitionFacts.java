package org.xacthuc.verdict;

import java.util.List;

/**
 * What was recognised in pictures of pages, in this run.
 *
 * @param pages those that were tried, in the order of their numbers
 * @param everyUsedPage whether no recognised text that head and blocks stand on came with the file:
 *     all of it was read from what is seen
 */
public record RecognitionFacts(List<PageRecognition> pages, boolean everyUsedPage) {
  /** Nobody was asked. */
  public static final RecognitionFacts NONE = new RecognitionFacts(List.of(), false);

  public RecognitionFacts {
    pages = List.copyOf(pages);
  }
}
