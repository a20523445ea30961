package org.xacthuc.report.html;

import java.util.ArrayList;
import java.util.List;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.report.AnchorLines;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Style.Tone;
import org.xacthuc.report.Summary;
import org.xacthuc.report.Term;
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
    List<SignatureReport> counting = summary.counting();
    boolean read = report.judgement().verdict() != Verdict.UNREADABLE;
    return new Page(
        messages.language().tag(),
        StyleSheet.load(),
        new Words(messages),
        head(report, summary),
        read ? new DocumentRows(messages).of(report.directive()) : List.of(),
        read ? new SignatoryRows(messages, report).of(counting) : List.of(),
        new ChangeViews(messages, report).views(),
        new PageViews(messages, report).view(),
        new TimeRows(messages).of(counting),
        new TimelineBuilder(messages, report).timeline(),
        new PathViews(messages).of(report.signatures()),
        report.judgement().findings().stream().map(this::row).toList(),
        summary.notChecked().stream().map(Sentences::begun).toList(),
        file(report));
  }

  private Page.Head head(VerificationReport report, Summary summary) {
    Verdict verdict = report.judgement().verdict();
    return new Page.Head(
        Tones.of(Tone.of(verdict), messages.term(Wording.of(verdict))),
        Escaping.text(report.file()),
        Sentences.begun(summary.reason()),
        Sentences.begun(summary.next()),
        summary.notes().stream().map(Sentences::begun).toList());
  }

  private Page.FindingRow row(Finding finding) {
    return new Page.FindingRow(
        Tones.of(Tone.of(finding.severity()), messages.term(Wording.of(finding.severity()))),
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
    facts.add(
        new Page.Fact(
            messages.term(Term.LABEL_ANCHORS), new AnchorLines(messages).lines(report.anchors())));
    return facts;
  }

  private Page.Fact fact(HtmlTerm label, String value) {
    return new Page.Fact(messages.term(label), List.of(value));
  }
}
