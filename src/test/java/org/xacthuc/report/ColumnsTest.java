package org.xacthuc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void marksTakeNoColumnAndWideLettersTwo() {
    String composed = "Vừ A Bằng";
    assertThat(Columns.of(composed)).isEqualTo(9);
    assertThat(Columns.of(Normalizer.normalize(composed, Normalizer.Form.NFD))).isEqualTo(9);
    assertThat(Columns.of("漢字 a")).isEqualTo(6);
    assertThat(Columns.of("\u001B[1;32m✔ ab\u001B[0m")).isEqualTo(4);
    assertThat(Columns.pad("đ", 3)).isEqualTo("đ  ");
    assertThat(Columns.pad("quá dài", 3)).isEqualTo("quá dài ");
  }

  @Test
  void decomposedTextIsWrappedWhereComposedTextIs() {
    String line = "Người ký trên văn bản phải là người trong chứng thư số";
    String decomposed = Normalizer.normalize(line, Normalizer.Form.NFD);
    assertThat(Columns.wrap(decomposed, 20))
        .map(part -> Normalizer.normalize(part, Normalizer.Form.NFC))
        .isEqualTo(Columns.wrap(line, 20))
        .allMatch(part -> Columns.of(part) <= 20);
  }

  @Test
  void withoutUtf8LettersLoseTheirMarksAndNothingBecomesAQuestionMark() {
    assertThat(AsciiWriter.folded("✔ XÁC THỰC “Đặng Thị Thủy” – 5 × 6…"))
        .isEqualTo("+ XAC THUC \"Dang Thi Thuy\" - 5 * 6...");
    assertThat(AsciiWriter.folded(Normalizer.normalize("Thủy", Normalizer.Form.NFD)))
        .isEqualTo("Thuy");
    assertThat(AsciiWriter.folded("漢 𝒜 🙂")).isEqualTo("\\u{6F22} A \\u{1F642}");
  }

  @Test
  void aLetterOfTwoHalvesMayComeInTwoCalls() throws IOException {
    StringWriter text = new StringWriter();
    AsciiWriter writer = new AsciiWriter(text);
    for (char half : "a🙂ừ".toCharArray()) {
      writer.append(half);
    }
    assertThat(text).hasToString("a\\u{1F642}u");
  }
}
