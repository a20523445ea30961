package org.xacthuc.attacks;

import java.util.Arrays;

/** A change of one byte. */
enum ByteChange {
  FLIPPED {
    @Override
    byte[] apply(byte[] bytes, int at) {
      byte[] mutant = bytes.clone();
      mutant[at] ^= (byte) (1 << bit(bytes[at], at));
      return mutant;
    }
  },
  DELETED {
    @Override
    byte[] apply(byte[] bytes, int at) {
      byte[] mutant = new byte[bytes.length - 1];
      System.arraycopy(bytes, 0, mutant, 0, at);
      System.arraycopy(bytes, at + 1, mutant, at, mutant.length - at);
      return mutant;
    }
  },
  DOUBLED {
    @Override
    byte[] apply(byte[] bytes, int at) {
      byte[] mutant = Arrays.copyOf(bytes, bytes.length + 1);
      System.arraycopy(bytes, at, mutant, at + 1, bytes.length - at);
      return mutant;
    }
  };

  abstract byte[] apply(byte[] bytes, int at);

  /** All eight are met in a file; the one that turns a into A is not taken. */
  private static int bit(byte old, int at) {
    boolean digit = (old >= 'a' && old <= 'f') || (old >= 'A' && old <= 'F');
    return digit && at % 8 == 5 ? 6 : at % 8;
  }
}
