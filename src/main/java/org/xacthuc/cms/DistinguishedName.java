package org.xacthuc.cms;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xacthuc.base.StreamSafe;

/**
 * A certificate's subject or issuer name (RFC 5280 §4.1.2.4), in the order of its encoding.
 *
 * @param attributes one per attribute value; several of one type may stand in a name
 */
public record DistinguishedName(List<Attribute> attributes) {
  /** Where a reader would see another attribute begin. */
  private static final Pattern ANOTHER = Pattern.compile("([,;+]\\s*[A-Za-z0-9.]+\\s*)=");

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

  /**
   * Reads a name as RFC 4514 writes it, in whatever order. Types are those of {@link Attribute}, in
   * either case; values in hexadecimal ({@code #04...}) are taken as they are spelt.
   *
   * @return empty when it is not written so, or has no attribute
   */
  public static Optional<DistinguishedName> parse(String text) {
    return DistinguishedNameText.read(text);
  }

  /** As RFC 4514 §2.4 escapes it, in this order: what {@link #parse} reads as the same name. */
  public String escaped() {
    return DistinguishedNameText.write(this);
  }

  /**
   * Whether the other has the same attributes, none more and none less, in the same order or in the
   * opposite one: RFC 4514 §2.1 writes names back to front. Values are the same but for their
   * normal form.
   */
  public boolean isSameAs(DistinguishedName other) {
    List<Attribute> mine = composed();
    List<Attribute> turned = new ArrayList<>(mine);
    Collections.reverse(turned);
    List<Attribute> theirs = other.composed();
    return mine.equals(theirs) || turned.equals(theirs);
  }

  private List<Attribute> composed() {
    return attributes.stream()
        .map(a -> new Attribute(a.type(), StreamSafe.normalize(a.value(), Normalizer.Form.NFC)))
        .toList();
  }

  /**
   * For reading: {@code CN=..., O=...}, in the order of the encoding. Values are not escaped, but
   * that none may pass for several: what looks in one like the beginning of another attribute has a
   * backslash before its equals sign.
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Attribute attribute : attributes) {
      if (!text.isEmpty()) {
        text.append(", ");
      }
      text.append(attribute.type()).append('=').append(asOne(attribute.value()));
    }
    return text.toString();
  }

  private static String asOne(String value) {
    return value.indexOf('=') < 0 ? value : ANOTHER.matcher(value).replaceAll("$1\\\\=");
  }
}
