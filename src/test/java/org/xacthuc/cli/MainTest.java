package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.EvidenceSource;
import org.xacthuc.base.Span;
import org.xacthuc.online.OnlineEvidence;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.report.Columns;
import org.xacthuc.report.TestReports;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.FindingCode;

class MainTest {
  @TempDir Path folder;

  /** Judges a file by the first word in it. */
  private static final Engine BY_CONTENT =
      (file, name, request) -> {
        String word = content(file);
        return switch (word) {
          case "fault" -> throw new IllegalStateException("fault");
          case "changed" -> TestReports.judged(name, FindingCode.DIGEST_MISMATCH, Evidence.NONE);
          case "no-path" -> TestReports.judged(name, FindingCode.NO_PATH, Evidence.NONE);
          case "unsigned" -> TestReports.judged(name, FindingCode.NOT_SIGNED, Evidence.NONE);
          case "text" -> TestReports.unreadable(name);
          default -> TestReports.authentic(name);
        };
      };

  @BeforeEach
  void files() throws IOException {
    for (String word : List.of("good", "changed", "no-path", "unsigned", "text", "fault")) {
      Files.writeString(folder.resolve(word + ".pdf"), word);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "good, 0",
    "good unsigned, 3",
    "unsigned no-path, 2",
    "no-path text unsigned, 4",
    "text fault, 70",
    "fault missing text, 66",
    "missing changed fault text no-path unsigned good, 1",
  })
  void theWeightiestOutcomeIsReturned(String words, int code) {
    Object[] args = List.of(words.split(" ")).stream().map(w -> at(w + ".pdf")).toArray();
    assertThat(run(args).code()).isEqualTo(code);
  }

  @Test
  void everyOtherFileOfACallIsStillVerified() {
    TestRun run = run("-q", at("missing.pdf"), at("fault.pdf"), at("good.pdf"));
    assertThat(run.out()).isEqualTo("AUTHENTIC - " + at("good.pdf") + "\n");
    assertThat(run.err().lines()).hasSize(2).allMatch(l -> l.startsWith("xacthuc: "));
    assertThat(run.err()).contains("missing.pdf", "fault.pdf", "IllegalStateException");
  }

  @Test
  void aFolderWithoutPdfIsAMissingInput() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    TestRun run = run(empty);
    assertThat(run.code()).isEqualTo(66);
    assertThat(run.err()).contains(empty.toString());
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void standardInputIsReadOnceHoweverOftenItIsNamed() {
    TestRun run =
        TestRun.with(BY_CONTENT)
            .stdin("changed".getBytes(StandardCharsets.UTF_8))
            .run("-q", "-", "-");
    assertThat(run.out()).isEqualTo("NOT_AUTHENTIC cms.digest-mismatch -\n".repeat(2));
  }

