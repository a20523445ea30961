package org.xacthuc.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.Change.Kind;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Entry;
import org.xacthuc.pdf.syntax.PdfObject.Ref;

/** What the objects of one revision belong to: so that a change of one can be named. */
final class Ownership {
  /** A change of that object is of that kind; never one of the harmless kinds. */
  record Owner(Kind kind, OptionalInt page, String detail) {}

  /** Ways back up the document, which would make everything belong to everything. */
  private static final Set<String> BACK =
      Set.of("Parent", "P", "Pg", "Dest", "StructParent", "Data");

  private final RevisionView view;
  private final Limits limits;
  private final Map<Integer, Owner> owners = new HashMap<>();

  private Ownership(RevisionView view, Limits limits) {
    this.view = view;
    this.limits = limits;
  }

  static Ownership of(RevisionView view, Limits limits) {
    Ownership ownership = new Ownership(view, limits);
    PageTree tree = PageTree.read(view, limits);
    tree.nodes().forEach(n -> ownership.owners.put(n, owner(Kind.PAGE_TREE, "/Pages")));
    FieldTree.read(view, limits).fields().forEach(ownership::field);
    tree.pages().forEach(ownership::page);
    view.catalog().ifPresent(ownership::catalog);
    return ownership;
  }

  Optional<Owner> of(int number) {
    return Optional.ofNullable(owners.get(number));
  }

  private static Owner owner(Kind kind, String detail) {
    return new Owner(kind, OptionalInt.empty(), detail);
  }

  private void field(FieldTree.Field field) {
    boolean signature = field.type().equals("Sig");
    owners.putIfAbsent(field.object().number(), owner(Kind.FIELD, "/Fields"));
    if (signature) {
      field.value().ifPresent(v -> spread(v, owner(Kind.SIGNATURE_CHANGED, "/V"), 0));
    }
    Owner appearance = owner(signature ? Kind.SIGNATURE_APPEARANCE : Kind.FIELD, "/AP");
    field
        .widgets()
        .forEach(
            w -> {
              owners.putIfAbsent(w.number(), owner(Kind.FIELD, "/Kids"));
              w.value().asDict().flatMap(d -> d.get("AP")).ifPresent(a -> spread(a, appearance, 0));
            });
  }

  private void page(PageTree.Page page) {
    OptionalInt number = OptionalInt.of(page.number());
    for (Entry entry : page.dict().entries()) {
      String key = "/" + entry.key().value();
      switch (entry.key().value()) {
        case "Contents" -> spread(entry.value(), new Owner(Kind.PAGE_CONTENT, number, key), 0);
        case "Resources" -> resources(entry.value(), number);
        case "Annots" -> spread(entry.value(), new Owner(Kind.ANNOTATION, number, key), 0);
        case "AA" -> spread(entry.value(), new Owner(Kind.SCRIPT, number, key), 0);
        default -> {
          if (!BACK.contains(entry.key().value())) {
            spread(entry.value(), new Owner(Kind.PAGE_CONTENT, number, key), 0);
          }
        }
      }
    }
  }

  private void resources(PdfObject value, OptionalInt page) {
    Owner other = new Owner(Kind.PAGE_RESOURCES, page, "/Resources");
    view.resolve(value)
        .asDict()
        .flatMap(r -> r.get("Font"))
        .ifPresent(f -> spread(f, new Owner(Kind.FONT, page, "/Font"), 0));
    spread(value, other, 0);
  }

  private void catalog(Dict catalog) {
    view.dict(catalog, "Names")
        .ifPresent(
            names -> {
              spreadKey(names, "JavaScript", Kind.SCRIPT);
              spreadKey(names, "EmbeddedFiles", Kind.ATTACHMENT);
            });
    spreadKey(catalog, "OpenAction", Kind.SCRIPT);
    spreadKey(catalog, "AA", Kind.SCRIPT);
    spreadKey(catalog, "AF", Kind.ATTACHMENT);
    for (Entry entry : catalog.entries()) {
      if (!entry.key().value().equals("Pages")) {
        spreadKey(catalog, entry.key().value(), Kind.CATALOG);
      }
    }
  }

  private void spreadKey(Dict dict, String key, Kind kind) {
    dict.get(key).ifPresent(v -> spread(v, owner(kind, "/" + key), 0));
  }

  /** Gives everything that a value leads to, and that has no owner yet, that owner. */
  private void spread(PdfObject value, Owner owner, int depth) {
    if (depth > limits.nesting()) {
      return;
    }
    if (value instanceof Ref ref) {
      if (owners.putIfAbsent(ref.number(), owner) == null) {
        view.object(ref.number()).ifPresent(o -> spread(o.value(), owner, depth + 1));
      }
    } else if (value instanceof Array array) {
      array.items().forEach(i -> spread(i, owner, depth + 1));
    } else {
      for (Entry entry : value.asDict().map(Dict::entries).orElse(List.of())) {
        if (!BACK.contains(entry.key().value())) {
          spread(entry.value(), owner, depth + 1);
        }
      }
    }
  }
}
