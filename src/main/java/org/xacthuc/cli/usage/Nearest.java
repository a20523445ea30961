package org.xacthuc.cli.usage;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The words nearest to one that was mistyped. */
public final class Nearest {
  private static final int LONGEST = 100;
  private static final int MOST = 3;

  private Nearest() {}

  /**
   * At most three of the known words, the nearest first; none when all are far off. Near is a third
   * of the letters left out, added, replaced or swapped with their neighbour.
   */
  public static List<String> of(String given, Collection<String> known) {
    if (given.isEmpty() || given.length() > LONGEST) {
      return List.of();
    }
    return known.stream()
        .filter(word -> distance(given, word) <= Math.max(1, Math.min(given.length(), 12) / 3))
        .sorted(
            Comparator.comparingInt((String word) -> distance(given, word))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /** Optimal string alignment: edits, each letter touched once. */
  static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= to.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      for (int j = 1; j <= to.length(); j++) {
        int replaced = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[from.length()][to.length()];
  }
}
