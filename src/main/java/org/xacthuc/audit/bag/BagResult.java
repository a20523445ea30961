package org.xacthuc.audit.bag;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xacthuc.audit.ledger.Fixity;
import org.xacthuc.report.archive.RecordedFixity;

/**
 * What a check of a bag came to.
 *
 * @param root of the bag
 * @param counts how many digests came to what
 * @param first the first comparisons that did not match
 * @param weak the algorithms of the payload's manifests, where none of them keeps a deliberate
 *     change from being hidden; else empty
 * @param toFetch how many files are to be fetched from elsewhere
 */
public record BagResult(
    Path root,
    Map<RecordedFixity.Outcome, Long> counts,
    List<Fixity> first,
    List<BagDefect> defects,
    List<String> weak,
    long toFetch) {
  private static final int MOST = 10;

  public BagResult {
    counts = Map.copyOf(counts);
    first = List.copyOf(first);
    defects = List.copyOf(defects);
    weak = List.copyOf(weak);
  }

  /** Whether every file is there, is what every manifest says, and nothing else is there. */
  public boolean isSound() {
    return defects.isEmpty()
        && counts.keySet().stream().allMatch(outcome -> outcome == RecordedFixity.Outcome.MATCHES);
  }

  /** How many came to that. */
  public long count(RecordedFixity.Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }

  /** Nothing could be compared. */
  static BagResult unusable(Path root, List<BagDefect> defects) {
    return new BagResult(root, Map.of(), List.of(), defects, List.of(), 0);
  }

  /** Counts. */
  static final class Tally {
    private final Bag bag;
    private final List<BagDefect> defects;
    private final List<Fixity> first = new ArrayList<>();
    private final Map<RecordedFixity.Outcome, Long> counts =
        new EnumMap<>(RecordedFixity.Outcome.class);

    Tally(Bag bag, List<BagDefect> defects) {
      this.bag = bag;
      this.defects = new ArrayList<>(defects);
    }

    void add(Fixity fixity) {
      counts.merge(fixity.outcome(), 1L, Long::sum);
      if (fixity.outcome() != RecordedFixity.Outcome.MATCHES && first.size() < MOST) {
        first.add(fixity);
      }
    }

    void oxum(Bag checked, String actual) {
      checked
          .oxum()
          .filter(stated -> !stated.equals(actual))
          .ifPresent(
              stated ->
                  defects.add(
                      new BagDefect(BagDefect.Kind.OXUM, "bag-info.txt", 0, stated, actual)));
    }

    BagResult result() {
      boolean weak = bag.payload().stream().allMatch(BagAlgorithm::isWeak);
      List<String> algorithms =
          weak ? bag.payload().stream().map(BagAlgorithm::word).toList() : List.of();
      return new BagResult(bag.root(), counts, first, defects, algorithms, bag.toFetch());
    }
  }
}
