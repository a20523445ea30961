package org.xacthuc.report.html.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xacthuc.report.Messages;
import org.xacthuc.report.archive.ArchiveTerm;
import org.xacthuc.report.archive.RecordedFile;

/** The facts of every file, some fifty a page, in the order of recording. */
final class FilePages {
  /** Few enough for a telephone, enough that a million files are no million pages. */
  private static final int ON_A_PAGE = 50;

  private final PageFolder folder;
  private final Pages pages;
  private final Messages messages;
  private final ArticleBuilder builder;
  private final List<FilePage.Article> articles = new ArrayList<>();
  private long first = 1;
  private long page = 1;

  FilePages(PageFolder folder, Pages pages, Messages messages) {
    this.folder = folder;
    this.pages = pages;
    this.messages = messages;
    builder = new ArticleBuilder(messages);
  }

  /** Where a file is told of, for pages in a folder beside. */
  static String href(RecordedFile file) {
    return "../files/" + ((file.number() - 1) / ON_A_PAGE + 1) + ".html#" + FileWords.id(file);
  }

  void add(RecordedFile file) throws IOException {
    if (articles.size() == ON_A_PAGE) {
      write(true);
    }
    articles.add(builder.article(file));
  }

  void finish() throws IOException {
    if (!articles.isEmpty()) {
      write(false);
    }
  }

  private void write(boolean more) throws IOException {
    long last = first + articles.size() - 1;
    String title =
        messages.term(
            ArchiveTerm.TITLE_OF_FILES,
            Map.of("first", Numbers.of(first, messages), "last", Numbers.of(last, messages)));
    List<Frame.Link> links =
        pages.links(page > 1 ? (page - 1) + ".html" : "", more ? (page + 1) + ".html" : "");
    folder.write(
        "files/" + page + ".html",
        pages.of(
            "files",
            pages.frame(title, links),
            Map.of("page", new FilePage(title, List.copyOf(articles)))));
    articles.clear();
    first = last + 1;
    page++;
  }
}
