package org.xacthuc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.register.Register;
import org.xacthuc.report.archive.Arrival;
import org.xacthuc.verdict.Expectation;

/** What a register says of files is held against what was found in them. */
class ArrivalCheckTest {
  private static final Expectation NUMBERED =
      new Expectation(
          Optional.empty(), Optional.of("309"), Optional.empty(), Optional.empty(), true);

  @ParameterizedTest
  @CsvSource({
    // The control.
    "2021/a.pdf, AUTHENTIC, expected.agrees, AGREES",
    "2021/a.pdf, AUTHENTIC, expected.number-differs, DIFFERENT",
    // Nothing in it could be compared with anything.
    "2021/a.pdf, UNREADABLE, pdf.not-a-pdf, DIFFERENT",
    // Nothing is expected but that it is there.
    "2021/b.pdf, UNREADABLE, pdf.not-a-pdf, AGREES",
    "2021/c.pdf, AUTHENTIC, '', UNEXPECTED",
  })
  void aFileIsWhatItsRowSays(String file, String verdict, String findings, Arrival.Kind kind)
      throws IOException {
    Register register =
        new Register(Map.of("2021/a.pdf", NUMBERED, "2021/b.pdf", Expectation.NONE), List.of());
    List<Arrival> arrivals = new ArrayList<>();
    String shown = file.substring(file.indexOf('/') + 1);
    new ArrivalCheck(register, arrivals::add)
        .add("/archive/" + file, shown, true, verdict, findings);

    assertThat(arrivals).hasSize(1);
    assertThat(arrivals.get(0).kind()).isEqualTo(kind);
    assertThat(arrivals.get(0).file()).isEqualTo(shown);
  }
}
