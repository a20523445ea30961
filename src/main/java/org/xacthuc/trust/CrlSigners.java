package org.xacthuc.trust;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.SignatureVerifier;

/** Whose signature on a certificate list counts (RFC 5280 §6.3.3 f, g). */
final class CrlSigners {
  private final CertificateIndex pool;
  private final SignatureCache signatures;
  private final Function<RevocationQuestion, RevocationStatus> status;

  /**
   * Prepares asking.
   *
   * @param status answers for signers that are not themselves on the path
   */
  CrlSigners(
      CertificateIndex pool,
      SignatureCache signatures,
      Function<RevocationQuestion, RevocationStatus> status) {
    this.pool = pool;
    this.signatures = signatures;
    this.status = status;
  }

  /**
   * The issuer's own key, or another key of the list's issuer that an authority of the path
   * certified for lists and that is not known to be revoked.
   */
  Optional<EvidenceSigner> signer(CertificateList list, RevocationQuestion question) {
    return issuerItself(list, question).or(() -> another(list, question));
  }

  Optional<EvidenceSigner> issuerItself(CertificateList list, RevocationQuestion question) {
    return question.issuer().subjectName().equals(list.issuerName())
        ? onPath(list, question.above())
        : Optional.empty();
  }

  /** The first certificate of that path, if it signed the list while it was valid. */
  private Optional<EvidenceSigner> onPath(CertificateList list, List<Certificate> path) {
    Certificate signer = path.get(0);
    SignatureVerifier key = key(path);
    return Usage.allows(signer, KeyUsage.cRLSign)
            && Validity.covers(signer, list.thisUpdate())
            && signatures.signed(key, list)
        ? Optional.of(EvidenceSigner.onPath(signer, key, list))
        : Optional.empty();
  }

  /** The first certificate's key, with DSA parameters from further up where it leaves them out. */
  private SignatureVerifier key(List<Certificate> path) {
    SignatureVerifier own = signatures.key(path.get(0));
    return own.hasKey() || path.size() == 1
        ? own
        : SignatureVerifier.of(path.get(0), key(path.subList(1, path.size())));
  }

  private Optional<EvidenceSigner> another(CertificateList list, RevocationQuestion question) {
    List<Certificate> above = question.above();
    for (int i = 1; i < above.size(); i++) {
      if (above.get(i).subjectName().equals(list.issuerName())) {
        Optional<EvidenceSigner> signer = onPath(list, above.subList(i, above.size()));
        if (signer.isPresent()) {
          return signer;
        }
      }
    }
    return pool.named(list.issuerName())
        .filter(c -> !above.contains(c) && !c.equals(question.certificate()))
        .takeWhile(c -> !signatures.isExhausted())
        .filter(c -> Usage.allows(c, KeyUsage.cRLSign) && Validity.covers(c, list.thisUpdate()))
        .filter(c -> signatures.signed(signatures.key(c), list))
        .flatMap(c -> certified(c, list, question))
        .findFirst();
  }

  private Stream<EvidenceSigner> certified(
      Certificate signer, CertificateList list, RevocationQuestion question) {
    List<Certificate> above = question.above();
    for (int i = 0; i < above.size(); i++) {
      List<Certificate> path = above.subList(i, above.size());
      if (Delegation.holds(above.get(i), signer, signatures)
          && stands(signer, list, question.about(signer, path, list.thisUpdate()))
          && !signatures.isExhausted()) { // Else nobody can say whether it is revoked.
        return Stream.of(
            EvidenceSigner.certifiedBy(above.get(i), signer, signatures.key(signer), list));
      }
    }
    return Stream.empty();
  }

  /** Known not to be revoked when the list was made, or left to its own list to say so. */
  private boolean stands(Certificate signer, CertificateList list, RevocationQuestion question) {
    return status
        .apply(question)
        .match(
            notRevoked -> true,
            revoked -> revoked.isLaterThan(question.at()),
            unknown -> isLeftToItself(signer) && !names(list, signer));
  }

  /** Where nobody but the signer publishes lists that concern its own certificate. */
  private static boolean isLeftToItself(Certificate signer) {
    return CrlScope.listIssuers(signer).contains(signer.subjectName());
  }

  private static boolean names(CertificateList list, Certificate signer) {
    boolean own = list.issuerName().equals(signer.issuerName());
    return !list.entries().about(signer, own).isEmpty();
  }
}
