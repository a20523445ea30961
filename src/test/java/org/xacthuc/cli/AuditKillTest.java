package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.audit.ledger.Ledger;
import org.xacthuc.audit.ledger.LedgerCheck;
import org.xacthuc.audit.ledger.LedgerException;
import org.xacthuc.audit.ledger.LedgerPlace;
import org.xacthuc.audit.ledger.LedgerProblem;
import org.xacthuc.audit.ledger.LedgerRow;
import org.xacthuc.audit.ledger.Run;

/** Real processes, ended at any moment and started again. */
@Timeout(240)
class AuditKillTest {
  private static final int KILLS = 22;
  private static final int FILES = 2500;

  /** More than the lines that say that a run was begun or gone on with. */
  private static final int LINES_OF_A_BATCH = 5_000;

  private static final Pattern NEEDED =
      Pattern.compile("commons-|jackson|sqlite|bcp|bcu|pdfbox|fontbox|fastcsv|progressbar|jline");

  @TempDir Path folder;

  private Path archive;
  private Path ledger;
  private AuditEngine engine;
  private Process audit;

  @BeforeEach
  void places() throws IOException {
    archive = Files.createDirectory(folder.resolve("archive"));
    ledger = folder.resolve("ledger.db");
    engine = new AuditEngine(folder.resolve("asked"));
  }

  @AfterEach
  void end() {
    if (audit != null) {
      audit.descendants().forEach(ProcessHandle::destroyForcibly);
      audit.destroyForcibly();
    }
  }

  /**
   * Killed before, while and after rows are committed; what was committed is neither lost nor
   * verified again.
   */
  @Test
  void killedAtAnyMomentEveryFileEndsWithOneRow() throws IOException, InterruptedException {
    for (int i = 0; i < FILES; i++) {
      Files.writeString(archive.resolve(i + ".pdf"), i % 50 == 0 ? "the same" : "fine " + i);
    }
    Random random = new Random(20261122);
    Set<String> committed = new HashSet<>();
    int growing = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int asked = engine.names().size();
      long journal = journalLength();
      start(5, "--in-process");
      switch (kill % 3) {
        case 0 -> Thread.sleep(random.nextInt(1500));
        case 1 -> until(() -> engine.names().size() > asked);
        default -> until(() -> journalLength() > journal + LINES_OF_A_BATCH);
      }
      Thread.sleep(random.nextInt(400));
      audit.destroyForcibly().waitFor();
      assertThat(askedSince(asked)).as("kill %d", kill).noneMatch(committed::contains);
      Set<String> now = recorded().keySet();
      assertThat(now).as("kill %d", kill).containsAll(committed);
      growing += committed.addAll(now) ? 1 : 0;
    }
    assertThat(growing).as("kills that found new rows").isGreaterThan(5);
    int asked = engine.names().size();
    start(0, "--in-process");
    assertThat(audit.waitFor()).isZero();

