package org.xacthuc.directive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xacthuc.pdf.TextSource;

/** Grades two persons' names (surname first, as Vietnamese names are). */
final class NameComparison {
  private NameComparison() {}

  static NameAgreement of(PersonName printed, PersonName certified, TextSource source) {
    if (printed.raw().equals(certified.raw())) {
      return new NameAgreement(Agreement.EXACT, Reason.NONE);
    }
    if (printed.key().equals(certified.key())) {
      return new NameAgreement(Agreement.NORMALIZED, Reason.FORM);
    }
    if (printed.variantKey().equals(certified.variantKey())) {
      return new NameAgreement(Agreement.SPELLING_VARIANT, Reason.I_OR_Y);
    }
    boolean sameLetters = printed.folded().equals(certified.folded());
    if (sameLetters && printed.hasMarks() != certified.hasMarks()) {
      return new NameAgreement(Agreement.UNACCENTED, Reason.MARKS_MISSING);
    }
    if (source == TextSource.OCR) {
      Reason confused = Confusables.explain(printed, certified);
      if (confused != Reason.NONE) {
        return new NameAgreement(Agreement.NEAR, confused);
      }
    }
    return new NameAgreement(Agreement.DIFFERENT, difference(printed, certified));
  }

  private static Reason difference(PersonName printed, PersonName certified) {
    if (printed.folded().equals(certified.folded())) {
      return Reason.MARKS_DIFFER;
    }
    if (isBody(printed) != isBody(certified)) {
      return Reason.ORGANISATION_AGAINST_PERSON;
    }
    List<String> one = syllables(printed);
    List<String> other = syllables(certified);
    Set<String> left = new HashSet<>(one);
    Set<String> right = new HashSet<>(other);
    if (one.size() == other.size() && left.equals(right)) {
      return Reason.OTHER_ORDER;
    }
    if (left.containsAll(right) || right.containsAll(left)) {
      return Reason.SUBSET;
    }
    boolean surname = one.get(0).equals(other.get(0));
    boolean given = one.get(one.size() - 1).equals(other.get(other.size() - 1));
    if (!surname) {
      return given || shareWord(left, right) ? Reason.SURNAME_DIFFERS : Reason.NAMES_DIFFER;
    }
    return given ? Reason.MIDDLE_NAME_DIFFERS : Reason.GIVEN_NAME_DIFFERS;
  }

  private static boolean shareWord(Set<String> left, Set<String> right) {
    return left.stream().anyMatch(right::contains);
  }

  private static List<String> syllables(PersonName name) {
    return List.of(VietnameseText.words(name.key()));
  }

  private static boolean isBody(PersonName name) {
    return BodyWords.nameBodySurely(name.key())
        || (BodyWords.startName(name.folded()) && !Surnames.known(name.words().get(0)));
  }
}
