package org.xacthuc.attacks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

/** Prints each row of the catalogue with what was expected and what the verifier says of it. */
public final class CatalogueTable {
  private final PrintStream out;

  private CatalogueTable(PrintStream out) {
    this.out = out;
  }

  /**
   * Prints the rows whose name holds the first argument, or all, and how many there are of each
   * verdict.
   *
   * @param arguments part of an id or a base
   */
  public static void main(String[] arguments) {
    String part = arguments.length == 0 ? "" : arguments[0];
    List<StructureAttack> rows =
        Catalogue.rows().stream().filter(row -> row.toString().contains(part)).toList();
    new CatalogueTable(new PrintStream(System.out, true, StandardCharsets.UTF_8))
        .print(Outcome.of(rows));
  }

  private void print(List<Outcome> outcomes) {
    line("id", "base", "inv", "expected", "actual", "code");
    outcomes.forEach(this::print);
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    outcomes.forEach(outcome -> counts.merge(outcome.verdict(), 1, Integer::sum));
    out.println();
    out.println(outcomes.size() + " rows: " + counts);
    out.println(outcomes.stream().filter(o -> !o.isExpected()).count() + " not as expected");
  }

  private void print(Outcome outcome) {
    StructureAttack row = outcome.row();
    String code = row.code().code();
    line(
        row.id(),
        row.base(),
        row.invariant().name(),
        row.verdict().name(),
        outcome.verdict().name(),
        outcome.isExpected() ? code : "! expected " + code + ", found " + codes(outcome));
  }

  private void line(Object... cells) {
    out.printf(Locale.ROOT, "%-72s | %-20s | %-3s | %-13s | %-13s | %s%n", cells);
  }

  private static String codes(Outcome outcome) {
    return String.join(" ", outcome.codes().stream().map(FindingCode::code).toList());
  }
}
