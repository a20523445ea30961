package org.xacthuc.report.html.archive;

import java.util.List;
import org.xacthuc.report.html.Page.Toned;

/** A page of files that have something in common, in one section or several. */
public record FileList(String heading, List<Section> sections) {

  /**
   * Files of one value.
   *
   * @param id by which links find it
   * @param note that it began on a page before; empty where it did not
   */
  public record Section(String id, String title, String code, String note, List<Line> lines) {}

  /**
   * One file.
   *
   * @param href of its facts
   * @param about what it says of itself
   */
  public record Line(
      String href, String file, String about, Toned verdict, String headline, String code) {}
}
