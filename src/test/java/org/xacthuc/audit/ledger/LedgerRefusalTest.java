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
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.audit.ledger.Places.Place;
import org.xacthuc.report.row.Column;

/** What is no ledger of ours, or cannot be written, is refused and left as it is. */
class LedgerRefusalTest {
  @TempDir Path folder;

  private Place place() throws IOException {
    return Places.sqlite(folder.resolve("ledger.db"));
  }

  private LedgerProblem openingOf(Place place) {
    return problemOf(() -> Ledger.open(place.place()).close());
  }

  private static LedgerProblem readingOf(Place place) {
    return problemOf(() -> Ledger.read(place.place()).close());
  }

  private static void record(Place place, String... paths) throws LedgerException {
    try (Ledger ledger = Ledger.open(place.place())) {
      Run run = ledger.begin(folder("/archive"), PINS, NOW, NOW);
      ledger.record(run, NOW).add(Stream.of(paths).map(LedgerRows::row).toList());
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:mysql://host/x, ADDRESS_UNKNOWN",
    "jdbc:, ADDRESS_UNKNOWN",
    "jdbc:postgresql://host/x, JOURNAL_NOT_NAMED",
    "/, FOLDER",
    "'', FOLDER"
  })
  void anAddressThatIsNone(String given, LedgerProblem problem) {
    assertThat(problemOf(() -> LedgerPlace.parse(given))).isEqualTo(problem);
  }

  @Test
  void passwordsAreNotShown() throws LedgerException {
    String url = "jdbc:postgresql://me:secret@host:5432/archive?user=me&password=secret";
    LedgerPlace place = LedgerPlace.parse(url, Optional.of("j"));
    assertThat(place.shown()).isEqualTo("jdbc:postgresql://host:5432/archive");
  }

  @Test
  void aFileOfAnotherKindIsLeftAsItIs() throws IOException {
    Place place = place();
    Files.writeString(folder.resolve("ledger.db"), "the only copy of something");
    assertThat(openingOf(place)).isEqualTo(LedgerProblem.NOT_A_LEDGER);
    assertThat(readingOf(place)).isEqualTo(LedgerProblem.NOT_A_LEDGER);
    assertThat(folder.resolve("ledger.db")).hasContent("the only copy of something");
    assertThat(names()).containsExactly("ledger.db");
  }

  @ParameterizedTest
  @CsvSource({"create table photos (id integer)", "create table ledger (id integer)"})
  void aDatabaseOfAnotherKindIsLeftAsItIs(String table) throws IOException, SQLException {
    Place place = place();
    place.sql(table);
    byte[] before = Files.readAllBytes(folder.resolve("ledger.db"));
    assertThat(openingOf(place)).isEqualTo(LedgerProblem.NOT_A_LEDGER);
    assertThat(readingOf(place)).isEqualTo(LedgerProblem.NOT_A_LEDGER);
    assertThat(folder.resolve("ledger.db")).hasBinaryContent(before);
    assertThat(folder.resolve("ledger.db.journal.jsonl")).doesNotExist();
  }

  @Test
  void anEmptyFileBecomesALedger() throws IOException {
    Place place = place();
    Files.createFile(folder.resolve("ledger.db"));
    record(place, "a.pdf");
    assertThat(LedgerCheck.check(place.place()).isSound()).isTrue();
  }

  @ParameterizedTest
  @ArgumentsSource(Places.class)
  void aLaterVersionsLedger(Place place) throws IOException, SQLException {
    record(place, "a.pdf");
    place.sql("update ledger set schema_version = schema_version + 1");
    assertThat(openingOf(place)).isEqualTo(LedgerProblem.NEWER_SCHEMA);
    assertThat(readingOf(place)).isEqualTo(LedgerProblem.NEWER_SCHEMA);
  }

  @Test
  void aFolderOrNoFolder() throws IOException {
    Place taken = Places.sqlite(folder.resolve("sub"));
    Files.createDirectory(folder.resolve("sub"));
    assertThat(openingOf(taken)).isEqualTo(LedgerProblem.FOLDER);
    Place nowhere = Places.sqlite(folder.resolve("none/ledger.db"));
    assertThat(openingOf(nowhere)).isEqualTo(LedgerProblem.PARENT_MISSING);
    assertThat(readingOf(nowhere)).isEqualTo(LedgerProblem.MISSING);
    assertThat(names()).containsExactly("sub");
  }

  @Test
  void readingMakesNothing() throws IOException {
    Place place = place();
    assertThat(readingOf(place)).isEqualTo(LedgerProblem.MISSING);
    assertThat(names()).isEmpty();
    record(place, "a.pdf");
    List<String> before = names();
    try (Ledger ledger = Ledger.read(place.place())) {
      assertThat(ledger.read(ledger.runs().get(0)).count()).isEqualTo(1);
      assertThat(names()).isEqualTo(before);
    }
    assertThat(names()).containsExactly("ledger.db", "ledger.db.journal.jsonl", "ledger.db.lock");
  }

