package org.xacthuc.report.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;

/** What arrived of a register, in lines for people and as a table for programs. */
public final class ArrivalReport {
  private static final List<String> NAMES = List.of("arrival", "file", "findings");

  private final Map<Arrival.Kind, Long> counts = new EnumMap<>(Arrival.Kind.class);
  private final Map<Arrival.Kind, List<Arrival>> first = new EnumMap<>(Arrival.Kind.class);
  private final int most;

  /**
   * For the lines.
   *
   * @param most how many of each kind are named
   */
  public ArrivalReport(int most) {
    this.most = most;
  }

  /** Begins a table of what is not as the register has it. */
  public static void beginTable(TableForm form, Appendable out) throws IOException {
    form.begin(NAMES, out);
  }

  /** Writes the row of one of them; of one that agrees, nothing. */
  public static void writeRow(Arrival arrival, TableForm form, Appendable out) throws IOException {
    if (arrival.kind() != Arrival.Kind.AGREES) {
      List<String> values =
          List.of(
              ArchiveTerm.code(arrival.kind()), arrival.file(), String.join(" ", arrival.codes()));
      form.row(NAMES, values, out);
    }
  }

  /** Counts one. */
  public void add(Arrival arrival) {
    counts.merge(arrival.kind(), 1L, Long::sum);
    List<Arrival> kept = first.computeIfAbsent(arrival.kind(), k -> new ArrayList<>());
    if (kept.size() < most) {
      kept.add(arrival);
    }
  }

  /** How many there are of that kind. */
  public long count(Arrival.Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** Writes the counts and the first of each kind that is not as it should be. */
  public void writeText(Messages reader, Appendable out) throws IOException {
    Messages messages = reader.with("archive");
    out.append(messages.term(ArchiveTerm.ARRIVALS_TITLE)).append('\n');
    String agreeing = Long.toString(count(Arrival.Kind.AGREES));
    out.append(messages.term(ArchiveTerm.ARRIVALS_ALL, Map.of("count", agreeing))).append('\n');
    write(Arrival.Kind.MISSING, ArchiveTerm.ARRIVALS_MISSING, messages, out);
    write(Arrival.Kind.UNEXPECTED, ArchiveTerm.ARRIVALS_UNEXPECTED, messages, out);
    write(Arrival.Kind.DIFFERENT, ArchiveTerm.ARRIVALS_DIFFERENT, messages, out);
  }

  private void write(Arrival.Kind kind, ArchiveTerm what, Messages messages, Appendable out)
      throws IOException {
    long count = count(kind);
    if (count == 0) {
      return;
    }
    out.append(
            messages.term(
                ArchiveTerm.SUMMARY_COUNT,
                Map.of("count", Long.toString(count), "what", messages.term(what))))
        .append('\n');
    List<Arrival> named = first.getOrDefault(kind, List.of());
    for (Arrival arrival : named) {
      String codes = arrival.codes().isEmpty() ? "" : ": " + String.join(" ", arrival.codes());
      out.append("  ").append(Escaping.inSentence(arrival.file() + codes)).append('\n');
    }
    if (count > named.size()) {
      String more = Long.toString(count - named.size());
      out.append("  ")
          .append(messages.term(ArchiveTerm.LIST_MORE, Map.of("count", more)))
          .append('\n');
    }
  }
}
