package org.xacthuc.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.xacthuc.audit.ledger.LedgerRows.NOW;
import static org.xacthuc.audit.ledger.LedgerRows.PINS;
import static org.xacthuc.audit.ledger.LedgerRows.folder;
import static org.xacthuc.audit.ledger.LedgerRows.problemOf;
import static org.xacthuc.audit.ledger.LedgerRows.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.xacthuc.audit.ledger.Places.Place;
import org.xacthuc.report.archive.RecordedChange;
import org.xacthuc.report.archive.RecordedChange.Kind;
import org.xacthuc.report.archive.RecordedFixity;
import org.xacthuc.report.journal.JournalRecord;
import org.xacthuc.report.row.Column;
import org.xacthuc.report.row.ReportRow;

/** What a ledger does, whatever its database. */
class LedgerContractTest {

  @ParameterizedTest
  @ArgumentsSource(Places.class)
  void rowsAreReadAsTheyWereWritten(Place place) throws IOException {
    List<LedgerRow> rows = new ArrayList<>();
    IntStream.range(0, 450).forEach(i -> rows.add(row("tháng 7/" + i + ".pdf")));
    try (Ledger ledger = Ledger.open(place.place())) {
      Run run = ledger.begin(folder("/archive"), PINS, NOW.minusSeconds(5), NOW);
      Recording recording = ledger.record(run, NOW);
      recording.add(rows.subList(0, 1));
      recording.add(rows.subList(1, 450));
      recording.finish(NOW.plusSeconds(9));
      assertThat(ledger.read(run).rows()).isEqualTo(rows);
    }
    try (Ledger ledger = Ledger.read(place.place())) {
      Run run = ledger.runs().get(0);
      assertThat(run)
          .isEqualTo(
              new Run(
                  1,
                  folder("/archive"),
                  PINS,
                  NOW.minusSeconds(5),
                  NOW,
                  Optional.of(NOW.plusSeconds(9)),
                  Run.State.FINISHED));
      RunReader reader = ledger.read(run);
      assertThat(reader.rows()).isEqualTo(rows);
      assertThat(reader.count()).isEqualTo(450);
      assertThat(reader.rows(Column.FILE, "tháng 7/7.pdf")).containsExactly(rows.get(7));
      assertThat(reader.counts(Column.VERDICT)).isEqualTo(Map.of("AUTHENTIC", 450L));
    }
    assertThat(LedgerCheck.check(place.place()).isSound()).isTrue();
  }

  @ParameterizedTest
  @ArgumentsSource(Places.class)
  void whatWasRecordedIsKnown(Place place) throws IOException {
    LedgerRow first = row("a.pdf", "one", "AUTHENTIC", "");
    LedgerRow copy = new LedgerRow("b.pdf", first.report(), first.recorded(), Optional.of("a.pdf"));
    try (Ledger ledger = Ledger.open(place.place())) {
      Recording recording = ledger.record(ledger.begin(folder("/archive"), PINS, NOW, NOW), NOW);
      assertThat(recording.ofContent(Sha256.of("one"))).isEmpty();
      recording.add(List.of(copy));
      assertThat(recording.ofContent(Sha256.of("one"))).isEmpty();
      recording.add(List.of(first));
      assertThat(recording.ofContent(Sha256.of("one"))).contains(first);
      List<String> many = new ArrayList<>(List.of("a.pdf", "b.pdf", "c.pdf"));
      IntStream.range(0, 200).forEach(i -> many.add("x" + i));
      assertThat(recording.recorded(many)).containsExactlyInAnyOrder("a.pdf", "b.pdf");
    }
  }

