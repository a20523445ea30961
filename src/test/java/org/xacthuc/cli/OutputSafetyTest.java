package org.xacthuc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.cli.OutputScanner.Form;
import org.xacthuc.testkit.HostileText;

/**
 * Every command in every format with {@link HostileText} in every place that text comes in from
 * outside: nothing of it acts on whoever looks at what comes out. Ledgers and what is told of them
 * are in {@link ArchiveOutputSafetyTest}, what makes the scanner speak in {@link
 * OutputScannerTest}.
 */
class OutputSafetyTest {
  @TempDir Path folder;

  private ScannedRun scanned;

  @BeforeEach
  void home() {
    scanned = new ScannedRun(folder);
  }

  @ParameterizedTest
  @EnumSource
  void verify(HostileText kind) throws IOException {
    Path files = HostileFiles.of(kind).writeTo(folder, kind);
    Path root = root(kind);
    for (String detail : List.of("-v", "-q", "--lang=vi")) {
      scanned.check(Form.TEXT, "verify", detail, "--trust", root, files);
    }
    scanned.check(Form.COLOURED, "verify", "-v", "--color", "always", "--trust", root, files);
    scanned.check(Form.JSON_LINES, "verify", "-f", "json", "--trust", root, files);
    scanned.check(Form.CSV, "verify", "-f", "csv", "--trust", root, files);
    Path pages = folder.resolve("pages");
    scanned.check(Form.TEXT, "verify", "-o", "html=" + pages + "/", "--trust", root, files);
    ScannedRun.scanFiles(Form.HTML, pages);
    Path etsi = folder.resolve("etsi");
    scanned.check(Form.TEXT, "verify", "-o", "etsi=" + etsi + "/", "--trust", root, files);
    ScannedRun.scanFiles(Form.XML, etsi);
  }

  /** The texts are really there: a report that left them out would pass every scan. */
  @Test
  void theTextsComeOutByTheirCodePoints() throws IOException {
    HostileText kind = HostileText.TERMINAL;
    Path files = HostileFiles.of(kind).writeTo(folder, kind);
    Path letter = files.resolve("a" + kind.fileName() + ".pdf");
    String text = scanned.check(Form.TEXT, "verify", "-v", "--trust", root(kind), letter).out();
    assertThat(text)
        .contains("CN=\\u{001B}[2J", "\\u{0000}", "\\u{009B}31m", "a\\u{001B}[2J", "issuer")
        .contains("Nguyễn Văn An", "TỈNH ỦY BẮC KẠN");
    String json = scanned.check(Form.JSON_LINES, "inspect", "-f", "json", letter).out();
    assertThat(json).contains("\\u001B[2J", "field");
  }

  @ParameterizedTest
  @EnumSource
  void inspectAndExtract(HostileText kind) throws IOException {
    Path files = HostileFiles.of(kind).writeTo(folder, kind);
    for (String name :
        List.of("a" + kind.fileName() + ".pdf", "b" + kind.fileName() + ".pdf", "c.pdf")) {
      scanned.check(Form.TEXT, "inspect", files.resolve(name));
      scanned.check(Form.JSON_LINES, "inspect", "-f", "json", files.resolve(name));
      Path part = folder.resolve("part" + kind.fileName());
      scanned.check(Form.TEXT, "extract", "--revision", "1", files.resolve(name), "-o", part);
      scanned.check(Form.TEXT, "extract", "--signed", kind.all(), files.resolve(name), "-o", part);
      scanned.check(Form.TEXT, "extract", "--revision", kind.all(), files.resolve(name));
    }
    Path text = folder.resolve("text");
    Files.write(text, ("TỈNH ỦY " + kind.all() + "\nSố 1-CV/TU " + kind.all()).getBytes(UTF_8));
    scanned.check(Form.JSON_LINES, "inspect", "--page-text", text);
  }

