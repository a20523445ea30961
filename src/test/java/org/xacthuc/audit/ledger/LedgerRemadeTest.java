package org.xacthuc.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.audit.ledger.LedgerRows.NOW;
import static org.xacthuc.audit.ledger.LedgerRows.PINS;
import static org.xacthuc.audit.ledger.LedgerRows.folder;
import static org.xacthuc.audit.ledger.LedgerRows.problemOf;
import static org.xacthuc.audit.ledger.LedgerRows.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.audit.ledger.Places.Place;
import org.xacthuc.report.row.Column;

/** SQLite files that look like a ledger's and were made to say something else. */
@Timeout(60)
class LedgerRemadeTest {
  private Place place;
  private Run run;

  @BeforeEach
  void recorded() throws IOException {
    place = Places.sqlite();
    try (Ledger ledger = Ledger.open(place.place())) {
      run = ledger.begin(folder("/archive"), PINS, NOW, NOW);
      Recording recording = ledger.record(run, NOW);
      recording.add(List.of(row("a.pdf"), row("b.pdf", "b", "NOT_AUTHENTIC", "x")));
      recording.finish(NOW);
    }
  }

  /** A trigger could write AUTHENTIC where something else was recorded. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "create trigger t after insert on outcome begin"
            + " update outcome set verdict = 'AUTHENTIC' where path = new.path; end",
        "alter table outcome rename to o; create view outcome as select * from o",
        "drop index outcome_path",
        "alter table run add column more text",
        "drop index outcome_sha256; create index outcome_sha256 on outcome (run, verdict)",
      })
  void aDatabaseThatWasRemadeIsRefused(String sql) throws SQLException {
    place.sql(sql.startsWith("create") ? new String[] {sql} : sql.split("; ", -1));

    assertThat(problemOf(() -> Ledger.open(place.place()).close()))
        .isEqualTo(LedgerProblem.CORRUPT);
    assertThat(problemOf(() -> Ledger.read(place.place()).close()))
        .isEqualTo(LedgerProblem.CORRUPT);
    assertThat(problemOf(() -> LedgerCheck.check(place.place()))).isEqualTo(LedgerProblem.CORRUPT);
  }

  /** The control: what an auditor adds for questions of his own changes nothing. */
  @Test
  void whatAnAuditorAddsIsNoObstacle() throws IOException, SQLException {
    place.sql(
        "create view mine as select path from outcome where verdict = 'NOT_AUTHENTIC'",
        "create table notes (path text, note text)",
        "create index outcome_mine on outcome (signer)",
        "vacuum");

    assertThat(LedgerCheck.check(place.place()).isSound()).isTrue();
    Ledger.open(place.place()).close();
  }

  /** Bytes that read like the word are not found by it: whoever asks by verdict misses the row. */
  @ParameterizedTest
  @CsvSource({"verdict", "path_key", "record_sha256", "json"})
  void bytesInPlaceOfATextAreAChange(String column) throws IOException, SQLException {
    place.sql("update outcome set X = cast(X as blob) where path = 'b.pdf'".replace("X", column));

    assertThat(LedgerCheck.check(place.place()).irregularities())
        .extracting(i -> i.kind() + " " + i.seq())
        .containsExactly("ROW_CHANGED 4");
  }

  /** The row would still make its line, and no longer be one of the run's. */
  @ParameterizedTest
  @CsvSource({"run", "seq"})
  void bytesInPlaceOfANumberAreAChange(String column) throws SQLException {
    place.sql("update outcome set X = cast(X as blob) where path = 'b.pdf'".replace("X", column));

    assertThat(problemOf(() -> LedgerCheck.check(place.place())))
        .isEqualTo(LedgerProblem.ROW_CHANGED);
  }

  @Test
  void suchAVerdictIsNotCounted() throws IOException, SQLException {
    try (Ledger ledger = Ledger.read(place.place())) {
      assertThat(ledger.read(run).counts(Column.VERDICT))
          .as("control")
          .containsOnlyKeys("AUTHENTIC", "NOT_AUTHENTIC");
    }
    place.sql("update outcome set verdict = cast('AUTHENTIC' as blob) where path = 'b.pdf'");

    try (Ledger ledger = Ledger.read(place.place())) {
      assertThat(problemOf(() -> ledger.read(run).counts(Column.VERDICT)))
          .isEqualTo(LedgerProblem.ROW_CHANGED);
    }
  }

  /** A report of two lines would be two reports for whoever reads the output line by line. */
  @Test
  void aReportOfTwoLinesIsNoReport() throws IOException, SQLException {
    try (Ledger ledger = Ledger.read(place.place());
        Stream<LedgerRow> rows = ledger.read(run).rows()) {
      assertThat(rows).as("control").hasSize(2);
    }
    place.sql("update outcome set json = json || char(10) || json where path = 'b.pdf'");

    assertThat(problemOf(this::readRows)).isEqualTo(LedgerProblem.ROW_CHANGED);
  }

  private void readRows() throws IOException {
    try (Ledger ledger = Ledger.read(place.place());
        Stream<LedgerRow> rows = ledger.read(run).rows()) {
      rows.forEach(LedgerRow::path);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
