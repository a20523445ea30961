package org.xacthuc.trust;

import java.time.Instant;
import java.util.function.Function;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;

/** What the evidence says of one certificate of a path. */
public record CertificateStatus(Certificate certificate, RevocationStatus status) {

  /** Whether nobody at hand can say whether it was revoked. */
  public boolean isUnknown() {
    return status.match(notRevoked -> false, revoked -> false, unknown -> true);
  }

  /** Whether it was revoked, at whatever time. */
  public boolean isRevoked() {
    return status.match(notRevoked -> false, revoked -> true, unknown -> false);
  }

  /**
   * The same with what is known of the evidence's age.
   *
   * @param since when evidence, by its DER, is proven to exist
   */
  public CertificateStatus provenBy(Function<Bytes, Instant> since) {
    return new CertificateStatus(
        certificate,
        status.match(
            notRevoked ->
                new RevocationStatus.NotRevoked(
                    proven(notRevoked.by(), since),
                    notRevoked.also().stream().map(e -> proven(e, since)).toList()),
            revoked -> revoked,
            unknown -> unknown));
  }

  private static RevocationEvidence proven(
      RevocationEvidence evidence, Function<Bytes, Instant> since) {
    Instant instant = since.apply(evidence.encoded());
    return instant.isBefore(evidence.existsSince()) ? evidence.existingSince(instant) : evidence;
  }
}
