package org.xacthuc.trust;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Bytes;

/** Blocks of textual encoding (RFC 7468), with any text around them. */
final class PemText {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";

  private PemText() {}

  /**
   * One block.
   *
   * @param content absent when its base64 is broken
   */
  record Block(String label, Optional<Bytes> content) {}

  /** All blocks in order; none when the bytes are no such text. */
  static List<Block> blocks(Bytes bytes) {
    String text = new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
    List<Block> blocks = new ArrayList<>();
    int at = text.indexOf(BEGIN);
    while (at >= 0) {
      int labelEnd = text.indexOf(DASHES, at + BEGIN.length());
      int end = labelEnd < 0 ? -1 : text.indexOf(END, labelEnd + DASHES.length());
      if (end < 0) {
        break;
      }
      String label = text.substring(at + BEGIN.length(), labelEnd);
      String body = text.substring(labelEnd + DASHES.length(), end);
      blocks.add(new Block(label, decode(body)));
      at = text.indexOf(BEGIN, end);
    }
    return blocks;
  }

  private static Optional<Bytes> decode(String body) {
    try {
      return Optional.of(Bytes.of(Base64.getDecoder().decode(body.replaceAll("\\s", ""))));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
