package org.xacthuc.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xacthuc.PagePictures;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.SignatureBlock;
import org.xacthuc.directive.Stamp;
import org.xacthuc.pdf.PageImage;
import org.xacthuc.report.Messages;
import org.xacthuc.report.html.SheetBuilder.Corner;

/** The pages as they are today, with blocks, stamps and signatures outlined from our boxes. */
final class PageViews {
  /** Around a block of text, in points. */
  private static final double MARGIN = 4;

  private final Messages messages;
  private final VerificationReport report;

  PageViews(Messages messages, VerificationReport report) {
    this.messages = messages;
    this.report = report;
  }

  Page.PagesView view() {
    List<String> notes = new ArrayList<>(List.of(messages.term(HtmlTerm.PAGES_NOTE)));
    if (report.signatures().stream().anyMatch(s -> s.revision() > 0)) {
      notes.add(messages.term(HtmlTerm.PAGES_SIGNED_REVISION));
    }
    return new Page.PagesView(notes, report.pictures().pages().stream().map(this::view).toList());
  }

  private Page.PageView view(PagePictures.Drawn drawn) {
    Map<String, String> page = Map.of("page", Integer.toString(drawn.page()));
    String title = messages.term(HtmlTerm.PAGE, page);
    if (drawn.image().isEmpty()) {
      Map<String, String> values = new HashMap<>(page);
      drawn.defect().ifPresent(d -> values.put("reason", messages.word(d)));
      return new Page.PageView(
          title, List.of(), List.of(messages.term(HtmlTerm.PAGE_NOT_DRAWN, values)));
    }
    return new Page.PageView(title, List.of(sheet(drawn.page(), drawn.image().get())), List.of());
  }

  private Page.Sheet sheet(int page, PageImage image) {
    SheetBuilder sheet = new SheetBuilder(image);
    report.directive().ifPresent(d -> printed(d, page, sheet));
    for (SignatureReport signature : report.signatures()) {
      signature
          .place()
          .filter(p -> p.page() == page)
          .ifPresent(
              p ->
                  sheet.outline(
                      "signature",
                      p.area(),
                      0,
                      Corner.RIGHT,
                      messages.term(
                          HtmlTerm.OUTLINE_SIGNATURE, Map.of("name", Signers.name(signature)))));
    }
    Map<String, String> values = new HashMap<>();
    values.put("page", Integer.toString(page));
    if (!sheet.outlines().isEmpty()) {
      values.put("legend", legend(sheet.outlines()));
    }
    return sheet.sheet(messages.term(HtmlTerm.PAGE_ALT, values), "");
  }

  private static String legend(List<Page.Outline> outlines) {
    return outlines.stream()
        .map(o -> o.number() + " " + o.legend())
        .collect(Collectors.joining("; "));
  }

  /** What the page itself says; the text of a field's appearance lies in the field's place. */
  private void printed(Directive directive, int page, SheetBuilder sheet) {
    for (SignatureBlock block : directive.signatureBlocks()) {
      if (block.page() == page && block.box().isPresent()) {
        Map<String, String> values = new HashMap<>();
        block.signer().ifPresent(n -> values.put("name", n));
        block.position().ifPresent(p -> values.put("position", p));
        sheet.outline(
            "block",
            block.box().get(),
            MARGIN,
            Corner.LEFT,
            messages.term(HtmlTerm.OUTLINE_BLOCK, values));
      }
    }
    for (Stamp stamp : directive.stamps()) {
      if (stamp.page() == page && stamp.box().isPresent() && stamp.signatureField().isEmpty()) {
        Map<String, String> values = new HashMap<>();
        stamp.name().ifPresent(n -> values.put("name", n));
        sheet.outline(
            "stamp",
            stamp.box().get(),
            MARGIN,
            Corner.LEFT,
            messages.term(HtmlTerm.OUTLINE_STAMP, values));
      }
    }
  }
}
