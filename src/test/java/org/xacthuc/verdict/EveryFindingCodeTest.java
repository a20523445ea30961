package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.verdict.FindingCode.*;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.CmsDefect;
import org.xacthuc.cms.MessageDigestCheck;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.directive.Stamp;
import org.xacthuc.pdf.Change;
import org.xacthuc.pdf.Concealment;
import org.xacthuc.pdf.Coverage;
import org.xacthuc.pdf.PdfDefect;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.testkit.TestTimeStamp;
import org.xacthuc.time.CheckedTimeStamp;
import org.xacthuc.time.ClaimedTime;
import org.xacthuc.time.Standing;
import org.xacthuc.time.TimeStampDefect;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.CrlReason;
import org.xacthuc.trust.EvidenceDefect;
import org.xacthuc.trust.EvidenceSigner;
import org.xacthuc.trust.PathDefect;
import org.xacthuc.trust.RevocationEvidence;
import org.xacthuc.trust.RevocationStatus;

/** Every code of the product is produced by a case drawn for it; a new code without one fails. */
class EveryFindingCodeTest {
  private static final String THEN = "2021-07-20T06:38:23Z";
  private static final TestPki PKI = TestPki.load();
  private static final Fetch FAILED =
      new Fetch(Fetch.Kind.CRL, "http://x", Fetch.Outcome.STATUS, Optional.of("404"));
  private static final Map<FindingCode, Supplier<Judgement>> CASES = cases();

  @ParameterizedTest
  @EnumSource(FindingCode.class)
  void isProduced(FindingCode code) {
    assertThat(CASES).containsKey(code);

    Judgement judgement = CASES.get(code).get();

    assertThat(judgement.findings().stream().map(Finding::code)).contains(code);
  }

  @Test
  void aSoundSignatureProducesNothingThatWeighs() {
    assertThat(drawn(UnaryOperator.identity()).findings())
        .allSatisfy(f -> assertThat(f.severity()).isIn(Severity.INFO, Severity.WARNING));
  }

  private static Map<FindingCode, Supplier<Judgement>> cases() {
    Map<FindingCode, Supplier<Judgement>> cases = new EnumMap<>(FindingCode.class);
    for (PdfDefect.Kind kind : PdfDefect.Kind.values()) {
      FindingCode code = PdfDefectCodes.raise(PdfDefect.of(kind, ""), Subject.DOCUMENT).code();
      cases.put(code, () -> judge(List.of(PdfDefect.of(kind, "x"))));
    }
    for (CmsDefect.Kind kind : CmsDefect.Kind.values()) {
      FindingCode code = CmsDefectCodes.of(kind);
      cases.put(code, () -> judge(Facts.with(kind)));
    }
    for (Concealment.Kind kind : Concealment.Kind.values()) {
      cases.put(
          FindingCode.valueOf(kind.name()),
          () -> new Judge().judge(Facts.with(kind), Policy.DEFAULT));
    }
    document(cases);
    integrity(cases);
    trust(cases);
    revocation(cases);
    time(cases);
    SignatoryCases.signatory(cases);
    SignatoryCases.expectation(cases);
    return cases;
  }

  private static void document(Map<FindingCode, Supplier<Judgement>> cases) {
    cases.put(NOT_SIGNED, () -> judge(List.of()));
    cases.put(ONLY_TIME_STAMPED, () -> judge(Facts.with(Facts.dictionary("ETSI.RFC3161", false))));
    cases.put(
        ONLY_USAGE_RIGHTS, () -> judge(Facts.with(Facts.dictionary("adbe.pkcs7.detached", true))));
    for (FindingCode code :
        List.of(INPUT_NOT_READABLE, INPUT_CHANGED_WHILE_READ, VERIFICATION_FAILED)) {
      cases.put(code, () -> Judgement.unreadable(code, Evidence.NONE, Policy.DEFAULT));
    }
    cases.put(NOT_ESTABLISHED, () -> judge(Facts.signature()));
  }

