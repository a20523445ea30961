package org.xacthuc.report.html.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.report.Language;
import org.xacthuc.report.Messages;
import org.xacthuc.report.TestReports;
import org.xacthuc.report.archive.RecordedFixity;
import org.xacthuc.report.archive.RunContents;
import org.xacthuc.report.archive.TestRuns;
import org.xacthuc.report.html.StyleSheet;
import org.xacthuc.report.row.Column;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.FindingCode;

class RunPagesTest {
  private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

  @ParameterizedTest
  @EnumSource
  void everyLinkLeadsSomewhereAndEveryPageIsSound(Language language) throws IOException {
    Map<String, String> pages = folder(manyFiles(), language);
    pages.forEach(
        (name, page) -> {
          sound(page);
          HREF.matcher(page)
              .results()
              .map(m -> m.group(1))
              .forEach(href -> assertLeadsSomewhere(name, href, pages));
        });
    assertThat(pages).containsKeys("index.html", "files/1.html", "files/23.html");
  }

  @Test
  void countsLeadToTheFilesAndTheFilesToTheirFacts() throws IOException {
    Map<String, String> pages = folder(manyFiles(), Language.EN);
    assertThat(pages.get("index.html"))
        .contains("Results for 1,101 files")
        .contains("verdicts/not-authentic-1.html")
        .contains("codes/pdf.changed-after-signing-1.html");
    assertThat(pages.get("verdicts/not-authentic-1.html"))
        .contains("bad.pdf")
        .contains("../files/23.html#f1101");
    assertThat(pages.get("files/23.html")).contains("id=\"f1101\"").contains("bad.pdf");
    // 1100 files of one verdict: two full pages and what is left.
    assertThat(pages.keySet())
        .contains("verdicts/authentic-1.html", "verdicts/authentic-3.html")
        .doesNotContain("verdicts/authentic-4.html");
  }

  @Test
  void everyIssuerIsFoundThoughTheOverviewNamesTheMostFrequent() throws IOException {
    Map<String, String> pages = folder(manyFiles(), Language.EN);
    assertThat(pages.get("index.html")).contains("See all issuing bodies (31)");
    for (int i = 0; i < 30; i++) {
      assertThat(pages.get("issuers/all-1.html")).contains("\nSỞ " + i + "\n");
    }
  }

  @Test
  void aSmallRunIsOnePage() throws IOException {
    String page = single(twoFiles(), Language.EN);
    sound(page);
    HREF.matcher(page)
        .results()
        .map(m -> m.group(1))
        .forEach(href -> assertLeadsSomewhere("", href, Map.of("", page)));
    assertThat(page)
        .contains("Results for 2 files")
        .contains("The document was changed after it was signed");
  }

  @Test
  void aLargeRunIsRefusedOnOnePage() {
    assertThatThrownBy(() -> single(manyFiles(), Language.EN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingForeignIsMarkupAndNoPersonsNumberIsShown() throws IOException {
    String evil = "<script>alert(1)</script>\u202E\" onclick=\"x CCCD 001171001234.pdf";
    RunContents run =
        TestRuns.empty()
            .with(TestReports.authentic(evil), Column.ISSUER, "<img src=x onerror=alert(1)>")
            .with(
                new RecordedFixity(
                    evil, "sha256", "", "<b>", RecordedFixity.Outcome.NOT_LISTED, TestRuns.NOW));
    Map<String, String> pages = new TreeMap<>(folder(run, Language.VI));
    pages.put("", single(run, Language.VI));
    pages
        .values()
        .forEach(
            page -> {
              sound(page);
              assertThat(page)
                  .doesNotContain("<script")
                  .doesNotContain("<img")
                  .doesNotContain("<b>")
                  .doesNotContain("\u202E")
                  .doesNotContain("001171001234");
            });
    assertThat(pages.get("files/1.html")).contains("&lt;script&gt;").contains("CCCD *********234");
  }

  @Test
  void sentencesKeptInAnotherLanguageAreToldInTheReaders() throws IOException {
    RunContents run =
        TestRuns.empty()
            .with(TestReports.authentic("good.pdf"), Language.VI)
            .with(
                TestReports.judged("bad.pdf", FindingCode.CHANGED_AFTER_SIGNING, Evidence.NONE),
                Language.VI);
    assertThat(single(run, Language.EN))
        .contains("Every digital signature holds (1)")
        .doesNotContain("chữ ký số")
        .doesNotContain("Văn bản");
  }

  @Test
  void aRunThatIsNotFinishedSaysSo() throws IOException {
    assertThat(single(TestRuns.unfinished(), Language.EN))
        .contains("This run is not finished")
        .contains("has not recorded any file");
    assertThat(single(twoFiles(), Language.EN)).doesNotContain("This run is not finished");
  }

  /** Thousands of files on several pages, thirty issuers, one bad file at the end. */
  private static RunContents manyFiles() {
    return TestRuns.empty()
        .withMany(TestReports.authentic("a.pdf"), 1100, 30)
        .with(TestReports.judged("bad.pdf", FindingCode.CHANGED_AFTER_SIGNING, Evidence.NONE));
  }

  private static RunContents twoFiles() {
    return TestRuns.empty()
        .with(TestReports.authentic("good.pdf"))
        .with(TestReports.judged("bad.pdf", FindingCode.CHANGED_AFTER_SIGNING, Evidence.NONE));
  }

  private static Map<String, String> folder(RunContents run, Language language) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    FolderReport.write(
        run,
        Messages.of(language),
        (name, page) -> {
          StringBuilder text = new StringBuilder();
          page.writeTo(text);
          assertThat(pages.put(name, text.toString())).as(name).isNull();
        });
    return pages;
  }

  private static String single(RunContents run, Language language) throws IOException {
    StringBuilder text = new StringBuilder();
    SingleReport.write(run, Messages.of(language), text);
    return text.toString();
  }

  /** Well-formed as XML, too, without scripts, and with the style sheet that its policy admits. */
  private static void sound(String page) {
    try {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError(page, e);
    }
    assertThat(page.replace("&#39;", "'"))
        .contains("default-src 'none'; style-src " + StyleSheet.ofManyFiles().source())
        .doesNotContain("<script")
        .doesNotContain("http://")
        .doesNotContain("https://");
  }

  private static void assertLeadsSomewhere(String from, String href, Map<String, String> pages) {
    List<String> parts = List.of(href.split("#", -1));
    String folder = from.contains("/") ? from.substring(0, from.indexOf('/') + 1) : "";
    String target = parts.get(0).isEmpty() ? from : folder + parts.get(0);
    String page = pages.get(target.replaceFirst("^[a-z]+/\\.\\./", ""));
    assertThat(page).as(from + " -> " + href).isNotNull();
    if (parts.size() > 1) {
      assertThat(page).as(from + " -> " + href).contains("id=\"" + parts.get(1) + "\"");
    }
  }
}
