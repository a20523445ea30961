package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.AnchorSource;
import org.xacthuc.Recognition;
import org.xacthuc.VerificationRequest;
import org.xacthuc.report.TestReports;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.verdict.RequirementLevel;

/** Command line over environment over the user's file; nothing from the working folder. */
class ConfigurationTest {
  private static final TestPki PKI = TestPki.load();

  @TempDir Path temporary;
  private Path home;
  private Path folder;

  @BeforeEach
  void folders() throws IOException {
    home = Files.createDirectory(temporary.resolve("home"));
    folder = Files.createDirectories(home.resolve(".config/xacthuc"));
    for (Path path : List.of(folder.getParent(), folder)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "revocation, XACTHUC_REVOCATION, soft, off, require",
    "signatory, XACTHUC_SIGNATORY, soft, off, require",
  })
  void aLevelIsThatOfTheCommandLineThenOfTheEnvironmentThenOfTheFile(
      String key, String variable, String inFile, String inEnvironment, String inCommand)
      throws IOException {
    assertThat(level(key, request(here()))).isEqualTo(RequirementLevel.REQUIRE);
    config(key + " = " + inFile);
    assertThat(level(key, request(here()))).hasToString(upper(inFile));
    assertThat(level(key, request(here().env(variable, "")))).hasToString(upper(inFile));
    assertThat(level(key, request(here().env(variable, inEnvironment))))
        .hasToString(upper(inEnvironment));
    assertThat(level(key, request(here().env(variable, inEnvironment), "--" + key, inCommand)))
        .hasToString(upper(inCommand));
    assertThat(level(key, request(here().env(variable, inEnvironment), "--no-config")))
        .isEqualTo(RequirementLevel.REQUIRE);
  }

  @Test
  void theSameHoldsOfThePolicy() throws IOException {
    for (String name : List.of("a", "b", "c")) {
      Files.writeString(folder.resolve(name + ".policy"), "name = " + name + "\n");
    }
    config("policy = a.policy");
    String b = folder.resolve("b.policy").toString();
    assertThat(request(here()).policy().name()).isEqualTo("a");
    assertThat(request(here().env("XACTHUC_POLICY", b)).policy().name()).isEqualTo("b");
    assertThat(
            request(here().env("XACTHUC_POLICY", b), "--policy", folder.resolve("c.policy"))
                .policy()
                .name())
        .isEqualTo("c");
    assertThat(request(here(), "--no-config").policy().name()).isEqualTo("default");
  }

  @Test
  void aLighterLevelDoesNotSoftenAWeightierPolicy() throws IOException {
    Path strict =
        Files.writeString(folder.resolve("strict.policy"), "require.revocation=require\n");
    config("revocation = off\npolicy = strict.policy");
    assertThat(level("revocation", request(here()))).isEqualTo(RequirementLevel.OFF);
    assertThat(level("revocation", request(here(), "--policy", strict)))
        .isEqualTo(RequirementLevel.REQUIRE);
    assertThat(level("revocation", request(here().env("XACTHUC_POLICY", strict.toString()))))
        .isEqualTo(RequirementLevel.REQUIRE);
    assertThat(level("revocation", request(here(), "--policy", strict, "--revocation", "soft")))
        .isEqualTo(RequirementLevel.SOFT);
    assertThat(
            level(
                "revocation", request(here().env("XACTHUC_REVOCATION", "off"), "--policy", strict)))
        .isEqualTo(RequirementLevel.REQUIRE);
  }

