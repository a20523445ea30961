package org.xacthuc.report.archive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How much has changed, and the first few changes of each kind. */
public final class ChangeTally {
  private final int most;
  private final Map<RecordedChange.Kind, Long> counts = new EnumMap<>(RecordedChange.Kind.class);
  private final Map<RecordedChange.Kind, List<RecordedChange>> first =
      new EnumMap<>(RecordedChange.Kind.class);

  /**
   * @param most how many of each kind are kept
   */
  public ChangeTally(int most) {
    this.most = most;
  }

  public void add(RecordedChange change) {
    counts.merge(change.kind(), 1L, Long::sum);
    List<RecordedChange> kept = first.computeIfAbsent(change.kind(), k -> new ArrayList<>());
    if (kept.size() < most) {
      kept.add(change);
    }
  }

  /** Of what there is nothing, is not there. */
  public Map<RecordedChange.Kind, Long> counts() {
    return counts;
  }

  /** The first ones of that kind. */
  public List<RecordedChange> first(RecordedChange.Kind kind) {
    return first.getOrDefault(kind, List.of());
  }
}
