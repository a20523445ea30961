package org.xacthuc.directive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.pdf.TextSource;

/** The further names of a certificate, held against the page: the person's body, the stamp. */
public final class CertifiedNames {
  /** Shorter pieces of names may stand in any name. */
  private static final int TELLING = 6;

  /** More than any certificate names; whoever is named behind them agrees with nobody. */
  private static final int MOST_BODIES = 100;

  private CertifiedNames() {}

  /**
   * How the bodies that a person's certificate names agree with issuer and parent: many people bear
   * one name. Absent for other roles, and where certificate or page names no body.
   */
  static Optional<Agreement> affiliation(Directive directive, CertifiedSubject subject) {
    if (SignerRole.of(subject) == SignerRole.ORGANISATION || directive.issuer().isEmpty()) {
      return Optional.empty();
    }
    return bodies(subject)
        .map(body -> asBody(subject, body))
        .map(
            body ->
                NameAgreement.ofOrganisation(
                    body,
                    directive.issuer(),
                    directive.parent(),
                    directive.date(),
                    directive.textSource()))
        .map(NameAgreement::agreement)
        .min(Agreement::compareTo);
  }

  /**
   * Whether the names that a stamp prints are the certificate's; absent where it prints none, and
   * for the stamp of a document that came in.
   */
  public static Optional<Agreement> stamp(Stamp stamp, CertifiedSubject subject) {
    if (stamp.kind() == StampKind.INCOMING) {
      return Optional.empty();
    }
    List<String> certified = Stream.concat(subject.commonName().stream(), bodies(subject)).toList();
    return Stream.concat(stamp.name().stream(), stamp.organisation().stream())
        .map(printed -> named(printed, certified))
        .max(Agreement::compareTo);
  }

  private static Stream<String> bodies(CertifiedSubject subject) {
    return Stream.concat(subject.organisations().stream(), subject.organisationalUnits().stream())
        .filter(name -> !name.isBlank())
        .distinct()
        .limit(MOST_BODIES);
  }

  private static CertifiedSubject asBody(CertifiedSubject subject, String body) {
    return new CertifiedSubject(
        Optional.of(body),
        subject.organisations(),
        List.of(),
        List.of(),
        List.of(),
        subject.localities(),
        List.of());
  }

  /** Tools print common name, units and organisation in one line, parted by commas, or broken. */
  private static Agreement named(String printed, List<String> certified) {
    return Stream.concat(Stream.of(printed), Stream.of(printed.split("[,;]")))
        .flatMap(piece -> certified.stream().map(name -> agreement(piece, name)))
        .min(Agreement::compareTo)
        .orElse(Agreement.NOT_COMPARABLE);
  }

  private static Agreement agreement(String piece, String certified) {
    Agreement asPerson = NameAgreement.of(piece, certified, TextSource.TEXT).agreement();
    return asPerson.agrees() || !isPart(piece, certified) ? asPerson : Agreement.NORMALIZED;
  }

  /** Whether one is in the other, word for word, and is no person's: those have namesakes. */
  private static boolean isPart(String piece, String certified) {
    OrganisationName one = OrganisationName.of(piece);
    OrganisationName other = OrganisationName.of(certified);
    boolean bare = one.hasMarks() != other.hasMarks();
    String left = bare ? one.folded() : one.key();
    String right = bare ? other.folded() : other.key();
    return Math.min(left.length(), right.length()) >= TELLING
        && !SignerRole.looksLikePerson(PersonName.of(piece))
        && !SignerRole.looksLikePerson(PersonName.of(certified))
        && (holds(left, right) || holds(right, left));
  }

  private static boolean holds(String whole, String part) {
    return (" " + whole + " ").contains(" " + part + " ");
  }
}
