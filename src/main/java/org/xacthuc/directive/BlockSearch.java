package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.pdf.PageContent;
import org.xacthuc.pdf.PageInterest;
import org.xacthuc.pdf.PagePart;
import org.xacthuc.pdf.PageText;
import org.xacthuc.pdf.SignatureAppearance;

/**
 * Looks for the page with the signature block while pages are being read, so that no more are read
 * than it takes. A block is found when authority or position stands where a text has ended and a
 * name closes it; it may begin on one page and end on the next.
 */
public final class BlockSearch implements PageInterest {
  private final Map<Integer, ReadPage> pages = new HashMap<>();

  private Read read;

  private record Read(
      List<PageText> pages, List<SignatureAppearance> appearances, Directive directive) {}

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

  /** The fields of the head, the blocks, and stamps on the pages: whatever says who signed what. */
  @Override
  public List<PagePart> closely(PageContent content) {
    Directive directive = DirectiveReader.read(content, this);
    List<PagePart> parts = new ArrayList<>();
    directive.particulars().fields().stream()
        .filter(f -> f.field() != DirectiveField.SUBJECT)
        .forEach(f -> f.box().ifPresent(box -> parts.add(new PagePart(f.page(), box))));
    Stream.concat(
            directive.signatureBlocks().stream(), directive.particulars().otherBlocks().stream())
        .forEach(b -> b.box().ifPresent(box -> parts.add(new PagePart(b.page(), box))));
    directive
        .stamps()
        .forEach(s -> s.box().ifPresent(box -> parts.add(new PagePart(s.page(), box))));
    return parts;
  }

  /** What those pages were read as, where they were read before. */
  Optional<Directive> known(PageContent content) {
    return Optional.ofNullable(read)
        .filter(r -> r.pages().equals(content.pages()))
        .filter(r -> r.appearances().equals(content.appearances()))
        .map(Read::directive);
  }

  /** Keeps what those pages were read as. */
  Directive keep(PageContent content, Directive directive) {
    read = new Read(content.pages(), content.appearances(), directive);
    return directive;
  }

  /** The page's lines; not read again where this page was looked at as it is. */
  List<Line> lines(PageText page) {
    ReadPage read = pages.get(page.page());
    return read != null && read.text().equals(page) ? read.lines() : PageLines.read(page);
  }
}
