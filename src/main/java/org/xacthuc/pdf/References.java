package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.Skeleton;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Stream;

/**
 * Which objects refer to which, over all revisions: in which revision a number was first referred
 * to, and, for objects that have more than one version, by whom and how often.
 */
final class References {
  /** ISO 32000-2 §7.5.5, table 15: the entries of a trailer that refer to objects. */
  private static final Set<String> TRAILER = Set.of("Root", "Info", "Encrypt", "ID");

  private static final int MOST_DEFECTS = 100;

  /** Where more numbers than these are beyond all sections, any may be referred to. */
  private static final int MOST_BEYOND = 10_000;

  private final Skeleton skeleton;
  private final boolean usesGenerations;
  private final int[] firstReferenced;
  private final Set<Integer> beyond = new HashSet<>();
  private final BitSet rewritten;
  private final BitSet catalogs = new BitSet();
  private final Set<String> wrongGenerations = new LinkedHashSet<>();
  private final Map<Integer, Map<Integer, Integer>> referrers = new HashMap<>();

  private References(Skeleton skeleton, BitSet rewritten) {
    this.skeleton = skeleton;
    this.usesGenerations = skeleton.usesGenerations();
    this.firstReferenced = new int[skeleton.numberBound()];
    this.rewritten = rewritten;
  }

  /** Prepares for the objects of a file; none is looked at yet. */
  static References of(Skeleton skeleton) {
    BitSet rewritten = new BitSet();
    for (int revision = 2; revision <= skeleton.latest(); revision++) {
      for (int number : skeleton.listedIn(revision)) {
        if (skeleton.entry(number, revision - 1).isPresent()) {
          rewritten.set(number);
        }
      }
    }
    return new References(skeleton, rewritten);
  }

  /** Notes what a trailer refers to: objects in use, though no other object names them. */
  void collectTrailer(Dict trailer, int revision) {
    if (trailer.get("Root").orElse(null) instanceof Ref root) {
      catalogs.set(root.number());
    }
    TRAILER.forEach(key -> trailer.get(key).ifPresent(v -> collect(v, revision, new HashMap<>())));
  }

  /** Notes the references in one version of an object; revisions come oldest first. */
  void collect(IndirectObject object, int revision) {
    Map<Integer, Integer> counts = new HashMap<>();
    if (object.value() instanceof Stream s
        && s.dict().name("Type").filter("XRef"::equals).isPresent()) {
      // The entries of a trailer are looked at as such; any others make it more than that.
      s.dict().entries().stream()
          .filter(e -> !TRAILER.contains(e.key().value()))
          .forEach(e -> collect(e.value(), revision, counts));
    } else {
      collect(object.value(), revision, counts);
    }
    counts.forEach(
        (target, count) ->
            referrers
                .computeIfAbsent(target, t -> new HashMap<>())
                .merge(object.number(), count, Math::max));
  }

  private void collect(PdfObject value, int revision, Map<Integer, Integer> counts) {
    if (value instanceof Ref ref) {
      if ((usesGenerations || ref.generation() != 0) // Hardly any file has other generations.
          && wrongGenerations.size() < MOST_DEFECTS
          && skeleton.isOfAnotherGeneration(ref, revision)) {
        wrongGenerations.add(ref.number() + " " + ref.generation() + " R");
      }
      if (ref.number() < firstReferenced.length) {
        if (firstReferenced[ref.number()] == 0) {
          firstReferenced[ref.number()] = revision;
        }
        if (rewritten.get(ref.number())) {
          counts.merge(ref.number(), 1, Integer::sum);
        }
      } else if (beyond.size() < MOST_BEYOND) {
        beyond.add(ref.number()); // No section has it, but a reader that repairs may.
      }
    } else if (value instanceof Array array) {
      array.items().forEach(i -> collect(i, revision, counts));
    } else {
      value.asDict().ifPresent(d -> d.entries().forEach(e -> collect(e.value(), revision, counts)));
    }
  }

  /**
   * References by another generation than that of the object in use: the null object by ISO 32000-2
   * §7.3.10, and the object all the same for readers that do not look at generations.
   */
  List<PdfDefect> defects() {
    return wrongGenerations.stream()
        .map(r -> PdfDefect.of(PdfDefect.Kind.OBJECT_BROKEN, r))
        .toList();
  }

  /** Whether some object of that revision or an older one refers to the number. */
  boolean referencedBy(int number, int revision) {
    return number < firstReferenced.length
        && firstReferenced[number] != 0
        && firstReferenced[number] <= revision;
  }

  /**
   * Whether a rewritten object is used once at most, by that holder, in every version of every
   * object: only then does explaining its change there explain it everywhere. The catalogs of other
   * revisions are the same holder.
   */
  boolean usedOnlyBy(int number, int holder) {
    return referrers.getOrDefault(number, Map.of()).entrySet().stream()
        .allMatch(e -> isSameHolder(e.getKey(), holder) && e.getValue() == 1);
  }

  /** Whether both are one object, or the catalogs of two revisions. */
  boolean isSameHolder(int number, int holder) {
    return number == holder || (catalogs.get(number) && catalogs.get(holder));
  }

  /** The one object that refers to a rewritten object, and does so once. */
  OptionalInt onlyHolder(int number) {
    Map<Integer, Integer> holders = referrers.getOrDefault(number, Map.of());
    return holders.size() == 1 && holders.containsValue(1)
        ? OptionalInt.of(holders.keySet().iterator().next())
        : OptionalInt.empty();
  }

  /**
   * How an array of references grew.
   *
   * @param keepsOld whether the old items are all there, in their order
   * @param items the new ones
   */
  record Appended(boolean keepsOld, List<PdfObject> items) {}

  /** Compares two states of an array of references. */
  static Appended appended(List<PdfObject> old, List<PdfObject> now) {
    List<PdfObject> fresh = new ArrayList<>();
    int kept = 0;
    for (PdfObject item : now) {
      if (kept < old.size() && Same.values(old.get(kept), item)) {
        kept++;
      } else {
        fresh.add(item);
      }
    }
    return new Appended(kept == old.size(), fresh);
  }

  /** All objects that refer to a rewritten object, in any version. */
  Set<Integer> holders(int number) {
    return Set.copyOf(referrers.getOrDefault(number, Map.of()).keySet());
  }

  /** Whether some object of the file, of whatever revision, refers to the number. */
  boolean referenced(int number) {
    return number < firstReferenced.length
        ? firstReferenced[number] != 0
        : beyond.size() == MOST_BEYOND || beyond.contains(number);
  }

  /** Whether no object at all refers to a rewritten object. */
  boolean unused(int number) {
    return !referrers.containsKey(number);
  }

  /** Whether a value names an object, itself or in its arrays and dictionaries. */
  static boolean mentions(PdfObject value, int number) {
    if (value instanceof Ref ref) {
      return ref.number() == number;
    }
    if (value instanceof Array array) {
      return array.items().stream().anyMatch(i -> mentions(i, number));
    }
    return value instanceof Dict dict
        && dict.entries().stream().anyMatch(e -> mentions(e.value(), number));
  }
}
