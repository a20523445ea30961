package org.xacthuc.report.html.archive;

import java.util.List;
import org.xacthuc.report.html.Page.Fact;
import org.xacthuc.report.html.Page.Toned;

/**
 * The first page: how many files there are of what kind, and where each of them is told of.
 *
 * @param title what was gone through
 * @param remarks what to know before anything else
 */
public record Overview(
    String title, List<String> remarks, List<Card> verdicts, List<Table> tables, List<Fact> run) {

  /**
   * One verdict.
   *
   * @param href empty where there are no such files
   */
  public record Card(Toned verdict, String count, String share, String href) {}

  /**
   * Counts of one kind.
   *
   * @param id by which the page's style knows it
   * @param what the first column's heading
   * @param counted the second column's heading
   * @param all leads to those that the table does not show; empty where it shows all
   */
  public record Table(
      String id,
      String heading,
      String caption,
      String what,
      String counted,
      List<Row> rows,
      List<Frame.Link> all) {}

  /**
   * One count.
   *
   * @param code as programs know it; empty where it has none
   * @param href of its files; empty where they stand here
   * @param files links to each; empty where there is a page of them
   */
  public record Row(String text, String code, String count, String href, List<Frame.Link> files) {}
}