  private static void integrity(Map<FindingCode, Supplier<Judgement>> cases) {
    cases.put(
        DIGEST_MISMATCH,
        () -> judge(container(MessageDigestCheck.Outcome.DIFFERS, SignatureValueCheck.VERIFIES)));
    cases.put(
        SIGNATURE_WRONG,
        () ->
            judge(
                container(
                    MessageDigestCheck.Outcome.MATCHES, SignatureValueCheck.DOES_NOT_VERIFY)));
    cases.put(SIGNER_NOT_NAMED, () -> drawn(s -> s.adbe()));
    cases.put(CHANGED_AFTER_SIGNING, () -> judge(Facts.with(Change.Kind.PAGE_CONTENT)));
    cases.put(
        FILLED_AFTER_LAST_SIGNATURE,
        () -> judge(Facts.certification(1, 2, change(Change.Kind.FORM_VALUE))));
    cases.put(
        ANNOTATIONS_ADDED,
        () -> judge(Facts.certification(1, 3, change(Change.Kind.ANNOTATION_ADDED))));
    cases.put(CERTIFIED_TWICE, () -> judge(Facts.certification(1, 2), Facts.certification(2, 2)));
    cases.put(CERTIFICATION_NOT_FIRST, () -> judge(Facts.signature(), Facts.certification(2, 2)));
    cases.put(BYTES_AFTER_END, () -> judge(Facts.with(Change.Kind.BYTES_AFTER_END)));
    cases.put(
        CHANGES_NOT_COMPARABLE,
        () -> judge(Facts.with(Coverage.PARTIAL, Change.Kind.NOT_COMPARABLE)));
    cases.put(PERMITTED_CHANGES, () -> judge(Facts.with(Change.Kind.VALIDATION_DATA)));
    cases.put(COVERAGE_PARTIAL, () -> judge(Facts.with(Coverage.PARTIAL)));
    cases.put(ALGORITHM_WEAK, () -> drawn(s -> s.cms(k -> k.scheme(SignatureScheme.RSA_SHA1))));
    cases.put(ALGORITHM_NOT_LISTED, () -> judge(Facts.withShortKey()));
    cases.put(
        NOT_VIETNAM_STANDARD,
        () ->
            Verification.ofAnyDocument()
                .of(TestPdf.letter("PAY 100").signedBy(young()).at("2026-01-01T00:00:00Z"))
                .judgement());
  }

  /** Somebody whose certificate is younger than Vietnam's rule and whose key does not follow it. */
  private static Identity young() {
    return TestCertificate.issuedBy(PKI.of(Holder.PARTY_CA))
        .subject("CN=Young")
        .key(PKI.of(Holder.PHAM_DUY_HUNG).key())
        .valid("2025-09-01T00:00:00Z", "2028-01-01T00:00:00Z")
        .signer()
        .build();
  }

  private static SignatureFacts container(
      MessageDigestCheck.Outcome outcome, SignatureValueCheck value) {
    Digest digest = DigestAlgorithm.SHA256.of(Bytes.EMPTY);
    return Facts.with(
        new ContainerFacts(
            Optional.of(Facts.SIGNED_BY_A_PERSON),
            List.of(),
            Optional.of(new MessageDigestCheck(outcome, digest, Optional.empty())),
            Optional.of(value)));
  }

  private static void trust(Map<FindingCode, Supplier<Judgement>> cases) {
    Map<PathDefect.Kind, FindingCode> codes = new EnumMap<>(PathDefect.Kind.class);
    codes.put(PathDefect.Kind.NO_ANCHORS, NO_PATH);
    codes.put(PathDefect.Kind.ANCHOR_PURPOSE, ANCHOR_PURPOSE);
    codes.put(PathDefect.Kind.ANCHOR_EXPIRED, ANCHOR_EXPIRED);
    codes.put(PathDefect.Kind.SEARCH_EXHAUSTED, SEARCH_EXHAUSTED);
    codes.put(PathDefect.Kind.ALGORITHM_UNKNOWN, PATH_ALGORITHM_UNKNOWN);
    codes.put(PathDefect.Kind.SIGNATURE_WRONG, PATH_SIGNATURE_WRONG);
    codes.put(PathDefect.Kind.NOT_YET_VALID, NOT_YET_VALID);
    codes.put(PathDefect.Kind.EXPIRED, PATH_EXPIRED);
    codes.put(PathDefect.Kind.NOT_A_CA, NOT_A_CA);
    codes.put(PathDefect.Kind.PATH_TOO_LONG, PATH_TOO_LONG);
    codes.put(PathDefect.Kind.KEY_USAGE, KEY_USAGE);
    codes.put(PathDefect.Kind.EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE);
    codes.put(PathDefect.Kind.NAME_CONSTRAINTS, NAME_CONSTRAINTS);
    codes.put(PathDefect.Kind.POLICY, POLICY);
    codes.put(PathDefect.Kind.UNKNOWN_CRITICAL_EXTENSION, CRITICAL_EXTENSION);
    codes.put(PathDefect.Kind.CERTIFICATE_BROKEN, CERTIFICATE_BROKEN);
    codes.forEach((kind, code) -> cases.put(code, () -> judge(Facts.with(kind))));
    cases.put(SIGNER_EXPIRED_AT_PROVEN_TIME, () -> drawn(Holder.EXPIRED, s -> s, THEN));
  }

