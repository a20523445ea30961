package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageWalkTest {
  private static List<Integer> numbers(String list) {
    return list == null
        ? List.of()
        : List.of(list.split(" ")).stream().map(Integer::valueOf).toList();
  }

  @ParameterizedTest
  @CsvSource({
    // Nothing is found: front, signed ones, last ones backwards, the rest.
    "5, 60, '', '', 1 2 3 4 5",
    "30, 12, '', '', 1 2 30 29 3 4 5 6 7 8 9 10",
    "30, 12, '20 25', '', 1 2 20 25 30 29 3 4 5 6 7 8",
    "30, 5, '', '', 1 30 2 3 4",
    "30, 1, '20', '', 1",
    "30, 0, '20', '', ''",
    "0, 60, '', '', ''",
    "1, 60, '', '', 1",
    // Found in front: one page more.
    "30, 12, '', '1', 1 2",
    "30, 18, '', '2', 1 2 3",
    "30, 18, '', '3', 1 2 3 4",
    "3, 60, '', '1', 1 2",
    "2, 60, '', '1', 1 2",
    // Pages with signatures are read in any case, whatever was found.
    "30, 12, '20 25', '1', 1 2 20 25",
    "30, 12, '20 25', '20', 1 2 20 25",
    "30, 12, '20 25', '25', 1 2 20 25",
    "30, 12, '2', '2', 1 2 3",
    // Found from behind: the page before.
    "30, 12, '', '30', 1 2 30 29",
    "30, 12, '', '29', 1 2 30 29 28",
    // Found in the rest.
    "30, 12, '', '5', 1 2 30 29 3 4 5 6",
    // No more than may be read.
    "30, 2, '20', '20', 1 20",
    "9, 9, '', '9', 1 9 8",
    "2, 60, '', '2', 1 2",
  })
  void thePagesAreReadInTheirOrder(
      int count, int most, String signed, String found, String expected) throws IOException {
    BitSet showing = new BitSet();
    numbers(signed.isEmpty() ? null : signed).forEach(showing::set);
    Set<Integer> holding = Set.copyOf(numbers(found.isEmpty() ? null : found));
    List<Integer> read = new ArrayList<>();
    new PageWalk(
            count,
            most,
            showing,
            new PageWalk.Visitor() {
              @Override
              public void read(int page) {
                read.add(page);
              }

              @Override
              public boolean found(int page) {
                return holding.contains(page);
              }
            })
        .run();
    assertThat(read).isEqualTo(numbers(expected.isEmpty() ? null : expected));
  }
}
