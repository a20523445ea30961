package org.xacthuc.pdf.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Bool;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Name;
import org.xacthuc.pdf.syntax.PdfObject.Null;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Text;

class ObjectParserTest {
  @Test
  void objectsKnowTheirBytes() throws SyntaxException {
    Dict dict = (Dict) Written.parse(" << /Con#74ents <0aF> /A [1 2 0 R -3 (a\\)b(c)\\051)] >>x");
    assertThat(dict.where()).isEqualTo(new Span(1, 54));
    Text contents = (Text) dict.get("Contents").orElseThrow();
    assertThat(contents.where()).isEqualTo(new Span(16, 21));
    assertThat(contents.value()).isEqualTo(Bytes.fromHex("0af0"));
    Array array = (Array) dict.get("A").orElseThrow();
    assertThat(array.items()).hasSize(4);
    assertThat(array.items().get(0))
        .isInstanceOfSatisfying(Int.class, i -> assertThat(i.plain()).isTrue());
    assertThat(array.items().get(1))
        .isInstanceOfSatisfying(Ref.class, r -> assertThat(r.number()).isEqualTo(2));
    assertThat(array.items().get(2))
        .isInstanceOfSatisfying(Int.class, i -> assertThat(i.plain()).isFalse());
    assertThat(((Text) array.items().get(3)).value()).isEqualTo(Written.bytes("a)b(c))"));
  }

