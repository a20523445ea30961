package org.xacthuc.audit.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.xacthuc.base.DigestAlgorithm;

/** Digests of text in UTF-8, in lower-case hexadecimal. */
final class Sha256 {
  /** Stands for what is before the first line. */
  static final String NOTHING = "0".repeat(64);

  private Sha256() {}

  static String of(String text) {
    MessageDigest digest = DigestAlgorithm.SHA256.newDigest();
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Of all values as netstrings: no two lists of values are written the same. */
  static String of(List<String> values) {
    MessageDigest digest = DigestAlgorithm.SHA256.newDigest();
    for (String value : values) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
      digest.update((byte) ',');
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