  @ParameterizedTest
  @ArgumentsSource(Places.class)
  void aScopeHasOneUnfinishedRun(Place place) throws IOException {
    try (Ledger ledger = Ledger.open(place.place())) {
      Run run = ledger.begin(folder("/archive"), PINS, NOW, NOW);
      assertThat(problemOf(() -> ledger.begin(folder("/archive"), PINS, NOW, NOW)))
          .isEqualTo(LedgerProblem.RUN_UNFINISHED);
      Run other = ledger.begin(folder("/other"), PINS, NOW, NOW);
      assertThat(ledger.last(folder("/archive"))).contains(run);
      ledger.abandon(run, NOW.plusSeconds(1));
      assertThat(problemOf(() -> ledger.abandon(run, NOW))).isEqualTo(LedgerProblem.RUN_OVER);
      assertThat(problemOf(() -> ledger.record(run, NOW))).isEqualTo(LedgerProblem.RUN_OVER);
      Run second = ledger.begin(folder("/archive"), PINS, NOW, NOW);
      Recording recording = ledger.record(second, NOW);
      recording.finish(NOW);
      assertThat(problemOf(() -> recording.finish(NOW))).isEqualTo(LedgerProblem.RUN_OVER);
      assertThat(problemOf(() -> recording.add(List.of(row("a.pdf")))))
          .isEqualTo(LedgerProblem.RUN_OVER);
      assertThat(ledger.runs())
          .extracting(Run::id, Run::state)
          .containsExactly(
              tuple(run.id(), Run.State.ABANDONED),
              tuple(other.id(), Run.State.RUNNING),
              tuple(second.id(), Run.State.FINISHED));
    }
    assertThat(LedgerCheck.check(place.place()).irregularities()).isEmpty();
  }

  @ParameterizedTest
  @ArgumentsSource(Places.class)
  void aRunIsGoneOnWith(Place place) throws IOException {
    try (Ledger ledger = Ledger.open(place.place())) {
      Run run = ledger.begin(folder("/archive"), PINS, NOW, NOW);
      ledger.record(run, NOW).add(List.of(row("a.pdf")));
    }
    String head;
    try (Ledger ledger = Ledger.open(place.place())) {
      Run run = ledger.last(folder("/archive")).orElseThrow();
      assertThat(run.isUnfinished()).isTrue();
      Recording recording = ledger.record(run, NOW.plusSeconds(7));
      recording.add(List.of(row("b.pdf")));
      recording.finish(NOW);
      assertThat(ledger.read(run).rows())
          .extracting(LedgerRow::path)
          .containsExactly("a.pdf", "b.pdf");
      head = ledger.head();
    }
    assertThat(place.lines())
        .extracting(line -> JournalRecord.read(line).orElseThrow().event())
        .containsExactly("opened", "begun", "outcome", "resumed", "outcome", "finished");
    assertThat(Sha256.of(place.lines().get(5))).isEqualTo(head);
    assertThat(LedgerCheck.check(place.place()))
        .satisfies(check -> assertThat(check.isSound()).isTrue())
        .satisfies(check -> assertThat(check.head()).isEqualTo(head))
        .satisfies(check -> assertThat(check.behind()).isZero());
  }

  @ParameterizedTest
  @ArgumentsSource(Places.class)
  void twoRunsAreCompared(Place place) throws IOException {
    // By bytes in UTF-8 the last of these comes last; by Java's characters it comes second.
    String late = "\uD83D\uDCC4.pdf";
    String early = "\uFF21.pdf";
    try (Ledger ledger = Ledger.open(place.place())) {
      Run before =
          run(
              ledger,
              row("same.pdf"),
              row("gone.pdf"),
              row("other content.pdf", "one", "AUTHENTIC", ""),
              row("other verdict.pdf", "x", "AUTHENTIC", ""),
              row("other headline.pdf", "y", "UNDETERMINED", "trust.no-path"),
              row(late),
              row(early));
      Run after =
          run(
              ledger,
              row("other headline.pdf", "y", "UNDETERMINED", "trust.expired"),
              row("same.pdf"),
              row("new.pdf"),
              row("other content.pdf", "two", "AUTHENTIC", ""),
              row("other verdict.pdf", "x", "NOT_AUTHENTIC", "trust.revoked"));
      List<RecordedChange> changes = ledger.changes(before, after).toList();
      assertThat(changes)
          .extracting(RecordedChange::path)
          .containsExactly(
              "gone.pdf",
              "new.pdf",
              "other content.pdf",
              "other headline.pdf",
              "other verdict.pdf",
              early,
              late);
      assertThat(changes)
          .extracting(RecordedChange::kind)
          .containsExactly(
              Kind.GONE, Kind.NEW, Kind.CHANGED, Kind.VERDICT, Kind.VERDICT, Kind.GONE, Kind.GONE);
      assertThat(changes.get(4).before().orElseThrow().verdict()).isEqualTo("AUTHENTIC");
      assertThat(changes.get(4).after().orElseThrow().headline()).isEqualTo("trust.revoked");
      assertThat(ledger.changes(after, after)).isEmpty();
    }
  }

