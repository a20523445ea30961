package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ISO 32000-2 §9.6.4, table 111, and §8.5.2, table 58. */
class FilledGlyphTest {
  private static Optional<Path2D> read(String content) throws IOException {
    return FilledGlyph.read(content.getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "600 0 d0 10 20 m 30 20 l 30 60 l 10 60 l h f",
        "600 0 10 20 30 60 d1\n10 20 m\r30 20 l\t30 60 l\f10 60 l\0f\n",
        "+600 0. d0 10 20 20 40 re F",
        "600 0 d0 30.0 60.0 -20 -40 re f*",
        "600 0 10 20 30 60 d1 10 20 m 15 20 30 20 30 20 c 30 60 30 60 y 10 60 10 60 v f",
      })
  void whatFillsOnePathHasAnOutline(String content) throws IOException {
    assertThat(read(content).orElseThrow().getBounds2D())
        .isEqualTo(new Rectangle2D.Double(10, 20, 20, 40));
  }

  @Test
  void theRuleIsThatOfTheOperator() throws IOException {
    String square = "600 0 d0 0 0 90 90 re 30 30 30 30 re ";
    assertThat(read(square + "f").orElseThrow().contains(45, 45)).isTrue();
    assertThat(read(square + "f*").orElseThrow().contains(45, 45)).isFalse();
  }

  /** Whatever else it does may show another letter. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10 20 20 40 re f",
        "600 0 d0",
        "600 0 d0 f",
        "600 0 d0 10 20 20 40 re",
        "600 0 d0 10 20 20 40 re n",
        "600 0 d0 10 20 20 40 re S",
        "600 0 d0 10 20 20 40 re B",
        "600 0 d0 10 20 20 40 re f 10 20 20 40 re f",
        "600 0 d0 10 20 20 40 re f 7",
        "600 0 d0 10 20 20 40 re 7 f",
        "600 0 d0 10 20 20 40 re f* Q",
        "600 0 d0 q 10 20 20 40 re f",
        "600 0 d0 1 0 0 -1 0 0 cm 10 20 20 40 re f",
        "600 0 d0 1 g 10 20 20 40 re f",
        "600 0 d0 10 20 20 40 re W f",
        "600 0 d0 /X Do 10 20 20 40 re f",
        "600 0 d0 10 20 20 40 re f % more",
        "600 0 d0 10 20 20 40 re f/X Do",
        "600 0 d0 10 20 20 40 5 re f",
        "600 0 d0 20 20 40 re f",
        "600 0 d0 10 20 l 30 40 l 10 40 l f",
        "600 0 d0 h 10 20 m 30 40 l 10 40 l f",
        "600 0 d0 600 0 d0 10 20 20 40 re f",
        "600 d0 10 20 20 40 re f",
        "600 d0 600 0 d0 10 20 20 40 re f",
        "q 600 0 d0 10 20 20 40 re f",
        "600 0 d1 10 20 20 40 re f",
        "d1 10 20 20 40 re f",
        "600 0 10 20 30 60 d0 10 20 20 40 re f",
        "600 0 d0 1e1 20 20 40 re f",
        "600 0 d0 --10 20 20 40 re f",
        "600 0 d0 99999999999 20 20 40 re f",
        "600 0 d0 . 20 20 40 re f",
        "600 0 d0 \u0661 20 20 40 re f",
        "[600 0] d0 10 20 20 40 re f",
      })
  void anyOtherContentHasNone(String content) throws IOException {
    assertThat(read(content)).isEmpty();
  }

  /** Some readers cut off what stands out of the box; boxes are rounded. */
  @ParameterizedTest
  @CsvSource({
    "10 20 30 60, true",
    "30 60 10 20, true",
    "10.5 20.5 29.5 59.5, true",
    "0 -5 99 99, true",
    "11 20 30 60, false",
    "10 21 30 60, false",
    "10 20 29 60, false",
    "10 20 30 59, false",
    "0 0 0 0, false",
  })
  void whatStandsOutOfItsBoxHasNone(String box, boolean outline) throws IOException {
    assertThat(read("600 0 " + box + " d1 10 20 20 40 re f").isPresent()).isEqualTo(outline);
  }

  /** Of a box fifty wide and high, by one. */
  @ParameterizedTest
  @CsvSource({
    "9 20 51 50, true",
    "8.9 20 51 50, false",
    "10 19 50 51, true",
    "10 18.9 50 51, false",
    "10 20 51 50, true",
    "10 20 51.1 50, false",
    "10 20 50 51, true",
    "10 20 50 51.1, false",
  })
  void aHundredthOfItsBoxMayStandOut(String drawn, boolean outline) throws IOException {
    assertThat(read("600 0 10 20 60 70 d1 " + drawn + " re f").isPresent()).isEqualTo(outline);
  }

  /** Where a curve is led to is not where it goes. */
  @Test
  void curvesStandWhereTheyGo() throws IOException {
    assertThat(read("600 0 0 0 90 80 d1 0 0 m 0 100 90 100 90 0 c f")).isPresent();
    assertThat(read("600 0 0 0 90 70 d1 0 0 m 0 100 90 100 90 0 c f")).isEmpty();
  }

  @Test
  void contentWithoutEndHasNone() throws IOException {
    String steps = "600 0 d0 10 20 20 40 re " + "1 1 l ".repeat(10_000) + "f";
    assertThat(read(steps)).isPresent();
    assertThat(read(steps + " ".repeat(1 << 16))).isEmpty();
  }

  @Test
  void contentMayBeAsLongAsItIsRead() throws IOException {
    String longest = "600 0 d0 10 20 20 40 re f" + " ".repeat((1 << 16) - 25);
    assertThat(longest).hasSize(1 << 16);
    assertThat(read(longest)).isPresent();
    assertThat(read(longest + " ")).isEmpty();
    assertThat(FilledGlyph.covered(longest.getBytes(StandardCharsets.US_ASCII))).isPresent();
    longest += " ";
    assertThat(FilledGlyph.covered(longest.getBytes(StandardCharsets.US_ASCII))).isEmpty();
  }

  /** What is painted over by a path, a picture and a blank; of anything else nobody knows. */
  @ParameterizedTest
  @CsvSource({
    "600 0 d0 10 20 20 40 re f, 10 20 20 40",
    "600 0 10 20 30 60 d1 20 0 0 40 10 20 cm BI /W 1 ID x EI, 10 20 20 40",
    "600 0 d0 q 20 0 0 40 10 20 cm BI /W 1 ID x EI Q, 10 20 20 40",
    "600 0 d0, 0 0 0 0",
    "600 0 0 0 0 0 d1 f, 0 0 0 0",
    "600 0 d0 20 0 0 40 10 20 cm BI /W 1 ID x EI 1 g 0 0 9 9 re f BI /W 1 ID x EI,",
    "600 0 d0 20 0 0 40 10 20 cm BI /W 1 ID x EI 0 0 9 9 re f,",
    "600 0 d0 1 g 10 20 20 40 re f,",
    "600 0 d0 /X Do,",
  })
  void whatAGlyphPaintsOver(String content, String box) {
    String[] n = box == null ? new String[0] : box.split(" ");
    assertThat(FilledGlyph.covered(content.getBytes(StandardCharsets.ISO_8859_1)))
        .map(Path2D::getBounds2D)
        .isEqualTo(
            box == null
                ? Optional.empty()
                : Optional.of(
                    new Rectangle2D.Double(
                        Double.parseDouble(n[0]),
                        Double.parseDouble(n[1]),
                        Double.parseDouble(n[2]),
                        Double.parseDouble(n[3]))));
  }
}
