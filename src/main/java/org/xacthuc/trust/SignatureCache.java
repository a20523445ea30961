package org.xacthuc.trust;

import java.util.HashMap;
import java.util.Map;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CertificateSignature;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.cms.SignatureVerifier;

/** Whether one certificate's key verifies another's signature, computed once for each pair. */
final class SignatureCache {
  private record Pair(Certificate issuer, Certificate subject) {}

  private final Map<Pair, SignatureValueCheck> results = new HashMap<>();
  private final Map<Certificate, SignatureVerifier> keys = new HashMap<>();

  SignatureValueCheck check(Certificate issuer, Certificate subject) {
    return results.computeIfAbsent(
        new Pair(issuer, subject), p -> CertificateSignature.check(subject, key(issuer)));
  }

  SignatureVerifier key(Certificate certificate) {
    return keys.computeIfAbsent(certificate, SignatureVerifier::of);
  }
}
