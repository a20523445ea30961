package org.xacthuc.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Primitive;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.DerStructure;

/**
 * Values of a DER encoding by their offsets (ITU-T X.690 §8.1, §10.1): nothing is copied and no
 * object is built, so that a list of millions of entries can be walked. Whatever is not DER throws
 * IllegalArgumentException.
 *
 * @param der the whole encoding; offsets count from its start
 */
record DerView(Bytes der) {
  static final int BOOLEAN = 0x01;
  static final int INTEGER = 0x02;
  static final int BIT_STRING = 0x03;
  static final int OBJECT_IDENTIFIER = 0x06;
  static final int UTC_TIME = 0x17;
  static final int GENERALIZED_TIME = 0x18;
  static final int SEQUENCE = 0x30;

  /** The identifier octet of the value at {@code at}; tags beyond one octet are not read. */
  int tag(int at) {
    int tag = at < der.length() ? der.at(at) : -1;
    require((tag & 0x1F) != 0x1F && tag >= 0);
    return tag;
  }

  /** The same, or -1 where the value that holds it has ended. */
  int tag(int at, int limit) {
    return at < limit ? tag(at) : -1;
  }

  /** Where the content of the value at {@code at} begins. */
  int content(int at) {
    require(at + 1 < der.length());
    int first = der.at(at + 1);
    return at + 2 + (first < 0x80 ? 0 : first & 0x7F);
  }

  /**
   * Where the value at {@code at} ends.
   *
   * @param limit where the value that holds it ends
   */
  int end(int at, int limit) {
    int content = content(at);
    require(content <= limit);
    int first = der.at(at + 1);
    long length = first;
    if (first >= 0x80) {
      require(first > 0x80 && first <= 0x84);
      length = 0;
      for (int i = at + 2; i < content; i++) {
        length = (length << 8) | der.at(i);
      }
      int shortest = content - at - 2;
      require(length >= 0x80 && length >>> (8 * (shortest - 1)) != 0);
    }
    require(length <= limit - content);
    return content + (int) length;
  }

  /** Checks the tag and gives where the value ends. */
  int end(int at, int limit, int tag) {
    require(tag(at, limit) == tag);
    return end(at, limit);
  }

  /** The bytes of one value. */
  Bytes slice(int at, int end) {
    return der.slice(at, end);
  }

  /** One value as an object; for small ones. */
  ASN1Primitive object(int at, int end) {
    Bytes value = slice(at, end);
    require(DerStructure.isOneValue(value));
    try {
      return ASN1Primitive.fromByteArray(value.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void require(boolean wellFormed) {
    if (!wellFormed) {
      throw new IllegalArgumentException("not DER as expected");
    }
  }
}
