package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.audit.ledger.Ledger;
import org.xacthuc.audit.ledger.LedgerPlace;
import org.xacthuc.audit.ledger.LedgerRow;
import org.xacthuc.audit.ledger.Recording;
import org.xacthuc.audit.ledger.RunPins;
import org.xacthuc.audit.ledger.RunScope;
import org.xacthuc.report.row.Column;
import org.xacthuc.report.row.ReportRow;

/** {@code xacthuc audit --check}: what it says and what it returns. */
class LedgerCheckCommandTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  @TempDir Path folder;

  private Path ledger;
  private Path journal;
  private String head;

  @BeforeEach
  void record() throws IOException {
    ledger = folder.resolve("ledger.db");
    journal = folder.resolve("ledger.db.journal.jsonl");
    RunScope scope = new RunScope(RunScope.Kind.FOLDER, "/archive", 1, 1);
    try (Ledger open = Ledger.open(LedgerPlace.parse(ledger.toString()))) {
      Recording recording =
          open.record(open.begin(scope, new RunPins("1", "2", "3", "4", "5"), NOW, NOW), NOW);
      recording.add(Stream.of("a.pdf", "b.pdf", "c.pdf").map(this::row).toList());
      recording.finish(NOW);
      head = open.head();
    }
  }

  private LedgerRow row(String path) {
    List<String> values = Stream.of(Column.values()).map(c -> c.title() + " " + path).toList();
    return new LedgerRow(path, new ReportRow(values, "{}"), NOW, Optional.empty());
  }

  private TestRun check(String... more) {
    return TestRun.with(
            (file, name, request) -> {
              throw new AssertionError("nothing is verified");
            })
        .run(
            (Object[])
                Stream.concat(
                        Stream.of(
                            "audit", "--check", "--ledger", ledger.toString(), "--lang", "en"),
                        Stream.of(more))
                    .toArray(String[]::new));
  }

  @Test
  void aLedgerAsItWasRecorded() {
    TestRun run = check();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("ledger and journal agree", "Records: 6", "Journal ends with: " + head);
    assertThat(check("-f", "json").out())
        .startsWith("{\"schema\":\"xacthuc-check/1\"")
        .contains("\"sound\":true,\"records\":6,\"journalHead\":\"" + head + "\",\"behind\":0")
        .contains("\"found\":[]");
  }

  @Test
  void theRecordThatWasChangedIsNamed() throws IOException {
    String line = Files.readString(journal);
    Files.writeString(journal, line.replace("verdict b.pdf", "verdict B.pdf"));
    TestRun run = check();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("record 4: the line of the journal was changed (b.pdf)");
    assertThat(check("--lang", "vi").out())
        .contains("bản ghi 4: dòng trong nhật ký đã bị sửa (b.pdf)");
    TestRun json = check("-f", "json");
    assertThat(json.code()).isEqualTo(1);
    assertThat(json.out())
        .contains("{\"kind\":\"line-changed\",\"seq\":4,\"count\":1,\"subject\":\"b.pdf\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "ledger.db, 66, there is no such ledger",
    "ledger.db.journal.jsonl, 66, the journal of this ledger is not in its place"
  })
  void whatIsNotThere(String name, int code, String said) throws IOException {
    Files.delete(folder.resolve(name));
    TestRun run = check();
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.err()).contains(said);
    assertThat(folder.resolve(name)).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"archive", "--new-run", "--online", "--shard 1/2"})
  void whatACheckWouldPassOverIsRefused(String given) {
    assertThat(check(given.split(" ")).code()).isEqualTo(64);
  }

  @Test
  void aFileThatIsNoLedger() throws IOException {
    Files.writeString(ledger, "notes");
    assertThat(check().code()).isEqualTo(64);
    assertThat(ledger).hasContent("notes");
  }
}
