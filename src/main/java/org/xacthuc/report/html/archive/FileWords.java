package org.xacthuc.report.html.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Style.Tone;
import org.xacthuc.report.Wording;
import org.xacthuc.report.archive.ArchiveTerm;
import org.xacthuc.report.archive.RecordedFile;
import org.xacthuc.report.html.Page.Toned;
import org.xacthuc.report.html.Tones;
import org.xacthuc.report.row.Column;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

/** What short lines say of a file. */
final class FileWords {
  private static final Map<String, FindingCode> CODES =
      Stream.of(FindingCode.values())
          .collect(Collectors.toUnmodifiableMap(FindingCode::code, Function.identity()));

  private final Messages messages;

  FileWords(Messages messages) {
    this.messages = messages;
  }

  /** By which links find a file on its page. */
  static String id(RecordedFile file) {
    return "f" + file.number();
  }

  static String name(RecordedFile file) {
    return Escaping.inSentence(file.row().value(Column.FILE));
  }

  FileList.Line line(RecordedFile file, String href) {
    String headline = file.row().value(Column.HEADLINE);
    return new FileList.Line(
        href,
        name(file),
        about(file),
        verdict(file.row().value(Column.VERDICT)),
        sentence(headline),
        Escaping.text(headline));
  }

  /** Number, date and body, as far as they are known. */
  private static String about(RecordedFile file) {
    String number = number(file);
    return Stream.of(number, file.row().value(Column.DATE), file.row().value(Column.ISSUER))
        .filter(value -> !value.isEmpty())
        .map(Escaping::inSentence)
        .collect(Collectors.joining(", "));
  }

  /** Number and symbol, as far as they are known. */
  static String number(RecordedFile file) {
    return (file.row().value(Column.NUMBER) + " " + file.row().value(Column.SYMBOL)).strip();
  }

  /** Whether that is one of this program's codes. */
  static boolean isKnown(String code) {
    return CODES.containsKey(code);
  }

  /** What is found with that code; empty where it is none of ours. */
  String sentence(String code) {
    return Optional.ofNullable(CODES.get(code)).map(messages::sentence).orElse("");
  }

  /** The same; one that is none of ours as it stands there. */
  String title(String code) {
    String sentence = sentence(code);
    return sentence.isEmpty() ? Escaping.inSentence(code) : sentence;
  }

  /** The table of all codes that were found. */
  Overview.Table codes(
      Tally tally, Function<String, String> href, Function<String, List<Frame.Link>> files) {
    List<Overview.Row> rows =
        tally.codes().stream()
            .map(
                entry ->
                    new Overview.Row(
                        title(entry.getKey()),
                        Escaping.text(entry.getKey()),
                        Numbers.of(entry.getValue(), messages),
                        href.apply(entry.getKey()),
                        files.apply(entry.getKey())))
            .toList();
    return new Overview.Table(
        "codes",
        messages.term(ArchiveTerm.HEADING_CODES),
        messages.term(ArchiveTerm.CAPTION_CODES),
        messages.term(ArchiveTerm.COLUMN_CODE),
        messages.term(ArchiveTerm.COLUMN_FILES),
        rows,
        List.of());
  }

  /** A verdict in words; one that is none of ours as it stands there. */
  Toned verdict(String name) {
    return Stream.of(Verdict.values())
        .filter(v -> v.name().equals(name))
        .findFirst()
        .map(v -> Tones.of(Tone.of(v), messages.term(Wording.of(v))))
        .orElseGet(() -> Tones.of(Tone.NEUTRAL, Escaping.inSentence(name)));
  }
}
