package org.xacthuc.pdf.structure;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The objects read last, as many as were written in so many bytes: a bound on the heap. */
final class ObjectCache {
  /** Which version of an object: its entry, and that of the stream that holds it. */
  record Key(int number, XrefEntry entry, Optional<XrefEntry> container) {}

  private static final long MOST_BYTES = 2 << 20;
  private static final long LEAST_WEIGHT = 64;

  private final Map<Key, Optional<IndirectObject>> objects = new LinkedHashMap<>(64, 0.75f, true);
  private long weight;

  /** What was read under that key; null when nothing is kept. */
  Optional<IndirectObject> get(Key key) {
    return objects.get(key);
  }

  void put(Key key, Optional<IndirectObject> object) {
    objects.put(key, object);
    weight += weight(object);
    Iterator<Optional<IndirectObject>> eldest = objects.values().iterator();
    while (weight > MOST_BYTES && objects.size() > 1) {
      weight -= weight(eldest.next());
      eldest.remove();
    }
  }

  /** The data of a stream is not kept, only where it stands. */
  private static long weight(Optional<IndirectObject> object) {
    return LEAST_WEIGHT
        + object
            .map(IndirectObject::value)
            .map(v -> v.asDict().map(d -> d.where().length()).orElse(v.where().length()))
            .orElse(0L);
  }
}
