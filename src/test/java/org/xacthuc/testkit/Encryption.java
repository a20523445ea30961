package org.xacthuc.testkit;

/** How the strings and streams of a drawn PDF are encrypted (ISO 32000-2 §7.6.3, §7.6.5). */
public enum Encryption {
  RC4_128,
  AES_128,
  AES_256,
  /** Encrypted in name only: the crypt filter of strings and streams is Identity. */
  IDENTITY;

  /** The owner's password of every drawn PDF. */
  public static final String OWNER = "owner";

  /** The user's password, where a PDF is drawn with one. */
  public static final String USER = "user";
}
