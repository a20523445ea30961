package org.xacthuc.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xacthuc.Pictures;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.report.Language;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Term;
import org.xacthuc.report.TestReports;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Subject;
import org.xacthuc.verdict.Verdict;

class HtmlReportTest {
  private static final VerificationReport REFUSED =
      TestReports.judged("a.pdf", FindingCode.DIGEST_MISMATCH, Evidence.NONE);

  @ParameterizedTest
  @EnumSource
  void theHeadingIsTheVerdictAndItsReasonFollows(Language language) {
    Messages messages = Messages.of(language);
    HtmlPage page = HtmlPage.of(REFUSED, language);
    assertThat(page.words("//h1")).isEqualTo("✘ " + messages.term(Term.VERDICT_NOT_AUTHENTIC));
    assertThat(page.words("//header/p[@class='reason']"))
        .isEqualTo(messages.sentence(FindingCode.DIGEST_MISMATCH));
    assertThat(page.one("/html").getAttribute("lang")).isEqualTo(language.tag());
    assertThat(page.text()).contains(messages.nextStep(FindingCode.DIGEST_MISMATCH));
  }

  @Test
  void nothingRunsAndNothingIsLoaded() {
    HtmlPage page = HtmlPage.of(REFUSED);
    assertThat(page.all("//script | //link | //iframe | //object | //embed | //form | //base"))
        .isEmpty();
    assertThat(page.all("//@style/.. | //*[@*[starts-with(name(), 'on')]]")).isEmpty();
    assertThat(page.text()).doesNotContain("http:", "https:", "url(", "@import");
    assertThat(page.all("//*[@src]")).allMatch(e -> e.getAttribute("src").startsWith("data:"));
  }

  @Test
  void thePolicyAdmitsThisStyleSheetAndNothingElse() throws NoSuchAlgorithmException {
    HtmlPage page = HtmlPage.of(REFUSED);
    String policy =
        page.one("//meta[@http-equiv='Content-Security-Policy']").getAttribute("content");
    byte[] style = page.one("//style").getTextContent().getBytes(StandardCharsets.UTF_8);
    String digest =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
    assertThat(List.of(policy.split("; ")))
        .containsExactlyInAnyOrder(
            "default-src 'none'",
            "img-src data:",
            "style-src 'sha256-" + digest + "'",
            "base-uri 'none'",
            "form-action 'none'");
  }

  @Test
  void headingsAreInOrderAndTablesHaveHeads() {
    HtmlPage page = HtmlPage.of(REFUSED);
    int level = 0;
    for (Element heading : page.all("//*[self::h1 or self::h2 or self::h3 or self::h4]")) {
      int next = heading.getTagName().charAt(1) - '0';
      assertThat(next).as(heading.getTextContent()).isLessThanOrEqualTo(level + 1);
      level = next;
    }
    assertThat(page.all("//h1 | //main | //footer")).hasSize(3);
    assertThat(page.all("//table")).isNotEmpty();
    assertThat(page.all("//table[not(caption) or not(.//th)] | //th[not(@scope)]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</td><script>alert(1)</script>",
        "\" onload=\"alert(1)",
        "' onload='alert(1)",
        "<!--",
        "]]>",
        "&lt;b&gt;",
        "\u202Efdp.exe",
        "\u0000\u001B[31m",
        "javascript:alert(1)"
      })
  void aNameBreaksOutOfNothing(String name) {
    HtmlPage control = HtmlPage.of(named("An"));
    HtmlPage page = HtmlPage.of(named(name));
    assertThat(page.all("//*")).hasSameSizeAs(control.all("//*"));
    assertThat(page.all("//@*/..")).hasSameSizeAs(control.all("//@*/.."));
    assertThat(page.text().codePoints())
        .noneMatch(
            c ->
                c != '\n'
                    && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT));
    String shown =
        name.replace("\u202E", "\\u{202E}")
            .replace("\u0000", "\\u{0000}")
            .replace("\u001B", "\\u{001B}");
    assertThat(page.words("//footer")).contains(shown);
    assertThat(page.words("//section[@aria-labelledby='signatories']")).contains(shown);
    assertThat(page.words("//section[@aria-labelledby='revisions']")).contains(shown);
    assertThat(page.words("//section[@aria-labelledby='paths']")).contains(shown);
    assertThat(page.words("//section[@aria-labelledby='findings']")).contains(shown);
  }

