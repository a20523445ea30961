package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.audit.ledger.LedgerCheck;
import org.xacthuc.audit.ledger.LedgerPlace;

/** An audit's summary replaces nothing that the audit reads or has just made. */
@Timeout(60)
class AuditOutputTest {
  @TempDir Path folder;

  private Path archive;
  private Path ledger;

  @BeforeEach
  void places() throws IOException {
    archive = Files.createDirectory(folder.resolve("archive"));
    ledger = folder.resolve("ledger.db");
    Files.writeString(archive.resolve("a.pdf"), "fine");
    Files.writeString(archive.resolve("scan"), "%PDF-1.7");
    Files.writeString(folder.resolve("list"), archive + "/a.pdf\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ledger.db",
        "archive/../ledger.db",
        "ledger.db.journal.jsonl",
        "ledger.db-wal",
        "ledger.db.lock",
        "archive/a.pdf",
        "archive/scan",
        "list",
      })
  void aFileOfTheAuditIsNotReplaced(String output) throws IOException {
    TestRun run = audit("@" + folder.resolve("list"), "-o", folder + "/" + output);

    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains(output);
    assertThat(ledger).doesNotExist();
    assertThat(archive.resolve("a.pdf")).hasContent("fine");
  }

  @Test
  void norIsAJournalThatIsNamed() {
    Path journal = folder.resolve("journal");

    assertThat(audit(archive, "--journal", journal, "-o", journal).code()).isEqualTo(64);
    assertThat(ledger).doesNotExist();
  }

  /** The control: any other file is. */
  @Test
  void anotherFileIsWritten() throws IOException {
    Path summary = folder.resolve("summary.txt");

    TestRun run = audit("@" + folder.resolve("list"), "-o", summary);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(summary).content().contains("Exit code 0:");
    assertThat(LedgerCheck.check(LedgerPlace.parse(ledger.toString())).isSound()).isTrue();
  }

  private TestRun audit(Object... args) {
    List<Object> all = new ArrayList<>(List.of("audit", "--ledger", ledger));
    all.addAll(List.of("--in-process", "--no-config"));
    all.addAll(List.of(args));
    return TestRun.with(new AuditEngine(folder.resolve("asked"))).run(all.toArray());
  }
}
