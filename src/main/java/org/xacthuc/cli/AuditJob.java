package org.xacthuc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.audit.intake.ContentReader;
import org.xacthuc.audit.intake.Intake;
import org.xacthuc.audit.intake.Recorder;
import org.xacthuc.audit.intake.RowMaker;
import org.xacthuc.audit.intake.RunRequest;
import org.xacthuc.audit.intake.Shard;
import org.xacthuc.audit.intake.SnapshotException;
import org.xacthuc.audit.intake.Snapshots;
import org.xacthuc.audit.intake.Tally;
import org.xacthuc.audit.ledger.Ledger;
import org.xacthuc.audit.ledger.LedgerPlace;
import org.xacthuc.audit.ledger.Recording;
import org.xacthuc.audit.ledger.Run;
import org.xacthuc.audit.ledger.RunPins;
import org.xacthuc.audit.workers.Machine;
import org.xacthuc.cli.CommandLineOptions.Auditing;
import org.xacthuc.cli.CommandLineOptions.Detail;
import org.xacthuc.cli.CommandLineOptions.Task;
import org.xacthuc.report.Messages;
import org.xacthuc.report.audit.AuditSummary;
import org.xacthuc.report.audit.AuditTerm;

/**
 * One audit, from opening the ledger to closing it.
 *
 * @param messages with the part {@code audit}
 * @param told by what files are verified
 */
record AuditJob(Host host, Messages messages, AuditTarget target, WorkerRequest told) {
  /** Larger files are verified from a copy of our own. */
  private static final long MOST_IN_MEMORY = 32L << 20;

  /** What part of this process' memory the files that are verified at a time may take. */
  private static final int PART_OF_MEMORY = 8;

  private static final String SNAPSHOTS = ".snapshots";

  /**
   * How it ended.
   *
   * @param summary absent when it was interrupted
   * @param appendix what is told behind it, in lines
   */
  record Result(ExitCode code, Optional<AuditSummary> summary, String appendix) {}

  /**
   * Audits what has no row yet.
   *
   * @param worker the children's main class
   * @param args that the children are told
   * @throws CommandFailure when the ledger has an unfinished run of another kind
   * @throws IOException when it cannot go on; what is recorded stays
   */
  Result run(Class<?> worker, Engine engine, String... args) throws CommandFailure, IOException {
    LedgerPlace place = LedgerPlace.parse(auditing().ledger().orElseThrow(), auditing().journal());
    AuditPins pins = AuditPins.of(told);
    try (AuditInterruption interruption = new AuditInterruption();
        Ledger ledger = Ledger.open(place)) {
      AuditRun begun = begin(ledger, pins.pins());
      RunRequest run = AuditWorker.run(told, begun.run().verificationTime());
      try (Recording recording = ledger.record(begun.run(), now());
          Snapshots snapshots = snapshots(place);
          AuditWorkers workers = workers(worker, engine, run, pins, args)) {
        tell(begun, ledger);
        ContentReader reader =
            new ContentReader(snapshots, inMemory(), told.request().policy().limits());
        RowMaker rows = new RowMaker(run, reader, workers.examiner());
        Intake intake =
            new Intake(target.source(), shard(), Recorder.of(recording), rows, host.clock());
        interruption.watch(intake);
        return go(intake, begun.run(), ledger, recording);
      }
    }
  }

  private Auditing auditing() {
    return told.options().auditing();
  }

  private Shard shard() {
    return auditing().work().shard();
  }

  private Instant now() {
    return host.clock().instant();
  }

  private AuditRun begin(Ledger ledger, RunPins pins) throws IOException, CommandFailure {
    Instant at = told.request().verificationTime();
    return AuditRun.of(
        ledger,
        target.scope(shard()),
        pins,
        auditing().task() == Task.NEW_RUN,
        new AuditRun.Moments(now(), at, messages));
  }

  private static Snapshots snapshots(LedgerPlace place) throws SnapshotException {
    Path journal = place.journal();
    return Snapshots.in(journal.resolveSibling(journal.getFileName() + SNAPSHOTS));
  }

  private AuditWorkers workers(
      Class<?> worker, Engine engine, RunRequest run, AuditPins pins, String... args)
      throws CommandFailure, IOException {
    return auditing().work().inProcess()
        ? AuditWorkers.here(host, engine, told, run)
        : AuditWorkers.children(
            worker,
            told.options(),
            AuditWorker.greeting(run.request().verificationTime(), pins, args),
            run);
  }

  private int inMemory() {
    long part = Machine.memory() / PART_OF_MEMORY / AuditWorkers.jobs(auditing().work());
    return (int) Math.min(MOST_IN_MEMORY, part);
  }

  private Result go(Intake intake, Run run, Ledger ledger, Recording recording) throws IOException {
    Instant start = now();
    intake(intake);
    if (intake.isStopped()) {
      complaints()
          .say(
              AuditTerm.INTERRUPTED,
              Map.of("run", id(run), "count", Long.toString(ledger.read(run).count())));
      return new Result(ExitCode.INTERRUPTED, Optional.empty(), "");
    }
    Tally tally = intake.tally();
    if (tally.found() == 0) {
      complaints().say(target.nothing(), Map.of("file", target.given()));
    }
    AuditAppendix appendix = new AuditAppendix(messages, told.expected().register());
    appendix.recordBag(run, ledger.read(run), recording);
    recording.finish(now());
    appendix.add(ledger, run);
    AuditEnd end =
        AuditEnd.of(ledger.read(run), auditing().failOn(), tally.found() > 0).and(appendix.code());
    AuditSummary summary =
        new AuditSummary(
            run.id(),
            target.input(),
            part(),
            run.verificationTime(),
            end.verdicts(),
            new AuditSummary.Effort(
                tally.added(),
                tally.sameContent(),
                tally.present(),
                Duration.between(start, now())),
            recording.head(),
            new AuditSummary.Exit(end.code().code(), end.reason()));
    return new Result(end.code(), Optional.of(summary), appendix.text());
  }

  private void intake(Intake intake) throws IOException {
    int jobs = AuditWorkers.jobs(auditing().work());
    if (isQuiet()) {
      intake.run(jobs);
      return;
    }
    AuditProgress progress = AuditProgress.start(host, messages, complaints(), intake.tally());
    try {
      intake.run(jobs);
    } finally {
      progress.close();
    }
  }

  private boolean isQuiet() {
    return told.options().rendering().detail() == Detail.BRIEF;
  }

  private void tell(AuditRun begun, Ledger ledger) throws IOException {
    if (isQuiet()) {
      return;
    }
    Map<String, String> values = new HashMap<>();
    values.put("run", id(begun.run()));
    values.put("input", target.input());
    part().ifPresent(part -> values.put("shard", part));
    values.put("count", Long.toString(ledger.read(begun.run()).count()));
    complaints().say(begun.resumed() ? AuditTerm.RESUMED : AuditTerm.BEGUN, values);
  }

  private Optional<String> part() {
    return Optional.of(shard()).filter(s -> !s.equals(Shard.ALL)).map(Shard::toString);
  }

  private static String id(Run run) {
    return Long.toString(run.id());
  }

  private Complaints complaints() {
    return new Complaints(host, messages);
  }
}
