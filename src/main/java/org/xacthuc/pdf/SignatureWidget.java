package org.xacthuc.pdf;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Text;

/** The object of a signature field or of its widget, most often both in one. */
final class SignatureWidget {
  /** What they are made of (ISO 32000-2 tables 166, 191, 226, 228 and 235). */
  private static final Set<String> KEYS =
      Arrays.stream(
              ("Type Subtype FT Parent Kids T TU TM Ff V DA DR Q DS Lock SV Rect Contents P NM M F AP"
                      + " AS Border C BS H MK A AA Lang StructParent")
                  .split(" ", -1))
          .collect(Collectors.toUnmodifiableSet());

  /** Background, caption and icon. A border, which many forms have, covers nothing. */
  private static final Set<String> DRAWN = Set.of("BG", "CA", "I");

  private SignatureWidget() {}

  /**
   * A page or a part of a name tree is no field, though it may have a field's entries too; nor is
   * an annotation of another kind, which readers draw by its own entries.
   */
  static boolean isNothingElse(RevisionView view, int number) {
    Dict dict = view.dict(number).orElse(null);
    return dict != null
        && dict.hasOnly(KEYS)
        && view.name(dict, "Type").orElse("Annot").equals("Annot")
        && (dict.get("Subtype").isEmpty()
            || view.name(dict, "Subtype").filter("Widget"::equals).isPresent())
        && view.get(dict, "Contents").map(c -> c instanceof Text).orElse(true);
  }

  /** A kid of a signature field that is nothing but one more widget of it (§12.5.6.19). */
  static boolean isWidgetOf(RevisionView view, int number, int field) {
    Dict dict = view.dict(number).orElse(null);
    return dict != null
        && dict.get("T").isEmpty()
        && dict.get("V").isEmpty()
        && dict.get("Kids").isEmpty()
        && (dict.get("FT").isEmpty() || view.name(dict, "FT").filter("Sig"::equals).isPresent())
        && dict.get("Parent").orElse(null) instanceof Ref parent
        && parent.number() == field;
  }

  /** Whether it has an appearance, or what readers make one of, and room for it. */
  static boolean shows(RevisionView view, int number) {
    return view.dict(number).filter(d -> d.get("AP").isPresent() && hasRoom(view, d)).isPresent()
        || isDrawnByReaders(view, number);
  }

  /**
   * Whether there is no appearance, and yet something to draw one by (§12.5.6.19, table 192): some
   * readers paint it, others nothing.
   */
  static boolean isDrawnByReaders(RevisionView view, int number) {
    Dict dict = view.dict(number).orElse(null);
    return dict != null
        && view.get(dict, "AP").isEmpty()
        && hasRoom(view, dict)
        && view.dict(dict, "MK")
            .filter(mk -> DRAWN.stream().anyMatch(key -> !isEmpty(view, mk, key)))
            .isPresent();
  }

  private static boolean isEmpty(RevisionView view, Dict dict, String key) {
    PdfObject value = view.get(dict, key).orElse(null);
    return value == null || (value instanceof Array array && array.items().isEmpty());
  }

  /** Whether its rectangle is not known to be empty. */
  private static boolean hasRoom(RevisionView view, Dict dict) {
    return view.get(dict, "Rect")
        .flatMap(r -> PageTree.corners(view, r))
        .filter(c -> c.get(0).equals(c.get(2)) || c.get(1).equals(c.get(3)))
        .isEmpty();
  }
}
