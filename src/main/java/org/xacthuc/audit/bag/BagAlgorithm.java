package org.xacthuc.audit.bag;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.DigestAlgorithm;

/** The digest algorithms of manifests (RFC 8493 §2.4). */
enum BagAlgorithm {
  MD5(DigestAlgorithm.MD5),
  SHA1(DigestAlgorithm.SHA1),
  SHA224(DigestAlgorithm.SHA224),
  SHA256(DigestAlgorithm.SHA256),
  SHA384(DigestAlgorithm.SHA384),
  SHA512(DigestAlgorithm.SHA512);

  private final DigestAlgorithm algorithm;

  BagAlgorithm(DigestAlgorithm algorithm) {
    this.algorithm = algorithm;
  }

  DigestAlgorithm algorithm() {
    return algorithm;
  }

  /** How names of manifests have it: small letters and digits. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody who wants to can make two files of one digest. */
  boolean isWeak() {
    return this == MD5 || this == SHA1;
  }

  /** In whatever case, with hyphens or without. */
  static Optional<BagAlgorithm> of(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replace("-", "");
    return Stream.of(values()).filter(a -> a.word().equals(plain)).findFirst();
  }
}
