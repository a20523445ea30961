package org.xacthuc.directive;

import java.util.List;

/** Who may vouch for a copy: bodies that are sent documents (Decree 30/2020 articles 25 to 27). */
final class CopyingBodies {
  /** A business may copy what it issued; under the text of another body its word is no proof. */
  private static final List<String> BUSINESSES =
      List.of("cong ty", "doanh nghiep", "hop tac xa", "ngan hang", "tap doan", "tong cong ty");

  private CopyingBodies() {}

  /** Whether that match with the copying body counts, beside the one with the issuer. */
  static boolean mayCopy(SignatoryMatch asCopier, SignatoryMatch asIssuer) {
    boolean own = asIssuer.agreement().agrees();
    return asCopier.agreement().compareTo(Agreement.NEAR) <= 0
        && asCopier.agreement().compareTo(asIssuer.agreement()) <= 0
        && (own || !isBusiness(asCopier.printed().orElse("")));
  }

  /** The bank that is an authority of the State. */
  private static final String STATE_BANK = "ngan hang nha nuoc";

  /** Whether a body's name is that of a business. */
  static boolean isBusiness(String name) {
    String folded = OrganisationName.of(name).folded();
    return !BodyWords.startsWithWords(folded, STATE_BANK)
        && BUSINESSES.stream().anyMatch(b -> BodyWords.startsWithWords(folded, b));
  }
}
