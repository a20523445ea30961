package org.xacthuc.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xacthuc.trust.PathOutcome;

/** Weighs the facts of one document under one policy. Pure, and safe to share. */
public final class Judge {
  private static final Comparator<Finding> WEIGHTIEST_FIRST =
      Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::code);

  /** Every rule about one signature, axis by axis. */
  private static final List<SignatureRule> RULES =
      Stream.of(
              IntegrityRules.ALL,
              TrustRules.ALL,
              RevocationRules.ALL,
              TimeStampRules.ALL,
              TimeRules.ALL,
              AlgorithmRules.ALL)
          .flatMap(List::stream)
          .toList();

  /** The verdict on these facts, with every finding, under {@code policy}. */
  public Judgement judge(DocumentFacts facts, Policy policy) {
    RuleContext context = new RuleContext(facts, policy);
    SignatureLevels levels = new SignatureLevels(facts);
    List<SignatureJudgement> signatures =
        facts.signatures().stream().map(s -> judge(s, levels.of(s), context)).toList();
    List<Finding> findings =
        Stream.concat(
                DocumentRules.check(facts, policy).map(raised -> raised.weighedBy(policy)),
                signatures.stream().flatMap(s -> s.findings().stream()))
            .distinct()
            .sorted(WEIGHTIEST_FIRST)
            .collect(Collectors.collectingAndThen(Collectors.toList(), AlikeFindings::few));
    Optional<Finding> headline =
        findings.stream().findFirst().filter(f -> f.severity().forces().isPresent());
    Verdict verdict =
        headline.flatMap(f -> f.severity().forces()).orElseGet(() -> authentic(signatures));
    return new Judgement(verdict, headline, findings, signatures);
  }

  /**
   * AUTHENTIC has to be earned: nothing spoke against the document, and every signature that
   * counts, of which there is at least one, is TOTAL-PASSED.
   *
   * @throws IllegalStateException when a rule failed to say why not; there is no quiet way here
   */
  private static Verdict authentic(List<SignatureJudgement> signatures) {
    List<SignatureJudgement> counting = signatures.stream().filter(s -> s.type().counts()).toList();
    boolean earned =
        !counting.isEmpty()
            && counting.stream().allMatch(s -> s.indication() == Indication.TOTAL_PASSED);
    if (!earned) {
      throw new IllegalStateException("no finding speaks against a document that did not pass");
    }
    return Verdict.AUTHENTIC;
  }

  private static SignatureJudgement judge(
      SignatureFacts signature, Optional<String> level, RuleContext context) {
    List<Raised> raised = new ArrayList<>();
    RULES.forEach(rule -> rule.check(signature, context).forEach(raised::add));
    signatoryRules(signature, context)
        .forEach(rule -> rule.check(signature, context).forEach(raised::add));
    List<Finding> findings = completed(weigh(raised, context.policy()), signature, context);
    List<Finding> own = ofTheSignature(findings);
    return new SignatureJudgement(
        signature.field(),
        signature.type(),
        level,
        ChangeRules.changesAfter(signature, context.document()),
        indication(own, signature),
        subIndication(own, signature, context),
        axes(findings, signature, context),
        findings);
  }

  private static List<Finding> weigh(List<Raised> raised, Policy policy) {
    return raised.stream()
        .map(r -> r.weighedBy(policy))
        .distinct()
        .sorted(WEIGHTIEST_FIRST)
        .collect(Collectors.collectingAndThen(Collectors.toList(), AlikeFindings::few));
  }

  /** No signature that counts falls short in silence: where no rule says why, this says that. */
  private static List<Finding> completed(
      List<Finding> findings, SignatureFacts signature, RuleContext context) {
    boolean silent =
        signature.type().counts()
            && deciding(ofTheSignature(findings)).isEmpty()
            && !holds(signature);
    if (!silent) {
      return findings;
    }
    Raised gap = Raised.of(FindingCode.NOT_ESTABLISHED, signature.subject());
    return Stream.concat(Stream.of(gap.weighedBy(context.policy())), findings.stream())
        .sorted(WEIGHTIEST_FIRST)
        .toList();
  }

  /** The page is no part of a signature's own status. */
  private static List<Finding> ofTheSignature(List<Finding> findings) {
    return findings.stream().filter(f -> f.code().axis() != Axis.SIGNATORY).toList();
  }

  private static List<SignatureRule> signatoryRules(SignatureFacts signature, RuleContext context) {
    return signature.type().counts() && context.policy().signatory() != RequirementLevel.OFF
        ? SignatoryRules.ALL
        : List.of();
  }

  /** The weightiest finding that keeps a signature from passing (ETSI EN 319 102-1 §5.1.3). */
  private static Optional<Finding> deciding(List<Finding> findings) {
    return findings.stream().findFirst().filter(f -> f.severity().forces().isPresent());
  }

  /**
   * Nothing decides about a document time-stamp that proves nothing: its token's own status says.
   */
  private static Optional<SubIndication> subIndication(
      List<Finding> findings, SignatureFacts signature, RuleContext context) {
    Optional<Finding> deciding = deciding(findings);
    if (deciding.isPresent()
        || signature.type() != SignatureType.DOCUMENT_TIMESTAMP
        || holds(signature)) {
      return deciding.flatMap(f -> f.code().subIndication());
    }
    return signature.time().timeStamps().stream()
        .findFirst()
        .flatMap(stamp -> TimeStampStatus.of(stamp, context.policy()).subIndication());
  }

  private static Indication indication(List<Finding> findings, SignatureFacts signature) {
    Optional<Finding> deciding = deciding(findings);
    if (deciding.isEmpty()) {
      return holds(signature) ? Indication.TOTAL_PASSED : Indication.INDETERMINATE;
    }
    return deciding.get().severity() == Severity.FAILURE
        ? Indication.TOTAL_FAILED
        : Indication.INDETERMINATE;
  }

  /** What must positively be there for a signature to pass, whatever the findings say. */
  private static boolean holds(SignatureFacts signature) {
    return switch (signature.type()) {
      case APPROVAL, CERTIFICATION -> signature.container().holds() && isTrusted(signature);
      case DOCUMENT_TIMESTAMP -> signature.time().proven().isPresent();
      case USAGE_RIGHTS -> false;
    };
  }

  private static boolean isTrusted(SignatureFacts signature) {
    return signature.trust().path().map(PathOutcome::isValidated).orElse(false);
  }

  private static Map<Axis, AxisOutcome> axes(
      List<Finding> findings, SignatureFacts signature, RuleContext context) {
    Map<Axis, AxisOutcome> axes = new EnumMap<>(Axis.class);
    for (Axis axis : Axis.values()) {
      if (axis != Axis.DOCUMENT) {
        axes.put(axis, outcome(axis, findings, signature, context));
      }
    }
    return axes;
  }

  private static AxisOutcome outcome(
      Axis axis, List<Finding> findings, SignatureFacts signature, RuleContext context) {
    Optional<Severity> worst =
        findings.stream()
            .filter(f -> f.code().axis() == axis)
            .map(Finding::severity)
            .max(Comparator.naturalOrder())
            .filter(s -> s.forces().isPresent());
    if (worst.isPresent()) {
      return worst.get() == Severity.FAILURE ? AxisOutcome.FAILED : AxisOutcome.UNDETERMINED;
    }
    return AxisCompletion.of(axis, signature, context);
  }
}
