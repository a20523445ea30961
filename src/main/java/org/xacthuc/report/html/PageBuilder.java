package org.xacthuc.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xacthuc.VerificationReport;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Style.Tone;
import org.xacthuc.report.Summary;
import org.xacthuc.report.Wording;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.Verdict;

/** From a report to the words of its page. */
final class PageBuilder {
  private final Messages messages;
  private final String version;

  PageBuilder(Messages messages, String version) {
    this.messages = messages;
    this.version = version;
  }

  Page page(VerificationReport report) {
    Summary summary = new Summary(messages, report);
    Verdict verdict = report.judgement().verdict();
    Tone tone = Tone.of(verdict);
    return new Page(
        messages.language().tag(),
        StyleSheet.load(),
        name(tone),
        tone.symbol(),
        messages.term(Wording.of(verdict)),
        summary.reason(),
        summary.next(),
        new Words(messages),
        report.judgement().findings().stream().map(this::row).toList(),
        summary.notChecked(),
        file(report));
  }

  private static String name(Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT);
  }

  private Page.FindingRow row(Finding finding) {
    Tone tone = Tone.of(finding.severity());
    return new Page.FindingRow(
        name(tone),
        tone.symbol(),
        messages.term(Wording.of(finding.severity())),
        finding.code().code(),
        messages.sentence(finding),
        messages.nextStep(finding));
  }

  private List<Page.Fact> file(VerificationReport report) {
    List<Page.Fact> facts = new ArrayList<>();
    facts.add(fact(HtmlTerm.FILE_NAME, Escaping.text(report.file())));
    report.sha256().ifPresent(d -> facts.add(fact(HtmlTerm.FILE_SHA256, d.value().hex())));
    facts.add(fact(HtmlTerm.FILE_BYTES, Long.toString(report.bytes())));
    facts.add(fact(HtmlTerm.FILE_TIME, messages.show(report.verificationTime())));
    facts.add(fact(HtmlTerm.FILE_VERSION, "xacthuc " + version));
    facts.add(
        new Page.Fact(
            messages.term(HtmlTerm.FILE_POLICY),
            List.of(
                Escaping.text(report.policy().name()),
                "SHA-256 " + report.policy().sha256().value().hex())));
    return facts;
  }

  private Page.Fact fact(HtmlTerm label, String value) {
    return new Page.Fact(messages.term(label), List.of(value));
  }
}
