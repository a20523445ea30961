package org.xacthuc.cli;

import java.nio.charset.StandardCharsets;
import org.xacthuc.audit.intake.PathName;

/** What a register calls the files of a ledger. */
final class AuditArrivals {
  private AuditArrivals() {}

  /** A path as a ledger spells it, as people do. */
  static String name(String path) {
    return new String(PathName.decode(path).toArray(), StandardCharsets.UTF_8);
  }
}
