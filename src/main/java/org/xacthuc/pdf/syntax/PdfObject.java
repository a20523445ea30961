package org.xacthuc.pdf.syntax;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Span;

/**
 * An object of ISO 32000-2 §7.3 with the bytes it was read from. Positions count from the start of
 * its source: the file, or the object stream it is compressed in.
 */
public sealed interface PdfObject {
  /** The bytes of the object's token or tokens, delimiters included. */
  Span where();

  /** The null object. */
  record Null(Span where) implements PdfObject {}

  /** true or false. */
  record Bool(Span where, boolean value) implements PdfObject {}

  /**
   * An integer.
   *
   * @param plain written with digits alone, without a sign
   */
  record Int(Span where, long value, boolean plain) implements PdfObject {}

  /** A number with a decimal point. */
  record Real(Span where, double value) implements PdfObject {}

  /** A name: its bytes as Latin-1 characters, escapes resolved, without the slash. */
  record Name(Span where, String value) implements PdfObject {}

  /**
   * A string, as its bytes.
   *
   * @param hex written in hexadecimal
   */
  record Text(Span where, Bytes value, boolean hex) implements PdfObject {}

  /** An array. */
  record Array(Span where, List<PdfObject> items) implements PdfObject {
    public Array {
      items = List.copyOf(items);
    }
  }

  /** A key with its value. */
  record Entry(Name key, PdfObject value) {}

  /** A dictionary as written: keys in the order of the bytes, duplicates kept. */
  record Dict(Span where, List<Entry> entries) implements PdfObject {
    public Dict {
      entries = List.copyOf(entries);
    }

    /** The value of a key, not resolved; the last one where the key is written twice. */
    public Optional<PdfObject> get(String key) {
      for (int i = entries.size() - 1; i >= 0; i--) {
        if (entries.get(i).key().value().equals(key)) {
          return Optional.of(entries.get(i).value());
        }
      }
      return Optional.empty();
    }

    /** The value of a key, when it is a direct name. */
    public Optional<String> name(String key) {
      return get(key).flatMap(v -> v instanceof Name n ? Optional.of(n.value()) : Optional.empty());
    }

    /** The value of a key, when it is a direct integer that fits. */
    public OptionalInt integer(String key) {
      return get(key).orElse(null) instanceof Int i && i.value() == (int) i.value()
          ? OptionalInt.of((int) i.value())
          : OptionalInt.empty();
    }

    /** Its keys, each once, in the order of the bytes. */
    public Set<String> keys() {
      Set<String> keys = new LinkedHashSet<>();
      entries.forEach(e -> keys.add(e.key().value()));
      return keys;
    }

    /** Its keys with their values, not resolved; the last one where a key is written twice. */
    public Map<String, PdfObject> values() {
      Map<String, PdfObject> values = new HashMap<>();
      entries.forEach(e -> values.put(e.key().value(), e.value()));
      return values;
    }

    /** Whether every key is one of these. */
    public boolean hasOnly(Set<String> allowed) {
      return allowed.containsAll(keys());
    }

    /** Keys that are written more than once, in the order of their repetition. */
    public List<Name> duplicateKeys() {
      Set<String> seen = new HashSet<>();
      return entries.stream().map(Entry::key).filter(k -> !seen.add(k.value())).toList();
    }
  }

  /**
   * A stream.
   *
   * @param data its encoded bytes, between {@code stream} and {@code endstream}
   */
  record Stream(Span where, Dict dict, Span data) implements PdfObject {}

  /** An indirect reference. */
  record Ref(Span where, int number, int generation) implements PdfObject {}

  /** The dictionary of a dictionary or stream. */
  default Optional<Dict> asDict() {
    return this instanceof Dict d
        ? Optional.of(d)
        : this instanceof Stream s ? Optional.of(s.dict()) : Optional.empty();
  }
}
