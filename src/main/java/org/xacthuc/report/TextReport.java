package org.xacthuc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.AxisOutcome;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.RequirementLevel;
import org.xacthuc.verdict.Severity;
import org.xacthuc.verdict.Verdict;

/** One screen for a clerk: the verdict with its one reason first, then the facts it rests on. */
public final class TextReport implements ReportWriter {
  private static final int MOST_NOTES = 4;

  private final Messages messages;
  private final Layout layout;
  private final Style style;
  private final boolean verbose;

  /**
   * @param verbose whether every finding and every signature's particulars follow
   */
  public TextReport(Messages messages, Layout layout, boolean verbose) {
    this.messages = messages;
    this.layout = layout;
    style = layout.style();
    this.verbose = verbose;
  }

  /** For a file or a pipe. */
  public TextReport(Messages messages, Style style, boolean verbose) {
    this(messages, Layout.of(style), verbose);
  }

  @Override
  public void write(VerificationReport report, Appendable out) throws IOException {
    TextPage page = new TextPage(layout);
    page.headline(firstLine(report));
    List<SignatureReport> counting = counting(report);
    if (report.judgement().verdict() != Verdict.UNREADABLE) {
      page.section(
          messages.term(Term.LABEL_DOCUMENT),
          new DocumentLines(messages).lines(report.directive()));
      SignatoryLines signatory = new SignatoryLines(messages, style, report);
      page.section(messages.term(Term.LABEL_SIGNER), signatory.signer(counting));
      page.section(messages.term(Term.LABEL_ORGANISATION), signatory.organisation(counting));
      SignatureLines signatures = new SignatureLines(messages, counting);
      page.section(messages.term(Term.LABEL_TIME), signatures.time());
      page.section(messages.term(Term.LABEL_INTEGRITY), signatures.integrity());
      page.section(messages.term(Term.LABEL_TRUST), signatures.trust());
    }
    page.section(messages.term(Term.LABEL_NOTE), notes(report));
    page.section(messages.term(Term.LABEL_NEXT), next(report));
    page.section(messages.term(Term.LABEL_NOT_CHECKED), List.of(notChecked(report, counting)));
    if (verbose) {
      new VerboseLines(messages, style).append(report, page);
    }
    out.append(page.text());
  }

  private String firstLine(VerificationReport report) {
    Verdict verdict = report.judgement().verdict();
    String word = messages.term(verdictTerm(verdict));
    return style.strong(Style.Tone.of(verdict), word)
        + "  "
        + style.bold(Escaping.text(report.file()))
        + ": "
        + report.judgement().headline().map(messages::sentence).orElseGet(() -> reason(report));
  }

  private static Term verdictTerm(Verdict verdict) {
    return switch (verdict) {
      case AUTHENTIC -> Term.VERDICT_AUTHENTIC;
      case NOT_AUTHENTIC -> Term.VERDICT_NOT_AUTHENTIC;
      case UNDETERMINED -> Term.VERDICT_UNDETERMINED;
      case UNSIGNED -> Term.VERDICT_UNSIGNED;
      case UNREADABLE -> Term.VERDICT_UNREADABLE;
    };
  }

  /** Why it is AUTHENTIC. Agreement with the page is claimed only where every signature agrees. */
  private String reason(VerificationReport report) {
    List<SignatureReport> counting = counting(report);
    Optional<String> publisher =
        counting.stream().flatMap(s -> s.publishedBy().stream()).findFirst();
    if (publisher.isPresent()) {
      return messages.term(
          Term.REASON_AUTHENTIC_PUBLISHED,
          Map.of("count", Integer.toString(counting.size()), "publisher", publisher.get()));
    }
    Optional<String> copier = counting.stream().flatMap(s -> s.copiedBy().stream()).findFirst();
    if (copier.isPresent()) {
      return messages.term(
          Term.REASON_AUTHENTIC_COPY,
          Map.of("count", Integer.toString(counting.size()), "body", copier.get()));
    }
    boolean agreed = counting.stream().allMatch(s -> s.signatory().agreement().agrees());
    return messages.term(
        agreed ? Term.REASON_AUTHENTIC_SIGNATORY : Term.REASON_AUTHENTIC,
        Map.of("count", Integer.toString(counting.size())));
  }

  private static List<SignatureReport> counting(VerificationReport report) {
    return report.signatures().stream().filter(s -> s.judgement().type().counts()).toList();
  }

  /** What weighs something and is not said in the first line. */
  private List<String> notes(VerificationReport report) {
    String first = report.judgement().headline().map(messages::sentence).orElse("");
    List<String> sentences =
        warnings(report).map(messages::sentence).distinct().filter(s -> !s.equals(first)).toList();
    if (sentences.size() <= MOST_NOTES || verbose) {
      return verbose ? List.of() : sentences;
    }
    List<String> shown = new ArrayList<>(sentences.subList(0, MOST_NOTES));
    int left = sentences.size() - MOST_NOTES;
    shown.add(messages.term(Term.MORE_NOTES, Map.of("count", Integer.toString(left))));
    return shown;
  }

  private static Stream<Finding> warnings(VerificationReport report) {
    return report.judgement().findings().stream().filter(f -> f.severity() != Severity.INFO);
  }

  /** The headline's step; without one, the weightiest warning's. */
  private List<String> next(VerificationReport report) {
    return List.of(
        report
            .judgement()
            .headline()
            .or(() -> warnings(report).findFirst())
            .map(messages::nextStep)
            .orElseGet(() -> messages.term(Term.NEXT_NOTHING)));
  }

  private String notChecked(VerificationReport report, List<SignatureReport> counting) {
    if (report.judgement().verdict() == Verdict.UNREADABLE) {
      return messages.term(Term.NOTHING_CHECKED);
    }
    List<String> parts = new ArrayList<>();
    for (Axis axis : Axis.values()) {
      boolean skipped =
          counting.stream()
              .anyMatch(s -> s.judgement().axes().get(axis) == AxisOutcome.NOT_CHECKED);
      if (skipped) {
        parts.add(messages.term(axisTerm(axis)));
      }
    }
    if (report.policy().signatory() == RequirementLevel.OFF) {
      parts.add(messages.term(Term.PAGES_NOT_LOOKED_AT));
    }
    if (!report.online().allowed()) {
      parts.add(messages.term(Term.NETWORK_NOT_ASKED));
    }
    parts.add(messages.term(Term.NEVER_CHECKED));
    return String.join("; ", parts);
  }

  private static Term axisTerm(Axis axis) {
    return switch (axis) {
      case DOCUMENT -> Term.AXIS_DOCUMENT;
      case INTEGRITY -> Term.AXIS_INTEGRITY;
      case TRUST -> Term.AXIS_TRUST;
      case REVOCATION -> Term.AXIS_REVOCATION;
      case TIME -> Term.AXIS_TIME;
      case ALGORITHMS -> Term.AXIS_ALGORITHMS;
      case SIGNATORY -> Term.AXIS_SIGNATORY;
    };
  }
}
