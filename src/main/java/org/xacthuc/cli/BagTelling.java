package org.xacthuc.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xacthuc.audit.bag.BagDefect;
import org.xacthuc.audit.bag.BagResult;
import org.xacthuc.audit.ledger.Fixity;
import org.xacthuc.report.Messages;
import org.xacthuc.report.archive.ArchiveTerm;
import org.xacthuc.report.archive.RecordedFixity;

/** What is told of a bag at an audit's end, in lines. */
final class BagTelling {
  private final Messages messages;

  /**
   * @param messages with the part {@code archive}
   */
  BagTelling(Messages messages) {
    this.messages = messages;
  }

  List<String> lines(BagResult result) {
    List<String> lines = new ArrayList<>();
    Map<String, String> bag = Map.of("bag", result.root().toString());
    if (result.isSound()) {
      String count = Long.toString(result.count(RecordedFixity.Outcome.MATCHES));
      lines.add(
          messages.term(ArchiveTerm.BAG_SOUND, Map.of("bag", bag.get("bag"), "count", count)));
    } else {
      lines.add(messages.term(ArchiveTerm.BAG_TITLE, bag));
      for (RecordedFixity.Outcome outcome : RecordedFixity.Outcome.values()) {
        if (result.count(outcome) > 0) {
          lines.add("  " + count(result.count(outcome), word(outcome)));
        }
      }
      result.first().forEach(fixity -> lines.add("  " + line(fixity)));
      result.defects().forEach(defect -> lines.add("  " + line(defect)));
    }
    if (!result.weak().isEmpty()) {
      String algorithms = String.join(", ", result.weak());
      lines.add(messages.term(ArchiveTerm.BAG_WEAK, Map.of("algorithms", algorithms)));
    }
    if (result.toFetch() > 0) {
      String count = Long.toString(result.toFetch());
      lines.add(messages.term(ArchiveTerm.BAG_FETCH, Map.of("count", count)));
    }
    return lines;
  }

  private String count(long count, String what) {
    return messages.term(
        ArchiveTerm.SUMMARY_COUNT, Map.of("count", Long.toString(count), "what", what));
  }

  private String word(RecordedFixity.Outcome outcome) {
    return messages.term(ArchiveTerm.of(outcome));
  }

  private String line(Fixity fixity) {
    Map<String, String> values =
        Map.of(
            "file", fixity.path(),
            "algorithm", fixity.algorithm(),
            "outcome", word(fixity.outcome()));
    return messages.term(ArchiveTerm.BAG_FILE, values);
  }

  private String line(BagDefect defect) {
    Map<String, String> values = new HashMap<>();
    values.put("manifest", defect.file());
    values.put("line", Long.toString(defect.line()));
    values.put("path", defect.value());
    values.put("expected", defect.value());
    values.put("actual", defect.actual());
    return messages.term(term(defect.kind()), values);
  }

  private static ArchiveTerm term(BagDefect.Kind kind) {
    return switch (kind) {
      case DECLARATION -> ArchiveTerm.BAG_DEFECT_DECLARATION;
      case NO_MANIFEST -> ArchiveTerm.BAG_DEFECT_NO_MANIFEST;
      case BAD_LINE -> ArchiveTerm.BAG_DEFECT_LINE;
      case UNSAFE_PATH -> ArchiveTerm.BAG_DEFECT_PATH;
      case NAMED_TWICE -> ArchiveTerm.BAG_DEFECT_TWICE;
      case UNKNOWN_ALGORITHM -> ArchiveTerm.BAG_DEFECT_ALGORITHM;
      case LIMIT -> ArchiveTerm.BAG_DEFECT_LIMIT;
      case OXUM -> ArchiveTerm.BAG_DEFECT_OXUM;
      case NOT_READABLE -> ArchiveTerm.BAG_DEFECT_UNREADABLE;
    };
  }
}
