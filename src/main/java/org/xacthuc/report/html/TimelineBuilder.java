package org.xacthuc.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.report.CommonName;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Style.Tone;
import org.xacthuc.verdict.Indication;
import org.xacthuc.verdict.JudgedChange;

/** The signatures in the order of the revisions they cover, with what came between them. */
final class TimelineBuilder {
  private final Messages messages;
  private final VerificationReport report;
  private final ChangeRows rows;

  TimelineBuilder(Messages messages, VerificationReport report) {
    this.messages = messages;
    this.report = report;
    rows = new ChangeRows(messages);
  }

  Page.Timeline timeline() {
    List<Integer> order =
        IntStream.range(0, report.signatures().size())
            .boxed()
            .sorted(Comparator.comparing(this::position))
            .toList();
    List<Page.Event> events = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      Optional<SignatureReport> next =
          order.stream().skip(i + 1L).findFirst().map(report.signatures()::get);
      events.add(event(report.signatures().get(order.get(i)), next));
    }
    List<String> introduction =
        report.revisions() == 0
            ? List.of()
            : List.of(
                messages.term(
                    HtmlTerm.REVISIONS_COUNT,
                    Map.of("count", Integer.toString(report.revisions()))));
    return new Page.Timeline(introduction, events);
  }

  /** Those that cover no revision come last. */
  private int position(int index) {
    int revision = report.signatures().get(index).revision();
    return revision == 0 ? Integer.MAX_VALUE : revision;
  }

  private Page.Event event(SignatureReport signature, Optional<SignatureReport> next) {
    String indication =
        signature.judgement().indication().name().replace('_', '-')
            + signature.judgement().subIndication().map(s -> " " + s.name()).orElse("");
    List<String> particulars = new ArrayList<>();
    Map<String, String> values = new HashMap<>();
    values.put("field", signature.judgement().field());
    signature.judgement().level().or(signature::subFilter).ifPresent(l -> values.put("level", l));
    signature.digestAlgorithm().ifPresent(a -> values.put("digest", a));
    signature.signatureAlgorithm().ifPresent(a -> values.put("algorithm", a));
    particulars.add(messages.term(HtmlTerm.SIGNATURE_KIND, values));
    return new Page.Event(
        Tones.of(
            tone(signature.judgement().indication()),
            messages.term(
                words(signature.judgement().indication()), Map.of("indication", indication))),
        title(signature),
        particulars,
        afterwards(signature, next));
  }

  private static HtmlTerm words(Indication indication) {
    return switch (indication) {
      case TOTAL_PASSED -> HtmlTerm.INDICATION_PASSED;
      case TOTAL_FAILED -> HtmlTerm.INDICATION_FAILED;
      case INDETERMINATE -> HtmlTerm.INDICATION_INDETERMINATE;
    };
  }

  private static Tone tone(Indication indication) {
    return switch (indication) {
      case TOTAL_PASSED -> Tone.GOOD;
      case TOTAL_FAILED -> Tone.BAD;
      case INDETERMINATE -> Tone.DOUBTFUL;
    };
  }

  private String title(SignatureReport signature) {
    Map<String, String> values =
        Map.of(
            "revision",
            Integer.toString(signature.revision()),
            "signer",
            Signers.name(signature),
            "authority",
            CommonName.of(Signers.name(signature)));
    if (signature.revision() == 0) {
      return messages.term(HtmlTerm.REVISION_UNKNOWN, values);
    }
    return switch (signature.judgement().type()) {
      case APPROVAL, CERTIFICATION -> messages.term(HtmlTerm.REVISION_SIGNED, values);
      case DOCUMENT_TIMESTAMP -> messages.term(HtmlTerm.REVISION_STAMPED, values);
      case USAGE_RIGHTS -> messages.term(HtmlTerm.REVISION_USAGE_RIGHTS, values);
    };
  }

  private List<Page.Toned> afterwards(SignatureReport signature, Optional<SignatureReport> next) {
    if (signature.revision() == 0) {
      return List.of();
    }
    List<JudgedChange> changes = signature.changesUntil(next);
    return changes.isEmpty()
        ? List.of(Tones.of(Tone.GOOD, messages.term(HtmlTerm.AFTERWARDS_NOTHING)))
        : rows.kinds(changes);
  }
}
