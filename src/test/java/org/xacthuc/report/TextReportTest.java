package org.xacthuc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.VerificationReport;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.Fetch;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Subject;
import org.xacthuc.verdict.Verdict;

class TextReportTest {
  private static final Messages EN = Messages.of(Language.EN);

  @ParameterizedTest
  @EnumSource
  void theFirstLineIsTheVerdictTheFileAndItsReason(Language language) throws IOException {
    Messages messages = Messages.of(language);
    VerificationReport report =
        TestReports.judged("a.pdf", FindingCode.DIGEST_MISMATCH, Evidence.NONE);
    String first = write(report, messages, Style.PLAIN, false).lines().findFirst().orElseThrow();
    assertThat(first)
        .contains(messages.term(Term.VERDICT_NOT_AUTHENTIC))
        .contains("a.pdf")
        .endsWith(messages.sentence(FindingCode.DIGEST_MISMATCH));
  }

  @ParameterizedTest
  @EnumSource
  void allThatAClerkAsksStandsOnOneScreen(Language language) throws IOException {
    Messages messages = Messages.of(language);
    String text = write(TestReports.authentic("a.pdf"), messages, Style.PLAIN, false);
    assertThat(unwrapped(text))
        .contains("309-CV/TU", "TỈNH ỦY BẮC KẠN", "Phương Thị Thanh", "PHÓ BÍ THƯ")
        .contains("13:38:23 +07:00", "xacthuc TEST TSA", "xacthuc TEST Root")
        .contains(messages.term(Term.LABEL_NEXT), messages.term(Term.LABEL_NOT_CHECKED));
    assertThat(text.lines()).hasSizeLessThan(25);
  }

  @Test
  void whomTheReaderTrustedIsToldShortlyAndInFull() throws IOException {
    VerificationReport report = TestReports.authentic("a.pdf");
    assertThat(unwrapped(write(report, EN, Style.PLAIN, false)))
        .contains("trusted roots: 5 (your own store, known:vn, roots), together SHA-256 cdcd")
        .doesNotContain("cd".repeat(32));
    assertThat(unwrapped(write(report, EN, Style.PLAIN, true))).contains("cd".repeat(32));
    assertThat(unwrapped(write(report, Messages.of(Language.VI), Style.PLAIN, false)))
        .contains("tin cậy 5 chứng thư số gốc (kho của bạn, known:vn, roots)");
  }

  @Test
  void theHeadlineIsFollowedByItsNextStep() throws IOException {
    VerificationReport report = TestReports.judged("a.pdf", FindingCode.EMPTY_FILE, Evidence.NONE);
    assertThat(unwrapped(write(report, EN, Style.PLAIN, false)))
        .contains(EN.nextStep(FindingCode.EMPTY_FILE));
  }

  @Test
  void warningsAreToldAsNotesAndFindingsOnlyWhenAsked() throws IOException {
    VerificationReport report =
        TestReports.judged(
            "a.pdf",
            FindingCode.PRINTED_DIFFERS,
            Evidence.of(Evidence.Key.PRINTED, "2021-07-20T14:38:23+07:00")
                .and(Evidence.Key.CLAIMED, "2021-07-20T13:38:23+07:00"));
    String text = write(report, EN, Style.PLAIN, false);
    assertThat(text).contains("14:38:23").doesNotContain("time.printed-differs");
    String verbose = write(report, EN, Style.PLAIN, true);
    assertThat(verbose)
        .contains("time.printed-differs", "signature:Signature1", "TOTAL-PASSED", "ab".repeat(32))
        .contains("printed=2021-07-20T14:38:23+07:00");
  }

  @Test
  void whetherTheNetworkWasAskedIsTold() throws IOException {
    Fetch fetch =
        new Fetch(Fetch.Kind.CRL, "http://x/\u0007", Fetch.Outcome.STATUS, Optional.of("404"));
    assertThat(write(TestReports.authentic("a.pdf"), EN, Style.PLAIN, false)).contains("--online");
    assertThat(write(TestReports.asked("a.pdf", fetch), EN, Style.PLAIN, false))
        .doesNotContain("--online", "http://x");

    assertThat(write(TestReports.asked("a.pdf", fetch), EN, Style.PLAIN, true))
        .contains("crl  status (404)  http://x/")
        .doesNotContain("\u0007");
  }

