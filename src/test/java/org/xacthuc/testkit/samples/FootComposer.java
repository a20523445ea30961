package org.xacthuc.testkit.samples;

import java.util.ArrayList;
import java.util.List;
import org.xacthuc.base.Box;

/** What stands below the body: recipients on the left, the signature block on the right. */
final class FootComposer {
  /** Room for the signature, in points. */
  private static final double SIGNATURE_HEIGHT = 96;

  private static final double LEADING = 17;

  /** From the body's last baseline to the first of the foot. */
  private static final double ABOVE = 32;

  private final DirectiveLayout layout;
  private final PageFlow flow;
  private final boolean party;

  FootComposer(DirectiveLayout layout, PageFlow flow) {
    this.layout = layout;
    this.flow = flow;
    this.party = layout.form() == DirectiveLayout.Form.PARTY;
  }

  /** In points, from the body's last baseline. */
  double height() {
    int lines = layout.part("authority").size() + layout.part("position").size() + 1;
    double block = LEADING * lines + SIGNATURE_HEIGHT;
    return ABOVE + Math.max(block, 18 + 13 * recipientLines().size());
  }

  /** Draws both columns side by side; returns the space between position and name. */
  Box compose() {
    flow.down(ABOVE);
    double top = flow.y();
    recipients(top);
    opposite(top);
    double y = top;
    for (String authority : layout.part("authority")) {
      y = inBlock(authority, Face.BOLD, y);
    }
    for (String position : layout.part("position")) {
      // HD36: the position stands upright, not bold.
      y = inBlock(position, party ? Face.REGULAR : Face.BOLD, y);
    }
    double upper = y + LEADING - 5;
    y -= SIGNATURE_HEIGHT;
    double name = y;
    for (String signer : layout.part("signer")) {
      name = inBlock(signer, Face.BOLD, name);
    }
    flow.moveTo(y);
    return new Box(Sheet.FOOT_SPLIT, y + 13, Sheet.RIGHT, upper);
  }

  /** The left one of two blocks side by side, its name as high as the right one's. */
  private void opposite(double top) {
    List<String> lines = layout.part("opposite");
    int last = lines.size() - 1;
    int right = layout.part("authority").size() + layout.part("position").size();
    for (int i = 0; i <= last; i++) {
      double y = i < last ? top - LEADING * i : top - LEADING * right - SIGNATURE_HEIGHT;
      flow.centred(PageFlow.words(lines.get(i), Face.BOLD), 14, Sheet.LEFT, Sheet.FOOT_SPLIT, y);
    }
  }

  private double inBlock(String text, Face face, double y) {
    flow.centred(PageFlow.words(text, face), 14, Sheet.FOOT_SPLIT, Sheet.RIGHT, y);
    return y - LEADING;
  }

  private void recipients(double top) {
    flow.moveTo(top);
    List<List<Word>> lines = recipientLines();
    for (int i = 0; i < lines.size(); i++) {
      boolean first = i == 0;
      boolean lead = first && party;
      flow.left(lines.get(i), first ? (lead ? 14 : 12) : 11, Sheet.LEFT);
      if (lead) {
        double width = flow.width(lines.get(i), 14);
        flow.rule(Sheet.LEFT, Sheet.LEFT + width, 1, flow.y() - 2);
      }
      flow.down(first ? 15 : 13);
    }
  }

  private List<List<Word>> recipientLines() {
    List<List<Word>> lines = new ArrayList<>();
    for (String text : layout.part("recipients")) {
      Face face = lines.isEmpty() && !party ? Face.BOLD_ITALIC : Face.REGULAR;
      double measure = Sheet.FOOT_SPLIT - Sheet.LEFT;
      lines.addAll(flow.broken(PageFlow.words(text, face), 11, measure));
    }
    return lines;
  }
}
