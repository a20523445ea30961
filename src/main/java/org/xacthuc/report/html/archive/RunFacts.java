package org.xacthuc.report.html.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.archive.ArchiveTerm;
import org.xacthuc.report.archive.RecordedRun;
import org.xacthuc.report.html.Page.Fact;
import org.xacthuc.verdict.Verdict;

/** What the first page says of the run as a whole, wherever its links lead. */
final class RunFacts {
  private final Messages messages;
  private final RecordedRun run;
  private final Tally tally;

  RunFacts(Messages messages, RecordedRun run, Tally tally) {
    this.messages = messages;
    this.run = run;
    this.tally = tally;
  }

  String title() {
    return messages.term(
        ArchiveTerm.TITLE_OF_RUN, Map.of("count", Numbers.of(tally.files(), messages)));
  }

  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (run.finished().isEmpty()) {
      remarks.add(messages.term(ArchiveTerm.UNFINISHED));
    }
    if (tally.files() == 0) {
      remarks.add(messages.term(ArchiveTerm.NO_FILES));
    }
    return remarks;
  }

  /** The verdicts in their order, and whatever else was recorded as one. */
  List<Overview.Card> cards(UnaryOperator<String> href) {
    Stream<String> known = Stream.of(Verdict.values()).map(Enum::name);
    return Stream.concat(known, tally.verdicts().keySet().stream())
        .distinct()
        .map(name -> card(name, href))
        .toList();
  }

  private Overview.Card card(String verdict, UnaryOperator<String> href) {
    long count = tally.verdicts().getOrDefault(verdict, 0L);
    String share = Numbers.share(count, tally.files(), messages);
    return new Overview.Card(
        new FileWords(messages).verdict(verdict),
        Numbers.of(count, messages),
        share.isEmpty() ? "" : messages.term(ArchiveTerm.SHARE, Map.of("share", share)),
        count == 0 ? "" : href.apply(verdict));
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    add(facts, ArchiveTerm.RUN_SCOPE, Escaping.inSentence(run.scope()));
    add(facts, ArchiveTerm.RUN_NUMBER, Long.toString(run.id()));
    add(facts, ArchiveTerm.RUN_TIME, messages.show(run.verificationTime()));
    add(facts, ArchiveTerm.RUN_BEGUN, messages.show(run.begun()));
    add(
        facts,
        ArchiveTerm.RUN_FINISHED,
        run.finished()
            .map(messages::show)
            .orElseGet(() -> messages.term(ArchiveTerm.RUN_NOT_FINISHED)));
    add(facts, ArchiveTerm.RUN_DUPLICATES, Numbers.of(tally.duplicates(), messages));
    facts.add(new Fact(messages.term(ArchiveTerm.RUN_TOOL), tool()));
    pin(facts, RecordedRun.Pin.Kind.POLICY, ArchiveTerm.RUN_POLICY);
    pin(facts, RecordedRun.Pin.Kind.ANCHORS, ArchiveTerm.RUN_ANCHORS);
    pin(facts, RecordedRun.Pin.Kind.OPTIONS, ArchiveTerm.RUN_OPTIONS);
    return facts;
  }

  private List<String> tool() {
    return Stream.concat(
            Stream.of(Escaping.inSentence(run.tool())), digests(RecordedRun.Pin.Kind.TOOL))
        .toList();
  }

  private void pin(List<Fact> facts, RecordedRun.Pin.Kind kind, ArchiveTerm label) {
    digests(kind).forEach(digest -> add(facts, label, digest));
  }

  private Stream<String> digests(RecordedRun.Pin.Kind kind) {
    return run.pins().stream()
        .filter(pin -> pin.kind() == kind)
        .map(pin -> "SHA-256 " + Escaping.inSentence(pin.value()));
  }

  private void add(List<Fact> facts, ArchiveTerm label, String value) {
    facts.add(new Fact(messages.term(label), List.of(value)));
  }
}
