package org.xacthuc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.trust.Purpose;
import org.xacthuc.verdict.AlgorithmMode;
import org.xacthuc.verdict.AlgorithmTable.Line;
import org.xacthuc.verdict.AnchorRule;
import org.xacthuc.verdict.Lifetime;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.PolicyDefect;
import org.xacthuc.verdict.PolicyDefect.Kind;
import org.xacthuc.verdict.PolicyText;
import org.xacthuc.verdict.RequirementLevel;

class PolicyFileTest {
  private static final String ANCHOR = "ab".repeat(32);

  @Test
  void limitsAreWrittenAsNumbersAndADuration() {
    Policy policy = read("limit.nesting = 50", "limit.file-size=1000000000", "limit.time = PT2M");

    assertThat(policy.limits())
        .isEqualTo(
            Limits.DEFAULT
                .with(Limit.NESTING, 50)
                .with(Limit.FILE_SIZE, 1_000_000_000)
                .with(Limit.TIME, 120));
    assertThat(policy.sha256()).isNotEqualTo(read("limit.nesting = 51").sha256());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit.nesting = 0",
        "limit.nesting = 401",
        "limit.nesting = -1",
        "limit.nesting = 5e1",
        "limit.pages = ９",
        "limit.file-size = 99999999999999999999",
        "limit.time = 120",
        "limit.time = PT0.5S",
        "limit.time = -PT1S",
        "limit.time = P2D"
      })
  void aLimitThatIsNoneIsRefused(String line) {
    assertThat(PolicyFile.read(Bytes.ofUtf8(line), "test").defects())
        .map(PolicyDefect::kind)
        .containsExactly(Kind.BAD_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit.memory = 5", "limit.NESTING = 5", "limit. = 5", "limit = 5"})
  void noOtherLimitCanBeSet(String line) {
    assertThat(PolicyFile.read(Bytes.ofUtf8(line), "test").defects())
        .map(PolicyDefect::kind)
        .containsExactly(Kind.UNKNOWN_KEY);
  }

  @Test
  void aFileSaysWhatDiffersFromTheDefault() {
    Policy policy =
        read(
            "# Chính sách của văn thư",
            "name = Văn thư Bắc Kạn",
            "require.revocation=soft",
            "require.signatory: off",
            "require.time require",
            "require.algorithms = report",
            "freshness.maximum-age = P30D",
            "freshness.no-next-update = accept",
            "tolerance.clock = PT30S",
            "timestamp.extra-key-usage = refuse",
            "algorithm.SHA-1 = 2025-01-01",
            "algorithm.RSA.2048 = never",
            "anchor." + ANCHOR + ".until = 2030-01-01",
            "anchor." + ANCHOR.toUpperCase(Locale.ROOT) + ".purposes = time-stamping",
            "anchor." + ANCHOR + ".pinned = true");

    assertThat(policy.name()).isEqualTo("Văn thư Bắc Kạn");
    assertThat(policy.revocation()).isEqualTo(RequirementLevel.SOFT);
    assertThat(policy.signatory()).isEqualTo(RequirementLevel.OFF);
    assertThat(policy.time()).isEqualTo(RequirementLevel.REQUIRE);
    assertThat(policy.demands().algorithms()).isEqualTo(AlgorithmMode.REPORT);
    assertThat(policy.tolerances().freshness().maximumAge()).contains(Duration.ofDays(30));
    assertThat(policy.tolerances().freshness().noNextUpdate()).isTrue();
    assertThat(policy.tolerances().clock()).isEqualTo(Duration.ofSeconds(30));
    assertThat(policy.tolerances().extraKeyUsage()).isFalse();
    assertThat(policy.algorithms().lines())
        .contains(
            new Line("SHA-1", 0, new Lifetime.Until(LocalDate.parse("2025-01-01"))),
            new Line("RSA", 2048, new Lifetime.Never()))
        .containsAll(
            Policy.DEFAULT.algorithms().lines().stream()
                .filter(line -> !line.algorithm().equals("SHA-1"))
                .toList());
    assertThat(policy.anchors())
        .containsExactly(
            new AnchorRule(
                Bytes.fromHex(ANCHOR),
                Optional.of(LocalDate.parse("2030-01-01")),
                Set.of(Purpose.TIME_STAMPING),
                true));
  }

  @Test
  void anEmptyFileIsTheDefaultUnderItsOwnName() {
    assertThat(read("")).isEqualTo(Policy.DEFAULT.withName("given"));
    assertThat(read("").sha256()).isEqualTo(Policy.DEFAULT.sha256());
    assertThat(read("\uFEFF# saved by an editor of text", "! and a comment\\")).isEqualTo(read(""));
  }

  @Test
  void aWholeAlgorithmStandsForAllItsKeySizes() {
    Policy policy = read("algorithm.RSA.4096=no-end", "algorithm.RSA=never");
    assertThat(policy.algorithms().lines().stream().filter(l -> l.algorithm().equals("RSA")))
        .containsExactly(
            new Line("RSA", 4096, new Lifetime.NoEnd()), new Line("RSA", 0, new Lifetime.Never()));
  }

  @Test
  void orderCommentsAndSpellingLeaveTheFingerprintAlone() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "require.time=require",
                "algorithm.RSA=2020-01-01",
                "algorithm.RSA.3000=no-end",
                "algorithm.SHA3-256=never",
                "anchor." + ANCHOR + ".until=2030-01-01",
                "anchor." + "cd".repeat(32) + ".pinned=true",
                "freshness.maximum-age=PT24H"));
    Policy policy = read(lines.toArray(new String[0]));
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(lines, random);
      assertThat(read(lines.toArray(new String[0])).sha256()).isEqualTo(policy.sha256());
    }
    assertThat(
            read(
                    "name = other",
                    "require.time :\\",
                    "   require",
                    "algorithm.R\\u0053A 2020-01-01",
                    "algorithm.RSA.3000\tno-end",
                    "# beside",
                    "algorithm.SHA3-256=never ",
                    "anchor." + ANCHOR + ".until=2030-01-01",
                    "anchor." + "CD".repeat(32) + ".pinned=true",
                    "freshness.maximum-age=P1D")
                .sha256())
        .isEqualTo(policy.sha256());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "require.revocation=soft",
        "require.signatory=soft",
        "require.time=require",
        "require.algorithms=report",
        "freshness.maximum-age=P1D",
        "freshness.no-next-update=accept",
        "tolerance.clock=PT1S",
        "timestamp.extra-key-usage=refuse",
        "algorithm.SHA-1=never",
        "algorithm.P-256=2030-01-01",
        "algorithm.RSA.2048=no-end",
        "anchor.abababababababababababababababababababababababababababababababab.until=2030-01-01",
      })
  void everyValueCountsInTheFingerprintAndComesBack(String line) {
    Policy policy = read(line);
    assertThat(policy.sha256()).isNotEqualTo(Policy.DEFAULT.sha256());
    assertThat(read(PolicyText.canonical(policy).split("\n"))).isEqualTo(policy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "requre.time=require | UNKNOWN_KEY",
        "require.trust=off | UNKNOWN_KEY",
        "require.integrity=off | UNKNOWN_KEY",
        "Require.time=require | UNKNOWN_KEY",
        "algorithm.SHA-255=no-end | UNKNOWN_KEY",
        "algorithm.sha-1=no-end | UNKNOWN_KEY",
        "algorithm.SHA-1.160=no-end | UNKNOWN_KEY",
        "algorithm.P-256.256=no-end | UNKNOWN_KEY",
        "algorithm.RSA.02048=no-end | UNKNOWN_KEY",
        "algorithm.=no-end | UNKNOWN_KEY",
        "anchor.abab.until=2030-01-01 | UNKNOWN_KEY",
        "anchor.abababababababababababababababababababababababababababababababab.x=1 | UNKNOWN_KEY",
        "require.revocation=maybe | BAD_VALUE",
        "require.revocation= | BAD_VALUE",
        "require.time=off | BAD_VALUE",
        "require.algorithms=off | BAD_VALUE",
        "freshness.maximum-age=30 days | BAD_VALUE",
        "freshness.maximum-age=-P1D | BAD_VALUE",
        "tolerance.clock=PT99999999999999H | BAD_VALUE",
        "tolerance.clock=P40000D | BAD_VALUE",
        "algorithm.SHA-1=2023-02-30 | BAD_VALUE",
        "algorithm.SHA-1=01/08/2012 | BAD_VALUE",
        "algorithm.SHA-1=+12012-08-01 | BAD_VALUE",
        "anchor.abababababababababababababababababababababababababababababababab.purposes=x | BAD_VALUE",
        "anchor.abababababababababababababababababababababababababababababababab.purposes= | BAD_VALUE",
        "anchor.abababababababababababababababababababababababababababababababab.pinned=yes | BAD_VALUE",
        "name= | BAD_NAME",
        "name=a\\u0007b | BAD_NAME",
        "name=a\\uXYZ | BAD_SYNTAX",
      })
  void whatIsNotUnderstoodIsToldWithItsLine(String line, Kind kind) {
    List<PolicyDefect> defects = defects("# one", "", line);
    assertThat(defects).hasSize(1);
    assertThat(defects.get(0).kind()).isEqualTo(kind);
    assertThat(defects.get(0).line()).isEqualTo(3);
  }

  @Test
  void aKeyStandsOnce() {
    List<PolicyDefect> defects =
        defects(
            "require.time=soft",
            "algorithm.SHA-1=never",
            "# between",
            "require.time=\\",
            "soft",
            "anchor." + ANCHOR + ".pinned=true",
            "anchor." + ANCHOR.toUpperCase(Locale.ROOT) + ".pinned=true");
    assertThat(defects).extracting(PolicyDefect::kind).containsOnly(Kind.DUPLICATE_KEY);
    assertThat(defects).extracting(PolicyDefect::line).containsExactly(4, 7);
  }

  @Test
  void allThatIsWrongIsTold() {
    assertThat(defects("a=1", "require.time=never", "b=2")).hasSize(3);
  }

  @Test
  void whatIsNoTextIsRefused() {
    Bytes latin = Bytes.of("name=Văn".getBytes(StandardCharsets.UTF_16));
    Bytes large = Bytes.of(new byte[(1 << 20) + 1]);
    for (Bytes file : List.of(latin, large)) {
      assertThat(PolicyFile.read(file, "given").defects())
          .extracting(PolicyDefect::kind)
          .containsExactly(Kind.NOT_TEXT);
    }
  }

  @Test
  void anAnchorsEndIsTheDaysBegin() {
    var anchor = Verification.anchors().anchors().get(0);
    String sha256 = anchor.certificate().sha256().value().hex();
    Policy policy =
        read("anchor." + sha256 + ".until=2030-01-01", "anchor." + sha256 + ".purposes=signing");
    var limited = policy.limit(Verification.anchors()).anchors().get(0);
    assertThat(limited.sunset()).contains(Instant.parse("2030-01-01T00:00:00Z"));
    assertThat(limited.purposes()).containsExactly(Purpose.DOCUMENT_SIGNING);
    assertThat(policy.limit(Verification.anchors()).anchors().get(1))
        .isEqualTo(Verification.anchors().anchors().get(1));
  }

  /** The example of the documentation is understood, and its tables are the default's. */
  @Test
  void theDocumentedExampleIsAPolicy() throws IOException {
    String document = Files.readString(Path.of("src/docs/policy.md"));
    Matcher example = Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL).matcher(document);
    assertThat(example.find()).isTrue();
    Policy policy = read(example.group(1));
    assertThat(policy.name()).isEqualTo("Archive");
    assertThat(policy.time()).isEqualTo(RequirementLevel.REQUIRE);
    assertThat(policy.anchors()).hasSize(1);
    PolicyText.canonical(Policy.DEFAULT)
        .lines()
        .map(line -> line.replaceFirst("^algorithm\\.([^.=]+).*|=.*", "$1"))
        .forEach(key -> assertThat(document).contains("`" + key));
  }

  private static Policy read(String... lines) {
    Reading<Policy, PolicyDefect> reading = reading(lines);
    assertThat(reading.defects()).isEmpty();
    return reading.value().orElseThrow();
  }

  private static List<PolicyDefect> defects(String... lines) {
    Reading<Policy, PolicyDefect> reading = reading(lines);
    assertThat(reading.value()).isEmpty();
    return reading.defects();
  }

  private static Reading<Policy, PolicyDefect> reading(String... lines) {
    String text = String.join("\n", lines);
    return PolicyFile.read(Bytes.of(text.getBytes(StandardCharsets.UTF_8)), "given");
  }
}
