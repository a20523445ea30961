package org.xacthuc.audit.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xacthuc.report.journal.Irregularity;
import org.xacthuc.report.journal.Irregularity.Kind;

/** What was found so far: the first of them, and how many. */
final class Irregularities {
  /** Nobody reads more, and memory holds no more. */
  private static final int KEPT = 1000;

  private final List<Irregularity> kept = new ArrayList<>();

  /** Where in the list lines stand that may still turn up. */
  private final Map<Long, Integer> missing = new HashMap<>();

  private long total;

  void add(Kind kind, long seq, String subject) {
    add(new Irregularity(kind, seq, subject));
  }

  void add(Irregularity irregularity) {
    total++;
    if (kept.size() < KEPT) {
      if (irregularity.kind() == Kind.LINE_MISSING) {
        missing.put(irregularity.seq(), kept.size());
      }
      kept.add(irregularity);
    }
  }

  /**
   * A line that was missing stands further down.
   *
   * @return whether it was missing
   */
  boolean moved(long seq) {
    Integer at = missing.remove(seq);
    if (at == null) {
      return false;
    }
    kept.set(at, new Irregularity(Kind.LINE_MOVED, seq, kept.get(at).subject()));
    return true;
  }

  List<Irregularity> kept() {
    return List.copyOf(kept);
  }

  long total() {
    return total;
  }
}