  @Test
  void theSameHoldsOfWhomIsTrusted() throws IOException {
    Files.write(folder.resolve("roots.crt"), PKI.of(Holder.GOVERNMENT_ROOT).der().toArray());
    Path other = temporary.resolve("other.crt");
    Files.write(other, PKI.of(Holder.PUBLIC_ROOT).der().toArray());
    config("trust = roots.crt; known:vn");
    assertThat(request(here()).anchorSources())
        .containsExactly(AnchorSource.path("roots.crt"), AnchorSource.known("vn"));
    assertThat(request(here()).anchorSet().count()).isEqualTo(5);
    assertThat(request(here().env("XACTHUC_TRUST", "known:vn")).anchorSources())
        .containsExactly(AnchorSource.known("vn"));
    assertThat(request(here().env("XACTHUC_TRUST", "known:vn"), "-t", other).anchorSources())
        .containsExactly(AnchorSource.path(other.toString()));
    assertThat(request(here(), "--no-config").anchorSources()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cert", "crl", "ocsp"})
  void theSameHoldsOfEvidence(String key) throws IOException {
    String variable = "XACTHUC_" + upper(key);
    byte[] bytes =
        switch (key) {
          case "cert" -> PKI.of(Holder.TSA).der().toArray();
          case "crl" -> PKI.crl(Holder.STATE_CA).toArray();
          default -> PKI.ocsp(Holder.PHAM_DUY_HUNG).toArray();
        };
    Path one = Files.write(folder.resolve("one.der"), bytes);
    Path none = Files.createDirectory(temporary.resolve("none"));
    config(key + " = one.der");
    assertThat(evidence(request(here()))).isEqualTo(1);
    assertThat(evidence(request(here().env(variable, none.toString())))).isZero();
    assertThat(evidence(request(here().env(variable, none.toString()), "--" + key, one)))
        .isEqualTo(1);
    assertThat(evidence(request(here(), "--no-config"))).isZero();
  }

  private static int evidence(VerificationRequest request) {
    return request.certificates().size() + request.crls().size() + request.ocspResponses().size();
  }

  @Test
  void theSameHoldsOfLanguageAndColour() throws IOException {
    config("lang = vi\ncolor = always");
    String vi = verify(here()).out();
    assertThat(vi).contains("XÁC THỰC", "\u001B[");
    assertThat(verify(here().env("XACTHUC_LANG", "en")).out()).contains("AUTHENTIC");
    assertThat(verify(here().env("XACTHUC_LANG", "en"), "--lang", "vi").out()).isEqualTo(vi);
    assertThat(verify(here().env("XACTHUC_COLOR", "never")).out()).doesNotContain("\u001B[");
    assertThat(verify(here().env("XACTHUC_COLOR", "never"), "--color", "always").out())
        .isEqualTo(vi);
    assertThat(verify(here(), "--no-config").out()).contains("AUTHENTIC").doesNotContain("\u001B[");
  }

  @Test
  void theSameHoldsOfRecognition() throws IOException {
    config("ocr = never");
    assertThat(request(here()).recognition().mode()).isEqualTo(Recognition.Mode.NEVER);
    TestRun always = here().env("XACTHUC_OCR", "always");
    assertThat(request(always).recognition().mode()).isEqualTo(Recognition.Mode.ALWAYS);
    assertThat(request(always, "--ocr", "auto").recognition().mode())
        .isEqualTo(Recognition.Mode.AUTO);
    assertThat(request(here(), "--no-config").recognition().mode())
        .isEqualTo(Recognition.Mode.AUTO);
    assertThat(verify(here().env("XACTHUC_OCR", "sometimes")).err())
        .contains("XACTHUC_OCR", "sometimes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colour = never | there is no key colour",
        "lang = fr | fr",
        "lang = | --lang",
        "revocation = sometimes | sometimes",
        "trust = known:xx | known:xx",
        "trust = known:vn; | --trust",
        "online = true | there is no key online",
        "format = json | there is no key format",
        "output = x | there is no key output",
        "lang = \\u00 | \\u00",
        "color = never\\nlang = vi\\ncolor = auto | color",
      })
  void whatIsNotUnderstoodIsToldWithItsLine(String text, String word) throws IOException {
    config("# a comment\n\n" + text.replace("\\n", "\n") + "\n");
    int line = text.contains("\\n") ? 5 : 3;
    TestRun run = verify(here());
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("config.properties, ", " " + line + ": ", word).hasLineCount(1);
    assertThat(here().run("--help").code()).isZero();
    assertThat(here().run("--version").code()).isZero();
    assertThat(verify(here(), "--no-config").code()).isZero();
  }

  @Test
  void complaintsAreInTheConfiguredLanguage() throws IOException {
    config("lang = vi\nno-such-key = 1");
    assertThat(verify(here()).err()).contains("dòng 2: không có khóa no-such-key");
    assertThat(here().env("XACTHUC_LANG", "en").run("none.pdf").err()).contains("line 2: ");
  }

  @Test
  void aConfigurationThatOthersCanChangeIsNotRead() throws IOException {
    Path file = config("lang = vi");
    for (Path path : List.of(file, folder)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwx---"));
      TestRun run = verify(here());
      assertThat(run.code()).isEqualTo(66);
      assertThat(run.err()).contains(path.toString(), "chmod").hasLineCount(1);
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
      assertThat(verify(here()).code()).isZero();
    }
  }

  @Test
  void aVariableIsAnAbsolutePath() {
    for (String name : List.of("XACTHUC_TRUST", "XACTHUC_POLICY", "XACTHUC_CERT")) {
      TestRun run = here().env(name, "test-certs/anchors").run("none.pdf");
      assertThat(run.code()).isEqualTo(64);
      assertThat(run.err()).contains(name, "test-certs/anchors").hasLineCount(1);
    }
  }

  /** XDG Base Directory Specification: relative paths are invalid and are passed over. */
  @Test
  void theFolderIsThatOfTheEnvironmentAndNeverARelativeOne() throws IOException {
    config("lang = vi");
    Path xdg = Files.createDirectories(temporary.resolve("xdg/xacthuc"));
    Files.setPosixFilePermissions(xdg, PosixFilePermissions.fromString("rwx------"));
    own(Files.writeString(xdg.resolve("config.properties"), "lang = xx"));
    assertThat(verify(here()).out()).contains("XÁC THỰC");
    assertThat(verify(here().env("XDG_CONFIG_HOME", xdg.getParent().toString())).code())
        .isEqualTo(64);
    assertThat(verify(here().env("XDG_CONFIG_HOME", "xdg")).out()).contains("XÁC THỰC");
    assertThat(verify(here().env("APPDATA", xdg.getParent().toString())).code()).isEqualTo(64);
    assertThat(verify(TestRun.with(NONE).env("HOME", "")).out()).contains("AUTHENTIC");
    assertThat(verify(TestRun.with(NONE).env("HOME", ".")).out()).contains("AUTHENTIC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--policy", "--cert", "--crl", "--ocsp", "--password-file", "--trust"})
  void whatIsReadIsNotReplacedByAReport(String option) throws IOException {
    Path file = Files.writeString(temporary.resolve("input"), "");
    TestRun run = verify(here(), option, file, "-o", file);
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains(file.toString()).hasLineCount(1);
    assertThat(file).hasContent("");
  }

  @Test
  void neitherIsTheConfigurationNorAFileOfAFolderThatIsRead() throws IOException {
    Path file = config("lang = vi");
    assertThat(verify(here(), "-o", file).code()).isEqualTo(64);
    assertThat(file).hasContent("lang = vi");
    Path certificates = Files.createDirectory(temporary.resolve("certificates"));
    Path one = certificates.resolve("one.crt");
    Files.write(one, PKI.of(Holder.TSA).der().toArray());
    assertThat(verify(here(), "--cert", certificates, "-o", one).code()).isEqualTo(64);
    assertThat(verify(here(), "--cert", certificates, "-o", temporary.resolve("new")).code())
        .isZero();
  }

  private static final Engine NONE = (file, name, request) -> TestReports.authentic(name);

  private Path config(String text) throws IOException {
    return own(Files.writeString(folder.resolve("config.properties"), text));
  }

  private static Path own(Path file) throws IOException {
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private TestRun here() {
    return here(NONE);
  }

  private TestRun here(Engine engine) {
    return TestRun.with(engine).env("HOME", home.toString());
  }

  private TestRun verify(TestRun run, Object... options) throws IOException {
    List<Object> args = new ArrayList<>(List.of(options));
    args.add(Files.writeString(temporary.resolve("a.pdf"), ""));
    return run.run(args.toArray());
  }

  private VerificationRequest request(TestRun run, Object... options) throws IOException {
    VerificationRequest[] seen = new VerificationRequest[1];
    run.engine(
        (file, name, request) -> {
          seen[0] = request;
          return TestReports.authentic(name);
        });
    verify(run, options);
    assertThat(run.code()).as(run.err()).isZero();
    return seen[0];
  }

  private static RequirementLevel level(String key, VerificationRequest request) {
    return key.equals("revocation") ? request.policy().revocation() : request.policy().signatory();
  }

  private static String upper(String word) {
    return word.toUpperCase(java.util.Locale.ROOT);
  }
}
