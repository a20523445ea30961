package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.pdf.TextSource;

/** What stands around persons' names, and letters that only look like ours. */
class NameFormsTest {
  private static NameAgreement graded(String printed, String certified) {
    return NameAgreement.of(printed, certified, TextSource.TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GS.TS. Lê Văn Thử",
        "GS, TSKH Lê Văn Thử",
        "PGS. TS. Lê Văn Thử",
        "PGS.,TS Lê Văn Thử",
        "TS.BS. Lê Văn Thử",
        "ThS.BS.CKII Lê Văn Thử",
        "BSCKII. Lê Văn Thử",
        "BS.CK II Lê Văn Thử",
        "Ths. Lê Văn Thử",
        "Th.S Lê Văn Thử",
        "TS Lê Văn Thử",
        "Tiến sỹ Lê Văn Thử",
        "Bác sĩ chuyên khoa II Lê Văn Thử",
        "Thiếu tướng, PGS.TS Lê Văn Thử",
        "ĐẠI TÁ LÊ VĂN THỬ",
        "Thượng uý Lê Văn Thử",
        "TTƯT. Lê Văn Thử",
        "NGƯT.TS. Lê Văn Thử",
        "KTS. Lê Văn Thử",
        "Ông Lê Văn Thử",
        "Ông: Lê Văn Thử",
        "Ô. Lê Văn Thử",
        "Đ/c: Lê Văn Thử",
        "Đ/C LÊ VĂN THỬ",
        "Đồng chí Lê Văn Thử",
        "Đồng chí: Thượng tá Lê Văn Thử",
        "(đã ký) Lê Văn Thử",
        "(Đã kí) Lê Văn Thử",
        "[Đã ký] Lê Văn Thử",
        "Đã ký: Lê Văn Thử",
        "(Đã ký, đóng dấu) Lê Văn Thử",
        "Lê Văn Thử (đã ký)",
        "Lê Văn Thử, ThS",
        "Lê Văn Thử - TS.BS",
        "Lê Văn Thử, BSCKII",
        "Lê Văn Thử.",
        "Lê Văn Thử./.",
        "Lê-Văn-Thử",
        "Lê.Văn.Thử",
        "Lê_Văn_Thử",
        "Lê Văn Thử, A101.0001 - 003848/HCM-CCHN",
        "Lê Văn Thử (001088012345)",
        "Lê Văn Thử 001088012345",
        "Lê_Văn_Thử_001088012345",
        "Lê Văn Thử, CCCD: 001088012345",
        "Lê Văn Thử - CMND 123456789",
        "001088012345 - Lê Văn Thử",
        "MST:0101234567 Lê Văn Thử",
        "Lê Văn Thử <thu@example.vn>",
        "Lê Văn Thử (thu@example.vn)",
        "Lê Văn Thử, thu@tinh.example.vn",
        "thu@example.vn Lê Văn Thử",
        "Lê Văn Thử - Phó Giám đốc",
        "Lê Văn Thử, Chủ tịch UBND xã",
        "Lê Văn Thử (Văn phòng Ủy ban)",
        "Giám đốc: Lê Văn Thử",
        "Lê\u034F Văn Thử",
        "Lê Văn Thử\uFE0F",
        "Lê\u2009Văn\u3000Thử",
        "Lê Văn Th\u00ADử",
      })
  void whatStandsAroundANameIsNotPartOfIt(String other) {
    assertThat(graded(other, "Lê Văn Thử").agreement()).isEqualTo(Agreement.NORMALIZED);
    assertThat(graded("Lê Văn Thử", other).agreement()).isEqualTo(Agreement.NORMALIZED);
    assertThat(graded(other, "Lê Văn Thứ").agreement()).isEqualTo(Agreement.DIFFERENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Cyrillic, Greek, full-width, mathematical, small capitals, long s, Turkish i.
        "Lê Văn Аnh | Lê Văn Anh | FOREIGN_LETTERS",
        "Lê Văn Οanh | Lê Văn Oanh | FOREIGN_LETTERS",
        "Lê Văn Ａnh | Lê Văn Anh | FOREIGN_LETTERS",
        "Lê Văn 𝐀nh | Lê Văn Anh | FOREIGN_LETTERS",
        "Lê Văn Aɴh | Lê Văn Anh | FOREIGN_LETTERS",
        "Lê Văn ſang | Lê Văn Sang | FOREIGN_LETTERS",
        "Lê Văn Bıch | Lê Văn Bích | FOREIGN_LETTERS",
        "Lê Văn \u202EhnA | Lê Văn Anh | FOREIGN_LETTERS",
        "Le Van Bïnh | Lê Văn Bình | MARKS_DIFFER",
        // Nearly the same, and other people.
        "Lê V. Thử | Lê Văn Thử | MIDDLE_NAME_DIFFERS",
        "L. V. Thử | Lê Văn Thử | SURNAME_DIFFERS",
        "Lê Văn T. | Lê Văn Thử | GIVEN_NAME_DIFFERS",
        "Lê Thị Thử Lan | Lê Thị Lan | SUBSET",
        "Thu Van Le | Lê Văn Thu | OTHER_ORDER",
        "Văn Thử Lê | Lê Văn Thử | OTHER_ORDER",
        "Lê Văn Văn Thử | Lê Văn Thử | SUBSET",
        "Nguyễn Văn Huỳnh | Nguyễn Văn Hoàng | GIVEN_NAME_DIFFERS",
        "Lê Văn Nhựt | Lê Văn Nhật | GIVEN_NAME_DIFFERS",
        "Lê Văn Tôn | Lê Văn Tông | GIVEN_NAME_DIFFERS",
        "Võ Văn Thử | Vũ Văn Thử | SURNAME_DIFFERS",
        "Lê Thị Vy | Lê Thị Vi | GIVEN_NAME_DIFFERS",
        "Lê Thị Thúy | Lê Thị Thúi | GIVEN_NAME_DIFFERS",
        "Lê Đo Thử | Lê Đỏ Thử | MARKS_DIFFER",
        "Lê Văn Thử 1 | Lê Văn Thử | SUBSET",
        "Lê Văn Thử (Trần Văn Khác) | Trần Văn Khác | SURNAME_DIFFERS",
        "Ông Ích Thử | Ích Thử | SUBSET",
      })
  void otherLettersAndOtherPeopleDiffer(String printed, String certified, Reason reason) {
    String one = printed.replace("\\u202E", "\u202E");
    for (TextSource source : new TextSource[] {TextSource.TEXT, TextSource.OCR}) {
      boolean marksOnly = reason == Reason.MARKS_DIFFER && source == TextSource.OCR;
      NameAgreement graded = NameAgreement.of(one, certified, source);
      assertThat(graded.agreement()).isEqualTo(marksOnly ? Agreement.NEAR : Agreement.DIFFERENT);
      assertThat(graded.reason()).isEqualTo(reason);
    }
  }

