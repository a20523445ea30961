package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.report.TestReports;

/** Formats that are streams, and formats that are one document a file. */
class ReportFormatsTest {
  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    for (String name : new String[] {"a.pdf", "b.pdf", "sub/a.pdf"}) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  @Test
  void csvHasOneHeadingForAllFiles() {
    TestRun run = run("-f", "csv", at("a.pdf"), at("b.pdf"));
    assertThat(run.code()).isZero();
    assertThat(run.out().split("\r\n", -1)).hasSize(4);
    assertThat(run.out()).startsWith("\uFEFFfile,").containsOnlyOnce("sha256,bytes");
  }

  @Test
  void csvOfNothingHasItsHeadingStill() {
    TestRun run = run("-f", "csv", at("missing.pdf"));
    assertThat(run.code()).isEqualTo(66);
    assertThat(run.out()).startsWith("\uFEFFfile,").endsWith(",tool\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"inspect -f csv a.pdf", "trust known -f csv"})
  void csvIsNoFormatOfCommandsThatVerifyNothing(String arguments) {
    TestRun run = run((Object[]) arguments.split(" "));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("csv", "xacthuc verify").hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aStreamDoesNotReplaceAFileThatIsRead() throws IOException {
    TestRun run = run("-o", "csv=" + at("b.pdf"), at("a.pdf"), at("b.pdf"));
    assertThat(run.code()).isEqualTo(64);
    assertThat(Files.readString(at("b.pdf"))).isEqualTo("b.pdf");
  }

  @ParameterizedTest
  @CsvSource({"json,json", "json,html", "html,html", "etsi,csv"})
  void twoReportsAreNotWrittenToOneName(String one, String other) throws IOException {
    TestRun run =
        run("-o", one + "=" + at("report"), "-o", other + "=" + at("report"), at("a.pdf"));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("report: two reports would be written there").hasLineCount(1);
    assertThat(Files.exists(folder.resolve("report"))).isFalse();
  }

  @Test
  void oneNameMayBeSpeltInTwoWays() {
    Path name = at("report");
    TestRun run = run("-o", "json=" + name, "-o", "csv=" + at("./x/../report"), at("a.pdf"));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("two reports would be written there");
    assertThat(name).doesNotExist();
  }

  /** A report of another kind in a file of that name would be found by nobody. */
  @Test
  void aFormatThatIsMisspeltIsNoPath() {
    TestRun run = run("-o", "jsn=report", at("a.pdf"));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("the format jsn is not available").hasLineCount(1);
    assertThat(Path.of("jsn=report")).doesNotExist();
    assertThat(run("-o", at("jsn=report"), at("a.pdf")).code()).isZero();
    assertThat(at("jsn=report")).isNotEmptyFile();
  }

  @Test
  void standardOutputTakesOneReport() {
    TestRun run = run("-o", "json=-", "-o", "text=-", at("a.pdf"));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("-: two reports would be written there").hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void documentsOfTwoFormatsShareAFolder() throws IOException {
    Files.createDirectory(folder.resolve("reports"));
    TestRun run =
        run("-o", "html=" + at("reports"), "-o", "etsi=" + at("reports"), at("a.pdf"), at("b.pdf"));
    assertThat(run.code()).isZero();
    assertThat(folder.resolve("reports"))
        .isDirectoryContaining(f -> f.toString().endsWith("a.pdf.html"))
        .isDirectoryContaining(f -> f.toString().endsWith("b.pdf.xml"));
  }

  @Test
  void aDocumentGoesToStandardOutputWhereThereIsOneFile() {
    TestRun run = run("-f", "etsi", at("a.pdf"));
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("<?xml ").endsWith("</ValidationReport>\n");
  }

  @Test
  void aDocumentOfOneFileGoesToTheFileNamed() throws IOException {
    TestRun run = run("-o", "html=" + at("report.html"), "-q", at("a.pdf"));
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(at("report.html"))).contains("</html>");
  }

  @Test
  void documentsOfSeveralFilesGoToAFolderThatIsMade() throws IOException {
    TestRun run =
        run(
            "-o",
            "etsi=" + at("new/reports") + "/",
            at("a.pdf"),
            at("missing.pdf"),
            at("sub/a.pdf"),
            at("b.pdf"));
    assertThat(run.code()).isEqualTo(66);
    try (Stream<Path> written = Files.list(at("new/reports"))) {
      assertThat(written.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("a.pdf.xml", "a.pdf-2.xml", "b.pdf.xml");
    }
    assertThat(Files.readString(at("new/reports/a.pdf-2.xml")))
        .contains(at("sub/a.pdf").toString());
  }

  @Test
  void aFolderThatIsThereNeedsNoSlash() throws IOException {
    Files.createDirectory(at("reports"));
    assertThat(run("-o", "etsi=" + at("reports"), at("a.pdf")).code()).isZero();
    assertThat(at("reports/a.pdf.xml")).isRegularFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-f etsi", "-o etsi=report.xml", "-f html -o -"})
  void severalFilesDoNotShareADocument(String arguments) {
    List<Object> args = new ArrayList<>(List.of(arguments.split(" ")));
    args.addAll(List.of(at("a.pdf"), at("b.pdf")));
    TestRun run =
        TestRun.with(
                (file, name, request) -> {
                  throw new AssertionError("nothing is verified before the complaint");
                })
            .run(args.toArray());
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("FOLDER/").hasLineCount(1);
    assertThat(Path.of("report.xml")).doesNotExist();
  }

  @Test
  void aDocumentDoesNotReplaceAFileThatIsRead() throws IOException {
    Files.writeString(at("a.pdf.xml"), "input");
    TestRun run = run("-o", "etsi=" + folder + "/", at("a.pdf"), at("a.pdf.xml"));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("a.pdf.xml").hasLineCount(1);
    assertThat(Files.readString(at("a.pdf.xml"))).isEqualTo("input");
  }

  @Test
  void nothingIsWrittenForAFileThatIsMissing() {
    TestRun run = run("-o", "etsi=" + at("report.xml"), at("missing.pdf"));
    assertThat(run.code()).isEqualTo(66);
    assertThat(at("report.xml")).doesNotExist();
  }

  @Test
  void whatIsDoneStaysWhenALaterFileIsAFault() throws IOException {
    TestRun run =
        TestRun.with(
                (file, name, request) -> {
                  if (name.endsWith("b.pdf")) {
                    throw new IllegalStateException("fault");
                  }
                  return TestReports.authentic(name);
                })
            .run("-o", "etsi=" + at("out") + "/", at("a.pdf"), at("b.pdf"));
    assertThat(run.code()).isEqualTo(70);
    try (Stream<Path> written = Files.list(at("out"))) {
      assertThat(written.map(p -> p.getFileName().toString())).containsExactly("a.pdf.xml");
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsToldBeforeAnythingIsVerified() {
    TestRun run = run("-o", "etsi=" + at("a.pdf") + "/below/", at("b.pdf"));
    assertThat(run.code()).isEqualTo(74);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void theSchemaIsTheOneThatReportsHoldTo() throws IOException {
    TestRun run = run("schema");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            Files.readString(
                Path.of("src/main/resources/org/xacthuc/report/xacthuc-1.schema.json")));
    assertThat(run("schema", "-o", at("schema.json")).out()).isEmpty();
    assertThat(Files.readString(at("schema.json"))).isEqualTo(run.out());
    assertThat(run("schema", at("a.pdf")).code()).isEqualTo(64);
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  private static TestRun run(Object... args) {
    return TestRun.with((file, name, request) -> TestReports.authentic(name)).run(args);
  }
}