  /** Whatever stands on a command line and is not understood is repeated in a complaint. */
  @ParameterizedTest
  @EnumSource
  void complaints(HostileText kind) {
    for (String text : kind.parts()) {
      String option = text.replace("=", "");
      for (List<Object> args :
          List.<List<Object>>of(
              List.of(text),
              List.of("verify", text),
              List.of("--" + option),
              List.of("-" + option),
              List.of("verify", "--" + option, text),
              List.of("--help", text),
              List.of("help", text),
              List.of("man", text),
              List.of("completions", text),
              List.of("schema", text),
              List.of("explain", text),
              List.of("inspect", text),
              List.of("extract", text),
              List.of("trust", text),
              List.of("trust", "add", text, "--yes"),
              List.of("trust", "add", text, "--fingerprint", text),
              List.of("trust", "remove", text, "--yes"),
              List.of("audit", text, "--ledger", text + "/l.db", "--in-process"),
              List.of("audit", "--check", "--ledger", text + "/l.db"),
              List.of("replay", "--ledger", text + "/l.db"),
              List.of("replay", "--ledger", "postgresql://" + text),
              List.of("serve", text),
              List.of("-f", text, "x.pdf"),
              List.of("--files-from", text),
              List.of("-o", text + "/x/y", "x.pdf"),
              List.of("-o", text + "=/y", "x.pdf"),
              List.of("--password-file", text, "x.pdf"))) {
        scanned.check(Form.TEXT, args.toArray());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trust",
        "cert",
        "crl",
        "ocsp",
        "at",
        "revocation",
        "signatory",
        "policy",
        "expect",
        "expect-signer",
        "expect-number",
        "expect-issuer",
        "ocr",
        "lang",
        "color",
        "port",
        "jobs",
        "shard",
        "fail-on",
        "time-limit",
        "worker-heap",
        "run",
        "since",
        "page-text",
        "journal"
      })
  void valuesOfOptions(String option) {
    for (HostileText kind : HostileText.values()) {
      for (String command : List.of("verify", "audit", "replay", "serve", "inspect")) {
        if (!(command.equals("serve") && isFine(option))) {
          scanned.check(
              Form.TEXT,
              command,
              "--" + option,
              kind.all(),
              "--ledger=" + folder + "/none",
              "x.pdf");
        }
      }
    }
  }

  /** A server that starts would not end. */
  private static boolean isFine(String option) {
    return option.startsWith("expect-");
  }

  @ParameterizedTest
  @EnumSource
  void theEnvironment(HostileText kind) {
    for (String variable :
        List.of(
            "LANG",
            "LC_ALL",
            "COLUMNS",
            "NO_COLOR",
            "TERM",
            "XDG_CONFIG_HOME",
            "XDG_CACHE_HOME",
            "XACTHUC_TRUST",
            "XACTHUC_POLICY",
            "XACTHUC_LANG",
            "XACTHUC_OCR",
            "HOME")) {
      TestRun call = scanned.call().env(variable, kind.all());
      scanned.check(Form.TEXT, call, "verify", "src/samples/309-CV-TU-unsigned.pdf");
    }
  }

  @ParameterizedTest
  @EnumSource
  void policiesRegistersListsAndConfiguration(HostileText kind) throws IOException {
    Path sample = Path.of("src/samples/309-CV-TU.pdf");
    for (String part : kind.parts()) {
      String property = escaped(part);
      for (String line :
          List.of(
              "name = " + property,
              property + " = 1",
              "require.time = " + property,
              "limit." + property + " = 1",
              "anchor." + property + ".until = 2020-01-01",
              "algorithm." + property + " = 2020-01-01",
              "publisher." + property + ".subject = " + property)) {
        Path policy = Files.writeString(folder.resolve("policy"), line + "\n");
        for (String format : List.of("text", "json")) {
          Form form = format.equals("json") ? Form.JSON_LINES : Form.TEXT;
          scanned.check(form, "verify", "-v", "-f", format, "--policy", policy, sample);
        }
      }
    }
    Path register = folder.resolve("register.csv");
    String cell = '"' + kind.all().replace("\"", "\"\"") + '"';
    for (String head : List.of("file,signer,number,symbol,issuer,date", "file," + cell, cell)) {
      String row = String.join(",", sample.getFileName().toString(), cell, cell, cell, cell, cell);
      Files.write(register, (head + "\n" + row + "\n").getBytes(UTF_8));
      scanned.check(Form.TEXT, "verify", "-v", "--expect", register, sample);
      scanned.check(Form.JSON_LINES, "verify", "-f", "json", "--expect", register, sample);
      scanned.check(Form.CSV, "verify", "-f", "csv", "--expect-signer", kind.all(), sample);
    }
    Path list = Files.write(folder.resolve("list"), (kind.all() + "\n").getBytes(UTF_8));
    scanned.check(Form.TEXT, "verify", "--files-from", list);
    scanned.check(Form.CSV, "verify", "-f", "csv", "-0", "--files-from", list);
    Path config = Files.createDirectories(folder.resolve(".config/xacthuc"));
    Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rwx------"));
    Files.setPosixFilePermissions(config.getParent(), PosixFilePermissions.fromString("rwx------"));
    for (String line : List.of(escaped(kind.all()) + " = 1", "lang = " + escaped(kind.all()))) {
      Files.writeString(config.resolve("config.properties"), line + "\n");
      scanned.check(Form.TEXT, "verify", sample);
    }
  }

  /** As a properties file writes any character. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
    return escaped.toString();
  }

  @ParameterizedTest
  @EnumSource
  void theStoreAndItsFiles(HostileText kind) throws IOException {
    Path root = root(kind);
    Path broken = Files.createDirectories(folder.resolve("certificates"));
    Files.writeString(broken.resolve(kind.fileName() + ".crt"), "no certificate");
    Files.write(broken.resolve("root.crt"), HostileFiles.of(kind).root().der().toArray());
    scanned.check(Form.TEXT, "verify", "--trust", broken, "src/samples/309-CV-TU.pdf");
    scanned.check(Form.TEXT, "verify", "--crl", broken, "--ocsp", broken, "x.pdf");
    scanned.check(Form.TEXT, "trust", "add", root, broken, "--yes");
    scanned.check(Form.TEXT, "trust", "add", root, "--yes");
    scanned.check(Form.TEXT, scanned.call().stdin("no\n".getBytes(UTF_8)), "trust", "add", broken);
    Path store = folder.resolve(".config/xacthuc/anchors");
    Files.writeString(store.resolve(kind.fileName() + ".pem"), "no certificate");
    assertThat(scanned.check(Form.TEXT, "trust", "list").out()).contains("C=VN, O=");
    scanned.check(Form.JSON_LINES, "trust", "list", "-f", "json");
    scanned.check(Form.TEXT, "trust", "remove", "0", "--yes");
    scanned.check(Form.TEXT, "trust", "remove", "--yes", root);
  }

  private Path root(HostileText kind) throws IOException {
    return Files.write(
        folder.resolve("root" + kind.fileName()), HostileFiles.of(kind).root().der().toArray());
  }
}
