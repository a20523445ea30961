package org.xacthuc.report.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of a JSON object, each asked for as what it should be; all else is absent. */
record Fields(Map<?, ?> map) {

  /** Empty where it is absent or no text. */
  String text(String key) {
    return map.get(key) instanceof String text ? text : "";
  }

  Optional<String> optional(String key) {
    return Optional.of(text(key)).filter(text -> !text.isEmpty());
  }

  Fields object(String key) {
    return new Fields(map.get(key) instanceof Map<?, ?> object ? object : Map.of());
  }

  Stream<Fields> objects(String key) {
    List<?> items = map.get(key) instanceof List<?> list ? list : List.of();
    return items.stream()
        .flatMap(
            item ->
                item instanceof Map<?, ?> object ? Stream.of(new Fields(object)) : Stream.empty());
  }

  /** All that are texts. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (value instanceof String text) {
            texts.put(String.valueOf(key), text);
          }
        });
    return texts;
  }
}
