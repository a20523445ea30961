package org.xacthuc.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDefaultDigestProvider;

/** Encoding and hashing without checked exceptions: in memory they cannot happen. */
final class Der {
  private Der() {}

  static byte[] of(ASN1Encodable value) {
    return encode(value, ASN1Encoding.DER);
  }

  /** Definite lengths, but sets in the order they were given. */
  static byte[] inGivenOrder(ASN1Encodable value) {
    return encode(value, ASN1Encoding.DL);
  }

  static byte[] digest(SignatureScheme scheme, byte[] message) {
    return digest(scheme.digestAlgorithm(), message);
  }

  static byte[] digest(AlgorithmIdentifier algorithm, byte[] message) {
    try {
      var digest = BcDefaultDigestProvider.INSTANCE.get(algorithm);
      digest.update(message, 0, message.length);
      byte[] out = new byte[digest.getDigestSize()];
      digest.doFinal(out, 0);
      return out;
    } catch (OperatorCreationException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] encode(ASN1Encodable value, String encoding) {
    try {
      return value.toASN1Primitive().getEncoded(encoding);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
