package org.xacthuc.audit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.VerificationRequest;
import org.xacthuc.audit.Unverified;
import org.xacthuc.audit.ledger.LedgerRow;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.report.Language;
import org.xacthuc.report.Messages;
import org.xacthuc.report.TestReports;
import org.xacthuc.report.row.Column;
import org.xacthuc.report.row.ReportRow;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.Expectation;

/** The threads of an audit, with a verifier that takes no time and a ledger in memory. */
@Timeout(60)
class IntakeTest {
  @TempDir Path folder;

  private final MemoryRecorder recorder = new MemoryRecorder();
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private Function<String, Expectation> expected = name -> Expectation.NONE;
  private Path archive;

  /** Made once for each test: its sentences are read from a file. */
  private final RunRequest request =
      new RunRequest(
          VerificationRequest.of(TrustAnchors.NONE, TestReports.NOW),
          name -> expected.apply(name),
          Messages.of(Language.EN),
          "0");

  @BeforeEach
  void archive() throws IOException {
    archive = Files.createDirectory(folder.resolve("archive"));
  }

  @Test
  void everyInputHasExactlyOneRow() throws IOException {
    write(500, i -> "content " + i);

    Intake intake = run(recorder, this::verify);

    assertThat(recorder.rows).hasSize(500);
    assertThat(asked).hasSize(500).doesNotHaveDuplicates();
    assertThat(recorder.rows.get("7.pdf").report().value(Column.FILE))
        .isEqualTo(archive + "/7.pdf");
    assertThat(intake.tally().added()).isEqualTo(500);
    assertThat(intake.tally().isComplete()).isTrue();
  }

  @Test
  void contentOfSeveralNamesIsVerifiedOnceAndRecordedForEach() throws IOException {
    write(400, i -> "content " + i % 7);

    Intake intake = run(recorder, this::verify);

    assertThat(asked).hasSize(7);
    assertThat(recorder.rows).hasSize(400);
    assertThat(intake.tally().sameContent()).isEqualTo(393);
    LedgerRow copy =
        recorder.rows.values().stream().filter(r -> r.sameAs().isPresent()).findAny().orElseThrow();
    LedgerRow first = recorder.rows.get(copy.sameAs().orElseThrow());
    assertThat(first.sameAs()).isEmpty();
    assertThat(copy.report().value(Column.SHA256)).isEqualTo(first.report().value(Column.SHA256));
    assertThat(copy.report().value(Column.FILE)).isEqualTo(archive + "/" + copy.path());
    assertThat(copy.report().json()).contains("\"file\":\"" + archive + "/" + copy.path() + "\"");
  }

  /** A second audit takes the row of the first one. */
  @Test
  void contentThatIsInTheLedgerIsNotVerifiedAgain() throws IOException {
    write(1, i -> "the same");
    run(recorder, this::verify);
    write(3, i -> "the same");

    run(recorder, this::verify);

    assertThat(asked).hasSize(1);
    assertThat(recorder.rows.values()).extracting(r -> r.sameAs().orElse("")).contains("0.pdf", "");
  }

  @Test
  void contentOfWhichSomethingElseIsExpectedIsVerifiedAgain() throws IOException {
    expected =
        name ->
            name.endsWith("0.pdf")
                ? Expectation.NONE
                : new Expectation(
                    Optional.of("Thử"), Optional.empty(), Optional.empty(), Optional.empty(), true);
    write(40, i -> "the same");

    run(recorder, this::verify);

    assertThat(recorder.rows).hasSize(40);
    assertThat(asked).hasSizeGreaterThanOrEqualTo(2);
    recorder.rows.values().stream()
        .filter(row -> row.sameAs().isPresent())
        .forEach(
            row ->
                assertThat(row.path().endsWith("0.pdf"))
                    .isEqualTo(row.sameAs().get().endsWith("0.pdf")));
  }

