package org.xacthuc.testkit.samples;

import java.util.List;
import org.xacthuc.base.Box;

/**
 * A directive with every line at its place, not yet drawn.
 *
 * @param signaturePage from 0
 * @param signatureSpace the empty space between position and name
 */
record ComposedDirective(List<Page> pages, int signaturePage, Box signatureSpace) {
  ComposedDirective {
    pages = List.copyOf(pages);
  }

  /** One A4 page: lines in reading order, and rules. */
  record Page(List<PlacedLine> lines, List<Rule> rules) {
    Page {
      lines = List.copyOf(lines);
      rules = List.copyOf(rules);
    }
  }
}
