package org.xacthuc.cms;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;

/**
 * RSASSA-PKCS1-v1_5 and RSASSA-PSS (RFC 8017 §8). The encoded message is rebuilt and compared, or
 * taken apart bit by bit: nothing in it is skipped.
 */
final class RsaSignature {
  private static final Map<DigestAlgorithm, ASN1ObjectIdentifier> OIDS =
      Stream.of(DigestAlgorithm.values())
          .collect(Collectors.toUnmodifiableMap(a -> a, a -> new ASN1ObjectIdentifier(a.oid())));

  private RsaSignature() {}

  /** RFC 8017 §8.2.2. */
  static boolean verifiesPkcs1(
      VerificationKey.Rsa key, DigestAlgorithm algorithm, Bytes digest, Bytes signature)
      throws IOException {
    int length = (key.bits() + 7) / 8;
    BigInteger opened = open(key, signature, length);
    if (opened == null) {
      return false;
    }
    return isPkcs1(toLength(opened, length), algorithm, digest);
  }

  /**
   * The digest that a signature says it signed; empty when it opens to anything but the encoding of
   * a digest that we know.
   */
  static Optional<Digest> signedDigest(VerificationKey.Rsa key, Bytes signature)
      throws IOException {
    int length = (key.bits() + 7) / 8;
    BigInteger opened = open(key, signature, length);
    if (opened == null) {
      return Optional.empty();
    }
    byte[] message = toLength(opened, length);
    for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
      Bytes value = Bytes.of(Arrays.copyOfRange(message, length - algorithm.length(), length));
      if (isPkcs1(message, algorithm, value)) {
        return Optional.of(new Digest(algorithm, value));
      }
    }
    return Optional.empty();
  }

  /**
   * §B.1 wants NULL parameters; some signers have none. Either block is built and compared whole.
   */
  private static boolean isPkcs1(byte[] message, DigestAlgorithm algorithm, Bytes digest)
      throws IOException {
    return isPkcs1(message, new DigestInfo(identifier(algorithm, true), digest.toArray()))
        || isPkcs1(message, new DigestInfo(identifier(algorithm, false), digest.toArray()));
  }

  private static AlgorithmIdentifier identifier(DigestAlgorithm algorithm, boolean withNull) {
    ASN1ObjectIdentifier oid = OIDS.get(algorithm);
    return withNull ? new AlgorithmIdentifier(oid, DERNull.INSTANCE) : new AlgorithmIdentifier(oid);
  }

  /** RFC 8017 §9.2: 00 01 FF..FF 00 DigestInfo, at least eight times FF. */
  private static boolean isPkcs1(byte[] message, DigestInfo digestInfo) throws IOException {
    byte[] info = digestInfo.getEncoded("DER");
    if (message.length < info.length + 11) {
      return false;
    }
    byte[] expected = new byte[message.length];
    Arrays.fill(expected, (byte) 0xFF);
    expected[0] = 0;
    expected[1] = 1;
    expected[message.length - info.length - 1] = 0;
    System.arraycopy(info, 0, expected, message.length - info.length, info.length);
    return MessageDigest.isEqual(expected, message);
  }

  /** RFC 8017 §8.1.2 with EMSA-PSS-VERIFY of §9.1.2. */
  static boolean verifiesPss(
      VerificationKey.Rsa key, Pss parameters, Bytes digest, Bytes signature) {
    int emBits = key.bits() - 1;
    int emLength = (emBits + 7) / 8;
    int hashLength = parameters.digest().length();
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
    if (parameters.isMaskedByShake()) {
      unmaskByShake(block, hash, parameters.maskDigest());
    } else {
      unmask(block, hash, parameters.maskDigest());
    }
    block[0] &= (byte) keep;
    int separator = maskLength - saltLength - 1;
    for (int i = 0; i < separator; i++) {
      if (block[i] != 0) {
        return false;
      }
    }
    MessageDigest again = parameters.digest().newDigest();
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

  /** RFC 8702 §3.2.1: the mask is as much of SHAKE's output as is wanted. */
  private static void unmaskByShake(byte[] block, byte[] seed, DigestAlgorithm algorithm) {
    SHAKEDigest shake = new SHAKEDigest(algorithm == DigestAlgorithm.SHAKE128 ? 128 : 256);
    shake.update(seed, 0, seed.length);
    byte[] mask = new byte[block.length];
    shake.doFinal(mask, 0, mask.length);
    for (int i = 0; i < block.length; i++) {
      block[i] ^= mask[i];
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
