package org.xacthuc.testkit.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class InlineMarkupTest {
  @Test
  void marksChooseFaceAndColour() {
    assertThat(pieces("Số: **75** {16}93"))
        .extracting(TextPiece::text, TextPiece::face, TextPiece::ink)
        .containsExactly(
            tuple("Số:", Face.REGULAR, Ink.BLACK),
            tuple("75", Face.BOLD, Ink.BLACK),
            tuple("16", Face.ITALIC, Ink.BLUE),
            tuple("93", Face.REGULAR, Ink.BLACK));
  }

  @Test
  void aMarkMayRunOverSpacesAndEndInsideAWord() {
    assertThat(InlineMarkup.words("(*có Công điện*);", Face.REGULAR))
        .extracting(Word::text)
        .containsExactly("(có", "Công", "điện);");
  }

  @Test
  void aSuperscriptIsSmallAndRaised() {
    assertThat(pieces("KGVX^(HĐĐ).")).extracting(TextPiece::text).contains("(HĐĐ)");
    assertThat(pieces("KGVX^(HĐĐ).").get(1).rise()).isPositive();
    assertThat(pieces("KGVX^(HĐĐ).").get(2).rise()).isZero();
  }

  @Test
  void aBackslashTakesTheNextCharacterAsItIs() {
    assertThat(InlineMarkup.words("\\*a\\{b", Face.BOLD)).extracting(Word::text).contains("*a{b");
  }

  private static List<TextPiece> pieces(String text) {
    return InlineMarkup.words(text, Face.REGULAR).stream()
        .flatMap(word -> word.pieces().stream())
        .toList();
  }
}
