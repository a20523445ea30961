package org.xacthuc.pdf;

import java.util.HashSet;
import java.util.List;
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
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Stream;

/** Explains fields that were added, signed or filled in (ISO 32000-2 §12.7.4 and §12.7.5). */
final class FieldChanges {
  private static final int DEEPEST = 16;

  /** What signing an empty field may set. */
  private static final Set<String> SIGNING =
      Set.of("V", "AP", "AS", "M", "F", "DA", "Q", "Ff", "MK", "P", "Lock");

  /** What filling in a field may set. */
  private static final Set<String> FILLING = Set.of("V", "AP", "AS", "I", "M", "RV");

  private final Step step;

  FieldChanges(Step step) {
    this.step = step;
  }

  /** A reference that was appended to the form's fields, or to a field's kids. */
  void newField(PdfObject reference) {
    newField(reference, 0);
  }

  private void newField(PdfObject reference, int depth) {
    int number = reference instanceof Ref ref ? ref.number() : 0;
    if (!step.isNew(number) || depth > DEEPEST) {
      step.tell(Kind.FIELD, number, "/Fields"); // No field of its own, or one seen before.
      return;
    }
    Dict dict = step.added().get(number).value().asDict().orElse(null);
    boolean signature =
        dict != null && step.after().name(dict, "FT").filter("Sig"::equals).isPresent();
    if (signature && newSignature(number, dict)) {
      return;
    }
    List<PdfObject> kids = dict == null ? List.of() : step.after().items(dict, "Kids");
    if (dict != null && !signature && dict.get("FT").isEmpty() && !kids.isEmpty()) {
      step.explain(number);
      kids.forEach(k -> newField(k, depth + 1));
      return;
    }
    step.claim(reference);
    step.tell(Kind.FIELD, number, "/Fields");
  }

  private boolean newSignature(int number, Dict field) {
    Kind kind = signatureAdded(field.get("V").orElse(null)).orElse(null);
    if (kind == null) {
      return false;
    }
    Set<Integer> widgets = new HashSet<>(Set.of(number));
    for (PdfObject kid : step.after().items(field, "Kids")) {
      if (!(kid instanceof Ref ref) || !step.isNew(ref.number())) {
        return false;
      }
      widgets.add(ref.number());
    }
    if (!widgets.stream().allMatch(w -> SignatureWidget.isNothingElse(step.after(), w))) {
      return false;
    }
    step.newWidgets().addAll(widgets);
    step.claim(new Ref(field.where(), number, 0));
    step.tell(kind, number, pageOf(widgets), "/Fields");
    widgets.forEach(w -> showsNothing(kind, w));
    for (int widget : widgets) {
      Dict dict = step.added().get(widget).value().asDict().orElse(field);
      if (dict.get("A").isPresent() || dict.get("AA").isPresent()) {
        step.tell(Kind.SCRIPT, widget, "/A");
      }
    }
    return true;
  }

  /** A document time-stamp vouches for no content and can be had by anybody: it shows nothing. */
  private void showsNothing(Kind kind, int widget) {
    if (kind == Kind.DOCUMENT_TIMESTAMP_ADDED && SignatureWidget.shows(step.after(), widget)) {
      step.tell(Kind.ANNOTATION, widget, pageOf(Set.of(widget)), "/AP");
    }
  }

