package org.xacthuc.pdf;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Ref;

/**
 * Explains what a tagged file's structure tree gains with the widget of a further signature: an
 * element that holds nothing but the widget, and its place in the parent tree (ISO 32000-2 §14.7.2,
 * §14.7.5.4). Nothing else of the tree may differ: it is what is read aloud.
 */
final class StructureTreeChanges {
  private static final int DEEPEST = 12;
  private static final int MOST_NODES = 100_000;

  /** What an element for a widget is made of: no text of its own, no attributes, no class. */
  private static final Set<String> ELEMENT = Set.of("Type", "S", "P", "Pg", "K");

  private static final Set<String> OBJECT_REFERENCE = Set.of("Type", "Obj", "Pg");
  private static final Set<String> NODE = Set.of("Type", "Nums", "Kids", "Limits");
  private static final Set<String> ROOT = Set.of("Type", "K", "ParentTree", "ParentTreeNextKey");

  private final Step step;

  /** New elements that hold new widgets, by number; absent ones have not been looked at. */
  private final Map<Integer, Boolean> elements = new LinkedHashMap<>();

  private int nodes;

  StructureTreeChanges(Step step) {
    this.step = step;
  }

  /** Whether the trees differ, if at all, by what the step's new widgets bring along. */
  boolean explain(Dict oldCatalog, Dict nowCatalog) {
    Dict now = step.after().dict(nowCatalog, "StructTreeRoot").orElse(null);
    if (now == null || step.newWidgets().isEmpty()) {
      return false;
    }
    Dict old =
        step.before()
            .dict(oldCatalog, "StructTreeRoot")
            .orElseGet(() -> new Dict(now.where(), List.of()));
    Set<String> keys = new HashSet<>(step.differing(old, now));
    if (isEmptyRoleMap(old, now)) {
      keys.remove("RoleMap");
    }
    boolean explained =
        ROOT.containsAll(keys)
            && now.name("Type").filter("StructTreeRoot"::equals).isPresent()
            && grew(old, now)
            && nextKey(old, now)
            && parentTree(old, now);
    if (explained) {
      nowCatalog.get("StructTreeRoot").ifPresent(this::accept);
      now.get("RoleMap").ifPresent(step::claim);
      elements();
    }
    return explained;
  }

  private boolean isEmptyRoleMap(Dict old, Dict now) {
    return old.get("RoleMap").isEmpty()
        && step.after().dict(now, "RoleMap").filter(m -> m.entries().isEmpty()).isPresent();
  }

  private static boolean nextKey(Dict old, Dict now) {
    return Same.values(old.get("ParentTreeNextKey"), now.get("ParentTreeNextKey"))
        || (now.get("ParentTreeNextKey").orElse(null) instanceof Int i
            && i.value() >= old.integer("ParentTreeNextKey").orElse(0));
  }

  /** Elements that were there before and have gained children. */
  private void elements() {
    for (Map.Entry<Integer, IndirectObject> entry : step.rewritten().entrySet()) {
      int number = entry.getKey();
      Dict old = step.before().dict(number).orElse(null);
      boolean element = old != null && old.get("S").isPresent() && old.get("P").isPresent();
      if (element
          && !step.isExplained(number)
          && entry.getValue().value() instanceof Dict now
          && step.differing(old, now).equals(Set.of("K"))
          && grew(old, now)) {
        step.explain(number);
      }
    }
  }

  /** Whether /K has all it had, in its order, and besides only elements of new widgets. */
  private boolean grew(Dict old, Dict now) {
    References.Appended appended =
        References.appended(children(step.before(), old), children(step.after(), now));
    if (!appended.keepsOld() || !appended.items().stream().allMatch(this::isElement)) {
      return false;
    }
    now.get("K").filter(k -> step.after().resolve(k) instanceof Array).ifPresent(this::accept);
    appended.items().forEach(step::claim);
    return true;
  }

  private static List<PdfObject> children(RevisionView view, Dict element) {
    PdfObject kids = view.get(element, "K").orElse(null);
    return kids instanceof Array array
        ? array.items()
        : element.get("K").filter(k -> kids != null).map(List::of).orElse(List.of());
  }

  private boolean isElement(PdfObject value) {
    return isElement(value, 0);
  }

