package org.xacthuc.pdf;

import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.xacthuc.pdf.legacy.LegacyEncoding;

/**
 * What a font says of itself.
 *
 * @param name empty where it has none
 * @param legacy the encoding that the name tells, if it is none of Unicode's
 * @param simple whether its codes are single bytes (ISO 32000-2 §9.6)
 */
record FontFace(String name, boolean bold, Optional<LegacyEncoding> legacy, boolean simple) {
  private static final int HEAVY = 600;

  /** Of what is drawn without a font that can be asked. */
  static final FontFace UNKNOWN = new FontFace("", false, Optional.empty(), false);

  static FontFace of(PDFont font) {
    String name = font.getName() == null ? "" : font.getName();
    return new FontFace(
        name, isBold(font, name), LegacyEncoding.ofFont(name), font instanceof PDSimpleFont);
  }

  private static boolean isBold(PDFont font, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return lower.contains("bold")
        || lower.contains("black")
        || lower.contains("heavy")
        || (descriptor != null
            && (descriptor.isForceBold() || descriptor.getFontWeight() >= HEAVY));
  }
}
