package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.pdf.TextSource;

/** How persons' names agree, drawn. */
class NameAgreementTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lê Văn Thử | Lê Văn Thử | EXACT | NONE",
        "LÊ VĂN THỬ | Lê Văn Thử | NORMALIZED | FORM",
        "Lê Thúy Hòa | Lê Thuý Hoà | NORMALIZED | FORM",
        "Ðỗ Văn Ðạt | Đỗ Văn Đạt | NORMALIZED | FORM",
        "Lê_Văn_Thử | Lê Văn Thử | NORMALIZED | FORM",
        "H’Yim Kđoh | H'Yim Kđoh | NORMALIZED | FORM",
        "Đại tá Lê Văn Thử | Lê Văn Thử | NORMALIZED | FORM",
        "Lê Văn Thử | Lê Văn Thử, A101.0001 - 003848/HCM-CCHN | NORMALIZED | FORM",
        "Lê Thị Mỹ | Lê Thị Mĩ | SPELLING_VARIANT | I_OR_Y",
        "Lý Văn Quý | Lí Văn Quí | SPELLING_VARIANT | I_OR_Y",
        "Le Van Thu | Lê Văn Thử | UNACCENTED | MARKS_MISSING",
        "Đỗ Duy Cốp | DO DUY COP | UNACCENTED | MARKS_MISSING",
        "Lê Văn Thu | Lê Văn Thử | DIFFERENT | MARKS_DIFFER",
        "Võ Minh Thử | Vũ Minh Thử | DIFFERENT | SURNAME_DIFFERS",
        "Lê Văn Thử | Lê Minh Thử | DIFFERENT | MIDDLE_NAME_DIFFERS",
        "Lê Văn Thử | Lê Văn Khác | DIFFERENT | GIVEN_NAME_DIFFERS",
        "Lê Văn Thử | Trần Thị Khác | DIFFERENT | NAMES_DIFFER",
        "Lê Văn Thử | Thử Lê Văn | DIFFERENT | OTHER_ORDER",
        "Lê Văn Thử | Lê Thử | DIFFERENT | SUBSET",
        "Lê Văn Thử | Văn phòng Ủy ban | DIFFERENT | ORGANISATION_AGAINST_PERSON",
        "T rần Văn Thử | Trần Văn Thử | DIFFERENT | NAMES_DIFFER",
      })
  void inCleanText(String printed, String certified, Agreement agreement, Reason reason) {
    NameAgreement graded = NameAgreement.of(printed, certified, TextSource.TEXT);
    assertThat(graded.agreement()).isEqualTo(agreement);
    if (reason != Reason.NAMES_DIFFER) {
      assertThat(graded.reason()).isEqualTo(reason);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lê Văn Thủ | Lê Văn Thử | NEAR | MARKS_DIFFER",
        "Lê Văn L0ng | Lê Văn Long | NEAR | LETTERS_CONFUSED",
        "Lê Thị Nguyệl | Lê Thị Nguyệt | NEAR | LETTERS_CONFUSED",
        "T rần Văn Thử | Trần Văn Thử | NEAR | BLANKS_DIFFER",
        "Trn Văn Thử | Trần Văn Thử | NEAR | LETTERS_MISSING",
        "Nguyn Văn Thử | Nguyễn Văn Thử | NEAR | LETTERS_MISSING",
        "Lê Văn Thử | Lê Văn Thử | EXACT | NONE",
        "Võ Minh Thử | Vũ Minh Thử | DIFFERENT | SURNAME_DIFFERS",
        "Huỳnh Văn Thử | Hoàng Văn Thử | DIFFERENT | SURNAME_DIFFERS",
        "Lê Văn Phúc | Lê Văn Phước | DIFFERENT | GIVEN_NAME_DIFFERS",
        "Lê Văn Chu | Lê Văn Châu | DIFFERENT | GIVEN_NAME_DIFFERS",
        "L0 Van L0 Th0 | Lo Van Lo Tho | DIFFERENT | SURNAME_DIFFERS",
      })
  void inRecognisedText(String printed, String certified, Agreement agreement, Reason reason) {
    NameAgreement graded = NameAgreement.of(printed, certified, TextSource.OCR);
    assertThat(graded).isEqualTo(new NameAgreement(agreement, reason));
  }

  @Test
  void normalFormAndInvisibleLettersDoNotMatter() {
    String decomposed = Normalizer.normalize("Lê Văn Thử", Normalizer.Form.NFD);
    String blanks = "Lê\u00A0Văn\n Th\u200Bử";
    for (String printed : new String[] {decomposed, blanks}) {
      assertThat(NameAgreement.of(printed, "Lê Văn Thử", TextSource.TEXT).agreement())
          .isEqualTo(Agreement.NORMALIZED);
    }
  }

  @Test
  void whatIsMissingCannotBeCompared() {
    assertThat(NameAgreement.of(" ", "Lê Văn Thử", TextSource.TEXT).agreement())
        .isEqualTo(Agreement.NOT_PRINTED);
    assertThat(NameAgreement.of("Lê Văn Thử", "", TextSource.TEXT).agreement())
        .isEqualTo(Agreement.NOT_COMPARABLE);
  }
}
