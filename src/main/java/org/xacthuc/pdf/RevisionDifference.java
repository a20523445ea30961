package org.xacthuc.pdf;

import java.util.List;

/**
 * How the pages of two revisions differ to the eye.
 *
 * @param pagesBefore how many pages there were; 0 where that cannot be read
 * @param pagesAfter how many there are
 * @param pages those that were looked at and differ, or could not be drawn
 * @param alike the numbers, as of now, of those that were looked at and look alike
 * @param notLookedAt how many pages may differ and were not looked at, since there were too many
 */
public record RevisionDifference(
    int pagesBefore,
    int pagesAfter,
    List<PageDifference> pages,
    List<Integer> alike,
    int notLookedAt) {
  public RevisionDifference {
    pages = List.copyOf(pages);
    alike = List.copyOf(alike);
  }
}
