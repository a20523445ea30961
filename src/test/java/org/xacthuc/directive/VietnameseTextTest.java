package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** The tables of base letters against what Unicode says. */
class VietnameseTextTest {
  @Test
  void foldsEveryLetterToItsBase() {
    for (char c = ' '; c < '\u2100'; c++) {
      assertThat(VietnameseText.fold(String.valueOf(c))).as("U+%04X", (int) c).isEqualTo(base(c));
    }
  }

  @Test
  void foldsComposedAndDecomposedTextAlike() {
    String name = "Nguyễn Thị Hoà Đằng ở Đăk Lăk, Ç và \u4E00";

    assertThat(VietnameseText.fold(name)).isEqualTo("nguyen thi hoa dang o dak lak, c va \u4E00");
    assertThat(VietnameseText.fold(Normalizer.normalize(name, Normalizer.Form.NFD)))
        .isEqualTo(VietnameseText.fold(name));
  }

  private static String base(char c) {
    StringBuilder base = new StringBuilder();
    String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      char part = apart.charAt(i);
      boolean bar = "\u0110\u0111\u00D0\u00F0".indexOf(part) >= 0;
      if (part < '\u0300' || part > '\u036F') {
        base.append(bar ? 'd' : Character.toLowerCase(part));
      }
    }
    return base.toString();
  }
}
