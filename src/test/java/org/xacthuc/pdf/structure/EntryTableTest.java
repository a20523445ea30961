package org.xacthuc.pdf.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xacthuc.pdf.structure.EntryTable.rankOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.structure.StructureDefect.Kind;
import org.xacthuc.pdf.structure.XrefEntry.Free;
import org.xacthuc.pdf.structure.XrefEntry.InFile;
import org.xacthuc.pdf.structure.XrefEntry.InStream;

/** The entries of all sections: which one a number has as of a section, and where they disagree. */
class EntryTableTest {
  private final EntryTable table = new EntryTable(Limits.DEFAULT);

  private record Listed(int rank, int number, XrefEntry entry) {}

  private void add(int rank, long number, XrefEntry entry) {
    try {
      table.add(rank, number, entry);
    } catch (StructureException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anEmptyTableKnowsNothing() {
    assertThat(table.link()).isEmpty();
    assertThat(table.bound()).isZero();
    assertThat(table.lookup(0, 0)).isEmpty();
    assertThat(table.largest(0)).isEqualTo(-1);
    assertThat(table.numbers(0, 0)).isEmpty();
    assertThat(table.usesGenerations()).isFalse();
    assertThat(table.containsOlder(0, 0)).isFalse();
  }

  @Test
  void anOlderSectionKnowsWhatItKnew() {
    add(rankOf(0, false), 3, new InFile(300, 0));
    add(rankOf(1, false), 3, new Free());
    add(rankOf(2, false), 3, new InFile(100, 0));
    add(rankOf(2, false), 5, new InStream(3, 7));
    assertThat(table.link()).isEmpty();
    assertThat(table.lookup(3, 0)).contains(new InFile(300, 0));
    assertThat(table.lookup(3, 1)).contains(new Free());
    assertThat(table.lookup(3, 2)).contains(new InFile(100, 0));
    assertThat(table.lookup(3, 3)).isEmpty();
    assertThat(table.lookup(5, 0)).contains(new InStream(3, 7));
    assertThat(List.of(-1, 4, 6, 7)).allSatisfy(n -> assertThat(table.lookup(n, 0)).isEmpty());
    assertThat(table.bound()).isEqualTo(6);
    assertThat(table.largest(1)).as("nothing in use").isEqualTo(-1);
    assertThat(table.largest(2)).isEqualTo(5);
    assertThat(table.numbers(0, 1)).containsExactly(3);
    assertThat(table.numbers(2, 2)).containsExactly(3, 5);
  }

  /** Many sections of many numbers, against what a search through all of them finds. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void itFindsWhatASearchWouldFind(long seed) {
    Random random = new Random(seed);
    int sections = 9;
    List<Listed> all = new ArrayList<>();
    for (int section = 0; section < sections; section++) {
      TreeSet<Integer> numbers = new TreeSet<>();
      random.ints(random.nextInt(30), 1, 40).forEach(numbers::add);
      for (int number : numbers) {
        XrefEntry entry =
            switch (random.nextInt(3)) {
              case 0 -> new Free();
              case 1 -> new InFile(1 + random.nextInt(9), 0);
              default -> new InStream(1 + random.nextInt(50), random.nextInt(3));
            };
        all.add(new Listed(rankOf(section, false), number, entry));
        add(rankOf(section, false), number, entry);
      }
    }
    assertThat(table.link()).isEmpty();
    for (int section = 0; section < sections; section++) {
      int rank = rankOf(section, false);
      for (int number = 0; number < 45; number++) {
        int wanted = number;
        assertThat(table.lookup(number, section))
            .isEqualTo(
                all.stream()
                    .filter(l -> l.rank() >= rank && l.number() == wanted)
                    .map(Listed::entry)
                    .findFirst());
        assertThat(table.containsOlder(number, section))
            .isEqualTo(
                number < table.bound()
                    && all.stream()
                        .anyMatch(
                            l ->
                                l.rank() > rank
                                    && l.entry() instanceof InStream s
                                    && s.container() == wanted));
      }
      int oldest = Math.min(section + 2, sections - 1);
      assertThat(table.numbers(section, oldest))
          .isEqualTo(
              all.stream()
                  .filter(l -> l.rank() >= rank && l.rank() <= rankOf(oldest, false))
                  .mapToInt(Listed::number)
                  .sorted()
                  .distinct()
                  .toArray());
      assertThat(table.largest(section))
          .isEqualTo(
              all.stream()
                  .filter(l -> l.rank() == rank && !(l.entry() instanceof Free))
                  .mapToInt(Listed::number)
                  .max()
                  .orElse(-1));
    }
    assertThat(table.bound())
        .isEqualTo(all.stream().mapToInt(Listed::number).max().orElseThrow() + 1);
  }

  @Test
  void aNumberListedTwiceInOneSectionHasItsLastEntry() {
    add(0, 3, new InFile(100, 0));
    add(0, 3, new InFile(100, 0));
    add(0, 4, new InFile(200, 0));
    add(0, 4, new InFile(201, 0));
    add(2, 4, new InFile(200, 0));
    assertThat(table.link())
        .containsExactly(StructureDefect.of(Kind.DUPLICATE_OBJECT, "4 in one section"));
    assertThat(table.lookup(3, 0)).contains(new InFile(100, 0));
    assertThat(table.lookup(4, 0)).contains(new InFile(201, 0));
    assertThat(table.lookup(4, 1)).contains(new InFile(200, 0));
  }

  @Test
  void ofAFloodOfThemTwoHundredAreTold() {
    IntStream.rangeClosed(1, 201)
        .forEach(
            n -> {
              add(0, n, new InFile(100, 0));
              add(0, n, new InFile(101, 0));
            });
    assertThat(table.link()).hasSize(200);
    assertThat(table.lookup(201, 0)).contains(new InFile(101, 0));
  }

  /** ISO 32000-2 §7.5.8.4: what is free in the table may be found in the stream that it names. */
  @Test
  void aHiddenObjectIsFoundInTheStreamOfItsTable() {
    add(rankOf(0, false), 3, new Free());
    add(rankOf(0, false), 4, new InFile(100, 0));
    add(rankOf(0, true), 3, new InStream(9, 0));
    add(rankOf(0, true), 9, new InFile(900, 0));
    assertThat(table.link()).isEmpty();
    assertThat(table.lookup(3, 0)).contains(new InStream(9, 0));
    assertThat(table.lookup(4, 0)).contains(new InFile(100, 0));
    assertThat(table.lookup(9, 0)).contains(new InFile(900, 0));
    assertThat(table.largest(0)).isEqualTo(9);
    assertThat(table.containsOlder(9, 0)).isFalse();
  }

  @Test
  void whatTheTableHasCountsBeforeItsStream() {
    add(rankOf(0, false), 3, new InFile(300, 0));
    add(rankOf(0, true), 3, new InFile(200, 0));
    add(rankOf(1, false), 3, new InFile(100, 0));
    assertThat(table.link()).as("no reader sees the stream's").isEmpty();
    assertThat(table.lookup(3, 0)).contains(new InFile(300, 0));
  }

  @Test
  void aStreamThatChangesWhatOlderReadersSeeIsTold() {
    add(rankOf(0, true), 3, new InFile(300, 0));
    add(rankOf(0, true), 4, new InFile(400, 0));
    add(rankOf(0, true), 5, new InFile(500, 0));
    add(rankOf(1, false), 3, new InFile(100, 0));
    add(rankOf(1, false), 4, new InFile(400, 0));
    add(rankOf(1, false), 5, new Free());
    assertThat(table.link())
        .as("not of the same, nor of one that was free")
        .containsExactly(StructureDefect.of(Kind.HYBRID_DISAGREES, "3"));
  }

  @Test
  void ofAFloodOfDisagreementsTwoHundredAreTold() {
    IntStream.rangeClosed(1, 201).forEach(n -> add(rankOf(0, true), n, new InFile(300, 0)));
    IntStream.rangeClosed(1, 201).forEach(n -> add(rankOf(1, false), n, new InFile(100, 0)));
    assertThat(table.link())
        .hasSize(200)
        .contains(StructureDefect.of(Kind.HYBRID_DISAGREES, "200"))
        .doesNotContain(StructureDefect.of(Kind.HYBRID_DISAGREES, "201"));
  }

  @Test
  void anObjectOfAnotherGenerationIsNoticed() {
    add(0, 3, new InFile(100, 0));
    add(0, 4, new InStream(3, 5));
    add(0, 5, new Free());
    assertThat(table.usesGenerations()).isFalse();
    add(2, 3, new InFile(100, 1));
    assertThat(table.usesGenerations()).isTrue();
  }

  @Test
  void numbersAndEntriesHaveTheLimit() throws StructureException {
    EntryTable few = new EntryTable(Limits.DEFAULT.with(Limit.OBJECTS, 3));
    few.add(0, 2, new Free());
    assertThatThrownBy(() -> few.add(0, 3, new Free()))
        .isInstanceOfSatisfying(
            StructureException.class,
            e -> assertThat(e.defect()).isEqualTo(StructureDefect.limit(Limit.OBJECTS, "xref 3")));
    few.add(0, 1, new Free());
    few.add(0, 0, new Free());
    assertThatThrownBy(() -> few.add(0, 0, new Free())).isInstanceOf(StructureException.class);
    assertThat(few.link()).isEmpty();
    assertThat(few.lookup(2, 0)).isEqualTo(Optional.of(new Free()));
  }
}
