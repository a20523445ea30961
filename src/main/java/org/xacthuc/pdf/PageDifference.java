package org.xacthuc.pdf;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xacthuc.base.Box;

/**
 * How one page differs between two revisions. A page may have come or gone, and may not be drawn.
 *
 * @param pageBefore its number then, from 1; empty where it is new
 * @param pageAfter its number now; empty where it is gone
 * @param before how it looked; absent where it is new, or was not drawn
 * @param after how it looks; absent where it is gone, or was not drawn
 * @param places where it looks different, from the top; none where its size changed
 * @param defects why it was not drawn
 */
public record PageDifference(
    OptionalInt pageBefore,
    OptionalInt pageAfter,
    Optional<PageImage> before,
    Optional<PageImage> after,
    List<Place> places,
    List<RecognitionDefect> defects) {
  public PageDifference {
    places = List.copyOf(places);
    defects = List.copyOf(defects);
  }

  /**
   * One place where a page looks different.
   *
   * @param box on the page as shown
   * @param closeup absent where it is too large to be shown by itself, or one of too many
   */
  public record Place(Box box, Optional<Closeup> closeup) {}

  /**
   * A part of a page before and after.
   *
   * @param area on the page as shown
   * @param before its size is that of the area
   */
  public record Closeup(Box area, PageImage before, PageImage after) {}

  /** Whether both were drawn, in one size, and look alike. */
  public boolean looksAlike() {
    return before.isPresent()
        && after.isPresent()
        && places.isEmpty()
        && before.get().width() == after.get().width()
        && before.get().height() == after.get().height();
  }
}
