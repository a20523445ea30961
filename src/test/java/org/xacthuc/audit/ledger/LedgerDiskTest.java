package org.xacthuc.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.xacthuc.audit.ledger.LedgerRows.NOW;
import static org.xacthuc.audit.ledger.LedgerRows.PINS;
import static org.xacthuc.audit.ledger.LedgerRows.folder;
import static org.xacthuc.audit.ledger.LedgerRows.problemOf;
import static org.xacthuc.audit.ledger.LedgerRows.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.audit.ledger.Places.Place;

/** A disk that is full, or may only be read: real ones, for whoever may mount them. */
class LedgerDiskTest {
  @TempDir Path folder;

  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()),
        "no disk of a few megabytes: only root may mount one");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", "-l", disk.toString());
  }

  private static boolean run(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try {
      return builder.start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  private static Run run(Ledger ledger) throws LedgerException {
    Optional<Run> last = ledger.last(folder("/a"));
    return last.isPresent() ? last.get() : ledger.begin(folder("/a"), PINS, NOW, NOW);
  }

  /** Adds batches until the disk is full; returns how many rows are in the ledger for sure. */
  private static int fill(Place place) throws LedgerException {
    int[] added = new int[1];
    assertThatThrownBy(
            () -> {
              try (Ledger ledger = Ledger.open(place.place())) {
                Recording recording = ledger.record(run(ledger), NOW);
                while (true) {
                  int from = added[0];
                  List<LedgerRow> rows = new ArrayList<>();
                  IntStream.range(from, from + 20).forEach(i -> rows.add(row(i + ".pdf")));
                  recording.add(rows);
                  added[0] += 20;
                }
              }
            })
        .isInstanceOfSatisfying(
            LedgerException.class,
            e ->
                assertThat(e.problem())
                    .isIn(LedgerProblem.FULL, LedgerProblem.JOURNAL_NOT_WRITABLE));
    return added[0];
  }

  @Test
  void aFullDiskLosesNothing() throws Exception {
    Place place = Places.sqlite(disk.resolve("ledger.db"));
    goesOnWithRoom(place, disk.resolve("ledger.db"));
  }

  @Test
  void aFullDiskOfTheJournalLosesNothing() throws Exception {
    Path file = folder.resolve("ledger.db");
    Optional<String> journal = Optional.of(disk.resolve("journal.jsonl").toString());
    Place place =
        new Place(LedgerPlace.parse(file.toString(), journal), "jdbc:sqlite:" + file, "SQLite");
    goesOnWithRoom(place, disk.resolve("journal.jsonl"));
  }

  private void goesOnWithRoom(Place place, Path onFullDisk) throws Exception {
    int added = fill(place);
    assertThat(added).isPositive();
    assertThat(Files.size(onFullDisk)).isPositive();
    assertThat(run("mount", "-o", "remount,size=32m", disk.toString())).isTrue();
    try (Ledger ledger = Ledger.open(place.place())) {
      Recording recording = ledger.record(run(ledger), NOW);
      int present = (int) ledger.read(run(ledger)).count();
      assertThat(present).isIn(added, added + 20);
      recording.add(List.of(row("last.pdf")));
      recording.finish(NOW);
      assertThat(ledger.read(ledger.runs().get(0)).rows().map(LedgerRow::path).limit(present))
          .isEqualTo(IntStream.range(0, present).mapToObj(i -> i + ".pdf").toList());
    }
    assertThat(LedgerCheck.check(place.place()).irregularities()).isEmpty();
  }

  @Test
  void aDiskForReadingAloneIsReadAlone() throws Exception {
    Place place = Places.sqlite(disk.resolve("ledger.db"));
    try (Ledger ledger = Ledger.open(place.place())) {
      ledger.record(run(ledger), NOW).add(List.of(row("a.pdf")));
    }
    assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
    assertThat(problemOf(() -> Ledger.open(place.place()))).isEqualTo(LedgerProblem.READ_ONLY);
    assertThat(problemOf(() -> Ledger.open(Places.sqlite(disk.resolve("new.db")).place())))
        .isEqualTo(LedgerProblem.READ_ONLY);
    try (Ledger ledger = Ledger.read(place.place())) {
      assertThat(ledger.read(run(ledger)).rows()).containsExactly(row("a.pdf"));
    }
    assertThat(LedgerCheck.check(place.place()).isSound()).isTrue();
  }

  /** As a killed audit leaves it, with what is not yet in the file itself. */
  @Test
  void aCopyOfAnOpenLedgerIsReadFromADiskForReadingAlone() throws Exception {
    Place place = Places.sqlite(folder.resolve("ledger.db"));
    try (Ledger ledger = Ledger.open(place.place())) {
      ledger.record(run(ledger), NOW).add(List.of(row("a.pdf")));
      for (String name : List.of("ledger.db", "ledger.db-wal", "ledger.db-shm")) {
        Files.copy(folder.resolve(name), disk.resolve(name));
      }
    }
    assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
    Place copy = Places.sqlite(disk.resolve("ledger.db"));
    try (Ledger ledger = Ledger.read(copy.place())) {
      assertThat(ledger.read(ledger.runs().get(0)).rows()).containsExactly(row("a.pdf"));
    }
  }
}
