package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.xacthuc.testkit.PdfUpdate.update;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Span;
import org.xacthuc.testkit.TestPdf;

/** Which revision ends where, give or take white space. */
class RevisionsTest {
  private static final TestPdf LETTER = TestPdf.letter("PAY 100");
  private static final long ONE = LETTER.bytes().length;

  private static Revisions revisions(String between, String behind, boolean opens) {
    TestPdf pdf = LETTER.append(between).append(update().put(20, "(x)")).append(behind);
    return new Revisions(Read.view(pdf).skeleton(), opens);
  }

  private static long end(String between) {
    return LETTER.append(between).append(update().put(20, "(x)")).bytes().length;
  }

  @Test
  void aRevisionEndsBehindItsMarker() {
    Revisions two = revisions("", "", true);
    assertThat(two.history().revisions())
        .extracting(Revision::number, Revision::bytes)
        .containsExactly(tuple(1, new Span(0, ONE)), tuple(2, new Span(ONE, end(""))));
    assertThat(two.endingAt(ONE)).isEqualTo(1);
    assertThat(two.endingAt(ONE - 1)).as("its end of line is left out").isEqualTo(1);
    assertThat(two.endingAt(ONE - 2)).isZero();
    assertThat(two.endingAt(ONE + 1)).isZero();
    assertThat(two.endingAt(end(""))).isEqualTo(2);
    assertThat(two.endingAt(end("") - 1)).isEqualTo(2);
    assertThat(two.endingAt(end("") - 2)).isZero();
    assertThat(two.endingAt(0)).isZero();
    assertThat(two.endingAt(1)).isZero();
  }

  @Test
  void whiteSpaceBehindARevisionMayBelongToIt() {
    Revisions two = revisions(" \r\n", "", true);
    for (long at = ONE; at <= ONE + 3; at++) {
      assertThat(two.endingAt(at)).isEqualTo(1);
    }
    assertThat(two.endingAt(ONE + 4)).isZero();
    String most = " ".repeat(4_096);
    assertThat(revisions(most, "", true).endingAt(ONE + 4_096)).isEqualTo(1);
    assertThat(revisions(most + " ", "", true).endingAt(ONE + 4_097)).isZero();
    assertThat(revisions("\t\n", "", true).endingAt(ONE + 1)).isZero();
  }

  @Test
  void theEndOfTheFileEndsTheNewest() {
    long length = end("") + 4;
    assertThat(revisions("", "junk", true).endingAt(length)).isEqualTo(2);
    assertThat(revisions("", "junk", false).endingAt(length)).isZero();
    assertThat(revisions("", "\n\n\n\n", false).endingAt(length)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "'\n', true",
    "'\r', true",
    "' ', true",
    "'\r\n', true",
    "'\n\n', false",
    "'\n\r', false",
    "'  ', false",
    "'x', false",
    "'\r\n\n', false"
  })
  void oneEndOfLineMayStandBehindTheNewest(String behind, boolean isEnd) {
    assertThat(revisions("", behind, true).endsAt(end(""))).isEqualTo(isEnd);
    assertThat(revisions("", behind, false).endsAt(end(""))).isFalse();
    assertThat(revisions("", behind, true).endsAt(Long.MAX_VALUE)).isTrue();
  }
}
