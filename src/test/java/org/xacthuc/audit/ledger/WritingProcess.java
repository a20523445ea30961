package org.xacthuc.audit.ledger;

import static org.xacthuc.audit.ledger.LedgerRows.NOW;
import static org.xacthuc.audit.ledger.LedgerRows.PINS;
import static org.xacthuc.audit.ledger.LedgerRows.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** A process that records rows until it is killed: 0.pdf, 1.pdf and so on. */
final class WritingProcess {
  static final int BATCH = 40;
  static final RunScope SCOPE = folder("/archive");

  private WritingProcess() {}

  /** Starts one on that ledger. */
  static Process start(LedgerPlace place, String url) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp"));
    command.addAll(
        List.of(classes, WritingProcess.class.getName(), url, place.journal().toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return builder.start();
  }

  /** Says that it writes now, and goes on; ends with 1 where the ledger is in use. */
  public static void main(String[] args) throws IOException {
    try (Ledger ledger = Ledger.open(LedgerPlace.parse(args[0], Optional.of(args[1])))) {
      Optional<Run> last = ledger.last(SCOPE);
      Run run = last.isPresent() ? last.get() : ledger.begin(SCOPE, PINS, NOW, NOW);
      Recording recording = ledger.record(run, NOW);
      long next = ledger.read(run).count();
      System.out.println("writing");
      while (true) {
        recording.add(
            LongStream.range(next, next + BATCH)
                .mapToObj(i -> LedgerRows.row(i + ".pdf"))
                .toList());
        next += BATCH;
      }
    } catch (LedgerException e) {
      System.out.println(e.problem());
      System.exit(1);
    }
  }
}
