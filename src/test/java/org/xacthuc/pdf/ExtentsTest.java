package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Span;

class ExtentsTest {
  private static final int END = 4_000;

  /** Too few bytes to matter, which may count as covered. */
  private static final int NO_HOLE = 5;

  private static List<Span> holes(List<Span> spans) {
    Extents extents = new Extents();
    spans.forEach(extents::add);
    List<Span> holes = new ArrayList<>();
    extents.forEachHole(END, holes::add);
    return holes;
  }

  @Test
  void theHolesAreWhatNoSpanCovers() {
    Random random = new Random(7);
    for (int run = 0; run < 50; run++) {
      BitSet covered = new BitSet();
      List<Span> spans = new ArrayList<>();
      for (int i = 0; i < 5 * run; i++) {
        int start = random.nextInt(END);
        Span span = new Span(start, Math.min(END, start + 1 + random.nextInt(60)));
        spans.add(span);
        covered.set(start, (int) span.end());
      }
      List<Span> expected = new ArrayList<>();
      for (int at = covered.nextClearBit(0); at < END; ) {
        int next = covered.nextSetBit(at);
        int end = next < 0 ? END : next;
        if (end - at > NO_HOLE) {
          expected.add(new Span(at, end));
        }
        at = covered.nextClearBit(end);
      }
      assertThat(holes(spans)).isEqualTo(expected);
    }
  }

  @Test
  void nothingCoveredIsOneHole() {
    assertThat(holes(List.of())).containsExactly(new Span(0, END));
  }
}
