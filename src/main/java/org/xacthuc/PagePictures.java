package org.xacthuc;

import java.util.List;
import java.util.Optional;
import org.xacthuc.pdf.PageImage;
import org.xacthuc.pdf.RecognitionDefect;
import org.xacthuc.pdf.RevisionDifference;

/**
 * Pages as the file shows them today, and before and after what was changed. Drawn for people:
 * nothing was judged by them.
 *
 * @param pages those that hold blocks, stamps and signatures, in their order
 * @param comparisons what was changed in a way that is not permitted, the earliest change first
 */
public record PagePictures(List<Drawn> pages, List<Comparison> comparisons) {
  /** Nothing was drawn. */
  public static final PagePictures NONE = new PagePictures(List.of(), List.of());

  public PagePictures {
    pages = List.copyOf(pages);
    comparisons = List.copyOf(comparisons);
  }

  /**
   * One page.
   *
   * @param page from 1
   * @param image absent where it could not be drawn
   * @param defect why it could not
   */
  public record Drawn(int page, Optional<PageImage> image, Optional<RecognitionDefect> defect) {}

  /**
   * A signed revision against a later one.
   *
   * @param signature index of the signature that covers the earlier revision
   * @param next index of the signature that covers the later one; absent for the file as it opens
   * @param difference absent where the two could not be drawn
   */
  public record Comparison(
      int signature, Optional<Integer> next, Optional<RevisionDifference> difference) {}
}
