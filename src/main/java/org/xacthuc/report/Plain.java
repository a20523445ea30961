package org.xacthuc.report;

import java.text.Normalizer;
import org.xacthuc.base.StreamSafe;

/** What stands for a character where only ASCII can be shown. */
final class Plain {
  private static final int LAST_OF_ASCII = 0x7F;

  private Plain() {}

  static String of(int codePoint) {
    if (codePoint <= LAST_OF_ASCII) {
      return Character.toString(codePoint);
    }
    return switch (codePoint) {
      case 'đ' -> "d";
      case 'Đ' -> "D";
      case '✔' -> "+";
      case '✘' -> "x";
      case '…' -> "...";
      case '“', '”', '«', '»' -> "\"";
      case '‘', '’' -> "'";
      case '‐', '‑', '–', '—', '−' -> "-";
      case '•', '·', '×' -> "*";
      case '→' -> "->";
      case '\u00A0' -> " ";
      default -> decomposed(codePoint);
    };
  }

  private static String decomposed(int codePoint) {
    String base =
        StreamSafe.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "");
    boolean plain = base.chars().allMatch(c -> c <= LAST_OF_ASCII);
    return plain ? base : String.format("\\u{%04X}", codePoint);
  }
}
