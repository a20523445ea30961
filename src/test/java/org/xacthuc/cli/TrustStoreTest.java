package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.AnchorSet;
import org.xacthuc.AnchorSource;
import org.xacthuc.VerificationRequest;
import org.xacthuc.cms.Certificate;
import org.xacthuc.report.TestReports;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestPki;

/** The user's store from the command line: what is shown, asked, kept, and trusted by verify. */
class TrustStoreTest {
  private static final TestPki PKI = TestPki.load();
  private static final String ROOT =
      certificate(PKI.of(Holder.GOVERNMENT_ROOT)).sha256().value().hex();

  @TempDir Path temporary;
  private Path home;
  private Path root;
  private Path store;

  @BeforeEach
  void home() throws IOException {
    home = Files.createDirectory(temporary.resolve("home"));
    root = file("root.crt", PKI.of(Holder.GOVERNMENT_ROOT));
    store = home.resolve(".config/xacthuc/anchors");
  }

  @Test
  void whatIsAddedIsListedUsedAndRemoved() throws IOException {
    TestRun add = asked("yes\n", "trust", "add", root);
    assertThat(add.code()).isZero();
    assertThat(add.out()).contains("xacthuc TEST RootCA", "P-384", groups(ROOT), "Added");
    assertThat(run("trust", "list").out()).contains(groups(ROOT), store.toString());
    assertThat(request().anchors().anchors())
        .extracting(a -> a.certificate().sha256().value().hex())
        .containsExactly(ROOT);
    assertThat(request().anchorSources()).containsExactly(AnchorSource.STORE);

    TestRun again = run("trust", "add", root);
    assertThat(again.code()).isZero();
    assertThat(again.out()).isEmpty();
    assertThat(again.err()).contains("is in your store already").hasLineCount(1);

    assertThat(asked("yes\n", "trust", "remove", ROOT.substring(0, 8)).out()).contains("Removed");
    assertThat(run("trust", "list").out()).doesNotContain(groups(ROOT));
    assertThat(request().anchors().isEmpty()).isTrue();
    assertThat(request().anchorSources()).isEmpty();
  }

  @Test
  void theListSaysTheFingerprintThatReportsGiveTheStore() throws IOException {
    run("trust", "add", root, "known:vn", "--yes");
    AnchorSet told = request().anchorSet();
    assertThat(told.count()).isEqualTo(5);
    assertThat(run("trust", "list").out()).contains(told.sha256().value().hex(), "known:vn");
  }

  @Test
  void asJsonTheListIsOneObjectALine() throws IOException {
    run("trust", "add", root, "known:vn", "--yes");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : run("trust", "list", "-f", "json").out().lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertThat(lines).hasSize(2);
    List<String> keys = new ArrayList<>();
    lines.get(0).fieldNames().forEachRemaining(keys::add);
    assertThat(keys)
        .containsExactly(
            "kind",
            "name",
            "subject",
            "issuer",
            "notBefore",
            "notAfter",
            "key",
            "selfSigned",
            "authority",
            "sha256");
    assertThat(lines.get(0).get("sha256").asText()).isEqualTo(ROOT);
    assertThat(lines.get(0).get("authority").asBoolean()).isTrue();
    assertThat(lines.get(1).get("name").asText()).isEqualTo("vn");
    assertThat(lines.get(1).fieldNames()).toIterable().containsExactlyElementsOf(keys);
  }

  @ParameterizedTest
  @CsvSource({
    "yes, true",
    "YES, true",
    "'  yes  ', true",
    "có, true",
    "co\u0301, true",
    "co, true",
    "no, false",
    "không, false",
    "khong, false",
    "y, false",
    "'', false",
    "'y\ny\ny\nyes', false",
    "'y\nyes', true",
    "'yes no', false",
  })
  void onlyAnAnswerWrittenOutCounts(String answer, boolean added) {
    TestRun run = asked(answer + "\n", "trust", "add", root);
    assertThat(run.code()).isZero();
    assertThat(Files.exists(store.resolve(ROOT + ".pem"))).isEqualTo(added);
    assertThat(asked(answer, "trust", "add", root, "--lang", "vi").err())
        .contains(added ? "đã có" : "có/không");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes\n", ""})
  void withoutATerminalNothingIsChangedUnlessItIsConfirmed(String input) throws IOException {
    TestRun run = here().stdin(input.getBytes(StandardCharsets.UTF_8)).run("trust", "add", root);
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).contains(groups(ROOT));
    assertThat(run.err()).contains("--fingerprint", "--yes").hasLineCount(1);
    assertThat(store).doesNotExist();

    assertThat(run("trust", "add", root, "--yes").code()).isZero();
    assertThat(run("trust", "remove", ROOT).code()).isEqualTo(64);
    assertThat(store.resolve(ROOT + ".pem")).exists();
    assertThat(run("trust", "remove", ROOT, "--yes").code()).isZero();
    assertThat(store.resolve(ROOT + ".pem")).doesNotExist();
  }

