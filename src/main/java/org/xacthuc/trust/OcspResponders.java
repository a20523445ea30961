package org.xacthuc.trust;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.xacthuc.cms.Certificate;

/** Whose signature on an OCSP response counts (RFC 6960 §4.2.2.2). */
final class OcspResponders {
  private final CertificateIndex pool;
  private final SignatureCache signatures;
  private final Function<RevocationQuestion, RevocationStatus> status;

  /**
   * Prepares asking.
   *
   * @param status answers for delegated responders that do not waive revocation checking
   */
  OcspResponders(
      CertificateIndex pool,
      SignatureCache signatures,
      Function<RevocationQuestion, RevocationStatus> status) {
    this.pool = pool;
    this.signatures = signatures;
    this.status = status;
  }

  /** The issuer itself, or whom the issuer's own key delegated to. */
  Optional<EvidenceSigner> signer(OcspResponse response, RevocationQuestion question) {
    return issuerItself(response, question).or(() -> delegated(response, question));
  }

  Optional<EvidenceSigner> issuerItself(OcspResponse response, RevocationQuestion question) {
    Certificate issuer = question.issuer();
    return response.isBy(issuer)
            && Usage.allows(issuer, KeyUsage.digitalSignature | KeyUsage.keyCertSign)
            && Validity.covers(issuer, response.producedAt())
            && signatures.signed(signatures.key(issuer), response)
        ? Optional.of(EvidenceSigner.onPath(issuer, signatures.key(issuer), response))
        : Optional.empty();
  }

  private Optional<EvidenceSigner> delegated(OcspResponse response, RevocationQuestion question) {
    Certificate issuer = question.issuer();
    return Stream.concat(
            response.certificates().stream().filter(response::isBy), pool.responders(response))
        .distinct()
        .takeWhile(c -> !signatures.isExhausted())
        .filter(c -> isDelegated(c, response, question))
        .filter(c -> signatures.signed(signatures.key(c), response))
        .map(c -> EvidenceSigner.certifiedBy(issuer, c, signatures.key(c), response))
        .findFirst();
  }

  private boolean isDelegated(
      Certificate responder, OcspResponse response, RevocationQuestion question) {
    Instant made = response.producedAt();
    return !responder.equals(question.certificate())
        && Usage.mayAnswerOcsp(responder)
        && Usage.allows(responder, KeyUsage.digitalSignature | KeyUsage.nonRepudiation)
        && Validity.covers(responder, made)
        && Delegation.holds(question.issuer(), responder, signatures)
        && (Usage.isNeverChecked(responder)
            || stands(question.about(responder, question.above(), made)));
  }

  private boolean stands(RevocationQuestion question) {
    return status
        .apply(question)
        .match(notRevoked -> true, revoked -> revoked.isLaterThan(question.at()), unknown -> false);
  }
}
