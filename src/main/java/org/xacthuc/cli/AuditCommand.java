package org.xacthuc.cli;

import java.io.IOException;
import java.util.Map;
import org.xacthuc.VerificationRequest;
import org.xacthuc.audit.intake.ListingException;
import org.xacthuc.audit.intake.SnapshotException;
import org.xacthuc.audit.intake.WorkersGoneException;
import org.xacthuc.audit.ledger.LedgerException;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.cli.CommandLineOptions.Task;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Term;
import org.xacthuc.report.audit.AuditReport;
import org.xacthuc.report.audit.AuditSummary;

/** {@code xacthuc audit}: many files, with a ledger. */
final class AuditCommand {
  private final Host host;
  private final Engine engine;
  private final Messages messages;
  private final Complaints complaints;
  private final Class<?> worker;

  AuditCommand(Host host, Engine engine, Messages messages, Complaints complaints) {
    this(host, engine, messages, complaints, AuditWorkerMain.class);
  }

  /** With children of another kind. */
  AuditCommand(
      Host host, Engine engine, Messages messages, Complaints complaints, Class<?> worker) {
    this.host = host;
    this.engine = engine;
    this.messages = messages;
    this.complaints = complaints;
    this.worker = worker;
  }

  /**
   * Audits what has no row yet, or checks the ledger.
   *
   * @param args of which the options were made; the workers are given the same
   * @throws CommandFailure when nothing is begun, or it cannot go on; what is recorded stays
   * @throws IOException when the summary cannot be written
   */
  ExitCode run(CommandLineOptions options, String... args) throws CommandFailure, IOException {
    if (options.auditing().task() == Task.CHECK) {
      return new LedgerCheckCommand(host, messages).run(options);
    }
    AuditTarget target = AuditTarget.of(options.sources(), host.streams().in());
    if (options.auditing().ledger().isEmpty()) {
      throw CommandFailure.usage(Term.COMPLAINT_AUDIT_LEDGER, Map.of());
    }
    AuditJob job = new AuditJob(host, messages.with("audit"), target, told(options));
    try {
      AuditJob.Result result = job.run(worker, engine, args);
      if (result.summary().isPresent()) {
        write(result.summary().get(), result.appendix(), options);
      }
      return result.code();
    } catch (LedgerException e) {
      throw LedgerFailure.of(e);
    } catch (SnapshotException e) {
      throw CommandFailure.unwritable(Term.COMPLAINT_AUDIT_SNAPSHOT, Map.of());
    } catch (ListingException e) {
      throw CommandFailure.inputMissing(Term.COMPLAINT_LIST_BROKEN, Map.of("file", target.given()));
    } catch (WorkersGoneException e) {
      throw CommandFailure.internal(Term.COMPLAINT_WORKERS, Map.of());
    }
  }

  private WorkerRequest told(CommandLineOptions options) throws CommandFailure {
    VerificationRequest request = new RequestReader(host, messages, complaints).read(options);
    ExpectOption expected =
        ExpectOption.read(options.demands().expected(), request.policy(), complaints);
    return new WorkerRequest(options, request, expected, messages);
  }

  private void write(AuditSummary summary, String appendix, CommandLineOptions options)
      throws IOException {
    AuditReport report = new AuditReport(messages.with("audit"));
    for (Output output : options.rendering().outputs()) {
      String text =
          switch (output.format()) {
            case JSON -> report.json(summary);
            case TEXT, CSV, HTML, ETSI, PREMIS -> report.text(summary) + appendix;
          };
      SingleOutput.writeText(host, output, text);
    }
  }
}
