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
  private final CertificateIndex pool;
  private final SignatureCache signatures;
  private final Predicate<RevocationQuestion> knownRevoked;

  CrlSigners(
      CertificateIndex pool,
      SignatureCache signatures,
      Predicate<RevocationQuestion> knownRevoked) {
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
        || Stream.concat(
                question.above().stream().filter(c -> c.subjectName().equals(list.issuerName())),
                pool.named(list.issuerName()))
            .distinct()
            .takeWhile(c -> !signatures.isExhausted())
            .filter(c -> Usage.allows(c, KeyUsage.cRLSign))
            .filter(c -> signatures.signed(signatures.key(c), list))
            .anyMatch(c -> isCertified(c, list, question));
  }

  boolean isSignedByIssuer(CertificateList list, RevocationQuestion question) {
    return question.issuer().subjectName().equals(list.issuerName())
        && Usage.allows(question.issuer(), KeyUsage.cRLSign)
        && signatures.signed(issuerKey(question.above()), list);
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
                    !knownRevoked.test(new RevocationQuestion(signer, path, made, question.now())))
        && !signatures.isExhausted(); // Else nobody can say whether it is revoked.
  }

  private boolean mayHaveIssued(Certificate authority, Certificate signer) {
    return signer.namesAsIssuer(authority)
        && Usage.allows(authority, KeyUsage.keyCertSign)
        && signatures.check(authority, signer) == SignatureValueCheck.VERIFIES;
  }
}
