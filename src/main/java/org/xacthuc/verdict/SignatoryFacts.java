package org.xacthuc.verdict;

import java.util.Optional;
import org.xacthuc.directive.SignatoryMatch;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.directive.Stamp;

/**
 * Who the certificate names, and how that agrees with the page.
 *
 * @param stamp the stamp that this signature's appearance shows
 */
public record SignatoryFacts(SignerRole role, SignatoryMatch match, Optional<Stamp> stamp) {}