  private OptionalInt pageOf(Set<Integer> widgets) {
    return widgets.stream()
        .flatMap(w -> step.after().object(w).flatMap(o -> o.value().asDict()).stream())
        .flatMap(d -> d.get("P").stream())
        .filter(p -> p instanceof Ref)
        .map(p -> step.pageNumber(((Ref) p).number()))
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  /** What kind of signature a /V leads to, if it is a new object and a signature dictionary. */
  private Optional<Kind> signatureAdded(PdfObject value) {
    if (!(value instanceof Ref ref) || !step.isNew(ref.number())) {
      return Optional.empty();
    }
    Dict dict = step.added().get(ref.number()).value().asDict().orElse(null);
    if (dict == null || dict.get("ByteRange").isEmpty() || dict.get("Contents").isEmpty()) {
      return Optional.empty();
    }
    if (isUsageRights(dict)) {
      return Optional.empty();
    }
    step.newSignatures().add(ref.number());
    return Optional.of(
        step.after().name(dict, "Type").filter("DocTimeStamp"::equals).isPresent()
            ? Kind.DOCUMENT_TIMESTAMP_ADDED
            : Kind.SIGNATURE_ADDED);
  }

  /** ISO 32000-2 §12.8.2.3: a usage rights signature hangs on /Perms and has no field to show. */
  private boolean isUsageRights(Dict signature) {
    return step.after().items(signature, "Reference").stream()
        .map(step.after()::resolve)
        .flatMap(r -> r.asDict().stream())
        .flatMap(r -> step.after().name(r, "TransformMethod").stream())
        .anyMatch(method -> method.startsWith("UR"));
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
        || !type(step.before(), dict).isEmpty()
        || (dict.get("T").isPresent() && dict.get("Kids").isPresent());
  }

  /** /FT, inherited where it must be. */
  private static String type(RevisionView view, Dict field) {
    return inherited(view, field, "FT").orElse(null) instanceof PdfObject.Name n ? n.value() : "";
  }

  private static Optional<PdfObject> inherited(RevisionView view, Dict field, String key) {
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

  private void rewritten(int number, Dict old, Dict now) {
    Set<String> keys = new HashSet<>(Step.differingKeys(old, now));
    keys.forEach(k -> now.get(k).ifPresent(v -> explainValue(k, v)));
    if (keys.remove("Kids")) {
      kids(number, old, now);
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
      step.tell(Kind.SCRIPT, number, "/A");
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
    String type = type(step.before(), old);
    OptionalInt page = pageOf(Set.of(number));
    String detail = "/" + String.join(" /", keys.stream().sorted().toList());
    if (!type.equals("Sig")) {
      boolean value = keys.contains("V") || (type.equals("Btn") && keys.contains("AS"));
      boolean filled = !type.isEmpty() && value && FILLING.containsAll(keys);
      step.tell(filled ? Kind.FORM_VALUE : Kind.FIELD, number, page, detail);
      return;
    }
    Optional<PdfObject> was = inherited(step.before(), old, "V");
    Optional<PdfObject> is = inherited(step.after(), now, "V");
    if (was.isEmpty() && SIGNING.containsAll(keys)) {
      Kind kind = is.flatMap(this::signatureAdded).orElse(Kind.FIELD);
      step.newWidgets().add(number);
      step.tell(kind, number, page, detail);
      showsNothing(kind, number);
    } else if (!Same.values(was, is)) {
      step.tell(Kind.SIGNATURE_CHANGED, number, page, detail);
    } else if (keys.contains("AP") || keys.contains("AS") || keys.contains("Rect")) {
      step.tell(Kind.SIGNATURE_APPEARANCE, number, page, detail);
    } else {
      step.tell(Kind.FIELD, number, page, detail);
    }
  }

  /** A field locked by a later signature: Acrobat and iText set the read-only flag. */
  private static boolean onlyMoreReadOnly(Dict old, Dict now) {
    int before = old.integer("Ff").orElse(0);
    return now.get("Ff").orElse(null) instanceof Int i && i.value() == (before | 1);
  }

  private void kids(int number, Dict old, Dict now) {
    PdfObject array = now.get("Kids").orElse(null);
    if (array instanceof Ref ref && step.isNew(ref.number())) {
      step.explain(ref.number());
    }
    References.Appended appended =
        References.appended(step.before().items(old, "Kids"), step.after().items(now, "Kids"));
    boolean grew = step.after().get(now, "Kids").orElse(null) instanceof Array;
    if (!appended.keepsOld() || !grew || appended.items().isEmpty()) {
      step.tell(Kind.FIELD, number, "/Kids");
    }
    appended.items().forEach(this::newField);
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
    OptionalInt page = pageOf(Set.of(holder));
    if (!type(step.before(), widget).equals("Sig")) {
      step.tell(Kind.FORM_VALUE, holder, page, "/AP");
    } else if (inherited(step.before(), widget, "V").isPresent()) {
      step.tell(Kind.SIGNATURE_APPEARANCE, holder, page, "/AP");
    } else if (!step.newWidgets().contains(holder)) { // Else it came with the signing of the field.
      step.tell(Kind.FIELD, holder, page, "/AP");
    }
  }
}
