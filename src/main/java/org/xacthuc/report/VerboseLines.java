package org.xacthuc.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.directive.StampTimes;
import org.xacthuc.verdict.Fetch;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.TimeComparison;

/** For {@code -v}: every signature's particulars and every finding with its code and evidence. */
final class VerboseLines {
  private final Messages messages;
  private final Style style;

  VerboseLines(Messages messages, Style style) {
    this.messages = messages;
    this.style = style;
  }

  void append(VerificationReport report, TextPage page) {
    List<String> signatures = new ArrayList<>();
    report.signatures().forEach(s -> addSignature(s, signatures));
    page.section(messages.term(Term.LABEL_SIGNATURES), signatures);
    List<String> findings = new ArrayList<>();
    report.judgement().findings().forEach(f -> addFinding(f, findings));
    page.section(messages.term(Term.LABEL_FINDINGS), findings);
    page.section(
        messages.term(Term.LABEL_POLICY),
        List.of(
            Escaping.text(report.policy().name()),
            "SHA-256 " + report.policy().sha256().value().hex()));
    page.section(
        messages.term(Term.LABEL_ANCHORS), new AnchorLines(messages).lines(report.anchors()));
    page.section(
        messages.term(Term.LABEL_FETCHES),
        report.online().fetches().stream().map(VerboseLines::line).toList());
    report
        .sha256()
        .ifPresent(d -> page.section("SHA-256", List.of(d.value().hex() + ", " + size(report))));
  }

  private String size(VerificationReport report) {
    return messages.term(Term.FILE_SIZE, Map.of("bytes", Long.toString(report.bytes())));
  }

  private static String line(Fetch fetch) {
    return Spelling.of(fetch.kind())
        + "  "
        + Spelling.of(fetch.outcome())
        + fetch.detail().map(d -> " (" + Escaping.text(d) + ")").orElse("")
        + "  "
        + Escaping.text(fetch.url());
  }

  private void addSignature(SignatureReport signature, List<String> lines) {
    var judgement = signature.judgement();
    String status =
        Spelling.of(judgement.indication())
            + judgement.subIndication().map(s -> " " + s.name()).orElse("");
    lines.add(
        Escaping.text(judgement.field())
            + ": "
            + Spelling.of(judgement.type())
            + ", "
            + judgement.level().orElse(signature.subFilter().map(Escaping::text).orElse("-"))
            + ", "
            + status);
    lines.add(
        "  "
            + signature.digestAlgorithm().orElse("-")
            + ", "
            + signature.signatureAlgorithm().orElse("-")
            + ", "
            + messages.term(
                Term.SIGNATURE_REVISION, Map.of("number", Integer.toString(signature.revision())))
            + ", "
            + Spelling.of(signature.coverage()));
    addTimes(signature, lines);
    for (SignatureReport.ChainLink link : signature.chain()) {
      lines.add("  " + Escaping.text(link.subject()));
      lines.add("    SHA-256 " + link.sha256());
    }
  }

  /** How far every moment known lies from the printed one, and the signature from the date. */
  private void addTimes(SignatureReport signature, List<String> lines) {
    TimeComparison compared = signature.times().compared();
    compared.distances().map(StampTimes::distances).orElse(List.of()).stream()
        .map(
            d ->
                messages.term(
                    d.agrees() ? Term.TIME_PRINTED_AGREES : Term.TIME_PRINTED_APART,
                    Map.of(
                        "moment", messages.word(d.of()), "distance", Moments.show(d.distance()))))
        .forEach(line -> lines.add("  " + line));
    compared
        .daysAfterDate()
        .ifPresent(
            days ->
                lines.add(
                    "  "
                        + messages.term(
                            days < 0 ? Term.SIGNED_BEFORE_DATE : Term.SIGNED_AFTER_DATE,
                            Map.of("days", Long.toString(Math.abs(days))))));
  }

  private void addFinding(Finding finding, List<String> lines) {
    FindingCode code = finding.code();
    lines.add(
        style.toned(
                Style.Tone.of(finding.severity()), messages.term(Wording.of(finding.severity())))
            + "  "
            + style.bold(code.code())
            + "  "
            + Escaping.text(Spelling.of(finding.subject())));
    lines.add("  " + messages.sentence(finding));
    String evidence =
        finding.evidence().items().stream()
            .map(i -> Spelling.of(i.key()) + "=" + Escaping.text(i.value()))
            .collect(Collectors.joining(", "));
    if (!evidence.isEmpty()) {
      lines.add("  " + evidence);
    }
    lines.add("  " + (code.specification() + " " + code.clause()).strip());
  }
}
