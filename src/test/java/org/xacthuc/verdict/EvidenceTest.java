package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Span;
import org.xacthuc.cms.CmsDefect;
import org.xacthuc.pdf.Change;
import org.xacthuc.pdf.Concealment;
import org.xacthuc.pdf.ObjectId;
import org.xacthuc.pdf.PdfDefect;
import org.xacthuc.verdict.Evidence.Item;

/** The facts behind a finding: all that are known, none that is not, in their order. */
class EvidenceTest {
  @Test
  void aDefectOfTheFileIsToldWithItsPlace() {
    assertThat(PdfDefectCodes.raise(PdfDefect.of(PdfDefect.Kind.KEY_TWICE, ""), Subject.DOCUMENT))
        .isEqualTo(Raised.of(FindingCode.KEY_TWICE, Subject.DOCUMENT));
    assertThat(
            items(
                PdfDefectCodes.raise(
                    PdfDefect.of(PdfDefect.Kind.KEY_TWICE, new Span(7, 10), "/Root"),
                    Subject.DOCUMENT)))
        .containsExactly(
            new Item(Evidence.Key.DETAIL, "/Root"),
            new Item(Evidence.Key.OFFSET, "7"),
            new Item(Evidence.Key.LENGTH, "3"));
    assertThat(items(PdfDefectCodes.raise(PdfDefect.limit(Limit.NESTING, ""), Subject.DOCUMENT)))
        .containsExactly(new Item(Evidence.Key.LIMIT, "nesting"));
  }

  @Test
  void aDefectOfTheContainerIsToldAsAReasonOrAsALimit() {
    assertThat(cms(CmsDefect.Kind.SIGNER_COUNT, "2"))
        .containsExactly(new Item(Evidence.Key.DETAIL, "2"));
    assertThat(cms(CmsDefect.Kind.LIMIT_REACHED, "certificates"))
        .containsExactly(new Item(Evidence.Key.LIMIT, "certificates"));
    assertThat(cms(CmsDefect.Kind.SIGNER_COUNT, "")).isEmpty();
  }

  @Test
  void whatIsConcealedIsToldAsFarAsItIsKnown() {
    assertThat(concealed(new Concealment(Concealment.Kind.HIDDEN_TEXT, 3, "F", 2, "abc")).get(0))
        .satisfies(f -> assertThat(f.subject()).isEqualTo(Subject.DOCUMENT))
        .extracting(f -> f.evidence().items())
        .isEqualTo(
            List.of(
                new Item(Evidence.Key.PAGE, "3"),
                new Item(Evidence.Key.NAME, "F"),
                new Item(Evidence.Key.LETTERS, "2"),
                new Item(Evidence.Key.EXCERPT, "abc")));
    assertThat(concealed(new Concealment(Concealment.Kind.HIDDEN_LAYER, 0, "", 0, "")).get(0))
        .extracting(Finding::evidence)
        .isEqualTo(Evidence.NONE);
    assertThat(
            concealed(new Concealment(Concealment.Kind.PAGES_NOT_LOOKED_AT, 0, "", 1, "")).get(0))
        .extracting(f -> f.evidence().items())
        .isEqualTo(List.of(new Item(Evidence.Key.COUNT, "1")));
  }

  @Test
  void aPageThatCannotBeReadIsToldOnlyWhereSomebodySigned() {
    PdfDefect defect = PdfDefect.of(PdfDefect.Kind.PAGE_UNREADABLE, "7 0 R");

    assertThat(SightRules.check(unreadable(defect, List.of(Facts.signature()))))
        .containsExactly(PdfDefectCodes.raise(defect, Subject.DOCUMENT));
    assertThat(SightRules.check(unreadable(defect, List.of()))).isEmpty();
  }

  @Test
  void aSealThatHidesTextIsToldOfItsSignature() {
    for (Concealment.Kind kind :
        List.of(Concealment.Kind.SEAL_OVER_TEXT, Concealment.Kind.SEAL_TOUCHES_TEXT)) {
      assertThat(concealed(new Concealment(kind, 1, "Seal", 1, "x")).get(0).subject())
          .isEqualTo(Subject.signature("Seal"));
    }
  }

  @Test
  void ofADocumentThatNobodySignedNothingIsConcealed() {
    assertThat(concealed(new Concealment(Concealment.Kind.HIDDEN_TEXT, 3, "F", 2, "abc"), false))
        .isEmpty();
  }

