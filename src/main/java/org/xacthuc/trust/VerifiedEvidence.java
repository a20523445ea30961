package org.xacthuc.trust;

import java.util.HashMap;
import java.util.Map;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.SignatureVerifier;

/**
 * Whether keys signed lists and responses, kept from one signature of a document to the next. Holds
 * results of completed checks alone, so what it knows changes no outcome. Belongs to one thread.
 */
final class VerifiedEvidence {
  private record Signed(SignatureVerifier key, SignedEvidence evidence) {}

  private final Map<Certificate, SignatureVerifier> keys = new HashMap<>();
  private final Map<Signed, Boolean> results = new HashMap<>();

  /** The same object for the same certificate each time. */
  SignatureVerifier key(Certificate certificate) {
    return keys.computeIfAbsent(certificate, SignatureVerifier::of);
  }

  boolean signed(SignatureVerifier key, SignedEvidence evidence) {
    return results.computeIfAbsent(new Signed(key, evidence), s -> evidence.isSignedBy(key));
  }
}
