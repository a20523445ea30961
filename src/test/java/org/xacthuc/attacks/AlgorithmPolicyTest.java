package org.xacthuc.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.THEN;
import static org.xacthuc.attacks.Drawn.VERIFY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.PolicyFile;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestTimeStamp;
import org.xacthuc.testkit.ValidationData;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.RequirementLevel;
import org.xacthuc.verdict.Severity;
import org.xacthuc.verdict.Verdict;

/** What a policy forgives, and what none does. */
class AlgorithmPolicyTest {
  private static final Identity CA = PKI.of(Holder.PARTY_CA);

  @ParameterizedTest
  @MethodSource("rows")
  void isJudgedByThePolicy(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    TestPdf sha1 = Drawn.letter(s -> s.cms(k -> k.scheme(SignatureScheme.RSA_SHA1)));
    TestPdf sound = Drawn.letter(s -> s);
    String lenient = "algorithm.SHA-1=no-end";
    return Stream.of(
        Attack.undetermined("POL-01 SHA-1", () -> under("", sha1), FindingCode.ALGORITHM_WEAK),
        Attack.told(
            "POL-01 SHA-1 under a policy that reports",
            () -> under("require.algorithms=report", sha1),
            FindingCode.ALGORITHM_WEAK),
        Attack.control("POL-01 SHA-1 under a policy that admits it", () -> under(lenient, sha1)),
        Attack.control("POL-02 a sound letter", () -> under("", sound)),
        Attack.undetermined(
            "POL-02 under a policy without SHA-256",
            () -> under("algorithm.SHA-256=never", sound),
            FindingCode.ALGORITHM_WEAK),
        Attack.undetermined(
            "POL-02 under a policy whose SHA-256 ended the day before",
            () -> under("algorithm.SHA-256=2021-07-20", sound),
            FindingCode.ALGORITHM_WEAK),
        Attack.undetermined(
            "POL-03 an anchor that vouches no more",
            () -> under(anchor("until=2021-01-01"), sound),
            FindingCode.TIME_STAMP_UNTRUSTED),
        Attack.undetermined(
            "POL-03 an anchor for time-stamps alone",
            () -> under(anchor("purposes=time-stamping"), sound),
            FindingCode.ANCHOR_PURPOSE),
        Attack.undetermined(
            "POL-03 an anchor that vouches for itself alone",
            () -> under(anchor("pinned=true"), sound),
            null),
        Attack.undetermined(
            "POL-04 no time is proven and one is required",
            () -> under("require.time=require", unstamped()),
            FindingCode.NOT_PROVEN),
        Attack.told(
            "POL-04 no time is proven and none is required",
            () -> under("require.time=soft", unstamped()),
            FindingCode.NOT_PROVEN),
        Attack.control("POL-04 the time is proven", () -> under("require.time=require", sound)));
  }

  /** Certificate lists under an authority with an RSA key, signed with SHA-1 or SHA-256. */
  static Stream<Attack> evidence() {
    Identity ca =
        TestCertificate.issuedBy(PKI.of(Holder.GOVERNMENT_ROOT))
            .subject("CN=RSA")
            .key(PKI.of(Holder.PUBLIC_ROOT).key())
            .ca()
            .build();
    Identity person = TestCertificate.issuedBy(ca).subject("CN=Người Thử").signer().build();
    Bytes sound = TestCrl.by(ca).signedWith(SignatureScheme.RSA_SHA256).build();
    Bytes weak = TestCrl.by(ca).number(2).signedWith(SignatureScheme.RSA_SHA1).build();
    String ends = "algorithm.SHA-1=2024-01-01";
    return Stream.of(
        Attack.control("POL-06 a list by SHA-256", () -> under("", listed(person, sound))),
        Attack.undetermined(
            "POL-06 a list by SHA-1",
            () -> under("", listed(person, weak)),
            FindingCode.ALGORITHM_WEAK),
        Attack.control("POL-06 both of them", () -> under("", listed(person, weak, sound))),
        Attack.told(
            "POL-06 a list by SHA-1 where none is required",
            () -> under("require.revocation=soft", listed(person, weak)),
            FindingCode.REVOCATION_UNKNOWN),
        Attack.undetermined(
            "POL-07 SHA-1 has ended since",
            () -> under(ends, listed(person, weak)),
            FindingCode.ALGORITHM_WEAK),
        Attack.control(
            "POL-07 the list is proven to be older",
            () -> under(ends, listed(person, weak).docTimeStamp(stamp("2023-01-01T00:00:00Z")))),
        Attack.undetermined(
            "POL-07 the list is proven to be younger",
            () -> under(ends, listed(person, weak).docTimeStamp(stamp("2024-06-01T00:00:00Z"))),
            FindingCode.ALGORITHM_WEAK));
  }

  @ParameterizedTest
  @MethodSource("evidence")
  void evidenceIsJudgedByThePolicy(Attack attack) {
    attack.check();
  }

  private static TestPdf listed(Identity person, Bytes... lists) {
    List<Bytes> all = new ArrayList<>(List.of(lists));
    all.add(PKI.crl(Holder.GOVERNMENT_ROOT));
    return TestPdf.letter("PAY 100")
        .signedBy(person)
        .at(THEN, PKI.tsa())
        .dss(new ValidationData(List.of(), all, List.of()));
  }

