package org.xacthuc.trust;

import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.xacthuc.cms.SignatureVerifier;

/** A certificate list or OCSP response: bytes that somebody signed. */
interface SignedEvidence {
  boolean isSignedBy(SignatureVerifier key);

  /** As named outside of what is signed. */
  AlgorithmIdentifier signatureAlgorithm();

  /** How many bytes the signature covers. */
  int signedBytes();
}
