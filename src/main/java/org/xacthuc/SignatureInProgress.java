package org.xacthuc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.DistinguishedName;
import org.xacthuc.directive.Affiliation;
import org.xacthuc.directive.CertifiedNames;
import org.xacthuc.directive.CertifiedSubject;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.Publishers;
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
  /** Has no short name (X.520 §6.6.15). */
  private static final String PSEUDONYM = "2.5.4.65";

  /** All of them with what the page says, each held against it beside the others. */
  static List<SignatureFacts> against(
      List<SignatureInProgress> signatures, Optional<Directive> directive) {
    List<CertifiedSubject> subjects =
        signatures.stream().flatMap(s -> s.subject().stream()).distinct().toList();
    Map<CertifiedSubject, SignatoryMatch> matches = new HashMap<>();
    directive.ifPresent(
        page -> {
          List<SignatoryMatch> found = SignatoryMatcher.match(page, subjects);
          IntStream.range(0, subjects.size())
              .forEach(i -> matches.put(subjects.get(i), found.get(i)));
        });
    return signatures.stream().map(s -> s.with(directive, matches)).toList();
  }

  private SignatureFacts with(
      Optional<Directive> directive, Map<CertifiedSubject, SignatoryMatch> matches) {
    Optional<CertifiedSubject> subject = subject();
    Optional<Stamp> stamp = directive.flatMap(this::stamp);
    SignatoryFacts signatory =
        new SignatoryFacts(
            subject.map(SignerRole::of).orElse(SignerRole.UNKNOWN),
            subject.map(matches::get),
            stamp,
            directive.flatMap(d -> subject.flatMap(s -> Affiliation.of(d, s))),
            stamp.flatMap(printed -> subject.flatMap(s -> CertifiedNames.stamp(printed, s))),
            subject.map(Publishers::isNamedBy).orElse(false));
    return new SignatureFacts(pdf, container, time, trust, signatory);
  }

  private Optional<CertifiedSubject> subject() {
    return container
        .signature()
        .flatMap(s -> s.signer())
        .map(Certificate::subject)
        .map(SignatureInProgress::subject);
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
        values(name, "UID", "serialNumber", "organizationIdentifier"),
        values(name, "L", "ST"),
        name.values("E"),
        values(name, "GN", "SN", PSEUDONYM));
  }

  private static List<String> values(DistinguishedName name, String... types) {
    return Stream.of(types).flatMap(type -> name.values(type).stream()).toList();
  }
}
