package org.xacthuc.trust;

import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.trust.EvidenceDefect.Kind;
import org.xacthuc.trust.RevocationStatus.NotRevoked;
import org.xacthuc.trust.RevocationStatus.Revoked;

/** Asks OCSP responses about a certificate (RFC 6960 §3.2). */
final class OcspAnswers {
  private final CertificateIndex pool;
  private final SignatureCache signatures;
  private final Predicate<RevocationQuestion> unrevoked;

  /**
   * Prepares asking.
   *
   * @param unrevoked answers for delegated responders that do not waive revocation checking
   */
  OcspAnswers(
      CertificateIndex pool, SignatureCache signatures, Predicate<RevocationQuestion> unrevoked) {
    this.pool = pool;
    this.signatures = signatures;
    this.unrevoked = unrevoked;
  }

  /** One answer for each single response about the certificate; none when it speaks of others. */
  Stream<Answer> ask(OcspResponse response, RevocationQuestion question) {
    List<SingleResponse> singles =
        response.answers().stream()
            .filter(single -> isAbout(single.getCertID(), question))
            .toList();
    if (singles.isEmpty()) {
      return Stream.empty();
    }
    Optional<Certificate> responder;
    try {
      responder = responder(response, question);
    } catch (RuntimeException malformed) {
      return Stream.of(Answer.defect(Kind.UNREADABLE, "OCSP"));
    }
    return singles.stream()
        .map(
            single -> {
              try {
                return answer(response, responder, single, question);
              } catch (ParseException | RuntimeException malformed) {
                return Answer.defect(Kind.UNREADABLE, "OCSP");
              }
            });
  }

  /** RFC 6960 §4.1.1: name and key of the issuer, by any digest we know, and the serial number. */
  private static boolean isAbout(CertID id, RevocationQuestion question) {
    Certificate issuer = question.issuer();
    Certificate certificate = question.certificate();
    if (!id.getSerialNumber().hasValue(certificate.holder().getSerialNumber())) {
      return false;
    }
    return DigestAlgorithm.ofOid(id.getHashAlgorithm().getAlgorithm().getId())
        .filter(a -> a.of(certificate.issuerDer()).value().equals(octets(id.getIssuerNameHash())))
        .filter(a -> OcspResponse.keyHash(a, issuer).equals(octets(id.getIssuerKeyHash())))
        .isPresent();
  }

  private static Bytes octets(ASN1OctetString octets) {
    return Bytes.of(octets.getOctets());
  }

  private static Answer answer(
      OcspResponse response,
      Optional<Certificate> responder,
      SingleResponse single,
      RevocationQuestion question)
      throws ParseException {
    Instant thisUpdate = single.getThisUpdate().getDate().toInstant();
    if (thisUpdate.isAfter(question.now()) || response.producedAt().isAfter(question.now())) {
      return Answer.defect(Kind.FROM_THE_FUTURE, thisUpdate.toString());
    }
    if (responder.isEmpty()) {
      return Answer.defect(Kind.NOT_AUTHORISED, "OCSP");
    }
    if (hasCritical(response.extensions())
        || hasCritical(Optional.ofNullable(single.getSingleExtensions()))) {
      return Answer.defect(Kind.OUT_OF_SCOPE, "critical extension");
    }
    ASN1GeneralizedTime next = single.getNextUpdate();
    RevocationEvidence evidence =
        new RevocationEvidence(
            RevocationEvidence.Kind.OCSP,
            responder.get().subject().text(),
            thisUpdate,
            next == null ? Optional.empty() : Optional.of(next.getDate().toInstant()));
    return status(single, evidence, question);
  }

  private static Answer status(
      SingleResponse single, RevocationEvidence evidence, RevocationQuestion question)
      throws ParseException {
    CertStatus status = single.getCertStatus();
    return switch (status.getTagNo()) {
      case 0 ->
          Freshness.defect(question, evidence, archiveCutoff(single))
              .map(d -> Answer.defect(d.kind(), d.detail()))
              .orElseGet(() -> Answer.of(new NotRevoked(evidence)));
      case 1 -> {
        RevokedInfo info = RevokedInfo.getInstance(status.getStatus());
        CRLReason reason = info.getRevocationReason();
        yield Answer.of(
            new Revoked(
                info.getRevocationTime().getDate().toInstant(),
                reason == null
                    ? CrlReason.UNSPECIFIED
                    : CrlReason.ofCode(reason.getValue().intValueExact())
                        .orElse(CrlReason.UNSPECIFIED),
                evidence));
      }
      default -> Answer.defect(Kind.STATUS_UNKNOWN, evidence.issuedBy());
    };
  }

  /** RFC 6960 §4.4.4. */
  private static Optional<Instant> archiveCutoff(SingleResponse single) throws ParseException {
    Extensions extensions = single.getSingleExtensions();
    Extension cutoff =
        extensions == null
            ? null
            : extensions.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff);
    return cutoff == null
        ? Optional.empty()
        : Optional.of(
            ASN1GeneralizedTime.getInstance(cutoff.getParsedValue()).getDate().toInstant());
  }

  /** No critical extension changes how an answer is to be understood here. */
  private static boolean hasCritical(Optional<Extensions> extensions) {
    return extensions.map(e -> e.getCriticalExtensionOIDs().length > 0).orElse(false);
  }

  /** RFC 6960 §4.2.2.2: the issuer itself, or whom the issuer's own key delegated to. */
  private Optional<Certificate> responder(OcspResponse response, RevocationQuestion question) {
    Certificate issuer = question.issuer();
    Stream<Certificate> delegated =
        Stream.concat(
                response.certificates().stream().filter(response::isBy), pool.responders(response))
            .distinct()
            .filter(c -> isDelegated(c, response, question));
    return Stream.concat(
            Stream.of(issuer)
                .filter(c -> Usage.allows(c, KeyUsage.digitalSignature | KeyUsage.keyCertSign))
                .filter(response::isBy),
            delegated)
        .filter(c -> signatures.signed(signatures.key(c), response))
        .findFirst();
  }

  private boolean isDelegated(
      Certificate responder, OcspResponse response, RevocationQuestion question) {
    Instant made = response.producedAt();
    return !responder.equals(question.certificate())
        && Usage.mayAnswerOcsp(responder)
        && Usage.allows(responder, KeyUsage.digitalSignature | KeyUsage.nonRepudiation)
        && !made.isBefore(responder.notBefore())
        && !made.isAfter(responder.notAfter())
        && responder.namesAsIssuer(question.issuer())
        && signatures.check(question.issuer(), responder) == SignatureValueCheck.VERIFIES
        && (isWaived(responder) || unrevoked.test(question.about(responder, made)));
  }

  /** RFC 6960 §4.2.2.2.1: id-pkix-ocsp-nocheck. */
  private static boolean isWaived(Certificate responder) {
    return responder.holder().getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck) != null;
  }
}
