package org.xacthuc.trust;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.cms.SignatureVerifier;

/** Whose signature on a certificate list counts (RFC 5280 §6.3.3 f, g). */
final class CrlSigners {
  private final RevocationPool pool;
  private final SignatureCache signatures;
  private final Predicate<RevocationQuestion> knownRevoked;

  CrlSigners(
      RevocationPool pool, SignatureCache signatures, Predicate<RevocationQuestion> knownRevoked) {
    this.pool = pool;
    this.signatures = signatures;
    this.knownRevoked = knownRevoked;
  }

  /**
   * The issuer's own key, or another key of the list's issuer that an authority of the path
   * certified for lists and that is not known to be revoked.
   */
  boolean isAuthorised(CertificateList list, RevocationQuestion question) {
    return isSignedByIssuer(list, question)
        || Stream.concat(question.above().stream(), pool.certificates().stream())
            .distinct()
            .filter(c -> c.subjectName().equals(list.issuerName()))
            .filter(c -> Usage.allows(c, KeyUsage.cRLSign))
            .filter(c -> list.isSignedBy(signatures.key(c)))
            .anyMatch(c -> isCertified(c, list, question));
  }

  boolean isSignedByIssuer(CertificateList list, RevocationQuestion question) {
    return question.issuer().subjectName().equals(list.issuerName())
        && Usage.allows(question.issuer(), KeyUsage.cRLSign)
        && list.isSignedBy(issuerKey(question.above()));
  }

  /** The first certificate's key, with DSA parameters from further up where it leaves them out. */
  private SignatureVerifier issuerKey(List<Certificate> above) {
    SignatureVerifier own = signatures.key(above.get(0));
    return own.hasKey() || above.size() == 1
        ? own
        : SignatureVerifier.of(above.get(0), issuerKey(above.subList(1, above.size())));
  }

  private boolean isCertified(
      Certificate signer, CertificateList list, RevocationQuestion question) {
    List<Certificate> above = question.above();
    if (above.contains(signer)) {
      return true;
    }
    Instant made = list.evidence().thisUpdate();
    return !made.isBefore(signer.notBefore())
        && !made.isAfter(signer.notAfter())
        && IntStream.range(0, above.size())
            .filter(i -> mayHaveIssued(above.get(i), signer))
            .mapToObj(i -> above.subList(i, above.size()))
            .anyMatch(
                path ->
                    !knownRevoked.test(new RevocationQuestion(signer, path, made, question.now())));
  }

  private boolean mayHaveIssued(Certificate authority, Certificate signer) {
    return signer.namesAsIssuer(authority)
        && Usage.allows(authority, KeyUsage.keyCertSign)
        && signatures.check(authority, signer) == SignatureValueCheck.VERIFIES;
  }
}