  @Test
  void colourIsWrittenOnlyWhenAskedFor() throws IOException {
    VerificationReport report = TestReports.authentic("a.pdf");
    assertThat(write(report, EN, Style.PLAIN, true)).doesNotContain("\u001B");
    String coloured = write(report, EN, Style.COLOURED, true);
    assertThat(coloured).contains("\u001B[1;32m");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", ""))
        .isEqualTo(write(report, EN, Style.PLAIN, true));
  }

  @Test
  void namesFromFilesCannotActOnTheTerminal() throws IOException {
    var signer =
        TestReports.signer(
            SignerRole.PERSON, "A\u001B[31m", "CN=A\u202E, UID=CCCD:006171001234, O=\u0007");
    VerificationReport report =
        TestReports.report(
            "x\u001B]0;y\u0007.pdf",
            Verdict.NOT_AUTHENTIC,
            List.of(
                TestReports.finding(
                    FindingCode.SIGNER_DIFFERS,
                    Subject.signature("S\u001B"),
                    Evidence.of(Evidence.Key.CERTIFIED, signer.subject()))),
            TestReports.signature("S\u001B", signer));
    String text = write(report, EN, Style.PLAIN, true);
    assertThat(text.codePoints().filter(c -> c != '\n')).noneMatch(c -> Escaping.isUnsafe(c));
    assertThat(text).contains("\\u{001B}", "*********234").doesNotContain("006171001");
    StringBuilder brief = new StringBuilder();
    new BriefReport(Style.PLAIN).write(report, brief);
    assertThat(brief.toString().strip().codePoints()).noneMatch(c -> Escaping.isUnsafe(c));
  }

  @Test
  void signaturesThatDifferAreToldApart() throws IOException {
    var body = TestReports.signer(SignerRole.ORGANISATION, "Cơ quan Tỉnh ủy", "CN=Cơ quan Tỉnh ủy");
    String text =
        write(
            TestReports.report(
                "a.pdf",
                Verdict.AUTHENTIC,
                List.of(),
                TestReports.signature("S1", TestReports.person()),
                TestReports.signature("S2", body)),
            EN,
            Style.PLAIN,
            false);
    assertThat(text)
        .contains("Cơ quan Tỉnh ủy")
        .doesNotContain(EN.term(Term.NO_SIGNATURE_OF_PERSON))
        .doesNotContain(EN.term(Term.NO_SIGNATURE_OF_ORGANISATION));
  }

  @Test
  void anAuthorityThatTimedAllSignaturesIsNamedOnce() throws IOException {
    var body = TestReports.signer(SignerRole.ORGANISATION, "Cơ quan Tỉnh ủy", "CN=Cơ quan Tỉnh ủy");
    VerificationReport two =
        TestReports.report(
            "a.pdf",
            Verdict.AUTHENTIC,
            List.of(),
            TestReports.signature("S1", TestReports.person()),
            TestReports.signature("S2", body));
    for (VerificationReport report : List.of(two, TestReports.authentic("a.pdf"))) {
      String text = write(report, EN, Style.PLAIN, false);
      assertThat(text.split("xacthuc TEST TSA", -1)).hasSize(2);
    }
  }

  @Test
  void aMissingSignatureOfABodyIsTold() throws IOException {
    assertThat(write(TestReports.authentic("a.pdf"), EN, Style.PLAIN, false))
        .contains(EN.term(Term.NO_SIGNATURE_OF_ORGANISATION));
  }

  @Test
  void theBriefReportIsOneLine() throws IOException {
    StringBuilder out = new StringBuilder();
    BriefReport brief = new BriefReport(Style.PLAIN);
    brief.write(TestReports.authentic("a b.pdf"), out);
    brief.write(TestReports.unreadable("c.pdf"), out);
    assertThat(out).hasToString("AUTHENTIC - a b.pdf\nUNREADABLE pdf.not-a-pdf c.pdf\n");
  }

  @Test
  void linesAreWrappedAtBlanksAndKeepTheirIndent() {
    assertThat(Columns.wrap("  aaa bbb ccc", 9)).containsExactly("  aaa bbb", "  ccc");
    assertThat(Columns.wrap("aaaaaaaaaaaa b", 5)).containsExactly("aaaaaaaaaaaa", "b");
  }

  private static String unwrapped(String text) {
    return text.replaceAll("\\n +", " ");
  }

  private static String write(
      VerificationReport report, Messages messages, Style style, boolean verbose)
      throws IOException {
    StringBuilder out = new StringBuilder();
    new TextReport(messages, style, verbose).write(report, out);
    return out.toString();
  }
}