  /**
   * A page may be drawn to say what a certificate of another alphabet says: people read neither.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lê Văn Аnh",
        "Lê Văn Οanh",
        "Сао Ва",
        "Lê Văn Ａnh",
        "Lê Văn 𝐀nh",
        "Lê Văn ſang",
        "Lê Văn \u202EhnA",
        "Lê Văn \u2066Anh\u2069"
      })
  void aDisguiseAgreesWithNobodyNotEvenItself(String name) {
    for (TextSource source : new TextSource[] {TextSource.TEXT, TextSource.OCR}) {
      NameAgreement graded = NameAgreement.of(name, name, source);
      assertThat(graded.agreement()).isEqualTo(Agreement.DIFFERENT);
      assertThat(graded.reason()).isEqualTo(Reason.FOREIGN_LETTERS);
    }
  }

  /** The control: letters of other languages that are written with Latin ones. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Jan Łukasz", "Søren Müller", "Phƣơng Thị Thanh", "Y Bliă Ƀlo", "H’Hen Niê"})
  void otherLatinLettersAgreeWithThemselves(String name) {
    assertThat(graded(name, name).agreement()).isEqualTo(Agreement.EXACT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Y Bliă Ƀlo | Y BLIĂ ƀLO | NORMALIZED",
        "Y Bliă Ƀlo | Y Blia Blo | UNACCENTED",
        "H' Nuěč | H’Nuěč | NORMALIZED",
        "K’Thử | K' Thử | NORMALIZED",
        "H’Thử Niê | H Thử Niê | SPELLING_VARIANT",
        "H’Thử Niê | H Thứ Niê | DIFFERENT",
        "K’Thử | K Thu | UNACCENTED",
        "Giàng A Chứ | Giàng A Chử | DIFFERENT",
        "Lò Văn Ín | Lò Văn Ỉn | DIFFERENT",
        "ÐẶNG VĂN THỬ | Đặng Văn Thử | NORMALIZED",
        "Qúy | Quý | NORMALIZED",
        "Lê Vỹ | Lê Vĩ | DIFFERENT",
        "Lê Sỹ | Lê Sĩ | SPELLING_VARIANT",
        "LÊ THỊ LÝ | Lê Thị Lí | SPELLING_VARIANT",
        "Lê Kỳ Thử | Lê Kì Thử | SPELLING_VARIANT",
        "Lê Hy | Lê Hi | SPELLING_VARIANT",
        "Lê Tý | Lê Tí | SPELLING_VARIANT",
        "Ông Mai Thử | Mai Thử | NORMALIZED",
        "Ông Ích Thử | ÔNG ÍCH THỬ | NORMALIZED",
      })
  void namesOfAllPeoples(String printed, String certified, Agreement agreement) {
    assertThat(graded(printed, certified).agreement()).isEqualTo(agreement);
    assertThat(graded(certified, printed).agreement()).isEqualTo(agreement);
  }

  @Test
  void halfComposedLettersAreTheSame() {
    String name = "Lê Thị Diệu Thuyền";
    String half = name.replace("ệ", "ê\u0323").replace("ề", "ê\u0300").replace("ị", "i\u0323");
    assertThat(half).isNotEqualTo(name);
    assertThat(graded(half, name).agreement()).isEqualTo(Agreement.NORMALIZED);
    String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
    assertThat(graded(apart, half).agreement()).isEqualTo(Agreement.NORMALIZED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0101234567", "CCCD:001088012345", "thu@example.vn", "(đã ký)"})
  void aCertificateWithoutANameCannotBeCompared(String certified) {
    assertThat(graded("Lê Văn Thử", certified).agreement()).isEqualTo(Agreement.NOT_COMPARABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lê Văn Nguyệl | Lê Văn Nguyệt | NEAR | LETTERS_CONFUSED",
        "Lê Văn Lârn | Lê Văn Lâm | NEAR | LETTERS_CONFUSED",
        "Lê Văn Hoànq | Lê Văn Hoàng | NEAR | LETTERS_CONFUSED",
        "Lê Văn Mlnh | Lê Văn Minh | NEAR | LETTERS_CONFUSED",
        "Lê Văn 5ơn | Lê Văn Sơn | NEAR | LETTERS_CONFUSED",
        "Lê Vǎn Thử | Lê Văn Thử | NEAR | MARKS_DIFFER",
        "Đng Văn Thử | Đặng Văn Thử | NEAR | LETTERS_MISSING",
        "Trn Th Thu Hà | Trần Thị Thu Hà | NEAR | LETTERS_MISSING",
        "Trn Th Thu Ha | Trần Thị Thu Hà | NEAR | LETTERS_MISSING",
        "LÊ VĂN TH Ử | Lê Văn Thử | NEAR | BLANKS_DIFFER",
        // A syllable that can be one is believed.
        "Lê Văn Lâm | Lê Văn Tâm | DIFFERENT | GIVEN_NAME_DIFFERS",
        "Lê Văn Loan | Lê Văn Toan | DIFFERENT | GIVEN_NAME_DIFFERS",
        "Lê Văn Cao | Lê Văn Gạo | DIFFERENT | GIVEN_NAME_DIFFERS",
        "Lê Văn H | Lê Văn Hà | DIFFERENT | GIVEN_NAME_DIFFERS",
        "L V Th | Lê Văn Thử | DIFFERENT | NAMES_DIFFER",
        "Lê Văn Thử | Lê Văn | DIFFERENT | SUBSET",
        "Lê Văn Tấn | Lê Văn Toán | DIFFERENT | GIVEN_NAME_DIFFERS",
        "Trn Văn Thử | Trаần Văn Thử | DIFFERENT | FOREIGN_LETTERS",
      })
  void recognitionErrors(String printed, String certified, Agreement agreement, Reason reason) {
    assertThat(NameAgreement.of(printed, certified, TextSource.OCR))
        .isEqualTo(new NameAgreement(agreement, reason));
  }
}
