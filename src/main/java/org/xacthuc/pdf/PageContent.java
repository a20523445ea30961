package org.xacthuc.pdf;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the pages of one revision show as text.
 *
 * @param pageCount all pages of the revision
 * @param pages those that were read, in order
 * @param appearances of visible signatures, in the order of the pages
 * @param defects why pages are missing or incomplete
 * @param concealments what is on the pages and is not seen
 */
public record PageContent(
    int pageCount,
    List<PageText> pages,
    List<SignatureAppearance> appearances,
    List<PdfDefect> defects,
    List<Concealment> concealments) {
  public PageContent {
    pages = List.copyOf(pages);
    appearances = List.copyOf(appearances);
    defects = List.copyOf(defects);
    concealments = List.copyOf(concealments);
  }

  /** The same with other text. */
  public PageContent withPages(List<PageText> others) {
    return new PageContent(pageCount, others, appearances, defects, concealments);
  }

  /** The same with more defects, which come first. */
  PageContent with(List<PdfDefect> more) {
    return new PageContent(
        pageCount,
        pages,
        appearances,
        Stream.concat(more.stream(), defects.stream()).toList(),
        concealments);
  }
}
