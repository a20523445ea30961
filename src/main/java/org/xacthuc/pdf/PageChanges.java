package org.xacthuc.pdf;

import java.util.Map;
import java.util.OptionalInt;
import org.xacthuc.pdf.Change.Kind;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Ref;

/** Explains pages whose annotations grew by a signature's widget, and names every other change. */
final class PageChanges {
  private final Step step;

  PageChanges(Step step) {
    this.step = step;
  }

  void explain() {
    for (Map.Entry<Integer, IndirectObject> entry : step.rewritten().entrySet()) {
      int number = entry.getKey();
      Dict old = step.before().dict(number).orElse(null);
      if (step.isExplained(number)) {
        continue;
      }
      if (old != null && isPage(step.before(), old)) {
        step.explain(number);
        page(number, old, entry.getValue().value());
      } else if (entry.getValue().value() instanceof Array) {
        annotationArray(number);
      }
    }
  }

  private static boolean isPage(RevisionView view, Dict dict) {
    return view.name(dict, "Type").filter("Page"::equals).isPresent();
  }

  private void page(int number, Dict old, PdfObject value) {
    OptionalInt page = step.pageNumber(number);
    if (!(value instanceof Dict now)) {
      step.tell(Kind.PAGE_TREE, number, page, "/Type");
      return;
    }
    for (String key : Step.differingKeys(old, now)) {
      if (key.equals("Annots")) {
        annotations(number, old, now);
      } else {
        now.get(key).ifPresent(step::claim);
        step.tell(kindOf(key), number, page, "/" + key);
      }
    }
  }

  private static Kind kindOf(String key) {
    return switch (key) {
      case "Resources" -> Kind.PAGE_RESOURCES;
      case "MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox", "Rotate", "UserUnit" ->
          Kind.PAGE_GEOMETRY;
      case "Type", "Parent" -> Kind.PAGE_TREE;
      case "Tabs" -> Kind.ANNOTATION;
      case "StructParents" -> Kind.CATALOG;
      case "AA" -> Kind.SCRIPT;
      case "AF" -> Kind.ATTACHMENT;
      default -> Kind.PAGE_CONTENT;
    };
  }

  /** An array of annotations that is an object of its own, on a page that is as it was. */
  private void annotationArray(int number) {
    int holder = step.references().onlyHolder(number).orElse(0);
    Dict page = step.before().dict(holder).orElse(null);
    boolean holds =
        page != null
            && isPage(step.before(), page)
            && page.get("Annots").orElse(null) instanceof Ref ref
            && ref.number() == number;
    if (holds && !step.rewritten().containsKey(holder)) {
      annotations(holder, page, page);
    }
  }

  private void annotations(int number, Dict old, Dict now) {
    OptionalInt page = step.pageNumber(number);
    if (now.get("Annots").orElse(null) instanceof Ref array) {
      boolean fresh = step.isNew(array.number());
      if (fresh) {
        step.explain(array.number());
      } else if (!step.explainOnlyIn(array.number(), number)) {
        return;
      }
    }
    References.Appended appended =
        References.appended(step.before().items(old, "Annots"), step.after().items(now, "Annots"));
    if (!appended.keepsOld()) {
      step.tell(Kind.ANNOTATION, number, page, "/Annots");
    }
    for (PdfObject annotation : appended.items()) {
      boolean widget = annotation instanceof Ref ref && step.newWidgets().contains(ref.number());
      if (!widget) {
        step.claim(annotation);
        int object = annotation instanceof Ref ref ? ref.number() : number;
        step.tell(Kind.ANNOTATION, object, page, "/Annots");
      }
    }
  }
}