  @Test
  void nobodyElseMayReadWhatIsRecorded() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Place place = place();
    try (Ledger ledger = Ledger.open(place.place())) {
      Run run = ledger.begin(folder("/archive"), PINS, NOW, NOW);
      ledger.record(run, NOW).add(List.of(row("a.pdf")));
      assertThat(permissions())
          .containsExactly(
              "ledger.db rw-------",
              "ledger.db-shm rw-------",
              "ledger.db-wal rw-------",
              "ledger.db.journal.jsonl rw-------");
    }
    Files.setPosixFilePermissions(
        folder.resolve("ledger.db"), PosixFilePermissions.fromString("rw-r-----"));
    Ledger.open(place.place()).close();
    assertThat(permissions()).as("its owner's wish").contains("ledger.db rw-r-----");
  }

  /** Of all files but the empty one. */
  private List<String> permissions() throws IOException {
    List<String> permissions = new ArrayList<>();
    for (String name : names()) {
      if (!name.endsWith(".lock")) {
        permissions.add(
            name
                + " "
                + PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(folder.resolve(name))));
      }
    }
    return permissions;
  }

  @ParameterizedTest
  @ArgumentsSource(Places.class)
  void aRowThatIsNoneIsToldHoweverItIsRead(Place place) throws IOException, SQLException {
    record(place, "a.pdf");
    try (Ledger ledger = Ledger.read(place.place())) {
      RunReader reader = ledger.read(ledger.runs().get(0));
      List<String> sorted = new ArrayList<>();
      reader.sorted(Column.SIGNER, (number, row) -> sorted.add(number + " " + row.path()));
      assertThat(sorted).as("control").containsExactly("1 a.pdf");
      place.sql("update outcome set recorded = 'never'");
      assertThatThrownBy(() -> reader.sorted(Column.SIGNER, (number, row) -> {}))
          .isInstanceOfSatisfying(
              LedgerException.class,
              e -> assertThat(e.problem()).isEqualTo(LedgerProblem.ROW_CHANGED));
      assertThatThrownBy(() -> reader.rows().toList()).hasCauseInstanceOf(LedgerException.class);
    }
  }

  @Test
  void aNameWithMarksOfAddressesIsAName() throws IOException {
    Place place = Places.sqlite(folder.resolve("sổ ?mode=memory#%20&.db"));
    record(place, "a.pdf");
    assertThat(names()).contains("sổ ?mode=memory#%20&.db");
    try (Ledger ledger = Ledger.read(place.place())) {
      assertThat(ledger.runs()).hasSize(1);
    }
  }

  @Test
  void aDamagedFileIsTold() throws IOException {
    Place place = place();
    record(
        place,
        Stream.iterate(0, i -> i + 1).limit(300).map(i -> i + ".pdf").toArray(String[]::new));
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("ledger.db").toFile(), "rw")) {
      for (long at = 4096; at < file.length(); at += 4096) {
        file.seek(at);
        file.write(new byte[64]);
      }
    }
    assertThat(
            problemOf(
                () -> {
                  LedgerCheck.check(place.place());
                  throw new LedgerException(LedgerProblem.FAILED, "", "nothing was noticed");
                }))
        .isEqualTo(LedgerProblem.CORRUPT);
  }

  @ParameterizedTest
  @ArgumentsSource(Places.class)
  void aJournalThatDoesNotEndAsItShould(Place place) throws IOException {
    record(place, "a.pdf", "b.pdf");
    String whole = Files.readString(place.place().journal());
    Files.writeString(place.place().journal(), whole + "x");
    assertThat(openingOf(place)).as("longer").isEqualTo(LedgerProblem.JOURNAL_DIFFERS);
    assertThat(place.place().journal()).hasContent(whole + "x");
    Files.writeString(place.place().journal(), whole.replaceFirst("b\\.pdf", "c.pdf"));
    assertThat(openingOf(place)).as("other").isEqualTo(LedgerProblem.JOURNAL_DIFFERS);
    Files.writeString(place.place().journal(), whole.substring(0, whole.length() - 1));
    assertThat(openingOf(place)).as("shorter").isEqualTo(LedgerProblem.JOURNAL_DIFFERS);
    Files.writeString(place.place().journal(), whole);
    Ledger.open(place.place()).close();
  }

  @Test
  void aJournalThatIsNotThere() throws IOException {
    Place place = place();
    record(place, "a.pdf");
    Files.delete(place.place().journal());
    assertThat(openingOf(place)).isEqualTo(LedgerProblem.JOURNAL_MISSING);
    Files.writeString(place.place().journal(), "someone's notes");
    assertThat(openingOf(place)).isEqualTo(LedgerProblem.JOURNAL_FOREIGN);
    assertThat(place.place().journal()).hasContent("someone's notes");
  }

  @Test
  void aNewLedgerDoesNotTakeAFileForItsJournal() throws IOException {
    Place place = place();
    Files.writeString(place.place().journal(), "someone's notes");
    assertThat(openingOf(place)).isEqualTo(LedgerProblem.JOURNAL_FOREIGN);
    assertThat(names()).containsExactly("ledger.db.journal.jsonl");
    assertThat(place.place().journal()).hasContent("someone's notes");
  }

  @ParameterizedTest
  @ArgumentsSource(Places.class)
  void oneWritesAtATime(Place place) throws IOException {
    try (Ledger ledger = Ledger.open(place.place())) {
      assertThat(openingOf(place)).isEqualTo(LedgerProblem.IN_USE);
      Recording recording = ledger.record(ledger.begin(folder("/a"), PINS, NOW, NOW), NOW);
      recording.add(List.of(row("a.pdf")));
      try (Ledger reading = Ledger.read(place.place())) {
        assertThat(reading.read(reading.runs().get(0)).count()).isEqualTo(1);
      }
    }
    Ledger.open(place.place()).close();
  }
}
