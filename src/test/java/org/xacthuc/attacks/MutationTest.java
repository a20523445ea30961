package org.xacthuc.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.Verification;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.Verdict;

/** Single bytes changed, left out or put in at random: nothing throws, nothing signed survives. */
class MutationTest {
  private static final int COUNT = Integer.getInteger("mutations", 25);
  private static final String LETTERS = "0123456789 /<>[]()R%\n\rxobjend#\0";
  private static final List<TestPdf> BASES =
      List.of(
          Bases.SIGNED, Bases.XREF_STREAM, Bases.HYBRID, Bases.TWICE, Bases.ARCHIVED, Bases.FORM);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void noMutantPasses(int base) {
    TestPdf pdf = BASES.get(base);
    Random random = new Random(base);
    int start = pdf.indexOf("/Contents <");
    int end = pdf.text().indexOf('>', start);
    int signed = pdf.text().indexOf("%%EOF", end);
    for (int i = 0; i < COUNT; ) {
      int at = random.nextInt(pdf.bytes().length);
      if (at >= start && at <= end) {
        continue; // The padding of the container, and what it does not sign.
      }
      i++;
      char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
      int kind = random.nextInt(3);
      String text = pdf.text();
      String mutant =
          text.substring(0, at)
              + (kind == 0 ? "" : letter)
              + text.substring(kind == 1 ? at : at + 1);
      Verdict verdict =
          Verification.ofAnyDocument().of(TestPdf.of(Raw.latin1(mutant))).judgement().verdict();
      if (at < signed && !mutant.equals(text)) {
        assertThat(verdict).as("%d: %d %s", at, kind, letter).isNotEqualTo(Verdict.AUTHENTIC);
      }
    }
  }
}
