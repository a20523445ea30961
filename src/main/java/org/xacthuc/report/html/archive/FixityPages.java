package org.xacthuc.report.html.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.archive.ArchiveTerm;
import org.xacthuc.report.archive.RecordedFixity;
import org.xacthuc.report.archive.RecordedFixity.Outcome;

/** The files that are not what a manifest says, page by page. */
final class FixityPages {
  private final PageFolder folder;
  private final Pages pages;
  private final Messages messages;
  private final List<Overview.Row> rows = new ArrayList<>();
  private int page = 1;

  FixityPages(PageFolder folder, Pages pages, Messages messages) {
    this.folder = folder;
    this.pages = pages;
    this.messages = messages;
  }

  void add(RecordedFixity check) throws IOException {
    if (check.outcome() == Outcome.MATCHES) {
      return;
    }
    if (rows.size() == Shelf.ON_A_PAGE) {
      write(true);
    }
    rows.add(row(check, messages));
  }

  /** What is wrong with one file, in one line. */
  static Overview.Row row(RecordedFixity check, Messages messages) {
    String outcome = messages.term(ArchiveTerm.of(check.outcome()));
    String text = Escaping.inSentence(check.path()) + ": " + outcome;
    String digests =
        Stream.of(
                part(ArchiveTerm.FIXITY_EXPECTED, check.expected(), messages),
                part(ArchiveTerm.FIXITY_ACTUAL, check.actual(), messages))
            .filter(part -> !part.isEmpty())
            .reduce((one, other) -> one + ", " + other)
            .orElse("");
    return new Overview.Row(text, digests, Escaping.text(check.algorithm()), "", List.of());
  }

  private static String part(ArchiveTerm term, String digest, Messages messages) {
    return digest.isEmpty() ? "" : messages.term(term, Map.of("digest", digest));
  }

  void finish() throws IOException {
    if (!rows.isEmpty()) {
      write(false);
    }
  }

  private void write(boolean more) throws IOException {
    List<Frame.Link> links =
        pages.links(page > 1 ? (page - 1) + ".html" : "", more ? (page + 1) + ".html" : "");
    String heading = messages.term(ArchiveTerm.HEADING_FIXITY);
    Overview.Table table = problems("problems", List.copyOf(rows), messages);
    folder.write(
        "fixity/" + page + ".html",
        pages.of("groups", pages.frame(heading, links), Map.of("table", table)));
    rows.clear();
    page++;
  }

  /** The table of those that are not what a manifest says. */
  static Overview.Table problems(String id, List<Overview.Row> rows, Messages messages) {
    return new Overview.Table(
        id,
        messages.term(ArchiveTerm.FIXITY_PROBLEMS),
        "",
        messages.term(ArchiveTerm.COLUMN_FILE),
        messages.term(ArchiveTerm.COLUMN_DIGEST),
        rows,
        List.of());
  }

  /** How many came to what; absent where no manifest was read. */
  static Optional<Overview.Table> table(
      Map<Outcome, Long> counts, Messages messages, String problems) {
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    List<Overview.Row> rows =
        counts.entrySet().stream()
            .map(
                entry ->
                    new Overview.Row(
                        messages.term(ArchiveTerm.of(entry.getKey())),
                        "",
                        Numbers.of(entry.getValue(), messages),
                        entry.getKey() == Outcome.MATCHES ? "" : problems,
                        List.of()))
            .toList();
    return Optional.of(
        new Overview.Table(
            "fixity",
            messages.term(ArchiveTerm.HEADING_FIXITY),
            "",
            messages.term(ArchiveTerm.COLUMN_OUTCOME),
            messages.term(ArchiveTerm.COLUMN_COMPARISONS),
            rows,
            List.of()));
  }
}
