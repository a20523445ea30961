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

  /**
   * Begins with some.
   *
   * @param given certificates among which signers are looked for besides the containers' own
   */
  public CertificatePool(List<Certificate> given) {
    this(given, new HashMap<>());
    given.forEach(certificate -> known.put(certificate.der(), certificate));
  }

  private CertificatePool(List<Certificate> given, Map<Bytes, Certificate> known) {
    this.given = List.copyOf(given);
    this.known = known;
  }

  /** The same, where signers are looked for among others; what is read is known to both. */
  public CertificatePool withGiven(List<Certificate> others) {
    return new CertificatePool(others, known);
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
    if (certificate.isPresent() && known.size() < given.size() + Limits.DEFAULT.certificates()) {
      known.put(der, certificate.get());
    }
    return reading;
  }
}
