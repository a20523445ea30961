package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.Verifier;
import org.xacthuc.report.JsonReport;

/** The whole program on the samples and on files that are no good. */
class RealFilesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path SAMPLES = Path.of("src/samples");
  private static final String ANCHORS = "--trust=test-certs/anchors";
  private static final String GOOD = SAMPLES.resolve("309-CV-TU.pdf").toString();

  @TempDir Path folder;

  @BeforeEach
  void badFiles() throws IOException {
    Files.createFile(folder.resolve("empty.pdf"));
    Files.writeString(folder.resolve("text.pdf"), "not a PDF\n");
    byte[] good = Files.readAllBytes(Path.of(GOOD));
    Files.write(folder.resolve("truncated.pdf"), Arrays.copyOf(good, good.length / 3));
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "mật khẩu", new AccessPermission()));
      document.save(folder.resolve("encrypted.pdf").toFile());
    }
  }

  @Test
  void everySamplesJsonMatchesTheSchema() throws IOException {
    TestRun run = run(ANCHORS, "-f", "json", SAMPLES);
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(JsonReport.class.getResourceAsStream("xacthuc-1.schema.json"));
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(10);
    for (String line : lines) {
      assertThat(schema.validate(MAPPER.readTree(line))).as(line).isEmpty();
    }
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void badFilesAreToldAndTheOthersStillVerified() {
    for (String name : List.of("empty.pdf", "text.pdf", "truncated.pdf", "encrypted.pdf")) {
      TestRun run = run(ANCHORS, "-q", folder.resolve(name), GOOD);
      assertThat(run.out().lines()).hasSize(2).anyMatch(l -> l.startsWith("AUTHENTIC - "));
      assertThat(run.out()).startsWith("UNREADABLE pdf.");
      assertThat(run.code()).as(name).isEqualTo(4);
    }
  }

  @Test
  void eachKindOfBadFileHasItsOwnCode() {
    assertThat(run("-q", folder.resolve("empty.pdf")).out()).contains("pdf.empty-file");
    assertThat(run("-q", folder.resolve("text.pdf")).out()).contains("pdf.not-a-pdf");
    assertThat(run("-q", folder.resolve("truncated.pdf")).out()).contains("pdf.truncated");
    assertThat(run("-q", folder.resolve("encrypted.pdf")).out()).contains("pdf.encrypted");
  }

  @Test
  void thePasswordComesFromAFile() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "mật khẩu\n");
    TestRun run = run("-q", "--password-file", password, folder.resolve("encrypted.pdf"));
    assertThat(run.out()).contains("document.not-signed");
    assertThat(run.code()).isEqualTo(3);
  }

  @Test
  void trustWithoutCertificatesEndsTheCall() throws IOException {
    Path none = Files.createDirectory(folder.resolve("none"));
    Files.writeString(none.resolve("note.txt"), "no certificate");
    for (Path path : List.of(none, none.resolve("note.txt"))) {
      TestRun run = run("-t", path, GOOD);
      assertThat(run.code()).isEqualTo(66);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains(path.toString()).hasLineCount(1);
    }
  }

  @Test
  void aBadFileAmongGoodCertificatesIsPassedOver() throws IOException {
    Path mixed = Files.createDirectory(folder.resolve("mixed"));
    try (var anchors = Files.list(Path.of("test-certs/anchors"))) {
      for (Path anchor : anchors.toList()) {
        Files.copy(anchor, mixed.resolve(anchor.getFileName()));
      }
    }
    Files.writeString(mixed.resolve("broken.crt"), "no certificate");
    TestRun run = run("-q", "-t", mixed, GOOD);
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("broken.crt").hasLineCount(1);
  }

  @Test
  void anExpiredAnchorIsToldWithItsDates() {
    TestRun run = run(ANCHORS, "-q", "--at", "2060-01-01", GOOD);
    assertThat(run.err()).contains("xacthuc TEST", "2049-01-01");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run(ANCHORS, "-q", GOOD).err()).isEmpty();
  }

  @Test
  void withoutTrustTheMissingIssuerIsNamed() {
    TestRun run = run(GOOD);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("xacthuc TEST RootCA", "--trust");
  }

  @Test
  void inspectShowsWhatTheFileSaysAndJudgesNothing() throws IOException {
    TestRun run = run("inspect", "-f", "json", GOOD);
    JsonNode inspected = MAPPER.readTree(run.out());
    assertThat(inspected.at("/signatures/0/dictionary/subFilter").asText())
        .isEqualTo("ETSI.CAdES.detached");
    assertThat(inspected.at("/signatures/0/container/certificates")).isNotEmpty();
    assertThat(inspected.at("/directive/number").asText()).isEqualTo("309");
    assertThat(inspected.has("verdict")).isFalse();
    assertThat(inspected.at("/revisions/1/signatures/0").asText())
        .isEqualTo(inspected.at("/signatures/0/field").asText());
    assertThat(inspected.at("/revisions/1/changes/0/kind").asText()).isEqualTo("signature-added");
    assertThat(run("inspect", GOOD).out()).contains("subFilter: ETSI.CAdES.detached");
    Path file = folder.resolve("inspected.json");
    assertThat(run("inspect", "-o", "json=" + file, GOOD).out()).isEmpty();
    assertThat(MAPPER.readTree(file.toFile())).isEqualTo(inspected);
    TestRun broken = run("inspect", folder.resolve("text.pdf"));
    assertThat(broken.out()).contains("kind: not-a-pdf");
    assertThat(broken.code()).isZero();
  }

  @Test
  void inspectNeedsExactlyOneFileThatIsThere() {
    assertThat(run("inspect").code()).isEqualTo(64);
    assertThat(run("inspect", GOOD, GOOD).code()).isEqualTo(64);
    assertThat(run("inspect", folder.resolve("missing.pdf")).code()).isEqualTo(66);
    assertThat(run("inspect", "--page-text", folder.resolve("missing.txt")).code()).isEqualTo(66);
  }

  @Test
  void pageTextIsTheDirectiveObjectOfTheReport() throws IOException {
    Path text =
        Files.writeString(
            folder.resolve("letter.txt"),
            """
            ỦY BAN NHÂN DÂN
            TỈNH THỬ NGHIỆM
            Số: 12/UBND-VP
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Thử Nghiệm, ngày 05 tháng 01 năm 2021
            Kính gửi: Các sở.
            """);
    JsonNode directive = MAPPER.readTree(run("inspect", "--page-text", text).out());
    JsonNode reported = MAPPER.readTree(run("-f", "json", GOOD).out().strip()).get("directive");
    assertThat(directive.fieldNames()).toIterable().containsExactlyElementsOf(reported::fieldNames);
    assertThat(directive.get("number").asText()).isEqualTo("12");
    assertThat(directive.get("date").asText()).isEqualTo("2021-01-05");
  }

  private static TestRun run(Object... args) {
    return TestRun.with(new Verifier()::verify).run(args);
  }
}
