package org.xacthuc.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xacthuc.audit.ledger.Ledger;
import org.xacthuc.audit.ledger.LedgerException;
import org.xacthuc.audit.ledger.Run;
import org.xacthuc.audit.ledger.RunPins;
import org.xacthuc.audit.ledger.RunScope;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Term;

/**
 * Which run of a ledger an audit is: the unfinished one of its scope, or a new one.
 *
 * @param resumed whether it was begun before
 */
record AuditRun(Run run, boolean resumed) {

  /**
   * Finds or begins the run.
   *
   * @param newRun whether an unfinished one is given up
   * @param moments when a new one is begun
   * @throws CommandFailure when the unfinished one was begun with other pins
   */
  static AuditRun of(Ledger ledger, RunScope scope, RunPins pins, boolean newRun, Moments moments)
      throws LedgerException, CommandFailure {
    Optional<Run> unfinished = ledger.last(scope).filter(Run::isUnfinished);
    if (unfinished.isPresent() && !newRun) {
      Run run = unfinished.get();
      List<RunPins.Pin> differing = run.pins().differing(pins);
      if (!differing.isEmpty()) {
        throw differs(run, differing, moments.messages);
      }
      return new AuditRun(run, true);
    }
    if (unfinished.isPresent()) {
      ledger.abandon(unfinished.get(), moments.now);
    }
    return new AuditRun(ledger.begin(scope, pins, moments.at, moments.now), false);
  }

  /**
   * When it is, and in which words.
   *
   * @param now by the clock
   * @param at as of which files are verified
   */
  record Moments(Instant now, Instant at, Messages messages) {}

  private static CommandFailure differs(Run run, List<RunPins.Pin> differing, Messages messages) {
    String what =
        differing.stream()
            .map(AuditRun::term)
            .map(messages::term)
            .collect(Collectors.joining(", "));
    return CommandFailure.usage(
        Term.COMPLAINT_RUN_DIFFERS, Map.of("run", Long.toString(run.id()), "what", what));
  }

  private static Term term(RunPins.Pin pin) {
    return switch (pin) {
      case TOOL -> Term.PIN_TOOL;
      case POLICY -> Term.PIN_POLICY;
      case ANCHORS -> Term.PIN_ANCHORS;
      case OPTIONS -> Term.PIN_OPTIONS;
    };
  }
}
