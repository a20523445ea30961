package org.xacthuc.directive;

import java.time.LocalDate;
import java.util.Optional;
import org.xacthuc.pdf.TextSource;

/**
 * How a printed name agrees with a certified one.
 *
 * @param reason why it is no better; {@link Reason#NONE} for an exact match
 */
public record NameAgreement(Agreement agreement, Reason reason) {

  /**
   * Grades a person's name.
   *
   * @param printed as on the page; blank means not printed
   * @param certified as in the certificate; blank means not comparable
   * @param source of the printed name: only recognised text can be {@link Agreement#NEAR}
   */
  public static NameAgreement of(String printed, String certified, TextSource source) {
    PersonName one = PersonName.of(printed);
    PersonName other = PersonName.of(certified);
    if (other.isEmpty()) {
      return new NameAgreement(Agreement.NOT_COMPARABLE, Reason.NAME_NOT_CERTIFIED);
    }
    if (one.isEmpty()) {
      return new NameAgreement(Agreement.NOT_PRINTED, Reason.NAME_NOT_PRINTED);
    }
    return NameComparison.of(one, other, source);
  }

  /**
   * Grades a body's name: the certificate's common name, completed by its units and organisations,
   * against the issuer of the head and the parent over it.
   *
   * @param date of the document: bodies merged or renamed in 2025 are held against their successors
   *     by it
   * @param source of the printed names: only recognised text can be {@link Agreement#NEAR}
   */
  public static NameAgreement ofOrganisation(
      CertifiedSubject certified,
      Optional<String> issuer,
      Optional<String> parent,
      Optional<LocalDate> date,
      TextSource source) {
    return new SuccessionComparison(
            CertifiedBodies.of(certified),
            issuer.map(OrganisationName::of),
            parent.map(OrganisationName::of),
            source)
        .grade(date);
  }

  /** The same for a document without a date. */
  public static NameAgreement ofOrganisation(
      CertifiedSubject certified,
      Optional<String> issuer,
      Optional<String> parent,
      TextSource source) {
    return ofOrganisation(certified, issuer, parent, Optional.empty(), source);
  }

  /** The better of the two; when they are equal this one, unless the other's reason says more. */
  NameAgreement orBetter(NameAgreement other) {
    int order = other.agreement.compareTo(agreement);
    return order < 0 || (order == 0 && other.reason == Reason.TERRITORY_DIFFERS) ? other : this;
  }
}
