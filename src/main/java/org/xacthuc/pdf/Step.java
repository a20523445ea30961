package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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

  /** Kinds of which each one may be allowed or not: none of these is left out. */
  private static final Set<Change.Kind> EACH_ITS_OWN =
      Set.of(Change.Kind.FORM_VALUE, Change.Kind.SIGNATURE_ADDED, Change.Kind.EMPTY_FIELD_ADDED);

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
  private final Set<Long> parentTreeKeys = new HashSet<>();
  private final Restatement restatement;
  private final List<Change> changes = new ArrayList<>();
  private final Set<Change.Kind> told = EnumSet.noneOf(Change.Kind.class);

  Step(RevisionView before, References references, PageNumbers pages) {
    this.before = before;
    this.after = before.at(before.revision() + 1);
    this.references = references;
    this.pages = pages;
    this.restatement = new Restatement(before, after);
    List<IndirectObject> restated = new ArrayList<>();
    for (int number : before.skeleton().listedIn(after.revision())) {
      sort(number, restated);
    }
    restated.forEach(o -> claim(o.value())); // What is now an object of its own came with it.
  }

  private void sort(int number, List<IndirectObject> restated) {
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
    } else if (restatement.same(old.get(), now.get())) {
      restated.add(now.get());
    } else {
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

  /** The keys of the parent tree of a structure tree that has grown. */
  Set<Long> parentTreeKeys() {
    return parentTreeKeys;
  }

  OptionalInt pageNumber(int object) {
    return pages.of(object, before);
  }

  /** Tells of a field that was there before, or of a widget of it. */
  void tellField(Change.Kind kind, int number, OptionalInt page, String detail) {
    add(
        Change.of(kind, Optional.of(id(number)), page, detail)
            .ofField(FieldInheritance.fullName(before, number)));
  }

  /** Tells of an annotation that came. */
  void tellAnnotation(Change.Kind kind, int number, OptionalInt page, String subtype) {
    add(Change.of(kind, Optional.of(id(number)), page, "/Annots").ofAnnotation(subtype));
  }

  void tell(Change.Kind kind, int number, OptionalInt page, String detail) {
    add(Change.of(kind, Optional.of(id(number)), page, detail));
  }

  /** Of a flood of changes only the first are kept, but no kind of change is drowned in it. */
  private void add(Change change) {
    if (changes.size() < MOST_CHANGES
        || EACH_ITS_OWN.contains(change.kind())
        || !told.contains(change.kind())) {
      told.add(change.kind());
      changes.add(change);
    }
  }

  private ObjectId id(int number) {
    int generation =
        after
            .object(number)
            .or(() -> before.object(number))
            .map(IndirectObject::generation)
            .orElse(0);
    return new ObjectId(number, generation);
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

  /** Whether two dictionaries, of before and after, lead to an object under one key alone. */
  static boolean namesOnlyUnder(String key, Optional<Dict> old, Optional<Dict> now, int number) {
    return Stream.of(old, now)
        .flatMap(Optional::stream)
        .flatMap(d -> d.entries().stream())
        .filter(e -> !e.key().value().equals(key))
        .noneMatch(e -> References.mentions(e.value(), number));
  }

  /** Whether two values, of before and after, say the same, be it in other words. */
  boolean same(PdfObject old, PdfObject now) {
    return restatement.same(old, now);
  }

  /**
   * The keys whose values differ between two dictionaries, in the order of the bytes. What merely
   * became an object of its own is the same, and is explained.
   */
  Set<String> differing(Dict old, Dict now) {
    Map<String, PdfObject> was = old.values();
    Map<String, PdfObject> is = now.values();
    Set<String> keys = now.keys();
    keys.addAll(old.keys());
    for (Iterator<String> at = keys.iterator(); at.hasNext(); ) {
      String key = at.next();
      Optional<PdfObject> value = Optional.ofNullable(is.get(key));
      if (restatement.same(Optional.ofNullable(was.get(key)), value)) {
        at.remove();
        value.ifPresent(this::claim);
      }
    }
    return keys;
  }
}
