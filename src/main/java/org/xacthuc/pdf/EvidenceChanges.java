package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.pdf.Change.Kind;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Stream;

/** Explains a document security store that was added or grew (ISO 32000-2 §12.8.4.3). */
final class EvidenceChanges {
  private static final Set<String> KEYS =
      Set.of("Type", "VRI", "Certs", "CRLs", "OCSPs", "Cert", "CRL", "OCSP", "TU", "TS");
  private static final String VRI_KEY = "[0-9A-Fa-f]{40}";
  private static final int DEEPEST = 12;

  private final Step step;
  private final int catalog;

  EvidenceChanges(Step step, int catalog) {
    this.step = step;
    this.catalog = catalog;
  }

  void explain(Dict oldCatalog, Dict nowCatalog) {
    Optional<PdfObject> was = oldCatalog.get("DSS");
    Optional<PdfObject> is = nowCatalog.get("DSS");
    boolean changed = !Same.values(was, is);
    Dict store = is.map(step.after()::resolve).flatMap(PdfObject::asDict).orElse(null);
    if (store == null || !isStore(store)) {
      if (changed) {
        step.tell(Kind.CATALOG, catalog, "/DSS"); // Taken away, or no such store.
      }
      return;
    }
    Set<Integer> tree = new HashSet<>(Set.of(catalog));
    was.ifPresent(w -> walk(step.before(), w, 0, tree));
    Set<Integer> now = new HashSet<>();
    walk(step.after(), is.get(), 0, now);
    tree.addAll(now);
    if (account(tree) || changed) {
      step.tell(Kind.VALIDATION_DATA, is.get() instanceof Ref ref ? ref.number() : catalog, "/DSS");
    }
  }

  /** Only dictionaries that can be nothing but a store, its VRI or an entry of that. */
  private static boolean isStore(Dict dict) {
    return dict.entries().stream()
        .map(e -> e.key().value())
        .allMatch(k -> KEYS.contains(k) || k.matches(VRI_KEY));
  }

  /** Collects the objects that a store consists of; streams are its leaves. */
  private static void walk(RevisionView view, PdfObject value, int depth, Set<Integer> tree) {
    if (depth > DEEPEST) {
      return;
    }
    if (value instanceof Array array) {
      array.items().forEach(i -> walk(view, i, depth + 1, tree));
    } else if (value instanceof Dict dict && isStore(dict)) {
      dict.entries().forEach(e -> walk(view, e.value(), depth + 1, tree));
    } else if (value instanceof Ref ref) {
      PdfObject target = view.resolve(ref);
      boolean part =
          target instanceof Array
              || target instanceof Stream
              || (target instanceof Dict dict && isStore(dict));
      if (part && tree.add(ref.number()) && !(target instanceof Stream)) {
        walk(view, target, depth + 1, tree);
      }
    }
  }

  /**
   * Explains what is new in the store, and what was rewritten in it and is used nowhere else.
   * Returns whether there was anything.
   */
  private boolean account(Set<Integer> tree) {
    List<Integer> explained = new ArrayList<>();
    for (int number : tree) {
      boolean rewritten =
          step.rewritten().containsKey(number)
              && number != catalog
              && tree.containsAll(step.references().holders(number))
              && step.references().uses(number, catalog) <= 1;
      if (step.isNew(number) || rewritten) {
        explained.add(number);
        step.explain(number);
      }
    }
    // What a stream's own dictionary names, such as an indirect length, comes with it.
    explained.forEach(n -> step.after().object(n).ifPresent(o -> claimParts(o.value())));
    return !explained.isEmpty();
  }

  private void claimParts(PdfObject value) {
    if (value instanceof Stream stream) {
      stream.dict().entries().forEach(e -> step.claim(e.value()));
    }
  }
}
