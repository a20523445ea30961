package org.xacthuc.report;

import java.util.Optional;
import java.util.function.Function;

/**
 * Sentences with gaps. {@code {name}} is a gap; {@code [...]} is left out, whole, when a gap in it
 * stays empty. Brackets do not nest. A gap outside brackets that stays empty becomes {@code ?}.
 */
final class Template {
  private Template() {}

  /** Fills the gaps; the values are escaped and masked here. */
  static String fill(String template, Function<String, Optional<String>> values) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    while (from < template.length()) {
      int open = template.indexOf('[', from);
      int close = open < 0 ? -1 : template.indexOf(']', open);
      if (close < 0) {
        text.append(plain(template.substring(from), values));
        return text.toString();
      }
      text.append(plain(template.substring(from, open), values));
      gaps(template.substring(open + 1, close), values).ifPresent(text::append);
      from = close + 1;
    }
    return text.toString();
  }

  private static String plain(String part, Function<String, Optional<String>> values) {
    return gaps(part, name -> Optional.of(values.apply(name).orElse("?"))).orElseThrow();
  }

  /** The part with its gaps filled; absent when one stays empty. */
  private static Optional<String> gaps(String part, Function<String, Optional<String>> values) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    while (from < part.length()) {
      int open = part.indexOf('{', from);
      int close = open < 0 ? -1 : part.indexOf('}', open);
      if (close < 0) {
        return Optional.of(text.append(part, from, part.length()).toString());
      }
      Optional<String> value = values.apply(part.substring(open + 1, close));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      text.append(part, from, open).append(Escaping.inSentence(value.get()));
      from = close + 1;
    }
    return Optional.of(text.toString());
  }
}
