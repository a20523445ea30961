package org.xacthuc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.xacthuc.audit.ArrivalCheck;
import org.xacthuc.audit.intake.PathName;
import org.xacthuc.audit.ledger.RunScope;
import org.xacthuc.audit.replay.LedgerContents;
import org.xacthuc.register.Register;
import org.xacthuc.report.archive.Arrival;
import org.xacthuc.report.archive.RunContents;
import org.xacthuc.report.row.Column;

/** Holds the files of a run against a register, which calls them as people do. */
final class AuditArrivals {
  private AuditArrivals() {}

  /**
   * Tells what became of each row of the register and of each file.
   *
   * @throws IOException the receiver's own, or when the run cannot be read
   */
  static void tell(
      LedgerContents contents, Register register, RunContents.Receiver<Arrival> receiver)
      throws IOException {
    RunScope scope = contents.reader().run().scope();
    ArrivalCheck check = new ArrivalCheck(register, receiver);
    contents.files(
        file ->
            check.add(
                name(scope, file.path()),
                decoded(file.path()),
                !file.row().value(Column.SHA256).isEmpty(),
                file.row().value(Column.VERDICT),
                file.row().value(Column.FINDINGS)));
    check.finish();
  }

  /** A path as the ledger spells it, as people do: a folder's files with the folder before them. */
  private static String name(RunScope scope, String path) {
    String below = decoded(path);
    return switch (scope.kind()) {
      case FOLDER -> decoded(scope.input()) + "/" + below;
      case LIST -> below;
    };
  }

  /** As it is told: without the folder. */
  private static String decoded(String path) {
    return new String(PathName.decode(path).toArray(), StandardCharsets.UTF_8);
  }
}
