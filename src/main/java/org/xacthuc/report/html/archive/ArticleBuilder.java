package org.xacthuc.report.html.archive;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Spelling;
import org.xacthuc.report.Style.Tone;
import org.xacthuc.report.Wording;
import org.xacthuc.report.archive.ArchiveTerm;
import org.xacthuc.report.archive.KeptReport;
import org.xacthuc.report.archive.KeptReport.KeptSignature;
import org.xacthuc.report.archive.KeptReports;
import org.xacthuc.report.archive.RecordedFile;
import org.xacthuc.report.archive.Retelling;
import org.xacthuc.report.html.Page.Fact;
import org.xacthuc.report.html.Page.FindingRow;
import org.xacthuc.report.html.Page.Toned;
import org.xacthuc.report.html.Sentences;
import org.xacthuc.report.html.Tones;
import org.xacthuc.report.row.Column;
import org.xacthuc.verdict.Severity;

/** From what was recorded of a file to all that its page tells. */
final class ArticleBuilder {
  private final KeptReports reports = new KeptReports();
  private final Messages messages;
  private final FileWords words;
  private final Retelling retelling;

  ArticleBuilder(Messages messages) {
    this.messages = messages;
    words = new FileWords(messages);
    retelling = new Retelling(messages);
  }

  FilePage.Article article(RecordedFile file) {
    Optional<KeptReport> report = reports.read(file.row().json());
    String reason = report.map(retelling::reason).orElse("");
    String next = report.map(retelling::next).orElse("");
    List<Fact> facts = new ArrayList<>();
    document(file, report.map(KeptReport::reference).orElse(""), facts);
    report.ifPresent(r -> r.signatures().forEach(s -> signature(s, facts)));
    record(file, facts);
    return new FilePage.Article(
        FileWords.id(file),
        FileWords.name(file),
        words.verdict(file.row().value(Column.VERDICT)),
        told(reason.isEmpty() ? file.row().value(Column.REASON) : reason),
        told(next.isEmpty() ? file.row().value(Column.NEXT) : next),
        facts,
        report.map(r -> r.findings().stream().map(this::finding).toList()).orElse(List.of()));
  }

  private static String told(String sentence) {
    return Sentences.begun(Escaping.text(sentence));
  }

  private FindingRow finding(KeptReport.KeptFinding finding) {
    return new FindingRow(
        severity(finding.severity()),
        Escaping.text(finding.code()),
        Escaping.text(retelling.message(finding)),
        Escaping.text(retelling.next(finding)));
  }

  private Toned severity(String name) {
    return Stream.of(Severity.values())
        .filter(s -> Spelling.of(s).equals(name))
        .findFirst()
        .map(s -> Tones.of(Tone.of(s), messages.term(Wording.of(s))))
        .orElseGet(() -> Tones.of(Tone.NEUTRAL, Escaping.text(name)));
  }

  private void document(RecordedFile file, String reference, List<Fact> facts) {
    add(facts, ArchiveTerm.FILE_NUMBER, Stream.of(numberAndDate(file, reference)));
    add(facts, ArchiveTerm.FILE_ISSUER, file, Column.ISSUER);
    add(facts, ArchiveTerm.FILE_SUBJECT, file, Column.SUBJECT);
    add(facts, ArchiveTerm.FILE_SIGNER, both(file, Column.SIGNER, Column.SIGNER_CERTIFIED));
    add(facts, ArchiveTerm.FILE_BODY, both(file, Column.BODY, Column.BODY_CERTIFIED));
  }

  private static String numberAndDate(RecordedFile file, String reference) {
    String number = reference.isEmpty() ? FileWords.number(file) : reference;
    return Stream.of(number, file.row().value(Column.DATE))
        .filter(value -> !value.isEmpty())
        .map(Escaping::inSentence)
        .collect(Collectors.joining(", "));
  }

  /** What the page says beside what the certificate says. */
  private Stream<String> both(RecordedFile file, Column printed, Column certified) {
    String onThePage = file.row().value(printed);
    String inTheCertificate = file.row().value(certified);
    if (onThePage.isEmpty() && inTheCertificate.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        messages.term(
            ArchiveTerm.FILE_PRINTED_CERTIFIED,
            Map.of(
                "printed", onThePage.isEmpty() ? "–" : onThePage,
                "certified", inTheCertificate.isEmpty() ? "–" : inTheCertificate)));
  }

  private void signature(KeptSignature signature, List<Fact> facts) {
    if (!signature.counts()) {
      return;
    }
    add(facts, ArchiveTerm.FILE_SIGNED_AT, time(signature));
    KeptReport.Signer signer = signature.signer();
    if (signer.isPresent()) {
      add(
          facts,
          ArchiveTerm.FILE_CERTIFICATE,
          Stream.of(
              Escaping.inSentence(signer.subject()),
              messages.term(ArchiveTerm.CERTIFICATE_ISSUER, Map.of("issuer", signer.issuer())),
              messages.term(ArchiveTerm.CERTIFICATE_SERIAL, Map.of("serial", signer.serial())),
              "SHA-256 " + Escaping.text(signer.sha256())));
    }
  }

  private Stream<String> time(KeptSignature signature) {
    KeptReport.Times times = signature.times();
    String name = signature.signer().name();
    if (!times.proven().isEmpty()) {
      return Stream.of(
          messages.term(
              ArchiveTerm.TIME_PROVEN,
              Map.of(
                  "name", name, "time", moment(times.proven()), "authority", times.authority())));
    }
    return times.claimed().isEmpty()
        ? Stream.empty()
        : Stream.of(
            messages.term(
                ArchiveTerm.TIME_CLAIMED, Map.of("name", name, "time", moment(times.claimed()))));
  }

  private String moment(String written) {
    try {
      return written.endsWith("Z")
          ? messages.show(Instant.parse(written))
          : messages.show(OffsetDateTime.parse(written));
    } catch (DateTimeParseException noMoment) {
      return written;
    }
  }

  private void record(RecordedFile file, List<Fact> facts) {
    add(facts, ArchiveTerm.FILE_SHA256, file, Column.SHA256);
    add(facts, ArchiveTerm.FILE_BYTES, file, Column.BYTES);
    if (!file.path().equals(file.row().value(Column.FILE))) {
      add(facts, ArchiveTerm.FILE_PATH, Stream.of(Escaping.inSentence(file.path())));
    }
    add(facts, ArchiveTerm.FILE_SAME_AS, file.sameAs().map(Escaping::inSentence).stream());
    add(facts, ArchiveTerm.FILE_RECORDED, Stream.of(messages.show(file.recorded())));
  }

  private void add(List<Fact> facts, ArchiveTerm label, RecordedFile file, Column column) {
    add(facts, label, Stream.of(Escaping.inSentence(file.row().value(column))));
  }

  /** Without a value there is nothing to tell. */
  private void add(List<Fact> facts, ArchiveTerm label, Stream<String> values) {
    List<String> told = values.filter(value -> !value.isEmpty()).toList();
    if (!told.isEmpty()) {
      facts.add(new Fact(messages.term(label), told));
    }
  }
}
