package org.xacthuc.attacks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Judgement;
import org.xacthuc.verdict.Verdict;

/** Prints each row of the catalogue with what was expected and what the verifier says of it. */
public final class CatalogueTable {
  /** What stands for the base of a row whose pages are looked at. */
  private static final String LOOKED_AT = "pages looked at";

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
    List<Attack> looked =
        Stream.concat(SealAttacksTest.rows(), ConcealmentAttacksTest.rows())
            .filter(row -> (row.id() + " | " + LOOKED_AT).contains(part))
            .toList();
    List<Line> lines =
        Stream.concat(
                Outcome.of(rows).stream().map(CatalogueTable::line),
                looked.parallelStream().map(CatalogueTable::line))
            .toList();
    new CatalogueTable(new PrintStream(System.out, true, StandardCharsets.UTF_8)).print(lines);
  }

  /**
   * A printed row.
   *
   * @param wanted the code of the expected finding, or nothing
   */
  private record Line(
      String id, String base, String invariant, Verdict expected, Actual actual, String wanted) {
    boolean isExpected() {
      return actual.verdict() == expected && (wanted.isEmpty() || actual.codes().contains(wanted));
    }
  }

  private record Actual(Verdict verdict, List<String> codes) {
    static Actual of(Verdict verdict, List<FindingCode> codes) {
      return new Actual(verdict, codes.stream().map(FindingCode::code).distinct().toList());
    }
  }

  private static Line line(Outcome outcome) {
    StructureAttack row = outcome.row();
    return new Line(
        row.id(),
        row.base(),
        row.invariant().map(Invariant::name).orElse(""),
        row.verdict(),
        Actual.of(outcome.verdict(), outcome.codes()),
        row.code() == null ? "" : row.code().code());
  }

  private static Line line(Attack row) {
    Judgement judgement = row.report().get().judgement();
    List<FindingCode> codes = judgement.findings().stream().map(Finding::code).toList();
    return new Line(
        row.id(),
        LOOKED_AT,
        "",
        row.verdict(),
        Actual.of(judgement.verdict(), codes),
        row.code() == null ? "" : row.code().code());
  }

  private void print(List<Line> lines) {
    cells("id", "base", "inv", "expected", "actual", "code");
    lines.forEach(this::print);
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    lines.forEach(line -> counts.merge(line.actual().verdict(), 1, Integer::sum));
    out.println();
    out.println(lines.size() + " rows: " + counts);
    out.println(lines.stream().filter(line -> !line.isExpected()).count() + " not as expected");
  }

  private void print(Line line) {
    String found = String.join(" ", line.actual().codes());
    cells(
        line.id(),
        line.base(),
        line.invariant(),
        line.expected(),
        line.actual().verdict(),
        line.isExpected() ? line.wanted() : "! expected " + line.wanted() + ", found " + found);
  }

  private void cells(Object... cells) {
    out.printf(Locale.ROOT, "%-72s | %-20s | %-3s | %-13s | %-13s | %s%n", cells);
  }
}
