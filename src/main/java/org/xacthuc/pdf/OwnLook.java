package org.xacthuc.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * What readers draw of an annotation by themselves, each as it likes: all of it where it brings no
 * appearance that every reader chooses (ISO 32000-2 §12.5.5), its ground and frame, and what fields
 * show where the form asks for that (§12.7.3, table 224).
 */
final class OwnLook {
  /** Of these some reader draws what the annotation says, or a shape as it is said there. */
  private static final Set<String> DRAWN =
      Set.of(
          "Caret",
          "Circle",
          "FreeText",
          "Highlight",
          "Ink",
          "Line",
          "PolyLine",
          "Polygon",
          "Redact",
          "Square",
          "Squiggly",
          "Stamp",
          "StrikeOut",
          "Underline");

  /** Of these, a small picture at the upper left corner (tables 175, 187 and 188). */
  private static final Set<String> ICONS = Set.of("FileAttachment", "Sound", "Text");

  private static final double ICON = 32;

  /** Captions and icons of buttons (table 192). */
  private static final List<COSName> CAPTIONS =
      List.of(COSName.CA, COSName.getPDFName("RC"), COSName.AC);

  private static final List<COSName> PICTURES =
      List.of(COSName.I, COSName.getPDFName("RI"), COSName.getPDFName("IX"));

  private static final COSName OPTIONS = COSName.getPDFName("Opt");

  /** Table 233: a choice that shows its value alone. */
  private static final int COMBO = 1 << 17;

  private final COSDictionary annotation;
  private final PDRectangle rectangle;
  private final boolean hidden;
  private final boolean drawn;
  private final boolean own;

  OwnLook(PDAnnotation annotation, COSDictionary catalog) {
    this.annotation = annotation.getCOSObject();
    this.rectangle = annotation.getRectangle();
    this.hidden = annotation.isHidden();
    PDAppearanceStream appearance = annotation.getNormalAppearanceStream();
    this.drawn = appearance != null;
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    boolean asked = form != null && form.getBoolean(COSName.NEED_APPEARANCES, false);
    this.own = !drawn || (asked && isWidget());
  }

  private boolean isWidget() {
    return "Widget".equals(kind());
  }

  private String kind() {
    return annotation.getNameAsString(COSName.SUBTYPE, "");
  }

  /** The kind of annotation, where some reader may show what others do not. */
  Optional<String> disputed() {
    return isDisputed() ? Optional.of(name()) : Optional.empty();
  }

  String name() {
    return "/" + annotation.getNameAsString(COSName.SUBTYPE, "Annot");
  }

  private boolean isDisputed() {
    return hasOddFlags()
        || (!hidden && (drawn ? hasOddRectangle() : isDrawnOtherwise()))
        || (!hidden && own && isFilled());
  }

  /** Table 166: poppler takes no flags of what is no integer, others cut or round it. */
  private boolean hasOddFlags() {
    COSBase flags = annotation.getDictionaryObject(COSName.F);
    return flags != null
        && !(flags instanceof COSInteger number && number.longValue() == number.intValue());
  }

  private boolean hasOddRectangle() {
    COSBase given = annotation.getDictionaryObject(COSName.RECT);
    return given != null && !Spelled.isNumbers(given, 4);
  }

  /** Without a state's name one reader takes the first of the states, another none. */
  private boolean isDrawnOtherwise() {
    COSDictionary appearances = annotation.getCOSDictionary(COSName.AP);
    COSDictionary states = appearances == null ? null : appearances.getCOSDictionary(COSName.N);
    boolean unnamed =
        states != null
            && !(annotation.getDictionaryObject(COSName.AS) instanceof COSName)
            && states.keySet().stream().anyMatch(s -> states.getCOSStream(s) != null);
    return unnamed || DRAWN.contains(kind()) || (ICONS.contains(kind()) && !hasArea());
  }

  private boolean hasArea() {
    return rectangle != null && rectangle.getWidth() != 0 && rectangle.getHeight() != 0;
  }

  /** Captions, icons and lists; what text fields show is held against their values elsewhere. */
  private boolean isFilled() {
    if (isWidget() && WidgetNames.isSignature(annotation)) {
      return false;
    }
    COSDictionary characteristics = annotation.getCOSDictionary(COSName.MK);
    boolean captioned =
        characteristics != null
            && (CAPTIONS.stream().anyMatch(key -> isCaption(characteristics, key))
                || PICTURES.stream().anyMatch(key -> characteristics.getCOSStream(key) != null));
    return captioned || (isWidget() && isList());
  }

  /** Of one letter it is the mark in a box or a circle (table 192). */
  private static boolean isCaption(COSDictionary characteristics, COSName key) {
    return characteristics.getDictionaryObject(key) instanceof COSString caption
        && caption.getString().strip().codePoints().count() > 1;
  }

  private boolean isList() {
    COSBase flags = WidgetNames.inherited(annotation, COSName.FF).orElse(null);
    return WidgetNames.inherited(annotation, COSName.FT).filter(COSName.CH::equals).isPresent()
        && ((flags instanceof COSNumber number ? number.intValue() : 0) & COMBO) == 0
        && WidgetNames.inherited(annotation, OPTIONS)
            .filter(o -> o instanceof COSArray options && options.size() > 0)
            .isPresent();
  }

  /** What some readers paint by themselves on the page: it may cover what is below. */
  List<Path2D> painted() {
    List<Path2D> painted = new ArrayList<>();
    if (own && rectangle != null) {
      COSDictionary characteristics = annotation.getCOSDictionary(COSName.MK);
      if (characteristics != null && isColour(characteristics, COSName.BG)) {
        painted.add(Rectangles.path(rectangle));
      }
      boolean framed =
          "Link".equals(kind())
              ? !(annotation.getDictionaryObject(COSName.C) instanceof COSArray colour)
                  || colour.size() > 0
              : characteristics != null && isColour(characteristics, COSName.BC);
      if (framed && border() > 0) {
        painted.add(frame(border()));
      }
      if (ICONS.contains(kind())) {
        double top = rectangle.getUpperRightY();
        painted.add(Rectangles.path(rectangle));
        painted.add(box(rectangle.getLowerLeftX(), top - ICON, ICON, ICON));
      }
    }
    return painted;
  }

  /** Table 192: no components at all are no colour. */
  private static boolean isColour(COSDictionary characteristics, COSName key) {
    COSArray colour = characteristics.getCOSArray(key);
    return colour != null && colour.size() > 0;
  }

  /** Tables 166 and 168: a point wide where nothing is said. */
  private double border() {
    COSDictionary style = annotation.getCOSDictionary(COSName.BS);
    if (style != null) {
      return style.getFloat(COSName.W, 1);
    }
    COSArray border = annotation.getCOSArray(COSName.BORDER);
    return border != null && border.size() > 2 && border.getObject(2) instanceof COSNumber width
        ? width.floatValue()
        : 1;
  }

  /** Some draw it along the edge, others within. */
  private Path2D frame(double width) {
    Path2D frame = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    double x = rectangle.getLowerLeftX();
    double y = rectangle.getLowerLeftY();
    double half = width / 2;
    frame.append(
        box(x - half, y - half, rectangle.getWidth() + width, rectangle.getHeight() + width),
        false);
    double across = rectangle.getWidth() - 2 * width;
    double up = rectangle.getHeight() - 2 * width;
    if (across > 0 && up > 0) {
      frame.append(box(x + width, y + width, across, up), false);
    }
    return frame;
  }

  private static Path2D box(double x, double y, double width, double height) {
    return new Path2D.Double(new Rectangle2D.Double(x, y, width, height));
  }
}
