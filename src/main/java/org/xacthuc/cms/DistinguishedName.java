package org.xacthuc.cms;

import java.util.List;
import java.util.Optional;

/**
 * A certificate's subject or issuer name (RFC 5280 §4.1.2.4), in the order of its encoding.
 *
 * @param attributes one per attribute value; several of one type may stand in a name
 */
public record DistinguishedName(List<Attribute> attributes) {
  public DistinguishedName {
    attributes = List.copyOf(attributes);
  }

  /**
   * One attribute.
   *
   * @param type the short name that RFC 4514 §3 or common use gives it (CN, O, OU, L, ST, C, T,
   *     UID, E, serialNumber, ...), else the dotted object identifier
   * @param value in Unicode, unescaped: whoever shows it must escape it
   */
  public record Attribute(String type, String value) {}

  /** The values of that type, in order. */
  public List<String> values(String type) {
    return attributes.stream().filter(a -> a.type().equals(type)).map(Attribute::value).toList();
  }

  public Optional<String> first(String type) {
    return values(type).stream().findFirst();
  }

  /** For reading: {@code CN=..., O=...}, in the order of the encoding, values not escaped. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Attribute attribute : attributes) {
      if (!text.isEmpty()) {
        text.append(", ");
      }
      text.append(attribute.type()).append('=').append(attribute.value());
    }
    return text.toString();
  }
}