  @Test
  void aFingerprintConfirmsExactlyOne() throws IOException {
    file("other.crt", PKI.of(Holder.PUBLIC_ROOT));
    Path both = temporary.resolve("given");
    String written = ROOT.toUpperCase(java.util.Locale.ROOT).replaceAll("(..)(?=.)", "$1:");
    assertThat(run("trust", "add", both, "--fingerprint", written).code()).isZero();
    assertThat(store.toFile().list()).containsExactly(ROOT + ".pem");

    TestRun missing = run("trust", "add", both, "--fingerprint", "ab".repeat(32));
    assertThat(missing.code()).isEqualTo(66);
    assertThat(run("trust", "add", both, "--fingerprint", ROOT.substring(1)).code()).isEqualTo(64);
    assertThat(run("trust", "add", both, "known:vn", "--fingerprint", ROOT).code()).isEqualTo(64);
    assertThat(store.toFile().list()).containsExactly(ROOT + ".pem");
  }

  @Test
  void whatIsDoubtfulIsSaidInWords() throws IOException {
    Path leaf = file("leaf.crt", PKI.of(Holder.PHAM_DUY_HUNG));
    Path weak =
        file(
            "weak.crt",
            TestCertificate.root("CN=RootCA chuyên dùng Chính phủ G2, O=xacthuc TEST, C=VN")
                .valid("2010-01-01T00:00:00Z", "2011-01-01T00:00:00Z")
                .build());
    assertThat(asked("no\n", "trust", "add", root).out())
        .contains("signed by itself")
        .doesNotContain("not a certification authority", "validity has ended", "NOT");
    assertThat(asked("no\n", "trust", "add", leaf).out())
        .contains("not signed by itself", "not a certification authority");
    assertThat(asked("no\n", "trust", "add", weak).out())
        .contains("it has the name of a known root but is NOT", "its validity has ended");
  }

  @Test
  void anotherCertificateOfTheSameNameIsTold() throws IOException {
    Path one = file("one.crt", TestCertificate.root("CN=xacthuc TEST Twin").serial(1).build());
    Path two = file("two.crt", TestCertificate.root("CN=xacthuc TEST Twin").serial(2).build());
    String warning = "another certificate with the same name";
    assertThat(asked("yes\n", "trust", "add", one).out()).doesNotContain(warning);
    assertThat(asked("no\n", "trust", "add", two).out()).contains(warning);
    assertThat(asked("no\nno\n", "trust", "add", two, one).out()).contains(warning);
  }

  @ParameterizedTest
  @CsvSource({
    "RSA-1024, true",
    "RSA-2048, false",
    "DSA-1024, true",
    "P-192, true",
    "P-256, false",
    "brainpoolP160r1, true",
    "Ed25519, false",
    "1.2.840.10045.2.1, false"
  })
  void keysUnderWhatIsListedAreWeak(String label, boolean weak) {
    assertThat(AnchorRemarks.isWeak(label)).isEqualTo(weak);
  }

  @Test
  void aHostileNameIsShownEscaped() throws IOException {
    Path hostile =
        file(
            "hostile.crt",
            TestCertificate.root("CN=\u202Egood\\1B[2J, UID=CCCD:006171001234").build());
    TestRun run = asked("yes\n", "trust", "add", hostile);
    assertThat(run.out()).contains("\\u{202E}", "\\u{001B}").doesNotContain("\u202E", "\u001B");
    assertThat(run.out()).doesNotContain("006171001234");
    assertThat(run("trust", "list").out()).contains("\\u{202E}").doesNotContain("\u202E", "\u001B");
  }

  @Test
  void aBundleOfThousandsIsNotAskedAbout() throws IOException {
    StringBuilder pem = new StringBuilder();
    byte[] der = PKI.of(Holder.GOVERNMENT_ROOT).der().toArray();
    for (int i = 0; i < 2_000; i++) {
      // The signature's last bytes: another certificate each, none signed by anybody.
      der[der.length - 1] = (byte) i;
      der[der.length - 2] = (byte) (i >> 8);
      pem.append("-----BEGIN CERTIFICATE-----\n")
          .append(Base64.getEncoder().encodeToString(der))
          .append("\n-----END CERTIFICATE-----\n");
    }
    Path bundle = Files.writeString(temporary.resolve("bundle.pem"), pem);
    TestRun run = run("trust", "add", bundle, "--yes");
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("2000").hasLineCount(1);
    assertThat(store).doesNotExist();
  }

