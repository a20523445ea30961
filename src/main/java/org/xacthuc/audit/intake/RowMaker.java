package org.xacthuc.audit.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.audit.Unverified;
import org.xacthuc.audit.ledger.LedgerRow;
import org.xacthuc.report.row.ReportRow;
import org.xacthuc.verdict.Expectation;
import org.xacthuc.verdict.InputProblem;

/**
 * Makes the one row of each input.
 *
 * @param run by what files are verified
 */
public record RowMaker(RunRequest run, ContentReader reader, Examiner examiner) {

  /** What is expected of the file of that name. */
  Expectation expected(String name) {
    return run.expected().apply(name);
  }

  /** Reads an input, if there is anything to read. */
  Content read(Item item) throws SnapshotException {
    if (item instanceof Item.Present present) {
      return reader.read(present.file());
    }
    return item.match(
        present -> new Content.NotReadable(InputProblem.READ_ERROR),
        absent -> new Content.NotReadable(absent.why()),
        limited -> new Content.TooMany());
  }

  /** The row of content that was read; empty when the audit is stopped. */
  Optional<LedgerRow> verified(
      Item item, Content.Whole content, BooleanSupplier stopped, Clock clock)
      throws IOException, InterruptedException {
    return examiner
        .examine(item.name(), content, stopped)
        .map(row -> new LedgerRow(item.path(), row, clock.instant(), Optional.empty()));
  }

  /** The row of an input without content. */
  LedgerRow refused(Item item, Content.Refused content, Instant now) throws IOException {
    VerificationRequest request = run.of(item.name());
    Unverified file = Unverified.unseen(item.name());
    VerificationReport report = content.report(file, request);
    return new LedgerRow(item.path(), run.row(report), now, Optional.empty());
  }

  /** The row of an input with the content of another one. */
  LedgerRow copy(LedgerRow first, Item item, Instant now) throws IOException {
    ReportRow row = first.report().withFile(item.name());
    String path = first.sameAs().orElse(first.path());
    return new LedgerRow(item.path(), row, now, Optional.of(path));
  }
}
