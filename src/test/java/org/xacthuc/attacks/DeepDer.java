package org.xacthuc.attacks;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** DER that is right byte for byte and of a size that nobody needs. */
final class DeepDer {
  private DeepDer() {}

  /** SEQUENCEs within each other, each with its length, NULL in the innermost. */
  static byte[] levels(int count) {
    byte[] reversed = new byte[6 * count + 2];
    int at = 0;
    reversed[at++] = 0;
    reversed[at++] = 5;
    for (int level = 0; level < count; level++) {
      int length = at;
      int octets = 0;
      for (int rest = length; length >= 0x80 && rest > 0; rest >>= 8) {
        reversed[at++] = (byte) rest;
        octets++;
      }
      reversed[at++] = (byte) (octets == 0 ? length : 0x80 | octets);
      reversed[at++] = 0x30;
    }
    byte[] der = new byte[at];
    for (int i = 0; i < at; i++) {
      der[i] = reversed[at - 1 - i];
    }
    return der;
  }

  /** A SEQUENCE of one object identifier with so many bytes of content. */
  static byte[] identifier(int octets) {
    byte[] content = new byte[octets];
    Arrays.fill(content, (byte) 0x81);
    content[octets - 1] = 1;
    byte[] oid = value(0x06, content);
    return value(0x30, oid);
  }

  /** A SEQUENCE of so many NULLs. */
  static byte[] values(int count) {
    byte[] nulls = new byte[2 * count];
    for (int i = 0; i < nulls.length; i += 2) {
      nulls[i] = 5;
    }
    return value(0x30, nulls);
  }

  private static byte[] value(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    out.write(0x83);
    out.write(content.length >> 16);
    out.write(content.length >> 8);
    out.write(content.length);
    out.writeBytes(content);
    return out.toByteArray();
  }
}