  @Test
  void whatIsNamedTwiceInAListIsRecordedOnce() throws IOException {
    write(2, i -> "content " + i);
    String zero = archive.resolve("0.pdf").toString();
    String one = archive.resolve("1.pdf").toString();
    String list = (zero + "\n" + one + "\n").repeat(400) + archive + "/none.pdf\n" + zero;

    Intake intake =
        intake(
            new ListSource(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)), false));
    intake.run(2);

    assertThat(recorder.rows).containsOnlyKeys(zero, one, archive + "/none.pdf");
    assertThat(recorder.rows.get(archive + "/none.pdf").report().value(Column.HEADLINE))
        .isEqualTo("input.not-readable");
    assertThat(intake.tally().listed())
        .isEqualTo(intake.tally().added() + intake.tally().present());
  }

  @Test
  void namesOfAnyBytesHaveTheirRows() throws IOException {
    for (String hex :
        List.of(
            "610a62", "612062", "e280ae6664", "3130302541", "ff", "c328", "25464646", "1b5b324a")) {
      Path file =
          PathName.path(Bytes.fromHex(PathName.bytes(archive).hex() + "2f" + hex + "2e706466"));
      Files.writeString(file, hex);
    }

    run(recorder, this::verify);

    assertThat(recorder.rows)
        .containsOnlyKeys(
            "a%0Ab.pdf",
            "a b.pdf",
            "%E2%80%AEfd.pdf",
            "100%25A.pdf",
            "%FF.pdf",
            "%C3(.pdf",
            "%25FFF.pdf",
            "%1B[2J.pdf");
    assertThat(asked).hasSize(8);
  }

  @Test
  void theShardsTogetherAreEverythingOnce() throws IOException {
    write(100, i -> "content " + i);

    for (int number = 1; number <= 3; number++) {
      new Intake(new FolderSource(archive), new Shard(number, 3), recorder, rows(), CLOCK).run(2);
    }

    assertThat(recorder.rows).hasSize(100);
    assertThat(asked).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void aStoppedAuditIsGoneOnWith() throws Exception {
    write(300, i -> "content " + i);
    CountDownLatch half = new CountDownLatch(150);
    Intake first =
        intake(
            recorder,
            (name, content, stopped) -> {
              half.countDown();
              return verify(name, content, stopped);
            });
    Thread stopper =
        new Thread(
            () -> {
              try {
                half.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              first.stop();
            });
    stopper.start();
    first.run(2);
    stopper.join();

    int recorded = recorder.rows.size();
    assertThat(recorded).isBetween(1, 299);
    assertThat(asked).hasSize(recorded);
    run(recorder, this::verify);
    assertThat(recorder.rows).hasSize(300);
    assertThat(asked).hasSize(300).doesNotHaveDuplicates();
  }

  @Test
  void aFullDiskEndsTheAuditAndLosesNothing() throws IOException {
    write(2000, i -> "content " + i);

    assertThatThrownBy(() -> run(recorder.room(700), this::verify))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No space");
    assertThat(recorder.rows.size()).isBetween(1, 700);

    run(recorder.room(Integer.MAX_VALUE), this::verify);
    assertThat(recorder.rows).hasSize(2000);
  }

  @Test
  void whoCanNotVerifyAnyMoreEndsTheAudit() throws IOException {
    write(100, i -> "content " + i % 10);

    assertThatThrownBy(
            () ->
                run(
                    recorder,
                    (name, content, stopped) -> {
                      throw new WorkersGoneException();
                    }))
        .isInstanceOf(WorkersGoneException.class);
    assertThat(recorder.rows).isEmpty();
  }

  @Test
  void twentyThousandFilesTakeNoMoreMemoryThanAFew() throws IOException {
    for (int i = 0; i < 20_000; i++) {
      Path sub = archive.resolve("d" + i % 100);
      if (i < 100) {
        Files.createDirectory(sub);
      }
      Files.writeString(sub.resolve(i + ".pdf"), i % 10 == 0 ? "the same" : "content " + i);
    }
    int[] most = new int[1];
    int[] count = new int[1];
    int[] held = new int[1];
    Intake[] running = new Intake[1];
    Recorder counting =
        new Recorder() {
          @Override
          public Set<String> recorded(Collection<String> paths) {
            return Set.of();
          }

          @Override
          public Optional<LedgerRow> ofContent(String sha256) {
            return Optional.empty();
          }

          @Override
          public void add(List<LedgerRow> added) {
            count[0] += added.size();
            most[0] = Math.max(most[0], added.size());
            held[0] = Math.max(held[0], running[0].held());
          }
        };

    running[0] = intake(counting, this::verify);
    running[0].run(2);

    assertThat(count[0]).isEqualTo(20_000);
    assertThat(most[0]).isLessThanOrEqualTo(256);
    assertThat(held[0]).as("remembered on the way").isBetween(1, 2_500);
    assertThat(running[0].held()).isZero();
  }

  private static final Clock CLOCK = Clock.fixed(TestReports.NOW, ZoneOffset.UTC);

  private void write(int count, Function<Integer, String> content) throws IOException {
    for (int i : IntStream.range(0, count).toArray()) {
      Files.writeString(archive.resolve(i + ".pdf"), content.apply(i));
    }
  }

  private Intake run(Recorder into, Examiner examiner) throws IOException {
    Intake intake = intake(into, examiner);
    intake.run(3);
    return intake;
  }

  private Intake intake(Recorder into, Examiner examiner) throws IOException {
    return new Intake(new FolderSource(archive), Shard.ALL, into, rows(examiner), CLOCK);
  }

  private Intake intake(InputSource source) throws IOException {
    return new Intake(source, Shard.ALL, recorder, rows(), CLOCK);
  }

  private RowMaker rows() throws IOException {
    return rows(this::verify);
  }

  private RowMaker rows(Examiner examiner) throws IOException {
    Snapshots snapshots = Snapshots.in(folder.resolve("copies"));
    return new RowMaker(request, new ContentReader(snapshots, 1 << 20, Limits.DEFAULT), examiner);
  }

  /** Says something of it. */
  private Optional<ReportRow> verify(String name, Content.Whole content, BooleanSupplier stopped)
      throws IOException {
    if (stopped.getAsBoolean()) {
      return Optional.empty();
    }
    asked.add(name);
    Unverified file = new Unverified(name, Optional.of(content.sha256()), content.length());
    return Optional.of(request.row(file.limitReached(Limit.READING, request.of(name))));
  }
}
