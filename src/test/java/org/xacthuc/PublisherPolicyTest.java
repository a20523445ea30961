package org.xacthuc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Reading;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.verdict.AcceptedPublisher;
import org.xacthuc.verdict.Completeness;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.PolicyDefect;
import org.xacthuc.verdict.PolicyDefect.Kind;
import org.xacthuc.verdict.PolicyText;
import org.xacthuc.verdict.Severity;

/** What a policy file says of publishers and of signatures that must be there. */
class PublisherPolicyTest {
  private static final String SHA256 = "ab".repeat(32);

  private static Reading<Policy, PolicyDefect> reading(String... lines) {
    return PolicyFile.read(Bytes.ofUtf8(String.join("\n", lines)), "given");
  }

  private static Policy read(String... lines) {
    Reading<Policy, PolicyDefect> reading = reading(lines);
    assertThat(reading.defects()).isEmpty();
    return reading.value().orElseThrow();
  }

  @Test
  void byDefaultNobodyIsAcceptedAndNothingRequired() {
    assertThat(Policy.DEFAULT.signatories().publishers()).isEmpty();
    assertThat(Policy.DEFAULT.signatories().complete()).isEqualTo(Completeness.TELL);
    assertThat(Policy.DEFAULT.severity(FindingCode.BODY_DID_NOT_SIGN)).isEqualTo(Severity.WARNING);
    assertThat(read("signatory.complete=require").severity(FindingCode.BODY_DID_NOT_SIGN))
        .isEqualTo(Severity.UNDETERMINED);
    assertThat(
            read("signatory.complete=require", "require.signatory=soft")
                .severity(FindingCode.BODY_DID_NOT_SIGN))
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void allThatIsGivenMustAgree() {
    var body = Verification.certificate(TestPki.load().of(Holder.CO_QUAN_TINH_UY).der());
    String subject = "publisher.a.subject=" + body.subject().escaped();
    String issuer = "publisher.a.issuer=" + body.issuer().escaped();
    String own = "publisher.a.certificate=" + body.sha256().value().hex();
    for (List<String> lines :
        List.of(List.of(own), List.of(subject, issuer), List.of(issuer, own, subject))) {
      assertThat(only(lines).is(body)).as(lines.toString()).isTrue();
    }
    assertThat(only(List.of(subject, issuer, "publisher.a.certificate=" + SHA256)).is(body))
        .isFalse();
    assertThat(only(List.of(own, "publisher.a.subject=CN=Cơ quan Tỉnh ủy")).is(body)).isFalse();
    assertThat(only(List.of(subject, "publisher.a.issuer=CN=X")).is(body)).isFalse();
  }

  private static AcceptedPublisher only(List<String> lines) {
    List<AcceptedPublisher> publishers =
        read(lines.toArray(new String[0])).signatories().publishers();
    assertThat(publishers).hasSize(1);
    return publishers.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "publisher.a.subject=CN=A | INCOMPLETE",
        "publisher.a.issuer=CN=A | INCOMPLETE",
        "publisher.a.subject=A | BAD_VALUE",
        "publisher.a.certificate=abc | BAD_VALUE",
        "publisher.a.certificate= | BAD_VALUE",
        "publisher.a.name=A | UNKNOWN_KEY",
        "publisher.a=CN=A | UNKNOWN_KEY",
        "publisher.a b.subject=CN=A | UNKNOWN_KEY",
        "signatory.complete=yes | BAD_VALUE",
      })
  void whatIsNotUnderstoodIsTold(String line, Kind kind) {
    Reading<Policy, PolicyDefect> reading =
        PolicyText.read(
            Policy.DEFAULT,
            List.of(
                new PolicyText.Entry(
                    1,
                    line.substring(0, line.indexOf('=')),
                    line.substring(line.indexOf('=') + 1))));
    assertThat(reading.value()).isEmpty();
    assertThat(reading.defects()).extracting(PolicyDefect::kind).containsExactly(kind);
  }

  @Test
  void aSubjectTwiceIsTold() {
    assertThat(
            reading(
                    "publisher.a.certificate=" + SHA256,
                    "publisher.b.certificate=" + SHA256,
                    "publisher.a.certificate=" + SHA256)
                .defects())
        .extracting(PolicyDefect::kind)
        .containsExactly(Kind.DUPLICATE_KEY);
  }

  /** Labels are the reader's own; what is demanded is the same. */
  @Test
  void equalDemandsHaveEqualFingerprints() {
    String name = "CN=A\\\\, B, O=Ở";
    Policy one =
        read(
            "publisher.x.certificate=" + SHA256,
            "publisher.a.subject=" + name,
            "publisher.a.issuer=CN=C");
    Policy other =
        read(
            "publisher.q.issuer=CN=C",
            "publisher.q.subject=" + name,
            "publisher.b.certificate=" + SHA256.toUpperCase(java.util.Locale.ROOT));
    assertThat(one.sha256()).isEqualTo(other.sha256()).isNotEqualTo(Policy.DEFAULT.sha256());
    assertThat(read(PolicyText.canonical(one)).sha256()).isEqualTo(one.sha256());
    assertThat(one.signatories().publishers().get(0).subject().orElseThrow().first("CN"))
        .contains("A, B");
  }

  /** The second example of the documentation is understood. */
  @Test
  void theDocumentedPublishersAreAPolicy() throws IOException {
    Matcher example =
        Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("src/docs/policy.md")));
    List<MatchResult> examples = example.results().toList();
    assertThat(examples).hasSize(2);
    assertThat(read(examples.get(1).group(1)).signatories().publishers()).hasSize(2);
  }
}