  @Test
  void aForbiddenChangeIsToldWithAllThatIsKnownOfIt() {
    Change change =
        new Change(
            Change.Kind.ANNOTATION_ADDED,
            Optional.of(new ObjectId(12, 0)),
            OptionalInt.of(2),
            Optional.of("Amount"),
            Optional.of("Link"),
            "/Annots");
    Change bare =
        new Change(
            Change.Kind.SCRIPT,
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            "");

    assertThat(changed(change))
        .containsExactly(
            new Item(Evidence.Key.KIND, "annotation-added"),
            new Item(Evidence.Key.OBJECT, new ObjectId(12, 0).toString()),
            new Item(Evidence.Key.PAGE, "2"),
            new Item(Evidence.Key.FIELD, "Amount"),
            new Item(Evidence.Key.ANNOTATION, "Link"),
            new Item(Evidence.Key.DETAIL, "/Annots"));
    assertThat(changed(bare)).containsExactly(new Item(Evidence.Key.KIND, "script"));
  }

  @Test
  void onlyTheLastSignatureIsAskedForWhatWasFilledInAfterIt() {
    Change value =
        new Change(
            Change.Kind.FORM_VALUE,
            Optional.empty(),
            OptionalInt.empty(),
            Optional.of("Amount"),
            Optional.empty(),
            "");
    SignatureFacts filled = Facts.certification(1, 2, value);

    assertThat(filledAfterAll(filled)).isTrue();
    assertThat(filledAfterAll(filled, Facts.certification(2, 2))).isFalse();
    assertThat(filledAfterAll(Facts.certification(0, 2, value))).isFalse();
  }

  @Test
  void ofAnEarlierKeyTheFirstValueCounts() {
    Evidence evidence =
        Evidence.of(Evidence.Key.PAGE, "1").and(Evidence.Key.NAME, "a").and(Evidence.Key.NAME, "b");

    assertThat(evidence.get(Evidence.Key.NAME)).contains("a");
    assertThat(evidence.get(Evidence.Key.URL)).isEmpty();
    assertThat(evidence.and(Evidence.Key.URL, Optional.empty())).isSameAs(evidence);
  }

  private static DocumentFacts unreadable(PdfDefect defect, List<SignatureFacts> signatures) {
    DocumentFacts drawn = Facts.document(List.of());
    return new DocumentFacts(
        drawn.document(),
        drawn.defects(),
        signatures,
        drawn.directive(),
        List.of(defect),
        List.of(),
        Facts.NOW,
        OnlineFacts.OFFLINE,
        Expectation.NONE,
        RecognitionFacts.NONE);
  }

  private static boolean filledAfterAll(SignatureFacts... signatures) {
    return new Judge()
        .judge(Facts.document(List.of(), signatures), Policy.DEFAULT).findings().stream()
            .anyMatch(f -> f.code() == FindingCode.FILLED_AFTER_LAST_SIGNATURE);
  }

  private static List<Item> cms(CmsDefect.Kind kind, String detail) {
    return items(CmsDefectCodes.raise(new CmsDefect(kind, detail), Facts.signature()));
  }

  private static List<Item> items(Raised raised) {
    return raised.evidence().items();
  }

  private static List<Item> changed(Change change) {
    SignatureFacts signature = Facts.certification(1, 2, change);
    return ChangeRules.onlyPermittedChangesFollow(
            signature, new RuleContext(Facts.document(List.of(), signature), Policy.DEFAULT))
        .map(Raised::evidence)
        .findFirst()
        .orElseThrow()
        .items();
  }

  private static List<Finding> concealed(Concealment concealment) {
    return concealed(concealment, true);
  }

  private static List<Finding> concealed(Concealment concealment, boolean signed) {
    DocumentFacts drawn = Facts.with(concealment.kind());
    DocumentFacts facts =
        new DocumentFacts(
            drawn.document(),
            drawn.defects(),
            signed ? drawn.signatures() : List.of(),
            drawn.directive(),
            drawn.pageDefects(),
            List.of(concealment),
            Facts.NOW,
            OnlineFacts.OFFLINE,
            Expectation.NONE,
            RecognitionFacts.NONE);
    FindingCode code = FindingCode.valueOf(concealment.kind().name());
    return new Judge()
        .judge(facts, Policy.DEFAULT).findings().stream().filter(f -> f.code() == code).toList();
  }
}
