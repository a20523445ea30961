package org.xacthuc.trust;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.xacthuc.cms.Certificate;

/**
 * About which certificates there is revocation data at all, as levels of signatures are told by
 * (ETSI EN 319 142-1 §6.3). None of it is checked here.
 */
public final class EvidencePresence {
  private final Set<String> listIssuers = new HashSet<>();
  private final List<OcspResponse> responses;

  /** Takes what can be read of the pool's lists and responses. */
  public EvidencePresence(RevocationPool pool) {
    pool.crls().stream()
        .distinct()
        .flatMap(der -> CertificateList.read(der).stream())
        .forEach(list -> listIssuers.add(list.issuerName()));
    responses =
        pool.ocspResponses().stream()
            .distinct()
            .map(OcspResponse::read)
            .flatMap(Optional::stream)
            .toList();
  }

  /** Whether there is some about it, or none is needed. */
  public boolean speaksOf(Certificate certificate) {
    return !mayBeRevoked(certificate) || isSpokenOf(certificate);
  }

  /** Nobody vouches for who issued itself, and RFC 6960 §4.2.2.2.1 exempts responders. */
  private static boolean mayBeRevoked(Certificate certificate) {
    return !certificate.isSelfIssued() && !Usage.isNeverChecked(certificate);
  }

  private boolean isSpokenOf(Certificate certificate) {
    return listIssuers.contains(certificate.issuerName())
        || responses.stream()
            .flatMap(r -> r.about(certificate.holder().getSerialNumber()).stream())
            .map(SingleResponse::getCertID)
            .anyMatch(id -> OcspResponse.namesIssuerOf(certificate, id));
  }
}
