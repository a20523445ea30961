package org.xacthuc.audit.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.xacthuc.audit.ledger.LedgerRow;

/** Lists the inputs that have no row yet, each once. */
final class Listing {
  private static final int ASKED_TOGETHER = 256;
  private static final long LOOK_MILLIS = 50;

  private final InputSource source;
  private final Shard shard;
  private final Recorder recorder;
  private final Tally tally;
  private final Map<String, Item> some = new LinkedHashMap<>();

  /** Handed out and not recorded yet. */
  private final Set<String> under = new HashSet<>();

  private volatile boolean over;

  Listing(InputSource source, Shard shard, Recorder recorder, Tally tally) {
    this.source = source;
    this.shard = shard;
    this.recorder = recorder;
    this.tally = tally;
  }

  /** The audit is to end. */
  private static final class EndedException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Lists everything into the queue, as fast as it is emptied. */
  void run(BlockingQueue<Item> inputs, BooleanSupplier mustEnd) throws IOException {
    try {
      source.list(item -> take(item, inputs, mustEnd));
      hand(inputs, mustEnd);
      tally.complete();
      over = true;
    } catch (EndedException e) {
      // Nobody asks whether it is over.
    }
  }

  /** Whether all are in the queue. */
  boolean isOver() {
    return over;
  }

  private void take(Item item, BlockingQueue<Item> inputs, BooleanSupplier mustEnd)
      throws IOException {
    tally.find();
    if (!shard.has(item.path())) {
      return;
    }
    tally.list();
    if (some.putIfAbsent(item.path(), item) != null) {
      tally.skip();
    }
    if (some.size() >= ASKED_TOGETHER) {
      hand(inputs, mustEnd);
    }
  }

  private void hand(BlockingQueue<Item> inputs, BooleanSupplier mustEnd) throws IOException {
    for (Item item : left()) {
      put(item, inputs, mustEnd);
    }
    if (mustEnd.getAsBoolean()) {
      throw new EndedException();
    }
  }

  /** Between a row's recording and its being known here as recorded, nobody may ask. */
  private List<Item> left() throws IOException {
    List<Item> left = new ArrayList<>();
    synchronized (recorder) {
      Set<String> recorded = recorder.recorded(some.keySet());
      for (Item item : some.values()) {
        if (!recorded.contains(item.path()) && under.add(item.path())) {
          left.add(item);
        } else {
          tally.skip();
        }
      }
    }
    some.clear();
    return left;
  }

  private static void put(Item item, BlockingQueue<Item> inputs, BooleanSupplier mustEnd)
      throws IOException {
    try {
      while (!inputs.offer(item, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (mustEnd.getAsBoolean()) {
          throw new EndedException();
        }
      }
    } catch (InterruptedException e) {
      throw new EndedException();
    }
  }

  /** How many are remembered; about that many while the listing goes on. */
  int held() {
    return some.size() + under.size();
  }

  /** Those rows are recorded now; called by whoever holds the recorder. */
  void recorded(List<LedgerRow> rows) {
    rows.forEach(row -> under.remove(row.path()));
  }
}