  private static void revocation(Map<FindingCode, Supplier<Judgement>> cases) {
    RevocationEvidence by =
        new RevocationEvidence(
            RevocationEvidence.Kind.CRL,
            Bytes.EMPTY,
            new EvidenceSigner("CN=X", List.of()),
            Instant.parse(THEN),
            Optional.empty(),
            Instant.parse(THEN));
    CertificateStatus good = status(new RevocationStatus.NotRevoked(by));
    CertificateStatus revoked =
        status(new RevocationStatus.Revoked(Instant.parse(THEN), CrlReason.SUPERSEDED, by));
    CertificateStatus onHold =
        status(new RevocationStatus.Revoked(Instant.parse(THEN), CrlReason.CERTIFICATE_HOLD, by));
    CertificateStatus unknown =
        status(
            new RevocationStatus.Unknown(
                List.of(new EvidenceDefect(EvidenceDefect.Kind.NO_EVIDENCE, ""))));
    cases.put(REVOKED, () -> drawn(Holder.REVOKED_BEFORE, s -> s, THEN));
    cases.put(REVOKED_LATER, () -> drawn(Holder.REVOKED_AFTER, s -> s, THEN));
    cases.put(ON_HOLD, () -> judge(Facts.with(onHold)));
    cases.put(REVOKED_NO_POE, () -> judge(Facts.with(revoked)));
    cases.put(CA_REVOKED, () -> judge(Facts.with(good, revoked)));
    cases.put(REVOCATION_UNKNOWN, () -> judge(Facts.with(unknown)));
    cases.put(
        FETCH_FAILED,
        () -> new Judge().judge(Facts.fetched(Facts.with(unknown), FAILED), Policy.DEFAULT));
    cases.put(TIME_STAMP_AUTHORITY_REVOKED, () -> standing(Standing.REVOKED, revoked));
  }

  private static CertificateStatus status(RevocationStatus status) {
    return new CertificateStatus(Facts.SIGNED_BY_A_PERSON.signer().orElseThrow(), status);
  }

  private static void time(Map<FindingCode, Supplier<Judgement>> cases) {
    TimeStampDefect wrong = new TimeStampDefect(TimeStampDefect.Kind.IMPRINT_DIFFERS, "");
    cases.put(
        TIME_STAMP_WRONG,
        () ->
            judge(
                Facts.with(
                    time(
                        List.of(),
                        List.of(
                            outcome(
                                TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP,
                                Standing.WRONG,
                                List.of(wrong),
                                List.of()))))));
    cases.put(TIME_STAMP_UNTRUSTED, () -> standing(Standing.NO_PATH));
    cases.put(TIME_STAMP_NOT_ACCEPTED, () -> standing(Standing.FROM_THE_FUTURE));
    cases.put(TIME_STAMP_EXPIRED, () -> standing(Standing.COVERED_TOO_LATE));
    cases.put(TIME_STAMP_WEAK, () -> standing(Standing.WEAK));
    TestTimeStamp tsa = TestPki.load().tsa();
    cases.put(
        TIME_STAMP_AUTHORITY_KEY_USAGE,
        () ->
            drawn(
                s ->
                    s.timeStamp(
                        TestTimeStamp.by(
                            TestCertificate.issuedBy(TestPki.load().of(Holder.GOVERNMENT_ROOT))
                                .subject("CN=xacthuc TEST TSA of all trades")
                                .timeStampAuthority()
                                .keyUsage(KeyUsage.digitalSignature | KeyUsage.keyCertSign)
                                .build()))));
    cases.put(
        TIME_STAMP_ORDER,
        () ->
            drawn(
                s ->
                    s.cms(k -> k.contentTimeStamp(tsa.at(Instant.parse("2021-08-01T00:00:00Z"))))));
    cases.put(
        CLAIMED_BEFORE_CONTENT,
        () ->
            drawn(
                s ->
                    s.cms(
                        k ->
                            k.contentTimeStamp(tsa.at(Instant.parse(THEN)))
                                .signingTime(Instant.parse("2021-01-01T00:00:00Z")))));
    cases.put(
        CLAIMED_AFTER_PROOF,
        () -> drawn(s -> s.cms(k -> k.signingTime(Instant.parse(THEN).plusSeconds(20)))));
    cases.put(
        DOCUMENT_TIME_STAMP_WRONG,
        () ->
            judge(
                Facts.with(
                    time(
                        List.of(),
                        List.of(
                            outcome(
                                TimeStampOutcome.Kind.DOCUMENT_TIMESTAMP,
                                Standing.WRONG,
                                List.of(wrong),
                                List.of()))))));
    cases.put(NOT_PROVEN, () -> judge(Facts.signature()));
    cases.put(PRINTED_DIFFERS, () -> judge(printing("2021-07-20T09:38:23+07:00")));
    cases.put(
        CLAIMED_DIFFERS, () -> drawn(Holder.PHUONG_THI_THANH, s -> s, "2021-07-20T07:38:23Z"));
    cases.put(
        LOCAL_TIME_AS_UTC,
        () -> drawn(s -> s.cms(k -> k.signingTime(Instant.parse(THEN).plus(Duration.ofHours(7))))));
  }

