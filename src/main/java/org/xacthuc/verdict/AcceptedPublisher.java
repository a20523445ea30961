package org.xacthuc.verdict;

import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.DistinguishedName;

/**
 * A publisher whose signature the reader accepts under the texts of other bodies: a certificate, or
 * whoever a certain authority certifies under a certain name. All that is given must agree. A
 * common name alone is never enough, since anybody may bear it.
 *
 * @param label what the policy calls it
 * @param sha256 over the certificate's DER
 * @param subject the certificate's whole subject
 * @param issuer the certificate's whole issuer
 */
public record AcceptedPublisher(
    String label,
    Optional<Bytes> sha256,
    Optional<DistinguishedName> subject,
    Optional<DistinguishedName> issuer) {

  /** Nothing said of it yet. */
  static AcceptedPublisher of(String label) {
    return new AcceptedPublisher(label, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether it can be told from everybody else. */
  boolean isComplete() {
    return sha256.isPresent() || (subject.isPresent() && issuer.isPresent());
  }

  /** Whether the reader named the very certificate. */
  boolean isByCertificate() {
    return sha256.isPresent();
  }

  /** Whether that certificate is this publisher's; its path is another question. */
  public boolean is(Certificate certificate) {
    return isComplete()
        && sha256.map(d -> d.equals(certificate.sha256().value())).orElse(true)
        && subject.map(s -> s.isSameAs(certificate.subject())).orElse(true)
        && issuer.map(i -> i.isSameAs(certificate.issuer())).orElse(true);
  }
}
