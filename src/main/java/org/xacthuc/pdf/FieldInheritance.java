package org.xacthuc.pdf;

import java.util.Optional;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Text;

/** What a field's ancestors hand down to it (ISO 32000-2 §12.7.4.1 and §12.7.4.2). */
final class FieldInheritance {
  /** As deep as the field tree is read. */
  private static final int DEEPEST = Limits.DEFAULT.nesting();

  private FieldInheritance() {}

  /**
   * The fully qualified name of a field or of a widget of it; absent when there is none, or when
   * its beginning is out of reach.
   */
  static Optional<String> fullName(RevisionView view, int number) {
    String name = "";
    IndirectObject at = view.object(number).orElse(null);
    for (int i = 0; i < DEEPEST && at != null; i++) {
      Dict dict = at.value().asDict().orElse(null);
      if (dict == null) {
        return Optional.empty();
      }
      if (view.get(dict, "T").orElse(null) instanceof Text text) {
        String partial = TextString.decode(text.value());
        name = name.isEmpty() ? partial : partial + "." + name;
      }
      at =
          dict.get("Parent").orElse(null) instanceof Ref parent
              ? view.object(parent.number()).orElse(null)
              : null;
    }
    return name.isEmpty() || at != null ? Optional.empty() : Optional.of(name);
  }

  /** The value of a key as written, the field's own or the nearest ancestor's. */
  static Optional<PdfObject> inherited(RevisionView view, Dict field, String key) {
    Dict at = field;
    for (int i = 0; i < DEEPEST && at != null; i++) {
      Optional<PdfObject> value = view.raw(at, key);
      if (value.isPresent()) {
        return value;
      }
      at = view.dict(at, "Parent").orElse(null);
    }
    return Optional.empty();
  }

  /** /FT, inherited where it must be; empty where there is none. */
  static String type(RevisionView view, Dict field) {
    return inherited(view, field, "FT").map(view::resolve).orElse(null)
            instanceof PdfObject.Name name
        ? name.value()
        : "";
  }
}
