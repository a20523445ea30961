package org.xacthuc.audit.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.xacthuc.audit.ledger.LedgerRow;
import org.xacthuc.report.row.Column;
import org.xacthuc.verdict.Verdict;

/** How far an audit is. May be read by any thread while it goes on. */
public final class Tally {
  private final AtomicLong found = new AtomicLong();
  private final AtomicLong listed = new AtomicLong();
  private final AtomicLong present = new AtomicLong();
  private final AtomicLong added = new AtomicLong();
  private final AtomicLong sameContent = new AtomicLong();
  private final Map<Verdict, AtomicLong> verdicts = new EnumMap<>(Verdict.class);
  private volatile boolean complete;

  Tally() {
    for (Verdict verdict : Verdict.values()) {
      verdicts.put(verdict, new AtomicLong());
    }
  }

  void find() {
    found.incrementAndGet();
  }

  void list() {
    listed.incrementAndGet();
  }

  void skip() {
    present.incrementAndGet();
  }

  void complete() {
    complete = true;
  }

  void add(LedgerRow row) {
    added.incrementAndGet();
    row.sameAs().ifPresent(first -> sameContent.incrementAndGet());
    verdicts.get(Verdict.valueOf(row.report().value(Column.VERDICT))).incrementAndGet();
  }

  /** Inputs that the source gave so far, be they of this shard or not. */
  public long found() {
    return found.get();
  }

  /** Inputs listed so far, in this shard. */
  public long listed() {
    return listed.get();
  }

  /** Whether {@link #listed} is all there is. */
  public boolean isComplete() {
    return complete;
  }

  /** Inputs that had their row before: an interrupted audit's, or named twice in a list. */
  public long present() {
    return present.get();
  }

  /** Rows added by this audit. */
  public long added() {
    return added.get();
  }

  /** Those of them whose content had been verified under another name. */
  public long sameContent() {
    return sameContent.get();
  }

  /** Those of them with that verdict. */
  public long of(Verdict verdict) {
    return verdicts.get(verdict).get();
  }
}
