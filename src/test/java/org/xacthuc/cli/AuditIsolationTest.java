package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.Verifier;
import org.xacthuc.audit.ledger.Ledger;
import org.xacthuc.audit.ledger.LedgerPlace;
import org.xacthuc.audit.ledger.LedgerRow;
import org.xacthuc.report.Language;
import org.xacthuc.report.Messages;
import org.xacthuc.report.TestReports;
import org.xacthuc.report.row.Column;

/** What a file may do to the child that verifies it. */
@Timeout(300)
class AuditIsolationTest {
  private static final List<String> NAMES =
      List.of("a", "die", "fault", "hang", "memory", "once", "other", "other-once", "z");
  private static final Path SAMPLE = Path.of("src/samples/309-CV-TU.pdf");

  @TempDir Path folder;

  /**
   * Each is retried in a fresh child; the one that fails at the first attempt alone is verified.
   */
  @Test
  void aHostileFileCostsOnlyItself() throws IOException, CommandFailure {
    Path archive = Files.createDirectory(folder.resolve("archive"));
    byte[] sample = Files.readAllBytes(SAMPLE);
    int number = 0;
    for (String name : NAMES) {
      byte[] other = Arrays.copyOf(sample, sample.length + ++number);
      Arrays.fill(other, sample.length, other.length, (byte) '\n');
      Files.write(archive.resolve(name + ".pdf"), other);
    }

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExitCode code = audit(archive, out);

    Map<String, String> rows = new TreeMap<>();
    rows()
        .forEach(
            (path, row) ->
                rows.put(
                    path,
                    row.report().value(Column.HEADLINE)
                        + " "
                        + row.report().value(Column.REASON).replaceAll("[^(:]*[(:] ?|[).].*", "")));
    assertThat(code).isEqualTo(ExitCode.NOT_AUTHENTIC);
    assertThat(rows).hasSize(NAMES.size());
    assertThat(rows.get("die.pdf"))
        .isEqualTo("input.verification-failed the process that verified it ended");
    assertThat(rows.get("fault.pdf"))
        .isEqualTo("input.verification-failed a fault of this program");
    assertThat(rows.get("other.pdf"))
        .as("the row of another file")
        .isEqualTo("input.verification-failed a fault of this program");
    assertThat(rows.get("hang.pdf")).startsWith("pdf.limit-reached").contains("time");
    assertThat(rows.get("memory.pdf")).startsWith("pdf.limit-reached").contains("memory");
    for (String verified : List.of("a.pdf", "once.pdf", "other-once.pdf", "z.pdf")) {
      assertThat(rows.get(verified)).doesNotStartWith("input").doesNotStartWith("pdf.limit");
    }
    rows()
        .values()
        .forEach(row -> assertThat(row.report().value(Column.SHA256)).matches("[0-9a-f]{64}"));
    try (Stream<String> asked = Files.lines(folder.resolve("asked"))) {
      Map<String, Integer> counts = new TreeMap<>();
      asked.forEach(name -> counts.merge(name, 1, Integer::sum));
      assertThat(counts)
          .containsEntry("a.pdf", 1)
          .containsEntry("die.pdf", 2)
          .containsEntry("fault.pdf", 2)
          .containsEntry("hang.pdf", 2)
          .containsEntry("memory.pdf", 2)
          .containsEntry("once.pdf", 2)
          .containsEntry("other.pdf", 2)
          .containsEntry("other-once.pdf", 2);
    }
  }

  private ExitCode audit(Path archive, OutputStream out) throws IOException, CommandFailure {
    Host host =
        new Host(
            new Host.Streams(InputStream.nullInputStream(), out, OutputStream.nullOutputStream()),
            Clock.fixed(TestReports.NOW, ZoneOffset.UTC),
            Map.of("LANG", "en_US.UTF-8"),
            false);
    Messages messages = Messages.of(Language.EN);
    String[] args = {
      "audit",
      archive.toString(),
      "--ledger",
      folder.resolve("ledger.db").toString(),
      "--no-config",
      "--lang",
      "en",
      "--trust",
      "test-certs/anchors",
      "--jobs",
      "2",
      "--time-limit",
      "6",
      "--worker-heap",
      "128m",
      "-q"
    };
    return new AuditCommand(
            host,
            new Verifier()::verify,
            messages,
            new Complaints(host, messages),
            HostileAuditMain.class)
        .run(CommandLineParser.parse(Configuration.NONE, args), args);
  }

  private Map<String, LedgerRow> rows() throws IOException {
    Map<String, LedgerRow> rows = new TreeMap<>();
    LedgerPlace place = LedgerPlace.parse(folder.resolve("ledger.db").toString());
    try (Ledger read = Ledger.read(place)) {
      read.read(read.runs().get(0)).rows().forEach(row -> rows.put(row.path(), row));
    }
    return rows;
  }
}
