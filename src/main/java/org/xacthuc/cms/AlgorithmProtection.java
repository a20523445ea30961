package org.xacthuc.cms;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * The CMSAlgorithmProtection attribute (RFC 6211 §2): it signs the identifiers of the digest and
 * signature algorithm, which stand unsigned in the SignerInfo.
 */
final class AlgorithmProtection {
  static final String OID = "1.2.840.113549.1.9.52";

  /** RFC 6211 §2: signatureAlgorithm [1] IMPLICIT. */
  private static final int SIGNATURE = 1;

  private AlgorithmProtection() {}

  /**
   * Whether the attribute names the algorithms of {@code info}, a NULL parameter aside.
   *
   * @throws RuntimeException when it is not of its type
   */
  static boolean agrees(ASN1Encodable value, SignerInfo info) {
    ASN1Sequence both = ASN1Sequence.getInstance(value);
    ASN1TaggedObject signature = ASN1TaggedObject.getInstance(both.getObjectAt(1));
    return both.size() == 2
        && signature.hasContextTag(SIGNATURE)
        && isSame(AlgorithmIdentifier.getInstance(both.getObjectAt(0)), info.getDigestAlgorithm())
        && isSame(
            AlgorithmIdentifier.getInstance(signature, false), info.getDigestEncryptionAlgorithm());
  }

  private static boolean isSame(AlgorithmIdentifier one, AlgorithmIdentifier other) {
    return one.equals(other)
        || (one.getAlgorithm().equals(other.getAlgorithm()) && isBare(one) && isBare(other));
  }

  private static boolean isBare(AlgorithmIdentifier identifier) {
    return identifier.getParameters() == null
        || DERNull.INSTANCE.equals(identifier.getParameters());
  }
}
