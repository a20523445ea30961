package org.xacthuc.cms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;

/**
 * The certificates at hand while the containers of one document are read, and those that were read
 * out of them: a thousand signatures of one signer hold the same chain a thousand times. What it
 * knows changes no outcome. Used by one thread.
 */
public final class CertificatePool {
  private final List<Certificate> given;
  private final Map<Bytes, Certificate> known;
  private final Limits limits;

  /**
   * Begins with some.
   *
   * @param given certificates among which signers are looked for besides the containers' own
   * @param limits of the containers that are read
   */
  public CertificatePool(List<Certificate> given, Limits limits) {
    this(given, new HashMap<>(), limits);
    given.forEach(certificate -> known.put(certificate.der(), certificate));
  }

  private CertificatePool(List<Certificate> given, Map<Bytes, Certificate> known, Limits limits) {
    this.given = List.copyOf(given);
    this.known = known;
    this.limits = limits;
  }

  /** The same, where signers are looked for among others; what is read is known to both. */
  public CertificatePool withGiven(List<Certificate> others) {
    return new CertificatePool(others, known, limits);
  }

  /** The limits of the containers. */
  Limits limits() {
    return limits;
  }

  /** Those among which signers are looked for. */
  public List<Certificate> given() {
    return given;
  }

  /** The certificate of that encoding, read once. */
  Reading<Certificate, CmsDefect> read(Bytes der) {
    Certificate before = known.get(der);
    if (before != null) {
      return Reading.of(before);
    }
    Reading<Certificate, CmsDefect> reading = Certificate.read(der);
    Optional<Certificate> certificate = reading.value().filter(c -> reading.defects().isEmpty());
    if (certificate.isPresent() && known.size() < given.size() + limits.certificates()) {
      known.put(der, certificate.get());
    }
    return reading;
  }
}
