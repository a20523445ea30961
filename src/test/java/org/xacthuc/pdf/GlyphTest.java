package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Box;

class GlyphTest {
  /** Five wide. */
  private static Glyph glyph(double x, String text, boolean bold, Sight sight) {
    FontFace face = new FontFace("F", bold, Optional.empty(), true);
    GlyphArea area = new GlyphArea(x, 0, 5, 0, 0, 10);
    return new Glyph(text, 0, x, 0, 5, 10, face, sight, area, new Box(x, 0, x + 5, 10), null);
  }

  private static Glyph glyph(double x, String text) {
    return glyph(x, text, false, Sight.SEEN);
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        " ,true",
        "\t,true",
        "\u00A0,true",
        "\u2003,true",
        "\u3000,true",
        "  ,true",
        "!,false",
        "a,false",
        "~,false",
        "\u007F,false",
        "\u0080,false",
        "\u1EA1,false",
        " a,false",
        "a ,false",
      })
  void whiteSpaceIsBlank(String text, boolean blank) {
    assertThat(glyph(0, text).isBlank()).isEqualTo(blank);
  }

  @Test
  void aLetterReadsAsOneWithItsMark() {
    Glyph letter = glyph(10, "a");
    Glyph whole = letter.reading("\u00E1", glyph(12, "\u0301"));
    assertThat(whole.text()).isEqualTo("\u00E1");
    assertThat(whole.x()).isEqualTo(10);
    assertThat(whole.end()).isEqualTo(17);
    assertThat(whole.box()).isEqualTo(new Box(10, 0, 17, 10));
    assertThat(letter.reading("\u00E1", glyph(8, "\u0301")).end()).isEqualTo(15);
  }

  @Test
  void itsFontAndItsSightAreItsOwn() {
    assertThat(glyph(0, "a", true, Sight.SEEN).bold()).isTrue();
    assertThat(glyph(0, "a", false, Sight.SEEN).bold()).isFalse();
    for (Sight sight : Sight.values()) {
      boolean seen = sight == Sight.SEEN || sight == Sight.FAINT;
      assertThat(glyph(0, "a", false, sight).invisible()).isEqualTo(!seen);
    }
  }
}
