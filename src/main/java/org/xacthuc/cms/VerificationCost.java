package org.xacthuc.cms;

import java.math.BigInteger;

/**
 * What one verification costs, in steps of about one under RSA-2048 with the usual exponent.
 * Whoever made a file chose its keys, too: a budget counted in signatures alone would be paid in
 * the most expensive ones. Ratios are those measured with the implementations used here.
 */
final class VerificationCost {
  private static final int RSA_BITS = 2048;
  private static final int RSA_EXPONENT_BITS = 17;
  private static final int CURVE_BITS = 256;
  private static final int NIST = 3;
  private static final int OTHER_CURVE = 17;
  private static final int DSA = 12;
  static final int EDWARDS = 5;
  static final int ML_DSA = 10;

  private VerificationCost() {}

  static int ec(String curve, int bits) {
    return scaled(curve.startsWith("P-") ? NIST : OTHER_CURVE, bits, CURVE_BITS);
  }

  static int dsa(int bits) {
    return scaled(DSA, bits, RSA_BITS);
  }

  static int rsa(BigInteger modulus, BigInteger exponent) {
    long squarings = Math.max(RSA_EXPONENT_BITS, exponent.bitLength());
    long bits = modulus.bitLength();
    return (int) Math.max(1, bits * bits * squarings / (RSA_BITS * RSA_BITS * RSA_EXPONENT_BITS));
  }

  /** Numbers of twice the length: four times the work for a product, and twice as many of them. */
  private static int scaled(int base, int bits, int baseBits) {
    long cube = (long) bits * bits * bits;
    long baseCube = (long) baseBits * baseBits * baseBits;
    return (int) Math.max(1, base * cube / baseCube);
  }
}
