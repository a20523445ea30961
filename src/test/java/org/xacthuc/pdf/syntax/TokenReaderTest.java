package org.xacthuc.pdf.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Name;
import org.xacthuc.pdf.syntax.PdfObject.Real;
import org.xacthuc.pdf.syntax.PdfObject.Text;

/** What numbers, names, strings and comments stand for, to the last byte. */
class TokenReaderTest {
  private static void refused(String text, long position) {
    assertThatThrownBy(() -> Written.parse(text))
        .isInstanceOfSatisfying(
            SyntaxException.class,
            e -> {
              assertThat(e.position()).isEqualTo(position);
              assertThat(e.limit()).isEmpty();
            });
  }

  /** ISO 32000-2 §7.3.4.2, table 3. */
  static Stream<Arguments> strings() {
    return Stream.of(
        Arguments.of("(\\n\\r\\t\\b\\f)", "0a0d09080c"),
        Arguments.of("(\\(\\)\\\\\\x)", "28295c78"),
        Arguments.of("(a(b)c)", "6128622963"),
        Arguments.of("(\\0\\7\\12\\100\\177\\377)", "00070a407fff"),
        Arguments.of("(\\0053\\78\\1/\\400)", "0533073801" + "2f00"),
        Arguments.of("(\\8\\9)", "3839"),
        Arguments.of("(a\rb\r\nc\nd\n\re)", "610a620a630a640a0a65"),
        Arguments.of("(a\\\rb\\\r\nc\\\nd)", "61626364"),
        Arguments.of("(\u0000\\\u0000\u00ff)", "0000ff"),
        Arguments.of("()", ""));
  }

  @ParameterizedTest
  @MethodSource("strings")
  void aStringStandsForItsBytes(String text, String hex) throws SyntaxException {
    assertThat(Written.parse(text))
        .isEqualTo(new Text(new Span(0, text.length()), Bytes.fromHex(hex), false));
    assertThat(Written.parse(text + ")")).as("no byte more").isEqualTo(Written.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a", "((a)", "(a\\)", "(a\\", "(\\7", "(\r"})
  void aStringWithoutItsEndIsRefusedWhereItBegins(String text) {
    refused(text, 0);
  }

  /** ISO 32000-2 §7.3.3. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, true",
    "007, 7, true",
    "-5, -5, false",
    "+5, 5, false",
    "-0, 0, false",
    "999999999999999999, 999999999999999999, true",
    "-999999999999999999, -999999999999999999, false"
  })
  void anIntegerHasItsValue(String text, long value, boolean plain) throws SyntaxException {
    Int expected = new Int(new Span(0, text.length()), value, plain);
    assertThat(Written.parse(text)).isEqualTo(expected);
    assertThat(Written.parse(text + "/Next")).isEqualTo(expected);
    assertThat(Written.parse(text + "\n7")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5", "-.5, -0.5", "+12.75, 12.75", "4., 4", "-4., -4", "00.10, 0.1"})
  void aRealNumberHasItsValue(String text, double value) throws SyntaxException {
    assertThat(Written.parse(text)).isEqualTo(new Real(new Span(0, text.length()), value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1000000000000000000",
        "-1000000000000000000",
        "+",
        "-",
        ".",
        "-.",
        "5-",
        "5a",
        "1.5.",
        "1..5",
        "+-5",
        "0x10",
        "1e5"
      })
  void whatIsNoNumberIsRefusedWhereItBegins(String text) {
    refused(text, 0);
    refused("  " + text, 2);
  }

  @Test
  void aRealNumberHasAtMostThirtyEightDigits() throws SyntaxException {
    for (String head : new String[] {"-.", "-1.", "."}) {
      String most = head + "0".repeat(40 - head.length() - (head.startsWith("-") ? 0 : 1));
      assertThat(Written.parse(most)).isInstanceOf(Real.class);
      refused(most + "0", 0);
      refused(most + "00", 0);
    }
  }

  /** ISO 32000-2 §7.3.5. */
  @ParameterizedTest
  @CsvSource({
    "/, ''",
    "/A#41, AA",
    "/#0a#a0, '\n\u00a0'",
    "/#7e#7E, ~~",
    "/A;B@C, A;B@C",
    "/#23#2f, #/"
  })
  void aNameIsItsBytes(String text, String value) throws SyntaxException {
    Name expected = new Name(new Span(0, text.length()), value);
    assertThat(Written.parse(text)).isEqualTo(expected);
    assertThat(Written.parse(text + "/B")).isEqualTo(expected);
    assertThat(Written.parse(text + " B")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"/A#, 2", "/A#4, 2", "/A#4g, 2", "/A#g4, 2", "/#00, 1", "/AB#41#zz, 6"})
  void anEscapeOfANameThatIsNoneIsRefusedWhereItStands(String text, long position) {
    refused(text, position);
  }

  /** ISO 32000-2 §7.2.4. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\t\n\f\r \u0000",
        "%\n",
        "%comment\r",
        "%one % still\n%two\r\n ",
        "%a\u0000b\n",
        "% ( [ << \n"
      })
  void whiteSpaceAndCommentsStandForNothing(String white) throws SyntaxException {
    long at = white.length();
    assertThat(Written.parse(white + "7")).isEqualTo(new Int(new Span(at, at + 1), 7, true));
    ObjectParser parser = Written.parser(white + "7");
    parser.skipWhite();
    assertThat(parser.position()).isEqualTo(at);
  }

  @Test
  void aCommentMayEndTheSource() {
    ObjectParser parser = Written.parser(" %end");
    parser.skipWhite();
    assertThat(parser.position()).isEqualTo(5);
  }
}
