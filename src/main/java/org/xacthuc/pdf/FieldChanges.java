package org.xacthuc.pdf;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.xacthuc.pdf.Change.Kind;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Stream;
import org.xacthuc.pdf.syntax.PdfObject.Text;

/** Explains fields that were signed or filled in (ISO 32000-2 §12.7.4 and §12.7.5). */
final class FieldChanges {
  /** What signing an empty field may set. */
  private static final Set<String> SIGNING =
      Set.of("V", "AP", "AS", "M", "F", "DA", "Q", "Ff", "MK", "P", "Lock");

  /** What filling in a field may set. */
  private static final Set<String> FILLING = Set.of("V", "AP", "AS", "I", "M", "RV");

  /** ISO 32000-2 §12.5.5, table 170. */
  private static final Set<String> APPEARANCES = Set.of("N", "R", "D");

  private final Step step;
  private final NewFields fresh;

  FieldChanges(Step step) {
    this.step = step;
    this.fresh = new NewFields(step);
  }

  /** The fields and widgets that were there before and say something else now. */
  void explainRewritten() {
    for (Map.Entry<Integer, IndirectObject> entry : step.rewritten().entrySet()) {
      int number = entry.getKey();
      Dict old = step.before().dict(number).orElse(null);
      Dict now = entry.getValue().value() instanceof Dict d ? d : null;
      if (old == null || now == null || step.isExplained(number) || !isField(old)) {
        continue;
      }
      step.explain(number);
      rewritten(number, old, now);
    }
    for (Map.Entry<Integer, IndirectObject> entry : step.rewritten().entrySet()) {
      if (!step.isExplained(entry.getKey()) && entry.getValue().value() instanceof Stream) {
        appearance(entry.getKey());
      }
    }
  }

  private boolean isField(Dict dict) {
    return step.before().name(dict, "Subtype").filter("Widget"::equals).isPresent()
        || !FieldInheritance.type(step.before(), dict).isEmpty()
        || (dict.get("T").isPresent() && dict.get("Kids").isPresent());
  }

  private void rewritten(int number, Dict old, Dict now) {
    Set<String> keys = new HashSet<>(step.differing(old, now));
    keys.forEach(k -> now.get(k).ifPresent(v -> explainValue(k, v)));
    if (keys.remove("Kids")) {
      kids(number, now);
    }
    if (keys.contains("Ff") && onlyMoreReadOnly(old, now)) {
      keys.remove("Ff");
    }
    if (keys.contains("Type")
        && old.get("Type").isEmpty()
        && now.name("Type").filter("Annot"::equals).isPresent()) {
      keys.remove("Type"); // ISO 32000-2 §12.5.2, table 166: optional, and only this value.
    }
    if (keys.contains("A") || keys.contains("AA")) {
      step.tellField(Kind.SCRIPT, number, OptionalInt.empty(), "/A");
      keys.removeAll(Set.of("A", "AA"));
    }
    if (!keys.isEmpty()) {
      judge(number, old, now, keys);
    }
  }

  /** Claims what a new value brings along; /Kids are looked at one by one instead. */
  private void explainValue(String key, PdfObject value) {
    if (!key.equals("Kids")) {
      step.claim(value);
    }
  }

  private void judge(int number, Dict old, Dict now, Set<String> keys) {
    String type = FieldInheritance.type(step.before(), old);
    OptionalInt page = fresh.pageOf(Set.of(number));
    String detail = "/" + String.join(" /", keys.stream().sorted().toList());
    if (!type.equals("Sig")) {
      boolean filled =
          !type.isEmpty()
              && FILLING.containsAll(keys)
              && areFieldEntries(old, now, keys)
              && isPlainValue(step.before(), old)
              && isPlainValue(step.after(), now)
              && FieldInheritance.fullName(step.before(), number).isPresent();
      Kind kind =
          !filled ? Kind.FIELD : isNewValue(old, now) ? Kind.FORM_VALUE : Kind.FORM_APPEARANCE;
      step.tellField(kind, number, page, detail);
      return;
    }
    Optional<PdfObject> was = FieldInheritance.inherited(step.before(), old, "V");
    Optional<PdfObject> is = FieldInheritance.inherited(step.after(), now, "V");
    if (was.isEmpty() && SIGNING.containsAll(keys) && areFieldEntries(old, now, keys)) {
      Kind kind = is.flatMap(fresh::signatureAdded).orElse(Kind.FIELD);
      step.newWidgets().add(number);
      step.tellField(kind, number, page, detail);
      fresh.showsNothing(kind, number);
    } else if (!Same.values(was, is)) {
      step.tellField(Kind.SIGNATURE_CHANGED, number, page, detail);
    } else if (keys.contains("AP") || keys.contains("AS") || keys.contains("Rect")) {
      step.tellField(Kind.SIGNATURE_APPEARANCE, number, page, detail);
    } else {
      step.tellField(Kind.FIELD, number, page, detail);
    }
  }

