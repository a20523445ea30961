package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Limit;

class PageBudgetTest {
  private static final long STEPS = 2_000_000;
  private static final long LOOKS = 500_000_000;

  private final PageBudget.OfDocument document = new PageBudget.OfDocument();
  private final PageBudget page = document.page();

  /** One way of taking something. */
  private interface Take {
    void from(PageBudget page) throws IOException;
  }

  private static void isRefused(PageBudget page, Take take) {
    assertThatExceptionOfType(LimitReachedException.class)
        .isThrownBy(() -> take.from(page))
        .satisfies(e -> assertThat(e.limit()).isEqualTo(Limit.DRAWING));
    assertThat(page.isExhausted()).isTrue();
  }

  @Test
  void aPageTakesItsStepsAndNotOneMore() throws IOException {
    page.steps(STEPS - 1);
    page.step();
    assertThat(page.isExhausted()).isFalse();
    isRefused(page, PageBudget::step);
  }

  @Test
  void aPageLooksAsOftenAsItMayAndNotOnceMore() throws IOException {
    assertThat(page.canLook(LOOKS)).isTrue();
    assertThat(page.canLook(LOOKS + 1)).isFalse();
    page.look(LOOKS);
    assertThat(page.isExhausted()).isFalse();
    assertThat(page.canLook(1)).isFalse();
    isRefused(page, p -> p.look(1));
  }

  @Test
  void stepsAndLooksAreCountedApart() throws IOException {
    page.steps(STEPS);
    page.look(LOOKS);
    assertThat(page.isExhausted()).isFalse();
  }

  /** Two pages may take all that they may; the third has nothing left. */
  @Test
  void allPagesTogetherTakeNoMoreThanTheDocuments() throws IOException {
    for (int i = 0; i < 2; i++) {
      PageBudget one = document.page();
      one.steps(STEPS - 1);
      one.look(LOOKS - 1);
      document.done(one);
    }
    PageBudget last = document.page();
    last.steps(2);
    last.look(2);
    assertThat(last.isExhausted()).isFalse();
    isRefused(last, PageBudget::step);
    PageBudget other = document.page();
    isRefused(other, p -> p.look(3));
    document.done(last);
    isRefused(document.page(), PageBudget::step);
    isRefused(document.page(), p -> p.look(1));
  }

  /** What a page was refused was not taken. */
  @Test
  void aPageThatWasRefusedMuchLeavesTheRest() throws IOException {
    isRefused(page, p -> p.steps(STEPS + 1));
    document.done(page);
    PageBudget next = document.page();
    next.steps(STEPS);
    assertThat(next.isExhausted()).isFalse();
  }
}
