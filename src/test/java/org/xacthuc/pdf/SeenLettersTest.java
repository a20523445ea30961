package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.PdfDefect.Kind.PAGE_UNREADABLE;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Limit;
import org.xacthuc.pdf.Concealment.Kind;

/** Letters of a page held against what letters look like. */
class SeenLettersTest {
  /** Says of each capital that it is the one behind it. */
  private static final String SHIFTED =
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>";

  private static final String MAP =
      OddPages.stream(
          "",
          "1 begincodespacerange<00><ff>endcodespacerange"
              + " 1 beginbfrange<41><5A><0042>endbfrange");

  @Test
  void whatIsDrawnIsWhatIsSaid() {
    assertThat(OnePage.of(OnePage.text(700, "PHƯONG THI THANH")).readClosely().concealments())
        .isEmpty();
  }

  @Test
  void aMapToOtherLettersIsTold() {
    PageContent read =
        OnePage.of("/G gs BT 72 700 Td (GARDEN) Tj ET")
            .resources("/ExtGState<</G<</Font[6 0 R 12]>>>>")
            .object(SHIFTED)
            .object(MAP)
            .readClosely();

    assertThat(OnePage.texts(read)).containsExactly("HBSEFO");
    assertThat(read.concealments())
        .containsExactly(new Concealment(Kind.GLYPHS_LOOK_OTHERWISE, 1, "HBSEFO", 6, "GARDEN"));
  }

  /** A letter counts as much as four hundred corners, of which a document has a million. */
  @ParameterizedTest
  @ValueSource(ints = {800, 5_000})
  void lettersAreLookedAtUpToALimit(int letters) {
    PageContent read = OnePage.of(slanted(letters)).readClosely();

    assertThat(read.defects())
        .isEqualTo(
            letters < 1_000
                ? List.of()
                : List.of(PdfDefect.of(PAGE_UNREADABLE, "1").over(Limit.DRAWING)));
  }

  /** Like no letter of the table, each of another size. */
  private static String slanted(int letters) {
    return IntStream.range(0, letters)
        .mapToObj(
            i ->
                String.format(
                    Locale.ROOT,
                    "BT /F 1 Tf %.4f 0 14 %.4f %d %d Tm (%c) Tj ET ",
                    9 + i / 9000.0,
                    9 - i / 9000.0,
                    10 + i % 80 * 7,
                    20 + i / 80 * 11,
                    'A' + i % 26))
        .collect(Collectors.joining());
  }
}
