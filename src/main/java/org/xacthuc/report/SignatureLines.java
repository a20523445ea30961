package org.xacthuc.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xacthuc.SignatureReport;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.AxisOutcome;
import org.xacthuc.verdict.ChangesAfter;

/**
 * Time, integrity and trust of the signatures that count. What is the same for all is said once;
 * else each statement begins with the signers it holds for.
 */
final class SignatureLines {
  private final Messages messages;
  private final List<SignatureReport> signatures;

  SignatureLines(Messages messages, List<SignatureReport> signatures) {
    this.messages = messages;
    this.signatures = signatures;
  }

  List<String> time() {
    List<String> authorities = signatures.stream().flatMap(s -> authority(s).stream()).toList();
    // One that vouches for several signatures is named once, below them.
    boolean shared = authorities.size() > 1 && authorities.stream().distinct().count() == 1;
    List<String> lines = new ArrayList<>(grouped(s -> time(s, !shared)));
    if (shared) {
      lines.add(messages.term(Term.TIME_STAMP_AUTHORITY, Map.of("authority", authorities.get(0))));
    }
    signatures.stream()
        .flatMap(s -> s.times().printed().stream())
        .distinct()
        .map(t -> messages.term(Term.TIME_PRINTED, Map.of("time", messages.show(t))))
        .forEach(lines::add);
    return lines;
  }

  /** Who made the time-stamp that proves when it was signed. */
  private static Optional<String> authority(SignatureReport signature) {
    Optional<Instant> proven = signature.times().proven();
    return signature.timeStamps().stream()
        .filter(t -> proven.isPresent() && t.time().equals(proven))
        .flatMap(t -> t.authority().stream())
        .findFirst()
        .map(CommonName::of);
  }

  List<String> integrity() {
    return grouped(
        s -> {
          String changes = messages.term(Wording.of(s.judgement().changesAfter()));
          // A change after signing says all; the signature itself may well hold.
          return s.judgement().changesAfter() == ChangesAfter.FORBIDDEN
              ? changes
              : messages.term(Wording.integrity(outcome(s, Axis.INTEGRITY))) + "; " + changes;
        });
  }

  List<String> trust() {
    return grouped(
        s -> {
          AxisOutcome outcome = outcome(s, Axis.TRUST);
          Map<String, String> values =
              outcome == AxisOutcome.PASSED && !s.chain().isEmpty()
                  ? Map.of("root", CommonName.of(s.chain().get(s.chain().size() - 1).subject()))
                  : Map.of();
          return messages.term(Wording.trust(outcome), values)
              + "; "
              + messages.term(Wording.revocation(outcome(s, Axis.REVOCATION)));
        });
  }

  private String time(SignatureReport signature, boolean withAuthority) {
    SignatureReport.Times times = signature.times();
    if (times.proven().isPresent()) {
      Map<String, String> values = new LinkedHashMap<>();
      values.put("time", messages.show(times.proven().get()));
      authority(signature).filter(a -> withAuthority).ifPresent(a -> values.put("authority", a));
      return messages.term(Term.TIME_PROVEN, values);
    }
    Optional<OffsetDateTime> claimed = times.attribute().or(times::dictionary);
    return claimed
        .map(t -> messages.term(Term.TIME_CLAIMED, Map.of("time", messages.show(t))))
        .orElseGet(() -> messages.term(Term.TIME_NONE));
  }

  private List<String> grouped(Function<SignatureReport, String> statement) {
    Map<String, List<String>> namesOf = new LinkedHashMap<>();
    for (SignatureReport signature : signatures) {
      namesOf
          .computeIfAbsent(statement.apply(signature), s -> new ArrayList<>())
          .add(name(signature));
    }
    if (namesOf.size() < 2) {
      return List.copyOf(namesOf.keySet());
    }
    return namesOf.entrySet().stream()
        .map(e -> String.join(", ", e.getValue()) + ": " + e.getKey())
        .toList();
  }

  private static String name(SignatureReport signature) {
    return Escaping.text(
        signature
            .signer()
            .flatMap(SignatureReport.Signer::name)
            .orElse(signature.judgement().field()));
  }

  private static AxisOutcome outcome(SignatureReport signature, Axis axis) {
    return signature.judgement().axes().getOrDefault(axis, AxisOutcome.NOT_CHECKED);
  }
}
