package org.xacthuc.audit.ledger;

import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.report.archive.RecordedFixity;

/**
 * Whether a file is still what a manifest says.
 *
 * @param path spelt as paths in the ledger are
 * @param algorithm as the manifest names it, such as {@code sha256}
 * @param expected in lower-case hexadecimal; absent where the manifest does not name the file
 * @param actual in lower-case hexadecimal; absent where there is no such file
 */
public record Fixity(
    String path,
    String algorithm,
    Optional<String> expected,
    Optional<String> actual,
    RecordedFixity.Outcome outcome) {
  public Fixity {
    Stream.of(path, algorithm).forEach(Storable::require);
    Stream.of(expected, actual).flatMap(Optional::stream).forEach(Storable::require);
  }
}
