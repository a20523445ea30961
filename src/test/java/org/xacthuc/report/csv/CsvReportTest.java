package org.xacthuc.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xacthuc.VerificationReport;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.report.Language;
import org.xacthuc.report.Messages;
import org.xacthuc.report.TestReports;
import org.xacthuc.report.row.Column;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

class CsvReportTest {

  @Test
  void theColumnsAreThoseOfTheDocumentation() throws IOException {
    List<String> documented =
        Files.readString(Path.of("src/docs/csv.md"))
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .toList();
    assertThat(Stream.of(Column.values()).map(Column::title).toList()).isEqualTo(documented);
  }

  @Test
  void everyLineEndsAsRfc4180SaysAndAMarkStandsFirst() throws IOException {
    String text = text(TestReports.authentic("a.pdf"), TestReports.unreadable("b.pdf"));
    assertThat(text).startsWith("\uFEFFfile,sha256,bytes,verdict,").endsWith("\r\n");
    assertThat(text.split("\r\n", -1)).hasSize(4);
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void oneLineSaysWhatTheReportSays() throws IOException {
    NamedCsvRecord line =
        read(
            TestReports.judged(
                "a.pdf",
                FindingCode.SIGNER_DIFFERS,
                Evidence.of(Evidence.Key.PRINTED, "Phương Thị Thanh")
                    .and(Evidence.Key.CERTIFIED, "Lê Văn Thử")));
    assertThat(line.getField("file")).isEqualTo("a.pdf");
    assertThat(line.getField("bytes")).isEqualTo("48211");
    assertThat(line.getField("verdict")).isEqualTo("NOT_AUTHENTIC");
    assertThat(line.getField("headline")).isEqualTo(FindingCode.SIGNER_DIFFERS.code());
    assertThat(line.getField("reason")).contains("Phương Thị Thanh", "Lê Văn Thử");
    assertThat(line.getField("number")).isEqualTo("309");
    assertThat(line.getField("symbol")).isEqualTo("CV/TU");
    assertThat(line.getField("date")).isEqualTo("2021-07-20");
    assertThat(line.getField("signer")).isEqualTo("Phương Thị Thanh");
    assertThat(line.getField("signer_agreement")).isEqualTo("exact");
    assertThat(line.getField("signed_at")).isEqualTo("2021-07-20T13:38:23+07:00");
    assertThat(line.getField("signed_at_by")).isEqualTo("signature-timestamp");
    assertThat(line.getField("integrity")).isEqualTo("passed");
    assertThat(line.getField("findings")).isEqualTo(FindingCode.SIGNER_DIFFERS.code());
    assertThat(line.getField("verification_time")).isEqualTo("2026-11-21T07:00:00+07:00");
  }

  @Test
  void bodiesStandApartFromPeople() throws IOException {
    NamedCsvRecord line =
        read(
            TestReports.report(
                "a.pdf",
                Verdict.AUTHENTIC,
                List.of(),
                TestReports.signature("S1", TestReports.person()),
                TestReports.signature(
                    "S2", TestReports.signer(SignerRole.ORGANISATION, "Cơ quan Tỉnh ủy", "CN=x"))));
    assertThat(line.getField("signer_certified")).isEqualTo("Phương Thị Thanh");
    assertThat(line.getField("body_certified")).isEqualTo("Cơ quan Tỉnh ủy");
    assertThat(line.getField("signatures")).isEqualTo("2");
  }

  @Test
  void whatIsNotKnownIsEmpty() throws IOException {
    NamedCsvRecord line = read(TestReports.unreadable("a.pdf"));
    assertThat(line.getField("verdict")).isEqualTo("UNREADABLE");
    assertThat(line.getField("sha256")).isEmpty();
    assertThat(line.getField("signer")).isEmpty();
    assertThat(line.getField("integrity")).isEmpty();
    assertThat(line.getField("signed_at")).isEmpty();
  }

  @Test
  void theNameOfAFileIsNoFormula() throws IOException {
    assertThat(read(TestReports.authentic("=HYPERLINK(1).pdf")).getField("file"))
        .isEqualTo("'=HYPERLINK(1).pdf");
    assertThat(read(TestReports.authentic("a,\"b\n.pdf")).getField("file"))
        .isEqualTo("a,\"b\\u{000A}.pdf");
  }

  /** Of rows that were kept by whomever, and of tables, nobody knows whether they are masked. */
  @Test
  void identityNumbersAreMaskedInReportsAndInRows() throws IOException {
    assertThat(read(TestReports.authentic("CCCD 006171001234.pdf")).getField("file"))
        .isEqualTo("CCCD *********234.pdf");
    StringBuilder out = new StringBuilder();
    CsvReport.write(List.of("CCCD 006171001234.pdf", "CCCD *********234.pdf"), out);
    assertThat(out).hasToString("CCCD *********234.pdf,CCCD *********234.pdf\r\n");
  }

  /** Excel begins another cell behind 32,767 characters, whatever stands there. */
  @Test
  void noCellIsLongerThanASpreadsheetsCells() throws IOException {
    for (String text : List.of("x".repeat(32_767) + "=1+1", "😀".repeat(20_000))) {
      String cell = read(TestReports.authentic(text)).getField("file");
      assertThat(cell).hasSizeLessThan(32_767).endsWith("…").doesNotContain("=");
      assertThat(cell.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
    }
    assertThat(read(TestReports.authentic("x".repeat(32_000))).getField("file")).hasSize(32_000);
  }

  private static NamedCsvRecord read(VerificationReport report) throws IOException {
    String text = text(report).substring(1);
    List<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }

  private static String text(VerificationReport... reports) throws IOException {
    StringBuilder out = new StringBuilder();
    CsvReport writer = new CsvReport(Messages.of(Language.EN), "0.1.0");
    writer.begin(out);
    for (VerificationReport report : reports) {
      writer.write(report, out);
    }
    return out.toString();
  }
}
