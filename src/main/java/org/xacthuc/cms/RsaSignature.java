package org.xacthuc.cms;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;

/**
 * RSASSA-PKCS1-v1_5 and RSASSA-PSS (RFC 8017 §8). The encoded message is rebuilt and compared, or
 * taken apart bit by bit: nothing in it is skipped.
 */
final class RsaSignature {
  private RsaSignature() {}

  /** RFC 8017 §8.2.2. */
  static boolean verifiesPkcs1(
      VerificationKey.Rsa key, DigestAlgorithm algorithm, Bytes digest, Bytes signature)
      throws IOException {
    int length = (key.bits() + 7) / 8;
    BigInteger opened = open(key, signature, length);
    byte[] info =
        new DigestInfo(
                new AlgorithmIdentifier(
                    new ASN1ObjectIdentifier(algorithm.oid()), DERNull.INSTANCE),
                digest.toArray())
            .getEncoded("DER");
    if (opened == null || length < info.length + 11) {
      return false;
    }
    // §9.2: 00 01 FF..FF 00 DigestInfo, with the NULL parameters written out.
    byte[] expected = new byte[length];
    Arrays.fill(expected, (byte) 0xFF);
    expected[0] = 0;
    expected[1] = 1;
    expected[length - info.length - 1] = 0;
    System.arraycopy(info, 0, expected, length - info.length, info.length);
    return MessageDigest.isEqual(expected, toLength(opened, length));
  }

  /** RFC 8017 §8.1.2 with EMSA-PSS-VERIFY of §9.1.2. */
  static boolean verifiesPss(
      VerificationKey.Rsa key,
      DigestAlgorithm algorithm,
      SignatureMethod.Pss parameters,
      Bytes digest,
      Bytes signature) {
    int emBits = key.bits() - 1;
    int emLength = (emBits + 7) / 8;
    int hashLength = algorithm.length();
    int saltLength = parameters.saltLength();
    BigInteger opened = open(key, signature, (key.bits() + 7) / 8);
    if (opened == null
        || opened.bitLength() > 8 * emLength
        || emLength < hashLength + saltLength + 2) {
      return false;
    }
    byte[] em = toLength(opened, emLength);
    int maskLength = emLength - hashLength - 1;
    byte[] block = Arrays.copyOf(em, maskLength);
    byte[] hash = Arrays.copyOfRange(em, maskLength, maskLength + hashLength);
    int keep = 0xFF >> (8 * emLength - emBits);
    if (em[emLength - 1] != (byte) 0xBC || (block[0] & ~keep & 0xFF) != 0) {
      return false;
    }
    unmask(block, hash, parameters.maskDigest());
    block[0] &= (byte) keep;
    int separator = maskLength - saltLength - 1;
    for (int i = 0; i < separator; i++) {
      if (block[i] != 0) {
        return false;
      }
    }
    MessageDigest again = algorithm.newDigest();
    again.update(new byte[8]);
    again.update(digest.asBuffer());
    again.update(block, separator + 1, saltLength);
    return block[separator] == 1 && MessageDigest.isEqual(hash, again.digest());
  }

  /** RFC 8017 §B.2.1: MGF1. */
  private static void unmask(byte[] block, byte[] seed, DigestAlgorithm algorithm) {
    MessageDigest digest = algorithm.newDigest();
    for (int done = 0, counter = 0; done < block.length; counter++) {
      digest.update(seed);
      byte[] mask =
          digest.digest(
              new byte[] {
                (byte) (counter >>> 24),
                (byte) (counter >>> 16),
                (byte) (counter >>> 8),
                (byte) counter
              });
      for (int i = 0; i < mask.length && done < block.length; i++) {
        block[done++] ^= mask[i];
      }
    }
  }

  /** RFC 8017 §5.2.2: RSAVP1; null when the signature is no number below the modulus. */
  private static BigInteger open(VerificationKey.Rsa key, Bytes signature, int length) {
    BigInteger value = new BigInteger(1, signature.toArray());
    return signature.length() == length && value.compareTo(key.modulus()) < 0
        ? value.modPow(key.exponent(), key.modulus())
        : null;
  }

  private static byte[] toLength(BigInteger value, int length) {
    byte[] bytes = value.toByteArray();
    byte[] out = new byte[length];
    int take = Math.min(bytes.length, length);
    System.arraycopy(bytes, bytes.length - take, out, length - take, take);
    return out;
  }
}