  @Test
  void namesComeFromAListToo() throws IOException {
    Path list = folder.resolve("list");
    Files.writeString(list, at("good.pdf") + "\n" + at("text.pdf") + "\n");
    assertThat(run("-q", "--files-from", list).out().lines()).hasSize(2);
    byte[] nul = (at("good.pdf") + "\0").getBytes(StandardCharsets.UTF_8);
    TestRun piped = TestRun.with(BY_CONTENT).stdin(nul).run("-q", "-0", "--files-from", "-");
    assertThat(piped.out().lines()).hasSize(1);
    assertThat(run("--files-from", folder.resolve("none")).code()).isEqualTo(66);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--online=yes x.pdf",
        "--no-such-option x.pdf",
        "-f yaml x.pdf",
        "-o etsi=out.xml x.pdf y.pdf",
        "--revocation maybe x.pdf",
        "--lang fr x.pdf",
        "--at yesterday x.pdf",
        "--at 2021-07-20T13:38:23 x.pdf",
        "x.pdf --trust",
        "x.pdf --trust=",
      })
  void wrongUsageIsOneSentence(String line) {
    TestRun run = run((Object[]) (line.isEmpty() ? new String[0] : line.split(" ")));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("xacthuc: ").hasLineCount(1);
  }

  @Test
  void trustThatIsMissingEndsTheCallBeforeAnyFile() {
    TestRun run = run("--trust", folder.resolve("none"), at("good.pdf"));
    assertThat(run.code()).isEqualTo(66);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("none", "--trust").hasLineCount(1);
  }

  @Test
  void evidenceAndPasswordThatAreMissingEndTheCall() {
    for (String option : List.of("--crl", "--ocsp", "--cert", "--password-file")) {
      TestRun run = run(option, folder.resolve("none"), at("good.pdf"));
      assertThat(run.code()).as(option).isEqualTo(66);
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void theRequestSaysWhatTheOptionsSay() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "bí mật\r\nrest");
    Engine engine =
        (file, name, request) -> {
          assertThat(request.verificationTime()).hasToString("2021-07-20T16:59:59Z");
          assertThat(request.policy().revocation()).hasToString("SOFT");
          assertThat(request.policy().signatory()).hasToString("OFF");
          assertThat(request.password()).contains("bí mật");
          return TestReports.authentic(name);
        };
    TestRun run =
        TestRun.with(engine)
            .run(
                "verify",
                at("good.pdf"),
                "--at=2021-07-20",
                "--revocation=soft",
                "--signatory",
                "off",
                "--password-file",
                password);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void onlyWithOnlineIsThereAnybodyToAsk() {
    List<EvidenceSource> sources = new ArrayList<>();
    Engine engine =
        (file, name, request) -> {
          sources.add(request.source());
          return TestReports.authentic(name);
        };

    TestRun.with(engine).run(at("good.pdf"));
    TestRun.with(engine).run("--online", at("good.pdf"));

    assertThat(sources.get(0)).isSameAs(EvidenceSource.NONE);
    assertThat(sources.get(1)).isInstanceOf(OnlineEvidence.class);
  }

  @Test
  void withoutAtTheClockIsAsked() {
    Engine engine =
        (file, name, request) -> {
          assertThat(request.verificationTime()).isEqualTo(TestReports.NOW);
          return TestReports.authentic(name);
        };
    assertThat(TestRun.with(engine).run(at("good.pdf")).code()).isZero();
  }

  @Test
  void reportsGoToFilesWholeAndWithoutColour() throws IOException {
    Path json = folder.resolve("out.json");
    Path text = folder.resolve("báo cáo.txt");
    Files.writeString(json, "old");
    TestRun run =
        TestRun.with(BY_CONTENT)
            .atTerminal()
            .run("--color=always", "-o", "json=" + json, "-o", text, at("good.pdf"));
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(json)).startsWith("{\"schema\":\"xacthuc/1\"").hasLineCount(1);
    assertThat(Files.readString(text)).contains("good.pdf").doesNotContain("\u001B");
    try (var left = Files.list(folder)) {
      assertThat(left.filter(f -> f.toString().endsWith(".tmp"))).isEmpty();
    }
  }

  @Test
  void anOutputThatCannotBeWrittenIsTold() throws IOException {
    TestRun run = run("-o", folder.resolve("no/such/folder.json"), at("good.pdf"));
    assertThat(run.code()).isEqualTo(74);
    assertThat(run.err()).contains("folder.json").hasLineCount(1);
    assertThat(run("-o", folder, at("good.pdf")).code()).isEqualTo(74);
    TestRun same = run("-o", at("good.pdf"), at("good.pdf"));
    assertThat(same.code()).isEqualTo(64);
    assertThat(Files.readString(folder.resolve("good.pdf"))).isEqualTo("good");
  }

  @Test
  void aBrokenPipeEndsQuietlyAndAFullDiskDoesNot() {
    TestRun broken = TestRun.with(BY_CONTENT).stdout(failing("Broken pipe")).run(at("good.pdf"));
    assertThat(broken.err()).isEmpty();
    assertThat(broken.code()).isEqualTo(74);
    TestRun full = TestRun.with(BY_CONTENT).stdout(failing("No space left")).run(at("good.pdf"));
    assertThat(full.err()).startsWith("xacthuc: ").hasLineCount(1);
    assertThat(full.code()).isEqualTo(74);
  }

  @Test
  void colourFollowsTerminalEnvironmentAndOption() {
    String file = at("good.pdf");
    assertThat(TestRun.with(BY_CONTENT).run(file).out()).doesNotContain("\u001B");
    assertThat(TestRun.with(BY_CONTENT).atTerminal().run(file).out()).contains("\u001B");
    assertThat(TestRun.with(BY_CONTENT).atTerminal().env("NO_COLOR", "1").run(file).out())
        .doesNotContain("\u001B");
    assertThat(TestRun.with(BY_CONTENT).run("--color", "always", file).out()).contains("\u001B");
    assertThat(TestRun.with(BY_CONTENT).atTerminal().run("--color", "never", file).out())
        .doesNotContain("\u001B");
    assertThat(TestRun.with(BY_CONTENT).atTerminal().run("-f", "json", file).out())
        .doesNotContain("\u001B");
  }

  @Test
  void theLanguageIsTheLocalesUnlessAsked() {
    String english = run("--bad").err();
    String vietnamese = TestRun.with(BY_CONTENT).env("LANG", "vi_VN.UTF-8").run("--bad").err();
    assertThat(vietnamese).isNotEqualTo(english);
    assertThat(run("--lang", "vi", "--bad").err()).isEqualTo(vietnamese);
    assertThat(
            TestRun.with(BY_CONTENT)
                .env("LC_ALL", "C.UTF-8")
                .env("XACTHUC_LOCALE", "vi_VN")
                .run("--bad")
                .err())
        .isEqualTo(vietnamese);
  }

  @Test
  void hostileFileNamesAreEscapedInComplaints() {
    assertThat(run("a\u001B[2J\n.pdf").err()).contains("\\u{001B}[2J\\u{000A}").hasLineCount(1);
  }

  @Test
  void optionsEndAtTwoHyphens() throws IOException {
    assertThat(run("-q", "--", "-t").err()).contains("-t");
    assertThat(run("-q", "--", "-t").code()).isEqualTo(66);
  }

  @Test
  void theCommandIsTheFirstOperandWhereverOptionsStand() {
    assertThat(run("--lang", "vi", "trust", "known").out()).contains("known:vn");
    assertThat(run("-q", "--", "trust").err()).contains("trust").hasLineCount(1);
    assertThat(run("-q", "--", "trust").code()).isEqualTo(66);
    assertThat(run("-q", at("good.pdf"), "trust").code()).isEqualTo(66);
    assertThat(run("-qf", "json", at("good.pdf")).out()).startsWith("{");
  }

  @Test
  void whatWasMistypedIsAnsweredByTheNearest() {
    assertThat(run("--formt", "json", "x.pdf").err()).contains("--format");
    assertThat(run("--formt=json", "x.pdf").err()).contains("--format");
    assertThat(run("--utterly-else").err()).doesNotContain("did you mean");
    TestRun run = run("verfy", at("good.pdf"));
    assertThat(run.code()).isEqualTo(66);
    assertThat(run.err()).contains("verify").hasLineCount(1);
  }

  @Test
  void noCommandPassesOverAnOutput() {
    String out = folder.resolve("x.json").toString();
    assertThat(run("serve", "-o", out).code()).isEqualTo(64);
    assertThat(run("serve", "-o", out).err()).contains("serve", "--output").hasLineCount(1);
    assertThat(run("trust", "add", "-f", "json", "x").err()).contains("trust add", "--format");
    assertThat(run("trust", "remove", "-o", out, "x").err()).contains("--output");
    assertThat(run("schema", "-o", out).code()).isZero();
    assertThat(run("trust", "known", "-f", "json").code()).isZero();
  }

  @Test
  void nothingToVerifyIsNeverSuccess() throws IOException {
    Path list = Files.writeString(folder.resolve("list"), "\n\r\n");
    TestRun run = run("--files-from", list);
    assertThat(run.code()).isEqualTo(66);
    assertThat(run.err()).contains("list").hasLineCount(1);
    assertThat(run("-0", at("good.pdf")).code()).isEqualTo(64);
  }

  @Test
  void everyListIsReadAndLineEndsOfWindowsToo() throws IOException {
    Path one = Files.writeString(folder.resolve("one"), at("good.pdf") + "\r\n");
    Path two = Files.writeString(folder.resolve("two"), "\uFEFF" + at("changed.pdf"));
    assertThat(run("-q", "--files-from", one, "--files-from", two, at("text.pdf")).out())
        .isEqualTo(
            "UNREADABLE pdf.not-a-pdf "
                + at("text.pdf")
                + "\nAUTHENTIC - "
                + at("good.pdf")
                + "\nNOT_AUTHENTIC cms.digest-mismatch "
                + at("changed.pdf")
                + "\n");
  }

  @Test
  void standardInputIsNotTheListAndAFileAsWell() {
    byte[] list = "good.pdf\n-\n".getBytes(StandardCharsets.UTF_8);
    TestRun run = TestRun.with(BY_CONTENT).stdin(list).run("-q", "--files-from", "-");
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void atATerminalTextFitsItsWidth() {
    String file = at("no-path.pdf");
    for (int width : List.of(50, 80, 100)) {
      TestRun run = TestRun.with(BY_CONTENT).atTerminal().env("COLUMNS", "" + width);
      assertThat(run.run("--color", "never", "--lang", "vi", file).out().lines())
          .allMatch(l -> Columns.of(l) <= width || l.strip().indexOf(' ') < 0, "fits " + width);
    }
    String wide = TestRun.with(BY_CONTENT).atTerminal().env("COLUMNS", "400").run(file).out();
    assertThat(wide.lines()).allMatch(l -> Columns.of(l) <= 100);
    assertThat(TestRun.with(BY_CONTENT).env("COLUMNS", "50").run(file).out())
        .isEqualTo(TestRun.with(BY_CONTENT).run(file).out());
  }

  @Test
  void aTerminalThatIsNotUtf8IsShownPlainLettersAndToldSo() throws IOException {
    Path json = folder.resolve("out.json");
    TestRun plain =
        TestRun.with(BY_CONTENT)
            .atTerminal()
            .env("LANG", "vi_VN.ISO8859-1")
            .run("--color", "never", "-o", "-", "-o", "json=" + json, at("good.pdf"));
    assertThat(plain.out()).startsWith("+ XAC THUC  ").matches("\\p{ASCII}*");
    assertThat(plain.err()).contains("UTF-8").hasLineCount(1).matches("\\p{ASCII}*");
    assertThat(Files.readString(json)).contains("Phương Thị Thanh");
    assertThat(run("--lang", "vi", at("good.pdf")).err()).isEmpty();
    TestRun pipe = TestRun.with(BY_CONTENT).env("LANG", "C").run("--lang", "vi", at("good.pdf"));
    assertThat(pipe.out()).startsWith("✔ XÁC THỰC");
    TestRun handedOn =
        TestRun.with(BY_CONTENT).atTerminal().env("LC_ALL", "C.UTF-8").env("XACTHUC_LOCALE", "C");
    assertThat(handedOn.run("-q", at("good.pdf")).out()).matches("\\p{ASCII}*");
  }

  private TestRun run(Object... args) {
    return TestRun.with(BY_CONTENT).run(args);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private static String content(PdfFile file) {
    byte[] bytes = file.bytes(new Span(0, file.length())).toArray();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
