package org.xacthuc.trust;

import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.SignatureValueCheck;

/** Whether a certificate of the path certified somebody to speak of revocation. */
final class Delegation {
  private static final Set<ASN1ObjectIdentifier> PROCESSED =
      Set.of(
          Extension.basicConstraints,
          Extension.keyUsage,
          Extension.extendedKeyUsage,
          Extension.subjectAlternativeName,
          Extension.certificatePolicies,
          OCSPObjectIdentifiers.id_pkix_ocsp_nocheck);

  private Delegation() {}

  static boolean holds(Certificate authority, Certificate signer, SignatureCache signatures) {
    return signer.namesAsIssuer(authority)
        && Usage.allows(authority, KeyUsage.keyCertSign)
        && signatures.check(authority, signer) == SignatureValueCheck.VERIFIES
        && hasOnlyProcessedCritical(signer);
  }

  // RFC 5280 §4.2
  private static boolean hasOnlyProcessedCritical(Certificate certificate) {
    return PROCESSED.containsAll(certificate.holder().getCriticalExtensionOIDs());
  }
}
