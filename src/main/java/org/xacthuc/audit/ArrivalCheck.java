package org.xacthuc.audit;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xacthuc.register.Register;
import org.xacthuc.report.archive.Arrival;
import org.xacthuc.report.archive.RunContents.Receiver;
import org.xacthuc.verdict.Expectation;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

/**
 * Holds the files of a run against a register: which rows no file came for, which files no row
 * names, and which are not what their row says. What a file should say of itself was judged when it
 * was verified; here its findings are looked at.
 */
public final class ArrivalCheck {
  /** Says that a file is not, or cannot be seen to be, what its row says. */
  private static final List<String> DIFFERENT =
      Stream.of(
              FindingCode.EXPECTED_SIGNER_DIFFERS,
              FindingCode.EXPECTED_NUMBER_DIFFERS,
              FindingCode.EXPECTED_ISSUER_DIFFERS,
              FindingCode.EXPECTED_DATE_DIFFERS,
              FindingCode.EXPECTED_NEAR,
              FindingCode.EXPECTED_NOT_PRINTED)
          .map(FindingCode::code)
          .toList();

  private final Register register;
  private final Receiver<Arrival> receiver;
  private final Map<String, Expectation> left;

  /**
   * @param receiver takes each arrival as soon as it is known
   */
  public ArrivalCheck(Register register, Receiver<Arrival> receiver) {
    this.register = register;
    this.receiver = receiver;
    left = new TreeMap<>(register.rows());
  }

  /**
   * Looks at one file.
   *
   * @param file its path, by which its row is looked for
   * @param shown the same as it is told
   * @param present whether there is such a file: one that is only named has not arrived
   * @param verdict on it
   * @param findings the codes of its findings, parted by blanks
   */
  public void add(String file, String shown, boolean present, String verdict, String findings)
      throws IOException {
    Optional<String> row = register.rowOf(file);
    if (!present) {
      if (row.isEmpty()) {
        receiver.accept(new Arrival(Arrival.Kind.UNEXPECTED, shown, List.of()));
      }
      return;
    }
    row.ifPresent(left::remove);
    List<String> differing =
        Stream.of(findings.split(" ", -1)).filter(DIFFERENT::contains).toList();
    // Of what cannot be read nothing was compared: that is no agreement.
    boolean unseen = verdict.equals(Verdict.UNREADABLE.name()) && !register.of(file).isEmpty();
    boolean different = unseen || !differing.isEmpty();
    receiver.accept(new Arrival(kind(row.isPresent(), different), shown, differing));
  }

  private static Arrival.Kind kind(boolean listed, boolean different) {
    if (!listed) {
      return Arrival.Kind.UNEXPECTED;
    }
    return different ? Arrival.Kind.DIFFERENT : Arrival.Kind.AGREES;
  }

  /** Tells the rows that no file came for. */
  public void finish() throws IOException {
    for (String row : left.keySet()) {
      receiver.accept(new Arrival(Arrival.Kind.MISSING, row, List.of()));
    }
    left.clear();
  }
}
