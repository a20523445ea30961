package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Box;
import org.xacthuc.directive.Agreement;
import org.xacthuc.directive.Reason;
import org.xacthuc.directive.SignatoryMatch;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.pdf.RecognisedWord;
import org.xacthuc.pdf.RecognitionDefect;
import org.xacthuc.pdf.TextSource;

/** When a name that was recognised in a picture counts as the certificate's. */
class RecognitionRulesTest {
  private static final String NAME = "Trần Văn Thử";
  private static final String BODY = "ỦY BAN NHÂN DÂN XÃ THỬ";
  private static final SignatureFacts PERSON =
      signed(SignerRole.PERSON, Agreement.EXACT, NAME, OptionalInt.of(0));
  private static final SignatureFacts SEAL =
      signed(SignerRole.ORGANISATION, Agreement.NORMALIZED, BODY, OptionalInt.empty());
  private static final PageRecognition PAGE =
      new PageRecognition(1, words(90, BODY, NAME), words(90, BODY, NAME), Optional.empty());

  /** The codes of these rules, for the test that wants every one of them. */
  static void cases(Map<FindingCode, Supplier<Judgement>> cases) {
    cases.put(FindingCode.RECOGNISED_UNSURELY, () -> judge(PAGE, PERSON));
    cases.put(FindingCode.TEXT_RECOGNISED, () -> judge(PAGE, PERSON));
    cases.put(
        FindingCode.RECOGNISER_MISSING,
        () -> judge(failed(RecognitionDefect.PROGRAM_MISSING), PERSON));
    cases.put(
        FindingCode.RECOGNITION_FAILED, () -> judge(failed(RecognitionDefect.TIME_LIMIT), PERSON));
  }

  @Test
  void aNameReadTwiceBesideTheBodysOwnSignatureIsSure() {
    assertThat(codes(judge(PAGE, PERSON, SEAL)))
        .contains(FindingCode.TEXT_RECOGNISED)
        .doesNotContain(FindingCode.RECOGNISED_UNSURELY, FindingCode.TEXT_UNSEEN);
  }

  @Test
  void withoutTheBodysSignatureItIsNot() {
    SignatureFacts other =
        signed(SignerRole.ORGANISATION, Agreement.DIFFERENT, BODY, OptionalInt.empty());
    assertThat(codes(judge(PAGE, PERSON))).contains(FindingCode.RECOGNISED_UNSURELY);
    assertThat(codes(judge(PAGE, PERSON, other))).contains(FindingCode.RECOGNISED_UNSURELY);
  }

  /** Who copied a document vouches for the copy, not for whose name stands on it. */
  @Test
  void aCopyingBodysSignatureMakesNoNameSure() {
    SignatureFacts copier =
        signed(
            SignerRole.ORGANISATION,
            Agreement.NORMALIZED,
            BODY,
            OptionalInt.empty(),
            Reason.COPYING_BODY);
    assertThat(codes(judge(PAGE, PERSON, copier))).contains(FindingCode.RECOGNISED_UNSURELY);
  }

  @Test
  void twoReadingsThatDifferInAMarkAreNotSure() {
    PageRecognition differs =
        new PageRecognition(
            1, words(90, BODY, NAME), words(90, BODY, "Trần Văn Thứ"), Optional.empty());
    assertThat(codes(judge(differs, PERSON, SEAL))).contains(FindingCode.RECOGNISED_UNSURELY);
  }

  @Test
  void withoutASecondReadingNothingIsSure() {
    PageRecognition once =
        new PageRecognition(1, words(90, BODY, NAME), List.of(), Optional.empty());
    assertThat(codes(judge(once, PERSON, SEAL))).contains(FindingCode.RECOGNISED_UNSURELY);
  }

  @Test
  void aWordThatTheRecogniserDoubtsIsNotSure() {
    PageRecognition doubtful =
        new PageRecognition(
            1,
            Stream.concat(words(90, BODY, "Trần Văn").stream(), words(30, "Thứ").stream()).toList(),
            words(90, BODY, "Trần Văn Thứ"),
            Optional.empty());
    assertThat(codes(judge(doubtful, signedAs("Trần Văn Thứ"), SEAL)))
        .contains(FindingCode.RECOGNISED_UNSURELY);
  }

  @Test
  void aNameReadWithoutMarksMayHaveHadThem() {
    SignatureFacts plain =
        signed(SignerRole.PERSON, Agreement.UNACCENTED, "Tran Van Thu", OptionalInt.of(0));
    PageRecognition page =
        new PageRecognition(
            1, words(90, BODY, "Tran Van Thu"), words(90, BODY, "Tran Van Thu"), Optional.empty());
    assertThat(codes(judge(page, plain, SEAL))).contains(FindingCode.RECOGNISED_UNSURELY);
  }

  @Test
  void marksThatThePageHasAndTheCertificateLacksAreNotGuessed() {
    SignatureFacts unaccented =
        signed(SignerRole.PERSON, Agreement.UNACCENTED, NAME, OptionalInt.of(0));
    assertThat(codes(judge(PAGE, unaccented, SEAL)))
        .doesNotContain(FindingCode.RECOGNISED_UNSURELY);
  }

  @Test
  void aWordCountsFromTheMeasureOn() {
    assertThat(codes(judge(read(60, BODY, NAME), PERSON, SEAL)))
        .doesNotContain(FindingCode.RECOGNISED_UNSURELY);
    assertThat(codes(judge(read(59, BODY, NAME), PERSON, SEAL)))
        .contains(FindingCode.RECOGNISED_UNSURELY);
  }