  @Test
  void aNameWithoutEndPushesNothingAway() {
    HtmlPage control = HtmlPage.of(named("n".repeat(900)));
    assertThat(control.words("//section[@aria-labelledby='signatories']"))
        .contains("n".repeat(900));
    VerificationReport endless =
        TestReports.report(
            "a.pdf",
            Verdict.AUTHENTIC,
            List.of(),
            TestReports.signature(
                "Signature1", TestReports.signer(SignerRole.PERSON, "n".repeat(100_000), "CN=An")));
    assertThat(HtmlPage.of(endless).words("//main")).hasSizeLessThan(20_000).contains("n…");
  }

  /** A file, a signer, a field and a finding that all bear that name. */
  private static VerificationReport named(String name) {
    Finding finding =
        TestReports.finding(
            FindingCode.SIGNATORY_DID_NOT_SIGN,
            Subject.signature(name),
            Evidence.of(Evidence.Key.PRINTED, name));
    return TestReports.report(
        name,
        Verdict.UNDETERMINED,
        List.of(finding),
        TestReports.signature(name, TestReports.signer(SignerRole.PERSON, name, "CN=" + name)));
  }

  @Test
  void identityNumbersAreMasked() {
    HtmlPage page = HtmlPage.of(TestReports.authentic("CCCD 006171001234.pdf"));
    assertThat(page.text())
        .doesNotContain("006171001234", "000000000007")
        .contains("CCCD *********234", "CCCD:*********007");
  }