  private boolean isElement(PdfObject value, int depth) {
    if (!(value instanceof Ref ref)
        || !step.isNew(ref.number())
        || depth > DEEPEST
        || elements.size() > MOST_NODES) {
      return false;
    }
    Boolean known = elements.putIfAbsent(ref.number(), false); // Else a cycle would not end.
    if (known != null) {
      return known;
    }
    Dict dict = step.after().dict(ref.number()).orElse(null);
    boolean plain =
        dict != null
            && dict.hasOnly(ELEMENT)
            && step.after().name(dict, "Type").orElse("StructElem").equals("StructElem");
    String type = plain ? step.after().name(dict, "S").orElse("") : "";
    List<PdfObject> children = plain ? children(step.after(), dict) : List.of();
    boolean holds =
        !children.isEmpty()
            && switch (type) {
              case "Form" -> children.stream().allMatch(this::isWidget);
              case "Document" -> children.stream().allMatch(c -> isElement(c, depth + 1));
              default -> false;
            };
    elements.put(ref.number(), holds);
    return holds;
  }

  /** An object reference to a new widget. */
  private boolean isWidget(PdfObject child) {
    return step.after().resolve(child) instanceof Dict dict
        && dict.hasOnly(OBJECT_REFERENCE)
        && dict.get("Obj").orElse(null) instanceof Ref widget
        && step.newWidgets().contains(widget.number());
  }

  /** The parent tree has all it had, and besides only elements of new widgets. */
  private boolean parentTree(Dict old, Dict now) {
    Map<Long, PdfObject> was = new LinkedHashMap<>();
    Map<Long, PdfObject> is = new LinkedHashMap<>();
    Set<Integer> tree = new HashSet<>();
    boolean read =
        old.get("ParentTree").map(t -> numbers(step.before(), t, was, tree, 0)).orElse(true)
            && now.get("ParentTree").map(t -> numbers(step.after(), t, is, tree, 0)).orElse(true);
    if (!read) {
      return false;
    }
    step.parentTreeKeys().addAll(is.keySet());
    for (Map.Entry<Long, PdfObject> entry : is.entrySet()) {
      PdfObject before = was.remove(entry.getKey());
      if (before == null ? !isElement(entry.getValue()) : !sameEntry(before, entry.getValue())) {
        return false;
      }
      step.claim(entry.getValue());
    }
    tree.forEach(this::accept);
    return was.isEmpty();
  }

  /** iText writes the array of a page's elements anew, at another number, with each update. */
  private boolean sameEntry(PdfObject was, PdfObject is) {
    return step.same(was, is)
        || (step.before().resolve(was) instanceof Array old
            && step.after().resolve(is) instanceof Array now
            && step.same(old, now));
  }

  /** Reads a number tree (§7.9.7); false where it is none. */
  private boolean numbers(
      RevisionView view, PdfObject value, Map<Long, PdfObject> into, Set<Integer> tree, int depth) {
    if (value instanceof Ref ref) {
      tree.add(ref.number());
    }
    boolean node = view.resolve(value) instanceof Dict d && d.hasOnly(NODE);
    if (!node || depth > DEEPEST || ++nodes > MOST_NODES) {
      return false;
    }
    Dict dict = (Dict) view.resolve(value);
    List<PdfObject> pairs = view.items(dict, "Nums");
    if (dict.get("Nums").orElse(null) instanceof Ref ref) {
      tree.add(ref.number());
    }
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      if (!(view.resolve(pairs.get(i)) instanceof Int key)
          || into.put(key.value(), pairs.get(i + 1)) != null) {
        return false;
      }
    }
    return pairs.size() % 2 == 0
        && view.items(dict, "Kids").stream().allMatch(k -> numbers(view, k, into, tree, depth + 1));
  }

  private void accept(PdfObject value) {
    if (value instanceof Ref ref) {
      accept(ref.number());
    }
  }

  /**
   * An object of the tree's own structure, new or grown; one that is used elsewhere too, as the
   * same array may be, is left to be told.
   */
  private void accept(int number) {
    boolean grew =
        step.rewritten().containsKey(number)
            && (isRoot(number) || step.references().holders(number).stream().allMatch(this::holds));
    if (grew || step.isNew(number)) {
      step.explain(number);
    }
  }

  private boolean isRoot(int number) {
    return step.after()
        .dict(number)
        .flatMap(d -> d.name("Type"))
        .filter("StructTreeRoot"::equals)
        .isPresent();
  }

  /** Whether an object is, then and now, the root, an element or a node of the parent tree. */
  private boolean holds(int number) {
    return isRoot(number)
        || Stream.of(step.before(), step.after())
            .flatMap(view -> view.object(number).stream())
            .allMatch(
                o -> o.value() instanceof Dict d && (d.hasOnly(NODE) || isElementOfAnyKind(d)));
  }

  private static boolean isElementOfAnyKind(Dict dict) {
    return dict.get("S").isPresent()
        && dict.get("P").isPresent()
        && dict.name("Type").orElse("StructElem").equals("StructElem");
  }
}
