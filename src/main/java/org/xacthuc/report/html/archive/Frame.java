package org.xacthuc.report.html.archive;

import java.util.List;
import org.xacthuc.report.Messages;
import org.xacthuc.report.archive.ArchiveTerm;
import org.xacthuc.report.html.StyleSheet;

/**
 * What all pages of a run have around what they tell.
 *
 * @param title of the window
 * @param links to the overview and to the pages before and behind
 */
public record Frame(
    String language, StyleSheet style, Words words, String title, List<Link> links) {

  /**
   * A link within the pages of one run.
   *
   * @param href relative, made by us
   */
  public record Link(String href, String text) {}

  /** The words that every page has, by their names in the templates. */
  public record Words(Messages messages) {
    /** The word or sentence of that name, such as {@code HEADING_RUN}. */
    public String of(String name) {
      return messages.term(ArchiveTerm.valueOf(name));
    }
  }
}
