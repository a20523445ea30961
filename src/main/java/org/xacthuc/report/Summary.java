package org.xacthuc.report;

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

/** What every report for people says of a file as a whole, whatever it looks like. */
public final class Summary {
  private final Messages messages;
  private final VerificationReport report;

  public Summary(Messages messages, VerificationReport report) {
    this.messages = messages;
    this.report = report;
  }

  /** The signatures that can vouch for the document. */
  public List<SignatureReport> counting() {
    return report.signatures().stream().filter(s -> s.judgement().type().counts()).toList();
  }

  /** The verdict's one reason: the headline, or why the file is AUTHENTIC. */
  public String reason() {
    return report.judgement().headline().map(messages::sentence).orElseGet(this::authentic);
  }

  /** Agreement with the page is claimed only where every signature agrees. */
  private String authentic() {
    List<SignatureReport> counting = counting();
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

  /** What weighs something and is not said by the reason, in sentences. */
  public List<String> notes() {
    String first = report.judgement().headline().map(messages::sentence).orElse("");
    return warnings().map(messages::sentence).distinct().filter(s -> !s.equals(first)).toList();
  }

  private Stream<Finding> warnings() {
    return report.judgement().findings().stream().filter(f -> f.severity() != Severity.INFO);
  }

  /** The headline's next step; without one, the weightiest warning's. */
  public String next() {
    return report
        .judgement()
        .headline()
        .or(() -> warnings().findFirst())
        .map(messages::nextStep)
        .orElseGet(() -> messages.term(Term.NEXT_NOTHING));
  }

  /** What nobody looked at, this time or ever, one thing an item. */
  public List<String> notChecked() {
    if (report.judgement().verdict() == Verdict.UNREADABLE) {
      return List.of(messages.term(Term.NOTHING_CHECKED));
    }
    List<String> parts = new ArrayList<>();
    List<SignatureReport> counting = counting();
    for (Axis axis : Axis.values()) {
      boolean skipped =
          counting.stream()
              .anyMatch(s -> s.judgement().axes().get(axis) == AxisOutcome.NOT_CHECKED);
      if (skipped) {
        parts.add(messages.term(Wording.of(axis)));
      }
    }
    if (report.policy().signatory() == RequirementLevel.OFF) {
      parts.add(messages.term(Term.PAGES_NOT_LOOKED_AT));
    }
    if (!report.online().allowed()) {
      parts.add(messages.term(Term.NETWORK_NOT_ASKED));
    }
    parts.add(messages.term(Term.NEVER_CHECKED));
    return parts;
  }
}