  private static Run run(Ledger ledger, LedgerRow... rows) throws LedgerException {
    Run run = ledger.begin(folder("/archive"), PINS, NOW, NOW);
    Recording recording = ledger.record(run, NOW);
    recording.add(List.of(rows));
    recording.finish(NOW);
    return run;
  }

  @ParameterizedTest
  @ArgumentsSource(Places.class)
  void textThatNoDatabaseHoldsIsKeptAsReportsShowIt(Place place) throws IOException {
    LedgerRow plain = row("a.pdf");
    List<String> values = new ArrayList<>(plain.report().values());
    values.set(List.of(Column.values()).indexOf(Column.SUBJECT), "a\0b\uD800c");
    ReportRow report = new ReportRow(values, plain.report().json());
    LedgerRow odd = new LedgerRow("a.pdf", report, NOW, Optional.empty());
    String longest = "thư mục/".repeat(1200) + "a.pdf";
    LedgerRow far = new LedgerRow(longest, report, NOW, Optional.of("a.pdf"));
    LedgerRow further = new LedgerRow(longest + "b", report, NOW, Optional.of("a.pdf"));
    try (Ledger ledger = Ledger.open(place.place())) {
      Run run = ledger.begin(folder("/archive"), PINS, NOW, NOW);
      Recording recording = ledger.record(run, NOW);
      recording.add(List.of(odd, far, further));
      assertThat(recording.recorded(List.of(longest, longest + "b", longest + "c")))
          .containsExactlyInAnyOrder(longest, longest + "b");
      assertThat(ledger.read(run).rows()).containsExactly(odd, far, further);
      assertThat(odd.report().value(Column.SUBJECT)).isEqualTo("a\\u{0000}b\\u{D800}c");
    }
    assertThat(LedgerCheck.check(place.place()).irregularities()).isEmpty();
  }

  @ParameterizedTest
  @ArgumentsSource(Places.class)
  void aBatchIsRecordedWholeOrNotAtAll(Place place) throws IOException {
    try (Ledger ledger = Ledger.open(place.place())) {
      Run run = ledger.begin(folder("/archive"), PINS, NOW, NOW);
      Recording recording = ledger.record(run, NOW);
      recording.add(List.of(row("a.pdf")));
      List<String> before = place.lines();
      assertThat(problemOf(() -> recording.add(List.of(row("b.pdf"), row("a.pdf")))))
          .isEqualTo(LedgerProblem.FAILED);
      assertThat(place.lines()).isEqualTo(before);
      recording.add(List.of(row("b.pdf")));
      assertThat(ledger.read(run).count()).isEqualTo(2);
    }
    assertThat(LedgerCheck.check(place.place()).irregularities()).isEmpty();
  }

  @ParameterizedTest
  @ArgumentsSource(Places.class)
  void whatManifestsSayIsRecordedToo(Place place) throws IOException {
    List<Fixity> checks =
        List.of(
            new Fixity(
                "a.pdf",
                "sha256",
                Optional.of("aa"),
                Optional.of("aa"),
                RecordedFixity.Outcome.MATCHES),
            new Fixity(
                "b.pdf",
                "md5",
                Optional.of("bb"),
                Optional.empty(),
                RecordedFixity.Outcome.MISSING));
    try (Ledger ledger = Ledger.open(place.place())) {
      Run run = ledger.begin(folder("/bag"), PINS, NOW, NOW);
      Recording recording = ledger.record(run, NOW);
      recording.add(List.of(row("a.pdf")));
      recording.addFixity(checks);
      recording.finish(NOW);
      assertThat(ledger.read(run).fixity()).isEqualTo(checks);
    }
    assertThat(LedgerCheck.check(place.place()).irregularities()).isEmpty();
  }
}