  @Test
  void aNameMayBeTheFirstThingOnThePage() {
    assertThat(codes(judge(read(90, NAME, BODY), PERSON, SEAL)))
        .doesNotContain(FindingCode.RECOGNISED_UNSURELY);
  }

  @Test
  void strokesBesideAWordAreNoWords() {
    assertThat(codes(judge(read(90, BODY, "Trần 'Văn Thử"), PERSON, SEAL)))
        .doesNotContain(FindingCode.RECOGNISED_UNSURELY);
  }

  @Test
  void aBodyThatWasNotReadTwiceSealsNothing() {
    PageRecognition once =
        new PageRecognition(1, words(90, BODY, NAME), words(90, NAME), Optional.empty());
    assertThat(judge(once, PERSON, SEAL).findings())
        .filteredOn(f -> f.code() == FindingCode.RECOGNISED_UNSURELY)
        .extracting(f -> f.evidence().get(Evidence.Key.PRINTED).orElseThrow())
        .contains(NAME, BODY);
  }

  @Test
  void thePagesThatWereReadAndThoseThatWereNotAreNamed() {
    PageRecognition large =
        new PageRecognition(2, List.of(), List.of(), Optional.of(RecognitionDefect.PAGE_TOO_LARGE));
    PageRecognition late =
        new PageRecognition(3, List.of(), List.of(), Optional.of(RecognitionDefect.TIME_LIMIT));
    Judgement judgement = judge(List.of(PAGE, large, late), PERSON);

    assertThat(pages(judgement, FindingCode.TEXT_RECOGNISED)).containsExactly("1");
    assertThat(pages(judgement, FindingCode.RECOGNITION_FAILED))
        .containsExactlyInAnyOrder("2", "3");
  }

  @Test
  void recognisedTextOfTheFilesOwnIsStillUnseen() {
    DocumentFacts facts =
        Facts.document(
            Optional.of(DirectiveFacts.signedBy(TextSource.OCR, NAME)), List.of(), PERSON, SEAL);
    assertThat(codes(new Judge().judge(facts, Policy.DEFAULT))).contains(FindingCode.TEXT_UNSEEN);
  }

  @Test
  void unseenTextMattersOnlyWhereItAgrees() {
    SignatureFacts stranger =
        signed(SignerRole.PERSON, Agreement.DIFFERENT, "Người Khác", OptionalInt.empty());
    DocumentFacts facts =
        Facts.document(
            Optional.of(DirectiveFacts.signedBy(TextSource.OCR, NAME)), List.of(), stranger);
    assertThat(codes(new Judge().judge(facts, Policy.DEFAULT)))
        .contains(FindingCode.SIGNER_DIFFERS_RECOGNISED)
        .doesNotContain(FindingCode.TEXT_UNSEEN);
  }

  @Test
  void signedPagesThatNobodyReadAreUnreadable() {
    DocumentFacts unread = Facts.document(Optional.empty(), List.of(), PERSON);
    DocumentFacts read =
        Facts.document(
            Optional.of(DirectiveFacts.signedBy(TextSource.TEXT, NAME)), List.of(), PERSON);
    assertThat(codes(new Judge().judge(unread, Policy.DEFAULT)))
        .contains(FindingCode.PAGE_UNREADABLE);
    assertThat(codes(new Judge().judge(read, Policy.DEFAULT)))
        .doesNotContain(FindingCode.PAGE_UNREADABLE);
  }

  private static SignatureFacts signedAs(String name) {
    return signed(SignerRole.PERSON, Agreement.EXACT, name, OptionalInt.of(0));
  }

  private static SignatureFacts signed(
      SignerRole role, Agreement agreement, String name, OptionalInt block) {
    return signed(role, agreement, name, block, Reason.NONE);
  }

  private static SignatureFacts signed(
      SignerRole role, Agreement agreement, String name, OptionalInt block, Reason reason) {
    SignatureFacts drawn = Facts.signedBy(role, agreement, block.orElse(-1));
    SignatoryMatch match =
        new SignatoryMatch(role, agreement, reason, Optional.of(name), Optional.of(name), block);
    return new SignatureFacts(
        drawn.pdf(),
        drawn.container(),
        drawn.time(),
        drawn.trust(),
        new SignatoryFacts(role, Optional.of(match), Optional.empty()));
  }

  static List<RecognisedWord> words(int confidence, String... lines) {
    return Arrays.stream(lines)
        .flatMap(line -> Arrays.stream(line.split(" ")))
        .map(word -> new RecognisedWord(word, new Box(0, 0, 1, 1), confidence, 1))
        .toList();
  }

  private static PageRecognition failed(RecognitionDefect defect) {
    return new PageRecognition(1, List.of(), List.of(), Optional.of(defect));
  }

  private static PageRecognition read(int confidence, String... lines) {
    return new PageRecognition(1, words(confidence, lines), words(90, lines), Optional.empty());
  }

  private static List<String> pages(Judgement judgement, FindingCode code) {
    return judgement.findings().stream()
        .filter(f -> f.code() == code)
        .map(f -> f.evidence().get(Evidence.Key.PAGE).orElseThrow())
        .toList();
  }

  private static Judgement judge(PageRecognition page, SignatureFacts... signatures) {
    return judge(List.of(page), signatures);
  }

  private static Judgement judge(List<PageRecognition> pages, SignatureFacts... signatures) {
    DocumentFacts facts =
        Facts.document(
            Optional.of(DirectiveFacts.signedBy(TextSource.OCR, NAME)), List.of(), signatures);
    return new Judge().judge(facts.with(new RecognitionFacts(pages, true)), Policy.DEFAULT);
  }

  private static List<FindingCode> codes(Judgement judgement) {
    return judgement.findings().stream().map(Finding::code).toList();
  }
}
