package org.xacthuc.report.html;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.SignatureReport;
import org.xacthuc.report.CommonName;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Style.Tone;
import org.xacthuc.report.Term;

/** Every moment known of each signature, and whose clock told it. */
final class TimeRows {
  private final Messages messages;
  private final List<Page.TimeRow> rows = new ArrayList<>();

  TimeRows(Messages messages) {
    this.messages = messages;
  }

  List<Page.TimeRow> of(List<SignatureReport> signatures) {
    signatures.forEach(this::add);
    return rows;
  }

  private void add(SignatureReport signature) {
    SignatureReport.Times times = signature.times();
    String name = Signers.shown(signature);
    int before = rows.size();
    times
        .proven()
        .ifPresent(
            t ->
                rows.add(
                    new Page.TimeRow(
                        name, messages.show(t), Tones.of(Tone.GOOD, authority(signature)))));
    claim(name, times.attribute(), HtmlTerm.CLOCK_ATTRIBUTE);
    claim(name, times.dictionary(), HtmlTerm.CLOCK_DICTIONARY);
    claim(name, times.printed(), HtmlTerm.CLOCK_PRINTED);
    if (rows.size() == before) {
      rows.add(new Page.TimeRow(name, "–", Tones.of(Tone.NEUTRAL, messages.term(Term.TIME_NONE))));
    }
  }

  private void claim(String name, Optional<OffsetDateTime> time, HtmlTerm clock) {
    time.ifPresent(
        t ->
            rows.add(
                new Page.TimeRow(
                    name, messages.show(t), Tones.of(Tone.NEUTRAL, messages.term(clock)))));
  }

  private String authority(SignatureReport signature) {
    Map<String, String> values = new HashMap<>();
    signature.timeStamps().stream()
        .filter(t -> t.time().equals(signature.times().proven()))
        .flatMap(t -> t.authority().stream())
        .findFirst()
        .ifPresent(a -> values.put("authority", CommonName.of(a)));
    return messages.term(HtmlTerm.CLOCK_TIMESTAMP, values);
  }
}
