package org.xacthuc;

import java.util.Optional;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.DistinguishedName;
import org.xacthuc.directive.CertifiedNames;
import org.xacthuc.directive.CertifiedSubject;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.SignatoryMatch;
import org.xacthuc.directive.SignatoryMatcher;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.directive.Stamp;
import org.xacthuc.pdf.PdfSignature;
import org.xacthuc.verdict.ContainerFacts;
import org.xacthuc.verdict.SignatoryFacts;
import org.xacthuc.verdict.SignatureFacts;
import org.xacthuc.verdict.TimeFacts;
import org.xacthuc.verdict.TrustFacts;

/** All that is known of one signature before the page is looked at. */
record SignatureInProgress(
    PdfSignature pdf, ContainerFacts container, TimeFacts time, TrustFacts trust) {

  /** The same with what the page says. */
  SignatureFacts against(Optional<Directive> directive) {
    return new SignatureFacts(pdf, container, time, trust, signatory(directive));
  }

  private SignatoryFacts signatory(Optional<Directive> directive) {
    Optional<CertifiedSubject> subject =
        container
            .signature()
            .flatMap(s -> s.signer())
            .map(Certificate::subject)
            .map(SignatureInProgress::subject);
    Optional<SignatoryMatch> match =
        directive.flatMap(d -> subject.map(s -> SignatoryMatcher.match(d, s)));
    Optional<Stamp> stamp = directive.flatMap(this::stamp);
    return new SignatoryFacts(
        subject.map(SignerRole::of).orElse(SignerRole.UNKNOWN),
        match,
        stamp,
        directive.flatMap(d -> subject.flatMap(s -> CertifiedNames.affiliation(d, s))),
        stamp.flatMap(printed -> subject.flatMap(s -> CertifiedNames.stamp(printed, s))));
  }

  private Optional<Stamp> stamp(Directive directive) {
    String field = pdf.field().fullName();
    return directive.stamps().stream()
        .filter(stamp -> stamp.signatureField().filter(field::equals).isPresent())
        .findFirst();
  }

  private static CertifiedSubject subject(DistinguishedName name) {
    return new CertifiedSubject(
        name.first("CN"),
        name.values("O"),
        name.values("OU"),
        name.values("T"),
        name.values("UID"),
        name.values("L"),
        name.values("E"));
  }
}
