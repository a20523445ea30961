package org.xacthuc.report.row;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.VietnamTime;
import org.xacthuc.directive.Directive;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Spelling;
import org.xacthuc.report.Summary;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.AxisOutcome;

/** One report as the columns ask for it; what is absent is an empty text. */
record ColumnValues(VerificationReport report, Messages messages, String version) {
  /** From the best to the worst. */
  private static final List<AxisOutcome> FROM_BEST =
      List.of(
          AxisOutcome.PASSED,
          AxisOutcome.NOT_CHECKED,
          AxisOutcome.UNDETERMINED,
          AxisOutcome.FAILED);

  /** The signatures that can vouch for the document. */
  List<SignatureReport> counting() {
    return summary().counting();
  }

  /** The sentences of every report for people. */
  Summary summary() {
    return new Summary(messages, report);
  }

  /** Something that the pages say. */
  String printed(Function<Directive, Optional<String>> field) {
    return report.directive().flatMap(field).orElse("");
  }

  String date() {
    return printed(d -> d.date().map(LocalDate::toString));
  }

  /** Something of every signature by a body, or of every other one, in their order. */
  String each(boolean ofBodies, Function<SignatureReport, Optional<String>> value) {
    return counting().stream()
        .filter(s -> s.isOfBody() == ofBodies)
        .map(s -> value.apply(s).orElse("?"))
        .collect(Collectors.joining("; "));
  }

  /** The name printed, as it was compared; where nobody signed, the first block's. */
  String signer() {
    String compared = each(false, s -> s.signatory().printed());
    return compared.isEmpty() ? printed(ColumnValues::firstPrintedSigner) : compared;
  }

  private static Optional<String> firstPrintedSigner(Directive directive) {
    return directive.signatureBlocks().stream().flatMap(b -> b.signer().stream()).findFirst();
  }

  static Optional<String> certified(SignatureReport signature) {
    return signature.signer().map(s -> s.name().orElse(s.subject()));
  }

  static Optional<String> agreement(SignatureReport signature) {
    return Optional.of(Spelling.of(signature.signatory().agreement()));
  }

  /** The signature whose time is told: a person's before a body's, then the first. */
  private Optional<SignatureReport> first() {
    return counting().stream().min(Comparator.comparing(SignatureReport::isOfBody));
  }

  /** When it was signed, proven or else claimed. */
  String signedAt() {
    return first()
        .map(SignatureReport::times)
        .flatMap(t -> t.proven().or(() -> claimed(t).map(OffsetDateTime::toInstant)))
        .map(ColumnValues::time)
        .orElse("");
  }

  /** What proves that time; {@code claim} where nothing does. */
  String signedAtBy() {
    return first()
        .map(SignatureReport::times)
        .flatMap(t -> t.provenBy().or(() -> claimed(t).map(claim -> "claim")))
        .orElse("");
  }

  private static Optional<OffsetDateTime> claimed(SignatureReport.Times times) {
    return times.dictionary().or(times::attribute);
  }

  /** The worst outcome among the signatures that count. */
  String worst(Axis axis) {
    return counting().stream()
        .map(s -> s.judgement().axes().getOrDefault(axis, AxisOutcome.NOT_CHECKED))
        .max(Comparator.comparing(FROM_BEST::indexOf))
        .map(Spelling::of)
        .orElse("");
  }

  /** Every code once, the weightiest first. */
  String findings() {
    Stream<String> codes = report.judgement().findings().stream().map(Spelling::of);
    return codes.distinct().collect(Collectors.joining(" "));
  }

  /** In Vietnamese time with its offset, so that a column sorts as text. */
  static String time(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(VietnamTime.OFFSET));
  }
}
