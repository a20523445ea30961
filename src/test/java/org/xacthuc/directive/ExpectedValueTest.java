package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.pdf.TextSource;

/** What somebody expects of a directive, held against what its pages say. */
class ExpectedValueTest {
  private static final Directive LETTER =
      DirectiveReader.readPlainText(
          """
          UBND TỈNH THỬ GIANG
          SỞ NỘI VỤ
          Số: 015/SNV-TC
          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          Thử Giang, ngày 02 tháng 9 năm 2023
          Kính gửi: Các đơn vị./.

          GIÁM ĐỐC

          Lê Văn Thử

          THƯ KÝ

          Trần Thị Ghi
          """);
  private static final Directive PARTY =
      DirectiveReader.readPlainText("HUYỆN ỦY THỬ SƠN\n*\nSố 15-CV/HU\nĐẢNG CỘNG SẢN VIỆT NAM\n");
  private static final Directive EMPTY = DirectiveReader.readPlainText("Kính gửi: Ai đó.");
  private static final ExpectedValue ABSENT =
      new ExpectedValue(Agreement.NOT_PRINTED, Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "Lê Văn Thử, EXACT, Lê Văn Thử",
    "LÊ VĂN THỬ, NORMALIZED, Lê Văn Thử",
    "Tran Thi Ghi, UNACCENTED, Trần Thị Ghi",
    "Phạm Văn Khác, DIFFERENT, Lê Văn Thử",
  })
  void theBlockThatAgreesBestTellsTheSigner(String expected, Agreement agreement, String printed) {
    assertThat(ExpectedValue.signer(LETTER, expected))
        .isEqualTo(new ExpectedValue(agreement, Optional.of(printed)));
  }

  @ParameterizedTest
  @CsvSource({
    "SỞ NỘI VỤ, EXACT",
    "Sở Nội vụ, NORMALIZED",
    "Sở Nội vụ tỉnh Thử Giang, NORMALIZED",
    "Sở Nội vụ UBND tỉnh Thử Giang, NORMALIZED",
    "So Noi vu tinh Thu Giang, UNACCENTED",
    "Sở Nội vụ tỉnh Thử Sơn, DIFFERENT",
    "UBND tỉnh Thử Giang, DIFFERENT",
    "Sở Tài chính, DIFFERENT",
  })
  void theIssuerMayHaveItsParentsNameBehindIt(String expected, Agreement agreement) {
    assertThat(ExpectedValue.issuer(LETTER, expected))
        .isEqualTo(new ExpectedValue(agreement, Optional.of("SỞ NỘI VỤ")));
  }

  @Test
  void thePartysHeadingIsNoPartOfAnIssuersName() {
    assertThat(ExpectedValue.issuer(PARTY, "Huyện ủy Thử Sơn").agreement())
        .isEqualTo(Agreement.NORMALIZED);
    assertThat(ExpectedValue.issuer(PARTY, "Huyện ủy Thử Sơn Đảng Cộng sản Việt Nam").agreement())
        .isEqualTo(Agreement.DIFFERENT);
  }

  @Test
  void numberAndDateAreHeldAgainstTheHead() {
    assertThat(ExpectedValue.number(LETTER, "15/SNV-TC"))
        .isEqualTo(new ExpectedValue(Agreement.NORMALIZED, Optional.of("015/SNV-TC")));
    assertThat(ExpectedValue.number(LETTER, "16/SNV-TC").agreement())
        .isEqualTo(Agreement.DIFFERENT);
    assertThat(ExpectedValue.date(LETTER, LocalDate.of(2023, 9, 2)))
        .isEqualTo(new ExpectedValue(Agreement.EXACT, Optional.of("2023-09-02")));
    assertThat(ExpectedValue.date(LETTER, LocalDate.of(2023, 9, 3)))
        .isEqualTo(new ExpectedValue(Agreement.DIFFERENT, Optional.of("2023-09-02")));
  }

  @Test
  void whatThePagesDoNotSayIsNotPrinted() {
    assertThat(ExpectedValue.signer(EMPTY, "Lê Văn Thử")).isEqualTo(ABSENT);
    assertThat(ExpectedValue.issuer(EMPTY, "Sở Nội vụ")).isEqualTo(ABSENT);
    assertThat(ExpectedValue.number(EMPTY, "15")).isEqualTo(ABSENT);
    assertThat(ExpectedValue.date(EMPTY, LocalDate.of(2023, 9, 2))).isEqualTo(ABSENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15/QĐ-UBND | 15/QĐ-UBND | EXACT",
        "' 15/QĐ-UBND' | '15/QĐ-UBND ' | EXACT",
        "15/QĐ-UBND | 0015/qđ-ubnd | NORMALIZED",
        "015/QĐ-UBND | Số: 15 / QĐ – UBND | NORMALIZED",
        "15/QĐ-UBND | Công văn số 15/QĐ-UBND | NORMALIZED",
        "15-CV/TU | 15/CV-TU | NORMALIZED",
        "12a/KH | 12A/KH | NORMALIZED",
        "0/KH | 00/KH | NORMALIZED",
        // As much of it as is expected.
        "15/QĐ-UBND | 15 | NORMALIZED",
        "15/QĐ-UBND | QĐ-UBND | NORMALIZED",
        "15/QĐ-UBND | 15/QD-UBND | UNACCENTED",
        "15/QD-UBND | QĐ-UBND | UNACCENTED",
        "15/QĐ-UBND | 16/QĐ-UBND | DIFFERENT",
        "15/QĐ-UBND | 16 | DIFFERENT",
        "15/QĐ-UBND | 15/QĐ-HĐND | DIFFERENT",
        "15/QĐ-UBND | 15/QĐ-UBNĐ | DIFFERENT",
        "12a/KH | 12/KH | DIFFERENT",
        // Not all of it is printed.
        "/QĐ-UBND | 15/QĐ-UBND | NOT_PRINTED",
        "15 | 15/QĐ-UBND | NOT_PRINTED",
        "16 | 15/QĐ-UBND | DIFFERENT",
        "/QĐ-UBND | 15/QĐ-HĐND | DIFFERENT",
        "15/QĐ-UBND | '' | NOT_COMPARABLE",
        "15/QĐ-UBND | / - | NOT_COMPARABLE",
      })
  void referencesAreGraded(String printed, String expected, Agreement agreement) {
    assertThat(ReferenceComparison.of(printed, expected, TextSource.TEXT)).isEqualTo(agreement);
  }

  @Test
  void recognitionMayLoseAStroke() {
    assertThat(ReferenceComparison.of("15/QĐ-UBND", "15/QĐ-UBNĐ", TextSource.OCR))
        .isEqualTo(Agreement.NEAR);
    assertThat(ReferenceComparison.of("15/QĐ-UBND", "15/QĐ-HĐND", TextSource.OCR))
        .isEqualTo(Agreement.DIFFERENT);
  }

  @Test
  void ofAnEndlessReferenceTheBeginningIsCompared() {
    String symbol = "A".repeat(117);
    assertThat(ReferenceComparison.of("15/" + symbol + "B", "15/" + symbol, TextSource.TEXT))
        .isEqualTo(Agreement.NORMALIZED);
    assertThat(
            ReferenceComparison.of(
                "15/" + symbol.substring(1) + "B", "15/" + symbol, TextSource.TEXT))
        .isEqualTo(Agreement.DIFFERENT);
  }
}
