package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CmsDefect;
import org.xacthuc.cms.MessageDigestCheck;
import org.xacthuc.cms.SignatureAlgorithm;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.directive.Agreement;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.pdf.Change;
import org.xacthuc.pdf.ChangeSet;
import org.xacthuc.pdf.Coverage;
import org.xacthuc.pdf.PdfSignature;
import org.xacthuc.pdf.RecognitionDefect;
import org.xacthuc.pdf.TextSource;
import org.xacthuc.trust.Purpose;
import org.xacthuc.trust.TrustAnchor;
import org.xacthuc.verdict.JudgedChange.Permission;

/** What the records of this room say of themselves. */
class RecordsTest {
  private static final Instant THEN = Instant.parse("2021-07-20T06:38:23Z");
  private static final Certificate SIGNER = Facts.SIGNED_BY_A_PERSON.signer().orElseThrow();

  @Test
  void aContainerHoldsOnlyWithItsBytesAndItsKey() {
    assertThat(container("MATCHES", SignatureValueCheck.VERIFIES).holds()).isTrue();
    assertThat(container("DIFFERS", SignatureValueCheck.VERIFIES).holds()).isFalse();
    assertThat(container("MATCHES", SignatureValueCheck.DOES_NOT_VERIFY).holds()).isFalse();
    assertThat(ContainerFacts.NONE.holds()).isFalse();
  }

  @Test
  void aCertificateMayBeYoungerThanTheSignatureForAllThatIsProven() {
    TrustFacts trust = TrustFacts.NONE.withExisting(List.of(THEN.plusSeconds(5), THEN));

    assertThat(trust.provenAt(0, THEN)).isEqualTo(THEN.plusSeconds(5));
    assertThat(trust.provenAt(0, THEN.plusSeconds(9))).isEqualTo(THEN.plusSeconds(9));
    assertThat(trust.provenAt(1, THEN)).isEqualTo(THEN);
    assertThat(trust.provenAt(2, THEN)).isEqualTo(THEN);
  }

  @Test
  void aSignaturePrecedesThoseOfLaterRevisions() {
    assertThat(Facts.certification(1, 2).precedes(Facts.certification(2, 2))).isTrue();
    assertThat(Facts.certification(1, 2).precedes(Facts.certification(1, 2))).isFalse();
    assertThat(Facts.certification(2, 2).precedes(Facts.certification(1, 2))).isFalse();
    assertThat(Facts.certification(0, 2).precedes(Facts.certification(2, 2))).isFalse();
  }

  @Test
  void whatBelongsToAFieldIsTheSignatureOrItsTimeStamp() {
    assertThat(List.of(Subject.signature("F"), Subject.timeStamp("F"), Subject.certificate("F")))
        .containsExactly(
            new Subject(Subject.Kind.SIGNATURE, "F"),
            new Subject(Subject.Kind.TIME_STAMP, "F"),
            new Subject(Subject.Kind.CERTIFICATE, "F"));
  }

  @Test
  void aPageWithADefectWasNotRead() {
    PageRecognition read = new PageRecognition(1, List.of(), List.of(), Optional.empty());
    PageRecognition late =
        new PageRecognition(1, List.of(), List.of(), Optional.of(RecognitionDefect.TIME_LIMIT));
    assertThat(read.succeeded()).isTrue();
    assertThat(late.succeeded()).isFalse();
    assertThat(read.withSecond(RecognitionRulesTest.words(90, "SỞ THỬ")))
        .isEqualTo(
            new PageRecognition(
                1, List.of(), RecognitionRulesTest.words(90, "SỞ THỬ"), Optional.empty()));
  }

  @Test
  void everyCodeGoesBackToAClause() {
    assertThat(FindingCode.values())
        .allSatisfy(code -> assertThat(code.specification()).isNotBlank())
        .allSatisfy(code -> assertThat(code.clause()).isNotNull())
        .anySatisfy(code -> assertThat(code.clause()).isNotBlank());
    assertThat(Stream.of(FindingCode.values()).map(FindingCode::code))
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[a-z]+[.][a-z0-9-]+"));
  }