  @Test
  void aStoreThatIsSpoiltIsToldAndNothingOfItIsTrusted() throws IOException {
    run("trust", "add", root, file("other.crt", PKI.of(Holder.PUBLIC_ROOT)), "--yes");
    Files.writeString(store.resolve(ROOT + ".pem"), "garbage");
    Path pdf = Files.writeString(temporary.resolve("a.pdf"), "");

    TestRun verify = run(pdf);
    assertThat(verify.code()).isEqualTo(66);
    assertThat(verify.out()).isEmpty();
    assertThat(verify.err()).contains(ROOT + ".pem", "--trust");
    assertThat(run("trust", "list").code()).isEqualTo(66);
    assertThat(run("--trust", root, pdf).code()).isZero();

    assertThat(run("trust", "remove", ROOT, "--yes").code()).isZero();
    assertThat(run(pdf).code()).isZero();
  }

  @Test
  void whatIsNamedIsTrustedAndNotTheStore() throws IOException {
    run("trust", "add", root, "--yes");
    Path other = file("other.crt", PKI.of(Holder.PUBLIC_ROOT));
    assertThat(request("--trust", other).anchors().anchors())
        .extracting(a -> a.certificate())
        .containsExactly(certificate(PKI.of(Holder.PUBLIC_ROOT)));
    assertThat(request("--trust", other).anchorSources())
        .containsExactly(AnchorSource.path(other.toString()));
    assertThat(request("--trust", other, "--trust", "store").anchors().anchors()).hasSize(2);
    assertThat(request("--trust", "store").anchors().anchors()).hasSize(1);
    assertThat(request("--no-config").anchors().isEmpty()).isTrue();
    assertThat(request("--no-config", "--trust", "store").anchors().anchors()).hasSize(1);
  }

  @Test
  void anEmptyStoreThatIsNamedEndsTheCall() throws IOException {
    Path pdf = Files.writeString(temporary.resolve("a.pdf"), "");
    TestRun run = run("--trust", "store", pdf);
    assertThat(run.code()).isEqualTo(66);
    assertThat(run.err()).contains("trust add").hasLineCount(1);
    assertThat(run(pdf).err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trust add",
        "trust remove",
        "trust list more",
        "trust remove abc",
        "trust remove xyzxyzxyz --yes",
        "trust add known:xx --yes",
      })
  void wrongUsageIsOneSentence(String line) {
    TestRun run = run((Object[]) line.split(" "));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).startsWith("xacthuc: ").hasLineCount(1);
  }

  @Test
  void whatIsNotThereIsMissing() {
    assertThat(run("trust", "remove", "abcdef01", "--yes").code()).isEqualTo(66);
    assertThat(run("trust", "remove", "known:vn", "--yes").code()).isEqualTo(66);
    assertThat(run("trust", "add", temporary.resolve("none"), "--yes").code()).isEqualTo(66);
    TestRun homeless = TestRun.with(NONE).run("trust", "list");
    assertThat(homeless.code()).isEqualTo(66);
    assertThat(homeless.err()).contains("HOME").hasLineCount(1);
  }

  @Test
  void aTerminalThatIsNotUtf8IsAskedInPlainLetters() {
    TestRun plain =
        here()
            .atTerminal()
            .env("LANG", "vi_VN.ISO8859-1")
            .stdin("khong\n".getBytes(StandardCharsets.UTF_8))
            .run("trust", "add", root);
    assertThat(plain.out()).contains("Chinh phu", groups(ROOT)).matches("\\p{ASCII}*");
    assertThat(plain.err()).contains("(co/khong)").matches("\\p{ASCII}*");
  }

  private static final Engine NONE = (file, name, request) -> TestReports.authentic(name);

  private TestRun here() {
    return TestRun.with(NONE).env("HOME", home.toString());
  }

  private TestRun run(Object... args) {
    return here().run(args);
  }

  private TestRun asked(String input, Object... args) {
    return here()
        .atTerminal()
        .env("NO_COLOR", "1")
        .stdin(input.getBytes(StandardCharsets.UTF_8))
        .run(args);
  }

  /** What verify asks the engine for. */
  private VerificationRequest request(Object... options) throws IOException {
    List<Object> args = new ArrayList<>(List.of(options));
    args.add(Files.writeString(temporary.resolve("a.pdf"), ""));
    VerificationRequest[] seen = new VerificationRequest[1];
    Engine engine =
        (file, name, request) -> {
          seen[0] = request;
          return TestReports.authentic(name);
        };
    TestRun run = TestRun.with(engine).env("HOME", home.toString()).run(args.toArray());
    assertThat(run.code()).as(run.err()).isZero();
    return seen[0];
  }

  private Path file(String name, Identity identity) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("given"));
    return Files.write(folder.resolve(name), identity.der().toArray());
  }

  private static Certificate certificate(Identity identity) {
    return Certificate.read(identity.der()).value().orElseThrow();
  }

  /** The first line of a fingerprint as it is shown. */
  private static String groups(String fingerprint) {
    return fingerprint.substring(0, 32).replaceAll("(.{4})(?=.)", "$1 ");
  }
}