  @Test
  void theChangedWordIsOutlinedBeforeAndAfterAndTheChangesStandInWords() {
    HtmlPage page = HtmlPage.of(sample("309-CV-TU-altered.pdf"), Language.VI);
    String changes = "//section[@aria-labelledby='changes']";
    assertThat(page.all(changes + "//*[@class='pair']//img")).hasSize(2);
    assertThat(page.all(changes + "//*[@class='pair']//*[@class='difference']/*[name()='rect']"))
        .hasSize(2)
        .allSatisfy(HtmlReportTest::liesOnItsPage);
    assertThat(page.all(changes + "//*[@class='pair closeups']//img")).hasSize(2);
    List<Element> rows = page.all(changes + "//tbody/tr");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).getTextContent()).contains("dữ liệu kiểm tra chữ ký", "✔ được phép");
    assertThat(rows.get(1).getTextContent()).contains("nội dung trang", "✘ không được phép");
    assertThat(page.all(changes + "/following::h2[@id='pages']")).hasSize(1);
  }

  @Test
  void everyOutlineHasItsNumberInTheLegendAndEveryPictureItsWords() {
    HtmlPage page = HtmlPage.of(sample("309-CV-TU.pdf"));
    String pages = "//section[@aria-labelledby='pages']";
    assertThat(page.all("//section[@aria-labelledby='changes']")).isEmpty();
    assertThat(page.all(pages + "//img")).hasSize(2);
    assertThat(page.all("//img[not(@alt) or string-length(@alt) < 10]")).isEmpty();
    assertThat(page.all(pages + "//*[name()='rect']"))
        .hasSize(3)
        .allSatisfy(HtmlReportTest::liesOnItsPage);
    assertThat(page.all(pages + "//*[name()='text']"))
        .extracting(Element::getTextContent)
        .containsExactlyElementsOf(
            page.all(pages + "//li/span").stream().map(Element::getTextContent).toList());
    assertThat(page.words(pages + "//ol")).contains("Phương Thị Thanh", "PHÓ BÍ THƯ");
    // Nothing that the document draws stands before the verdict, or in it.
    assertThat(page.all("//header/preceding::img | //header//img")).isEmpty();
  }

  private static void liesOnItsPage(Element rectangle) {
    String[] box =
        ((Element) rectangle.getParentNode().getParentNode())
            .getAttribute("viewBox")
            .split(" ", -1);
    double right = number(rectangle, "x") + number(rectangle, "width");
    double bottom = number(rectangle, "y") + number(rectangle, "height");
    assertThat(number(rectangle, "x")).isNotNegative();
    assertThat(number(rectangle, "y")).isNotNegative();
    assertThat(right).isLessThanOrEqualTo(Double.parseDouble(box[2]));
    assertThat(bottom).isLessThanOrEqualTo(Double.parseDouble(box[3]));
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static VerificationReport sample(String name) {
    return Verification.strict().with(Pictures.DRAWN).of(Path.of("src/samples", name));
  }

  @Test
  void whereNothingIsLeftToCompareThatIsSaid() {
    TestPdf letter =
        TestPdf.letter("PAY 100")
            .signedBy(TestPki.load().of(Holder.PHUONG_THI_THANH))
            .as(s -> s.field("Signature1"))
            .at("2021-07-20T06:38:23Z");
    Verification any = Verification.ofAnyDocument();
    assertThat(changes(any.of(letter.patch("PAY", "PAX"))))
        .contains("does not match the very bytes");
    assertThat(changes(any.of(letter.resaved()))).contains("no complete revision");
    assertThat(HtmlPage.of(any.of(letter)).all("//h2[@id='changes']")).isEmpty();
  }

  /** Pictures have a limit; what was changed is told beyond it, too. */
  @Test
  void noSignatureBehindWhichSomethingWasChangedIsPassedOver() {
    TestPdf letter = signed(TestPdf.letter("PAY 100"), 1);
    for (int i = 2; i <= 5; i++) {
      letter = signed(letter.pageText(1, "PAY " + i + "00"), i);
    }
    HtmlPage page =
        HtmlPage.of(Verification.ofAnyDocument().with(Pictures.DRAWN).of(letter), Language.EN);
    String changes = "//section[@aria-labelledby='changes']";
    assertThat(page.all(changes + "/h3")).hasSize(4);
    assertThat(page.all(changes + "//table")).hasSize(4);
    assertThat(page.words(changes)).containsOnlyOnce("No pictures before and after were drawn");
    assertThat(page.words(changes + "//table[last()]")).contains("not permitted");
  }

  private static TestPdf signed(TestPdf pdf, int number) {
    return pdf.signedBy(TestPki.load().of(Holder.PHUONG_THI_THANH))
        .as(s -> s.field("Signature" + number))
        .at("2021-07-2" + number + "T06:38:23Z");
  }

  private static String changes(VerificationReport report) {
    return HtmlPage.of(report).words("//section[@aria-labelledby='changes']");
  }

  @Test
  void whatCannotTakeThePageSaysSoItself() {
    IOException full = new IOException("no space left");
    Writer disk =
        new Writer() {
          @Override
          public void write(char[] chars, int offset, int length) throws IOException {
            throw full;
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    HtmlReport report = new HtmlReport(Messages.of(Language.EN), "0.1.0");
    assertThatThrownBy(() -> report.write(REFUSED, disk)).isSameAs(full);
  }

  @Test
  void ofAnUnreadableFileOnlyTheAnswerIsShown() {
    HtmlPage page = HtmlPage.of(TestReports.unreadable("a.pdf"));
    assertThat(page.all("//section/@aria-labelledby/.."))
        .extracting(e -> e.getAttribute("aria-labelledby"))
        .containsExactly("findings", "not-checked");
  }
}
