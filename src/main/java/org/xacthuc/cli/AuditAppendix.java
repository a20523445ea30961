package org.xacthuc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.xacthuc.audit.bag.BagAudit;
import org.xacthuc.audit.bag.BagResult;
import org.xacthuc.audit.intake.PathName;
import org.xacthuc.audit.ledger.Ledger;
import org.xacthuc.audit.ledger.Recording;
import org.xacthuc.audit.ledger.Run;
import org.xacthuc.audit.ledger.RunReader;
import org.xacthuc.audit.ledger.RunScope;
import org.xacthuc.audit.replay.LedgerComparison;
import org.xacthuc.audit.replay.LedgerContents;
import org.xacthuc.base.Bytes;
import org.xacthuc.register.Register;
import org.xacthuc.report.Messages;
import org.xacthuc.report.archive.Arrival;
import org.xacthuc.report.archive.ArrivalReport;
import org.xacthuc.report.archive.ChangeReport;
import org.xacthuc.report.archive.RecordedFixity;

/**
 * What an audit tells at its end beside the counts: whether the folder is what the manifests of its
 * bag say, what of the register has arrived, and what changed since the run before.
 */
final class AuditAppendix {
  /** Of each kind; the whole is told by {@code replay}. */
  private static final int NAMED = 5;

  private final Messages messages;
  private final Optional<Register> register;
  private final StringBuilder text = new StringBuilder();
  private ExitCode code = ExitCode.SUCCESS;

  /**
   * @param register what should arrive; absent where nothing was said of it
   */
  AuditAppendix(Messages messages, Optional<Register> register) {
    this.messages = messages;
    this.register = register;
  }

  /**
   * Holds the folder against its bag's manifests, if it has any, and records what came of it. To be
   * called when all files have their row and the run is not finished yet.
   */
  void recordBag(Run run, RunReader reader, Recording recording) throws IOException {
    boolean whole = run.scope().shards() == 1;
    if (!whole || run.scope().kind() != RunScope.Kind.FOLDER) {
      return;
    }
    Path folder = PathName.path(PathName.decode(run.scope().input()));
    if (!Files.isDirectory(folder)) {
      return;
    }
    Bytes before = PathName.bytes(folder);
    Optional<BagResult> result =
        BagAudit.record(folder, file -> spelling(before, file), reader, recording);
    if (result.isPresent()) {
      new BagTelling(messages.with("archive"))
          .lines(result.get())
          .forEach(line -> text.append(line).append('\n'));
      boolean lacking =
          !result.get().defects().isEmpty()
              || result.get().counts().keySet().stream().anyMatch(AuditAppendix::isLacking);
      code = code.and(lacking ? ExitCode.INPUT_MISSING : ExitCode.SUCCESS);
    }
  }

  /** A file that no manifest names is told, and nothing is missing for it. */
  private static boolean isLacking(RecordedFixity.Outcome outcome) {
    return switch (outcome) {
      case MATCHES, NOT_LISTED -> false;
      case DIFFERS, MISSING, NOT_READABLE -> true;
    };
  }

  /** As the ledger spells paths below that folder; one outside of it by its absolute path. */
  private static String spelling(Bytes folder, Path file) {
    Bytes whole = PathName.bytes(file);
    int length = folder.length();
    boolean below =
        whole.length() > length && whole.slice(0, length).equals(folder) && whole.at(length) == '/';
    return PathName.encode(below ? whole.slice(length + 1, whole.length()) : whole);
  }

  /** Adds what arrived and what changed. To be called when the run is finished. */
  void add(Ledger ledger, Run run) throws IOException {
    if (register.isPresent() && run.scope().shards() == 1) {
      arrivals(LedgerContents.of(ledger.read(run)), register.get());
    }
    Optional<Run> previous = LedgerComparison.previous(ledger, run);
    if (previous.isPresent()) {
      LedgerComparison comparison = new LedgerComparison(ledger, previous.get(), run);
      new ChangeReport(messages).writeText(comparison, NAMED, text);
    }
  }

  private void arrivals(LedgerContents contents, Register expected) throws IOException {
    ArrivalReport report = new ArrivalReport(NAMED);
    AuditArrivals.tell(contents, expected, report::add);
    report.writeText(messages, text);
    code =
        code.and(
            report.count(Arrival.Kind.MISSING) > 0 ? ExitCode.INPUT_MISSING : ExitCode.SUCCESS);
  }

  /** All of it in lines; empty when there is nothing to tell. */
  String text() {
    return text.toString();
  }

  /** INPUT_MISSING when something that should be there is not; else SUCCESS. */
  ExitCode code() {
    return code;
  }
}
