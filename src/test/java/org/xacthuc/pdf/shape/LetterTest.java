package org.xacthuc.pdf.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters, and what they are drawn of. */
class LetterTest {
  private static final String SMALL =
      "abcdefghijklmnopqrstuvwxyzđ"
          + "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";
  private static final String DIGITS = "0123456789";

  private static Letter letter(char text) {
    return Letter.of(text).orElseThrow();
  }

  private static String texts(List<Letter> letters) {
    return letters.stream()
        .map(l -> String.valueOf(l.text()))
        .sorted()
        .collect(Collectors.joining());
  }

  private static String sorted(String text) {
    return text.chars()
        .sorted()
        .mapToObj(c -> String.valueOf((char) c))
        .collect(Collectors.joining());
  }

  /** Each with its body, the marks above it, and whether a dot stands below. */
  @ParameterizedTest
  @CsvSource({
    "a, a, '', false",
    "Z, Z, '', false",
    "7, 7, '', false",
    "đ, đ, '', false",
    "ạ, a, '', true",
    "à, a, \u0300, false",
    "ỹ, y, \u0303, false",
    "ê, e, \u0302, false",
    "ễ, e, \u0302\u0303, false",
    "ặ, a, \u0306, true",
    "Ắ, A, \u0306\u0301, false",
    "ơ, ơ, '', false",
    "Ợ, Ơ, '', true",
    "ử, ư, \u0309, false",
    "i, i, ., false",
    "j, j, ., false",
    "ị, i, ., true",
    "ì, i, \u0300, false",
    "I, I, '', false",
    "Ị, I, '', true",
  })
  void aLetterIsTakenApart(char text, char body, String above, boolean dot) {
    assertThat(Letter.of(text))
        .contains(new Letter(text, Letter.BODIES.indexOf(body), Letter.ABOVE.indexOf(above), dot));
  }

  @ParameterizedTest
  @ValueSource(chars = {'.', ' ', '\u0301', '\u0323', 'ç', 'ä', 'ж', 'ß', '²'})
  void otherSignsAreNoLetters(char sign) {
    assertThat(Letter.of(sign)).isEmpty();
  }

  @Test
  void allLettersOfVietnameseAreThere() {
    List<String> expected = new ArrayList<>();
    for (char letter : (SMALL + DIGITS).toCharArray()) {
      expected.add(String.valueOf(letter));
      if (!Character.isDigit(letter)) {
        expected.add(String.valueOf(Character.toUpperCase(letter)));
      }
    }
    assertThat(Letter.ALL)
        .extracting(l -> String.valueOf(l.text()))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(Letter.ALL).allMatch(l -> l.isDigit() == (DIGITS.indexOf(l.text()) >= 0));
  }

  @ParameterizedTest
  @CsvSource({
    "a, A, true",
    "a, a, true",
    "ễ, Ễ, true",
    "I, l, true",
    "1, l, true",
    "j, J, true",
    "0, O, true",
    "o, 0, true",
    "a, o, false",
    "e, ê, false",
    "1, 7, false",
    "O, I, false",
    "ì, i, false",
  })
  void someLookAlikeByNature(char one, char other, boolean alike) {
    assertThat(letter(one).isLike(letter(other))).isEqualTo(alike);
    assertThat(letter(other).isLike(letter(one))).isEqualTo(alike);
  }

  @Test
  void aLetterMayBeMistakenForOtherLettersAndADigitForDigits() {
    assertThat(texts(letter('a').alike())).isEqualTo("Aa");
    // Which looks like l in other cases.
    assertThat(texts(letter('1').alike())).isEqualTo(sorted("1IJijlL"));
    assertThat(texts(letter('1').others())).isEqualTo("023456789");
    assertThat(texts(letter('0').others())).isEqualTo("123456789");
    String letters = texts(letter('o').others());
    assertThat(letters).contains("a", "ô", "Z").doesNotContain("o", "O", "0", "7");
    assertThat(letters).hasSize(Letter.ALL.size() - DIGITS.length() - 2);
  }
}
