package org.xacthuc.trust;

import java.util.List;
import java.util.stream.Stream;
import org.xacthuc.cms.Certificate;

/** What the evidence says of one certificate of a path. */
public record CertificateStatus(Certificate certificate, RevocationStatus status) {

  /** The evidence each piece of which says alone that it is not revoked; else empty. */
  public List<RevocationEvidence> clearedBy() {
    return status.match(
        good -> Stream.concat(Stream.of(good.by()), good.also().stream()).toList(),
        revoked -> List.of(),
        unknown -> List.of());
  }
}