  private static TimeFacts time(List<ClaimedTime> claimed, List<TimeStampOutcome> stamps) {
    return new TimeFacts(
        claimed,
        stamps,
        Optional.empty(),
        List.of(),
        Facts.NOW,
        Optional.empty(),
        Optional.empty());
  }

  private static Judgement standing(Standing standing, CertificateStatus... revocation) {
    TimeStampOutcome stamp =
        outcome(
            TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP, standing, List.of(), List.of(revocation));
    return judge(Facts.with(time(List.of(), List.of(stamp))));
  }

  private static TimeStampOutcome outcome(
      TimeStampOutcome.Kind kind,
      Standing standing,
      List<TimeStampDefect> defects,
      List<CertificateStatus> revocation) {
    return new TimeStampOutcome(
        new CheckedTimeStamp(kind, Optional.empty(), defects),
        Optional.empty(),
        revocation,
        standing,
        Facts.NOW,
        List.of(),
        Optional.empty());
  }

  private static SignatureFacts printing(String printed) {
    SignatureFacts s = Facts.signature();
    ClaimedTime claim =
        new ClaimedTime(
            ClaimedTime.Source.DICTIONARY, OffsetDateTime.parse("2021-07-20T13:38:23+07:00"), true);
    Stamp stamp = Facts.stamp(printed);
    return new SignatureFacts(
        s.pdf(),
        s.container(),
        time(List.of(claim), List.of()),
        s.trust(),
        new SignatoryFacts(SignerRole.UNKNOWN, Optional.empty(), Optional.of(stamp)));
  }

  private static Judgement judge(List<PdfDefect> defects) {
    return new Judge().judge(Facts.document(defects), Policy.DEFAULT);
  }

  private static Judgement judge(SignatureFacts... signatures) {
    return new Judge().judge(Facts.document(List.of(), signatures), Policy.DEFAULT);
  }

  private static Change change(Change.Kind kind) {
    return new Change(
        kind, Optional.empty(), OptionalInt.of(1), Optional.of("Amount"), Optional.of("Stamp"), "");
  }

  private static Judgement drawn(UnaryOperator<SignatureSpec> how) {
    return drawn(Holder.PHUONG_THI_THANH, how, THEN);
  }

  /** A letter whose signature claims THEN and is stamped at {@code stamped}. */
  private static Judgement drawn(Holder holder, UnaryOperator<SignatureSpec> how, String stamped) {
    SignatureSpec spec =
        how.apply(SignatureSpec.by(PKI.of(holder)).at(Instant.parse(THEN)))
            .timeStamp(PKI.tsa().at(Instant.parse(stamped)));
    VerificationReport report =
        Verification.ofAnyDocument()
            .of(TestPdf.letter("PAY 100").sign(spec).dss(PKI.validationData(holder)));
    return report.judgement();
  }
}