  @Test
  void reasonsAreSpelledInLowerCaseWithHyphens() {
    assertThat(InputProblem.NOT_A_FILE.evidence())
        .isEqualTo(Evidence.of(Evidence.Key.REASON, "not-a-file"));
  }

  @Test
  void aSigningCertificateMayBeMissingOnlyWhereAdobesFormKnowsNone() {
    CmsDefect missing = new CmsDefect(CmsDefect.Kind.SIGNING_CERTIFICATE_MISSING, "");
    CmsDefect count = new CmsDefect(CmsDefect.Kind.SIGNER_COUNT, "");
    SignatureFacts adobe = Facts.with(Facts.dictionary("adbe.pkcs7.detached", false));

    assertThat(CmsDefectCodes.raise(missing, adobe).code()).isEqualTo(FindingCode.SIGNER_NOT_NAMED);
    assertThat(CmsDefectCodes.raise(missing, Facts.signature()).code())
        .isEqualTo(FindingCode.SIGNING_CERTIFICATE_MISSING);
    assertThat(CmsDefectCodes.raise(count, adobe).code()).isEqualTo(FindingCode.SIGNER_COUNT);
  }

  @Test
  void whatFollowedIsJudgedOneByOne() {
    List<JudgedChange> judged =
        after(
            Coverage.ENTIRE_REVISION,
            Change.Kind.VALIDATION_DATA,
            Change.Kind.PAGE_CONTENT,
            Change.Kind.NOT_READABLE);

    assertThat(judged)
        .extracting(JudgedChange::permission)
        .containsExactly(Permission.PERMITTED, Permission.FORBIDDEN, Permission.NOT_DETERMINED);
    assertThat(judged.get(1).change().kind()).isEqualTo(Change.Kind.PAGE_CONTENT);
    assertThat(JudgedChange.immutable(judged)).isSameAs(judged);
    assertThat(after(Coverage.PARTIAL, Change.Kind.VALIDATION_DATA))
        .extracting(JudgedChange::permission)
        .containsExactly(Permission.NOT_DETERMINED);
  }

  @Test
  void anAnchorIsNarrowedToTheStricterLimit() {
    AnchorRule rule =
        AnchorRule.of(SIGNER.sha256().value())
            .withUntil(LocalDate.parse("2025-01-01"))
            .withPurposes(Set.of(Purpose.DOCUMENT_SIGNING));
    Instant end = Instant.parse("2025-01-01T00:00:00Z");
    TrustAnchor open =
        new TrustAnchor(
            SIGNER, TrustAnchor.Reach.ISSUER, EnumSet.allOf(Purpose.class), Optional.empty());

    assertThat(rule.narrow(open).sunset()).contains(end);
    assertThat(rule.narrow(open).purposes()).containsExactly(Purpose.DOCUMENT_SIGNING);
    assertThat(rule.narrow(open).reach()).isEqualTo(TrustAnchor.Reach.ISSUER);
    assertThat(rule.withPinned(true).narrow(open).reach()).isEqualTo(TrustAnchor.Reach.ITSELF);
    assertThat(rule.narrow(open.withSunset(end.minusSeconds(1))).sunset())
        .contains(end.minusSeconds(1));
    assertThat(rule.narrow(open.withSunset(end.plusSeconds(1))).sunset()).contains(end);
    assertThat(AnchorRule.of(rule.sha256()).narrow(open)).isEqualTo(open);
  }