  /** However they are spelt: nearly all are spelt in one way, which is read faster. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '7 0 R', 7, 0
          '12345678 0 R', 12345678, 0
          '123456789 0 R', 123456789, 0
          '000000007 0 R', 7, 0
          '2147483647 9999 R', 2147483647, 9999
          '7 00000 R', 7, 0
          '7 65535 R', 7, 65535
          '7  0 R', 7, 0
          '7 0  R', 7, 0
          '7 %x\n0 R', 7, 0
          '7 0 R/Next', 7, 0
          '7 0 R]', 7, 0
          """)
  void referencesAreReadInEverySpelling(String text, int number, int generation)
      throws SyntaxException {
    String written = text.replace("\\n", "\n");
    Ref ref = (Ref) Written.parse(written);
    assertThat(ref.number()).isEqualTo(number);
    assertThat(ref.generation()).isEqualTo(generation);
    assertThat(ref.where()).isEqualTo(new Span(0, written.indexOf('R') + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7 0 Rx", "7 0 r", "7 65536 R", "7 99999 R", "7 -0 R", "7 0"})
  void whatIsNoReferenceIsANumber(String text) throws SyntaxException {
    Int number = (Int) Written.parse(text);
    assertThat(number.value()).isEqualTo(7);
    assertThat(number.where()).isEqualTo(new Span(0, 1));
  }

  /** Strings of every length around those at which it is read in another way. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, 33, 63, 64, 65, 4_127, 4_128, 4_129, 8_224, 20_001})
  void longHexStringsAreReadLikeShortOnes(int digits) throws SyntaxException {
    String all = "0123456789aBcDeF".repeat(digits / 16 + 1).substring(0, digits);
    String padded = digits % 2 == 0 ? all : all + "0";
    String spaced = digits < 2 ? all + " " : all.substring(0, 1) + "\n " + all.substring(1);
    for (String written : List.of("<" + all + ">", "<" + spaced + ">/Next")) {
      Text text = (Text) Written.parse(written);
      assertThat(text.value()).isEqualTo(Bytes.fromHex(padded));
      assertThat(text.hex()).isTrue();
      assertThat(text.where()).isEqualTo(new Span(0, written.indexOf('>') + 1));
    }
    assertThatThrownBy(() -> Written.parse("<" + all + "g>")).isInstanceOf(SyntaxException.class);
    assertThatThrownBy(() -> Written.parse("<" + all)).isInstanceOf(SyntaxException.class);
  }

  @Test
  void anObjectOfTooManyValuesIsRefusedByTheLimitsName() throws SyntaxException {
    Array within = (Array) Written.parse("[" + "0 ".repeat(500_000) + "]");
    assertThat(within.items()).hasSize(500_000);
    assertThatThrownBy(() -> Written.parse("[" + "0 ".repeat(500_001) + "]"))
        .isInstanceOfSatisfying(
            SyntaxException.class, e -> assertThat(e.limit()).contains(Limit.ITEMS));
  }

  @ParameterizedTest
  @CsvSource({"[, ]", "'[ [ ', ' ]]'", "'<</A ', >>", "'<< /A [', ']>>'"})
  void nestingEndsAtItsLimit(String open, String close) throws SyntaxException {
    int levels = (int) open.chars().filter(c -> c == '[' || c == '/').count();
    int within = 10 / levels;
    assertThat(Written.parse(open.repeat(within) + "7" + close.repeat(within))).isNotNull();
    assertThatThrownBy(() -> Written.parse(open.repeat(within) + "[7]" + close.repeat(within)))
        .isInstanceOfSatisfying(
            SyntaxException.class,
            e -> {
              assertThat(e.limit()).contains(Limit.NESTING);
              assertThat(e.position()).isEqualTo((long) within * open.length());
            });
  }

  @Test
  void wordsAreRead() throws SyntaxException {
    assertThat(Written.parse("null")).isEqualTo(new Null(new Span(0, 4)));
    assertThat(Written.parse(" true]")).isEqualTo(new Bool(new Span(1, 5), true));
    assertThat(Written.parse("false%")).isEqualTo(new Bool(new Span(0, 5), false));
    assertThat(Written.parse("[ null true ]"))
        .isEqualTo(
            new Array(
                new Span(0, 13),
                List.of(new Null(new Span(2, 6)), new Bool(new Span(7, 11), true))));
    assertThat(Written.parse("[ ]")).isEqualTo(new Array(new Span(0, 3), List.of()));
    assertThat(Written.parse("<< >>")).isEqualTo(new Dict(new Span(0, 5), List.of()));
  }

  @Test
  void aKeywordIsAWholeWord() {
    ObjectParser parser = Written.parser(" %c\n obj<<");
    assertThat(parser.keyword("ob")).isFalse();
    assertThat(parser.keyword("objx")).isFalse();
    assertThat(parser.position()).isEqualTo(5);
    assertThat(parser.keyword("obj")).isTrue();
    assertThat(parser.position()).isEqualTo(8);
  }

  @Test
  void anUnsignedIntegerIsDigitsAlone() throws SyntaxException {
    ObjectParser parser = Written.parser(" 12 %c\n 345");
    assertThat(parser.unsigned()).isEqualTo(12);
    assertThat(parser.unsigned()).isEqualTo(345);
    for (String other : List.of("+1", "-1", "1.0", "x", "", "/A")) {
      assertThatThrownBy(() -> Written.parser(other).unsigned())
          .isInstanceOf(SyntaxException.class);
    }
  }

  @Test
  void aKeyWrittenTwiceIsKept() throws SyntaxException {
    Dict dict = (Dict) Written.parse("<< /A 1 /B 2 /A 3 >>");
    assertThat(dict.entries()).hasSize(3);
    assertThat(dict.duplicateKeys()).extracting(Name::value).containsExactly("A");
    assertThat(dict.integer("A")).hasValue(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--1",
        "1e3",
        "+-0",
        "1.2.3",
        ".",
        "<0g>",
        "(a",
        "[1",
        "<< /A >>",
        "<< 1 2 >>",
        "/A#zz",
        "12345678901234567890",
        "tru",
        "[[[[[[[[[[[1]]]]]]]]]]]",
        ""
      })
  void whatIsNoSyntaxIsRefused(String text) {
    assertThatThrownBy(() -> Written.parse(text)).isInstanceOf(SyntaxException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1", "+0.5", "-.5", "4.", "null", "true", "()", "<>", "[]", "<<>>", "%c\n7"})
  void whatIsSyntaxIsRead(String text) throws SyntaxException {
    assertThat(Written.parse(text)).isNotNull();
  }
}
