package org.xacthuc.base;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** The digest algorithms that signatures, time-stamps and certificates name. */
public enum DigestAlgorithm {
  MD5("MD5", "1.2.840.113549.2.5", 16),
  SHA1("SHA-1", "1.3.14.3.2.26", 20),
  SHA224("SHA-224", "2.16.840.1.101.3.4.2.4", 28),
  SHA256("SHA-256", "2.16.840.1.101.3.4.2.1", 32),
  SHA384("SHA-384", "2.16.840.1.101.3.4.2.2", 48),
  SHA512("SHA-512", "2.16.840.1.101.3.4.2.3", 64),
  SHA512_256("SHA-512/256", "2.16.840.1.101.3.4.2.6", 32),
  SHA3_256("SHA3-256", "2.16.840.1.101.3.4.2.8", 32),
  SHA3_384("SHA3-384", "2.16.840.1.101.3.4.2.9", 48),
  SHA3_512("SHA3-512", "2.16.840.1.101.3.4.2.10", 64),
  /** With 32 bytes of output, as RFC 8702 §3.1 has it. */
  SHAKE128("SHAKE128", "2.16.840.1.101.3.4.2.11", 32),
  /** With 64 bytes of output, as RFC 8702 §3.1 and RFC 8419 §3.1 have it. */
  SHAKE256("SHAKE256", "2.16.840.1.101.3.4.2.12", 64);

  private final String label;
  private final String oid;
  private final int length;

  DigestAlgorithm(String label, String oid, int length) {
    this.label = label;
    this.oid = oid;
    this.length = length;
  }

  /** The name that standards, the JDK and our reports use. */
  public String label() {
    return label;
  }

  public String oid() {
    return oid;
  }

  /** The digest's length in bytes. */
  public int length() {
    return length;
  }

  public static Optional<DigestAlgorithm> ofOid(String oid) {
    return Arrays.stream(values()).filter(a -> a.oid.equals(oid)).findFirst();
  }

  /** A fresh digest: the JDK's own, several times faster than Bouncy Castle's, where it has one. */
  public MessageDigest newDigest() {
    return switch (this) {
      case SHAKE128 -> Shake.of128();
      case SHAKE256 -> Shake.of256();
      case MD5, SHA1, SHA224, SHA256, SHA384, SHA512, SHA512_256, SHA3_256, SHA3_384, SHA3_512 ->
          ofTheRuntime();
    };
  }

  private MessageDigest ofTheRuntime() {
    try {
      return MessageDigest.getInstance(label);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime lacks " + label, e);
    }
  }

  public Digest of(Bytes data) {
    MessageDigest digest = newDigest();
    data.addTo(digest);
    return new Digest(this, Bytes.of(digest.digest()));
  }
}
