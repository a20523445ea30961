package org.xacthuc.directive;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the printed signatory and a certificate's subject agree.
 *
 * @param role whom the certificate was taken for
 * @param printed the name on the page that agrees best; absent where none is printed
 * @param certified the certificate's common name
 * @param block index of the signature block, for a person; empty for a body
 */
public record SignatoryMatch(
    SignerRole role,
    Agreement agreement,
    Reason reason,
    Optional<String> printed,
    Optional<String> certified,
    OptionalInt block) {}
