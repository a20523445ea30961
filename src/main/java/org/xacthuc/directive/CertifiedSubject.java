package org.xacthuc.directive;

import java.util.List;
import java.util.Optional;

/**
 * Whom a certificate names, as plain strings: the values of its subject's attributes, and e-mail
 * addresses wherever they stand.
 *
 * @param commonName CN
 * @param organisations O, in the order of the subject
 * @param organisationalUnits OU, in the order of the subject
 * @param titles T
 * @param userIds UID, serialNumber and organizationIdentifier, prefix included ({@code CCCD:…},
 *     {@code IDCVN-…}): personal data
 * @param localities L and ST
 * @param emails as certified
 * @param personalNames givenName, surname and pseudonym, which persons alone have
 */
public record CertifiedSubject(
    Optional<String> commonName,
    List<String> organisations,
    List<String> organisationalUnits,
    List<String> titles,
    List<String> userIds,
    List<String> localities,
    List<String> emails,
    List<String> personalNames) {
  public CertifiedSubject {
    organisations = List.copyOf(organisations);
    organisationalUnits = List.copyOf(organisationalUnits);
    titles = List.copyOf(titles);
    userIds = List.copyOf(userIds);
    localities = List.copyOf(localities);
    emails = List.copyOf(emails);
    personalNames = List.copyOf(personalNames);
  }

  /** A subject without personal names. */
  public CertifiedSubject(
      Optional<String> commonName,
      List<String> organisations,
      List<String> organisationalUnits,
      List<String> titles,
      List<String> userIds,
      List<String> localities,
      List<String> emails) {
    this(
        commonName,
        organisations,
        organisationalUnits,
        titles,
        userIds,
        localities,
        emails,
        List.of());
  }
}
