package org.xacthuc.pdf;

import java.io.IOException;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Limit;

/**
 * What reading one page may take: what is left of its document's, and no more than a page's share.
 */
final class PageBudget {
  /**
   * The densest genuine documents take 200,000 on all their pages; a nest of forms would take
   * forever.
   */
  private static final long STEPS_PER_PAGE = 2_000_000;

  /** Of all pages that are read: they are the fewer the more each of them takes. */
  private static final long STEPS = 4_000_000;

  /** How often areas are held against glyphs, on one page; the densest documents take 8,000,000. */
  private static final long LOOKS_PER_PAGE = 500_000_000;

  /** The same on all pages. */
  private static final long LOOKS = 1_000_000_000;

  private final Budget steps;
  private final Budget looks;

  private PageBudget(Budget steps, Budget looks) {
    this.steps = steps;
    this.looks = looks;
  }

  /** What one document's pages have together. */
  static final class OfDocument {
    private final Budget steps = new Budget(STEPS);
    private final Budget looks = new Budget(LOOKS);

    /** What the next page has; what it takes is gone once it is {@link #done}. */
    PageBudget page() {
      return new PageBudget(
          new Budget(Math.min(STEPS_PER_PAGE, steps.left())),
          new Budget(Math.min(LOOKS_PER_PAGE, looks.left())));
    }

    void done(PageBudget page) {
      steps.spend(page.steps.spent());
      looks.spend(page.looks.spent());
    }
  }

  /** Takes a step, about as long as running an operator. */
  void step() throws IOException {
    steps(1);
  }

  void steps(long count) throws IOException {
    if (!steps.spend(count)) {
      throw new LimitReachedException(Limit.DRAWING);
    }
  }

  /** Holds so many things against each other, of which each takes about a nanosecond. */
  void look(long things) throws IOException {
    if (!looks.spend(things)) {
      throw new LimitReachedException(Limit.DRAWING);
    }
  }

  /** Whether so many things can be held against each other. */
  boolean canLook(long things) {
    return things <= looks.left();
  }

  boolean isExhausted() {
    return steps.isExhausted() || looks.isExhausted();
  }
}
