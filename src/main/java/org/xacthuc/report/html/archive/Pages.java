package org.xacthuc.report.html.archive;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xacthuc.report.Messages;
import org.xacthuc.report.archive.ArchiveTerm;
import org.xacthuc.report.html.HtmlReport;
import org.xacthuc.report.html.PageWriter;
import org.xacthuc.report.html.StyleSheet;

/** Puts pages into their templates. */
final class Pages {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), HtmlReport.class.getPackageName());
  private final StyleSheet style = StyleSheet.ofManyFiles();
  private final Messages messages;

  /**
   * @param messages with the words about runs
   */
  Pages(Messages messages) {
    this.messages = messages;
  }

  Frame frame(String title, List<Frame.Link> links) {
    String window = title + ", " + messages.term(ArchiveTerm.TITLE);
    return new Frame(messages.language().tag(), style, new Frame.Words(messages), window, links);
  }

  /**
   * A page by its template's name.
   *
   * @param parts by the names of the template's parameters, but for the frame
   */
  PageFolder.Content of(String template, Frame frame, Map<String, Object> parts) {
    Map<String, Object> all = new TreeMap<>(parts);
    all.put("frame", frame);
    return out -> {
      PageWriter page = new PageWriter(out);
      try {
        engine.render("archive/" + template + ".jte", all, new WriterOutput(page));
      } catch (RuntimeException e) {
        throw page.failure().orElseThrow(() -> e);
      }
    };
  }

  /** The links of one of several pages in a folder of their own. */
  List<Frame.Link> links(String previous, String next) {
    List<Frame.Link> links = new ArrayList<>();
    links.add(new Frame.Link("../index.html", messages.term(ArchiveTerm.TO_OVERVIEW)));
    if (!previous.isEmpty()) {
      links.add(new Frame.Link(previous, messages.term(ArchiveTerm.TO_PREVIOUS)));
    }
    if (!next.isEmpty()) {
      links.add(new Frame.Link(next, messages.term(ArchiveTerm.TO_NEXT)));
    }
    return links;
  }
}
