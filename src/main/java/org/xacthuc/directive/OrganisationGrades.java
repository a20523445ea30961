package org.xacthuc.directive;

import java.util.List;
import org.xacthuc.pdf.TextSource;

/** Grades two names of bodies, word for word. */
final class OrganisationGrades {
  private final TextSource source;

  OrganisationGrades(TextSource source) {
    this.source = source;
  }

  NameAgreement compare(OrganisationName printed, OrganisationName certified) {
    if (printed.raw().equals(certified.raw()) && !NameLetters.areDisguised(printed.raw())) {
      return new NameAgreement(Agreement.EXACT, Reason.NONE);
    }
    if (NameLetters.areForeign(printed.raw()) || NameLetters.areForeign(certified.raw())) {
      return new NameAgreement(Agreement.DIFFERENT, Reason.FOREIGN_LETTERS);
    }
    if (printed.key().equals(certified.key())) {
      boolean expanded = printed.abbreviated() || certified.abbreviated();
      return new NameAgreement(Agreement.NORMALIZED, expanded ? Reason.ABBREVIATION : Reason.FORM);
    }
    if (printed.variantKey().equals(certified.variantKey())) {
      return new NameAgreement(Agreement.SPELLING_VARIANT, Reason.I_OR_Y);
    }
    if (printed.folded().equals(certified.folded())) {
      return sameLetters(printed, certified);
    }
    if (oneOmitsRank(printed, certified)) {
      return new NameAgreement(Agreement.SPELLING_VARIANT, Reason.TERRITORY_RANK_OMITTED);
    }
    Reason confused =
        source == TextSource.OCR
            ? Confusables.explain(printed.name(), certified.name())
            : Reason.NONE;
    return confused == Reason.NONE
        ? new NameAgreement(Agreement.DIFFERENT, difference(printed, certified))
        : new NameAgreement(Agreement.NEAR, confused);
  }

  private NameAgreement sameLetters(OrganisationName printed, OrganisationName certified) {
    if (printed.hasMarks() != certified.hasMarks()) {
      return new NameAgreement(Agreement.UNACCENTED, Reason.MARKS_MISSING);
    }
    return new NameAgreement(
        source == TextSource.OCR ? Agreement.NEAR : Agreement.DIFFERENT, Reason.MARKS_DIFFER);
  }

  /** Whether one leaves out tỉnh or thành phố; a province and the city in it are two bodies. */
  private static boolean oneOmitsRank(OrganisationName printed, OrganisationName certified) {
    String one = printed.keyWithoutRanks();
    String other = certified.keyWithoutRanks();
    boolean omits = one.equals(printed.key()) != other.equals(certified.key());
    return omits && one.equals(other);
  }

  private static Reason difference(OrganisationName printed, OrganisationName certified) {
    if (areOfOtherTerritories(printed, certified) && kind(printed).equals(kind(certified))) {
      return Reason.TERRITORY_DIFFERS;
    }
    return BodyWords.startName(certified.folded())
        ? Reason.BODY_DIFFERS
        : Reason.ORGANISATION_AGAINST_PERSON;
  }

  /** Whether both name a territory, and not the same. */
  static boolean areOfOtherTerritories(OrganisationName printed, OrganisationName certified) {
    return printed.territory().isPresent()
        && certified.territory().isPresent()
        && !printed.territory().equals(certified.territory());
  }

  /** The name before its territory: one word of it is enough to tell kinds of bodies apart. */
  private static String kind(OrganisationName name) {
    List<String> words = name.words();
    int territory = VietnameseText.words(name.territory().orElse("")).length;
    return String.join(" ", words.subList(0, Math.max(1, words.size() - territory)));
  }
}
