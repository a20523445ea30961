package org.xacthuc.audit.intake;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.xacthuc.audit.ledger.LedgerRow;

/**
 * An audit under way: one thread lists inputs, some have them verified, and the caller's records
 * their rows. Queues between them are short, so that the memory taken does not depend on how many
 * inputs there are. Used once.
 */
public final class Intake {
  /** What a file's report is held in memory by, before it is recorded. */
  private static final int ROWS_WAITING = 16;

  private static final int INPUTS_WAITING = 512;
  private static final int MOST_ROWS = 256;
  private static final long MOST_CHARACTERS = 8L << 20;
  private static final long LONGEST_BATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long LOOK_MILLIS = 50;

  private final Recorder recorder;
  private final RowMaker rows;
  private final Clock clock;
  private final Tally tally = new Tally();
  private final BlockingQueue<Item> inputs = new ArrayBlockingQueue<>(INPUTS_WAITING);
  private final BlockingQueue<LedgerRow> done = new ArrayBlockingQueue<>(ROWS_WAITING);
  private final AtomicInteger working = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final Listing listing;
  private final SameContent sameContent;
  private volatile boolean stopped;

  /**
   * @param source listed once
   * @param shard which of its inputs are taken
   * @param rows makes what is recorded
   * @param clock tells when a row was made
   */
  public Intake(InputSource source, Shard shard, Recorder recorder, RowMaker rows, Clock clock) {
    this.recorder = recorder;
    this.rows = rows;
    this.clock = clock;
    sameContent = new SameContent(recorder, path -> rows.expected(source.name(path)));
    listing = new Listing(source, shard, recorder, tally);
  }

  /** How far it is. */
  public Tally tally() {
    return tally;
  }

  /** Has it end soon: what is verified is recorded, what is being verified is not. */
  public void stop() {
    stopped = true;
  }

  /** Whether it was told to end. */
  public boolean isStopped() {
    return stopped;
  }

  /**
   * Verifies and records everything, or until it is stopped or fails. Whatever was recorded stays.
   *
   * @param jobs how many files are verified at a time
   * @throws IOException when rows can no longer be recorded, nothing can be verified or listed
   */
  public void run(int jobs) throws IOException {
    List<Thread> threads = new ArrayList<>();
    working.set(jobs + 1);
    threads.add(start("audit-list", () -> listing.run(inputs, this::mustEnd)));
    for (int i = 0; i < jobs; i++) {
      threads.add(start("audit-verify", this::verifyAll));
    }
    try {
      record();
    } catch (IOException | RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
    finish(threads);
    Throwable cause = failure.get();
    if (cause instanceof IOException e) {
      throw e;
    } else if (cause != null) {
      throw new IllegalStateException(cause);
    }
  }

  /** A part of the work in a thread of its own. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private Thread start(String name, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (InterruptedException e) {
                failure.compareAndSet(null, e);
              } catch (IOException | RuntimeException | Error e) {
                failure.compareAndSet(null, e);
              } finally {
                working.decrementAndGet();
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** What is remembered of inputs that are not recorded yet; nothing once everything is. */
  int held() {
    return inputs.size() + done.size() + listing.held() + sameContent.held();
  }

  private boolean mustEnd() {
    return stopped || failure.get() != null;
  }

  /** Nothing of this goes on when the ledger is closed. */
  private static void finish(List<Thread> threads) {
    for (Thread thread : threads) {
      boolean interrupted = false;
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void verifyAll() throws IOException, InterruptedException {
    while (!mustEnd()) {
      Item item = inputs.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      if (item != null) {
        verify(item);
      } else if (listing.isOver() && inputs.isEmpty()) {
        return;
      }
    }
  }

  private void verify(Item item) throws IOException, InterruptedException {
    try (Content content = rows.read(item)) {
      if (content instanceof Content.Whole whole) {
        String sha256 = whole.sha256().value().hex();
        Optional<LedgerRow> first =
            sameContent.of(item.path(), sha256, () -> verified(item, whole));
        if (first.isPresent()) {
          hand(rows.copy(first.get(), item, clock.instant()));
        }
      } else {
        hand(rows.refused(item, (Content.Refused) content, clock.instant()));
      }
    }
  }

  private Optional<LedgerRow> verified(Item item, Content.Whole content)
      throws IOException, InterruptedException {
    Optional<LedgerRow> row = rows.verified(item, content, this::mustEnd, clock);
    if (row.isPresent()) {
      hand(row.get());
    }
    return row;
  }

  /** Whoever waits for the same content copies it only now: the first is recorded first. */
  private void hand(LedgerRow row) throws InterruptedException {
    while (!done.offer(row, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      if (failure.get() != null) {
        return;
      }
    }
  }

  private void record() throws IOException {
    List<LedgerRow> batch = new ArrayList<>();
    long characters = 0;
    long since = System.nanoTime();
    while (true) {
      boolean last = working.get() == 0;
      LedgerRow row = next();
      if (row != null) {
        batch.add(row);
        characters += row.report().json().length();
      }
      boolean full = batch.size() >= MOST_ROWS || characters >= MOST_CHARACTERS;
      boolean due = System.nanoTime() - since > LONGEST_BATCH_NANOS || (last && row == null);
      if (!batch.isEmpty() && (full || due)) {
        add(batch);
        batch.clear();
        characters = 0;
      }
      if (batch.isEmpty()) {
        since = System.nanoTime();
      }
      if (last && row == null) {
        return;
      }
    }
  }

  private LedgerRow next() {
    try {
      return done.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      stop();
      return null;
    }
  }

  private void add(List<LedgerRow> batch) throws IOException {
    synchronized (recorder) {
      recorder.add(batch);
      listing.recorded(batch);
    }
    sameContent.recorded(batch);
    batch.forEach(tally::add);
  }
}
