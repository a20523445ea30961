package org.xacthuc.pdf.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.pdf.syntax.Written;

/** The end of a revision, with one end-of-line marker and no more. */
class TailTest {
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "'\n', 1",
    "'\r', 1",
    "'\r\n', 2",
    "'\n\n', 1",
    "'\n\r', 1",
    "'\r\r', 1",
    "'\r\n\n', 2",
    "' ', 0",
    "'%', 0"
  })
  void itEndsBehindOneEndOfLine(String behind, int taken) {
    for (String text : new String[] {"startxref\n12\n%%EOF", " %c\nstartxref 12\r\n \0%%EOF"}) {
      assertThat(Tail.read(Written.source(text + behind), 0))
          .contains(new Tail(12, text.length() + taken));
    }
  }

  @Test
  void itStandsWhereItIsLookedFor() {
    String text = "x startxref 0 %%EOF";
    assertThat(Tail.read(Written.source(text), 1)).contains(new Tail(0, text.length()));
    assertThat(Tail.read(Written.source(text), 0)).isEmpty();
    assertThat(Tail.read(Written.source(text), 3)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "startxref 12 %EOF",
        "startxref 12 % %%EOF",
        "startxref 12 x %%EOF",
        "startxref 12 13 %%EOF",
        "startxref -12 %%EOF",
        "startxref %%EOF",
        "startxref12 %%EOF",
        "startxref",
        "12 %%EOF",
        ""
      })
  void anythingElseIsNone(String text) {
    assertThat(Tail.read(Written.source(text), 0)).isEmpty();
  }
}
