package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.Verifier;
import org.xacthuc.audit.intake.PathName;
import org.xacthuc.audit.ledger.Ledger;
import org.xacthuc.audit.ledger.LedgerCheck;
import org.xacthuc.audit.ledger.LedgerPlace;
import org.xacthuc.audit.ledger.LedgerRow;
import org.xacthuc.audit.ledger.Run;
import org.xacthuc.audit.ledger.RunPins;
import org.xacthuc.audit.ledger.RunScope;
import org.xacthuc.report.TestReports;
import org.xacthuc.report.row.Column;

/** {@code xacthuc audit} in one process, with an engine that judges by a file's first word. */
@Timeout(60)
class AuditCommandTest {
  @TempDir Path folder;

  private Path archive;
  private Path ledger;
  private AuditEngine engine;

  @BeforeEach
  void places() throws IOException {
    archive = Files.createDirectory(folder.resolve("archive"));
    ledger = folder.resolve("ledger.db");
    engine = new AuditEngine(folder.resolve("asked"));
  }

  @ParameterizedTest
  @CsvSource({
    "fine, '', 0",
    "fine REVOKED LIMIT_REACHED NO_PATH NOT_SIGNED, '', 1",
    "fine LIMIT_REACHED NO_PATH NOT_SIGNED, '', 4",
    "fine NO_PATH NOT_SIGNED, '', 2",
    "fine NOT_SIGNED, '', 3",
    "NOT_SIGNED NO_PATH, 'not-authentic', 0",
    "NOT_SIGNED NO_PATH, 'not-authentic,unsigned', 3",
    "NOT_SIGNED REVOKED, 'undetermined,not-authentic', 1",
    "NOT_SIGNED LIMIT_REACHED, 'unsigned', 3",
  })
  void theExitCodeIsThatOfTheWeightiestVerdictThatCounts(String words, String failOn, int code)
      throws IOException {
    for (String word : words.split(" ", -1)) {
      write(word + ".pdf", word);
    }
    TestRun run = failOn.isEmpty() ? audit() : audit("--fail-on", failOn);

    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.out()).contains("Exit code " + code + ":");
  }

  @ParameterizedTest
  @ValueSource(strings = {"authentic", "NOT_AUTHENTIC", "", "unsigned,", "unreadable;unsigned"})
  void aVerdictThatIsNoneIsRefused(String failOn) {
    assertThat(audit("--fail-on", failOn).code()).isEqualTo(64);
    assertThat(ledger).doesNotExist();
  }

  @Test
  void whatIsMissingHasItsRowAndItsExitCode() throws IOException {
    write("a.pdf", "fine");
    Path list = folder.resolve("list");
    Files.writeString(list, archive.resolve("a.pdf") + "\n" + archive.resolve("none.pdf") + "\n");

    TestRun run = auditOf("@" + list, "--fail-on", "not-authentic");

    assertThat(run.code()).isEqualTo(66);
    assertThat(rows())
        .containsOnlyKeys(archive + "/a.pdf", archive + "/none.pdf")
        .extractingByKey(archive + "/none.pdf")
        .satisfies(
            row -> {
              assertThat(row.report().value(Column.VERDICT)).isEqualTo("UNREADABLE");
              assertThat(row.report().value(Column.HEADLINE)).isEqualTo("input.not-readable");
              assertThat(row.report().value(Column.REASON)).contains("there is no file");
            });
  }

  @Test
  void nothingToAuditIsNoSuccess() throws IOException {
    Path list = Files.createFile(folder.resolve("list"));

    assertThat(audit().code()).isEqualTo(66);
    assertThat(auditOf("@" + list).code()).isEqualTo(66);
    assertThat(auditOf("@" + folder.resolve("none")).code()).isEqualTo(66);
    assertThat(auditOf(folder.resolve("none")).code()).isEqualTo(66);
  }

  @Test
  void whatIsNotUnderstoodIsRefusedBeforeALedgerIsMade() throws IOException {
    write("a.pdf", "fine");
    Path file = archive.resolve("a.pdf");

    for (List<Object> args :
        List.<List<Object>>of(
            List.of(),
            List.of(""),
            List.of("@"),
            List.of(archive, archive),
            List.of(file),
            List.of(archive, "-0"),
            List.of(archive, "--shard", "3/2"),
            List.of(archive, "--jobs", "0"),
            List.of(archive, "--worker-heap", "1"),
            List.of(archive, "--time-limit", "soon"))) {
      assertThat(auditOf(args.toArray()).code()).as(args.toString()).isEqualTo(64);
    }
    assertThat(run("audit", archive).code()).isEqualTo(64);
    assertThat(ledger).doesNotExist();
  }

  /** Of a list's names that begin in the working folder, others would be verified elsewhere. */
  @Test
  void aListIsPinnedToTheWorkingFolder() throws Exception {
    CommandLineOptions list = CommandLineParser.parse(Configuration.NONE, "audit", "@list");
    CommandLineOptions tree = CommandLineParser.parse(Configuration.NONE, "audit", "folder");

    assertThat(AuditPins.begins(list)).contains(PathName.bytes(Path.of("")));
    assertThat(AuditPins.begins(tree)).isEmpty();
  }

  @Test
  void aListOnStandardInputMayHaveNamesOfAnyBytes() throws IOException {
    write("a\nb.pdf", "fine");
    String names = archive + "/a\nb.pdf\0" + archive + "/none\0";
    TestRun run =
        TestRun.with(engine)
            .stdin(names.getBytes(StandardCharsets.UTF_8))
            .run("audit", "@-", "-0", "--ledger", ledger, "--in-process", "--no-config");

    assertThat(run.code()).isEqualTo(66);
    assertThat(rows()).containsOnlyKeys(archive + "/a%0Ab.pdf", archive + "/none");
  }

  @Test
  void aListThatCannotBeReadToItsEndIsNotCalledMissing() throws IOException {
    Path list = folder.resolve("list");
    Files.writeString(list, "x".repeat(70_000));

    TestRun run = auditOf("@" + list);

    assertThat(run.code()).isEqualTo(66);
    assertThat(run.err()).contains(list + ":", "-0").doesNotContain("--files-from");
  }

  @Test
  void aRunThatIsFinishedIsFollowedByAnother() throws IOException {
    write("a.pdf", "fine");

    assertThat(audit().out()).contains("Run 1:");
    write("b.pdf", "fine too");
    assertThat(audit().out()).contains("Run 2:").contains("Recorded now: 2");
    assertThat(rows()).hasSize(2);
    assertThat(engine.names()).hasSize(3);
  }

  @Test
  void anInterruptedRunIsGoneOnWith() throws IOException {
    for (int i = 0; i < 200; i++) {
      write(i + ".pdf", "fine " + i);
    }
    Thread auditor = Thread.currentThread();
    int[] count = new int[1];
    TestRun first =
        TestRun.with(
                (file, name, request) -> {
                  synchronized (count) {
                    if (++count[0] == 100) {
                      auditor.interrupt();
                    }
                  }
                  return engine.verify(file, name, request);
                })
            .run("audit", archive, "--ledger", ledger, "--in-process", "--no-config");

    assertThat(first.code()).as(first.err()).isEqualTo(130);
    assertThat(first.err()).contains("goes on with the rest");
    int recorded = rows().size();
    assertThat(recorded).isBetween(1, 199);
    TestRun second = audit();
    assertThat(second.code()).isZero();
    assertThat(second.err()).contains("run 1 goes on").contains(recorded + " files");
    assertThat(rows()).hasSize(200);
    assertThat(engine.names()).hasSize(200).doesNotHaveDuplicates();
    assertThat(LedgerCheck.check(place()).isSound()).isTrue();
  }

  @Test
  void aRunOfOtherPinsIsNotGoneOnWith() throws IOException {
    write("a.pdf", "fine");
    Run begun = begin();

    TestRun refused = audit();
    assertThat(refused.code()).isEqualTo(64);
    assertThat(refused.err()).contains("run " + begun.id(), "policy", "--new-run");
    assertThat(engine.names()).isEmpty();

    TestRun anew = audit("--new-run");
    assertThat(anew.code()).as(anew.err()).isZero();
    try (Ledger read = Ledger.read(place())) {
      assertThat(read.runs())
          .extracting(Run::state)
          .containsExactly(Run.State.ABANDONED, Run.State.FINISHED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--signatory soft",
        "--at 2026-11-20",
        "--expect-signer Thử",
        "--lang vi",
        "--ocr never",
        "--trust test-certs/anchors",
        "--cert test-certs/anchors",
      })
  void everythingThatCanChangeAVerdictIsPinned(String change) throws IOException {
    write("a.pdf", "fine");
    String[] args = ("audit " + archive + " --in-process --no-config " + change).split(" ", -1);
    AuditPins changed = pins(args);

    AuditPins usual = pins("audit", archive.toString(), "--in-process", "--no-config");
    assertThat(changed.text()).isNotEqualTo(usual.text());
    assertThat(pins(args).text()).isEqualTo(changed.text());
  }

  @Test
  void howItIsWorkedIsNotPinned() throws IOException {
    assertThat(pins("audit", "x", "--no-config", "--jobs", "3", "--time-limit", "9").text())
        .isEqualTo(pins("audit", "y", "--no-config", "--worker-heap", "1g").text());
  }

  @Test
  void aRunThatIsGoneOnWithKeepsItsTime() throws IOException {
    write("a.pdf", "fine");
    AuditPins pins = pins("audit", archive.toString(), "--no-config");
    Instant then = Instant.parse("2026-01-01T00:00:00Z");
    try (Ledger open = Ledger.open(place())) {
      open.begin(scope(), pins.pins(), then, then);
    }

    assertThat(audit().code()).isZero();
    assertThat(rows().get("a.pdf").report().value(Column.VERIFICATION_TIME))
        .isEqualTo("2026-01-01T07:00:00+07:00");
  }

  @Test
  void eachShardIsARunOfItsOwn() throws IOException {
    for (int i = 0; i < 20; i++) {
      write(i + ".pdf", "fine " + i);
    }

    TestRun first = audit("--shard", "1/2");
    TestRun second = audit("--shard", "2/2");

    assertThat(first.code() + second.code()).isZero();
    assertThat(first.out()).contains("part 1/2");
    assertThat(engine.names()).hasSize(20).doesNotHaveDuplicates();
    try (Ledger read = Ledger.read(place())) {
      assertThat(read.runs()).extracting(r -> r.scope().shard()).containsExactly(1, 2);
    }
  }

  /** A shard without a file is no empty folder. */
  @Test
  void aShardMayBeEmpty() throws IOException {
    write("a.pdf", "fine");
    List<Integer> codes = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      codes.add(audit("--shard", number + "/3").code());
    }

    assertThat(codes).containsOnly(0);
  }

  @Test
  void theSummaryIsJsonForPrograms() throws IOException {
    write("a.pdf", "fine");
    write("b.pdf", "fine");
    write("c.pdf", "REVOKED");

    String json = audit("-f", "json", "-q").out();

    assertThat(json)
        .matches("(?s)\\{.*}\n")
        .contains("\"run\":1", "\"files\":3", "\"AUTHENTIC\":2", "\"NOT_AUTHENTIC\":1")
        .contains("\"added\":3", "\"sameContent\":1", "\"present\":0")
        .contains("\"exit\":{\"code\":1,\"reason\":\"reason-not-authentic\"}");
  }

  @Test
  void withNoRoomForTheLedgerNothingIsBegun() throws IOException {
    write("a.pdf", "fine");
    TestRun run =
        run("audit", archive, "--ledger", folder.resolve("none/ledger.db"), "--in-process");

    assertThat(run.code()).isEqualTo(74);
    assertThat(engine.names()).isEmpty();
  }

  /** The rows are what {@code verify} says, but for the time it took. */
  @Test
  void theRowsAreWhatVerifySays() throws IOException {
    Object[] trust = {"--trust", "test-certs/anchors", "--at", "2026-11-22T00:00:00Z"};
    Path samples = Path.of("src/samples");
    Engine real = new Verifier()::verify;
    TestRun.with(real)
        .run(with(trust, "audit", samples, "--ledger", ledger, "--in-process", "--no-config"));
    TestRun verified = TestRun.with(real).run(with(trust, samples, "-f", "json", "--no-config"));

    List<String> recorded =
        rows().values().stream().map(row -> withoutTime(row.report().json())).sorted().toList();
    assertThat(recorded)
        .hasSizeGreaterThan(8)
        .isEqualTo(verified.out().lines().map(AuditCommandTest::withoutTime).sorted().toList());
  }

  private static String withoutTime(String json) {
    return json.replaceFirst("\"elapsedMs\":[0-9]+", "");
  }

  private static Object[] with(Object[] more, Object... args) {
    List<Object> all = new ArrayList<>(List.of(args));
    all.addAll(List.of(more));
    return all.toArray();
  }

  private AuditPins pins(String... args) throws IOException {
    Host host =
        new Host(
            new Host.Streams(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream()),
            Clock.fixed(TestReports.NOW, ZoneOffset.UTC),
            Map.of("LANG", "en_US.UTF-8"),
            false);
    return AuditPins.of(WorkerRequest.of(host, List.of(args)));
  }

  private Run begin() throws IOException {
    try (Ledger open = Ledger.open(place())) {
      Instant now = Instant.parse("2026-11-20T00:00:00Z");
      return open.begin(scope(), new RunPins("0", "0", "0", "0", "0"), now, now);
    }
  }

  private RunScope scope() {
    return new RunScope(RunScope.Kind.FOLDER, archive.toString(), 1, 1);
  }

  private LedgerPlace place() throws IOException {
    return LedgerPlace.parse(ledger.toString());
  }

  /** Of the last run, by path. */
  private Map<String, LedgerRow> rows() throws IOException {
    Map<String, LedgerRow> rows = new TreeMap<>();
    try (Ledger read = Ledger.read(place())) {
      List<Run> runs = read.runs();
      read.read(runs.get(runs.size() - 1)).rows().forEach(row -> rows.put(row.path(), row));
    }
    return rows;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(archive.resolve(name), text);
  }

  private TestRun audit(Object... options) {
    return auditOf(with(options, archive));
  }

  private TestRun auditOf(Object... args) {
    return run(with(args, "audit", "--ledger", ledger, "--in-process", "--no-config"));
  }

  private TestRun run(Object... args) {
    return TestRun.with(engine).run(args);
  }
}
