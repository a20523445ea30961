package org.xacthuc.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.xacthuc.audit.intake.Tally;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Wording;
import org.xacthuc.report.audit.AuditTerm;
import org.xacthuc.report.audit.Rate;
import org.xacthuc.verdict.Verdict;

/** How far an audit is, on standard error: a bar at a terminal, else a line now and then. */
final class AuditProgress implements Closeable {
  private static final int LINE_SECONDS = 30;
  private static final int BAR_MILLIS = 500;
  private static final int USUAL_COLUMNS = 100;

  private final Messages messages;
  private final Tally tally;
  private final long start = System.nanoTime();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "audit-progress");
            thread.setDaemon(true);
            return thread;
          });
  private Optional<ProgressBar> bar = Optional.empty();

  private AuditProgress(Messages messages, Tally tally) {
    this.messages = messages;
    this.tally = tally;
  }

  /**
   * Tells until it is closed.
   *
   * @param messages with the part {@code audit}
   */
  static AuditProgress start(Host host, Messages messages, Complaints complaints, Tally tally) {
    AuditProgress progress = new AuditProgress(messages, tally);
    if (isTerminal()) {
      progress.bar = Optional.of(progress.bar(host));
      progress.every(BAR_MILLIS, progress::draw);
    } else {
      progress.every(
          TimeUnit.SECONDS.toMillis(LINE_SECONDS),
          () -> complaints.say(progress.term(), progress.values()));
    }
    return progress;
  }

  private void every(long millis, Runnable task) {
    var unused = timer.scheduleAtFixedRate(task, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Java tells of standard input and output alone; where Linux does not say, nothing is one. */
  private static boolean isTerminal() {
    try {
      String device = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private ProgressBar bar(Host host) {
    PrintStream err = new PrintStream(host.streams().err(), true, StandardCharsets.UTF_8);
    String columns = host.environment().getOrDefault("COLUMNS", "");
    int width = columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : USUAL_COLUMNS;
    return new ProgressBarBuilder()
        .setTaskName(messages.term(AuditTerm.BAR))
        .setInitialMax(-1)
        .setStyle(host.showsOnlyAscii() ? ProgressBarStyle.ASCII : ProgressBarStyle.UNICODE_BLOCK)
        .setUpdateIntervalMillis(BAR_MILLIS)
        .setConsumer(new ConsoleProgressBarConsumer(err, width))
        .showSpeed()
        .build();
  }

  private void draw() {
    bar.ifPresent(
        shown -> {
          if (tally.isComplete()) {
            shown.maxHint(tally.listed());
          }
          shown.stepTo(done());
          shown.setExtraMessage(verdicts());
        });
  }

  private long done() {
    return tally.added() + tally.present();
  }

  AuditTerm term() {
    return tally.isComplete() ? AuditTerm.PROGRESS : AuditTerm.PROGRESS_UNKNOWN_TOTAL;
  }

  Map<String, String> values() {
    double perSecond = tally.added() * 1e9 / Math.max(System.nanoTime() - start, 1);
    Map<String, String> values = new HashMap<>();
    values.put("done", Long.toString(done()));
    values.put("total", Long.toString(tally.listed()));
    values.put("rate", Rate.of(perSecond));
    values.put("verdicts", verdicts());
    if (perSecond > 0) {
      long seconds = (long) ((tally.listed() - done()) / perSecond);
      values.put("left", Rate.clock(Duration.ofSeconds(seconds)));
    }
    return values;
  }

  /** Those that there are, with their counts. */
  private String verdicts() {
    return Stream.of(Verdict.values())
        .filter(v -> tally.of(v) > 0)
        .map(v -> tally.of(v) + " " + messages.term(Wording.of(v)))
        .collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    timer.shutdownNow();
    if (bar.isPresent()) {
      draw();
      bar.get().close();
    }
  }
}
