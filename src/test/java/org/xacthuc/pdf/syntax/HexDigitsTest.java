package org.xacthuc.pdf.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.PdfObject.Text;

/** Hexadecimal strings of every length, around those at which they are read in stretches. */
class HexDigitsTest {
  private static final String DIGITS = "0123456789abcdefABCDEF";
  private static final String WHITE = " \n\r\t\f\0";

  private final Random random = new Random(9);

  private static Text read(ByteSource source) throws SyntaxException {
    return (Text) new ObjectParser(source, 0, 10).object();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 2, 30, 31, 32, 33, 63, 64, 65, 4_095, 4_096, 4_127, 4_128, 4_129, 9_001})
  void standForTheirValueAndWhiteSpaceForNothing(int length) throws SyntaxException {
    for (int white : new int[] {0, 2, 50}) {
      StringBuilder token = new StringBuilder("<");
      StringBuilder digits = new StringBuilder();
      while (token.length() < length + 1) {
        if (random.nextInt(100) < white) {
          token.append(WHITE.charAt(random.nextInt(WHITE.length())));
        } else {
          char digit = DIGITS.charAt(random.nextInt(DIGITS.length()));
          token.append(digit);
          digits.append(digit);
        }
      }
      Text text = read(Written.source(token + ">/Next"));

      digits.append(digits.length() % 2 == 0 ? "" : "0");
      assertThat(text.value()).isEqualTo(Bytes.fromHex(digits.toString()));
      assertThat(text.where()).isEqualTo(new Span(0, length + 2));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 31, 32, 33, 4_127, 4_128, 5_000})
  void endAtTheFirstOfAnythingElse(int length) {
    String digits = "a".repeat(length);
    for (String other : new String[] {"g", "<", "(", "\u00e1", "`", "@", ":", "/", "G", ""}) {
      assertThatThrownBy(() -> read(Written.source("<" + digits + other)))
          .isInstanceOfSatisfying(
              SyntaxException.class, e -> assertThat(e.position()).isEqualTo(length + 1));
    }
    assertThatThrownBy(() -> read(Written.source("<" + digits + ">").upTo(length + 1)))
        .isInstanceOfSatisfying(
            SyntaxException.class, e -> assertThat(e.position()).isEqualTo(length + 1));
  }

  @Test
  void areAllOfAStretch() {
    String text = "<" + "0aF9".repeat(3_000) + ">";
    assertThat(HexDigits.areAll(Written.source(text), new Span(1, 12_001))).isTrue();
    assertThat(HexDigits.areAll(Written.source(text), new Span(1, 1))).isTrue();
    assertThat(HexDigits.areAll(Written.source(text), new Span(0, 12_001))).isFalse();
    assertThat(HexDigits.areAll(Written.source(text), new Span(1, 12_002))).isFalse();
    for (int at : new int[] {1, 4_096, 4_097, 8_192, 8_193, 12_000}) {
      String spoilt = text.substring(0, at) + " " + text.substring(at + 1);
      assertThat(HexDigits.areAll(Written.source(spoilt), new Span(1, 12_001))).isFalse();
    }
  }

  @Test
  void haveTheValuesOfJavasDigits() {
    for (int c = -1; c < 300; c++) {
      int expected = c >= 0 && c < 128 ? Character.digit(c, 16) : -1;
      assertThat(Characters.hexValue(c)).isEqualTo(expected);
    }
  }
}
