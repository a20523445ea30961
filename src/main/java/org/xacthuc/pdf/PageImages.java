package org.xacthuc.pdf;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Reading;

/** Draws pages as viewers show them, by PDFBox, for people to look at. */
public final class PageImages {
  private PageImages() {}

  /**
   * Draws pages of the whole file. A page with a part that cannot be drawn is not drawn at all.
   *
   * @param pages from 1
   * @param password for an encrypted file; the empty one is tried when absent
   * @param longest for all of them together; those it does not suffice for are not drawn
   * @return one for each of those pages, in that order
   */
  public static List<Reading<PageImage, RecognitionDefect>> draw(
      PdfFile file, List<Integer> pages, Optional<String> password, Duration longest) {
    PagePainter painter = new PagePainter(longest);
    return PageDrawings.each(
        file,
        file.length(),
        pages,
        password,
        (document, page) -> painter.image(document, page, painter.paint(document, page)));
  }
}
