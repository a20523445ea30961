package org.xacthuc.pdf;

import java.util.List;
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
  DrawnAnnotation {
    glyphs = List.copyOf(glyphs);
    unmapped = List.copyOf(unmapped);
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
