package org.xacthuc.report.html.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.archive.ArchiveTerm;
import org.xacthuc.report.archive.RecordedFile;
import org.xacthuc.report.archive.RecordedFixity;
import org.xacthuc.report.archive.RunContents;
import org.xacthuc.report.row.Column;
import org.xacthuc.verdict.Verdict;

/** A small run on one page that can be handed on by itself. */
public final class SingleReport {
  /** More files are no page that anybody reads. */
  public static final int MOST_FILES = 300;

  /** The order in which an archivist has to look at them. */
  private static final List<Verdict> BY_WEIGHT =
      List.of(
          Verdict.NOT_AUTHENTIC,
          Verdict.UNREADABLE,
          Verdict.UNDETERMINED,
          Verdict.UNSIGNED,
          Verdict.AUTHENTIC);

  private final Messages messages;
  private final Tally tally = new Tally();
  private final List<RecordedFile> files = new ArrayList<>();

  private SingleReport(Messages messages) {
    this.messages = messages.with("archive");
  }

  /**
   * Writes the page.
   *
   * @param contents of {@link #MOST_FILES} at most
   * @param messages the reader's language
   * @throws IllegalArgumentException when there are more
   */
  public static void write(RunContents contents, Messages messages, Appendable out)
      throws IOException {
    new SingleReport(messages).write(contents, out);
  }

  private void write(RunContents contents, Appendable out) throws IOException {
    contents.files(
        file -> {
          if (files.size() == MOST_FILES) {
            throw new IllegalArgumentException("too many files for one page");
          }
          tally.add(file);
          files.add(file);
        });
    RunFacts facts = new RunFacts(messages, contents.run(), tally);
    List<Overview.Table> tables = new ArrayList<>();
    tables.add(new FileWords(messages).codes(tally, code -> "", this::ofCode));
    tables.add(byValue(Kinds.ISSUERS));
    tables.add(byValue(Kinds.SIGNERS));
    fixity(contents, tables);
    tables.removeIf(table -> table.rows().isEmpty());
    Overview overview =
        new Overview(
            facts.title(),
            facts.remarks(),
            facts.cards(verdict -> "#" + sectionId(verdict)),
            tables,
            facts.facts());
    ArticleBuilder builder = new ArticleBuilder(messages);
    FilePage page =
        new FilePage(
            messages.term(ArchiveTerm.HEADING_FILES), inOrder().map(builder::article).toList());
    Pages pages = new Pages(messages);
    pages
        .of(
            "single",
            pages.frame(facts.title(), List.of()),
            Map.of("overview", overview, "list", list(), "page", page))
        .writeTo(out);
  }

  private static String sectionId(String verdict) {
    int known = Stream.of(Verdict.values()).map(Enum::name).toList().indexOf(verdict);
    return "v" + known;
  }

  private static int weight(RecordedFile file) {
    String verdict = file.row().value(Column.VERDICT);
    return BY_WEIGHT.stream().map(Enum::name).toList().indexOf(verdict);
  }

  /** Those that somebody has to look at first. */
  private Stream<RecordedFile> inOrder() {
    return files.stream().sorted(Comparator.comparingInt(SingleReport::weight));
  }

  private FileList list() {
    FileWords words = new FileWords(messages);
    Map<String, List<FileList.Line>> lines = new LinkedHashMap<>();
    inOrder()
        .forEach(
            file ->
                lines
                    .computeIfAbsent(file.row().value(Column.VERDICT), v -> new ArrayList<>())
                    .add(words.line(file, href(file))));
    return new FileList(
        "",
        lines.entrySet().stream()
            .map(
                entry ->
                    new FileList.Section(
                        sectionId(entry.getKey()),
                        words.verdict(entry.getKey()).text(),
                        "",
                        "",
                        entry.getValue()))
            .toList());
  }

  private static String href(RecordedFile file) {
    return "#" + FileWords.id(file);
  }

  private static Frame.Link link(RecordedFile file) {
    return new Frame.Link(href(file), FileWords.name(file));
  }

  private List<Frame.Link> ofCode(String code) {
    return files.stream()
        .filter(file -> tally.codes(file).anyMatch(code::equals))
        .map(SingleReport::link)
        .toList();
  }

  /** Every value, the most frequent first. */
  private Overview.Table byValue(Groups.Kind kind) {
    Map<String, List<Frame.Link>> values = new LinkedHashMap<>();
    for (RecordedFile file : files) {
      values
          .computeIfAbsent(file.row().value(kind.column()), v -> new ArrayList<>())
          .add(link(file));
    }
    List<Overview.Row> rows =
        values.entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
            .map(entry -> row(kind, entry.getKey(), entry.getValue()))
            .toList();
    return new Overview.Table(
        kind.folder(),
        messages.term(kind.heading()),
        "",
        messages.term(kind.what()),
        messages.term(ArchiveTerm.COLUMN_FILES),
        rows,
        List.of());
  }

  private Overview.Row row(Groups.Kind kind, String value, List<Frame.Link> files) {
    String text = value.isEmpty() ? messages.term(kind.none()) : Escaping.inSentence(value);
    return new Overview.Row(text, "", Numbers.of(files.size(), messages), "", files);
  }

  private void fixity(RunContents contents, List<Overview.Table> tables) throws IOException {
    Map<RecordedFixity.Outcome, Long> counts = new EnumMap<>(RecordedFixity.Outcome.class);
    List<Overview.Row> problems = new ArrayList<>();
    contents.fixity(
        check -> {
          counts.merge(check.outcome(), 1L, Long::sum);
          if (check.outcome() != RecordedFixity.Outcome.MATCHES
              && problems.size() < Shelf.ON_A_PAGE) {
            problems.add(FixityPages.row(check, messages));
          }
        });
    FixityPages.table(counts, messages, "#fixity-problems").ifPresent(tables::add);
    if (!problems.isEmpty()) {
      tables.add(FixityPages.problems("fixity-problems", problems, messages));
    }
  }
}
