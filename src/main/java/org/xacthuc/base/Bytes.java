package org.xacthuc.base;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** An immutable sequence of bytes. Arrays are copied on the way in and on the way out. */
public final class Bytes {
  public static final Bytes EMPTY = new Bytes(new byte[0]);
  private static final HexFormat HEX = HexFormat.of();

  private final byte[] value;

  /** Zero until it is first asked for: lists of megabytes are looked up again and again. */
  private int hash;

  private Bytes(byte[] value) {
    this.value = value;
  }

  public static Bytes of(byte[] value) {
    return new Bytes(value.clone());
  }

  /** Copies the first {@code length} bytes. */
  public static Bytes of(byte[] value, int length) {
    return new Bytes(Arrays.copyOf(value, length));
  }

  /** Copies what remains of {@code buffer}; its position is left where it was. */
  public static Bytes of(ByteBuffer buffer) {
    byte[] copy = new byte[buffer.remaining()];
    buffer.duplicate().get(copy);
    return new Bytes(copy);
  }

  /**
   * Reads lower or upper case hexadecimal digits without separators.
   *
   * @throws IllegalArgumentException when {@code digits} is anything else
   */
  public static Bytes fromHex(String digits) {
    return new Bytes(HEX.parseHex(digits));
  }

  /** The text in UTF-8. */
  public static Bytes ofUtf8(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text that they are in UTF-8, strictly; empty where they are none. */
  public Optional<String> utf8() {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(asBuffer()).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  public int length() {
    return value.length;
  }

  public boolean isEmpty() {
    return value.length == 0;
  }

  /** The byte at {@code index} as a number from 0 to 255. */
  public int at(int index) {
    return value[index] & 0xFF;
  }

  /** The bytes from {@code from} (inclusive) to {@code to} (exclusive). */
  public Bytes slice(int from, int to) {
    return new Bytes(Arrays.copyOfRange(value, from, to));
  }

  public byte[] toArray() {
    return value.clone();
  }

  /** A read-only view, without a copy. */
  public ByteBuffer asBuffer() {
    return ByteBuffer.wrap(value).asReadOnlyBuffer();
  }

  /** Digests them, without a copy. */
  public void addTo(MessageDigest digest) {
    digest.update(value);
  }

  public InputStream asInputStream() {
    return new ByteArrayInputStream(value);
  }

  /** Lower-case hexadecimal digits without separators. */
  public String hex() {
    return HEX.formatHex(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = Arrays.hashCode(value);
    }
    return hash;
  }

  @Override
  public String toString() {
    return value.length <= 32 ? hex() : hex().substring(0, 64) + "… (" + value.length + " bytes)";
  }
}
