package org.xacthuc.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.xacthuc.audit.ledger.Ledger;
import org.xacthuc.audit.ledger.LedgerException;
import org.xacthuc.audit.ledger.LedgerPlace;
import org.xacthuc.audit.ledger.Run;
import org.xacthuc.audit.replay.LedgerComparison;
import org.xacthuc.audit.replay.LedgerContents;
import org.xacthuc.cli.CommandLineOptions.Auditing;
import org.xacthuc.cli.CommandLineOptions.Format;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.cli.CommandLineOptions.Replaying;
import org.xacthuc.register.Register;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Term;

/** {@code xacthuc replay}: reports out of a ledger, nothing verified again. */
final class ReplayCommand {
  private final Host host;
  private final Messages messages;
  private final Complaints complaints;

  ReplayCommand(Host host, Messages messages, Complaints complaints) {
    this.host = host;
    this.messages = messages;
    this.complaints = complaints;
  }

  /**
   * Prints a run, what changed since an earlier one, or what arrived of a register.
   *
   * @return SUCCESS, whatever the verdicts: the audit has told them
   * @throws CommandFailure when there is no such ledger or run, or it has no such report
   * @throws IOException when a report cannot be written
   */
  ExitCode run(CommandLineOptions options) throws CommandFailure, IOException {
    refuse(options);
    Auditing auditing = options.auditing();
    Optional<Register> register = Optional.empty();
    if (options.demands().expected().file().isPresent()) {
      String file = options.demands().expected().file().get();
      register = Optional.of(ExpectOption.register(file, complaints));
    }
    try (Ledger ledger = open(auditing)) {
      Run run = run(ledger, auditing);
      if (run.state() != Run.State.FINISHED) {
        complaints.say(Term.COMPLAINT_RUN_UNFINISHED, Map.of("run", Long.toString(run.id())));
      }
      ReplayOutputs outputs = new ReplayOutputs(host, messages, options.rendering().outputs());
      if (auditing.replaying().changes()) {
        outputs.write(new LedgerComparison(ledger, before(ledger, run, auditing), run));
      } else if (register.isPresent()) {
        outputs.write(LedgerContents.of(ledger.read(run)), register.get());
      } else {
        outputs.write(LedgerContents.of(ledger.read(run)));
      }
      return ExitCode.SUCCESS;
    } catch (LedgerException e) {
      throw LedgerFailure.of(e);
    }
  }

  private static void refuse(CommandLineOptions options) throws CommandFailure {
    if (!options.sources().operands().isEmpty()) {
      throw CommandFailure.usage(Term.COMPLAINT_REPLAY_OPERAND, Map.of());
    }
    if (options.auditing().ledger().isEmpty()) {
      throw CommandFailure.usage(Term.COMPLAINT_REPLAY_LEDGER, Map.of());
    }
    boolean changes = options.auditing().replaying().changes();
    boolean arrivals = options.demands().expected().file().isPresent();
    List<Format> formats =
        options.rendering().outputs().stream().map(Output::format).distinct().toList();
    boolean unfit =
        (arrivals && formats.contains(Format.HTML))
            || ((arrivals || changes) && formats.contains(Format.PREMIS));
    if ((changes && arrivals) || unfit) {
      throw CommandFailure.usage(Term.COMPLAINT_REPLAY_TWICE, Map.of());
    }
  }

  private static Ledger open(Auditing auditing) throws LedgerException {
    return Ledger.read(LedgerPlace.toRead(auditing.ledger().orElseThrow()));
  }

  /** The one that is asked for; else the last one that was not given up. */
  private static Run run(Ledger ledger, Auditing auditing) throws IOException, CommandFailure {
    OptionalLong asked = auditing.replaying().run();
    if (asked.isPresent()) {
      return numbered(ledger, asked.getAsLong(), auditing);
    }
    return ledger.runs().stream()
        .filter(run -> run.state() != Run.State.ABANDONED)
        .reduce((one, later) -> later)
        .orElseThrow(() -> noRun(auditing, Map.of()));
  }

  private static Run numbered(Ledger ledger, long number, Auditing auditing)
      throws IOException, CommandFailure {
    return ledger.runs().stream()
        .filter(run -> run.id() == number)
        .findFirst()
        .orElseThrow(() -> noRun(auditing, Map.of("run", Long.toString(number))));
  }

  private static CommandFailure noRun(Auditing auditing, Map<String, String> which) {
    return CommandFailure.inputMissing(Term.COMPLAINT_NO_RUN, with(auditing, which));
  }

  private static Map<String, String> with(Auditing auditing, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put("ledger", shown(auditing.ledger().orElseThrow()));
    return all;
  }

  private static String shown(String ledger) {
    try {
      return LedgerPlace.toRead(ledger).shown();
    } catch (LedgerException unknown) {
      return ledger;
    }
  }

  private static Run before(Ledger ledger, Run run, Auditing auditing)
      throws IOException, CommandFailure {
    Replaying replaying = auditing.replaying();
    if (replaying.since().isPresent()) {
      return numbered(ledger, replaying.since().getAsLong(), auditing);
    }
    return LedgerComparison.previous(ledger, run)
        .orElseThrow(
            () ->
                CommandFailure.inputMissing(
                    Term.COMPLAINT_NO_RUN_BEFORE,
                    with(auditing, Map.of("run", Long.toString(run.id())))));
  }
}