  @Test
  void timeStampsAreHeldToTheTableThatThePolicyEnforces() {
    AlgorithmTable table =
        AlgorithmTables.ETSI_TS_119_312.with(
            new AlgorithmTable.Line("SHA-256", 0, new Lifetime.Never()));
    var enforced = TimeStampPolicy.of(Policy.DEFAULT.withAlgorithms(table)).algorithms();
    var reported =
        TimeStampPolicy.of(
                Policy.DEFAULT.withDemands(Demands.DEFAULT.withAlgorithms(AlgorithmMode.REPORT)))
            .algorithms();
    SignatureAlgorithm rsa =
        new SignatureAlgorithm(
            SignatureAlgorithm.Scheme.RSA_PKCS1,
            2048,
            Optional.of(DigestAlgorithm.SHA512),
            Optional.empty());

    assertThat(enforced.until(DigestAlgorithm.SHA256)).isEqualTo(Instant.MIN);
    assertThat(enforced.until(DigestAlgorithm.SHA512)).isEqualTo(Instant.MAX);
    assertThat(enforced.until(DigestAlgorithm.SHA1))
        .isEqualTo(Instant.parse("2012-08-01T00:00:00Z"));
    assertThat(enforced.until(rsa)).isEqualTo(Instant.parse("2029-01-01T00:00:00Z"));
    assertThat(reported.until(DigestAlgorithm.SHA1)).isEqualTo(Instant.MAX);
  }

  @Test
  void whatIsExpectedIsToldBesideWhatIsPrinted() {
    Expectation other =
        new Expectation(
            Optional.of("Người Khác"), Optional.empty(), Optional.empty(), Optional.empty(), true);
    DocumentFacts facts =
        Facts.expecting(
            other,
            DirectiveFacts.signedBy(TextSource.TEXT, "Người Thử"),
            Facts.signedBy(SignerRole.PERSON, Agreement.EXACT, 0));

    assertThat(ExpectationRules.check(facts))
        .containsExactly(
            Raised.of(
                FindingCode.EXPECTED_SIGNER_DIFFERS,
                Subject.DOCUMENT,
                Evidence.of(Evidence.Key.KIND, "signer-name")
                    .and(Evidence.Key.EXPECTED, "Người Khác")
                    .and(Evidence.Key.PRINTED, "Người Thử")));
  }

  @Test
  void anExpectationIsEmptyWhereNothingIsToBeCompared() {
    Optional<String> none = Optional.empty();
    Optional<String> some = Optional.of("x");
    Optional<LocalDate> day = Optional.of(LocalDate.parse("2025-01-01"));

    assertThat(Expectation.NONE.isEmpty()).isTrue();
    assertThat(Expectation.NOT_LISTED.isEmpty()).isTrue();
    assertThat(
            Stream.of(
                new Expectation(some, none, none, Optional.empty(), true),
                new Expectation(none, some, none, Optional.empty(), true),
                new Expectation(none, none, some, Optional.empty(), true),
                new Expectation(none, none, none, day, true)))
        .noneMatch(Expectation::isEmpty);
  }

  private static ContainerFacts container(String digest, SignatureValueCheck value) {
    Digest computed = DigestAlgorithm.SHA256.of(Bytes.EMPTY);
    return new ContainerFacts(
        Optional.of(Facts.SIGNED_BY_A_PERSON),
        List.of(),
        Optional.of(
            new MessageDigestCheck(
                MessageDigestCheck.Outcome.valueOf(digest), computed, Optional.empty())),
        Optional.of(value));
  }

  private static List<JudgedChange> after(Coverage coverage, Change.Kind... kinds) {
    List<Change> changes =
        Stream.of(kinds)
            .map(
                kind ->
                    new Change(
                        kind,
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ""))
            .toList();
    SignatureFacts s = Facts.signature();
    PdfSignature pdf =
        new PdfSignature(
            s.pdf().field(), s.pdf().dictionary(), 1, coverage, new ChangeSet(changes), List.of());
    SignatureFacts signature =
        new SignatureFacts(pdf, s.container(), s.time(), s.trust(), s.signatory());
    return JudgedChange.after(signature, Facts.document(List.of(), signature));
  }
}
