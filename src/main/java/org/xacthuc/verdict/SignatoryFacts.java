package org.xacthuc.verdict;

import java.util.Optional;
import org.xacthuc.directive.SignatoryMatch;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.directive.Stamp;

/**
 * Who the certificate names, and how that agrees with the page.
 *
 * @param match absent when the page was not read or there is no certificate
 * @param stamp the stamp that this signature's appearance shows
 */
public record SignatoryFacts(
    SignerRole role, Optional<SignatoryMatch> match, Optional<Stamp> stamp) {}
