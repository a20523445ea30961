package org.xacthuc.report.html.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xacthuc.report.archive.RecordedFile;
import org.xacthuc.report.row.Column;

/** How many files have what, of kinds of which there are few. */
final class Tally {
  /** More codes than there are, should a record name others. */
  private static final int MOST_CODES = 1_000;

  private final Map<String, Long> verdicts = new LinkedHashMap<>();
  private final Map<String, Long> codes = new TreeMap<>();
  private long files;
  private long duplicates;

  void add(RecordedFile file) {
    files++;
    file.sameAs().ifPresent(other -> duplicates++);
    verdicts.merge(file.row().value(Column.VERDICT), 1L, Long::sum);
    codes(file).forEach(code -> codes.merge(code, 1L, Long::sum));
  }

  /** The codes of a file's findings that are counted, each once. */
  Stream<String> codes(RecordedFile file) {
    return Stream.of(file.row().value(Column.FINDINGS).split(" ", -1))
        .filter(code -> !code.isEmpty())
        .distinct()
        .filter(code -> codes.containsKey(code) || codes.size() < MOST_CODES);
  }

  long files() {
    return files;
  }

  long duplicates() {
    return duplicates;
  }

  Map<String, Long> verdicts() {
    return verdicts;
  }

  /** The most frequent first. */
  List<Map.Entry<String, Long>> codes() {
    return codes.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .toList();
  }
}
