package org.xacthuc.report.html.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.archive.ArchiveTerm;
import org.xacthuc.report.archive.RecordedFile;
import org.xacthuc.report.row.Column;

/**
 * Files by a value of which there may be very many, such as the issuer: pages of files sorted by
 * it, pages of all values, and the most frequent ones. Nothing else is kept.
 */
final class Groups {
  /** How many values the overview names. */
  static final int MOST = 20;

  private static final Comparator<Group> MOST_FILES_FIRST =
      Comparator.comparingLong(Group::count).reversed().thenComparingLong(Group::number);

  private final PageFolder folder;
  private final Pages pages;
  private final Messages messages;
  private final Kind kind;
  private final List<FileList.Section> sections = new ArrayList<>();
  private final List<FileList.Line> lines = new ArrayList<>();
  private final List<Overview.Row> index = new ArrayList<>();
  private final PriorityQueue<Group> most = new PriorityQueue<>(MOST_FILES_FIRST.reversed());
  private Group current = new Group("", 0, 0, 0);
  private boolean continued;
  private int page = 1;
  private int indexPage = 1;
  private int onPage;

  /**
   * What files are sorted by.
   *
   * @param folder of the pages
   */
  record Kind(
      Column column, String folder, ArchiveTerm heading, ArchiveTerm what, ArchiveTerm none) {}

  /** A value, how many files have it, and where the first stands. */
  private record Group(String value, long number, long count, int page) {
    Group andOne() {
      return new Group(value, number, count + 1, page);
    }

    String id() {
      return "g" + number;
    }
  }

  Groups(PageFolder folder, Pages pages, Messages messages, Kind kind) {
    this.folder = folder;
    this.pages = pages;
    this.messages = messages;
    this.kind = kind;
  }

  void add(RecordedFile file) throws IOException {
    String value = file.row().value(kind.column());
    boolean another = current.number() == 0 || !value.equals(current.value());
    if (another) {
      endGroup();
    }
    if (onPage == Shelf.ON_A_PAGE) {
      endSection();
      write(true);
      continued = !another;
    }
    if (another) {
      current = new Group(value, current.number() + 1, 0, page);
      continued = false;
    }
    current = current.andOne();
    lines.add(new FileWords(messages).line(file, FilePages.href(file)));
    onPage++;
  }

  /** The table of the most frequent values, with a link to all where there are more. */
  Overview.Table finish() throws IOException {
    endGroup();
    if (onPage > 0) {
      write(false);
    }
    boolean all = current.number() <= MOST;
    if (!all) {
      writeIndex(false);
    }
    String count = Numbers.of(current.number(), messages);
    ArchiveTerm link =
        kind.column() == Column.ISSUER ? ArchiveTerm.ALL_ISSUERS : ArchiveTerm.ALL_SIGNERS;
    return table(
        messages.term(ArchiveTerm.CAPTION_MOST),
        most.stream().sorted(MOST_FILES_FIRST).map(g -> row(g, kind.folder() + "/")).toList(),
        all
            ? List.of()
            : List.of(
                new Frame.Link(
                    kind.folder() + "/all-1.html", messages.term(link, Map.of("count", count)))));
  }

  private Overview.Table table(String caption, List<Overview.Row> rows, List<Frame.Link> links) {
    return new Overview.Table(
        kind.folder(),
        messages.term(kind.heading()),
        caption,
        messages.term(kind.what()),
        messages.term(ArchiveTerm.COLUMN_FILES),
        rows,
        links);
  }

  private void endGroup() throws IOException {
    if (current.number() == 0) {
      return;
    }
    endSection();
    most.add(current);
    if (most.size() > MOST) {
      most.remove();
    }
    if (index.size() == Shelf.ON_A_PAGE) {
      writeIndex(true);
    }
    index.add(row(current, ""));
  }

  private void endSection() {
    if (lines.isEmpty()) {
      return;
    }
    String note = continued ? messages.term(ArchiveTerm.CONTINUED) : "";
    sections.add(new FileList.Section(current.id(), title(current), "", note, List.copyOf(lines)));
    lines.clear();
    continued = false;
  }

  private Overview.Row row(Group group, String folderPath) {
    String href = folderPath + group.page() + ".html#" + group.id();
    String count = Numbers.of(group.count(), messages);
    return new Overview.Row(title(group), "", count, href, List.of());
  }

  private String title(Group group) {
    return group.value().isEmpty()
        ? messages.term(kind.none())
        : Escaping.inSentence(group.value());
  }

  private void write(boolean more) throws IOException {
    String heading = messages.term(kind.heading());
    folder.write(
        kind.folder() + "/" + page + ".html",
        pages.of(
            "list",
            pages.frame(heading, links("", page, more)),
            Map.of("list", new FileList(heading, List.copyOf(sections)))));
    sections.clear();
    onPage = 0;
    page++;
  }

  private void writeIndex(boolean more) throws IOException {
    String heading = messages.term(kind.heading());
    String number =
        messages.term(ArchiveTerm.PAGE_NUMBER, Map.of("page", Integer.toString(indexPage)));
    folder.write(
        kind.folder() + "/all-" + indexPage + ".html",
        pages.of(
            "groups",
            pages.frame(heading, links("all-", indexPage, more)),
            Map.of("table", table(number, List.copyOf(index), List.of()))));
    index.clear();
    indexPage++;
  }

  private List<Frame.Link> links(String stem, int number, boolean more) {
    return pages.links(
        number > 1 ? stem + (number - 1) + ".html" : "", more ? stem + (number + 1) + ".html" : "");
  }
}
