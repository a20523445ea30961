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
 * @param userIds UID, prefix included ({@code CCCD:…}): personal data
 * @param localities L
 * @param emails as certified
 */
public record CertifiedSubject(
    Optional<String> commonName,
    List<String> organisations,
    List<String> organisationalUnits,
    List<String> titles,
    List<String> userIds,
    List<String> localities,
    List<String> emails) {
  public CertifiedSubject {
    organisations = List.copyOf(organisations);
    organisationalUnits = List.copyOf(organisationalUnits);
    titles = List.copyOf(titles);
    userIds = List.copyOf(userIds);
    localities = List.copyOf(localities);
    emails = List.copyOf(emails);
  }
}
