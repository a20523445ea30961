package org.xacthuc.report.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xacthuc.report.Language;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Spelling;
import org.xacthuc.report.Term;
import org.xacthuc.report.archive.KeptReport.KeptFinding;
import org.xacthuc.report.archive.KeptReport.KeptSignature;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Severity;
import org.xacthuc.verdict.Subject;

/**
 * Sentences that were kept in the language of the run, told in the reader's. Only a sentence that
 * comes out word for word as it was kept, when made anew in its own language, is replaced; any
 * other stays as it is.
 */
public final class Retelling {
  private static final Map<String, FindingCode> CODES =
      Stream.of(FindingCode.values())
          .collect(Collectors.toUnmodifiableMap(FindingCode::code, Function.identity()));
  private static final Map<String, Evidence.Key> KEYS =
      Stream.of(Evidence.Key.values())
          .collect(Collectors.toUnmodifiableMap(Spelling::of, Function.identity()));

  private final Messages wanted;
  private final List<Messages> others;

  /**
   * @param wanted in the reader's language
   */
  public Retelling(Messages wanted) {
    this.wanted = wanted;
    others =
        Stream.of(Language.values())
            .filter(language -> language != wanted.language())
            .map(Messages::of)
            .toList();
  }

  /** What was found. */
  public String message(KeptFinding finding) {
    return CODES.containsKey(finding.code())
        ? retold(finding.message(), m -> m.sentence(of(finding)))
        : finding.message();
  }

  /** What to do about it. */
  public String next(KeptFinding finding) {
    return CODES.containsKey(finding.code())
        ? retold(finding.next(), m -> m.nextStep(of(finding)))
        : finding.next();
  }

  /** Why the verdict is what it is: a finding's sentence, or why the file is AUTHENTIC. */
  public String reason(KeptReport report) {
    return report.findings().stream()
        .filter(f -> f.message().equals(report.reason()))
        .findFirst()
        .map(this::message)
        .orElseGet(() -> authentic(report));
  }

  /** What to do about the file. */
  public String next(KeptReport report) {
    return report.findings().stream()
        .filter(f -> f.next().equals(report.next()))
        .findFirst()
        .map(this::next)
        .orElseGet(() -> retold(report.next(), m -> m.term(Term.NEXT_NOTHING)));
  }

  private String authentic(KeptReport report) {
    String kept = report.reason();
    for (UnaryOperator<String> retelling : reasons(report)) {
      String retold = retelling.apply(kept);
      if (!retold.equals(kept)) {
        return retold;
      }
    }
    return kept;
  }

  /** Each of the sentences that such a reason may be. */
  private List<UnaryOperator<String>> reasons(KeptReport report) {
    Map<String, String> count = Map.of("count", Integer.toString(countOf(report)));
    String publisher = first(report, KeptSignature::publishedBy);
    String copier = first(report, KeptSignature::copiedBy);
    return List.of(
        kept -> retold(kept, m -> m.term(Term.REASON_AUTHENTIC_SIGNATORY, count)),
        kept -> retold(kept, m -> m.term(Term.REASON_AUTHENTIC, count)),
        kept ->
            retold(
                kept,
                m -> m.term(Term.REASON_AUTHENTIC_PUBLISHED, with(count, "publisher", publisher))),
        kept -> retold(kept, m -> m.term(Term.REASON_AUTHENTIC_COPY, with(count, "body", copier))));
  }

  private static int countOf(KeptReport report) {
    return (int) report.signatures().stream().filter(KeptSignature::counts).count();
  }

  private static Map<String, String> with(Map<String, String> values, String key, String value) {
    return Stream.concat(values.entrySet().stream(), Stream.of(Map.entry(key, value)))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String first(KeptReport report, Function<KeptSignature, Optional<String>> fact) {
    return report.signatures().stream().flatMap(s -> fact.apply(s).stream()).findFirst().orElse("");
  }

  private String retold(String kept, Function<Messages, String> sentence) {
    return others.stream().anyMatch(m -> sentence.apply(m).equals(kept))
        ? sentence.apply(wanted)
        : kept;
  }

  private static Finding of(KeptFinding kept) {
    List<Evidence.Item> items =
        kept.evidence().entrySet().stream()
            .filter(e -> KEYS.containsKey(e.getKey()))
            .map(e -> new Evidence.Item(KEYS.get(e.getKey()), e.getValue()))
            .toList();
    return new Finding(
        CODES.get(kept.code()), Severity.INFO, Subject.DOCUMENT, new Evidence(items));
  }
}
