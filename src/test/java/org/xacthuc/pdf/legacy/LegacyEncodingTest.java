package org.xacthuc.pdf.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of our own, held against what the encodings have to hold: every letter of Vietnamese. */
class LegacyEncodingTest {
  private static final List<String> TONES =
      List.of("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323");

  /** All 134 letters that ASCII has not, composed. */
  private static List<String> letters() {
    List<String> letters = new ArrayList<>(List.of("đ", "Đ"));
    for (String vowel : "a ă â e ê i o ô ơ u ư y".split(" ", -1)) {
      for (String tone : TONES) {
        String letter = Normalizer.normalize(vowel + tone, Normalizer.Form.NFC);
        if (letter.charAt(0) >= 0x80) {
          letters.add(letter);
          letters.add(letter.toUpperCase(Locale.ROOT));
        }
      }
    }
    return letters;
  }

  @ParameterizedTest
  @CsvSource({
    "TCVN3, Céng hoµ x· héi chñ nghÜa ViÖt Nam, Cộng hoà xã hội chủ nghĩa Việt Nam",
    "TCVN3, §éc lËp - Tù do - H¹nh phóc, Độc lập - Tự do - Hạnh phúc",
    "TCVN3, Uû ban nh©n d©n huyÖn Thö S¬n, Uỷ ban nhân dân huyện Thử Sơn",
    "TCVN3_CAPITALS, tr­êng ®¹i häc, TRƯỜNG ĐẠI HỌC",
    "TCVN3_CAPITALS, TM. uû ban nh©n d©n, TM. UỶ BAN NHÂN DÂN",
    "VNI, Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Cộng hòa xã hội chủ nghĩa Việt Nam",
    "VNI, Ñoäc laäp - Töï do - Haïnh phuùc, Độc lập - Tự do - Hạnh phúc",
    "VNI, TRÖÔØNG ÑAÏI HOÏC, TRƯỜNG ĐẠI HỌC",
    "VNI, Nguyeãn Thò Thöû Quyønh Kyù, Nguyễn Thị Thử Quỳnh Ký",
    "VNI, baèng chöõ vaên baûn, bằng chữ văn bản",
    "VISCII, Nguy\u00ADn Th\u00B8 Th\u00D8, Nguyễn Thị Thử"
  })
  void sentencesAreRead(LegacyEncoding encoding, String shown, String read) {
    assertThat(encoding.decode(shown)).isEqualTo(read);
  }

