package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of two local subroutines, -107 and -106, and one global, -107. */
class Type2RulesTest {
  private static final byte[][] LOCAL = {
    Assembled.of("5 hlineto return"), Assembled.of("5 hlineto endchar")
  };
  private static final byte[][] GLOBAL = {Assembled.of("1 2 rmoveto")};

  private static boolean hold(String string) {
    return new Type2Rules(LOCAL, GLOBAL, Type2RulesTest::standard).hold(Assembled.of(string));
  }

  private static byte[] standard(int code) {
    return switch (code) {
      case 65 -> Assembled.of("1 hmoveto 5 hlineto endchar");
      case 66 -> Assembled.of("5 hlineto endchar");
      case 67 -> Assembled.of("0 0 65 65 endchar");
      default -> null;
    };
  }

  private static String times(int count) {
    return "1 ".repeat(count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "endchar",
        "500 endchar",
        "1 2 rmoveto endchar",
        "500 1 2 rmoveto endchar",
        "1 hmoveto endchar",
        "500 1 vmoveto endchar",
        "1 hmoveto",
        "0 10 hstem 0 20 vstem 1 hmoveto endchar",
        "500 0 10 5 10 hstemhm 0 20 vstemhm hintmask #80 1 hmoveto endchar",
        "500 0 10 hstemhm 0 20 hintmask #0e 1 hmoveto endchar",
        "hintmask endchar",
        "1 hmoveto 1 hlineto 1 2 vlineto 1 2 3 hlineto endchar",
        "1 hmoveto 1 2 rlineto 1 2 3 4 rlineto endchar",
        "1 hmoveto -107 callsubr endchar",
        "1 hmoveto -106 callsubr",
        "-107 callgsubr 1 hlineto endchar",
        "1131 hmoveto -1131 hlineto 28 hlineto #1c #00 #0e vlineto endchar",
        "#ff #00 #01 #80 #00 hmoveto endchar",
        "1 hmoveto #ff #ff #95 #00 #00 callsubr endchar",
        "0 0 65 65 endchar",
        "500 0 0 65 65 endchar",
      })
  void everyReaderRunsThese(String string) {
    assertThat(hold(string)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // What no tool writes.
        "0 1 2 3 ifelse hmoveto endchar",
        "4 2 div hmoveto endchar",
        "#00",
        "#02",
        "closepath",
        "1 2 hsbw",
        "#0f",
        "#10",
        "#11",
        "#0c #ff",
        // Behind an end.
        "endchar endchar",
        "endchar 1",
        "1 hmoveto -106 callsubr endchar",
        "1 hmoveto -106 callsubr 1 hlineto",
        "return",
        // Before the first move.
        "1 hlineto",
        "1 2 3 4 5 6 rrcurveto",
        // Operands.
        "hstem",
        "1 hmoveto 1 hstem",
        "1 hmoveto 0 10 20 hstemhm",
        "1 hmoveto 0 10 20 hintmask #80",
        "hmoveto",
        "1 2 3 hmoveto",
        "1 rmoveto",
        "1 2 3 4 rmoveto",
        "1 hmoveto 1 2 hmoveto",
        "500 1 hmoveto 500 1 hmoveto",
        "1 hmoveto 500 endchar",
        "1 2 endchar",
        "0 0 0 65 65 0 endchar",
        "1 hmoveto 500 0 0 65 65 endchar",
        "1 hmoveto rlineto",
        "1 hmoveto 1 rlineto",
        "1 hmoveto 1 2 3 rlineto",
        "1 hmoveto hlineto",
        "1 hmoveto vlineto",
        // Subroutines.
        "callsubr",
        "callgsubr",
        "-108 callsubr",
        "-105 callsubr",
        "-106 callgsubr",
        "1 hmoveto #ff #ff #95 #80 #00 callsubr endchar",
        // Accents.
        "0 0 65 66 endchar",
        "0 0 66 65 endchar",
        "0 0 65 68 endchar",
        "0 0 65 67 endchar",
        // What is cut off.
        "#1c #00",
        "#ff #00 #01",
        "#f7",
        "#0c",
        "0 10 hstemhm 0 20 hintmask",
      })
  void ofTheseReadersMakeDifferentThings(String string) {
    assertThat(hold(string)).isFalse();
  }

