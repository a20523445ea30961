package org.xacthuc.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xacthuc.VerificationReport;
import org.xacthuc.report.Language;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Term;
import org.xacthuc.report.TestReports;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.FindingCode;

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
    HtmlPage control = HtmlPage.of(TestReports.authentic("a.pdf"));
    HtmlPage page = HtmlPage.of(TestReports.authentic(name));
    assertThat(page.all("//*")).hasSameSizeAs(control.all("//*"));
    assertThat(page.text().codePoints())
        .noneMatch(c -> c != '\n' && (Character.isISOControl(c) || Character.getType(c) == 16));
    String shown =
        name.replace("\u202E", "\\u{202E}")
            .replace("\u0000", "\\u{0000}")
            .replace("\u001B", "\\u{001B}");
    assertThat(page.words("//footer")).contains(shown);
  }
}
