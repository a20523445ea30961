package org.xacthuc.trust;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;

/** Key identifiers (RFC 5280 §4.2.1.1, §4.2.1.2) as hints: anybody can copy them. */
final class KeyIdentifiers {
  private static final String DSA = "1.2.840.10040.4.1";

  /** In the order of trying. */
  enum Hint {
    FITS,
    ABSENT,
    DIFFERS
  }

  private KeyIdentifiers() {}

  /** Whether the authority key identifier of {@code subject} is the key of {@code issuer}. */
  static Hint hint(Certificate issuer, Certificate subject) {
    return hint(issuer, authority(subject));
  }

  /** The same, with what {@link #authority} says of the subject. */
  static Hint hint(Certificate issuer, Optional<Bytes> wanted) {
    Optional<Bytes> own = issuer.subjectKeyIdentifier();
    if (wanted.isEmpty() || own.isEmpty()) {
      return Hint.ABSENT;
    }
    return wanted.equals(own) ? Hint.FITS : Hint.DIFFERS;
  }

  /** The key that a certificate says was its issuer's. */
  static Optional<Bytes> authority(Certificate certificate) {
    Extension extension = certificate.holder().getExtension(Extension.authorityKeyIdentifier);
    try {
      return Optional.ofNullable(extension)
          .map(e -> AuthorityKeyIdentifier.getInstance(e.getParsedValue()))
          .map(AuthorityKeyIdentifier::getKeyIdentifierOctets)
          .map(Bytes::of);
    } catch (RuntimeException malformed) {
      return Optional.empty();
    }
  }

  /** A DSA key without parameters has those of its issuer (RFC 3279 §2.3.2). */
  static boolean inheritsParameters(Certificate certificate) {
    AlgorithmIdentifier algorithm = certificate.holder().getSubjectPublicKeyInfo().getAlgorithm();
    ASN1Encodable parameters = algorithm.getParameters();
    return algorithm.getAlgorithm().getId().equals(DSA)
        && (parameters == null || DERNull.INSTANCE.equals(parameters));
  }
}
