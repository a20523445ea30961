package org.xacthuc.online;

import static org.xacthuc.ReportAssert.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.Certificate;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestOcsp;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestTimeStamp;
import org.xacthuc.trust.KnownAnchor;
import org.xacthuc.trust.OcspRequest;
import org.xacthuc.trust.Purpose;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.Fetch;
import org.xacthuc.verdict.Fetch.Outcome;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.RequirementLevel;
import org.xacthuc.verdict.Verdict;

/** An authority whose server has what the file lacks: a letter that carries its signer alone. */
class OnlineVerificationTest {
  private static final Instant NOW = Verification.NOW;
  private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
  private static final Identity ROOT = TestCertificate.root("CN=xacthuc TEST online root").build();

  @TempDir Path cache;

  private TestServer server;
  private Identity authority;
  private Identity person;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
    authority =
        TestCertificate.issuedBy(ROOT)
            .subject("CN=xacthuc TEST online CA")
            .ca()
            .crlAt(server.url("/root.crl"))
            .build();
    person =
        TestCertificate.issuedBy(authority)
            .subject("CN=An")
            .signer()
            .authorityInformation(server.url("/ocsp"), server.url("/ca.cer"))
            .crlAt(server.url("/ca.crl"))
            .build();
    server
        .gives("/ca.cer", authority.der())
        .gives("/root.crl", list(ROOT).build())
        .gives("/ca.crl", list(authority).build())
        .gives("/ocsp", response(authority).good(person).build());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static TestCrl list(Identity issuer) {
    return TestCrl.by(issuer).thisUpdate(YESTERDAY).nextUpdate(NOW.plus(Duration.ofDays(1)));
  }

  private static TestOcsp response(Identity responder) {
    return TestOcsp.direct(responder)
        .thisUpdate(NOW)
        .producedAt(NOW)
        .nextUpdate(NOW.plus(Duration.ofHours(1)));
  }

  private TestPdf letter() {
    return TestPdf.letter("PAY 100")
        .signedBy(person)
        .as(spec -> spec.cms(cms -> cms.embed(List.of(person.certificate()))))
        .at("2026-11-21T00:00:00Z");
  }

  private static Verification offline() {
    return Verification.ofAnyDocument()
        .with(TrustAnchors.of(List.of(Verification.certificate(ROOT.der()))));
  }

  /** A new run a while later. */
  private Verification online(Duration later) {
    Clock clock = Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
    return offline()
        .from(
            new OnlineEvidence(
                clock, Optional.of(cache), HttpFetcherTest.QUICK, HttpFetcherTest::isTestServer));
  }

  private VerificationReport online() {
    return online(Duration.ZERO).of(letter());
  }

  private static Stream<Outcome> outcomes(VerificationReport report, Fetch.Kind kind) {
    return report.online().fetches().stream().filter(f -> f.kind() == kind).map(Fetch::outcome);
  }

  @Test
  void whatIsMissingIsFetched() {
    assertThat(offline().of(letter())).isUndeterminedBecause(FindingCode.NO_PATH);
    Assertions.assertThat(server.asked()).isEmpty();

    VerificationReport report = online();

    assertThat(report).isAuthentic();
    Assertions.assertThat(report.online().fetches())
        .extracting(Fetch::kind, Fetch::outcome)
        .containsExactly(
            Assertions.tuple(Fetch.Kind.ISSUER, Outcome.FETCHED),
            Assertions.tuple(Fetch.Kind.OCSP, Outcome.FETCHED),
            Assertions.tuple(Fetch.Kind.CRL, Outcome.FETCHED));
  }

  @Test
  void nothingIsFetchedWhereNothingIsMissing() {
    Policy off = Policy.DEFAULT.withRevocation(RequirementLevel.OFF);
    Verification anything = online(Duration.ZERO).with(off.withSignatory(RequirementLevel.OFF));

    VerificationReport report = anything.of(letter());

    assertThat(report).isAuthentic();
    Assertions.assertThat(report.online().fetches())
        .extracting(Fetch::kind)
        .containsExactly(Fetch.Kind.ISSUER);
  }

  @Test
  void nothingIsFetchedForASignatureThatDoesNotHold() {
    TestPdf altered = letter().patch("PAY 100", "PAY 900");

    assertThat(online(Duration.ZERO).of(altered))
        .isNotAuthenticBecause(FindingCode.DIGEST_MISMATCH);
    Assertions.assertThat(server.asked()).isEmpty();
  }

