package org.xacthuc.pdf.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.structure.StructureDefect.Kind;

/**
 * The entries of all cross-reference sections, kept in plain arrays since a hostile file may claim
 * millions. Sections are added newest first; a hybrid section's stream has a rank of its own, right
 * after its table's.
 */
final class EntryTable {
  /** Of each kind; one alone leaves a document undecided, and more say nothing new. */
  private static final int MOST_DEFECTS = 200;

  private static final int FREE = 0;
  private static final int IN_FILE = 1;
  private static final int IN_STREAM = 2;

  private final int most;
  private int size;
  private int[] numbers = new int[64];
  private int[] ranks = new int[64];
  private byte[] types = new byte[64];
  private long[] first = new long[64];
  private int[] second = new int[64];

  /** By number: where its versions begin in {@link #versions}; one more than there are numbers. */
  private int[] starts = new int[1];

  /** The entries of each number together, the newest first: their ranks ascend. */
  private int[] versions = new int[0];

  /** By container: the rank of the oldest section that has an object in it; -1 when none has. */
  private int[] oldestUse = new int[0];

  private final Set<Integer> disagreeing = new TreeSet<>();

  EntryTable(Limits limits) {
    this.most = limits.objects();
  }

  /** The rank of a section's own entries. */
  static int rankOf(int section, boolean hybrid) {
    return section * 2 + (hybrid ? 1 : 0);
  }

  void add(int rank, long number, XrefEntry entry) throws StructureException {
    if (size >= most || number >= most) {
      throw new StructureException(StructureDefect.limit(Limit.OBJECTS, "xref " + number));
    }
    if (size == numbers.length) {
      grow();
    }
    numbers[size] = (int) number;
    ranks[size] = rank;
    if (entry instanceof XrefEntry.InFile f) {
      set(IN_FILE, f.offset(), f.generation());
    } else if (entry instanceof XrefEntry.InStream s) {
      set(IN_STREAM, s.container(), s.index());
    } else {
      set(FREE, 0, 0);
    }
    size++;
  }

  private void set(int type, long a, int b) {
    types[size] = (byte) type;
    first[size] = a;
    second[size] = b;
  }

  private void grow() {
    int length = size * 2;
    numbers = Arrays.copyOf(numbers, length);
    ranks = Arrays.copyOf(ranks, length);
    types = Arrays.copyOf(types, length);
    first = Arrays.copyOf(first, length);
    second = Arrays.copyOf(second, length);
  }

  /** Sorts the versions of each number; to be called once, after the last entry was added. */
  List<StructureDefect> link() {
    List<StructureDefect> defects = new ArrayList<>();
    int[] newest = new int[IntStream.range(0, size).map(i -> numbers[i] + 1).max().orElse(0)];
    int[] older = new int[size];
    Arrays.fill(newest, -1);
    oldestUse = newest.clone();
    for (int i = 0; i < size; i++) {
      if (types[i] == IN_STREAM && first[i] < oldestUse.length) {
        oldestUse[(int) first[i]] = ranks[i]; // Ranks ascend with age.
      }
    }
    for (int end = size; end > 0; ) {
      int start = end - 1;
      while (start > 0 && ranks[start - 1] == ranks[end - 1]) {
        start--;
      }
      for (int i = start; i < end; i++) {
        if (counts(i, newest[numbers[i]], defects)) {
          older[i] = newest[numbers[i]];
          newest[numbers[i]] = i;
        }
      }
      end = start;
    }
    sort(newest, older);
    disagreeing.stream()
        .limit(MOST_DEFECTS)
        .map(n -> StructureDefect.of(Kind.HYBRID_DISAGREES, String.valueOf(n)))
        .forEach(defects::add);
    return defects;
  }

  /** Whether an entry is a version of its number; tells where it disagrees with the one before. */
  private boolean counts(int i, int before, List<StructureDefect> defects) {
    if (before < 0) {
      return true;
    }
    int number = numbers[i];
    boolean same = entry(i).equals(entry(before));
    boolean hybrid = (ranks[i] & 1) == 1;
    boolean hybridOfSame = ranks[before] == ranks[i] + 1 && !hybrid;
    if (ranks[before] == ranks[i] && !same) {
      if (defects.size() < MOST_DEFECTS) {
        defects.add(StructureDefect.of(Kind.DUPLICATE_OBJECT, number + " in one section"));
      }
    } else if (hybridOfSame && types[i] == FREE) {
      return false; // ISO 32000-2 §7.5.8.4: a hidden object is free in the table.
    } else if (hybridOfSame) {
      disagreeing.remove(number); // The table comes first, for old readers and new ones.
    } else if (hybrid && !same && types[before] != FREE) {
      disagreeing.add(number); // Old readers, which see tables alone, stay with the older one.
    }
    return true;
  }

  /** Lays the versions of each number side by side, so that a lookup need not walk over them. */
  private void sort(int[] newest, int[] older) {
    starts = new int[newest.length + 1];
    versions = new int[size];
    int count = 0;
    for (int number = 0; number < newest.length; number++) {
      starts[number] = count;
      for (int i = newest[number]; i >= 0; i = older[i]) {
        versions[count++] = i;
      }
    }
    starts[newest.length] = count;
  }

  private XrefEntry entry(int i) {
    return switch (types[i]) {
      case IN_FILE -> new XrefEntry.InFile(first[i], second[i]);
      case IN_STREAM -> new XrefEntry.InStream((int) first[i], second[i]);
      default -> new XrefEntry.Free();
    };
  }

  /** What a number leads to when only sections from that one on, older ones included, are known. */
  Optional<XrefEntry> lookup(int number, int section) {
    if (number < 0 || number >= bound()) {
      return Optional.empty();
    }
    int rank = rankOf(section, false);
    int low = starts[number];
    int high = starts[number + 1];
    while (low < high) { // The newest version that is not newer than the section.
      int middle = (low + high) >>> 1;
      if (ranks[versions[middle]] < rank) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < starts[number + 1] ? Optional.of(entry(versions[low])) : Optional.empty();
  }

  /** Whether a section older than that one has an object in the object stream of that number. */
  boolean containsOlder(int container, int section) {
    return container < oldestUse.length && oldestUse[container] >= rankOf(section + 1, false);
  }

  /** The numbers listed by sections {@code from} to {@code to}, both included, ascending. */
  int[] numbers(int from, int to) {
    int[] listed =
        Arrays.copyOfRange(
            numbers, firstIndex(rankOf(from, false)), firstIndex(rankOf(to + 1, false)));
    Arrays.sort(listed);
    int count = 0;
    for (int number : listed) {
      if (count == 0 || listed[count - 1] != number) {
        listed[count++] = number;
      }
    }
    return Arrays.copyOf(listed, count);
  }

  /** The largest number that a section lists as in use; -1 when there is none. */
  int largest(int section) {
    return IntStream.range(
            firstIndex(rankOf(section, false)), firstIndex(rankOf(section + 1, false)))
        .filter(i -> types[i] != FREE)
        .map(i -> numbers[i])
        .max()
        .orElse(-1);
  }

  /** The index of the first entry whose rank is at least that; ranks ascend. */
  private int firstIndex(int rank) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ranks[middle] < rank) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether any object has another generation than zero. */
  boolean usesGenerations() {
    return IntStream.range(0, size).anyMatch(i -> types[i] == IN_FILE && second[i] != 0);
  }

  /** One more than the largest number. */
  int bound() {
    return starts.length - 1;
  }
}
