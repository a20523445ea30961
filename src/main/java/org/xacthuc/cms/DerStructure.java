package org.xacthuc.cms;

import java.util.Optional;
import java.util.OptionalInt;
import org.xacthuc.base.Bytes;

/**
 * Tag and length fields alone (ITU-T X.690 §8.1), walked before a parser that builds objects sees
 * them: depth and number of values are bounded, and every length lies within its parent.
 */
public final class DerStructure {
  /** Genuine containers with tokens within tokens stay below 30. */
  private static final int DEEPEST = 64;

  private static final int MOST_VALUES = 2_000_000;
  private static final int LONGEST_IDENTIFIER = 256;

  private final Bytes input;
  private final boolean berAllowed;
  private int values;

  private DerStructure(Bytes input, boolean berAllowed) {
    this.input = input;
    this.berAllowed = berAllowed;
  }

  /** Whether the whole input is one value with definite, shortest lengths (X.690 §10.1). */
  public static boolean isOneValue(Bytes input) {
    return new DerStructure(input, false).end(0, input.length(), 0) == input.length();
  }

  /** Where the first value ends, indefinite lengths allowed; empty when its structure breaks. */
  public static OptionalInt endOfFirst(Bytes input) {
    int end = new DerStructure(input, true).end(0, input.length(), 0);
    return end < 0 ? OptionalInt.empty() : OptionalInt.of(end);
  }

  /**
   * The first value inside the outer one, as its bytes stand: what the signature of a certificate,
   * list or response covers.
   *
   * @param der one value with definite lengths
   * @return empty when there is none
   */
  public static Optional<Bytes> firstChild(Bytes der) {
    DerStructure structure = new DerStructure(der, false);
    int at = structure.contentStart(0, der.length());
    if (at < 0 || (der.at(0) & 0x20) == 0 || structure.length(at, der.length()) < 0) {
      return Optional.empty();
    }
    int start = at + structure.lengthOctets(at);
    int end = structure.end(start, der.length(), 1);
    return end < 0 ? Optional.empty() : Optional.of(der.slice(start, end));
  }

  /** Offset after the value at {@code start}, or -1. */
  private int end(int start, int limit, int depth) {
    int at = contentStart(start, limit);
    if (at < 0 || depth > DEEPEST || ++values > MOST_VALUES) {
      return -1;
    }
    int tag = input.at(start);
    boolean constructed = (tag & 0x20) != 0;
    int length = length(at, limit);
    int content = at + lengthOctets(at);
    if (length == -1) {
      return berAllowed && constructed ? endOfIndefinite(content, limit, depth) : -1;
    }
    if (length < 0 || length > limit - content) {
      return -1;
    }
    if ((tag & 0xDF) == 0x06 && length > LONGEST_IDENTIFIER) {
      return -1;
    }
    int end = content + length;
    return !constructed || endOfChildren(content, end, depth) == end ? end : -1;
  }

  private int endOfChildren(int from, int end, int depth) {
    int at = from;
    while (at >= 0 && at < end) {
      at = end(at, end, depth + 1);
    }
    return at;
  }

  private int endOfIndefinite(int from, int limit, int depth) {
    int at = from;
    while (at >= 0 && at + 1 < limit) {
      if (input.at(at) == 0 && input.at(at + 1) == 0) {
        return at + 2;
      }
      at = end(at, limit, depth + 1);
    }
    return -1;
  }

  /** Skips the identifier octets; -1 when they break, run out or number a tag beyond 2^21. */
  private int contentStart(int start, int limit) {
    if (start >= limit) {
      return -1;
    }
    int at = start + 1;
    if ((input.at(start) & 0x1F) == 0x1F) {
      int octets = 0;
      do {
        if (at >= limit || ++octets > 3) {
          return -1;
        }
      } while ((input.at(at++) & 0x80) != 0);
    }
    return at < limit ? at : -1;
  }

  private int lengthOctets(int at) {
    int first = input.at(at);
    return first <= 0x80 ? 1 : 1 + (first & 0x7F);
  }

  /** The length at {@code at}; -1 for the indefinite form, -2 when it is broken. */
  private int length(int at, int limit) {
    int first = input.at(at);
    if (first < 0x80) {
      return first;
    }
    int octets = first & 0x7F;
    if (octets == 0) {
      return -1;
    }
    if ((octets > 4 && !berAllowed) || octets > 8 || octets > limit - at - 1) {
      return -2;
    }
    long length = 0;
    for (int i = 1; i <= octets; i++) {
      length = (length << 8) | input.at(at + i);
      if (length > Integer.MAX_VALUE) {
        return -2;
      }
    }
    boolean shortest = length >= 0x80 && length >>> (8 * (octets - 1)) != 0;
    return shortest || berAllowed ? (int) length : -2;
  }
}
