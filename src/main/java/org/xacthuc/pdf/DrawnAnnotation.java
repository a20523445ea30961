package org.xacthuc.pdf;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.xacthuc.base.Box;

/**
 * An annotation whose appearance was drawn.
 *
 * @param layer its place among the page's annotations, from 0
 * @param box its rectangle on the page as shown
 * @param unmapped glyphs that stand for no text and are drawn
 * @param shown on the screen
 * @param seal that of a signature which came after the first
 */
record DrawnAnnotation(
    int layer,
    COSDictionary dictionary,
    Box box,
    List<Glyph> glyphs,
    List<Glyph> unmapped,
    boolean shown,
    boolean seal) {
  /** The flag of what is drawn on paper, too (ISO 32000-2 table 167). */
  private static final int PRINT = 1 << 2;

  /** That of what only readers show that do not know its kind; MuPDF never does. */
  private static final int INVISIBLE = 1;

  private static final String WIDGET = "Widget";

  private static final Set<String> PRINTED = Set.of("FreeText", "Stamp", WIDGET);

  DrawnAnnotation {
    glyphs = List.copyOf(glyphs);
    unmapped = List.copyOf(unmapped);
  }

  /**
   * Whether it shows its text in every reader, on the screen and on paper: free text, a stamp, a
   * field. What signatures show is read by itself; other kinds are drawn by some readers only, or
   * as they like.
   */
  boolean isPrinted() {
    return shown
        && (dictionary.getInt(COSName.F, 0) & (PRINT | INVISIBLE)) == PRINT
        && !isSignature()
        && PRINTED.contains(dictionary.getNameAsString(COSName.SUBTYPE, ""));
  }

  /**
   * Whether it shows its text on the screen, and that is not read. Of signatures the seal is; a
   * field that nobody signed has none.
   */
  boolean isShownAside() {
    boolean seal =
        isSignature()
            && WIDGET.equals(dictionary.getNameAsString(COSName.SUBTYPE, ""))
            && WidgetNames.inherited(dictionary, COSName.V).isPresent();
    return shown && !seal && !isPrinted();
  }

  boolean isSignature() {
    return WidgetNames.isSignature(dictionary);
  }

  /** The field's full name, or the kind of an annotation that belongs to none. */
  String name() {
    String field = WidgetNames.fullName(dictionary);
    return field.isEmpty() ? "/" + dictionary.getNameAsString(COSName.SUBTYPE, "Annot") : field;
  }
}
