package org.xacthuc.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The facts behind a finding, in the order in which they are told. Values are data (a name, a
 * number, an instant in ISO 8601, an object in PDF syntax), never a sentence, and not escaped.
 */
public record Evidence(List<Item> items) {
  public static final Evidence NONE = new Evidence(List.of());

  public Evidence {
    items = List.copyOf(items);
  }

  /** One fact. */
  public record Item(Key key, String value) {}

  /** What a fact says; the JSON key is the lower camel case of the name. */
  public enum Key {
    DETAIL,
    OBJECT,
    PAGE,
    NAME,
    COUNT,
    LETTERS,
    EXCERPT,
    OFFSET,
    LENGTH,
    KIND,
    FIELD,
    ANNOTATION,
    COMPUTED,
    SIGNED,
    CERTIFICATE,
    ISSUER,
    ISSUER_URL,
    URL,
    AT,
    SINCE,
    REASON,
    ALGORITHM,
    UNTIL,
    EXPECTED,
    PRINTED,
    CERTIFIED,
    CLAIMED,
    PROVEN,
    DISTANCE,
    LIMIT
  }

  public static Evidence of(Key key, String value) {
    return new Evidence(List.of(new Item(key, value)));
  }

  /** This evidence and one more fact. */
  public Evidence and(Key key, String value) {
    List<Item> more = new ArrayList<>(items);
    more.add(new Item(key, value));
    return new Evidence(more);
  }

  /** This evidence and, where {@code value} is there, one more fact. */
  public Evidence and(Key key, Optional<String> value) {
    return value.map(v -> and(key, v)).orElse(this);
  }

  public Optional<String> get(Key key) {
    return items.stream().filter(i -> i.key() == key).map(Item::value).findFirst();
  }
}
