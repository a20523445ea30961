package org.xacthuc.report.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.archive.RecordedChange.Side;

/** What changed between two runs, in lines for people and as a table for programs. */
public final class ChangeReport {
  private static final List<String> NAMES =
      List.of(
          "change",
          "path",
          "sha256_before",
          "sha256_after",
          "verdict_before",
          "verdict_after",
          "headline_before",
          "headline_after",
          "policy_sha256_before",
          "policy_sha256_after",
          "anchors_sha256_before",
          "anchors_sha256_after");

  private static final List<Function<Side, String>> SIDE =
      List.of(Side::sha256, Side::verdict, Side::headline, Side::policySha256, Side::anchorsSha256);

  private final Messages messages;

  /**
   * @param messages the reader's language
   */
  public ChangeReport(Messages messages) {
    this.messages = messages.with("archive");
  }

  /** Writes every change, one row each. */
  public static void writeTable(Comparison comparison, TableForm form, Appendable out)
      throws IOException {
    form.begin(NAMES, out);
    comparison.changes(change -> form.row(NAMES, values(change), out));
  }

  private static List<String> values(RecordedChange change) {
    List<String> values = new ArrayList<>(List.of(code(change.kind()), change.path()));
    for (Function<Side, String> value : SIDE) {
      values.add(change.before().map(value).orElse(""));
      values.add(change.after().map(value).orElse(""));
    }
    return values;
  }

  private static String code(RecordedChange.Kind kind) {
    return ArchiveTerm.code(kind);
  }

  /**
   * Writes how much changed, why it may have, and the first changes of each kind.
   *
   * @param most how many of each kind are named
   */
  public void writeText(Comparison comparison, int most, Appendable out) throws IOException {
    ChangeTally tally = new ChangeTally(most);
    comparison.changes(tally::add);
    out.append(title(comparison)).append('\n');
    if (tally.counts().isEmpty()) {
      out.append(messages.term(ArchiveTerm.CHANGES_NOTHING)).append('\n');
      return;
    }
    if (explains(tally)) {
      for (ArchiveTerm reason : comparison.reasons()) {
        out.append(messages.term(reason)).append('\n');
      }
    }
    for (Map.Entry<RecordedChange.Kind, Long> kind : tally.counts().entrySet()) {
      out.append(count(kind.getValue(), kind.getKey())).append('\n');
      for (RecordedChange change : tally.first(kind.getKey())) {
        out.append("  ").append(line(change)).append('\n');
      }
      long more = kind.getValue() - tally.first(kind.getKey()).size();
      if (more > 0) {
        out.append("  ").append(more(more)).append('\n');
      }
    }
  }

  /** Which runs are compared. */
  public String title(Comparison comparison) {
    RecordedRun before = comparison.before();
    RecordedRun after = comparison.after();
    return messages.term(
        ArchiveTerm.CHANGES_TITLE,
        Map.of(
            "before", Long.toString(before.id()),
            "from", messages.show(before.begun()),
            "after", Long.toString(after.id()),
            "to", messages.show(after.begun())));
  }

  /** Whether any file has another verdict than before, which calls for reasons. */
  public static boolean explains(ChangeTally tally) {
    return tally.counts().containsKey(RecordedChange.Kind.VERDICT)
        || tally.counts().containsKey(RecordedChange.Kind.CHANGED);
  }

  private String count(long count, RecordedChange.Kind kind) {
    return messages.term(
        ArchiveTerm.SUMMARY_COUNT,
        Map.of("count", Long.toString(count), "what", messages.term(term(kind))));
  }

  /** That there are so many more. */
  public String more(long count) {
    return messages.term(ArchiveTerm.CHANGES_MORE, Map.of("count", Long.toString(count)));
  }

  /** What kind of change it is. */
  public static ArchiveTerm term(RecordedChange.Kind kind) {
    return switch (kind) {
      case NEW -> ArchiveTerm.CHANGE_NEW;
      case GONE -> ArchiveTerm.CHANGE_GONE;
      case CHANGED -> ArchiveTerm.CHANGE_CHANGED;
      case VERDICT -> ArchiveTerm.CHANGE_VERDICT;
    };
  }

  private String line(RecordedChange change) {
    return Escaping.inSentence(change.path()) + ": " + fromTo(change);
  }

  /** The verdicts and headlines before and after, as far as there are both. */
  public String fromTo(RecordedChange change) {
    List<String> sides =
        Stream.of(change.before(), change.after())
            .flatMap(Optional::stream)
            .map(this::verdict)
            .toList();
    return sides.size() == 1
        ? sides.get(0)
        : messages.term(
            ArchiveTerm.CHANGE_FROM_TO, Map.of("before", sides.get(0), "after", sides.get(1)));
  }

  private String verdict(Side side) {
    String word = ArchiveTerm.verdict(side.verdict(), messages);
    return side.headline().isEmpty()
        ? word
        : word + " (" + Escaping.inSentence(side.headline()) + ")";
  }
}