    assertThat(askedSince(asked)).noneMatch(committed::contains).doesNotHaveDuplicates();
    assertThat(recorded()).hasSize(FILES);
    assertThat(LedgerCheck.check(place()).isSound()).isTrue();
    try (Ledger read = Ledger.read(place())) {
      assertThat(read.runs()).extracting(Run::state).containsExactly(Run.State.FINISHED);
    }
  }

  /** With children: none outlives its parent, and the very same documents are recorded. */
  @Test
  void aKilledParentLeavesNoChildren() throws IOException, InterruptedException {
    for (int i = 0; i < 4; i++) {
      byte[] sample = Files.readAllBytes(Path.of("src/samples/309-CV-TU.pdf"));
      Files.write(archive.resolve(i + ".pdf"), with(sample, i));
    }
    start(0, "--jobs", "2");
    while (audit.descendants().count() < 2 && audit.isAlive()) {
      Thread.sleep(20);
    }
    List<ProcessHandle> children = audit.descendants().toList();
    Thread.sleep(500);
    audit.destroyForcibly().waitFor();

    assertThat(children).hasSizeGreaterThanOrEqualTo(2);
    for (ProcessHandle child : children) {
      assertThat(child.onExit().completeOnTimeout(null, 20, TimeUnit.SECONDS).join())
          .as("a child that ended")
          .isNotNull();
    }
    start(0, "--jobs", "2");
    assertThat(audit.waitFor()).isGreaterThan(0);
    assertThat(recorded()).hasSize(4);
  }

  @Test
  void whoeverInterruptsItIsToldHowToGoOn() throws IOException, InterruptedException {
    for (int i = 0; i < 300; i++) {
      Files.writeString(archive.resolve(i + ".pdf"), "fine " + i);
    }
    start(10, "--in-process");
    while (engine.names().size() < 60 && audit.isAlive()) {
      Thread.sleep(5);
    }
    new ProcessBuilder("kill", "-INT", Long.toString(audit.pid())).start().waitFor();

    assertThat(audit.waitFor()).isEqualTo(130);
    assertThat(Files.readString(folder.resolve("err"))).contains("interrupted;", "goes on");
    assertThat(recorded()).hasSize(engine.names().size());
    start(0, "--in-process");
    assertThat(audit.waitFor()).isZero();
    assertThat(recorded()).hasSize(300);
    assertThat(engine.names()).hasSize(300).doesNotHaveDuplicates();
  }

  /** What is waited for. */
  @FunctionalInterface
  private interface Condition {
    boolean holds() throws IOException;
  }

  /** Or until the process has ended. */
  private void until(Condition condition) throws IOException, InterruptedException {
    while (!condition.holds() && audit.isAlive()) {
      Thread.sleep(5);
    }
  }

  private long journalLength() throws IOException {
    Path journal = folder.resolve("ledger.db.journal.jsonl");
    return Files.exists(journal) ? Files.size(journal) : 0;
  }

  private List<String> askedSince(int line) throws IOException {
    List<String> names = engine.names();
    return names.subList(line, names.size()).stream()
        .map(name -> name.substring(archive.toString().length() + 1))
        .toList();
  }

  /** A comment behind the end makes it another document, of the same size. */
  private static byte[] with(byte[] document, int number) {
    byte[] other = new byte[document.length + 4];
    System.arraycopy(document, 0, other, 0, document.length);
    byte[] comment = String.format("%%%03d", number).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(comment, 0, other, document.length, 4);
    return other;
  }

  private void start(long millis, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                // Whoever runs tests in the background may have had SIGINT ignored.
                "/usr/bin/env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-cp",
                classPath(),
                AuditFixtureMain.class.getName(),
                folder.resolve("asked").toString(),
                Long.toString(millis),
                "audit",
                archive.toString(),
                "--lang",
                "en",
                "--no-config",
                "--ledger",
                ledger.toString()));
    command.addAll(List.of(options));
    File err = folder.resolve("err").toFile();
    audit =
        new ProcessBuilder(command)
            .redirectError(err)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
  }

  /** What the program needs, without the tests' own libraries: all of it is digested each time. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.endsWith(".jar") || NEEDED.matcher(entry).find())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private LedgerPlace place() throws IOException {
    return LedgerPlace.parse(ledger.toString());
  }

  /** Of all runs, by path: a path of two rows fails. */
  private Map<String, LedgerRow> recorded() throws IOException {
    Map<String, LedgerRow> rows = new TreeMap<>();
    if (!Files.exists(ledger)) {
      return rows;
    }
    try (Ledger read = Ledger.read(place())) {
      for (Run run : read.runs()) {
        Collection<LedgerRow> all = read.read(run).rows().toList();
        all.forEach(row -> assertThat(rows.put(row.path(), row)).as(row.path()).isNull());
      }
    } catch (LedgerException e) {
      // It may have been killed while the ledger was made; then nothing is committed.
      if (e.problem() != LedgerProblem.MISSING && e.problem() != LedgerProblem.NOT_A_LEDGER) {
        throw e;
      }
    }
    return rows;
  }
}
