package org.xacthuc.report.html.archive;

import java.util.List;

/**
 * What changed from one run to another.
 *
 * @param remarks why it may have
 */
public record Changes(String title, List<String> remarks, List<Kind> kinds) {

  /**
   * Changes of one kind.
   *
   * @param heading with how many there are
   * @param more how many are not shown; empty where all are
   */
  public record Kind(String id, String heading, List<Row> rows, String more) {}

  /** One path and its verdicts, before and after. */
  public record Row(String path, String verdicts) {}
}
