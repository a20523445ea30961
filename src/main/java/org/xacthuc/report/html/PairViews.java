package org.xacthuc.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.xacthuc.base.Box;
import org.xacthuc.pdf.PageDifference;
import org.xacthuc.pdf.PageImage;
import org.xacthuc.pdf.RecognitionDefect;
import org.xacthuc.report.Messages;
import org.xacthuc.report.html.SheetBuilder.Corner;

/** One page before and after a change, with what differs outlined in both. */
final class PairViews {
  private static final double MARGIN = 3;
  private static final double POINTS_PER_CENTIMETRE = 72 / 2.54;

  private final Messages messages;

  PairViews(Messages messages) {
    this.messages = messages;
  }

  Page.PagePairView view(PageDifference difference) {
    List<Page.Sheet> sheets = new ArrayList<>();
    sheet(difference, difference.before(), difference.pageBefore(), true).ifPresent(sheets::add);
    sheet(difference, difference.after(), difference.pageAfter(), false).ifPresent(sheets::add);
    return new Page.PagePairView(sheets, closeups(difference.places()), remarks(difference));
  }

  private Optional<Page.Sheet> sheet(
      PageDifference difference, Optional<PageImage> image, OptionalInt page, boolean before) {
    if (image.isEmpty() || page.isEmpty()) {
      return Optional.empty();
    }
    SheetBuilder sheet = new SheetBuilder(image.get());
    for (PageDifference.Place place : difference.places()) {
      Box box = place.box();
      sheet.outline("difference", box, MARGIN, Corner.RIGHT, legend(box, image.get()));
    }
    Map<String, String> values = new HashMap<>(page(page.getAsInt()));
    if (!sheet.outlines().isEmpty()) {
      values.put("count", Integer.toString(sheet.outlines().size()));
    }
    HtmlTerm alt = before ? HtmlTerm.PAGE_BEFORE_ALT : HtmlTerm.PAGE_AFTER_ALT;
    HtmlTerm caption = before ? HtmlTerm.PAGE_BEFORE : HtmlTerm.PAGE_AFTER;
    return Optional.of(
        sheet.sheet(messages.term(alt, values), messages.term(caption, page(page.getAsInt()))));
  }

  /** The places before and after, larger, each pair after the other. */
  private List<Page.Sheet> closeups(List<PageDifference.Place> places) {
    List<Page.Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Map<String, String> number = Map.of("number", Integer.toString(i + 1));
      places
          .get(i)
          .closeup()
          .ifPresent(
              c -> {
                String before = messages.term(HtmlTerm.CLOSEUP_BEFORE, number);
                String after = messages.term(HtmlTerm.CLOSEUP_AFTER, number);
                sheets.add(new SheetBuilder(c.before()).sheet(before, before));
                sheets.add(new SheetBuilder(c.after()).sheet(after, after));
              });
    }
    return sheets;
  }

  /** Where it is, for whoever does not see the outline. */
  private String legend(Box place, PageImage image) {
    return messages.term(
        HtmlTerm.DIFFERENCE,
        Map.of(
            "top", centimetres(image.height() - place.top()),
            "left", centimetres(place.left()),
            "width", centimetres(place.width()),
            "height", centimetres(place.height())));
  }

  private String centimetres(double points) {
    Locale locale =
        switch (messages.language()) {
          case VI -> Locale.forLanguageTag("vi");
          case EN -> Locale.ROOT;
        };
    return String.format(locale, "%.1f", points / POINTS_PER_CENTIMETRE);
  }

  private List<String> remarks(PageDifference difference) {
    List<String> remarks = new ArrayList<>();
    int now = difference.pageAfter().orElse(0);
    if (difference.pageBefore().isEmpty()) {
      remarks.add(messages.term(HtmlTerm.PAGE_ADDED, page(now)));
    } else if (difference.pageAfter().isEmpty()) {
      remarks.add(messages.term(HtmlTerm.PAGE_REMOVED, page(difference.pageBefore().getAsInt())));
    } else if (difference.defects().isEmpty() && difference.places().isEmpty()) {
      remarks.add(messages.term(HtmlTerm.PAGE_RESIZED, page(now)));
    }
    for (RecognitionDefect defect : difference.defects()) {
      Map<String, String> values =
          new HashMap<>(page(now > 0 ? now : difference.pageBefore().orElse(0)));
      values.put("reason", messages.word(defect));
      remarks.add(messages.term(HtmlTerm.PAGE_NOT_COMPARED, values));
    }
    return remarks;
  }

  private static Map<String, String> page(int page) {
    return Map.of("page", Integer.toString(page));
  }
}
