package org.xacthuc.directive;

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
   * @param source of the printed names: only recognised text can be {@link Agreement#NEAR}
   */
  public static NameAgreement ofOrganisation(
      CertifiedSubject certified,
      Optional<String> issuer,
      Optional<String> parent,
      TextSource source) {
    return OrganisationComparison.of(certified, issuer, parent, source);
  }

  /** The better of the two; when they are equal this one, unless the other's reason says more. */
  NameAgreement orBetter(NameAgreement other) {
    int order = other.agreement.compareTo(agreement);
    return order < 0 || (order == 0 && other.reason == Reason.TERRITORY_DIFFERS) ? other : this;
  }
}