  @Test
  void nothingIsFetchedForATimeStampOfASignatureThatDoesNotHold() {
    TestPdf altered = stamped(stamper()).patch("PAY 100", "PAY 900");

    assertThat(online(Duration.ZERO).of(altered))
        .isNotAuthenticBecause(FindingCode.DIGEST_MISMATCH);
    Assertions.assertThat(server.asked()).isEmpty();
  }

  @Test
  void nothingIsFetchedWhereNobodyIsTrusted() {
    Verification nobody = online(Duration.ZERO).with(TrustAnchors.of(List.of()));

    assertThat(nobody.of(letter())).isUndeterminedBecause(FindingCode.NO_PATH);
    Assertions.assertThat(server.asked()).isEmpty();
  }

  /** A fingerprint says which certificate is meant, wherever it comes from. */
  @Test
  void aKnownRootIsRecognisedWhenItIsFetched() {
    Identity below =
        TestCertificate.issuedBy(ROOT)
            .subject("CN=xacthuc TEST online CA")
            .ca()
            .authorityInformation(server.url("/none"), server.url("/root.cer"))
            .crlAt(server.url("/root.crl"))
            .build();
    server.gives("/ca.cer", below.der()).gives("/root.cer", ROOT.der());
    Certificate root = Verification.certificate(ROOT.der());
    KnownAnchor known =
        new KnownAnchor(
            "", root.notBefore(), root.notAfter(), root.sha256().value(), Set.of(Purpose.values()));
    Verification knowing =
        online(Duration.ZERO).with(TrustAnchors.of(List.of()).withKnown(List.of(known)));

    assertThat(knowing.of(letter())).isAuthentic();
  }

  @Test
  void aPemFileAndABagOfCertificatesAreReadToo() throws IOException {
    server.gives("/ca.cer", Bytes.of(bag(ROOT, authority)));
    assertThat(online()).isAuthentic();

    server.gives(
        "/ca.cer",
        Bytes.of(
            ("-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(authority.der().toArray())
                    + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII)));
    assertThat(online(Duration.ofDays(40)).of(letter())).hasNoFinding(FindingCode.NO_PATH);
  }

  private static byte[] bag(Identity... identities) throws IOException {
    ASN1Encodable[] all =
        Arrays.stream(identities)
            .map(i -> i.certificate().toASN1Structure())
            .toArray(ASN1Encodable[]::new);
    SignedData data =
        new SignedData(
            new DERSet(),
            new ContentInfo(CMSObjectIdentifiers.data, null),
            new DERSet(all),
            null,
            new DERSet());
    return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded("DER");
  }

  @Test
  void aRevocationIsTold() {
    server.gives(
        "/ocsp", response(authority).revoked(person, YESTERDAY, CRLReason.superseded).build());

    assertThat(online()).isUndeterminedBecause(FindingCode.REVOKED_NO_POE);
  }

  @Test
  void aForgedResponseIsAsNoneAndTheListIsAskedFor() {
    Identity other = TestCertificate.root("CN=xacthuc TEST someone else").build();
    server.gives("/ocsp", response(authority).good(person).signedBy(other.key()).build());
    server.gives(
        "/ca.crl", list(authority).revoked(person, YESTERDAY, CRLReason.superseded).build());

    assertThat(online()).isUndeterminedBecause(FindingCode.REVOKED_NO_POE);
  }

  @Test
  void aForgedResponseAloneAnswersNothing() {
    Identity other = TestCertificate.root("CN=xacthuc TEST someone else").build();
    server.gives("/ocsp", response(authority).good(person).signedBy(other.key()).build());
    server.on("/ca.crl", exchange -> exchange.sendResponseHeaders(404, -1));

    VerificationReport report = online();

    assertThat(report)
        .isUndeterminedBecause(FindingCode.REVOCATION_UNKNOWN)
        .hasFinding(FindingCode.FETCH_FAILED);
  }

  @Test
  void aFailureThatMattersNothingIsNotTold() {
    server.on("/ocsp", exchange -> exchange.sendResponseHeaders(503, -1));

    VerificationReport report = online();

    assertThat(report).isAuthentic().hasNoFinding(FindingCode.FETCH_FAILED);
    Assertions.assertThat(outcomes(report, Fetch.Kind.OCSP)).contains(Outcome.STATUS);
  }