  /**
   * Whether what changes is, then and now, what a field has there. The same dictionary may be more
   * than a field: what shows a layer has a /P too, and what orders layers an /AS.
   */
  private boolean areFieldEntries(Dict old, Dict now, Set<String> keys) {
    return keys.stream()
        .allMatch(
            key -> isFieldEntry(key, step.before(), old) && isFieldEntry(key, step.after(), now));
  }

  private static boolean isFieldEntry(String key, RevisionView view, Dict dict) {
    PdfObject value = view.get(dict, key).orElse(null);
    return value == null
        || switch (key) {
          case "AS" -> value instanceof PdfObject.Name;
          case "F", "Ff", "Q" -> value instanceof Int;
          case "M", "DA" -> value instanceof Text;
          case "AP" -> value instanceof Dict ap && ap.hasOnly(APPEARANCES);
          case "MK", "Lock" -> value instanceof Dict;
          case "P" -> value instanceof Dict page && PageTree.isPage(view, page);
          case "I" ->
              value instanceof Array a && a.items().stream().allMatch(Int.class::isInstance);
          case "RV" -> value instanceof Text;
          default -> true;
        };
  }

  /** What a text, a choice or a button has as its value: none of it can be drawn. */
  private static boolean isPlainValue(RevisionView view, Dict field) {
    return view.get(field, "V").filter(v -> v.asDict().isPresent()).isEmpty();
  }

  /** Whether the value is another one: the field's own, or that of the field of this widget. */
  private boolean isNewValue(Dict old, Dict now) {
    return !Same.values(
        FieldInheritance.inherited(step.before(), old, "V"),
        FieldInheritance.inherited(step.after(), now, "V"));
  }

  /** A field locked by a later signature: Acrobat and iText set the read-only flag. */
  private static boolean onlyMoreReadOnly(Dict old, Dict now) {
    int before = old.integer("Ff").orElse(0);
    return now.get("Ff").orElse(null) instanceof Int i && i.value() == (before | 1);
  }

  /** Signing tools add fields at the root of the form; no field gains a child that way. */
  private void kids(int number, Dict now) {
    now.get("Kids").ifPresent(step::claim);
    step.tellField(Kind.FIELD, number, OptionalInt.empty(), "/Kids");
  }

  /** An appearance stream rewritten in place, which belongs to exactly one widget. */
  private void appearance(int number) {
    int holder = step.references().onlyHolder(number).orElse(0);
    Dict widget = step.before().dict(holder).orElse(null);
    if (widget == null
        || !isField(widget)
        || !widget.get("AP").filter(ap -> References.mentions(ap, number)).isPresent()) {
      return;
    }
    step.explain(number);
    step.claim(step.rewritten().get(number).value());
    OptionalInt page = fresh.pageOf(Set.of(holder));
    if (!FieldInheritance.type(step.before(), widget).equals("Sig")) {
      Dict now = step.after().dict(holder).orElse(widget);
      Kind kind = isNewValue(widget, now) ? Kind.FORM_VALUE : Kind.FORM_APPEARANCE;
      step.tellField(kind, holder, page, "/AP");
    } else if (FieldInheritance.inherited(step.before(), widget, "V").isPresent()) {
      step.tellField(Kind.SIGNATURE_APPEARANCE, holder, page, "/AP");
    } else if (!step.newWidgets().contains(holder)) { // Else it came with the signing of the field.
      step.tellField(Kind.FIELD, holder, page, "/AP");
    }
  }
}
