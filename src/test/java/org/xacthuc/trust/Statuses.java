package org.xacthuc.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.Certificate;

/** What our revocation checking says of other people's evidence, with no path validated before. */
public final class Statuses {
  private Statuses() {}

  /**
   * Of the first certificate.
   *
   * @param chain up to an issuer that is taken for the anchor
   */
  public static RevocationStatus of(
      List<Certificate> chain, RevocationPool pool, Instant at, Instant now) {
    return new RevocationChecker(Limits.DEFAULT)
        .check(new ValidatedPath(chain), pool, at, now)
        .get(0)
        .status();
  }

  /** Whether a list and all its entries are read, and nothing critical in them is unknown. */
  public static boolean isReadInFull(Bytes der) {
    Optional<CertificateList> list = CertificateList.read(der);
    try {
      return list.isPresent()
          && list.get().unknownCriticalExtension().isEmpty()
          && !list.get().entries().haveUnknownCritical();
    } catch (RuntimeException malformed) {
      return false;
    }
  }

  /** Whether it is read as a response that answers anything. */
  public static boolean isResponse(Bytes der) {
    return OcspResponse.read(der).isPresent();
  }
}
