package org.xacthuc.cli;

import java.nio.charset.StandardCharsets;
import org.xacthuc.audit.intake.PathName;
import org.xacthuc.audit.ledger.RunScope;

/** What a register calls the files of a ledger. */
final class AuditArrivals {
  private AuditArrivals() {}

  /** A path as the ledger spells it, as people do: a folder's files with the folder before them. */
  static String name(RunScope scope, String path) {
    String below = decoded(path);
    return switch (scope.kind()) {
      case FOLDER -> decoded(scope.input()) + "/" + below;
      case LIST -> below;
    };
  }

  /** As it is told: without the folder. */
  static String decoded(String path) {
    return new String(PathName.decode(path).toArray(), StandardCharsets.UTF_8);
  }
}
