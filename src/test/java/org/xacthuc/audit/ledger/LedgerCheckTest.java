package org.xacthuc.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.audit.ledger.LedgerRows.NOW;
import static org.xacthuc.audit.ledger.LedgerRows.PINS;
import static org.xacthuc.audit.ledger.LedgerRows.folder;
import static org.xacthuc.audit.ledger.LedgerRows.problemOf;
import static org.xacthuc.audit.ledger.LedgerRows.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.xacthuc.audit.ledger.Places.Place;
import org.xacthuc.report.archive.RecordedFixity;
import org.xacthuc.report.journal.Irregularity;

/**
 * What is changed behind a ledger's back is found, and which record it is. The ledger has ten
 * records: 1 opened, 2 begun, 3 to 8 the files a to f, 9 a manifest's, 10 finished.
 */
class LedgerCheckTest {

  /** Changes a ledger or its journal. */
  @FunctionalInterface
  interface Tampering {
    void with(Place place) throws IOException, SQLException;
  }

  /** Changes the lines of a journal. */
  @FunctionalInterface
  interface Editing {
    void edit(List<String> lines);
  }

  /** Each in both kinds of database. */
  static final class Cases implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context)
        throws IOException, SQLException {
      List<Arguments> cases = new ArrayList<>();
      for (String name : tamperings().keySet()) {
        new Places()
            .provideArguments(parameters, context)
            .forEach(place -> cases.add(Arguments.of(name, place.get()[0])));
      }
      return cases.stream();
    }
  }

  private record Case(Tampering tampering, List<String> found) {}

  private static Map<String, Case> tamperings() {
    Map<String, Case> cases = new TreeMap<>();
    cases.putAll(lines());
    cases.putAll(rows());
    cases.putAll(both());
    return cases;
  }

  private static Map<String, Case> lines() {
    return Map.ofEntries(
        edited("line: a word", l -> replace(l, 5, "AUTHENTIC", "UNSIGNED"), "LINE_CHANGED 5"),
        edited("line: last", l -> replace(l, 10, "\"files\":6", "\"files\":7"), "LINE_CHANGED 10"),
        edited("line: first", l -> replace(l, 1, "opened", "opened "), "LINE_CHANGED 1"),
        edited("line: a blank", l -> l.set(4, l.get(4) + " "), "LINE_CHANGED 5"),
        edited("line: CR LF", l -> l.set(4, l.get(4) + "\r"), "LINE_CHANGED 5"),
        edited("line: number", l -> replace(l, 5, "\"seq\":5,", "\"seq\":50,"), "LINE_CHANGED 5"),
        edited("line: its own number", l -> replace(l, 5, ":5,", ":3,"), "LINE_CHANGED 5"),
        edited("line: no JSON", l -> l.set(4, "?"), "LINE_CHANGED 5"),
        edited("line: empty", l -> l.set(4, ""), "LINE_CHANGED 5"),
        edited("line: a key twice", l -> replace(l, 5, "{", "{\"seq\":5,"), "LINE_CHANGED 5"),
        edited("lines: one is missing", l -> l.remove(4), "LINE_MISSING 5"),
        edited("lines: the first is missing", l -> l.remove(0), "LINE_MISSING 1"),
        edited("lines: two missing", l -> l.subList(3, 5).clear(), "LINE_MISSING 4,LINE_MISSING 5"),
        edited("lines: swapped", l -> Collections.swap(l, 4, 5), "LINE_MOVED 5"),
        edited("lines: moved back", l -> l.add(7, l.remove(3)), "LINE_MOVED 4"),
        edited("lines: doubled", l -> l.add(5, l.get(4)), "LINE_INSERTED 6"),
        edited("lines: old one again", l -> l.add(7, l.get(3)), "LINE_INSERTED 8"),
        edited("lines: no JSON between", l -> l.add(4, "{}"), "LINE_INSERTED 5"),
        edited("lines: too many", l -> l.add(next(l)), "LINE_INSERTED 11"),
        edited("lines: last cut", l -> l.remove(9), "JOURNAL_CUT 10"),
        edited("lines: half cut", l -> l.subList(5, 10).clear(), "JOURNAL_CUT 6"),
        edited("lines: rewritten to the end", l -> rechain(l, 5), rewritten()),
        Map.entry(
            "line: torn",
            new Case(
                place ->
                    Files.writeString(
                        place.place().journal(),
                        Files.readString(place.place().journal()).stripTrailing()),
                List.of("LINE_CHANGED 10"))),
        Map.entry(
            "lines: none",
            new Case(
                place -> Files.writeString(place.place().journal(), ""),
                List.of("JOURNAL_CUT 1"))));
  }

  private static Map<String, Case> rows() {
    String path = "where path = 'c.pdf'";
    return Map.ofEntries(
        sql("row: verdict", "update outcome set verdict = 'UNSIGNED' " + path, "ROW_CHANGED 5"),
        sql("row: a column", "update outcome set signer = 'X' " + path, "ROW_CHANGED 5"),
        sql("row: report", "update outcome set json = json || ' ' " + path, "ROW_CHANGED 5"),
        sql("row: path", "update outcome set path = 'C.pdf' " + path, "ROW_CHANGED 5"),
        sql("row: key", "update outcome set path_key = 'C.pdf' " + path, "ROW_CHANGED 5"),
        sql("row: time", "update outcome set recorded = 'never' " + path, "ROW_CHANGED 5"),
        sql("row: copy", "update outcome set same_as = 'a.pdf' " + path, "ROW_CHANGED 5"),
        sql("row: run", "update outcome set run = 2 " + path, "ROW_CHANGED 5"),
        sql("row: digest", "update outcome set record_sha256 = 'x' " + path, "ROW_CHANGED 5"),
        sql("row: manifest", "update fixity set outcome = 'DIFFERS'", "ROW_CHANGED 9"),
        sql(
            "row: event",
            "update event set record = '{}' where seq = 10",
            "ROW_CHANGED 10,RUN_CHANGED 0"),
        sql(
            "row: an event's run",
            "update event set record = replace(record, '\"run\":1,', '\"run\":\"x\",') where seq = 10",
            "ROW_CHANGED 10,RUN_CHANGED 0"),
        sql("row: removed", "delete from outcome " + path, "ROW_MISSING 5"),
        sql(
            "row: last removed",
            "delete from event where seq = 10",
            "ROW_MISSING 10,RUN_CHANGED 0"),
        sql(
            "row: moved away",
            "update outcome set journal = 7 " + path,
            "ROW_MISSING 5,ROW_ADDED 5"),
        sql("row: number", "update outcome set seq = 77 " + path, "ROW_MISSING 5,ROW_ADDED 77"),
        sql("row: added", copy("11"), "ROW_ADDED 11"),
        sql("row: added before", copy("-1"), "ROW_ADDED -1"),
        sql("run: pins", "update run set policy_sha256 = 'x'", "RUN_CHANGED 2"),
        sql("run: scope", "update run set input = '/x'", "RUN_CHANGED 2"),
        sql("run: time", "update run set verification_time = 'x'", "RUN_CHANGED 2"),
        sql("run: state", "update run set state = 'RUNNING'", "RUN_CHANGED 0"),
        sql("run: end", "update run set ended = begun", "RUN_CHANGED 0"),
        sql("run: removed", "delete from run", "RUN_CHANGED 2"),
        sql("head: digest", "update journal set head_sha256 = 'x'", "HEAD_CHANGED 10"),
        sql(
            "head: too few",
            "update journal set head_seq = 9",
            "LINE_INSERTED 10,ROW_ADDED 10,RUN_CHANGED 0"),
        sql("head: too many", "update journal set head_seq = 12", "ROW_MISSING 11"));
  }

  private static Map<String, Case> both() {
    String remove = "delete from outcome where path = 'c.pdf'";
    return Map.of(
        "both: removed",
        new Case(
            place -> {
              place.sql(remove);
              edit(place, l -> l.remove(4));
            },
            List.of("ROW_MISSING 5")),
        "both: changed alike",
        new Case(
            place -> {
              edit(place, l -> replace(l, 5, "AUTHENTIC", "UNSIGNED"));
              String sha256 = Sha256.of(place.lines().get(4));
              place.sql(
                  "update outcome set verdict = 'UNSIGNED', record_sha256 = '"
                      + sha256
                      + "' where path = 'c.pdf'");
            },
            // The line's digest of the columns is still the old one.
            List.of("ROW_CHANGED 5", "LINE_CHANGED 5")));
  }

  private static String copy(String seq) {
    String columns = String.join(", ", Schema.COLUMNS);
    return "insert into outcome (journal, seq, run, path, path_key, recorded, record_sha256, json, "
        + columns
        + ") select journal, "
        + seq
        + ", run, 'z.pdf', 'z.pdf', recorded, record_sha256, json, "
        + columns
        + " from outcome where path = 'c.pdf'";
  }

  private static Map.Entry<String, Case> sql(String name, String sql, String found) {
    return Map.entry(name, new Case(place -> place.sql(sql), List.of(found.split(",", -1))));
  }

  private static Map.Entry<String, Case> edited(String name, Editing editing, String found) {
    return Map.entry(name, new Case(place -> edit(place, editing), List.of(found.split(",", -1))));
  }

  private static void edit(Place place, Editing editing) throws IOException {
    List<String> lines = new ArrayList<>(place.lines());
    editing.edit(lines);
    place.write(lines);
  }

  private static void replace(List<String> lines, int number, String from, String to) {
    String line = lines.get(number - 1);
    assertThat(line).contains(from);
    lines.set(
        number - 1,
        line.substring(0, line.indexOf(from))
            + to
            + line.substring(line.indexOf(from) + from.length()));
  }

  private static String next(List<String> lines) {
    return Lines.event(11, Sha256.of(lines.get(9)), Lines.RESUMED, 1, NOW);
  }

  /** A line is changed, and every digest behind it made to fit. */
  private static void rechain(List<String> lines, int number) {
    replace(lines, number, "AUTHENTIC", "UNSIGNED");
    for (int i = number; i < lines.size(); i++) {
      String previous = Sha256.of(lines.get(i - 1));
      lines.set(
          i,
          lines
              .get(i)
              .replaceFirst("\"previous\":\"[0-9a-f]{64}\"", "\"previous\":\"" + previous + '"'));
    }
  }

  private static String rewritten() {
    return "LINE_CHANGED 5,LINE_CHANGED 6,LINE_CHANGED 7,LINE_CHANGED 8,LINE_CHANGED 9,"
        + "LINE_CHANGED 10";
  }

  private static void record(Place place) throws LedgerException {
    try (Ledger ledger = Ledger.open(place.place())) {
      Recording recording = ledger.record(ledger.begin(folder("/archive"), PINS, NOW, NOW), NOW);
      recording.add(Stream.of("a", "b", "c", "d", "e", "f").map(n -> row(n + ".pdf")).toList());
      Optional<String> digest = Optional.of("aa");
      recording.addFixity(
          List.of(new Fixity("a.pdf", "sha256", digest, digest, RecordedFixity.Outcome.MATCHES)));
      recording.finish(NOW.plusSeconds(9));
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @ArgumentsSource(Cases.class)
  void whatWasChangedIsFound(String name, Place place) throws IOException, SQLException {
    record(place);
    assertThat(LedgerCheck.check(place.place()).irregularities()).as("control").isEmpty();
    Case changed = tamperings().get(name);
    changed.tampering().with(place);
    assertThat(LedgerCheck.check(place.place()).irregularities())
        .extracting(i -> i.kind() + " " + i.seq())
        .containsExactlyElementsOf(changed.found());
  }

  @Test
  void itIsSaidWhichFileIsMeant() throws IOException, SQLException {
    Place place = Places.sqlite();
    record(place);
    place.sql("update outcome set verdict = 'UNSIGNED' where path = 'c.pdf'");
    assertThat(LedgerCheck.check(place.place()).irregularities())
        .containsExactly(new Irregularity(Irregularity.Kind.ROW_CHANGED, 5, "c.pdf"));
  }

  @Test
  void anotherLedgersJournalIsNotTakenForOurs() throws IOException {
    Place place = Places.sqlite();
    record(place);
    Place other = Places.sqlite();
    record(other);
    Files.copy(
        other.place().journal(), place.place().journal(), StandardCopyOption.REPLACE_EXISTING);
    assertThat(LedgerCheck.check(place.place()).irregularities())
        .extracting(Irregularity::kind)
        .containsExactly(Irregularity.Kind.JOURNAL_FOREIGN);
  }

  @Test
  void aJournalThatIsNotThereIsNoFinding() throws IOException {
    Place place = Places.sqlite();
    record(place);
    Files.delete(place.place().journal());
    assertThat(problemOf(() -> LedgerCheck.check(place.place())))
        .isEqualTo(LedgerProblem.JOURNAL_MISSING);
    Files.delete(((LedgerPlace.EmbeddedFile) place.place().database()).path());
    assertThat(problemOf(() -> LedgerCheck.check(place.place()))).isEqualTo(LedgerProblem.MISSING);
  }
}
