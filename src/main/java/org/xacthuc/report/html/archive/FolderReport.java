package org.xacthuc.report.html.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.archive.RecordedFile;
import org.xacthuc.report.archive.RecordedFixity;
import org.xacthuc.report.archive.RunContents;
import org.xacthuc.report.row.Column;
import org.xacthuc.verdict.Verdict;

/** A run as a folder of pages, {@code index.html} being the first to look at and the last made. */
public final class FolderReport {
  private final Messages messages;
  private final Pages pages;
  private final PageFolder folder;
  private final Tally tally = new Tally();
  private final Map<String, Shelf> verdicts = new LinkedHashMap<>();
  private final Map<String, Shelf> codes = new LinkedHashMap<>();
  private final Map<String, String> paths = new HashMap<>();

  private FolderReport(Messages messages, PageFolder folder) {
    this.messages = messages.with("archive");
    this.folder = folder;
    pages = new Pages(this.messages);
  }

  /**
   * Writes all pages.
   *
   * @param messages the reader's language
   */
  public static void write(RunContents contents, Messages messages, PageFolder folder)
      throws IOException {
    new FolderReport(messages, folder).write(contents);
  }

  private void write(RunContents contents) throws IOException {
    FilePages files = new FilePages(folder, pages, messages);
    contents.files(
        file -> {
          tally.add(file);
          files.add(file);
          shelve(file);
        });
    files.finish();
    for (Shelf shelf : verdicts.values()) {
      shelf.finish();
    }
    for (Shelf shelf : codes.values()) {
      shelf.finish();
    }
    List<Overview.Table> tables = new ArrayList<>();
    FileWords words = new FileWords(messages);
    tables.add(words.codes(tally, code -> codePath(code) + "-1.html", code -> List.of()));
    tables.add(groups(contents, Kinds.ISSUERS));
    tables.add(groups(contents, Kinds.SIGNERS));
    fixity(contents).ifPresent(tables::add);
    tables.removeIf(table -> table.rows().isEmpty());
    RunFacts facts = new RunFacts(messages, contents.run(), tally);
    Overview overview =
        new Overview(
            facts.title(),
            facts.remarks(),
            facts.cards(verdict -> verdictPath(verdict) + "-1.html"),
            tables,
            facts.facts());
    folder.write(
        "index.html",
        pages.of("index", pages.frame(facts.title(), List.of()), Map.of("overview", overview)));
  }

  private void shelve(RecordedFile file) throws IOException {
    FileWords words = new FileWords(messages);
    String verdict = file.row().value(Column.VERDICT);
    verdicts
        .computeIfAbsent(verdict, v -> shelf(verdictPath(v), words.verdict(v).text(), ""))
        .add(file);
    for (String code : tally.codes(file).toList()) {
      codes
          .computeIfAbsent(code, c -> shelf(codePath(c), words.title(c), Escaping.text(c)))
          .add(file);
    }
  }

  private Shelf shelf(String path, String title, String code) {
    return new Shelf(folder, pages, messages, new Shelf.Label(path, title, code));
  }

  private String verdictPath(String verdict) {
    boolean ours = Stream.of(Verdict.values()).map(Enum::name).anyMatch(verdict::equals);
    return path("verdicts/", verdict, ours, verdict.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private String codePath(String code) {
    return path("codes/", code, FileWords.isKnown(code), code);
  }

  /**
   * Named after what it is about if that is one of ours, and numbered if not: whoever prepared the
   * ledger names no files here.
   */
  private String path(String below, String value, boolean ours, String name) {
    return paths.computeIfAbsent(
        below + value, v -> below + (ours ? name : "other-" + paths.size()));
  }

  private Overview.Table groups(RunContents contents, Groups.Kind kind) throws IOException {
    Groups groups = new Groups(folder, pages, messages, kind);
    contents.filesBy(kind.column(), groups::add);
    return groups.finish();
  }

  private Optional<Overview.Table> fixity(RunContents contents) throws IOException {
    Map<RecordedFixity.Outcome, Long> counts = new EnumMap<>(RecordedFixity.Outcome.class);
    FixityPages problems = new FixityPages(folder, pages, messages);
    contents.fixity(
        check -> {
          counts.merge(check.outcome(), 1L, Long::sum);
          problems.add(check);
        });
    problems.finish();
    return FixityPages.table(counts, messages, "fixity/1.html");
  }
}
