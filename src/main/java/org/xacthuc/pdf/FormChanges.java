package org.xacthuc.pdf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.Change.Kind;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Bool;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Entry;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Ref;

/** Explains changes of the interactive form dictionary (ISO 32000-2 §12.7.3). */
final class FormChanges {
  /** Categories of resources gain names; what a name led to stays as it was. */
  private static final int DEEPEST = 1;

  /**
   * What a default appearance string can name (ISO 32000-2 §12.7.4.3, table 234: it sets the state
   * of graphics and text); it draws no XObject.
   */
  private static final Set<String> NAMED =
      Set.of("Font", "ExtGState", "ColorSpace", "Pattern", "Shading", "Properties");

  private final Step step;
  private final int catalog;

  FormChanges(Step step, int catalog) {
    this.step = step;
    this.catalog = catalog;
  }

  void explain(Dict oldCatalog, Dict nowCatalog) {
    Dict old = step.before().dict(oldCatalog, "AcroForm").orElse(null);
    Dict now = step.after().dict(nowCatalog, "AcroForm").orElse(null);
    if (now == null) {
      if (old != null || oldCatalog.get("AcroForm").isPresent()) {
        step.tell(Kind.FIELD, catalog, "/AcroForm");
      }
      return;
    }
    int holder =
        nowCatalog.get("AcroForm").orElse(null) instanceof Ref ref ? ref.number() : catalog;
    if (holder != catalog && step.isNew(holder)) {
      step.explain(holder);
    }
    Dict was = old == null ? new Dict(now.where(), List.of()) : old;
    if (holder != catalog && !step.explainOnlyIn(holder, catalog)) {
      return; // Used elsewhere too: told as unexplained.
    }
    fields(was, now, holder);
    Set<String> keys = step.differing(was, now);
    if (isRewrittenInPlace(now)) {
      keys.add("DR");
    }
    for (String key : keys) {
      if (!explained(key, was, now, holder)) {
        now.get(key).ifPresent(step::claim);
        step.tell(Kind.FIELD, holder, "/" + key);
      }
    }
  }

  /** Whether resources were rewritten where they are, of which their key shows nothing. */
  private boolean isRewrittenInPlace(Dict form) {
    PdfObject resources = form.get("DR").orElse(null);
    return resources != null
        && (isRewritten(resources)
            || (step.after().resolve(resources) instanceof Dict categories
                && categories.entries().stream().anyMatch(e -> isRewritten(e.value()))));
  }

  private boolean isRewritten(PdfObject value) {
    return value instanceof Ref ref && step.rewritten().containsKey(ref.number());
  }

  private boolean explained(String key, Dict was, Dict now, int holder) {
    return switch (key) {
      case "Fields" -> true; // Looked at before.
      case "SigFlags" -> flags(was, now);
      case "DR" -> {
        Optional<PdfObject> is = now.get("DR");
        yield is.isPresent() && grows(was.get("DR"), is.get(), holder, 0) && !isDrawnAnew(was, now);
      }
      case "DA", "Q" -> was.get(key).isEmpty() && !isDrawnAnew(was, now);
      case "NeedAppearances" ->
          now.get(key).isEmpty() || (now.get(key).get() instanceof Bool b && !b.value());
      default -> false;
    };
  }

  /** Whether readers draw fields' values themselves, by what the form has for that. */
  private boolean isDrawnAnew(Dict was, Dict now) {
    RevisionView before = step.before();
    return asksForAppearances(before, was)
        || asksForAppearances(step.after(), now)
        || FieldTree.read(before, Limits.DEFAULT).fields().stream()
            .filter(f -> !f.type().equals("Sig") && f.value().isPresent())
            .flatMap(f -> f.widgets().stream())
            .flatMap(w -> w.value().asDict().stream())
            .anyMatch(w -> before.get(w, "AP").isEmpty());
  }

  private static boolean asksForAppearances(RevisionView view, Dict form) {
    return view.get(form, "NeedAppearances")
        .filter(v -> !(v instanceof Bool b) || b.value())
        .isPresent();
  }

  /** §12.7.3, table 225: flags may be set, never taken back. */
  private static boolean flags(Dict was, Dict now) {
    int before = was.integer("SigFlags").orElse(0);
    return now.get("SigFlags").orElse(null) instanceof Int i
        && i.value() >= 0
        && i.value() <= 3
        && (before & ~(int) i.value()) == 0;
  }

  /** Whether default resources only gained names; claims what came with them. */
  private boolean grows(Optional<PdfObject> was, PdfObject is, int holder, int depth) {
    if (was.isEmpty()) {
      step.claim(is);
      return true;
    }
    int number = is instanceof Ref ref ? ref.number() : holder;
    if (is instanceof Ref ref) {
      boolean same = Same.values(was.get(), is);
      if (same && !step.rewritten().containsKey(ref.number())) {
        return true;
      }
      if (same ? !step.explainOnlyIn(ref.number(), holder) : !step.isNew(ref.number())) {
        return false;
      }
      step.explain(ref.number());
    }
    PdfObject old = step.before().resolve(was.get());
    PdfObject now = step.after().resolve(is);
    if (depth > DEEPEST || !(old instanceof Dict a) || !(now instanceof Dict b)) {
      return false;
    }
    for (String key : step.differing(a, b)) {
      Optional<PdfObject> value = b.get(key);
      if (depth == 0 && value.isPresent() && !NAMED.contains(key)) {
        step.claim(value.get()); // PDFBox puts the picture of the last signature there.
        continue;
      }
      if (value.isEmpty() || !grows(a.get(key), value.get(), number, depth + 1)) {
        return false;
      }
    }
    for (Entry entry : b.entries()) {
      if (isRewritten(entry.value())
          && !grows(a.get(entry.key().value()), entry.value(), number, depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private void fields(Dict was, Dict now, int holder) {
    List<PdfObject> old = step.before().items(was, "Fields");
    List<PdfObject> is = step.after().items(now, "Fields");
    if (now.get("Fields").orElse(null) instanceof Ref array) {
      if (step.isNew(array.number())) {
        step.explain(array.number());
      } else if (!step.explainOnlyIn(array.number(), holder)) {
        return;
      }
    }
    References.Appended appended = References.appended(old, is);
    boolean array = step.after().get(now, "Fields").orElse(null) instanceof Array;
    if (!appended.keepsOld() || !array) {
      step.tell(Kind.FIELD, holder, "/Fields");
    }
    NewFields fields = new NewFields(step);
    appended.items().forEach(fields::explain);
  }
}
