package org.xacthuc.audit.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.audit.workers.Outcome.Reason;

/** Real children, which hang, die and eat memory. */
@Timeout(60)
class WorkerPoolTest {
  private static final List<String> COMMAND =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-Xmx32m",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-cp",
          System.getProperty("java.class.path"),
          FixtureWorker.class.getName());

  private static final Frame GREETING = Frame.ofTexts(List.of("hello"));

  private WorkerPool pool;

  @BeforeEach
  void onePool() throws IOException {
    pool = WorkerPool.start(COMMAND, GREETING, limits(0, 100));
  }

  @AfterEach
  void close() {
    pool.close();
  }

  /** One worker, two seconds. */
  private static WorkerLimits limits(int waiting, int questions) {
    Duration start = Duration.ofSeconds(30);
    return new WorkerLimits(1, waiting, start, Duration.ofSeconds(2), 1 << 20, questions);
  }

  @Test
  void aWorkerIsGreetedOnceAndAskedOften() throws InterruptedException {
    String pid = answer("pid");

    assertThat(answer("you")).isEqualTo("hello you");
    assertThat(answer("pid")).isEqualTo(pid);
  }

  @ParameterizedTest
  @CsvSource({
    "hang, TIME_LIMIT",
    "die, WORKER_DIED",
    "babble, WORKER_DIED",
    "memory, WORKER_DIED",
  })
  void aWorkerThatComesToGriefIsReplaced(String question, Reason reason)
      throws InterruptedException {
    String pid = answer("pid");

    assertThat(ask(question)).isEqualTo(new Outcome.Unanswered(reason));

    assertThat(eventualAnswer("pid")).isNotEqualTo(pid);
    assertThat(answer("you")).isEqualTo("hello you");
  }

  @Test
  void aWorkerWhoseAskerGoesAwayIsEnded() throws InterruptedException {
    long start = System.nanoTime();
    Outcome outcome = pool.ask(Frame.ofTexts(List.of("hang")), () -> true);

    assertThat(outcome).isEqualTo(new Outcome.Unanswered(Reason.ABANDONED));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1900));
    assertThat(eventualAnswer("you")).isEqualTo("hello you");
  }

  @Test
  void anAskerWhoGoesAwayInTheMidstEndsTheWorker() throws InterruptedException {
    long start = System.nanoTime();
    Outcome outcome =
        pool.ask(
            Frame.ofTexts(List.of("hang")),
            () -> System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(500));

    assertThat(outcome).isEqualTo(new Outcome.Unanswered(Reason.ABANDONED));
  }

  @Test
  void whoeverComesWhileAllAreAskedAndWaitingIsSentAway()
      throws InterruptedException, ExecutionException {
    CountDownLatch asked = new CountDownLatch(1);
    CompletableFuture<Outcome> first =
        CompletableFuture.supplyAsync(
            () -> {
              asked.countDown();
              return quietly("hang");
            });
    asked.await();
    Thread.sleep(300);

    assertThat(ask("you")).isEqualTo(new Outcome.Unanswered(Reason.BUSY));
    assertThat(first.get()).isEqualTo(new Outcome.Unanswered(Reason.TIME_LIMIT));
    assertThat(eventualAnswer("you")).isEqualTo("hello you");
  }

  @Test
  void whoeverMayWaitIsAnsweredAfterwards() throws IOException, InterruptedException {
    try (WorkerPool patient = WorkerPool.start(COMMAND, GREETING, limits(1, 100))) {
      CompletableFuture<Outcome> first =
          CompletableFuture.supplyAsync(() -> quietly(patient, "you"));
      CompletableFuture<Outcome> second =
          CompletableFuture.supplyAsync(() -> quietly(patient, "too"));

      assertThat(first.join()).isInstanceOf(Outcome.Answered.class);
      assertThat(second.join()).isInstanceOf(Outcome.Answered.class);
    }
  }

  @Test
  void aWorkerThatGaveItsLastAnswerIsReplaced() throws InterruptedException {
    String pid = answer("pid");

    assertThat(answer("last")).isEqualTo("done");
    assertThat(eventualAnswer("pid")).isNotEqualTo(pid);
  }

  @Test
  void aWorkerIsReplacedAfterItsNumberOfQuestions() throws IOException, InterruptedException {
    pool.close();
    pool = WorkerPool.start(COMMAND, GREETING, limits(0, 2));
    String pid = answer("pid");

    assertThat(answer("pid")).isEqualTo(pid);
    assertThat(eventualAnswer("pid")).isNotEqualTo(pid);
  }

  @Test
  void noChildOutlivesThePool() throws InterruptedException, ExecutionException {
    ProcessHandle child = ProcessHandle.of(Long.parseLong(answer("pid"))).orElseThrow();
    assertThat(child.isAlive()).isTrue();

    pool.close();

    assertThat(child.onExit().get()).isNotNull();
    assertThat(child.isAlive()).isFalse();
  }

  /** As when the parent is killed: nobody closes anything, the pipe just ends. */
  @Test
  void aChildEndsWithItsParentEvenInTheMidstOfAQuestion() throws IOException, InterruptedException {
    Process child = new ProcessBuilder(COMMAND).start();
    GREETING.writeTo(child.getOutputStream());
    assertThat(Frame.readFrom(child.getInputStream(), 100)).isPresent();
    Frame.ofTexts(List.of("hang")).writeTo(child.getOutputStream());
    Thread.sleep(200);
    assertThat(child.isAlive()).isTrue();

    child.getOutputStream().close();

    assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aPoolWhoseFirstWorkerIsNotReadyDoesNotStart() {
    assertThatIOException()
        .isThrownBy(
            () -> WorkerPool.start(COMMAND, Frame.ofTexts(List.of("refuse")), limits(0, 100)));
    assertThatIOException()
        .isThrownBy(() -> WorkerPool.start(List.of("no-such-program"), GREETING, limits(0, 100)));
  }

  private Outcome ask(String question) throws InterruptedException {
    return pool.ask(Frame.ofTexts(List.of(question)), () -> false);
  }

  private Outcome quietly(String question) {
    return quietly(pool, question);
  }

  private static Outcome quietly(WorkerPool pool, String question) {
    try {
      return pool.ask(Frame.ofTexts(List.of(question)), () -> false);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String answer(String question) throws InterruptedException {
    return ask(question)
        .match(
            answered -> answered.answer().text(0),
            unanswered -> "unanswered: " + unanswered.reason());
  }

  /** A new child needs a moment, on a busy machine longer than a question may wait. */
  private String eventualAnswer(String question) throws InterruptedException {
    String answer = answer(question);
    while (answer.equals("unanswered: BUSY")) {
      answer = answer(question);
    }
    return answer;
  }
}
