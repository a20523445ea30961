package org.xacthuc.pdf;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
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

  private SignatureWidget() {}

  /** A page or a part of a name tree is no field, though it may have a field's entries too. */
  static boolean isNothingElse(RevisionView view, int number) {
    Dict dict = view.dict(number).orElse(null);
    return dict != null
        && dict.entries().stream().allMatch(e -> KEYS.contains(e.key().value()))
        && view.name(dict, "Type").orElse("Annot").equals("Annot")
        && view.get(dict, "Contents").map(c -> c instanceof Text).orElse(true);
  }

  /** Whether it has an appearance, and a rectangle that is not known to be empty. */
  static boolean shows(RevisionView view, int number) {
    Dict dict = view.dict(number).orElse(null);
    return dict != null
        && dict.get("AP").isPresent()
        && view.get(dict, "Rect")
            .flatMap(r -> PageTree.corners(view, r))
            .filter(c -> c.get(0).equals(c.get(2)) || c.get(1).equals(c.get(3)))
            .isEmpty();
  }
}
