package org.xacthuc.verdict;

import static org.xacthuc.verdict.FindingCode.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.xacthuc.Verification;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.directive.Affiliation;
import org.xacthuc.directive.Agreement;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.pdf.TextSource;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;

/** Cases of {@link EveryFindingCodeTest}: the printed signatory, and what the reader expects. */
final class SignatoryCases {
  private static final String THEN = "2021-07-20T06:38:23Z";
  private static final TestPki PKI = TestPki.load();

  private SignatoryCases() {}

  static void signatory(Map<FindingCode, Supplier<Judgement>> cases) {
    SignerRole person = SignerRole.PERSON;
    SignerRole body = SignerRole.ORGANISATION;
    cases.put(SIGNER_DIFFERS, () -> page(TextSource.TEXT, person, Agreement.DIFFERENT));
    cases.put(SIGNER_DIFFERS_RECOGNISED, () -> page(TextSource.OCR, person, Agreement.DIFFERENT));
    cases.put(ISSUER_DIFFERS, () -> page(TextSource.TEXT, body, Agreement.DIFFERENT));
    cases.put(SIGNER_NEAR, () -> page(TextSource.OCR, person, Agreement.NEAR));
    cases.put(ISSUER_NEAR, () -> page(TextSource.OCR, body, Agreement.NEAR));
    cases.put(NO_TEXT, () -> page(TextSource.NONE, person, Agreement.NOT_PRINTED));
    cases.put(NO_BLOCK, () -> page(TextSource.TEXT, person, Agreement.NOT_PRINTED));
    cases.put(NO_ISSUER, () -> page(TextSource.TEXT, body, Agreement.NOT_PRINTED));
    cases.put(NOT_COMPARABLE, () -> page(TextSource.TEXT, person, Agreement.NOT_COMPARABLE));
    cases.put(SIGNER_UNACCENTED, () -> page(TextSource.TEXT, person, Agreement.UNACCENTED));
    cases.put(BODY_SUCCEEDED, () -> page(TextSource.TEXT, body, Agreement.SUCCESSOR));
    cases.put(SIGNER_SPELLING, () -> page(TextSource.TEXT, person, Agreement.SPELLING_VARIANT));
    SignatureFacts signer = Facts.signedBy(person, Agreement.EXACT, 0);
    SignatureFacts other = Facts.signedBy(person, Agreement.DIFFERENT, -1);
    SignatureFacts seal = Facts.signedBy(body, Agreement.EXACT, -1);
    cases.put(TEXT_UNSEEN, () -> page(TextSource.OCR, signer));
    RecognitionRulesTest.cases(cases);
    cases.put(
        SIGNER_OF_OTHER_BODY,
        () -> page(TextSource.TEXT, Facts.namesake(Affiliation.RELATED_BODY)));
    cases.put(
        SIGNER_BODY_DIFFERS, () -> page(TextSource.TEXT, Facts.namesake(Affiliation.OTHER_BODY)));
    cases.put(
        SIGNER_WITHOUT_BODY, () -> page(TextSource.TEXT, Facts.namesake(Affiliation.NO_BODY)));
    cases.put(STAMP_DIFFERS, () -> page(TextSource.TEXT, Facts.namesake(Affiliation.SAME_BODY)));
    cases.put(PUBLISHER_SIGNED, () -> page(TextSource.TEXT, Facts.publisher()));
    cases.put(
        ONLY_SOME_SIGNED,
        () ->
            new Judge()
                .judge(
                    Facts.document(
                        Optional.of(DirectiveFacts.signedBy(TextSource.TEXT, "A B", "C D")),
                        List.of(),
                        signer),
                    Policy.DEFAULT));
    cases.put(SIGNED_AS_COPY, () -> page(TextSource.TEXT, Facts.copier()));
    cases.put(PUBLISHED_BY, SignatoryCases::published);
    cases.put(
        NO_PERSON_SIGNED,
        () ->
            new Judge()
                .judge(
                    Facts.document(
                        Optional.of(DirectiveFacts.signedBy(TextSource.TEXT)), List.of(), seal),
                    Policy.DEFAULT));
    cases.put(FURTHER_SIGNER, () -> page(TextSource.TEXT, other, signer));
    cases.put(SIGNATORY_DID_NOT_SIGN, () -> page(TextSource.TEXT, seal));
    cases.put(BODY_DID_NOT_SIGN, () -> page(TextSource.TEXT, signer));
    cases.put(BODY_BEFORE_PERSON, () -> page(TextSource.TEXT, seal, signer));
  }

  /** A letter that names nobody, signed by a body that the policy names as a publisher. */
  static Judgement published() {
    Identity publisher = PKI.of(Holder.UBND_TINH_DIEN_BIEN);
    String sha256 = DigestAlgorithm.SHA256.of(publisher.der()).value().hex();
    Policy policy =
        PolicyText.read(
                Policy.DEFAULT, List.of(new PolicyText.Entry(1, "publisher.x.certificate", sha256)))
            .value()
            .orElseThrow();
    return Verification.strict()
        .with(policy)
        .of(TestPdf.letter("PAY 100").signedBy(publisher).at(THEN, PKI.tsa()))
        .judgement();
  }

  static void expectation(Map<FindingCode, Supplier<Judgement>> cases) {
    cases.put(EXPECTED_SIGNER_DIFFERS, () -> expecting(TextSource.TEXT, "Người Khác", "1", ""));
    cases.put(EXPECTED_NUMBER_DIFFERS, () -> expecting(TextSource.TEXT, "Người Thử", "2", ""));
    cases.put(EXPECTED_ISSUER_DIFFERS, () -> expecting(TextSource.TEXT, "Người Thử", "1", "SỞ A"));
    cases.put(
        EXPECTED_DATE_DIFFERS,
        () ->
            expecting(
                TextSource.TEXT,
                new Expectation(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(LocalDate.parse("2021-07-21")),
                    true)));
    cases.put(EXPECTED_NEAR, () -> expecting(TextSource.OCR, "Ngưởi Thử", "1", ""));
    cases.put(EXPECTED_NOT_PRINTED, () -> expecting(TextSource.TEXT, "Người Thử", "1/QĐ", ""));
    cases.put(EXPECTED_AGREES, () -> expecting(TextSource.TEXT, "NGƯỜI THỬ", "01", ""));
    cases.put(EXPECTED_NOT_LISTED, () -> expecting(TextSource.TEXT, Expectation.NOT_LISTED));
  }

  private static Judgement expecting(
      TextSource source, String signer, String number, String issuer) {
    return expecting(
        source,
        new Expectation(
            Optional.of(signer),
            Optional.of(number),
            Optional.of(issuer).filter(i -> !i.isEmpty()),
            Optional.empty(),
            true));
  }

  private static Judgement expecting(TextSource source, Expectation expectation) {
    return new Judge()
        .judge(
            Facts.expecting(
                expectation,
                DirectiveFacts.signedBy(source, "Người Thử"),
                Facts.signedBy(SignerRole.PERSON, Agreement.EXACT, 0)),
            Policy.DEFAULT);
  }

  private static Judgement page(TextSource source, SignerRole role, Agreement agreement) {
    return page(source, Facts.signedBy(role, agreement, -1));
  }

  private static Judgement page(TextSource source, SignatureFacts... signatures) {
    return new Judge()
        .judge(
            Facts.document(
                Optional.of(DirectiveFacts.signedBy(source, "Người Thử")), List.of(), signatures),
            Policy.DEFAULT);
  }
}
