package org.xacthuc.directive;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the bodies in a person's certificate stand to those on the page. Many people bear one name:
 * where only that agrees, the body tells whether it is the person meant.
 */
public enum Affiliation {
  /** One of them is the issuer, or its parent. */
  SAME_BODY,
  /**
   * One of them holds the other's name (an office of the issuer), belongs to the same territory, or
   * stands in the signer's own authority or position.
   */
  RELATED_BODY,
  /** All of them are other bodies. */
  OTHER_BODY,
  /** The certificate names no body. */
  NO_BODY;

  /** Shorter names stand in too many others. */
  private static final int TELLING = 6;

  /** What public authorities write where a person belongs to nobody. */
  private static final Set<String> NOBODY = Set.of("ca nhan", "individual", "personal", "none");

  private static final String CENTRAL = "trung uong";

  /**
   * Of a person's certificate; absent for a body's, and where the page names no issuer to compare
   * with and the certificate not just a business.
   */
  public static Optional<Affiliation> of(Directive directive, CertifiedSubject subject) {
    if (SignerRole.of(subject) == SignerRole.ORGANISATION) {
      return Optional.empty();
    }
    List<OrganisationName> bodies = bodies(subject);
    if (directive.issuer().isEmpty()) {
      return withoutIssuer(directive, bodies);
    }
    if (bodies.isEmpty()) {
      return Optional.of(NO_BODY);
    }
    Optional<Agreement> agreement = CertifiedNames.affiliation(directive, subject);
    if (agreement.map(Agreement::agrees).orElse(false)) {
      return Optional.of(SAME_BODY);
    }
    boolean related =
        agreement.filter(a -> a == Agreement.NEAR).isPresent()
            || bodies.stream().anyMatch(body -> isRelated(body, directive));
    return Optional.of(related ? RELATED_BODY : OTHER_BODY);
  }

  /**
   * A letterhead may be a picture, and show anything: a business's employee signs none that bears
   * the heading of the State or the Party, unless his post there says so.
   */
  private static Optional<Affiliation> withoutIssuer(
      Directive directive, List<OrganisationName> bodies) {
    boolean business =
        !bodies.isEmpty() && bodies.stream().allMatch(b -> CopyingBodies.isBusiness(b.raw()));
    boolean headed = directive.form() != DocumentForm.UNKNOWN;
    return business && headed && bodies.stream().noneMatch(b -> isRelated(b, directive))
        ? Optional.of(OTHER_BODY)
        : Optional.empty();
  }

  private static List<OrganisationName> bodies(CertifiedSubject subject) {
    return Stream.concat(subject.organisations().stream(), subject.organisationalUnits().stream())
        .map(OrganisationName::of)
        .filter(name -> !name.isEmpty() && !NOBODY.contains(name.folded()))
        .toList();
  }

  private static boolean isRelated(OrganisationName body, Directive directive) {
    List<OrganisationName> heads =
        Stream.concat(directive.issuer().stream(), parent(directive).stream())
            .map(OrganisationName::of)
            .filter(name -> !name.folded().equals(Headings.PARTY))
            .toList();
    // They may serve anybody in their territory, everybody may work for one, and anybody print one
    // beside an authority: there its people sign in posts of its own.
    boolean business = CopyingBodies.isBusiness(body.raw());
    boolean office =
        Stream.concat(
                heads.stream().filter(head -> !business || !ParentBodies.isAuthority(head)),
                posts(directive))
            .anyMatch(n -> holds(body, n) || holds(n, body));
    return (office && !isElsewhere(body, directive))
        || (!business && heads.stream().anyMatch(head -> sharesPlace(body, head)));
  }

  /**
   * Whether a body of the same rank is that of another territory: each province has its offices.
   */
  private static boolean isElsewhere(OrganisationName body, Directive directive) {
    OrganisationName issuer = OrganisationName.of(directive.issuer().orElse(""));
    OrganisationName here =
        parent(directive)
            .map(OrganisationName::of)
            .flatMap(p -> CertifiedBodies.located(issuer, p))
            .orElse(issuer);
    OrganisationName now =
        directive
            .date()
            .flatMap(date -> Successions.at(body, date))
            .map(renamed -> OrganisationName.of(renamed.name()))
            .orElse(body);
    return here.level().equals(now.level()) && OrganisationGrades.areOfOtherTerritories(here, now);
  }

  private static Optional<String> parent(Directive directive) {
    OrganisationName issuer = OrganisationName.of(directive.issuer().orElse(""));
    return directive.parent().filter(p -> ParentBodies.mayBe(OrganisationName.of(p), issuer));
  }

  /** The lines of authority and position: {@code TL. CHỦ TỊCH}, {@code GIÁM ĐỐC SỞ Y TẾ}. */
  private static Stream<OrganisationName> posts(Directive directive) {
    return directive.signatureBlocks().stream()
        .flatMap(b -> Stream.concat(b.authority().stream(), b.position().stream()))
        .map(OrganisationName::of);
  }

  private static boolean holds(OrganisationName whole, OrganisationName part) {
    return part.folded().length() >= TELLING
        && part.words().size() > 1
        && (" " + whole.folded() + " ").contains(" " + part.folded() + " ");
  }

  private static boolean sharesPlace(OrganisationName one, OrganisationName other) {
    boolean central = holdsCentral(one) && holdsCentral(other);
    return central || (one.territory().isPresent() && one.territory().equals(other.territory()));
  }

  private static boolean holdsCentral(OrganisationName name) {
    return (" " + name.folded() + " ").contains(" " + CENTRAL + " ");
  }
}
