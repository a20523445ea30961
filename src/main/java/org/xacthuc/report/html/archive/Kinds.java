package org.xacthuc.report.html.archive;

import org.xacthuc.report.archive.ArchiveTerm;
import org.xacthuc.report.row.Column;

/** What files are sorted by that may have any number of values. */
final class Kinds {
  static final Groups.Kind ISSUERS =
      new Groups.Kind(
          Column.ISSUER,
          "issuers",
          ArchiveTerm.HEADING_ISSUERS,
          ArchiveTerm.COLUMN_ISSUER,
          ArchiveTerm.NO_ISSUER);
  static final Groups.Kind SIGNERS =
      new Groups.Kind(
          Column.SIGNER,
          "signers",
          ArchiveTerm.HEADING_SIGNERS,
          ArchiveTerm.COLUMN_SIGNER,
          ArchiveTerm.NO_SIGNER);

  private Kinds() {}
}
