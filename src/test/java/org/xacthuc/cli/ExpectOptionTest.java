package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.report.TestReports;
import org.xacthuc.verdict.Expectation;

/** What --expect and its kin hand to the engine, and what ends the call. */
class ExpectOptionTest {
  @TempDir Path folder;
  private final Map<String, Expectation> seen = new HashMap<>();
  private Path first;
  private Path second;

  @BeforeEach
  void files() throws IOException {
    first = Files.writeString(folder.resolve("a.pdf"), "");
    second = Files.writeString(folder.resolve("b.pdf"), "");
  }

  private TestRun run(Object... args) {
    Engine engine =
        (file, name, request) -> {
          seen.put(Path.of(name).getFileName().toString(), request.expectation());
          return TestReports.authentic(name);
        };
    return TestRun.with(engine).run(args);
  }

  private Path register(String text) throws IOException {
    return Files.writeString(folder.resolve("so.csv"), text);
  }

  @Test
  void withoutThemNothingIsExpected() {
    assertThat(run(first).err()).isEmpty();
    assertThat(seen.get("a.pdf")).isEqualTo(Expectation.NONE);
  }

  @Test
  void singleExpectationsHoldForEveryFile() {
    TestRun run =
        run(
            "--expect-signer",
            "Lê Văn Thử",
            "--expect-number=12/QĐ-SKT",
            "--expect-issuer",
            "SỞ KT",
            first,
            second);
    assertThat(run.err()).isEmpty();
    assertThat(seen.get("a.pdf").signer()).contains("Lê Văn Thử");
    assertThat(seen.get("a.pdf").number()).contains("12/QĐ-SKT");
    assertThat(seen.get("b.pdf").issuer()).contains("SỞ KT");
    assertThat(seen.get("b.pdf").listed()).isTrue();
  }

  @Test
  void aRegisterSaysItFileByFile() throws IOException {
    Path register = register("file;signer;note\na.pdf;Lê Văn Thử;x\nc.pdf;;\n");
    TestRun run = run("--expect", register, first, second);
    assertThat(run.code()).isZero();
    assertThat(seen.get("a.pdf").signer()).contains("Lê Văn Thử");
    assertThat(seen.get("b.pdf")).isEqualTo(Expectation.NOT_LISTED);
    assertThat(run.err()).contains("note").contains("c.pdf").hasLineCount(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'name,number\na.pdf,1' | file",
        "'file\na.pdf' | signer",
        "'file,number,number\na.pdf,1,1' | number",
        "'file,number\na.pdf' | line 2",
        "'file,number\n,1' | line 2",
        "'file,number\na.pdf,1\na.pdf,1' | line 3",
        "'file,date\na.pdf,soon' | soon",
        "'file,number\na.pdf,\"1' | CSV",
      })
  void aRegisterThatIsNotUnderstoodEndsTheCall(String text, String word) throws IOException {
    TestRun run = run("--expect", register(text), first);
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("xacthuc: ").contains("so.csv", word).hasLineCount(1);
    assertThat(seen).isEmpty();
  }

  @Test
  void anotherEncodingEndsTheCall() throws IOException {
    Path register = folder.resolve("so.csv");
    Files.write(register, "file,signer\na.pdf,L\u00EA".getBytes(StandardCharsets.ISO_8859_1));
    TestRun run = run("--expect", register, first);
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("UTF-8").hasLineCount(1);
  }

  @Test
  void aRegisterThatIsMissingIsAMissingInput() {
    TestRun run = run("--expect", folder.resolve("none.csv"), first);
    assertThat(run.code()).isEqualTo(66);
    assertThat(run.err()).contains("--expect").hasLineCount(1);
    assertThat(run("--expect=", first).code()).isEqualTo(64);
  }

  @Test
  void whatContradictsItselfEndsTheCall() throws IOException {
    Path register = register("file,number\na.pdf,1\n");
    assertThat(run("--expect", register, "--expect-number", "1", first).code()).isEqualTo(64);
    assertThat(run("--signatory=off", "--expect", register, first).code()).isEqualTo(64);
    assertThat(run("--signatory=off", "--expect-signer", "A", first).code()).isEqualTo(64);
    assertThat(seen).isEmpty();
  }

  @Test
  void hostileTextIsEscapedInTheComplaint() throws IOException {
    TestRun run = run("--expect", register("file,date\na.pdf,\u001B[2J\n"), first);
    assertThat(run.err()).contains("\\u{001B}").doesNotContain("\u001B").hasLineCount(1);
  }
}
