package org.xacthuc.pdf.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.pdf.structure.StructureDefect.Kind;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Null;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Stream;

/**
 * Resolves object numbers as of any revision. Keeps what was read last, so that memory does not
 * grow with the file, and collects what was wrong with the objects asked for.
 */
public final class ObjectStore {
  private static final int CONTAINERS_KEPT = 8;
  private static final int MOST_DEFECTS = 200;

  /** Expanding every object stream of the file a few times is all that may be needed. */
  private static final int EXPANSIONS = 4;

  /** Objects that are asked for again are read again: how often the whole file may be. */
  private static final int READINGS = 64;

  private final Skeleton skeleton;
  private final Limits limits;
  private final Optional<Decryptor> decryptor;
  private final ObjectReader reader;
  private final Budget expansion;
  private final Set<StructureDefect> defects = new LinkedHashSet<>();
  private final ObjectCache objects = new ObjectCache();
  private final Map<XrefEntry, Optional<ObjectStream>> containers = lru(CONTAINERS_KEPT);
  private final Map<ObjectCache.Key, IndirectObject> kept = new HashMap<>();
  private final Budget reading;
  private boolean compressedLength;

  ObjectStore(Skeleton skeleton, Limits limits, Optional<Decryptor> decryptor) {
    this.skeleton = skeleton;
    this.limits = limits;
    this.decryptor = decryptor;
    this.reading = new Budget(READINGS * skeleton.source().length() + limits.streamBytes());
    this.reader = new ObjectReader(skeleton.source(), limits, reading);
    this.expansion = new Budget(EXPANSIONS * limits.streamBytes());
  }

  /**
   * Whether a new store would say the same of every object: all that was asked for could be read,
   * and most of what may be read or expanded is left.
   */
  public boolean isUnspent() {
    return defects.isEmpty() && reading.isMostlyLeft() && expansion.isMostlyLeft();
  }

  private static <K, V> Map<K, V> lru(int most) {
    return new LinkedHashMap<>(64, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  /** What was wrong with the objects read so far, in the order it was found. */
  public Set<StructureDefect> defects() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(defects));
  }

  /** The object of a number as of a revision; absent when free, missing or broken. */
  public Optional<IndirectObject> object(int number, int revision) {
    ObjectCache.Key key = key(number, revision).orElse(null);
    if (key == null) {
      return Optional.empty();
    }
    Optional<IndirectObject> known = known(key);
    if (known != null) {
      return known;
    }
    Optional<IndirectObject> read;
    try {
      read = Optional.of(read(number, key.entry(), revision));
    } catch (StructureException e) {
      note(e.defect());
      read = Optional.empty();
    }
    objects.put(key, read);
    return read;
  }

  private Optional<IndirectObject> known(ObjectCache.Key key) {
    IndirectObject held = kept.get(key);
    return held == null ? objects.get(key) : Optional.of(held);
  }

  /**
   * Keeps an object for as long as this store is there, not only while it was read lately: for
   * those that are long, few, held by others anyway and asked for again and again.
   *
   * @param revision as of which its number leads to it
   */
  public void keep(IndirectObject object, int revision) {
    key(object.number(), revision).ifPresent(key -> kept.put(key, object));
  }

  private Optional<ObjectCache.Key> key(int number, int revision) {
    return skeleton
        .entry(number, revision)
        .filter(entry -> !(entry instanceof XrefEntry.Free))
        .map(
            entry ->
                new ObjectCache.Key(
                    number,
                    entry,
                    entry instanceof XrefEntry.InStream s
                        ? skeleton.entry(s.container(), revision)
                        : Optional.empty()));
  }

  /**
   * The object whose bytes stand at an offset, whether or not the file looks for it there; absent
   * where none can be read. What is wrong with it is no defect of the file's own objects.
   */
  public Optional<IndirectObject> at(long offset, int revision) {
    try {
      return Optional.of(reader.read(offset, ref -> length(ref, -1, revision)));
    } catch (StructureException e) {
      return Optional.empty();
    }
  }

  /** Follows references to what they lead to; the null object where they lead nowhere. */
  public PdfObject resolve(PdfObject value, int revision) {
    PdfObject at = value;
    for (int i = 0; at instanceof Ref ref; i++) {
      if (i >= limits.nesting()) {
        return new Null(value.where());
      }
      PdfObject from = at;
      at =
          object(ref.number(), revision)
              .filter(o -> o.generation() == ref.generation())
              .map(IndirectObject::value)
              .orElseGet(() -> new Null(from.where()));
    }
    return at;
  }

