package org.xacthuc.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xacthuc.conformance.Divergences.Divergence;

/**
 * The table of divergences in {@code src/docs/divergences.md}, which stands behind its own text.
 */
final class DivergencesTable {
  /** The line of the document that the table stands behind. */
  static final String HEAD = "| suite | reason | cases |";

  private DivergencesTable() {}

  /** The table: for each suite each reason once, with all its cases. */
  static String markdown() {
    Map<List<String>, List<String>> cases = new LinkedHashMap<>();
    for (Divergence listed : Divergences.all()) {
      cases
          .computeIfAbsent(List.of(listed.corpus(), listed.reason()), none -> new ArrayList<>())
          .add("`" + listed.name() + "`");
    }
    return cases.entrySet().stream()
        .map(e -> row(e.getKey(), e.getValue()))
        .collect(Collectors.joining("", HEAD + "\n|---|---|---|\n", ""));
  }

  private static String row(List<String> suiteAndReason, List<String> cases) {
    return "| %s | %s |\n".formatted(String.join(" | ", suiteAndReason), String.join(", ", cases));
  }
}
