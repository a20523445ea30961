package org.xacthuc.trust;

import java.math.BigInteger;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
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

  private final List<CertificateList> lists;
  private final CrlSigners signers;

  CrlAnswers(List<CertificateList> lists, CertificateIndex pool, SignatureCache signatures) {
    this.lists = lists;
    signers = new CrlSigners(pool, signatures, this::isKnownRevoked);
  }

  /** One answer of every list that may speak of the certificate. */
  List<Answer> ask(RevocationQuestion question) {
    return ask(question, signers::isAuthorised);
  }

  /** A list signer's own revocation is asked only of lists that its issuer signed itself. */
  private boolean isKnownRevoked(RevocationQuestion question) {
    return Answer.combine(ask(question, signers::isSignedByIssuer))
        .match(notRevoked -> false, revoked -> true, unknown -> false);
  }

  private List<Answer> ask(
      RevocationQuestion question, BiPredicate<CertificateList, RevocationQuestion> authorised) {
    List<Answer> answers = new ArrayList<>();
    for (CertificateList list : lists) {
      try {
        if (CrlScope.mayConcern(list, question.certificate())) {
          answers.add(answer(list, question, authorised));
        }
      } catch (RuntimeException malformed) {
        answers.add(Answer.defect(Kind.UNREADABLE, list.issuer()));
      }
    }
    return answers;
  }

  private static Answer answer(
      CertificateList list,
      RevocationQuestion question,
      BiPredicate<CertificateList, RevocationQuestion> authorised) {
    RevocationEvidence evidence = list.evidence();
    if (evidence.thisUpdate().isAfter(question.now())) {
      return Answer.defect(Kind.FROM_THE_FUTURE, evidence.thisUpdate().toString());
    }
    if (!authorised.test(list, question)) {
      return Answer.defect(Kind.NOT_AUTHORISED, list.issuer());
    }
    Optional<String> unknown = list.unknownCriticalExtension();
    if (unknown.isPresent()) {
      return Answer.defect(Kind.OUT_OF_SCOPE, unknown.get());
    }
    int reasons = CrlScope.reasons(list, question.certificate());
    if (reasons == 0) {
      return Answer.defect(Kind.OUT_OF_SCOPE, "issuingDistributionPoint");
    }
    return scopedAnswer(list, question, reasons);
  }

  private static Answer scopedAnswer(
      CertificateList list, RevocationQuestion question, int reasons) {
    RevocationEvidence evidence = list.evidence();
    Entry entry = find(list, question.certificate());
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

  private static Entry find(CertificateList list, Certificate certificate) {
    boolean indirect = list.isIndirect();
    BigInteger serial = certificate.holder().getSerialNumber();
    boolean ours = list.issuerName().equals(certificate.issuerName());
    boolean unknownCritical = false;
    for (TBSCertList.CRLEntry entry : list.entries()) {
      Extensions extensions = entry.getExtensions();
      if (extensions != null) {
        // RFC 5280 §5.3.3: the entry's issuer holds for all that follow it.
        Extension named = indirect ? extensions.getExtension(Extension.certificateIssuer) : null;
        ours = named == null ? ours : names(named, certificate);
        unknownCritical |= hasUnknownCritical(extensions);
      }
      if (ours && entry.getUserCertificate().hasValue(serial)) {
        return new Entry(Optional.of(entry), unknownCritical);
      }
    }
    return new Entry(Optional.empty(), unknownCritical);
  }

  private static boolean names(Extension certificateIssuer, Certificate certificate) {
    return Stream.of(GeneralNames.getInstance(certificateIssuer.getParsedValue()).getNames())
        .filter(n -> n.getTagNo() == GeneralName.directoryName)
        .map(n -> Names.canonical(X500Name.getInstance(n.getName())))
        .anyMatch(certificate.issuerName()::equals);
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
    } catch (ParseException malformed) {
      return Optional.empty();
    }
  }
}
