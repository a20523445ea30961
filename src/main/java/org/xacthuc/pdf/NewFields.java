package org.xacthuc.pdf;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.xacthuc.pdf.Change.Kind;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Text;

/**
 * Explains fields that came to the root of the form (ISO 32000-2 §12.7.4 and §12.7.5): signed ones,
 * and empty ones that wait for a signature.
 */
final class NewFields {
  private final Step step;

  NewFields(Step step) {
    this.step = step;
  }

  /** A reference that was appended to the form's fields. */
  void explain(PdfObject reference) {
    int number = reference instanceof Ref ref ? ref.number() : 0;
    if (!step.isNew(number)) {
      step.tell(Kind.FIELD, number, "/Fields"); // No field of its own, or one seen before.
      return;
    }
    Dict dict = step.added().get(number).value().asDict().orElse(null);
    boolean signature =
        dict != null
            && step.after().name(dict, "FT").filter("Sig"::equals).isPresent()
            && hasPartialName(number, dict);
    if (!signature || !(newSignature(number, dict) || newEmptyField(number, dict))) {
      step.claim(reference);
      step.tell(Kind.FIELD, number, "/Fields");
    }
  }

  /** §12.7.4.2: a text string without a period. */
  private boolean hasPartialName(int number, Dict field) {
    return step.after().get(field, "T").orElse(null) instanceof Text text
        && !text.value().isEmpty()
        && !FieldInheritance.fullName(step.after(), number).orElse(".").contains(".")
        && field.get("Parent").isEmpty();
  }

  /** A field that waits for its signature, and is its own widget; what it may show is judged. */
  private boolean newEmptyField(int number, Dict field) {
    if (step.after().get(field, "V").isPresent()
        || field.get("Kids").isPresent()
        || field.get("A").isPresent()
        || field.get("AA").isPresent()
        || !SignatureWidget.isNothingElse(step.after(), number)) {
      return false;
    }
    step.newWidgets().add(number);
    step.claim(new Ref(field.where(), number, 0));
    step.tell(Kind.EMPTY_FIELD_ADDED, number, pageOf(Set.of(number)), "/Fields");
    return true;
  }

  private boolean newSignature(int number, Dict field) {
    Kind kind = signatureAdded(field.get("V").orElse(null)).orElse(null);
    if (kind == null) {
      return false;
    }
    Set<Integer> widgets = new HashSet<>(Set.of(number));
    for (PdfObject kid : step.after().items(field, "Kids")) {
      boolean widgetOnly =
          kid instanceof Ref r
              && step.isNew(r.number())
              && SignatureWidget.isWidgetOf(step.after(), r.number(), number);
      if (!widgetOnly) {
        return false;
      }
      widgets.add(((Ref) kid).number());
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

  /**
   * A document time-stamp vouches for no content and can be had by anybody: it shows nothing. A
   * seal is an appearance, and what it covers can be seen.
   */
  void showsNothing(Kind kind, int widget) {
    if (kind == Kind.DOCUMENT_TIMESTAMP_ADDED
        ? SignatureWidget.shows(step.after(), widget)
        : SignatureWidget.isDrawnByReaders(step.after(), widget)) {
      step.tell(Kind.ANNOTATION, widget, pageOf(Set.of(widget)), "/AP");
    }
  }

  OptionalInt pageOf(Set<Integer> widgets) {
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
  Optional<Kind> signatureAdded(PdfObject value) {
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
}
