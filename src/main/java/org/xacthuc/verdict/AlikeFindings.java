package org.xacthuc.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file may have the same fault in a million places: a report tells the first hundred of one code
 * about one subject, and with the last of them how many there are. No verdict depends on the rest.
 */
final class AlikeFindings {
  private static final int MOST = 100;

  private record Alike(FindingCode code, Subject subject) {}

  private AlikeFindings() {}

  static List<Finding> few(List<Finding> findings) {
    if (findings.size() <= MOST) {
      return findings;
    }
    Map<Alike, Integer> counts = new HashMap<>();
    findings.forEach(f -> counts.merge(new Alike(f.code(), f.subject()), 1, Integer::sum));
    Map<Alike, Integer> told = new HashMap<>();
    List<Finding> few = new ArrayList<>();
    for (Finding finding : findings) {
      Alike alike = new Alike(finding.code(), finding.subject());
      int place = told.merge(alike, 1, Integer::sum);
      int count = counts.get(alike);
      if (place < MOST || (place == MOST && count == MOST)) {
        few.add(finding);
      } else if (place == MOST) {
        few.add(last(finding, count));
      }
    }
    return List.copyOf(few);
  }

  private static Finding last(Finding finding, int count) {
    Evidence evidence = finding.evidence().and(Evidence.Key.COUNT, String.valueOf(count));
    return new Finding(finding.code(), finding.severity(), finding.subject(), evidence);
  }
}