  /** Each of these operators with so many operands behind a move. */
  @ParameterizedTest
  @CsvSource({
    "rrcurveto, 6 12 18",
    "rcurveline, 8 14 20",
    "rlinecurve, 8 10 12",
    "vvcurveto, 4 5 8 9",
    "hhcurveto, 4 5 8 9",
    "vhcurveto, 4 5 8 9 12 13",
    "hvcurveto, 4 5 8 9 12 13",
    "hflex, 7",
    "flex, 13",
    "hflex1, 9",
    "flex1, 11",
    "rlineto, 2 4 6 8 10 12 14 16 18 20",
  })
  void operandsAreCounted(String operator, String counts) {
    List<Integer> right = Pattern.compile(" ").splitAsStream(counts).map(Integer::valueOf).toList();
    for (int count = 0; count <= right.get(right.size() - 1); count++) {
      assertThat(hold("1 hmoveto " + times(count) + operator))
          .as("%s", count)
          .isEqualTo(right.contains(count));
      assertThat(hold(times(count) + operator)).isFalse();
    }
  }

  @Test
  void hintsAreCounted() {
    String stems = "1 2 ".repeat(8) + "hstemhm ";
    assertThat(hold(stems + "hintmask #0e endchar")).isTrue();
    assertThat(hold(stems + "1 2 hintmask #0e endchar")).isTrue();
    assertThat(hold(stems + "hintmask #0e #0e endchar")).isFalse();
    assertThat(hold(stems + "1 2 hintmask #0e")).isFalse();
    assertThat(hold(stems + "1 2 vstem cntrmask #0e #0e endchar")).isTrue();
  }

  @Test
  void thereIsRoomForFortyEightOperands() {
    assertThat(hold("1 hmoveto " + times(48) + "rlineto")).isTrue();
    assertThat(hold("1 hmoveto " + times(49) + "hlineto")).isFalse();
    assertThat(hold("1 hmoveto " + times(48) + "hlineto")).isTrue();
  }

  @Test
  void subroutinesMayBeNone() {
    assertThat(new Type2Rules(null, GLOBAL, code -> null).hold(Assembled.of("0 callsubr")))
        .isFalse();
    assertThat(new Type2Rules(LOCAL, new byte[0][], code -> null).hold(Assembled.of("0 callgsubr")))
        .isFalse();
  }

  /** The number of a subroutine depends on how many there are. */
  @Test
  void numbersOfSubroutinesAreBiased() {
    for (int[] rule : new int[][] {{1239, 107}, {1240, 1131}, {33_899, 1131}, {33_900, 32_768}}) {
      byte[][] many = new byte[rule[0]][0];
      many[0] = Assembled.of("closepath");
      String first =
          String.format(
              Locale.ROOT, "#1c #%02x #%02x callsubr", (-rule[1] >> 8) & 0xFF, -rule[1] & 0xFF);
      String second =
          String.format(
              Locale.ROOT,
              "#1c #%02x #%02x callsubr",
              ((1 - rule[1]) >> 8) & 0xFF,
              (1 - rule[1]) & 0xFF);
      assertThat(new Type2Rules(many, GLOBAL, c -> null).hold(Assembled.of(first))).isFalse();
      assertThat(new Type2Rules(many, GLOBAL, c -> null).hold(Assembled.of(second))).isTrue();
    }
  }

  @Test
  void subroutinesEndSomewhere() {
    byte[][] chain = new byte[12][];
    for (int i = 0; i < chain.length; i++) {
      chain[i] = Assembled.of(i + 1 < chain.length ? i - 106 + " callsubr" : "");
    }
    Type2Rules ten = new Type2Rules(chain, GLOBAL, c -> null);
    assertThat(ten.hold(Assembled.of("-105 callsubr"))).isTrue();
    Type2Rules eleven = new Type2Rules(chain, GLOBAL, c -> null);
    assertThat(eleven.hold(Assembled.of("-106 callsubr"))).isFalse();
    byte[][] twice = {Assembled.of("1 hmoveto ".repeat(300))};
    assertThat(
            new Type2Rules(twice, GLOBAL, c -> null)
                .hold(Assembled.of("-107 callsubr ".repeat(80))))
        .isTrue();
    assertThat(
            new Type2Rules(twice, GLOBAL, c -> null)
                .hold(Assembled.of("-107 callsubr ".repeat(90))))
        .isFalse();
  }
}
