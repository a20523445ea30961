package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.pdf.Change.Kind;
import org.xacthuc.pdf.structure.IndirectObject;
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
    Set<Integer> known = new HashSet<>(tree);
    known.remove(catalog);
    known.removeAll(step.rewritten().keySet());
    Set<Integer> now = new HashSet<>();
    walk(step.after(), is.get(), 0, now);
    tree.addAll(now);
    if (!account(tree) && !changed) {
      return;
    }
    boolean sound =
        new EvidenceForm(step.after(), known).isStore(store)
            && step.before()
                .dict(oldCatalog, "DSS")
                .filter(d -> !EvidenceForm.keeps(step, d, store))
                .isEmpty();
    if (sound) {
      step.tell(Kind.VALIDATION_DATA, is.get() instanceof Ref ref ? ref.number() : catalog, "/DSS");
    } else {
      step.tell(Kind.CATALOG, catalog, "/DSS");
    }
  }

  /** Only dictionaries that can be nothing but a store, its VRI or an entry of that. */
  private static boolean isStore(Dict dict) {
    return dict.keys().stream().allMatch(k -> KEYS.contains(k) || k.matches(EvidenceForm.VRI_KEY));
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
      if (number != catalog && (step.isNew(number) || grewInStore(number, tree))) {
        explained.add(number);
        step.explain(number);
      }
    }
    // What a stream's own dictionary names, such as an indirect length, comes with it.
    explained.forEach(n -> step.after().object(n).ifPresent(o -> claimParts(o.value())));
    return !explained.isEmpty();
  }

  /**
   * Whether a rewritten object is a part of the store's own structure and of nothing else: the
   * store, its VRI, an entry of that, or an array in one of these. A stream is never rewritten, and
   * an array that something else names too may be a page's.
   */
  private boolean grewInStore(int number, Set<Integer> tree) {
    if (!step.rewritten().containsKey(number)) {
      return false;
    }
    boolean structure = isStructure(step.before(), number) && isStructure(step.after(), number);
    return structure
        && step.references().holders(number).stream()
            .allMatch(
                h ->
                    step.references().isSameHolder(h, catalog)
                        ? Step.namesOnlyUnder(
                            "DSS", step.before().catalog(), step.after().catalog(), number)
                        : tree.contains(h) && isStoreOnly(h));
  }

  private static boolean isStructure(RevisionView view, int number) {
    PdfObject value = view.object(number).map(IndirectObject::value).orElse(null);
    return value instanceof Array || (value instanceof Dict dict && isStore(dict));
  }

  /** Whether an object is a store's dictionary, then and now: no such dictionary shows anything. */
  private boolean isStoreOnly(int number) {
    return List.of(step.before(), step.after()).stream()
        .map(view -> view.object(number).map(IndirectObject::value).orElse(null))
        .allMatch(v -> v == null || (v instanceof Dict dict && isStore(dict)));
  }

  private void claimParts(PdfObject value) {
    if (value instanceof Stream stream) {
      stream.dict().entries().forEach(e -> step.claim(e.value()));
    }
  }
}
