package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Ref;

/**
 * The objects that one revision adds, rewrites and frees, what has been explained of them, and the
 * changes told so far. Closed world: whoever explains an object says so here; the rest is told as
 * unexplained.
 */
final class Step {
  private static final int MOST_CHANGES = 200;

  private final RevisionView before;
  private final RevisionView after;
  private final References references;
  private final PageNumbers pages;
  private final Map<Integer, IndirectObject> added = new TreeMap<>();
  private final Map<Integer, IndirectObject> rewritten = new TreeMap<>();
  private final Set<Integer> freed = new TreeSet<>();
  private final Set<Integer> explained = new HashSet<>();
  private final Set<Integer> newWidgets = new HashSet<>();
  private final Set<Integer> newSignatures = new HashSet<>();
  private final List<Change> changes = new ArrayList<>();

  Step(RevisionView before, References references, PageNumbers pages) {
    this.before = before;
    this.after = before.at(before.revision() + 1);
    this.references = references;
    this.pages = pages;
    for (int number : before.skeleton().listedIn(after.revision())) {
      sort(number);
    }
  }

  private void sort(int number) {
    if (before
        .skeleton()
        .entry(number, before.revision())
        .equals(after.skeleton().entry(number, after.revision()))) {
      return;
    }
    if (before.skeleton().carriesOlderObjects(number, after.revision())) {
      tell(Change.Kind.UNEXPLAINED_OBJECT, number, "/ObjStm");
    }
    Optional<IndirectObject> old = before.object(number);
    Optional<IndirectObject> now = after.object(number);
    if (old.isEmpty()) {
      now.ifPresent(o -> added.put(number, o));
    } else if (now.isEmpty()) {
      freed.add(number);
    } else if (!Same.objects(old.get(), now.get())) {
      rewritten.put(number, now.get());
    }
  }

  RevisionView before() {
    return before;
  }

  RevisionView after() {
    return after;
  }

  References references() {
    return references;
  }

  /** The objects whose number led nowhere before. */
  Map<Integer, IndirectObject> added() {
    return added;
  }

  /** The objects that say something else than before, as they are now. */
  Map<Integer, IndirectObject> rewritten() {
    return rewritten;
  }

  Set<Integer> freed() {
    return freed;
  }

  List<Change> changes() {
    return changes;
  }

  boolean isExplained(int number) {
    return explained.contains(number);
  }

  /** Widgets of the signatures that this revision adds. */
  Set<Integer> newWidgets() {
    return newWidgets;
  }

  /** Dictionaries of the signatures that this revision adds. */
  Set<Integer> newSignatures() {
    return newSignatures;
  }

  OptionalInt pageNumber(int object) {
    return pages.of(object, before);
  }

  /** Of a flood of changes only the first are kept, but no kind of change is drowned in it. */
  void tell(Change.Kind kind, int number, OptionalInt page, String detail) {
    if (changes.size() < MOST_CHANGES || changes.stream().noneMatch(c -> c.kind() == kind)) {
      int generation =
          after
              .object(number)
              .or(() -> before.object(number))
              .map(IndirectObject::generation)
              .orElse(0);
      changes.add(new Change(kind, Optional.of(new ObjectId(number, generation)), page, detail));
    }
  }

  void tell(Change.Kind kind, int number, String detail) {
    tell(kind, number, OptionalInt.empty(), detail);
  }

  /** An object whose change has been accounted for, in a change told or by leave of its place. */
  void explain(int number) {
    explained.add(number);
  }

  /**
   * Explains a rewritten object in one place; false when it is used elsewhere too, where nobody has
   * looked at what its change means.
   */
  boolean explainOnlyIn(int number, int holder) {
    if (rewritten.containsKey(number) && references.usedOnlyBy(number, holder)) {
      explain(number);
    }
    return !rewritten.containsKey(number) || isExplained(number);
  }

  /** Whether an added object can have been seen by nobody before: no older object names it. */
  boolean isNew(int number) {
    return added.containsKey(number) && !references.referencedBy(number, before.revision());
  }

  /**
   * Explains all new objects that a value leads to through new objects alone. Objects that were
   * there before are read by it, not changed by it, and are left alone.
   */
  void claim(PdfObject value) {
    List<PdfObject> open = new ArrayList<>(List.of(value));
    while (!open.isEmpty()) {
      PdfObject next = open.remove(open.size() - 1);
      if (next instanceof Ref ref) {
        if (isNew(ref.number()) && explained.add(ref.number())) {
          open.add(added.get(ref.number()).value());
        }
      } else if (next instanceof Array array) {
        open.addAll(array.items());
      } else {
        next.asDict().ifPresent(d -> d.entries().forEach(e -> open.add(e.value())));
      }
    }
  }

  /** The keys whose values differ between two dictionaries, in the order of the bytes. */
  static Set<String> differingKeys(Dict old, Dict now) {
    Set<String> keys = new LinkedHashSet<>();
    now.entries().forEach(e -> keys.add(e.key().value()));
    old.entries().forEach(e -> keys.add(e.key().value()));
    keys.removeIf(k -> Same.values(old.get(k), now.get(k)));
    return keys;
  }
}
