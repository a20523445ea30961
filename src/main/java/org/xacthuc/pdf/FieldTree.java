package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Text;

/** The fields of the interactive form of one revision (ISO 32000-2 §12.7.4). */
final class FieldTree {
  /**
   * A terminal field.
   *
   * @param type /FT, inherited where it must be; empty when there is none
   * @param value /V as written, inherited where it must be
   * @param widgets the field itself where it is its own widget, and its nameless kids
   */
  record Field(
      String fullName,
      IndirectObject object,
      String type,
      Optional<PdfObject> value,
      List<IndirectObject> widgets) {
    ObjectId id() {
      return new ObjectId(object.number(), object.generation());
    }
  }

  private record Inherited(String name, Optional<String> type, Optional<PdfObject> value) {}

  private final RevisionView view;
  private final Limits limits;
  private final Set<Integer> visited = new HashSet<>();
  private final List<Field> fields = new ArrayList<>();
  private final List<PdfDefect> defects = new ArrayList<>();

  private FieldTree(RevisionView view, Limits limits) {
    this.view = view;
    this.limits = limits;
  }

  static FieldTree read(RevisionView view, Limits limits) {
    FieldTree tree = new FieldTree(view, limits);
    Inherited none = new Inherited("", Optional.empty(), Optional.empty());
    view.form().ifPresent(form -> view.items(form, "Fields").forEach(f -> tree.node(f, none, 0)));
    return tree;
  }

  /** The terminal fields of every type, in the order of the tree. */
  List<Field> fields() {
    return fields;
  }

  /** The fields that hold or can hold a signature. */
  List<Field> signatureFields() {
    return fields.stream().filter(f -> f.type().equals("Sig")).toList();
  }

  List<PdfDefect> defects() {
    return defects;
  }

  private void node(PdfObject reference, Inherited from, int depth) {
    IndirectObject object = view.holder(reference).orElse(null);
    String detail = reference instanceof Ref ref ? ref.number() + " 0 R" : "/Fields";
    if (depth >= limits.nesting()) {
      defects.add(PdfDefect.limit(Limit.NESTING, detail));
      return;
    }
    if (object == null || !visited.add(object.number())) {
      broken(detail);
      return;
    }
    Dict dict = object.value().asDict().orElseThrow();
    Inherited own = inherit(dict, from);
    List<PdfObject> widgets = new ArrayList<>();
    int children = 0;
    for (PdfObject kid : view.items(dict, "Kids")) {
      if (isWidgetOnly(kid)) {
        widgets.add(kid);
      } else {
        node(kid, own, depth + 1);
        children++;
      }
    }
    if (children == 0) {
      List<IndirectObject> places = new ArrayList<>();
      widgets.forEach(w -> view.holder(w).ifPresent(places::add));
      if (places.isEmpty()) {
        places.add(object);
      }
      String name = own.name().isEmpty() ? object.number() + " 0 R" : own.name();
      fields.add(new Field(name, object, own.type().orElse(""), own.value(), places));
    }
  }

  private Inherited inherit(Dict dict, Inherited from) {
    String name = from.name();
    if (view.get(dict, "T").orElse(null) instanceof Text text) {
      // §12.7.4.2: partial names joined by periods.
      String partial = TextString.decode(text.value());
      name = name.isEmpty() ? partial : name + "." + partial;
    }
    return new Inherited(name, view.name(dict, "FT").or(from::type), value(dict).or(from::value));
  }

  /** /V as written, unless it is null or leads to a number that the file leaves free. */
  private Optional<PdfObject> value(Dict dict) {
    return dict.get("V")
        .filter(v -> !(v instanceof PdfObject.Null))
        .filter(v -> !(v instanceof Ref ref) || view.inUse(ref.number()));
  }

  /** A kid that is no field of its own but a further widget of its parent (§12.5.6.19). */
  private boolean isWidgetOnly(PdfObject kid) {
    return view.holder(kid)
        .flatMap(o -> o.value().asDict())
        .filter(d -> d.get("T").isEmpty() && d.get("Kids").isEmpty() && d.get("V").isEmpty())
        .isPresent();
  }

  private void broken(String detail) {
    defects.add(PdfDefect.of(PdfDefect.Kind.FIELD_TREE_BROKEN, detail));
  }
}
