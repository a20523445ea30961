package org.xacthuc.cms;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.xacthuc.base.DigestAlgorithm;

/** The digest algorithm that an AlgorithmIdentifier stands for: a closed list. */
final class DigestIdentifier {
  /** FIPS CSOR: SHAKE256 with the length of its output in bits as parameter. */
  private static final String SHAKE256_OF_LENGTH = "2.16.840.1.101.3.4.2.18";

  private static final int SHAKE256_BITS = 512;

  private DigestIdentifier() {}

  /** Empty for an algorithm that is unknown, or that comes with parameters it has not. */
  static Optional<DigestAlgorithm> of(AlgorithmIdentifier identifier) {
    String oid = identifier.getAlgorithm().getId();
    ASN1Encodable parameters = identifier.getParameters();
    if (oid.equals(SHAKE256_OF_LENGTH)) {
      // RFC 8419 §2.3: present, and 512.
      return parameters instanceof ASN1Integer bits && bits.hasValue(SHAKE256_BITS)
          ? Optional.of(DigestAlgorithm.SHAKE256)
          : Optional.empty();
    }
    // RFC 5754 §2: absent, and NULL is accepted.
    return parameters == null || DERNull.INSTANCE.equals(parameters)
        ? DigestAlgorithm.ofOid(oid)
        : Optional.empty();
  }
}
