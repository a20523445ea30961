package org.xacthuc.report.html.archive;

import java.io.IOException;

/** Where the pages of a run go. */
public interface PageFolder {

  /**
   * Writes one page.
   *
   * @param name relative, with strokes, made of small ASCII letters, digits, hyphens and dots
   */
  void write(String name, Content page) throws IOException;

  /** What writes itself. */
  @FunctionalInterface
  interface Content {
    void writeTo(Appendable out) throws IOException;
  }
}
