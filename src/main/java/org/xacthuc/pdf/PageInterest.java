package org.xacthuc.pdf;

import java.util.List;

/** What pages are read for. It is told each page as it is read, and says when it has enough. */
@FunctionalInterface
public interface PageInterest {
  /** Pages are read up to the limit, whatever they hold. */
  PageInterest IN_ALL = page -> false;

  /**
   * Takes notice of a page. The pages come in the order in which they are read, which is not
   * theirs: see {@link PageReader}.
   *
   * @return whether what is looked for was found, on this page or on it and its neighbours so far
   */
  boolean found(PageText page);

  /** Where on the pages read the shapes of letters are held against what the file says they are. */
  default List<PagePart> closely(PageContent content) {
    return List.of();
  }
}
