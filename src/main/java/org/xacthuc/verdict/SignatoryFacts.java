package org.xacthuc.verdict;

import java.util.Optional;
import org.xacthuc.directive.Affiliation;
import org.xacthuc.directive.Agreement;
import org.xacthuc.directive.SignatoryMatch;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.directive.Stamp;

/**
 * Who the certificate names, and how that agrees with the page.
 *
 * @param match absent when the page was not read or there is no certificate
 * @param stamp the stamp that this signature's appearance shows
 * @param affiliation how the bodies in a person's certificate stand to those on the page
 * @param stampNames how the names that the stamp prints agree with the certificate's
 * @param publisher whether the certificate's name is that of a gazette or portal
 */
public record SignatoryFacts(
    SignerRole role,
    Optional<SignatoryMatch> match,
    Optional<Stamp> stamp,
    Optional<Affiliation> affiliation,
    Optional<Agreement> stampNames,
    boolean publisher) {

  /** Further names were not compared. */
  public SignatoryFacts(SignerRole role, Optional<SignatoryMatch> match, Optional<Stamp> stamp) {
    this(role, match, stamp, Optional.empty(), Optional.empty(), false);
  }
}
