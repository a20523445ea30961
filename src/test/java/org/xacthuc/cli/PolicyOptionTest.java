package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.report.TestReports;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.RequirementLevel;

class PolicyOptionTest {
  @TempDir Path folder;
  private Path pdf;

  @BeforeEach
  void file() throws IOException {
    pdf = Files.writeString(folder.resolve("a.pdf"), "");
  }

  @Test
  void aFlagOutweighsTheFileAndTheFileTheDefault() throws IOException {
    Path file = policy("require.revocation=soft\nrequire.signatory=soft\n");
    Policy policy = policyOf("--policy", file, "--revocation", "require");
    assertThat(policy.revocation()).isEqualTo(RequirementLevel.REQUIRE);
    assertThat(policy.signatory()).isEqualTo(RequirementLevel.SOFT);
    assertThat(policy.name()).isEqualTo("strict.policy");
    assertThat(policyOf()).isEqualTo(Policy.DEFAULT);
    assertThat(policyOf("--policy", file).sha256())
        .isEqualTo(policyOf("--revocation=soft", "--signatory=soft").sha256());
  }

  @ParameterizedTest
  @CsvSource({
    "require.time=sometimes, strict.policy, require.time",
    "no.such.key=1, strict.policy, no.such.key",
    "require.time=soft\\nrequire.time=soft, strict.policy, line 2",
    "name=\\u00, strict.policy, line 1",
  })
  void aPolicyThatIsNotUnderstoodEndsTheCall(String text, String file, String word)
      throws IOException {
    TestRun run = run("--policy", policy(text.replace("\\n", "\n")), pdf);
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("xacthuc: ").contains(file, word).hasLineCount(1);
  }

  @Test
  void aPolicyThatIsMissingIsAMissingInput() {
    for (Path path : new Path[] {folder.resolve("none"), folder}) {
      TestRun run = run("--policy", path, pdf);
      assertThat(run.code()).isEqualTo(66);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("--policy").hasLineCount(1);
    }
    assertThat(run("--policy=", pdf).code()).isEqualTo(64);
    assertThat(run(pdf, "--policy").code()).isEqualTo(64);
  }

  @Test
  void hostileTextIsEscapedInTheComplaint() throws IOException {
    TestRun run = run("--policy", policy("a\u001B[2J=1"), pdf);
    assertThat(run.err()).contains("\\u{001B}").doesNotContain("\u001B").hasLineCount(1);
  }

  private Path policy(String text) throws IOException {
    return Files.writeString(folder.resolve("strict.policy"), text);
  }

  /** What the engine is asked to judge by. */
  private Policy policyOf(Object... options) {
    Policy[] seen = new Policy[1];
    Engine engine =
        (file, name, request) -> {
          seen[0] = request.policy();
          return TestReports.authentic(name);
        };
    Object[] args = Arrays.copyOf(options, options.length + 1);
    args[options.length] = pdf;
    TestRun run = TestRun.with(engine).run(args);
    assertThat(run.err()).isEmpty();
    return seen[0];
  }

  private static TestRun run(Object... args) {
    return TestRun.with((file, name, request) -> TestReports.authentic(name)).run(args);
  }
}
