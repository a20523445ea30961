package org.xacthuc.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.audit.ledger.LedgerRows.NOW;
import static org.xacthuc.audit.ledger.LedgerRows.PINS;
import static org.xacthuc.audit.ledger.LedgerRows.problemOf;
import static org.xacthuc.audit.ledger.LedgerRows.row;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.xacthuc.audit.ledger.Places.Place;
import org.xacthuc.report.journal.JournalCheck;

/** A process that writes a ledger ends at any moment: nothing is lost, nothing is twice there. */
class LedgerCrashTest {
  private static final int KILLS = 5;

  /** In bytes. */
  private static final int STEP = 17;

  private static final List<String> FILES = List.of("ledger.db", "ledger.db-wal");

  @TempDir Path folder;

  @ParameterizedTest
  @ArgumentsSource(Places.class)
  void aKilledProcessLeavesWholeBatches(Place place) throws Exception {
    Random random = new Random(7);
    long before = 0;
    for (int i = 0; i < KILLS; i++) {
      Process process = WritingProcess.start(place.place(), address(place));
      assertThat(firstLine(process)).isEqualTo("writing");
      assertThat(process.waitFor(20 + random.nextInt(300), TimeUnit.MILLISECONDS)).isFalse();
      process.destroyForcibly().waitFor();
      JournalCheck asLeft = LedgerCheck.check(place.place());
      assertThat(asLeft.irregularities()).isEmpty();
      assertThat(asLeft.behind()).isLessThanOrEqualTo(WritingProcess.BATCH);
      JournalCheck completed = checkWhenFree(place);
      assertThat(completed.irregularities()).isEmpty();
      assertThat(completed.behind()).isZero();
      before = checkRows(place, before);
    }
    assertThat(before).isGreaterThan(KILLS);
  }

  private static String address(Place place) {
    return place.place().database().match(file -> file.path().toString(), server -> server.url());
  }

  private static String firstLine(Process process) throws IOException {
    InputStreamReader text =
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
    return new BufferedReader(text).readLine();
  }

  /** A server may still be at the last transaction of a client that was killed. */
  private static JournalCheck checkWhenFree(Place place) throws Exception {
    for (int i = 0; ; i++) {
      try {
        Ledger.open(place.place()).close();
        return LedgerCheck.check(place.place());
      } catch (LedgerException e) {
        assertThat(e.problem()).isEqualTo(LedgerProblem.IN_USE);
        assertThat(i).isLessThan(100);
        Thread.sleep(50);
      }
    }
  }

  private static long checkRows(Place place, long before) throws LedgerException {
    try (Ledger ledger = Ledger.read(place.place())) {
      List<String> paths = ledger.read(ledger.runs().get(0)).rows().map(LedgerRow::path).toList();
      assertThat(paths.size() % WritingProcess.BATCH).isZero();
      assertThat((long) paths.size()).isGreaterThanOrEqualTo(before);
      assertThat(paths)
          .isEqualTo(LongStream.range(0, paths.size()).mapToObj(i -> i + ".pdf").toList());
      return paths.size();
    }
  }

  /** Many states between the commit and the end of the journal's lines. */
  @Test
  void whatTheJournalLacksIsWrittenFromTheLedger() throws IOException {
    Place place = Places.sqlite(folder.resolve("ledger.db"));
    Path image = Files.createDirectory(folder.resolve("image"));
    byte[] shorter;
    byte[] longer;
    try (Ledger ledger = Ledger.open(place.place())) {
      Recording recording = ledger.record(ledger.begin(WritingProcess.SCOPE, PINS, NOW, NOW), NOW);
      recording.add(List.of(row("a.pdf")));
      shorter = Files.readAllBytes(place.place().journal());
      recording.add(List.of(row("b.pdf"), row("c.pdf")));
      longer = Files.readAllBytes(place.place().journal());
      for (String name : FILES) {
        Files.copy(folder.resolve(name), image.resolve(name));
      }
    }
    for (int length = shorter.length; length <= longer.length; length += STEP) {
      Path copy = Files.createDirectory(folder.resolve("copy" + length));
      for (String name : FILES) {
        Files.copy(image.resolve(name), copy.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
      Place crashed = Places.sqlite(copy.resolve("ledger.db"));
      Files.write(crashed.place().journal(), Arrays.copyOf(longer, length));
      if (length % 2 == 0) {
        JournalCheck check = LedgerCheck.check(crashed.place());
        assertThat(check.irregularities()).isEmpty();
        assertThat(check.behind()).isEqualTo(lines(longer) - lines(Arrays.copyOf(longer, length)));
      }
      Ledger.open(crashed.place()).close();
      assertThat(crashed.place().journal()).hasBinaryContent(longer);
      assertThat(LedgerCheck.check(crashed.place()).isSound()).isTrue();
    }
    byte[] lacking = Arrays.copyOf(longer, shorter.length - 1);
    Place truncated = Places.sqlite(image.resolve("ledger.db"));
    Files.write(truncated.place().journal(), lacking);
    assertThat(problemOf(() -> Ledger.open(truncated.place())))
        .as("what was in the file for sure is not written a second time")
        .isEqualTo(LedgerProblem.JOURNAL_DIFFERS);
    assertThat(truncated.place().journal()).hasBinaryContent(lacking);
  }

  private static long lines(byte[] journal) {
    return new String(journal, StandardCharsets.UTF_8).lines().count()
        - (journal[journal.length - 1] == '\n' ? 0 : 1);
  }

  @ParameterizedTest
  @ArgumentsSource(Places.class)
  void aSecondProcessIsRefused(Place place) throws Exception {
    Process first = WritingProcess.start(place.place(), address(place));
    try {
      assertThat(firstLine(first)).isEqualTo("writing");
      Process second = WritingProcess.start(place.place(), address(place));
      assertThat(firstLine(second)).isEqualTo("IN_USE");
      assertThat(second.waitFor()).isEqualTo(1);
      assertThat(first.isAlive()).isTrue();
    } finally {
      first.destroyForcibly().waitFor();
    }
    assertThat(checkWhenFree(place).irregularities()).isEmpty();
  }

  @ParameterizedTest
  @ArgumentsSource(Places.class)
  void aLedgerIsCheckedWhileItIsWritten(Place place) throws Exception {
    Process process = WritingProcess.start(place.place(), address(place));
    try {
      assertThat(firstLine(process)).isEqualTo("writing");
      for (int i = 0; i < 20; i++) {
        assertThat(LedgerCheck.check(place.place()).irregularities()).isEmpty();
      }
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
