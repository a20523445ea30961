package org.xacthuc.trust;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xacthuc.trust.PathDefect.Kind;

/** The classes of reasons for which the PKITS document says that paths fail. */
final class PkitsReasons {
  static final String REVOKED = "REVOKED";
  static final String STATUS_UNKNOWN = "STATUS_UNKNOWN";

  /** A section of the document, what it says of the result, and the reasons that go with it. */
  private record Row(Pattern section, Pattern text, Set<String> reasons) {
    boolean fits(String id, String said) {
      return section.matcher(id).lookingAt() && text.matcher(said).find();
    }
  }

  /**
   * The first that fits holds: what a test says of itself goes before what its section is about.
   */
  private static final List<Row> TABLE =
      List.of(
          row("4", "certificates? has been revoked|is on hold", REVOKED),
          row("4", "status .*can not be determined", STATUS_UNKNOWN),
          row(
              "4",
              "no valid revocation information|prevents validation of the CRL",
              STATUS_UNKNOWN),
          row("4\\.1\\.", "signature .* is invalid", Kind.SIGNATURE_WRONG),
          row("4\\.2\\.", "notBefore date", Kind.NOT_YET_VALID),
          row("4\\.2\\.", "notAfter date", Kind.EXPIRED),
          row("4\\.3\\.", "names do not chain", Kind.ISSUER_NOT_FOUND),
          row("4\\.5\\.", "is not an intermediate", Kind.KEY_USAGE, Kind.NOT_A_CA),
          row("4\\.6\\.", "basicConstraints", Kind.NOT_A_CA),
          row("4\\.6\\.", "length", Kind.PATH_TOO_LONG),
          row("4\\.7\\.", "keyUsage", Kind.KEY_USAGE),
          row("4\\.(8|9|10|11|12)\\.", "", Kind.POLICY),
          row("4\\.13\\.", "", Kind.NAME_CONSTRAINTS),
          // Section 14 leaves it unsaid only where a list in scope has the certificate.
          row("4\\.14\\.", "", REVOKED),
          row("4\\.16\\.", "unknown, critical extension", Kind.UNKNOWN_CRITICAL_EXTENSION));

  private PkitsReasons() {}

  /** What our leading reason must be one of. */
  static Set<String> expected(String id, String text) {
    return TABLE.stream()
        .filter(row -> row.fits(id, text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no reason for " + id))
        .reasons();
  }

  private static Row row(String section, String text, Kind... kinds) {
    return row(section, text, Stream.of(kinds).map(Kind::name).toArray(String[]::new));
  }

  private static Row row(String section, String text, String... reasons) {
    return new Row(Pattern.compile(section), Pattern.compile(text), Set.of(reasons));
  }
}
