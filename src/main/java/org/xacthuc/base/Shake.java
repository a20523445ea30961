package org.xacthuc.base;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * SHAKE128 and SHAKE256 (FIPS 202 §6.2) as digests of one length, which this runtime leaves out:
 * CMS takes 32 and 64 bytes of them (RFC 8702 §3.1).
 */
final class Shake extends MessageDigest implements Cloneable {
  private static final int ROUNDS = 24;
  private static final int LANES = 25;

  /** FIPS 202 §3.2.2: the rotation of each lane, in the order in which §3.2.3 moves them. */
  private static final int[] ROTATIONS = {
    1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
  };

  private static final int[] MOVES = {
    10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
  };

  private static final long[] CONSTANTS = constants();

  private final int rate;
  private final int length;
  private long[] state = new long[LANES];
  private int at;

  private Shake(String name, int rate, int length) {
    super(name);
    this.rate = rate;
    this.length = length;
  }

  static Shake of128() {
    return new Shake("SHAKE128", 168, 32);
  }

  static Shake of256() {
    return new Shake("SHAKE256", 136, 64);
  }

  /** FIPS 202 §3.2.5: bits of a linear feedback shift register. */
  private static long[] constants() {
    long[] constants = new long[ROUNDS];
    int register = 1;
    for (int round = 0; round < ROUNDS; round++) {
      for (int bit = 0; bit < 7; bit++) {
        if ((register & 1) != 0) {
          constants[round] |= 1L << ((1 << bit) - 1);
        }
        register = (register << 1) ^ ((register >> 7) * 0x171);
      }
    }
    return constants;
  }

  @Override
  protected int engineGetDigestLength() {
    return length;
  }

  @Override
  protected void engineUpdate(byte input) {
    absorb(input & 0xFF);
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int count) {
    for (int i = offset; i < offset + count; i++) {
      absorb(input[i] & 0xFF);
    }
  }

  @Override
  protected byte[] engineDigest() {
    // FIPS 202 §6.2: four bits 1111, then pad10*1.
    mix(at, 0x1F);
    mix(rate - 1, 0x80);
    permute();
    byte[] digest = new byte[length];
    for (int i = 0; i < length; i++) {
      digest[i] = (byte) (state[i / 8] >>> (8 * (i % 8)));
    }
    engineReset();
    return digest;
  }

  @Override
  protected void engineReset() {
    Arrays.fill(state, 0);
    at = 0;
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    Shake copy = (Shake) super.clone();
    copy.state = state.clone();
    return copy;
  }

  private void absorb(int value) {
    mix(at++, value);
    if (at == rate) {
      permute();
      at = 0;
    }
  }

  private void mix(int index, int value) {
    state[index / 8] ^= (long) value << (8 * (index % 8));
  }

  /** FIPS 202 §3.3: Keccak-f[1600]. */
  private void permute() {
    long[] a = state;
    long[] columns = new long[5];
    for (long constant : CONSTANTS) {
      theta(a, columns);
      long moving = a[1];
      for (int i = 0; i < MOVES.length; i++) {
        long next = a[MOVES[i]];
        a[MOVES[i]] = Long.rotateLeft(moving, ROTATIONS[i]);
        moving = next;
      }
      chi(a, columns);
      a[0] ^= constant;
    }
  }

  /** §3.2.1. */
  private static void theta(long[] a, long[] columns) {
    for (int x = 0; x < 5; x++) {
      columns[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
    }
    for (int x = 0; x < 5; x++) {
      long parity = columns[(x + 4) % 5] ^ Long.rotateLeft(columns[(x + 1) % 5], 1);
      for (int y = 0; y < LANES; y += 5) {
        a[x + y] ^= parity;
      }
    }
  }

  /** §3.2.4. */
  private static void chi(long[] a, long[] row) {
    for (int y = 0; y < LANES; y += 5) {
      System.arraycopy(a, y, row, 0, 5);
      for (int x = 0; x < 5; x++) {
        a[x + y] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
      }
    }
  }
}
