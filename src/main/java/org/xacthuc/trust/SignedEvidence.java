package org.xacthuc.trust;

import org.xacthuc.cms.SignatureVerifier;

/** A certificate list or OCSP response: bytes that somebody signed. */
interface SignedEvidence {
  boolean isSignedBy(SignatureVerifier key);

  /** How many bytes the signature covers. */
  int signedBytes();
}
