package org.xacthuc.report.html.archive;

import java.util.List;
import org.xacthuc.report.html.Page.Fact;
import org.xacthuc.report.html.Page.FindingRow;
import org.xacthuc.report.html.Page.Toned;

/** A page of files with all that is told of each. */
public record FilePage(String heading, List<Article> articles) {

  /**
   * One file.
   *
   * @param id by which links find it
   */
  public record Article(
      String id,
      String file,
      Toned verdict,
      String reason,
      String next,
      List<Fact> facts,
      List<FindingRow> findings) {}
}
