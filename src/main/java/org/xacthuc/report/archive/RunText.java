package org.xacthuc.report.archive;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.row.Column;
import org.xacthuc.verdict.Verdict;

/** A run in some lines: how many files have which verdict and which main finding. */
public final class RunText {
  private final Messages messages;

  /**
   * @param messages the reader's language
   */
  public RunText(Messages messages) {
    this.messages = messages.with("archive");
  }

  /** Writes the lines. */
  public void write(RunContents contents, Appendable out) throws IOException {
    Map<String, Long> verdicts = new LinkedHashMap<>();
    Map<String, Long> headlines = new LinkedHashMap<>();
    long[] files = new long[1];
    for (Verdict verdict : Verdict.values()) {
      verdicts.put(verdict.name(), 0L);
    }
    contents.files(
        file -> {
          files[0]++;
          verdicts.merge(file.row().value(Column.VERDICT), 1L, Long::sum);
          String headline = file.row().value(Column.HEADLINE);
          if (!headline.isEmpty()) {
            headlines.merge(headline, 1L, Long::sum);
          }
        });
    RecordedRun run = contents.run();
    String title =
        messages.term(
            ArchiveTerm.SUMMARY_RUN,
            Map.of(
                "run", Long.toString(run.id()),
                "scope", run.scope(),
                "time", messages.show(run.verificationTime()),
                "count", Long.toString(files[0])));
    StringBuilder text = new StringBuilder(title).append('\n');
    verdicts.forEach((verdict, count) -> line(count, ArchiveTerm.verdict(verdict, messages), text));
    if (!headlines.isEmpty()) {
      text.append(messages.term(ArchiveTerm.HEADING_CODES)).append('\n');
      headlines.entrySet().stream()
          .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
          .forEach(entry -> line(entry.getValue(), Escaping.inSentence(entry.getKey()), text));
    }
    fixity(contents, text);
    out.append(text);
  }

  private void fixity(RunContents contents, StringBuilder text) throws IOException {
    Map<RecordedFixity.Outcome, Long> outcomes = new EnumMap<>(RecordedFixity.Outcome.class);
    contents.fixity(check -> outcomes.merge(check.outcome(), 1L, Long::sum));
    if (!outcomes.isEmpty()) {
      text.append(messages.term(ArchiveTerm.HEADING_FIXITY)).append('\n');
      outcomes.forEach(
          (outcome, count) -> line(count, messages.term(ArchiveTerm.of(outcome)), text));
    }
  }

  private static void line(long count, String what, StringBuilder text) {
    text.append(String.format("%12d  %s", count, what)).append('\n');
  }
}