  /**
   * The objects in an object stream that the file does not look for there, as of a revision; none
   * for any other object.
   */
  public List<IndirectObject> unlistedIn(IndirectObject container, int revision) {
    if (!isObjectStream(container.value())) {
      return List.of();
    }
    List<IndirectObject> unlisted = new ArrayList<>();
    container(container.number(), revision)
        .ifPresent(
            stream -> {
              int[] numbers = stream.numbers();
              for (int i = 0; i < numbers.length; i++) {
                XrefEntry here = new XrefEntry.InStream(container.number(), i);
                if (skeleton.entry(numbers[i], revision).filter(here::equals).isEmpty()) {
                  unlisted.add(stream.lenient(numbers[i], i));
                }
              }
            });
    return unlisted;
  }

  /** The decrypted and decoded bytes of a stream; absent, with a defect kept, when that fails. */
  public Optional<Bytes> decode(IndirectObject object, int revision) {
    if (!(object.value() instanceof Stream stream)) {
      return Optional.empty();
    }
    Optional<Bytes> clear = decrypted(object);
    if (clear.isEmpty()) {
      note(StructureDefect.of(Kind.OBJECT_BROKEN, object.number() + " 0 obj /Encrypt"));
      return Optional.empty();
    }
    if (!expansion.spend(clear.get().length())) {
      note(StructureDefect.limit(Limit.STREAM_SIZE, object.number() + " 0 obj"));
      return Optional.empty();
    }
    Reading<Bytes, StructureDefect> decoded =
        StreamDecoder.decode(clear.get(), stream.dict(), o -> resolve(o, revision), limits);
    decoded.defects().forEach(this::note);
    if (decoded.value().isPresent() && !expansion.spend(decoded.value().get().length())) {
      note(StructureDefect.limit(Limit.STREAM_SIZE, object.number() + " 0 obj"));
      return Optional.empty();
    }
    return decoded.value();
  }

  /** Whether the file's streams and strings are encrypted. */
  public boolean encrypted() {
    return decryptor.isPresent();
  }

  /** The bytes of a stream, decrypted and not yet decoded; absent when it cannot be decrypted. */
  public Optional<Bytes> decrypted(IndirectObject object) {
    if (!(object.value() instanceof Stream stream)) {
      return Optional.empty();
    }
    Bytes raw = object.source().bytes(stream.data());
    return decryptor.isPresent()
        ? decryptor.get().stream(object.number(), object.generation(), raw)
        : Optional.of(raw);
  }

  private void note(StructureDefect defect) {
    if (defects.size() < MOST_DEFECTS) {
      defects.add(defect);
    }
  }

  private IndirectObject read(int number, XrefEntry entry, int revision) throws StructureException {
    if (entry instanceof XrefEntry.InFile file) {
      IndirectObject object = reader.read(file.offset(), ref -> length(ref, number, revision));
      if (object.number() != number || object.generation() != file.generation()) {
        throw new StructureException(Kind.OBJECT_BROKEN, file.offset(), number + " obj");
      }
      return decryptor.isPresent() ? ClearStrings.of(object, decryptor.get(), reading) : object;
    }
    XrefEntry.InStream place = (XrefEntry.InStream) entry;
    return container(place.container(), revision)
        .orElseThrow(
            () ->
                new StructureException(
                    StructureDefect.of(Kind.OBJECT_BROKEN, place.container() + " /ObjStm")))
        .object(number, place.index());
  }

  private OptionalLong length(Ref ref, int number, int revision) {
    return ref.number() != number && integerAt(ref, revision) instanceof Int i && i.value() >= 0
        ? OptionalLong.of(i.value())
        : OptionalLong.empty();
  }

  /**
   * An indirect /Length is an integer object, never a stream, so reading it in the file needs no
   * other length. One in an object stream does: but that stream's own length must not lie in an
   * object stream in turn (ISO 32000-2 §7.5.7).
   */
  private PdfObject integerAt(Ref ref, int revision) {
    XrefEntry entry = skeleton.entry(ref.number(), revision).orElse(null);
    if (entry instanceof XrefEntry.InStream && !compressedLength) {
      compressedLength = true;
      PdfObject value = object(ref.number(), revision).map(IndirectObject::value).orElse(null);
      compressedLength = false;
      return value;
    }
    if (!(entry instanceof XrefEntry.InFile f)) {
      return null;
    }
    try {
      return reader.read(f.offset(), inner -> OptionalLong.empty()).value();
    } catch (StructureException e) {
      return null;
    }
  }

  private Optional<ObjectStream> container(int number, int revision) {
    XrefEntry entry = skeleton.entry(number, revision).orElse(null);
    if (!(entry instanceof XrefEntry.InFile)) {
      return Optional.empty();
    }
    Optional<ObjectStream> kept = containers.get(entry);
    if (kept == null) {
      kept =
          object(number, revision)
              .filter(o -> isObjectStream(o.value()))
              .flatMap(o -> decode(o, revision).map(d -> new ObjectStream(o, d, limits)));
      containers.put(entry, kept);
    }
    return kept;
  }

  private static boolean isObjectStream(PdfObject value) {
    return value instanceof Stream s && s.dict().name("Type").filter("ObjStm"::equals).isPresent();
  }
}