  @Test
  void oneByteTablesHoldEveryLetterOnce() {
    for (LegacyEncoding encoding : List.of(LegacyEncoding.TCVN3, LegacyEncoding.VISCII)) {
      List<String> read = new ArrayList<>();
      for (int code = 0; code < 0x100; code++) {
        String letter = encoding.decode(shown(code));
        if (letters().contains(letter)) {
          read.add(letter);
        }
      }
      List<String> expected = new ArrayList<>(letters());
      if (encoding == LegacyEncoding.TCVN3) {
        expected.removeIf(OF_CONTROLS::contains); // VN1 codes them below 0xA0, VN3 not at all.
      }
      assertThat(read).as("%s", encoding).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  /** Capitals that TCVN 5712 has below 0xA0, where the fonts have the signs of Windows. */
  private static final List<String> OF_CONTROLS =
      List.of(
          "À Ả Ã Á Ạ Ặ Ậ È Ẻ Ẽ É Ẹ Ệ Ì Ỉ Ĩ Í Ị Ò Ỏ Õ Ó Ọ Ộ Ờ Ở Ỡ Ớ Ợ Ù Ủ Ũ Ú Ụ Ừ Ử Ữ Ứ Ự Ỳ Ỷ Ỹ Ý Ỵ"
              .split(" ", -1));

  private static String shown(int code) {
    byte[] one = {(byte) code};
    String shown = new String(one, Charset.forName("windows-1252"));
    return shown.equals("\uFFFD") ? String.valueOf((char) code) : shown;
  }

  @Test
  void aToneAloneComposesAndADegreeStays() {
    assertThat(LegacyEncoding.TCVN3.decode("a\u00B3 37\u00B0C")).isEqualTo("á 37\u00B0C");
  }

  @ParameterizedTest
  @CsvSource({
    ".VnTime, TCVN3",
    "ABCDEF+.VnTimeH, TCVN3_CAPITALS",
    "'.VnTimeH,Bold', TCVN3_CAPITALS",
    "ABCDEF+VnTimeBold, TCVN3",
    "VnArialH-BoldItalic, TCVN3_CAPITALS",
    ".VnCentury SchoolbookH, TCVN3_CAPITALS",
    "VNI-Times, VNI",
    "'ABCDEF+VNI-Helve,Italic', VNI",
    "VI-Times, VISCII"
  })
  void aFontsNameTells(String name, LegacyEncoding encoding) {
    assertThat(LegacyEncoding.ofFont(name)).contains(encoding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TimesNewRomanPSMT",
        "ABCDEF+Tinos-Bold",
        "Arial",
        "Verdana-Bold",
        "VivaldiI",
        "Vineta",
        "UVN Viet",
        "Vnr10",
        "Envn",
        ""
      })
  void otherNamesTellNothing(String name) {
    assertThat(LegacyEncoding.ofFont(name)).isEqualTo(Optional.empty());
  }

  @Test
  void asciiStaysAsItIs() {
    for (LegacyEncoding encoding :
        List.of(LegacyEncoding.TCVN3, LegacyEncoding.VNI, LegacyEncoding.VISCII)) {
      assertThat(encoding.decode("QD 12/UBND-VX (a) 100%")).isEqualTo("QD 12/UBND-VX (a) 100%");
    }
  }

  /** The first sign of each row, and pairs at the end and in a row. */
  @ParameterizedTest
  @CsvSource({
    "\u00ED\u00CD, íÍ",
    "aù, á",
    "aâ, â",
    "aá, ấ",
    "oä, ộ",
    "AÂ, Â",
    "aê, ă",
    "aé, ắ",
    "Aë, Ặ",
    "eê, eê",
    "oé, oé",
    "uâ, uâ",
    "öù, ứ",
    "bù, bù",
    "aùaø, áà",
  })
  void signsOfVniStandBehindTheirLetters(String shown, String read) {
    assertThat(LegacyEncoding.VNI.decode(shown)).isEqualTo(read);
  }

  /** A sign that no letter bears is none of this encoding's text. */
  @ParameterizedTest
  @CsvSource({
    "Nguyeãn Thò Thöû, true",
    "aùaù, true",
    "abc\u007F, true",
    "\u00ED, true",
    "ãa, false",
    "aùù, false",
    "bù, false",
    "ù, false",
    "a\u0080, false",
  })
  void textOfVniIsExplained(String shown, boolean explained) {
    assertThat(LegacyEncoding.VNI.explains(shown)).isEqualTo(explained);
    assertThat(LegacyEncoding.TCVN3.explains(shown)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "VNI, a, ù, true",
    "VNI, b, ù, false",
    "VNI, aa, ù, false",
    "VNI, a, ùù, false",
    "VNI, a, b, false",
    "TCVN3, a, ù, false",
  })
  void aSignBelongsToALetter(LegacyEncoding encoding, String base, String sign, boolean pair) {
    assertThat(encoding.isPair(base, sign)).isEqualTo(pair);
  }

  @ParameterizedTest
  @CsvSource({
    "\u1EA0, true",
    "\u1EF9, true",
    "\u1E9F, false",
    "\u1EFA, false",
    "a\u0300, true",
    "a\u036F, true",
    "a\u02FF, false",
    "a\u0370, false",
    "\u0102, true",
    "x\u01B0, true",
    "\u00EA, false",
    "abc, false",
  })
  void someLettersAreOnlyInUnicode(String text, boolean unicode) {
    assertThat(LegacyEncoding.isUnicode(text)).isEqualTo(unicode);
  }

  /** What no code of one byte shows is no letter of a table. */
  @Test
  void whatHasNoCodeStaysAsItIs() {
    for (LegacyEncoding encoding : List.of(LegacyEncoding.TCVN3, LegacyEncoding.VISCII)) {
      assertThat(encoding.decode("\u0100\u2603")).isEqualTo("\u0100\u2603");
    }
  }
}
