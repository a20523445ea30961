package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.verdict.FindingCode.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.xacthuc.directive.Agreement;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.DocumentForm;
import org.xacthuc.directive.Particulars;
import org.xacthuc.directive.SignatureBlock;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.pdf.TextSource;

/** Who is printed, who signed, and in what order. */
class CompletenessRulesTest {
  private static final Set<FindingCode> ASKED =
      Set.of(
          SIGNATORY_DID_NOT_SIGN,
          BODY_DID_NOT_SIGN,
          NO_PERSON_SIGNED,
          BODY_BEFORE_PERSON,
          ONLY_SOME_SIGNED,
          FURTHER_SIGNER,
          SIGNER_DIFFERS);

  private static final SignatureFacts FIRST = person(Agreement.EXACT, 0);
  private static final SignatureFacts SEAL = body(Agreement.EXACT);

  @Test
  void nothingIsMissingWhereThePersonAndThenTheBodySigned() {
    assertCodes(page("A B"), FIRST, SEAL).isEmpty();
  }

  @Test
  void whoIsPrintedAndDidNotSignIsNamed() {
    Judgement judgement = judge(page("A B", "C D"), FIRST, SEAL);

    assertThat(evidence(judgement, SIGNATORY_DID_NOT_SIGN, Evidence.Key.PRINTED)).contains("C D");
  }

  @Test
  void theBodyOnThePageVouchesForTheWhole() {
    Directive page = page("A B", "C D");

    assertCodes(page, FIRST, SEAL).doesNotContain(ONLY_SOME_SIGNED);
    assertCodes(page, FIRST, body(Agreement.DIFFERENT)).contains(ONLY_SOME_SIGNED);
    assertCodes(page, FIRST).contains(ONLY_SOME_SIGNED);
  }

  @Test
  void whoSignsNoBlockIsNotOneOfSeveral() {
    SignatureFacts stranger = person(Agreement.DIFFERENT, -1);

    assertCodes(page("A B"), stranger).contains(SIGNER_DIFFERS).doesNotContain(ONLY_SOME_SIGNED);
    assertCodes(page("A B"), person(Agreement.DIFFERENT, 0))
        .contains(SIGNATORY_DID_NOT_SIGN)
        .doesNotContain(ONLY_SOME_SIGNED);
  }

  @Test
  void aBlockOfSomebodyElseInTheTextIsOpenToo() {
    assertCodes(withOther(page("A B"), Optional.of("C D")), FIRST).contains(ONLY_SOME_SIGNED);
    assertCodes(withOther(page("A B"), Optional.empty()), FIRST).contains(ONLY_SOME_SIGNED);
    assertCodes(withOther(page("A B"), Optional.of("a b")), FIRST).doesNotContain(ONLY_SOME_SIGNED);
  }

  @Test
  void aBlockThatPrintsNoNameIsNobodysToSign() {
    Directive page =
        with(
            page(),
            List.of(block(Optional.of("A B")), block(Optional.empty())),
            Particulars.NONE,
            DocumentForm.STATE);

    assertCodes(page, FIRST).doesNotContain(ONLY_SOME_SIGNED, SIGNATORY_DID_NOT_SIGN);
  }

  @Test
  void oneSignatureIsEnoughForAllBlocksOfOneName() {
    assertCodes(page("A B", "a b"), FIRST, SEAL).doesNotContain(SIGNATORY_DID_NOT_SIGN);
  }

  @Test
  void aNameThatIsNearMayBeThePersons() {
    assertCodes(page("A B"), person(Agreement.NEAR, 0), SEAL)
        .doesNotContain(SIGNATORY_DID_NOT_SIGN);
  }

  @Test
  void somebodyHasToSignAsAPersonEvenWhereNoNameIsPrinted() {
    assertCodes(nameless(), SEAL).contains(NO_PERSON_SIGNED);
    assertCodes(nameless(), person(Agreement.NOT_PRINTED, -1), SEAL)
        .doesNotContain(NO_PERSON_SIGNED);
    assertCodes(page("A B"), SEAL)
        .contains(SIGNATORY_DID_NOT_SIGN)
        .doesNotContain(NO_PERSON_SIGNED);
  }

  @Test
  void somebodyOfUnknownRoleMayBeTheBodyUnlessHeStandsForABlock() {
    assertCodes(page("A B"), FIRST, unknown(Agreement.NOT_COMPARABLE, -1))
        .doesNotContain(BODY_DID_NOT_SIGN);
    assertCodes(page("A B"), FIRST, withoutMatch()).doesNotContain(BODY_DID_NOT_SIGN);
    assertCodes(page("A B"), unknown(Agreement.NEAR, 0)).contains(BODY_DID_NOT_SIGN);
    assertCodes(page("A B"), FIRST).contains(BODY_DID_NOT_SIGN);
  }

  @Test
  void theBodySignsWhatThePersonHasSigned() {
    assertCodes(page("A B"), SEAL, FIRST).contains(BODY_BEFORE_PERSON);
    assertCodes(page("A B"), SEAL, FIRST, SEAL).doesNotContain(BODY_BEFORE_PERSON);
    assertCodes(page("A B"), FIRST, SEAL, person(Agreement.DIFFERENT, -1))
        .doesNotContain(BODY_BEFORE_PERSON);
  }

