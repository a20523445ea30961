package org.xacthuc.report.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two runs of the same scope and what changed from one to the other. */
public interface Comparison {
  /** The earlier run. */
  RecordedRun before();

  /** The later run. */
  RecordedRun after();

  /** Every change, sorted by path. May be called more than once, and starts anew. */
  void changes(RunContents.Receiver<RecordedChange> receiver) throws IOException;

  /** Why verdicts may have changed though the content has not: what the runs do not share. */
  default List<ArchiveTerm> reasons() {
    List<ArchiveTerm> reasons = new ArrayList<>();
    Map<RecordedRun.Pin.Kind, ArchiveTerm> terms =
        Map.of(
            RecordedRun.Pin.Kind.TOOL, ArchiveTerm.CHANGE_WHY_TOOL,
            RecordedRun.Pin.Kind.POLICY, ArchiveTerm.CHANGE_WHY_POLICY,
            RecordedRun.Pin.Kind.ANCHORS, ArchiveTerm.CHANGE_WHY_ANCHORS,
            RecordedRun.Pin.Kind.OPTIONS, ArchiveTerm.CHANGE_WHY_OPTIONS);
    for (RecordedRun.Pin.Kind kind : RecordedRun.Pin.Kind.values()) {
      if (!pin(before(), kind).equals(pin(after(), kind))) {
        reasons.add(terms.get(kind));
      }
    }
    if (!before().verificationTime().equals(after().verificationTime())) {
      reasons.add(ArchiveTerm.CHANGE_WHY_TIME);
    }
    return reasons;
  }

  private static Optional<RecordedRun.Pin> pin(RecordedRun run, RecordedRun.Pin.Kind kind) {
    return run.pins().stream().filter(p -> p.kind() == kind).findFirst();
  }
}
