package org.xacthuc.pdf;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.xacthuc.pdf.Change.Kind;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Ref;

/** Explains pages whose annotations grew by a signature's widget, and names every other change. */
final class PageChanges {
  /** What makes an annotation do something (ISO 32000-2 §12.6.3 and table 176). */
  private static final Set<String> ACTIVE = Set.of("A", "AA", "PA");

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
      if (old != null && PageTree.isPage(step.before(), old)) {
        step.explain(number);
        page(number, old, entry.getValue().value());
      } else if (entry.getValue().value() instanceof Array) {
        annotationArray(number);
      }
    }
  }

  private void page(int number, Dict old, PdfObject value) {
    OptionalInt page = step.pageNumber(number);
    if (!(value instanceof Dict now)) {
      step.tell(Kind.PAGE_TREE, number, page, "/Type");
      return;
    }
    Set<String> keys = step.differing(old, now);
    boolean tagged = keys.contains("Annots") && widgetsCame(old, now);
    for (String key : keys) {
      if (key.equals("Annots")) {
        annotations(number, old, now);
      } else if (!tagged || !isTagging(key, old, now)) {
        now.get(key).ifPresent(step::claim);
        step.tell(kindOf(key), number, page, "/" + key);
      }
    }
  }

  private boolean widgetsCame(Dict old, Dict now) {
    return appended(old, now).items().stream().anyMatch(this::isNewWidget);
  }

  private boolean isNewWidget(PdfObject annotation) {
    return annotation instanceof Ref ref && step.newWidgets().contains(ref.number());
  }

  /**
   * What tagging tools set on a page that gets its first widget (§12.5.2, table 31): the order of
   * its annotations by structure, and a key under which the parent tree has no content.
   */
  private boolean isTagging(String key, Dict old, Dict now) {
    return old.get(key).isEmpty()
        && switch (key) {
          case "Tabs" -> now.name("Tabs").filter("S"::equals).isPresent();
          case "StructParents" ->
              now.get("StructParents").orElse(null) instanceof Int number
                  && !step.parentTreeKeys().contains(number.value());
          default -> false;
        };
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
            && PageTree.isPage(step.before(), page)
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
    References.Appended appended = appended(old, now);
    if (!appended.keepsOld()) {
      step.tell(Kind.ANNOTATION, number, page, "/Annots");
    }
    appended.items().stream()
        .filter(a -> !isNewWidget(a))
        .forEach(a -> annotation(a, number, page));
  }

  private References.Appended appended(Dict old, Dict now) {
    return References.appended(
        step.before().items(old, "Annots"), step.after().items(now, "Annots"));
  }

  private void annotation(PdfObject annotation, int holder, OptionalInt page) {
    int number = annotation instanceof Ref ref ? ref.number() : holder;
    boolean fresh = annotation instanceof Ref && step.isNew(number);
    step.claim(annotation);
    Dict dict = step.after().resolve(annotation).asDict().orElse(null);
    String subtype = dict == null ? "" : step.after().name(dict, "Subtype").orElse("");
    boolean plain =
        fresh
            && !subtype.isEmpty()
            && !subtype.equals("Widget")
            && step.after().name(dict, "Type").orElse("Annot").equals("Annot");
    if (dict != null && ACTIVE.stream().anyMatch(k -> dict.get(k).isPresent())) {
      step.tellAnnotation(Kind.SCRIPT, number, page, subtype);
    } else if (plain) {
      step.tellAnnotation(Kind.ANNOTATION_ADDED, number, page, subtype);
    } else {
      step.tell(Kind.ANNOTATION, number, page, "/Annots");
    }
  }
}
