package org.xacthuc.directive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xacthuc.pdf.TextSource;

/** Grades two persons' names (surname first, as Vietnamese names are). */
final class NameComparison {
  private NameComparison() {}

  static NameAgreement of(PersonName printed, PersonName certified, TextSource source) {
    if (printed.raw().equals(certified.raw()) && !NameLetters.areDisguised(printed.raw())) {
      return new NameAgreement(Agreement.EXACT, Reason.NONE);
    }
    if (printed.hasForeignLetters() || certified.hasForeignLetters()) {
      return new NameAgreement(Agreement.DIFFERENT, Reason.FOREIGN_LETTERS);
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
      Reason confused = Confusables.explain(printed.name(), certified.name());
      if (confused != Reason.NONE) {
        return new NameAgreement(Agreement.NEAR, confused);
      }
    }
    return new NameAgreement(Agreement.DIFFERENT, difference(printed, certified));
  }

  private static Reason difference(PersonName printed, PersonName certified) {
    // Marks of other languages too, which make no two spellings of one name.
    if (VietnameseText.fold(printed.folded()).equals(VietnameseText.fold(certified.folded()))) {
      return Reason.MARKS_DIFFER;
    }
    if (isBody(printed) != isBody(certified)) {
      return Reason.ORGANISATION_AGAINST_PERSON;
    }
    // Where one bears no marks, none of the other's can tell words apart.
    boolean folded = printed.hasMarks() != certified.hasMarks();
    return difference(syllables(printed, folded), syllables(certified, folded));
  }

  private static Reason difference(List<String> one, List<String> other) {
    if (one.stream().sorted().toList().equals(other.stream().sorted().toList())) {
      return Reason.OTHER_ORDER;
    }
    Set<String> left = new HashSet<>(one);
    Set<String> right = new HashSet<>(other);
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

  private static List<String> syllables(PersonName name, boolean folded) {
    return List.of(VietnameseText.words(folded ? name.folded() : name.key()));
  }

  private static boolean isBody(PersonName name) {
    return BodyWords.nameBodySurely(name.key())
        || (BodyWords.startName(name.folded()) && !Surnames.known(name.words().get(0)));
  }
}
