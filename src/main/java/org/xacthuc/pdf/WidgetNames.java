package org.xacthuc.pdf;

import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.xacthuc.base.Bytes;

/** The field behind a widget, by PDFBox's objects (ISO 32000-2 §12.7.4). */
final class WidgetNames {
  private static final int DEEPEST = 100;

  private WidgetNames() {}

  /** Whether a widget belongs to a signature field. */
  static boolean isSignature(COSDictionary widget) {
    return inherited(widget, COSName.FT).filter(COSName.SIG::equals).isPresent();
  }

  /** The fully qualified name: the partial names from the top down, joined by periods. */
  static String fullName(COSDictionary widget) {
    StringBuilder name = new StringBuilder();
    COSDictionary at = widget;
    for (int i = 0; i < DEEPEST && at != null; i++) {
      if (at.getDictionaryObject(COSName.T) instanceof COSString partial) {
        String text = TextString.decode(Bytes.of(partial.getBytes()));
        name.insert(0, name.length() == 0 ? text : text + ".");
      }
      at = at.getCOSDictionary(COSName.PARENT);
    }
    return name.toString();
  }

  static Optional<COSBase> inherited(COSDictionary widget, COSName key) {
    COSDictionary at = widget;
    for (int i = 0; i < DEEPEST && at != null; i++) {
      COSBase value = at.getDictionaryObject(key);
      if (value != null) {
        return Optional.of(value);
      }
      at = at.getCOSDictionary(COSName.PARENT);
    }
    return Optional.empty();
  }
}
