package org.xacthuc.report.html.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.archive.ArchiveTerm;
import org.xacthuc.report.archive.ChangeReport;
import org.xacthuc.report.archive.ChangeTally;
import org.xacthuc.report.archive.Comparison;
import org.xacthuc.report.archive.RecordedChange;
import org.xacthuc.verdict.KebabCase;

/** What changed between two runs, on one page. */
public final class ChangesPage {
  /** As many of each kind are named; the whole stands in CSV and JSON. */
  private static final int NAMED = 1_000;

  private final Messages messages;
  private final ChangeReport report;

  private ChangesPage(Messages messages) {
    this.messages = messages.with("archive");
    report = new ChangeReport(messages);
  }

  /**
   * Writes the page.
   *
   * @param messages the reader's language
   */
  public static void write(Comparison comparison, Messages messages, Appendable out)
      throws IOException {
    new ChangesPage(messages).write(comparison, out);
  }

  private void write(Comparison comparison, Appendable out) throws IOException {
    ChangeTally tally = new ChangeTally(NAMED);
    comparison.changes(tally::add);
    List<String> remarks = new ArrayList<>();
    if (tally.counts().isEmpty()) {
      remarks.add(messages.term(ArchiveTerm.CHANGES_NOTHING));
    } else if (ChangeReport.explains(tally)) {
      comparison.reasons().forEach(reason -> remarks.add(messages.term(reason)));
    }
    List<Changes.Kind> kinds = new ArrayList<>();
    tally.counts().forEach((kind, count) -> kinds.add(kind(kind, count, tally.first(kind))));
    String title = report.title(comparison);
    Pages pages = new Pages(messages);
    pages
        .of(
            "changes",
            pages.frame(title, List.of()),
            Map.of("changes", new Changes(title, remarks, kinds)))
        .writeTo(out);
  }

  private Changes.Kind kind(RecordedChange.Kind kind, long count, List<RecordedChange> named) {
    String heading =
        messages.term(
            ArchiveTerm.SUMMARY_COUNT,
            Map.of(
                "count", Numbers.of(count, messages),
                "what", messages.term(ChangeReport.term(kind))));
    List<Changes.Row> rows =
        named.stream()
            .map(c -> new Changes.Row(Escaping.inSentence(c.path()), report.fromTo(c)))
            .toList();
    String more = count > named.size() ? report.more(count - named.size()) : "";
    return new Changes.Kind("changes-" + KebabCase.of(kind), heading, rows, more);
  }
}
