package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xacthuc.pdf.PageInterest;
import org.xacthuc.pdf.PageText;

/**
 * Looks for the page with the signature block while pages are being read, so that no more are read
 * than it takes. A block is found when authority or position stands where a text has ended and a
 * name closes it; it may begin on one page and end on the next.
 */
public final class BlockSearch implements PageInterest {
  private final Map<Integer, ReadPage> pages = new HashMap<>();

  private record ReadPage(PageText text, List<Line> lines) {}

  @Override
  public boolean found(PageText page) {
    int number = page.page();
    pages.put(number, new ReadPage(page, PageLines.read(page)));
    List<List<Line>> near = new ArrayList<>();
    for (int n = number - 1; n <= number + 1; n++) {
      near.add(pages.containsKey(n) ? pages.get(n).lines() : List.of());
    }
    List<Line> lines = RunningHeads.takeOff(near);
    int from = number <= 2 && pages.containsKey(1) ? HeadReader.read(lines).end() : 0;
    return BlockReader.isMarked(lines, Math.min(from, lines.size()));
  }

  /** The page's lines; not read again where this page was looked at as it is. */
  List<Line> lines(PageText page) {
    ReadPage read = pages.get(page.page());
    return read != null && read.text().equals(page) ? read.lines() : PageLines.read(page);
  }
}