  @Test
  void thePartysRuleStandsForTheStates() {
    Directive state = page("A B");
    Directive party = party(state);

    assertThat(evidence(judge(state, SEAL), SIGNATORY_DID_NOT_SIGN, Evidence.Key.REASON))
        .contains("decree-30-article-5");
    assertThat(evidence(judge(party, SEAL), SIGNATORY_DID_NOT_SIGN, Evidence.Key.REASON))
        .contains("regulation-379-article-12");
    assertThat(evidence(judge(party, FIRST), BODY_DID_NOT_SIGN, Evidence.Key.REASON))
        .contains("regulation-379-article-12-seal");
    assertThat(evidence(judge(state, SEAL, FIRST), BODY_BEFORE_PERSON, Evidence.Key.REASON))
        .contains("decree-30-article-32");
    assertThat(evidence(judge(state, FIRST), BODY_DID_NOT_SIGN, Evidence.Key.PRINTED))
        .isEqualTo(state.issuer().stream().collect(Collectors.toSet()));
  }

  @Test
  void furtherPeopleMaySignOnlyWhereEveryPrintedOneDid() {
    SignatureFacts further = person(Agreement.DIFFERENT, -1);

    assertCodes(page("A B"), FIRST, further).contains(FURTHER_SIGNER);
    assertCodes(page("A B", "C D"), FIRST, further).contains(SIGNER_DIFFERS);
    assertCodes(nameless(), further).contains(SIGNER_DIFFERS).doesNotContain(FURTHER_SIGNER);
  }

  @Test
  void aBlockThatIsNotThereIsNobodys() {
    assertCodes(page("A B"), person(Agreement.EXACT, 1), SEAL).contains(SIGNATORY_DID_NOT_SIGN);
  }

  @Test
  void nothingIsAskedOfADocumentWhoseSignersAreNotKnown() {
    assertCodes(page("A B"), Facts.signature()).isEmpty();
    assertCodes(page("A B"), Facts.signature(), SEAL).contains(SIGNATORY_DID_NOT_SIGN);
  }

  private static SignatureFacts person(Agreement agreement, int block) {
    return Facts.signedBy(SignerRole.PERSON, agreement, block);
  }

  private static SignatureFacts body(Agreement agreement) {
    return Facts.signedBy(SignerRole.ORGANISATION, agreement, -1);
  }

  private static SignatureFacts unknown(Agreement agreement, int block) {
    return Facts.signedBy(SignerRole.UNKNOWN, agreement, block);
  }

  private static SignatureFacts withoutMatch() {
    SignatureFacts s = unknown(Agreement.DIFFERENT, -1);
    return new SignatureFacts(
        s.pdf(),
        s.container(),
        s.time(),
        s.trust(),
        new SignatoryFacts(SignerRole.UNKNOWN, Optional.empty(), Optional.empty()));
  }

  private static Directive page(String... names) {
    return DirectiveFacts.signedBy(TextSource.TEXT, names);
  }

  /** One block that prints a position and no name. */
  private static Directive nameless() {
    return with(page(), List.of(block(Optional.empty())), Particulars.NONE, DocumentForm.STATE);
  }

  private static Directive withOther(Directive page, Optional<String> name) {
    Particulars others =
        new Particulars(List.of(), List.of(), List.of(), List.of(), List.of(block(name)));
    return with(page, page.signatureBlocks(), others, page.form());
  }

  private static Directive party(Directive page) {
    return with(page, page.signatureBlocks(), page.particulars(), DocumentForm.PARTY);
  }

  private static SignatureBlock block(Optional<String> name) {
    return new SignatureBlock(
        1, Optional.empty(), List.of(), Optional.of("CHỦ TỊCH"), name, Optional.empty());
  }

  private static Directive with(
      Directive page, List<SignatureBlock> blocks, Particulars particulars, DocumentForm form) {
    return new Directive(
        page.issuer(),
        page.parent(),
        form,
        page.number(),
        page.symbol(),
        page.reference(),
        page.place(),
        page.date(),
        page.type(),
        page.subject(),
        page.textSource(),
        blocks,
        page.stamps(),
        particulars);
  }

  private static Judgement judge(Directive page, SignatureFacts... signatures) {
    return new Judge()
        .judge(Facts.document(Optional.of(page), List.of(), signatures), Policy.DEFAULT);
  }

  private static ListAssert<FindingCode> assertCodes(Directive page, SignatureFacts... signatures) {
    return assertThat(
            judge(page, signatures).findings().stream()
                .map(Finding::code)
                .filter(ASKED::contains)
                .toList())
        .as("of %s", Arrays.stream(signatures).map(SignatureFacts::signatory).toList());
  }

  private static Set<String> evidence(Judgement judgement, FindingCode code, Evidence.Key key) {
    return judgement.findings().stream()
        .filter(f -> f.code() == code)
        .flatMap(f -> f.evidence().get(key).stream())
        .collect(Collectors.toSet());
  }
}
