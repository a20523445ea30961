package org.xacthuc.testkit.samples;

import java.util.List;
import org.xacthuc.base.Box;

/** Gives every line of a directive its place: head, body, foot. */
final class Composer {
  private static final double SIZE = 14;
  private static final double LEADING = 18;
  private static final double PARAGRAPH_GAP = 6;
  private static final double INDENT = Sheet.mm(12.7);

  private Composer() {}

  static ComposedDirective compose(DirectiveLayout layout, Faces faces) {
    PageFlow flow = new PageFlow(faces, String.join(" ", layout.part("running")));
    new HeadComposer(layout, flow).compose();
    FootComposer foot = new FootComposer(layout, flow);
    List<String> body = layout.part("body");
    for (int i = 0; i < body.size(); i++) {
      List<Word> words = PageFlow.words(body.get(i), Face.REGULAR);
      flow.down(PARAGRAPH_GAP);
      if (i == body.size() - 1) {
        // The block never stands alone on a page: the last paragraph goes with it.
        flow.need(flow.paragraphLines(words, SIZE, INDENT) * LEADING + foot.height());
      }
      flow.paragraph(words, SIZE, LEADING, INDENT);
    }
    if (body.isEmpty()) {
      flow.need(foot.height());
    }
    int page = flow.page();
    Box space = foot.compose();
    annex(layout.part("annex"), flow);
    return new ComposedDirective(flow.finish(), page, space);
  }

  private static void annex(List<String> lines, PageFlow flow) {
    for (int i = 0; i < lines.size(); i++) {
      if (i == 0) {
        flow.need(Sheet.HEIGHT);
        flow.down(LEADING);
        List<Word> heading = PageFlow.words(lines.get(i), Face.BOLD);
        flow.centred(heading, SIZE, Sheet.LEFT, Sheet.RIGHT, flow.y());
      } else {
        flow.down(PARAGRAPH_GAP);
        flow.paragraph(PageFlow.words(lines.get(i), Face.REGULAR), SIZE, LEADING, INDENT);
      }
    }
  }
}
