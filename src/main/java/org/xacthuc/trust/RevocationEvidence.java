package org.xacthuc.trust;

import java.time.Instant;
import java.util.Optional;

/**
 * The certificate list or OCSP response that an answer rests on.
 *
 * @param issuedBy the subject of whoever signed it
 * @param thisUpdate when the status was known to be right
 * @param nextUpdate when newer information was due; absent when not said
 */
public record RevocationEvidence(
    Kind kind, String issuedBy, Instant thisUpdate, Optional<Instant> nextUpdate) {

  /** Kinds of evidence. */
  public enum Kind {
    CRL,
    OCSP
  }
}
