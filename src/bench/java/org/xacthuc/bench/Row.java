package org.xacthuc.bench;

import java.util.Locale;
import java.util.Optional;

/**
 * A line of the table.
 *
 * @param what was measured
 * @param ours what it costs us
 * @param beside what it costs somebody else, or with something else
 * @param figure the one that tells most, often the ratio of the two
 * @param target what that figure is to be
 */
record Row(String what, String ours, String beside, Figure figure, Optional<Target> target) {
  static final String HEAD =
      "| what | xacthuc | beside it | figure | target | |\n|---|---|---|---|---|---|";

  /** With its unit: "times", "s", "MiB". */
  record Figure(double value, String unit) {
    @Override
    public String toString() {
      return number(value) + " " + unit;
    }
  }

  /** At most or at least that. */
  record Target(boolean most, double bound) {
    boolean isMet(double value) {
      return most ? value <= bound : value >= bound;
    }

    @Override
    public String toString() {
      return (most ? "at most " : "at least ") + number(bound);
    }
  }

  /** Without a target. */
  static Row of(String what, String ours, String beside, Figure figure) {
    return new Row(what, ours, beside, figure, Optional.empty());
  }

  /** The same, and the figure is to be at most that. */
  Row atMost(double bound) {
    return new Row(what, ours, beside, figure, Optional.of(new Target(true, bound)));
  }

  /** The same, and the figure is to be at least that. */
  Row atLeast(double bound) {
    return new Row(what, ours, beside, figure, Optional.of(new Target(false, bound)));
  }

  static Figure times(double value) {
    return new Figure(value, "times");
  }

  static Figure seconds(double value) {
    return new Figure(value, "s");
  }

  static Figure mebibytes(long bytes) {
    return new Figure(bytes / (double) (1 << 20), "MiB");
  }

  /** As Markdown. */
  @Override
  public String toString() {
    String held = target.map(t -> t.isMet(figure.value()) ? "met" : "MISSED").orElse("");
    String wanted = target.map(Target::toString).orElse("");
    return "| " + String.join(" | ", what, ours, beside, figure.toString(), wanted, held) + " |";
  }

  private static String number(double value) {
    String format = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }
}
