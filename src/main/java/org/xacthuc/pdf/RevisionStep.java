package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Stream;

/**
 * Compares one revision with the next by what object numbers resolve to (invariant I6). The
 * explainers go from the catalog down the few ways that signing tools change a file; what none of
 * them accounts for is named by where it belongs, and is never one of the harmless kinds.
 */
final class RevisionStep {
  /**
   * How often the owners of all objects are looked up: a hostile file would have us do it always.
   */
  private static final int MOST_OWNERSHIPS = 20;

  /** What tools add that write the catalog at another number; or it has been told of. */
  private static final Set<Change.Kind> MOVING =
      Set.of(
          Change.Kind.SIGNATURE_ADDED,
          Change.Kind.DOCUMENT_TIMESTAMP_ADDED,
          Change.Kind.VALIDATION_DATA,
          Change.Kind.CATALOG);

  private static final Set<String> DOCUMENT = Set.of("Catalog", "Pages", "Page");

  private final Limits limits;
  private final References references;
  private final PageNumbers pages;
  private int ownerships;

  RevisionStep(Limits limits, References references) {
    this.limits = limits;
    this.references = references;
    this.pages = new PageNumbers(limits);
  }

  /** What the revision after {@code before} changes, in the order it was found. */
  List<Change> compare(RevisionView before) {
    Step step = new Step(before, references, pages);
    trailer(step);
    new CatalogChanges(step).explain();
    new FieldChanges(step).explainRewritten();
    root(step);
    new PageChanges(step).explain();
    containers(step);
    leftovers(step);
    if (step.changes().stream().anyMatch(c -> c.kind() == Change.Kind.PAGE_TREE)) {
      pages.forget();
    }
    return step.changes();
  }

  private static void trailer(Step step) {
    Optional<PdfObject> encrypt = step.before().trailer().get("Encrypt");
    if (!Same.values(encrypt, step.after().trailer().get("Encrypt"))) {
      step.tell(Change.Kind.CATALOG, 0, "/Encrypt");
    }
    if (step.after().trailer().integer("Size").orElse(0)
        < step.before().trailer().integer("Size").orElse(0)) {
      // ISO 32000-2 §7.5.5, table 15: readers shall take objects from that number on as missing.
      step.tell(Change.Kind.CATALOG, 0, "/Size");
    }
    Optional<PdfObject> old = step.before().trailer().get("Info");
    Optional<PdfObject> now = step.after().trailer().get("Info");
    if (!Same.values(old, now)) {
      now.ifPresent(step::claim);
      step.tell(
          Change.Kind.METADATA, now.or(() -> old).map(RevisionStep::number).orElse(0), "/Info");
    } else if (now.orElse(null) instanceof Ref info
        && step.rewritten().containsKey(info.number())
        && !(step.rewritten().get(info.number()).value() instanceof Stream)
        && isInfoOnly(step, info.number())
        && step.references().unused(info.number())) {
      step.explain(info.number());
      step.rewritten()
          .get(info.number())
          .value()
          .asDict()
          .ifPresent(d -> d.entries().forEach(e -> step.claim(e.value())));
      step.tell(Change.Kind.METADATA, info.number(), "/Info");
    }
  }

  /** Whether no other entry of the trailers leads to that object, as the encryption may. */
  private static boolean isInfoOnly(Step step, int info) {
    return Step.namesOnlyUnder(
        "Info", Optional.of(step.before().trailer()), Optional.of(step.after().trailer()), info);
  }

  /** A catalog at another number that is the same for the rest is no tool's update. */
  private static void root(Step step) {
    Optional<PdfObject> now = step.after().trailer().get("Root");
    if (!Same.values(step.before().trailer().get("Root"), now)
        && step.changes().stream().noneMatch(c -> MOVING.contains(c.kind()))) {
      step.tell(Change.Kind.CATALOG, now.map(RevisionStep::number).orElse(0), "/Root");
    }
  }

  private static int number(PdfObject value) {
    return value instanceof Ref ref ? ref.number() : 0;
  }

  /** Cross-reference and object streams are how the update is written, not what it says. */
  private static void containers(Step step) {
    step.added()
        .forEach(
            (number, object) -> {
              if (step.isNew(number) && (isType(object, "XRef") || isType(object, "ObjStm"))) {
                step.explain(number);
              }
            });
    step.rewritten()
        .forEach(
            (number, object) -> {
              boolean was = step.before().object(number).filter(o -> isType(o, "XRef")).isPresent();
              if (was && isType(object, "XRef") && step.references().unused(number)) {
                step.explain(number);
              }
            });
  }

  private static boolean isType(IndirectObject object, String type) {
    return object.value() instanceof Stream s
        && s.dict().name("Type").filter(type::equals).isPresent();
  }

  private void leftovers(Step step) {
    List<Integer> left = new ArrayList<>(step.rewritten().keySet());
    left.addAll(step.freed());
    left.removeIf(step::isExplained);
    Optional<Ownership> owners = Optional.empty();
    if (!left.isEmpty() && ownerships++ < MOST_OWNERSHIPS) {
      owners = Optional.of(Ownership.of(step.before(), limits));
    }
    for (int number : left) {
      Ownership.Owner owner =
          owners
              .flatMap(o -> o.of(number))
              .orElse(new Ownership.Owner(Change.Kind.UNEXPLAINED_OBJECT, OptionalInt.empty(), ""));
      Optional.ofNullable(step.rewritten().get(number)).ifPresent(o -> step.claim(o.value()));
      step.tell(owner.kind(), number, owner.page(), owner.detail());
    }
    for (IndirectObject object : step.added().values()) {
      if (!step.isExplained(object.number())) {
        step.tell(addedKind(object), object.number(), "");
      }
    }
    if (step.changes().isEmpty()) { // Something was said of every one of them, but nothing told.
      step.rewritten().keySet().forEach(n -> step.tell(Change.Kind.UNEXPLAINED_OBJECT, n, ""));
    }
  }

  /** Signing tools leave objects behind that nothing names; a second document is not that. */
  private Change.Kind addedKind(IndirectObject object) {
    boolean document =
        object.value().asDict().flatMap(d -> d.name("Type")).filter(DOCUMENT::contains).isPresent();
    return references.referenced(object.number()) || document
        ? Change.Kind.UNEXPLAINED_OBJECT
        : Change.Kind.UNUSED_OBJECT;
  }
}
