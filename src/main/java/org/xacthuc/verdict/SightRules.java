package org.xacthuc.verdict;

import java.util.stream.Stream;
import org.xacthuc.pdf.Concealment;

/**
 * The signed pages, as far as they were looked at: whether two readers see the same, what they hold
 * and do not show, and what a later seal hides (invariant I7).
 */
final class SightRules {
  private SightRules() {}

  /** Of a document that nobody signed, nothing is to be shown. */
  static Stream<Raised> check(DocumentFacts facts) {
    if (facts.signatures().isEmpty()) {
      return Stream.empty();
    }
    return Stream.concat(
        facts.pageDefects().stream().map(defect -> PdfDefectCodes.raise(defect, Subject.DOCUMENT)),
        facts.concealments().stream()
            .map(c -> Raised.of(codeOf(c.kind()), subject(c), evidence(c))));
  }

  private static FindingCode codeOf(Concealment.Kind kind) {
    return switch (kind) {
      case SEAL_OVER_TEXT -> FindingCode.SEAL_OVER_TEXT;
      case SEAL_TOUCHES_TEXT -> FindingCode.SEAL_TOUCHES_TEXT;
      case SEAL_NOT_LOOKED_AT -> FindingCode.SEAL_NOT_LOOKED_AT;
      case COVERED_TEXT -> FindingCode.COVERED_TEXT;
      case HIDDEN_TEXT -> FindingCode.HIDDEN_TEXT;
      case HIDDEN_WORD -> FindingCode.HIDDEN_WORD;
      case HIDDEN_LAYER -> FindingCode.HIDDEN_LAYER;
      case FIELD_VALUE_DIFFERS -> FindingCode.FIELD_VALUE_DIFFERS;
      case FIELD_VALUE_FORMATTED -> FindingCode.FIELD_VALUE_FORMATTED;
      case LEGACY_LETTERS -> FindingCode.LEGACY_LETTERS;
      case GLYPHS_LOOK_OTHERWISE -> FindingCode.GLYPHS_LOOK_OTHERWISE;
      case GLYPHS_UNLIKE_LETTERS -> FindingCode.GLYPHS_UNLIKE_LETTERS;
      case PAGES_NOT_LOOKED_AT -> FindingCode.PAGES_NOT_LOOKED_AT;
    };
  }

  private static Subject subject(Concealment concealment) {
    return switch (concealment.kind()) {
      case SEAL_OVER_TEXT, SEAL_TOUCHES_TEXT -> Subject.signature(concealment.name());
      case SEAL_NOT_LOOKED_AT,
          COVERED_TEXT,
          HIDDEN_TEXT,
          HIDDEN_WORD,
          HIDDEN_LAYER,
          FIELD_VALUE_DIFFERS,
          FIELD_VALUE_FORMATTED,
          LEGACY_LETTERS,
          GLYPHS_LOOK_OTHERWISE,
          GLYPHS_UNLIKE_LETTERS,
          PAGES_NOT_LOOKED_AT ->
          Subject.DOCUMENT;
    };
  }

  private static Evidence evidence(Concealment concealment) {
    Evidence evidence = Evidence.NONE;
    if (concealment.page() > 0) {
      evidence = evidence.and(Evidence.Key.PAGE, Integer.toString(concealment.page()));
    }
    if (!concealment.name().isEmpty()) {
      evidence = evidence.and(Evidence.Key.NAME, concealment.name());
    }
    if (concealment.count() > 0) {
      Evidence.Key key =
          concealment.kind() == Concealment.Kind.PAGES_NOT_LOOKED_AT
              ? Evidence.Key.COUNT
              : Evidence.Key.LETTERS;
      evidence = evidence.and(key, Integer.toString(concealment.count()));
    }
    return concealment.excerpt().isEmpty()
        ? evidence
        : evidence.and(Evidence.Key.EXCERPT, concealment.excerpt());
  }
}
