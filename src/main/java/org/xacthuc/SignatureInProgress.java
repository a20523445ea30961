package org.xacthuc;

import java.util.HashMap;
import java.util.IdentityHashMap;
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

  /** What is the same for all signatures of one subject, however many there are. */
  private record OfSubject(
      CertifiedSubject subject,
      SignerRole role,
      Optional<SignatoryMatch> match,
      Optional<Affiliation> affiliation,
      boolean publisher) {

    static OfSubject of(
        CertifiedSubject subject, Optional<SignatoryMatch> match, Optional<Directive> directive) {
      return new OfSubject(
          subject,
          SignerRole.of(subject),
          match,
          directive.flatMap(d -> Affiliation.of(d, subject)),
          Publishers.isNamedBy(subject));
    }
  }

  /** All of them with what the page says, each held against it beside the others. */
  static List<SignatureFacts> against(
      List<SignatureInProgress> signatures, Optional<Directive> directive) {
    List<Optional<CertifiedSubject>> all = subjects(signatures);
    List<CertifiedSubject> subjects = all.stream().flatMap(Optional::stream).distinct().toList();
    Optional<List<SignatoryMatch>> matches =
        directive.map(page -> SignatoryMatcher.match(page, subjects));
    Map<CertifiedSubject, OfSubject> known = new HashMap<>();
    for (int i = 0; i < subjects.size(); i++) {
      int index = i;
      known.put(
          subjects.get(i),
          OfSubject.of(subjects.get(i), matches.map(m -> m.get(index)), directive));
    }
    return IntStream.range(0, signatures.size())
        .mapToObj(i -> signatures.get(i).with(directive, all.get(i).map(known::get)))
        .toList();
  }

  /** Each signer's subject; of one certificate it is made once. */
  private static List<Optional<CertifiedSubject>> subjects(List<SignatureInProgress> signatures) {
    IdentityHashMap<DistinguishedName, CertifiedSubject> made = new IdentityHashMap<>();
    return signatures.stream()
        .map(
            s ->
                s.container()
                    .signature()
                    .flatMap(c -> c.signer())
                    .map(Certificate::subject)
                    .map(n -> made.computeIfAbsent(n, SignatureInProgress::subject)))
        .toList();
  }

  private SignatureFacts with(Optional<Directive> directive, Optional<OfSubject> subject) {
    Optional<Stamp> stamp = directive.flatMap(this::stamp);
    SignatoryFacts signatory =
        new SignatoryFacts(
            subject.map(OfSubject::role).orElse(SignerRole.UNKNOWN),
            subject.flatMap(OfSubject::match),
            stamp,
            subject.flatMap(OfSubject::affiliation),
            stamp.flatMap(
                printed -> subject.flatMap(s -> CertifiedNames.stamp(printed, s.subject()))),
            subject.map(OfSubject::publisher).orElse(false));
    return new SignatureFacts(pdf, container, time, trust, signatory);
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