  private static TestTimeStamp stamp(String instant) {
    return PKI.tsa().at(Instant.parse(instant));
  }

  /** Everything that a policy can forgive, forgiven at once. */
  static Stream<Attack> unforgivable() {
    String all =
        """
        require.revocation=off
        require.signatory=off
        require.time=soft
        require.algorithms=report
        freshness.maximum-age=P36500D
        tolerance.clock=P36500D
        timestamp.extra-key-usage=accept
        algorithm.MD5=no-end
        algorithm.SHA-1=no-end
        algorithm.RSA=no-end
        """;
    String soft = all.replace("require.revocation=off", "require.revocation=soft");
    TestPdf sound = Drawn.letter(s -> s);
    return Stream.of(
        Attack.control("POL-05 the letter itself", () -> under(all, sound)),
        Attack.refused(
            "POL-05 other bytes",
            () -> under(all, Drawn.letter(s -> s.cms(k -> k.wrongMessageDigest()))),
            FindingCode.DIGEST_MISMATCH),
        Attack.refused(
            "POL-05 another signature value",
            () -> under(all, Drawn.letter(s -> s.cms(k -> k.brokenSignature()))),
            FindingCode.SIGNATURE_WRONG),
        Attack.refused(
            "POL-05 changed after signing",
            () -> under(all, sound.pageText(1, "PAY 900")),
            FindingCode.CHANGED_AFTER_SIGNING),
        Attack.undetermined(
            "POL-05 nobody's certificate",
            () -> under(all, Drawn.letter(PKI.of(Holder.ATTACKER), s -> s)),
            null),
        Attack.refused(
            "POL-05 a revocation that is known",
            () -> {
              Identity person = person(c -> c);
              Instant before = Instant.parse(THEN).minusSeconds(86_400);
              return under(
                  soft, signed(person, TestCrl.by(CA).revoked(person, before, 1).build(), THEN));
            },
            FindingCode.REVOKED));
  }

  @ParameterizedTest
  @MethodSource("unforgivable")
  void isForgivenByNoPolicy(Attack attack) {
    attack.check();
  }

  /** Vietnam's rule wants RSASSA-PSS since 15 August 2025, and is told as information. */
  @ParameterizedTest
  @CsvSource({
    "PHAM_DUY_HUNG, 2025-08-14T16:59:59Z, false",
    "PHAM_DUY_HUNG, 2025-08-14T17:00:00Z, true",
    "DUONG_HUU_BUONG, 2025-08-14T17:00:00Z, false",
  })
  void vietnamsRuleIsTold(Holder key, String stamped, boolean told) {
    Identity person = person(c -> c.key(PKI.of(key).key()));
    VerificationReport report = VERIFY.of(signed(person, TestCrl.by(CA).build(), stamped));
    assertThat(report.judgement().verdict()).isEqualTo(Verdict.AUTHENTIC);
    assertThat(report.judgement().findings())
        .filteredOn(f -> f.code() == FindingCode.NOT_VIETNAM_STANDARD)
        .extracting(Finding::severity)
        .isEqualTo(told ? List.of(Severity.INFO) : List.of());
  }

  @Test
  void withoutAProofVietnamsRuleIsToldOfYoungCertificatesOnly() {
    for (String begin : List.of("2025-08-01T00:00:00Z", "2025-09-01T00:00:00Z")) {
      Identity person =
          person(
              c -> c.key(PKI.of(Holder.PHAM_DUY_HUNG).key()).valid(begin, "2028-01-01T00:00:00Z"));
      TestPdf pdf = TestPdf.letter("PAY 100").signedBy(person).at("2026-01-01T00:00:00Z");
      assertThat(VERIFY.of(pdf).judgement().findings().stream().map(Finding::code))
          .filteredOn(FindingCode.NOT_VIETNAM_STANDARD::equals)
          .hasSize(begin.startsWith("2025-09") ? 1 : 0);
    }
  }

  private static VerificationReport under(String lines, TestPdf pdf) {
    Policy policy = PolicyFile.read(Bytes.ofUtf8(lines), "test").value().orElseThrow();
    return VERIFY.with(policy.withSignatory(RequirementLevel.OFF)).of(pdf);
  }

  private static String anchor(String limit) {
    Bytes der = PKI.of(Holder.GOVERNMENT_ROOT).der();
    return "anchor." + DigestAlgorithm.SHA256.of(der).value().hex() + "." + limit;
  }

  /** Signed so lately that the certificate still stands. */
  private static TestPdf unstamped() {
    return TestPdf.letter("PAY 100")
        .signedBy(person(c -> c))
        .at("2026-11-20T00:00:00Z")
        .dss(store(TestCrl.by(CA).build()));
  }

  private static Identity person(UnaryOperator<TestCertificate> change) {
    return change
        .apply(TestCertificate.issuedBy(CA).subject("C=VN, CN=Người Thử").serial(77).signer())
        .build();
  }

  private static TestPdf signed(Identity person, Bytes crl, String stamped) {
    return TestPdf.letter("PAY 100")
        .signedBy(person)
        .as(spec -> spec.timeStamp(PKI.tsa().at(Instant.parse(stamped))))
        .at(stamped)
        .dss(store(crl));
  }

  private static ValidationData store(Bytes crl) {
    return new ValidationData(List.of(), List.of(crl, PKI.crl(Holder.GOVERNMENT_ROOT)), List.of());
  }
}
