package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.Verifier;
import org.xacthuc.audit.ledger.Ledger;
import org.xacthuc.audit.ledger.LedgerPlace;
import org.xacthuc.report.row.Column;
import org.xacthuc.verdict.FindingCode;

/** Files that were made to break readers, as an audit: it ends, and each has its row. */
@Timeout(600)
class HostileAuditTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("xacthuc.corpora", "../shared/corpora"), "hostile");

  @TempDir Path folder;

  @Test
  void eachFileHasOneRowAndNoneEndsItsProcess() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), () -> "no corpus at " + CORPUS);
    Path ledger = folder.resolve("ledger.db");
    TestRun run =
        TestRun.with(new Verifier()::verify)
            .run("audit", CORPUS, "--ledger", ledger, "--no-config", "--lang", "en", "-q");

    Set<String> paths = new HashSet<>();
    try (Ledger read = Ledger.read(LedgerPlace.parse(ledger.toString()))) {
      read.read(read.runs().get(0))
          .rows()
          .forEach(
              row -> {
                assertThat(paths.add(row.path())).as(row.path()).isTrue();
                assertThat(row.report().value(Column.HEADLINE))
                    .as(row.path())
                    .isNotEqualTo(FindingCode.VERIFICATION_FAILED.code());
                assertThat(row.report().value(Column.VERDICT))
                    .as(row.path())
                    .isNotEqualTo("AUTHENTIC");
              });
    }
    assertThat(run.out()).contains("Run 1:");
    assertThat(paths).hasSize(files().size());
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> below = Files.walk(CORPUS)) {
      return below
          .filter(Files::isRegularFile)
          .filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(".pdf"))
          .toList();
    }
  }
}
