package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;

/**
 * A document of one page of 600 by 800 points, with Helvetica as /F, form number 5 as /X, and its
 * content as object 4. Every word gives a new one.
 *
 * @param entries further ones of the page
 * @param resources further ones
 * @param catalog further entries of the catalog
 * @param objects from number 4 on
 */
record OnePage(String entries, String resources, String catalog, List<String> objects) {
  static final String FORM = "/Type/XObject/Subtype/Form/BBox[0 0 600 800]";
  static final String FONTS =
      "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</X 5 0 R>>";

  /** The number of the first object that is added. */
  static final int FREE = 6;

  static OnePage of(String content) {
    return ofStream(OddPages.stream("", content));
  }

  /** The same with content that is that object. */
  static OnePage ofStream(String content) {
    return new OnePage("/Contents 4 0 R", "", "", List.of(content, "null"));
  }

  /** Without any content of its own. */
  static OnePage blank() {
    return new OnePage("", "", "", List.of("null", "null"));
  }

  OnePage entries(String more) {
    return new OnePage(entries + more, resources, catalog, objects);
  }

  OnePage resources(String more) {
    return new OnePage(entries, resources + more, catalog, objects);
  }

  OnePage catalog(String more) {
    return new OnePage(entries, resources, catalog + more, objects);
  }

  /** With that content of the form. */
  OnePage form(String content) {
    return form(FORM, content);
  }

  OnePage form(String heading, String content) {
    List<String> others = new ArrayList<>(objects);
    others.set(1, OddPages.stream(heading + "/Resources<<" + FONTS + ">>", content));
    return new OnePage(entries, resources, catalog, others);
  }

  /** With one object more, numbered from {@link #FREE} on. */
  OnePage object(String object) {
    List<String> others = new ArrayList<>(objects);
    others.add(object);
    return new OnePage(entries, resources, catalog, others);
  }

  /** With an annotation of the whole page that shows the form. */
  OnePage annotation(String subtype, String more) {
    return entries(
        "/Annots[<</Type/Annot/Subtype/"
            + subtype
            + "/Rect[0 0 600 800]/AP<</N 5 0 R>>"
            + more
            + ">>]");
  }

  byte[] bytes() {
    List<String> all = new ArrayList<>();
    all.add("<</Type/Catalog/Pages 2 0 R" + catalog + ">>");
    all.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    all.add(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]"
            + entries
            + "/Resources<<"
            + FONTS
            + resources
            + ">>>>");
    all.addAll(objects);
    return OddPages.file(all);
  }

  PageContent read() {
    return read(PageSelection.upTo(Long.MAX_VALUE));
  }

  /** The page as it is read where the field of that number was signed first. */
  PageContent readBehind(int field) {
    return read(new PageSelection(Long.MAX_VALUE, true, Optional.of(new ObjectId(field, 0))));
  }

  private PageContent read(PageSelection selection) {
    return read(selection, PageInterest.IN_ALL);
  }

  /** The page as somebody reads it who looks closely at all of it. */
  PageContent readClosely() {
    return readClosely(new PagePart(1, new Box(0, 0, 600, 800)));
  }

  /** The same of a part of it. */
  PageContent readClosely(PagePart part) {
    return read(
        PageSelection.upTo(Long.MAX_VALUE),
        new PageInterest() {
          @Override
          public boolean found(PageText page) {
            return true;
          }

          @Override
          public List<PagePart> closely(PageContent content) {
            return List.of(part);
          }
        });
  }

  private PageContent read(PageSelection selection, PageInterest interest) {
    return PageReader.read(
        PdfFile.of(Bytes.of(bytes())), selection, interest, Limits.DEFAULT, Optional.empty());
  }

  /** The text of what is seen, and in brackets what is not. */
  static List<String> texts(PageContent content) {
    List<String> texts = new ArrayList<>();
    for (PageText page : content.pages()) {
      for (TextRun run : page.runs()) {
        texts.add(run.invisible() ? "[" + run.text() + "]" : run.text());
      }
    }
    return texts;
  }

  /** Shows a text at that height. */
  static String text(int y, String text) {
    return "BT /F 12 Tf 72 " + y + " Td (" + text + ") Tj ET ";
  }
}
