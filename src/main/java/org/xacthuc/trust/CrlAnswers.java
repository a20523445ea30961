package org.xacthuc.trust;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.TBSCertList;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.Names;
import org.xacthuc.trust.EvidenceDefect.Kind;
import org.xacthuc.trust.RevocationStatus.NotRevoked;
import org.xacthuc.trust.RevocationStatus.Revoked;

/** Asks certificate lists about a certificate (RFC 5280 §6.3.3). */
final class CrlAnswers {
  private static final Set<ASN1ObjectIdentifier> PROCESSED =
      Set.of(
          Extension.reasonCode,
          Extension.invalidityDate,
          Extension.certificateIssuer,
          Extension.instructionCode);

  private final RevocationPool pool;
  private final SignatureCache signatures;

  CrlAnswers(RevocationPool pool, SignatureCache signatures) {
    this.pool = pool;
    this.signatures = signatures;
  }

  /** Empty when the list is another authority's. */
  Optional<Answer> ask(CertificateList list, RevocationQuestion question) {
    try {
      return Names.match(list.issuerDer(), question.certificate().issuerDer())
          ? Optional.of(answer(list, question))
          : Optional.empty();
    } catch (RuntimeException malformed) {
      return Optional.of(Answer.defect(Kind.UNREADABLE, list.issuer()));
    }
  }

  private Answer answer(CertificateList list, RevocationQuestion question) {
    RevocationEvidence evidence = list.evidence();
    if (evidence.thisUpdate().isAfter(question.now())) {
      return Answer.defect(Kind.FROM_THE_FUTURE, evidence.thisUpdate().toString());
    }
    if (!isAuthorised(list, question)) {
      return Answer.defect(Kind.NOT_AUTHORISED, list.issuer());
    }
    Optional<String> unknown = list.unknownCriticalExtension();
    if (unknown.isPresent()) {
      return Answer.defect(Kind.OUT_OF_SCOPE, unknown.get());
    }
    Optional<IssuingDistributionPoint> point = list.distributionPoint();
    int reasons =
        point.map(p -> CrlScope.reasons(p, question.certificate())).orElse(Answer.ALL_REASONS);
    if (reasons == 0) {
      return Answer.defect(Kind.OUT_OF_SCOPE, "issuingDistributionPoint");
    }
    boolean indirect = point.map(IssuingDistributionPoint::isIndirectCRL).orElse(false);
    Entry entry = find(list, question.certificate(), indirect);
    if (entry.revoked.isPresent()) {
      return entryAnswer(entry.revoked.get(), evidence, list.isDelta());
    }
    if (entry.unknownCritical) {
      return Answer.defect(Kind.OUT_OF_SCOPE, "entry extension");
    }
    if (list.isDelta()) {
      // RFC 5280 §5.2.4: what a delta does not name is as the complete list has it.
      return Answer.defect(Kind.OUT_OF_SCOPE, "deltaCRLIndicator");
    }
    return Freshness.defect(question, evidence, list.expiredKeptSince())
        .map(d -> Answer.defect(d.kind(), d.detail()))
        .orElseGet(() -> new Answer(new NotRevoked(evidence), reasons));
  }

  private static Answer entryAnswer(
      TBSCertList.CRLEntry entry, RevocationEvidence evidence, boolean delta) {
    CrlReason reason = reason(entry.getExtensions());
    if (reason == CrlReason.REMOVE_FROM_CRL) {
      // RFC 5280 §5.3.1: only in deltas; lifts a hold, and says nothing else.
      return delta
          ? new Answer(new NotRevoked(evidence), 0)
          : Answer.defect(Kind.OUT_OF_SCOPE, "removeFromCRL");
    }
    Instant date = entry.getRevocationDate().getDate().toInstant();
    Instant since =
        invalidityDate(entry.getExtensions())
            .filter(d -> reason == CrlReason.KEY_COMPROMISE && d.isBefore(date))
            .orElse(date);
    return Answer.of(new Revoked(since, reason, evidence));
  }

  /** What a walk over the entries found. */
  private record Entry(Optional<TBSCertList.CRLEntry> revoked, boolean unknownCritical) {}

  private static Entry find(CertificateList list, Certificate certificate, boolean indirect) {
    BigInteger serial = certificate.holder().getSerialNumber();
    X500Name issuer = certificate.holder().getIssuer();
    boolean ours = true;
    boolean unknownCritical = false;
    for (TBSCertList.CRLEntry entry : list.entries()) {
      Extensions extensions = entry.getExtensions();
      if (extensions != null) {
        // RFC 5280 §5.3.3: the entry's issuer holds for all that follow it.
        Extension named = indirect ? extensions.getExtension(Extension.certificateIssuer) : null;
        ours = named == null ? ours : names(named, issuer);
        unknownCritical |= hasUnknownCritical(extensions);
      }
      if (ours && entry.getUserCertificate().hasValue(serial)) {
        return new Entry(Optional.of(entry), unknownCritical);
      }
    }
    return new Entry(Optional.empty(), unknownCritical);
  }

  private static boolean names(Extension certificateIssuer, X500Name issuer) {
    return Stream.of(GeneralNames.getInstance(certificateIssuer.getParsedValue()).getNames())
        .anyMatch(n -> n.equals(new GeneralName(issuer)));
  }

  private static boolean hasUnknownCritical(Extensions extensions) {
    return Stream.of(extensions.getCriticalExtensionOIDs())
        .anyMatch(oid -> !PROCESSED.contains(oid));
  }

  private static CrlReason reason(Extensions extensions) {
    Extension extension = extensions == null ? null : extensions.getExtension(Extension.reasonCode);
    return extension == null
        ? CrlReason.UNSPECIFIED
        : CrlReason.ofCode(ASN1Enumerated.getInstance(extension.getParsedValue()).intValueExact())
            .orElse(CrlReason.UNSPECIFIED);
  }

  private static Optional<Instant> invalidityDate(Extensions extensions) {
    Extension extension =
        extensions == null ? null : extensions.getExtension(Extension.invalidityDate);
    try {
      return extension == null
          ? Optional.empty()
          : Optional.of(
              ASN1GeneralizedTime.getInstance(extension.getParsedValue()).getDate().toInstant());
    } catch (java.text.ParseException malformed) {
      return Optional.empty();
    }
  }

  /**
   * RFC 5280 §6.3.3 f, g: signed by the issuer's key, or by a key of the same name that the path's
   * authorities certified for lists.
   */
  private boolean isAuthorised(CertificateList list, RevocationQuestion question) {
    return Stream.concat(
            Stream.of(question.issuer()),
            Stream.concat(question.above().stream(), pool.certificates().stream())
                .filter(c -> Names.match(c.subjectDer(), list.issuerDer()))
                .filter(c -> isCertified(c, list, question)))
        .filter(c -> Usage.allows(c, KeyUsage.cRLSign))
        .anyMatch(c -> list.isSignedBy(signatures.key(c)));
  }

  private boolean isCertified(
      Certificate signer, CertificateList list, RevocationQuestion question) {
    Instant made = list.evidence().thisUpdate();
    if (question.above().contains(signer)) {
      return true;
    }
    return !made.isBefore(signer.notBefore())
        && !made.isAfter(signer.notAfter())
        && question.above().stream().anyMatch(c -> mayHaveIssued(c, signer));
  }

  private boolean mayHaveIssued(Certificate authority, Certificate signer) {
    return Names.match(authority.subjectDer(), signer.issuerDer())
        && Usage.allows(authority, KeyUsage.keyCertSign)
        && signatures.check(authority, signer) == org.xacthuc.cms.SignatureValueCheck.VERIFIES;
  }
}
