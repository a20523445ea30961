package org.xacthuc.trust;

import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.xacthuc.trust.EvidenceDefect.Kind;
import org.xacthuc.trust.RevocationStatus.NotRevoked;
import org.xacthuc.trust.RevocationStatus.Revoked;

/** Asks OCSP responses about a certificate (RFC 6960 §3.2). */
final class OcspAnswers {
  /** Critical or not, these change nothing about an answer, or what they change is done here. */
  private static final Set<ASN1ObjectIdentifier> PROCESSED =
      Set.of(
          OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
          OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff,
          OCSPObjectIdentifiers.id_pkix_ocsp_crl,
          Extension.invalidityDate);

  private final List<OcspResponse> responses;
  private final OcspResponders responders;

  /**
   * Prepares asking.
   *
   * @param lists what certificate lists say of delegated responders
   */
  OcspAnswers(
      List<OcspResponse> responses,
      CertificateIndex pool,
      SignatureCache signatures,
      Function<RevocationQuestion, List<Answer>> lists) {
    this.responses = responses;
    responders = new OcspResponders(pool, signatures, question -> standing(question, lists));
  }

  /** One answer for each single response about the certificate. */
  List<Answer> ask(RevocationQuestion question) {
    return ask(question, responders::signer).toList();
  }

  /** Whose signature on a response counts for a question. */
  private interface Authorisation {
    Optional<EvidenceSigner> signer(OcspResponse response, RevocationQuestion question);
  }

  /** A responder's own revocation is asked of no other responder: that would lead in circles. */
  private RevocationStatus standing(
      RevocationQuestion question, Function<RevocationQuestion, List<Answer>> lists) {
    return Answer.combine(
        Stream.concat(lists.apply(question).stream(), ask(question, responders::issuerItself))
            .toList());
  }

  private Stream<Answer> ask(RevocationQuestion question, Authorisation authorisation) {
    return responses.stream().flatMap(response -> ask(response, question, authorisation));
  }

  private static Stream<Answer> ask(
      OcspResponse response, RevocationQuestion question, Authorisation authorisation) {
    List<SingleResponse> singles =
        response.about(question.certificate().holder().getSerialNumber()).stream()
            .filter(single -> isAbout(single.getCertID(), question))
            .toList();
    if (singles.isEmpty()) {
      return Stream.empty();
    }
    try {
      Optional<EvidenceSigner> signer = authorisation.signer(response, question);
      return singles.stream().map(single -> answer(response, signer, single, question));
    } catch (RuntimeException malformed) {
      return Stream.of(Answer.defect(Kind.UNREADABLE, "OCSP"));
    }
  }

  /** RFC 6960 §4.1.1: name and key of the issuer, by any digest we know. */
  private static boolean isAbout(CertID id, RevocationQuestion question) {
    return OcspResponse.namesIssuerOf(question.certificate(), id)
        && OcspResponse.namesKeyOf(question.issuer(), id);
  }

  private static Answer answer(
      OcspResponse response,
      Optional<EvidenceSigner> signer,
      SingleResponse single,
      RevocationQuestion question) {
    try {
      Instant thisUpdate = instant(single.getThisUpdate());
      if (thisUpdate.isAfter(question.now()) || response.producedAt().isAfter(question.now())) {
        return Answer.defect(Kind.FROM_THE_FUTURE, thisUpdate.toString());
      }
      if (signer.isEmpty()) {
        return Answer.defect(Kind.NOT_AUTHORISED, "OCSP");
      }
      if (hasUnknownCritical(response.extensions())
          || hasUnknownCritical(Optional.ofNullable(single.getSingleExtensions()))) {
        return Answer.defect(Kind.OUT_OF_SCOPE, "critical extension");
      }
      RevocationEvidence evidence =
          new RevocationEvidence(
              RevocationEvidence.Kind.OCSP,
              response.der(),
              signer.get(),
              thisUpdate,
              single.getNextUpdate() == null
                  ? Optional.empty()
                  : Optional.of(instant(single.getNextUpdate())),
              question.now());
      // RFC 6960 §2.4: what was known at thisUpdate was signed at producedAt.
      return evidence.isInOrder() && !thisUpdate.isAfter(response.producedAt())
          ? status(single, evidence, question)
          : Answer.defect(Kind.DATES_CONTRADICT, thisUpdate.toString());
    } catch (ParseException | RuntimeException malformed) {
      return Answer.defect(Kind.UNREADABLE, "OCSP");
    }
  }

  private static Answer status(
      SingleResponse single, RevocationEvidence evidence, RevocationQuestion question)
      throws ParseException {
    CertStatus status = single.getCertStatus();
    return switch (status.getTagNo()) {
      case 0 ->
          // RFC 6960 §4.4.4: whoever expired before the cutoff is no longer on record.
          Freshness.defect(
                  question,
                  evidence,
                  extension(single, OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff))
              .map(d -> Answer.defect(d.kind(), d.detail()))
              .orElseGet(() -> Answer.of(new NotRevoked(evidence)));
      case 1 -> Answer.of(revoked(single, RevokedInfo.getInstance(status.getStatus()), evidence));
      default -> Answer.defect(Kind.STATUS_UNKNOWN, evidence.issuedBy());
    };
  }

  private static Revoked revoked(
      SingleResponse single, RevokedInfo info, RevocationEvidence evidence) throws ParseException {
    Instant date = instant(info.getRevocationTime());
    CRLReason code = info.getRevocationReason();
    CrlReason reason =
        Optional.ofNullable(code)
            .flatMap(c -> CrlReason.ofCode(c.getValue().intValueExact()))
            .orElse(CrlReason.UNSPECIFIED);
    // RFC 6960 §2.2: a hold since 1970 says that the issuer never made such a certificate.
    boolean neverIssued = reason == CrlReason.CERTIFICATE_HOLD && date.equals(Instant.EPOCH);
    // RFC 6960 §4.4.5: what stands in a list's entry stands in an answer's extensions.
    return new Revoked(
        reason.since(date, extension(single, Extension.invalidityDate)),
        neverIssued ? CrlReason.UNSPECIFIED : reason,
        evidence);
  }

  private static Instant instant(ASN1GeneralizedTime time) throws ParseException {
    return time.getDate().toInstant();
  }

  /** The moment in an extension of the answer. */
  private static Optional<Instant> extension(SingleResponse single, ASN1ObjectIdentifier oid) {
    return Optional.ofNullable(single.getSingleExtensions())
        .map(extensions -> extensions.getExtension(oid))
        .flatMap(Times::of);
  }

  private static boolean hasUnknownCritical(Optional<Extensions> extensions) {
    return extensions.stream()
        .flatMap(e -> Arrays.stream(e.getCriticalExtensionOIDs()))
        .anyMatch(oid -> !PROCESSED.contains(oid));
  }
}
