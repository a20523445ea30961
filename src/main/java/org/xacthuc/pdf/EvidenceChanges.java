package org.xacthuc.pdf;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.pdf.Change.Kind;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Stream;

/** Explains a document security store that was added or grew (ISO 32000-2 §12.8.4.3). */
final class EvidenceChanges {
  private static final Set<String> KEYS = Set.of("Type", "VRI", "Certs", "CRLs", "OCSPs");
  private static final int DEEPEST = 6;

  private final Step step;
  private final int catalog;
  private final Set<Integer> visited = new HashSet<>();
  private boolean changed;

  EvidenceChanges(Step step, int catalog) {
    this.step = step;
    this.catalog = catalog;
  }

  void explain(Dict oldCatalog, Dict nowCatalog) {
    Optional<PdfObject> was = oldCatalog.get("DSS");
    Optional<PdfObject> is = nowCatalog.get("DSS");
    changed = !Same.values(was, is);
    if (is.isEmpty()) {
      if (changed) {
        step.tell(Kind.VALIDATION_DATA, catalog, "/DSS");
      }
      return;
    }
    Dict store = step.after().resolve(is.get()).asDict().orElse(null);
    if (store == null || !store.entries().stream().allMatch(e -> KEYS.contains(e.key().value()))) {
      if (changed) {
        step.tell(Kind.CATALOG, catalog, "/DSS");
      }
      return;
    }
    walk(is.get(), catalog, 0);
    if (changed) {
      step.tell(Kind.VALIDATION_DATA, is.get() instanceof Ref ref ? ref.number() : catalog, "/DSS");
    }
  }

  /** Follows the store's dictionaries and arrays; streams are its leaves. */
  private void walk(PdfObject value, int holder, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (value instanceof Array array) {
      array.items().forEach(i -> walk(i, holder, depth + 1));
    } else if (value instanceof Dict dict) {
      dict.entries().forEach(e -> walk(e.value(), holder, depth + 1));
    } else if (value instanceof Ref ref && visited.add(ref.number())) {
      follow(ref, holder, depth);
    }
  }

  private void follow(Ref ref, int holder, int depth) {
    if (step.added().containsKey(ref.number())) {
      changed = true;
      PdfObject value = step.added().get(ref.number()).value();
      if (value instanceof Stream) {
        step.claim(ref);
        return;
      }
      if (step.isNew(ref.number())) {
        step.explain(ref.number());
      }
    } else if (step.rewritten().containsKey(ref.number())) {
      PdfObject value = step.rewritten().get(ref.number()).value();
      if (value instanceof Stream || !step.explainOnlyIn(ref.number(), holder)) {
        return;
      }
      changed = true;
    }
    step.after()
        .object(ref.number())
        .filter(o -> !(o.value() instanceof Stream))
        .ifPresent(o -> walk(o.value(), ref.number(), depth + 1));
  }
}
