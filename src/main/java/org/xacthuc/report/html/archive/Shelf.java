package org.xacthuc.report.html.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xacthuc.report.Messages;
import org.xacthuc.report.archive.ArchiveTerm;
import org.xacthuc.report.archive.RecordedFile;

/** The files of one verdict or code, page by page as they come: one page is kept, no more. */
final class Shelf {
  /** Files a page. */
  static final int ON_A_PAGE = 500;

  private final PageFolder folder;
  private final Pages pages;
  private final Messages messages;
  private final Label label;
  private final List<FileList.Line> lines = new ArrayList<>();
  private int page = 1;

  /**
   * What the files have in common.
   *
   * @param path of the pages, to which number and ending come
   * @param code as programs know it; empty where it has none
   */
  record Label(String path, String title, String code) {
    String page(int number) {
      return path + "-" + number + ".html";
    }
  }

  Shelf(PageFolder folder, Pages pages, Messages messages, Label label) {
    this.folder = folder;
    this.pages = pages;
    this.messages = messages;
    this.label = label;
  }

  void add(RecordedFile file) throws IOException {
    if (lines.size() == ON_A_PAGE) {
      write(true);
    }
    lines.add(new FileWords(messages).line(file, FilePages.href(file)));
  }

  void finish() throws IOException {
    write(false);
  }

  private void write(boolean more) throws IOException {
    List<Frame.Link> links =
        pages.links(page > 1 ? neighbour(page - 1) : "", more ? neighbour(page + 1) : "");
    String number = messages.term(ArchiveTerm.PAGE_NUMBER, Map.of("page", Integer.toString(page)));
    String note = page > 1 || more ? number : "";
    FileList list =
        new FileList(
            label.title(),
            List.of(new FileList.Section("files", number, label.code(), "", List.copyOf(lines))));
    folder.write(
        label.page(page),
        pages.of("list", pages.frame(label.title() + " " + note, links), Map.of("list", list)));
    lines.clear();
    page++;
  }

  /** Another page of the same folder. */
  private String neighbour(int number) {
    return label.page(number).substring(label.path().lastIndexOf('/') + 1);
  }
}
