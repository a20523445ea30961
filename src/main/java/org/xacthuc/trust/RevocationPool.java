package org.xacthuc.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;

/**
 * Everything at hand that may speak of revocation, from wherever it came. None of it is believed
 * before its signature and its signer were checked.
 *
 * @param crls DER certificate lists
 * @param ocspResponses DER OCSP responses (OCSPResponse or BasicOCSPResponse)
 * @param certificates of delegated responders and of authorities with a key of their own for lists
 * @param latest the latest date that evidence may bear, where that is after the instant of
 *     validation: answers from the network are made after the run began
 */
public record RevocationPool(
    List<Bytes> crls,
    List<Bytes> ocspResponses,
    List<Certificate> certificates,
    Optional<Instant> latest) {
  public static final RevocationPool EMPTY = new RevocationPool(List.of(), List.of(), List.of());

  public RevocationPool {
    crls = List.copyOf(crls);
    ocspResponses = List.copyOf(ocspResponses);
    certificates = List.copyOf(certificates);
  }

  public RevocationPool(
      List<Bytes> crls, List<Bytes> ocspResponses, List<Certificate> certificates) {
    this(crls, ocspResponses, certificates, Optional.empty());
  }

  public boolean isEmpty() {
    return crls.isEmpty() && ocspResponses.isEmpty() && certificates.isEmpty();
  }

  /** The later one of {@code now} and what the evidence itself may be dated. */
  Instant until(Instant now) {
    return latest.filter(now::isBefore).orElse(now);
  }
}