  @Test
  void aResponderThatKnowsOnlySha256IsAskedAgain() {
    Certificate subject = Verification.certificate(person.der());
    Certificate issuer = Verification.certificate(authority.der());
    Bytes newer = OcspRequest.of(subject, issuer, DigestAlgorithm.SHA256);
    server
        .answers(
            "/ocsp",
            asked ->
                asked.equals(newer)
                    ? response(authority).good(person).build()
                    : TestOcsp.withoutAnswer(6))
        .on("/ca.crl", exchange -> exchange.sendResponseHeaders(404, -1));

    assertThat(online()).isAuthentic();
    Assertions.assertThat(server.asked("/ocsp")).isEqualTo(2);
    Assertions.assertThat(server.asked("/ca.crl")).isZero();
  }

  /** Another key under the authority's name. */
  private static Identity impostor() {
    return TestCertificate.root("CN=xacthuc TEST online CA").key(ROOT.key()).build();
  }

  @Test
  void theWrongAuthorityOfThatNameHelpsNobody() {
    server.gives("/ca.cer", impostor().der());

    assertThat(online()).hasVerdict(Verdict.UNDETERMINED);
  }

  @Test
  void aLaterRunAsksNobodyWhileTheAnswersAreGood() {
    assertThat(online()).isAuthentic();
    int asked = server.asked().size();

    VerificationReport again = online(Duration.ofMinutes(30)).of(letter());

    assertThat(again).isAuthentic();
    Assertions.assertThat(server.asked()).hasSize(asked);
    Assertions.assertThat(again.online().fetches())
        .extracting(Fetch::outcome)
        .containsOnly(Outcome.CACHED);

    assertThat(online(Duration.ofHours(2)).of(letter())).isAuthentic();
    Assertions.assertThat(server.asked("/ocsp")).as("its next update was due").isEqualTo(2);
    Assertions.assertThat(server.asked("/ca.cer")).isEqualTo(1);
  }

  @Test
  void whatTheCacheHoldsAndDoesNotHelpIsAskedAnew() {
    server.gives("/ca.cer", impostor().der());
    assertThat(online()).hasVerdict(Verdict.UNDETERMINED);

    server.gives("/ca.cer", authority.der());

    assertThat(online(Duration.ofMinutes(10)).of(letter())).isAuthentic();
  }

  @Test
  void changesToAListAreAskedForWithIt() {
    server.on("/ocsp", exchange -> exchange.sendResponseHeaders(404, -1));
    server.gives(
        "/ca.crl",
        list(authority).extension(Extension.freshestCRL, false, point("/delta.crl")).build());
    server.gives(
        "/delta.crl",
        list(authority)
            .withoutNumber()
            .extension(Extension.cRLNumber, false, new ASN1Integer(2))
            .extension(Extension.deltaCRLIndicator, true, new ASN1Integer(1))
            .revoked(person, YESTERDAY, CRLReason.superseded)
            .build());

    assertThat(online()).isUndeterminedBecause(FindingCode.REVOKED_NO_POE);
    Assertions.assertThat(server.asked("/delta.crl")).isEqualTo(1);
  }

