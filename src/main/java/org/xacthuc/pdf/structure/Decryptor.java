package org.xacthuc.pdf.structure;

import java.util.Optional;
import org.xacthuc.base.Bytes;

/** Decrypts the streams and strings of an encrypted file (ISO 32000-2 §7.6). */
public interface Decryptor {
  /** The decrypted bytes of one stream, its filters not yet undone; absent when that fails. */
  Optional<Bytes> stream(int number, int generation, Bytes encrypted);

  /** The decrypted bytes of one string; absent when that fails. */
  Optional<Bytes> string(int number, int generation, Bytes encrypted);
}
