package org.xacthuc.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A PDF dictionary as keys and the raw text of their values, in the order of the file: enough to
 * change one entry and leave the others as they were.
 */
final class RawDictionary {
  private final Map<String, String> entries = new LinkedHashMap<>();

  /** Reads the dictionary whose text is {@code raw}, delimiters included. */
  static RawDictionary parse(String raw) {
    var dictionary = new RawDictionary();
    int at = RawSyntax.skipSpace(raw, 0);
    if (!raw.startsWith("<<", at)) {
      throw new IllegalArgumentException("not a dictionary: " + raw);
    }
    at = RawSyntax.skipSpace(raw, at + 2);
    while (!raw.startsWith(">>", at)) {
      int keyEnd = RawSyntax.valueEnd(raw, at);
      int valueStart = RawSyntax.skipSpace(raw, keyEnd);
      int valueEnd = RawSyntax.valueEnd(raw, valueStart);
      dictionary.entries.put(raw.substring(at + 1, keyEnd), raw.substring(valueStart, valueEnd));
      at = RawSyntax.skipSpace(raw, valueEnd);
    }
    return dictionary;
  }

  /** The raw value of {@code key}, or null. */
  String get(String key) {
    return entries.get(key);
  }

  RawDictionary put(String key, String value) {
    entries.put(key, value);
    return this;
  }

  RawDictionary remove(String key) {
    entries.remove(key);
    return this;
  }

  @Override
  public String toString() {
    return entries.entrySet().stream()
        .map(entry -> "/" + entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(" ", "<< ", " >>"));
  }
}
