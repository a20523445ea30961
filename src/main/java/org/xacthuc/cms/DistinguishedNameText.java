package org.xacthuc.cms;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.base.Bytes;

/**
 * Distinguished names as people write them (RFC 4514): {@code CN=SỞ Y TẾ, O=UBND TỈNH THỬ}. Read
 * strictly, since somebody is to be recognised by them.
 */
final class DistinguishedNameText {
  /** RFC 4514 §2.4: what stands in a value only behind a backslash. */
  private static final String SPECIAL = "\"+,;<>\\";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("serialnumber", "serialNumber"),
          Map.entry("organizationidentifier", "organizationIdentifier"),
          Map.entry("emailaddress", "E"),
          Map.entry("email", "E"),
          Map.entry("title", "T"),
          Map.entry("userid", "UID"),
          Map.entry("s", "ST"));

  private final String text;
  private int at;

  private DistinguishedNameText(String text) {
    this.text = text;
  }

  static Optional<DistinguishedName> read(String text) {
    return new DistinguishedNameText(text).attributes().map(DistinguishedName::new);
  }

  private Optional<List<DistinguishedName.Attribute>> attributes() {
    List<DistinguishedName.Attribute> attributes = new ArrayList<>();
    do {
      int equals = text.indexOf('=', at);
      if (equals < 0) {
        return Optional.empty();
      }
      String type = text.substring(at, equals).strip();
      at = equals + 1;
      Optional<String> value = value();
      if (!type.matches("[A-Za-z][A-Za-z0-9-]*|[0-9]+(?:\\.[0-9]+)+") || value.isEmpty()) {
        return Optional.empty();
      }
      attributes.add(new DistinguishedName.Attribute(shortName(type), value.get()));
    } while (at++ < text.length());
    return Optional.of(attributes);
  }

  private static String shortName(String type) {
    return TYPES.getOrDefault(type.toLowerCase(Locale.ROOT), type.toUpperCase(Locale.ROOT));
  }

  /** Up to the next bare comma or plus sign, blanks around it off; empty when malformed. */
  private Optional<String> value() {
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    int kept = 0;
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '+') {
      int point = text.codePointAt(at);
      boolean escaped = point == '\\';
      if (escaped ? !escape(value) : SPECIAL.indexOf(point) >= 0) {
        return Optional.empty();
      }
      if (!escaped) {
        boolean leading = value.size() == 0 && point == ' ';
        value.writeBytes(
            leading ? new byte[0] : Character.toString(point).getBytes(StandardCharsets.UTF_8));
        at += Character.charCount(point);
      }
      kept = escaped || point != ' ' ? value.size() : kept;
    }
    return kept == 0
        ? Optional.empty()
        : Bytes.of(ByteBuffer.wrap(value.toByteArray(), 0, kept)).utf8();
  }

  /** RFC 4514 §2.4: a backslash with a special character, or with two hexadecimal digits. */
  private boolean escape(ByteArrayOutputStream value) {
    String rest = text.substring(at + 1, Math.min(text.length(), at + 3));
    if (rest.length() == 2 && rest.chars().allMatch(HexFormat::isHexDigit)) {
      value.write(HexFormat.fromHexDigits(rest));
      at += 3;
      return true;
    }
    boolean special = !rest.isEmpty() && (SPECIAL + " #=").indexOf(rest.charAt(0)) >= 0;
    if (special) {
      value.write(rest.charAt(0));
      at += 2;
    }
    return special;
  }

  /** What {@link #read} makes the same name of, in the order of its attributes. */
  static String write(DistinguishedName name) {
    List<String> parts = new ArrayList<>();
    for (DistinguishedName.Attribute attribute : name.attributes()) {
      StringBuilder part = new StringBuilder(attribute.type()).append('=');
      String value = attribute.value();
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        boolean edge = c == ' ' && (i == 0 || i == value.length() - 1);
        if (Character.isISOControl(c) && c < 0x80) {
          part.append('\\').append(HexFormat.of().toHexDigits((byte) c));
        } else {
          part.append(edge || SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
      }
      parts.add(part.toString());
    }
    return String.join(",", parts);
  }
}