  private CRLDistPoint point(String path) {
    GeneralName url = new GeneralName(GeneralName.uniformResourceIdentifier, server.url(path));
    DistributionPointName name = new DistributionPointName(new GeneralNames(url));
    return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)});
  }

  @Test
  void aResponderThatDoesNotAnswerIsNotTheEnd() {
    server.on("/ocsp", exchange -> sleepALittle());

    VerificationReport report = online();

    assertThat(report).isAuthentic();
    Assertions.assertThat(outcomes(report, Fetch.Kind.OCSP)).containsExactly(Outcome.TIMED_OUT);
    Assertions.assertThat(server.asked("/ocsp")).as("with SHA-1 alone").isEqualTo(1);
  }

  private static void sleepALittle() {
    try {
      Thread.sleep(HttpFetcherTest.QUICK.silence().multipliedBy(2).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void addressesOfOtherKindsAreToldAndNotAsked() {
    Identity elsewhere =
        TestCertificate.issuedBy(authority)
            .subject("CN=An")
            .signer()
            .authorityInformation("file:///etc/passwd", "ldap://127.0.0.1/cn=ca")
            .crlAt("http://10.0.0.1/ca.crl")
            .build();
    TestPdf letter = TestPdf.letter("PAY 100").signedBy(elsewhere).at("2026-11-21T00:00:00Z");

    VerificationReport report = online(Duration.ZERO).of(letter);

    assertThat(report)
        .isUndeterminedBecause(FindingCode.REVOCATION_UNKNOWN)
        .hasFinding(FindingCode.FETCH_FAILED);
    Assertions.assertThat(outcomes(report, Fetch.Kind.OCSP)).containsExactly(Outcome.URL_REFUSED);
    Assertions.assertThat(outcomes(report, Fetch.Kind.CRL))
        .containsExactlyInAnyOrder(Outcome.ADDRESS_REFUSED, Outcome.FETCHED);
  }

  @Test
  void eachDocumentHasItsShare() {
    server.on("/ocsp", exchange -> exchange.sendResponseHeaders(404, -1));
    OnlineLimits one =
        new OnlineLimits(
            1,
            100,
            HttpFetcherTest.QUICK.documentTime(),
            HttpFetcherTest.QUICK.time(),
            HttpFetcherTest.QUICK.request(),
            HttpFetcherTest.QUICK.connect(),
            HttpFetcherTest.QUICK.silence(),
            100_000,
            100_000,
            100_000,
            3);
    Verification verification =
        offline()
            .from(
                new OnlineEvidence(
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    Optional.empty(),
                    one,
                    HttpFetcherTest::isTestServer));

    VerificationReport report = verification.of(letter());

    assertThat(report).isUndeterminedBecause(FindingCode.REVOCATION_UNKNOWN);
    Assertions.assertThat(server.asked()).hasSize(1);
    Assertions.assertThat(report.online().fetches())
        .extracting(Fetch::outcome)
        .contains(Outcome.LIMIT_REACHED);
  }

  /** The run began at NOW; the answers are made a minute later. */
  @Test
  void answersMayBeNewerThanTheRun() {
    Instant later = NOW.plusSeconds(60);
    Identity stamper = stamper();
    server
        .gives(
            "/ocsp", response(authority).thisUpdate(later).producedAt(later).good(person).build())
        .gives(
            "/tsa-ocsp",
            response(authority).thisUpdate(later).producedAt(later).good(stamper).build())
        .on("/ca.crl", exchange -> exchange.sendResponseHeaders(404, -1));

    assertThat(online()).isAuthentic();
    assertThat(online(Duration.ZERO).of(stamped(stamper)))
        .isAuthentic()
        .hasNoFinding(FindingCode.REVOCATION_UNKNOWN)
        .hasNoFinding(FindingCode.NOT_PROVEN);
  }

  @Test
  void answersOfTodaySayNothingOfAPastInWhichTheyWereNotThere() {
    Verification then = online(Duration.ZERO).at("2026-11-20T00:00:00Z");

    assertThat(then.of(letter())).isUndeterminedBecause(FindingCode.REVOCATION_UNKNOWN);
  }

  @Test
  void aTimeStampAuthoritysIssuerIsFetchedToo() {
    Identity stamper = stamper();
    server.gives("/tsa-ocsp", response(authority).good(stamper).build());
    TestPdf stamped = stamped(stamper);

    VerificationReport report = online(Duration.ZERO).of(stamped);

    assertThat(report).isAuthentic().hasNoFinding(FindingCode.NOT_PROVEN);
    assertThat(offline().of(stamped)).hasFinding(FindingCode.NOT_PROVEN);
  }

  private Identity stamper() {
    return TestCertificate.issuedBy(authority)
        .subject("CN=xacthuc TEST online TSA")
        .timeStampAuthority()
        .authorityInformation(server.url("/tsa-ocsp"), server.url("/ca.cer"))
        .build();
  }

  private TestPdf stamped(Identity stamper) {
    return TestPdf.letter("PAY 100")
        .signedBy(person)
        .as(spec -> spec.cms(cms -> cms.embed(List.of(person.certificate()))))
        .at(
            "2026-11-21T00:00:00Z",
            TestTimeStamp.by(new Identity(stamper.certificate(), List.of(), stamper.key())));
  }
}
