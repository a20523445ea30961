package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where subjects of letters and of other kinds begin and end. */
class SubjectsTest {
  private static String subject(String text) {
    return DirectiveReader.readPlainText(text.replace("/ ", "\n")).subject().orElse("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "V/v thử nghiệm/ phần mềm | V/v thử nghiệm phần mềm",
        "Về việc thử | Về việc thử",
        "Về/ thử nghiệm | Về thử nghiệm",
        // Right under the number, without the words.
        "Thử nghiệm phần mềm/ trong năm | Thử nghiệm phần mềm trong năm",
        "THỬ NGHIỆM | -",
        "----- | -",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | -",
        "/ Thử nghiệm phần mềm | -",
        "Hà Thử, ngày 05 tháng 3 năm 2024 | -",
        "Hà Thử, ngày 05/ tháng 3 năm 2024/ V/v thử | V/v thử",
        // Where it ends.
        "V/v thử nghiệm/ / phần mềm | V/v thử nghiệm",
        "V/v thử nghiệm/ -----/ phần mềm | V/v thử nghiệm",
        "V/v thử nghiệm/ Kính gửi: Ai đó/ phần mềm | V/v thử nghiệm",
        "V/v thử nghiệm/ HỎA TỐC/ phần mềm | V/v thử nghiệm",
        "V/v thử nghiệm/ Hà Thử, ngày 05 tháng 3 năm 2024 | V/v thử nghiệm",
      })
  void aLettersSubjectStandsUnderTheNumber(String text, String subject) {
    String lines = text.startsWith("/ ") ? "\n" + text.substring(2) : text;
    assertThat(subject("SỞ THỬ\nSố: 5/ST-VP\n" + lines + "\n\nKính gửi: Các đơn vị.\n"))
        .isEqualTo(subject);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QUYẾT ĐỊNH/ Về việc thử/ nghiệm/ / Căn cứ Luật; | Về việc thử nghiệm",
        "QUYẾT ĐỊNH/ -----/ Về việc thử/ -----/ nghiệm | Về việc thử",
        "QUYẾT ĐỊNH/ / Về việc thử/ THỬ NGHIỆM | Về việc thử",
        "QUYẾT ĐỊNH/ VỀ/ Việc thử/ nghiệm | VỀ Việc thử nghiệm",
        "QUYẾT ĐỊNH/ V/v/ THỬ NGHIỆM/ phần mềm | V/v THỬ NGHIỆM",
        "QUYẾT ĐỊNH/ VỀ VIỆC/ Thử nghiệm | VỀ VIỆC",
        "QUYẾT ĐỊNH/ Về việc thử/ BỘ ĐIỆN: | Về việc thử",
        "QUYẾT ĐỊNH/ Về việc thử/ Số: 12/QĐ-BT | Về việc thử",
        "QUYẾT ĐỊNH PHÊ DUYỆT/ ĐỀ ÁN | PHÊ DUYỆT ĐỀ ÁN",
        "QUYẾT ĐỊNH/ Căn cứ Luật; | -",
      })
  void aTypesSubjectStandsUnderItsName(String text, String subject) {
    assertThat(subject("BỘ THỬ\nSố: 5/QĐ-BT\n\n" + text + "\n\nCăn cứ Luật Thử;\n"))
        .isEqualTo(subject);
  }

  @Test
  void aSubjectHasAtMostFourteenLines() {
    String lines = "\nthử nghiệm".repeat(20);
    assertThat(subject("SỞ THỬ\nSố: 5/ST-VP\nV/v" + lines))
        .isEqualTo("V/v" + " thử nghiệm".repeat(13));
    assertThat(subject("BỘ THỬ\nSố: 5/QĐ-BT\n\nQUYẾT ĐỊNH\nvề" + lines))
        .isEqualTo("về" + " thử nghiệm".repeat(13));
  }
}
