package org.xacthuc.pdf;

import java.nio.charset.StandardCharsets;
import org.xacthuc.base.Bytes;

/** Decodes text strings (ISO 32000-2 §7.9.2.2). */
final class TextString {
  /** PDFDocEncoding where it departs from Latin-1 (annex D.3): codes 0x18 to 0x1F, 0x80 to 0xA0. */
  private static final String LOW = "˘ˇˆ˙˝˛˚˜";

  private static final String HIGH = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\uFFFD€";

  private TextString() {}

  static String decode(Bytes value) {
    byte[] bytes = value.toArray();
    if (startsWith(value, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(value, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(value, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder(bytes.length);
    for (int i = 0; i < value.length(); i++) {
      text.append(character(value.at(i)));
    }
    return text.toString();
  }

  private static char character(int code) {
    if (code >= 0x18 && code <= 0x1F) {
      return LOW.charAt(code - 0x18);
    }
    return code >= 0x80 && code <= 0xA0 ? HIGH.charAt(code - 0x80) : (char) code;
  }

  private static boolean startsWith(Bytes value, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= value.length() || value.at(i) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
