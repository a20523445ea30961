package org.xacthuc.pdf;

import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;

/**
 * Whether entries that say where and how something is drawn are spelled as they should be. Of those
 * that are not, one reader makes something and another takes a default, or draws nothing.
 */
final class Spelled {
  private static final COSName USER_UNIT = COSName.getPDFName("UserUnit");
  private static final COSName SUBTYPE_2 = COSName.getPDFName("Subtype2");
  private static final int RIGHT_ANGLE = 90;

  /** A number of 32 bits (annex C); larger ones are cut by some. */
  private static final float LARGEST = 1L << 31;

  private static final List<COSName> ALPHAS = List.of(COSName.CA, COSName.CA_NS);

  private Spelled() {}

  /** Whether it is an array of just so many numbers. */
  static boolean isNumbers(COSBase value, int count) {
    if (!(value instanceof COSArray array) || array.size() != count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (!(array.getObject(i) instanceof COSNumber number)
          || Math.abs(number.floatValue()) > LARGEST) {
        return false;
      }
    }
    return true;
  }

  /** The key of an entry of a form that is not (ISO 32000-2 table 93). */
  static Optional<String> oddOfForm(COSDictionary form) {
    COSBase matrix = form.getDictionaryObject(COSName.MATRIX);
    COSBase kind = form.getDictionaryObject(COSName.SUBTYPE);
    if (kind != null && !(kind instanceof COSName)) {
      return Optional.of("/Subtype");
    }
    if (!isNumbers(form.getDictionaryObject(COSName.BBOX), 4)) {
      return Optional.of("/BBox");
    }
    if (matrix != null && !isNumbers(matrix, 6)) {
      return Optional.of("/Matrix");
    }
    return form.containsKey(SUBTYPE_2) ? Optional.of("/Subtype2") : Optional.empty();
  }

  /** The same of a graphics state (table 57): PDFium takes an alpha that is no number for none. */
  static Optional<String> oddOfState(COSDictionary state) {
    for (COSName alpha : ALPHAS) {
      if (state.containsKey(alpha) && !(state.getDictionaryObject(alpha) instanceof COSNumber)) {
        return Optional.of("/" + alpha.getName());
      }
    }
    COSBase mode = state.getDictionaryObject(COSName.BM);
    COSBase first = mode instanceof COSArray modes && modes.size() > 0 ? modes.getObject(0) : mode;
    boolean plain =
        first == null
            || (mode instanceof COSName)
            || (first instanceof COSName name && isMode(name));
    return plain ? Optional.empty() : Optional.of("/BM");
  }

  /** Of several some take the first, others the first that they know (§11.3.5). */
  private static boolean isMode(COSName name) {
    return COSName.NORMAL.equals(name)
        || COSName.COMPATIBLE.equals(name)
        || BlendMode.getInstance(name) != BlendMode.NORMAL;
  }

  /** The same of a page (table 31); what it inherits counts. */
  static Optional<String> oddOfPage(COSDictionary page) {
    COSBase media = PDPageTree.getInheritableAttribute(page, COSName.MEDIA_BOX);
    COSBase crop = PDPageTree.getInheritableAttribute(page, COSName.CROP_BOX);
    COSBase turned = PDPageTree.getInheritableAttribute(page, COSName.ROTATE);
    COSBase unit = page.getDictionaryObject(USER_UNIT);
    COSBase annotations = page.getDictionaryObject(COSName.ANNOTS);
    if (!isNumbers(media, 4)) {
      return Optional.of("/MediaBox");
    }
    if (crop != null && !isNumbers(crop, 4)) {
      return Optional.of("/CropBox");
    }
    if (turned != null
        && !(turned instanceof COSInteger angle && angle.longValue() % RIGHT_ANGLE == 0)) {
      return Optional.of("/Rotate");
    }
    if (unit != null && !(unit instanceof COSNumber number && number.floatValue() > 0)) {
      return Optional.of("/UserUnit");
    }
    if (annotations != null && !(annotations instanceof COSArray)) {
      return Optional.of("/Annots");
    }
    return isContent(page.getDictionaryObject(COSName.CONTENTS))
        ? Optional.empty()
        : Optional.of("/Contents");
  }

  /** §7.7.3.3: of an array with anything but streams, poppler draws nothing at all. */
  private static boolean isContent(COSBase contents) {
    if (contents instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (!(array.getObject(i) instanceof COSStream)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether samples are told to be taken as they are, or each for its opposite (§8.9.5.2). */
  static boolean isPlainDecode(COSDictionary picture) {
    COSBase decode = picture.getDictionaryObject(COSName.DECODE, COSName.D);
    if (decode == null) {
      return true;
    }
    if (!isNumbers(decode, 2)) {
      return false;
    }
    float[] values = ((COSArray) decode).toFloatArray();
    return Math.min(values[0], values[1]) == 0 && Math.max(values[0], values[1]) == 1;
  }

  /** Whether it is clear what the masks of a picture let through (§8.9.6, §11.6.5). */
  static boolean areMasks(COSDictionary picture) {
    if (Picture.isStencil(picture) && !isPlainDecode(picture)) {
      return false;
    }
    COSBase soft = picture.getDictionaryObject(COSName.SMASK);
    if (soft instanceof COSDictionary mask && (Picture.isStencil(mask) || !isPlainDecode(mask))) {
      return false;
    }
    COSBase mask = picture.getDictionaryObject(COSName.MASK);
    if (mask instanceof COSArray colours) {
      for (int i = 0; i < colours.size(); i++) {
        if (!(colours.getObject(i) instanceof COSInteger)) {
          return false;
        }
      }
    }
    return !(mask instanceof COSDictionary stencil) || isPlainDecode(stencil);
  }
}
