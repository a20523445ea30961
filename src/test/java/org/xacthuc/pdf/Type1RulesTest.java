package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the subroutines that every font has from 0 to 4, and three more. */
class Type1RulesTest {
  private static final List<byte[]> SUBROUTINES =
      List.of(
          Assembled.of("3 0 callothersubr pop pop setcurrentpoint return"),
          Assembled.of("0 1 callothersubr return"),
          Assembled.of("0 2 callothersubr return"),
          Assembled.of("return"),
          Assembled.of("1 3 callothersubr pop callsubr return"),
          Assembled.of("0 20 hstem return"),
          Assembled.of("5 hlineto return"),
          Assembled.of("5 hlineto endchar"));

  private static boolean hold(String string) {
    return hold(SUBROUTINES, string);
  }

  private static boolean hold(List<byte[]> subroutines, String string) {
    return new Type1Rules(subroutines, Type1RulesTest::standard).hold(Assembled.of(string));
  }

  private static byte[] standard(int code) {
    return switch (code) {
      case 65 -> Assembled.of("0 500 hsbw 1 hmoveto closepath endchar");
      case 66 -> Assembled.of("1 hmoveto closepath endchar");
      case 67 -> Assembled.of("0 500 hsbw 0 0 0 65 65 seac");
      default -> null;
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0 500 hsbw endchar",
        "0 0 500 0 sbw endchar",
        "0 1000 2 div hsbw endchar",
        "0 500 hsbw 0 20 hstem 0 20 vstem dotsection 1 2 3 4 5 6 hstem3 1 2 3 4 5 6 vstem3 endchar",
        "0 500 hsbw 1 hmoveto 2 vmoveto 1 2 rmoveto 1 hlineto 2 vlineto 1 2 rlineto closepath",
        "0 500 hsbw 1 2 rmoveto 1 2 3 4 hvcurveto 1 2 3 4 vhcurveto 1 2 3 4 5 6 rrcurveto",
        "0 500 hsbw 1 hmoveto 6 callsubr endchar",
        "0 500 hsbw 1 hmoveto 7 callsubr",
        "0 500 hsbw 1 callsubr 1 2 rmoveto 2 callsubr 50 1 2 0 callsubr endchar",
        "0 500 hsbw 1 hmoveto 12 2 div callsubr endchar",
        "12 2 div 500 hsbw endchar",
        "0 500 hsbw 5 4 callsubr 1 hmoveto endchar",
        "0 500 hsbw 3 4 callsubr 1 hmoveto endchar",
        "0 500 hsbw 0 0 0 65 65 seac",
        "0 #ff #00 #00 #03 #e8 hsbw 108 hmoveto -108 hlineto endchar",
      })
  void everyReaderRunsThese(String string) {
    assertThat(hold(string)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Operators that are none.
        "#00",
        "#02",
        "#0f",
        "#0c #ff",
        "#0c #03",
        "#12",
        "#1c",
        // The width first, and once.
        "1 hmoveto",
        "closepath",
        "endchar",
        "0 500 hsbw 0 500 hsbw",
        "0 500 hsbw 0 0 500 0 sbw",
        "500 hsbw",
        "0 0 500 hsbw",
        "0 0 500 sbw",
        // Behind an end.
        "0 500 hsbw endchar endchar",
        "0 500 hsbw endchar 1",
        "0 500 hsbw 7 callsubr endchar",
        "0 500 hsbw 0 0 0 65 65 seac endchar",
        "0 500 hsbw return",
        // Operands.
        "0 500 hsbw 1 endchar",
        "0 500 hsbw 1 closepath",
        "0 500 hsbw 1 dotsection",
        "0 500 hsbw 1 hstem",
        "0 500 hsbw 1 2 3 vstem",
        "0 500 hsbw 1 2 3 4 5 hstem3",
        "0 500 hsbw 1 2 3 4 5 6 7 vstem3",
        // Divisions.
        "0 500 0 div hsbw",
        "500 div hsbw",
        "12 4 div callsubr div",
        "0 500 hsbw 16 2 div callsubr",
        // Subroutines.
        "callsubr",
        "-1 callsubr",
        "8 callsubr",
        "13 2 div callsubr",
        "pop",
        "callothersubr",
        "1 callothersubr",
        "0 3 callothersubr",
        "1 3 callothersubr",
        "2 0 callothersubr",
        "1 2 3 0 callothersubr",
        "1 1 callothersubr",
        "1 2 callothersubr",
        "0 4 callothersubr",
        "1 2 2 14 callothersubr",
        "0 500 hsbw 5 1 3 callothersubr pop pop",
        "0 500 hsbw 1 2 3 3 0 callothersubr pop pop pop",
        // Only hints are replaced.
        "0 500 hsbw 6 4 callsubr endchar",
        // Accents.
        "0 500 hsbw 0 0 0 65 66 seac",
        "0 500 hsbw 0 0 0 66 65 seac",
        "0 500 hsbw 0 0 0 65 68 seac",
        "0 500 hsbw 0 0 0 65 67 seac",
        "0 500 hsbw 0 0 65 65 seac",
        "0 0 0 65 65 seac",
        // What is cut off.
        "#ff #00 #00 #00",
        "#f7",
        "#fb",
        "#0c",
      })
  void ofTheseReadersMakeDifferentThings(String string) {
    assertThat(hold(string)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "vmoveto, 1",
    "hmoveto, 1",
    "hlineto, 1",
    "vlineto, 1",
    "rlineto, 2",
    "rmoveto, 2",
    "setcurrentpoint, 2",
    "hvcurveto, 4",
    "vhcurveto, 4",
    "rrcurveto, 6",
    "closepath, 0",
    "hstem, 2",
    "vstem, 2",
    "hstem3, 6",
    "vstem3, 6",
    "dotsection, 0",
    "endchar, 0",
  })
  void operandsAreCounted(String operator, int count) {
    for (int i = 0; i < 8; i++) {
      assertThat(hold("0 500 hsbw " + "1 ".repeat(i) + operator)).isEqualTo(i == count);
    }
  }

  @Test
  void thereIsRoomForFortyEightOperands() {
    String pushed = "0 500 hsbw " + "1 ".repeat(47);
    assertThat(hold(pushed + "1")).isTrue();
    assertThat(hold(pushed + "1 1")).isFalse();
  }

  @Test
  void afterHintsAreReplacedLettersGoOn() {
    assertThat(hold("0 500 hsbw 5 4 callsubr 1 hmoveto 6 callsubr 5 4 callsubr endchar")).isTrue();
  }

  @Test
  void subroutinesEndSomewhere() {
    List<byte[]> chain = new ArrayList<>();
    IntStream.range(0, 12)
        .forEach(i -> chain.add(Assembled.of(i < 11 ? i + 1 + " callsubr" : "return")));
    assertThat(hold(chain, "2 callsubr")).isTrue();
    assertThat(hold(chain, "1 callsubr")).isFalse();
    List<byte[]> one = List.of(Assembled.of("dotsection ".repeat(600)));
    assertThat(hold(one, "0 callsubr ".repeat(80))).isTrue();
    assertThat(hold(one, "0 callsubr ".repeat(90))).isFalse();
  }
}
