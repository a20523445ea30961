package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Box;
import org.xacthuc.pdf.PageText;
import org.xacthuc.pdf.TextRun;
import org.xacthuc.pdf.TextSource;

/** Columns told apart: cells that touch, three signers in a row, what stands across the page. */
class PageColumnsTest {
  private static Pages head() {
    return new Pages()
        .cells("UBND TỈNH THỬ GIANG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        .cells("SỞ NỘI VỤ", "Độc lập - Tự do - Hạnh phúc")
        .cells("Số: 15/SNV-TC", "Thử Giang, ngày 02 tháng 9 năm 2023")
        .gap()
        .centred("Kính gửi: Các phòng, ban.")
        .full("Đề nghị các đơn vị báo cáo kết quả./.");
  }

  @Test
  void cellsThatRanTogetherArePartedWhereTheRightOneBegins() {
    Directive read =
        Pages.read(
            new Pages()
                .row("ỦY BAN NHÂN DÂN TỈNH THỬ GIANG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 85)
                .row("SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc", 212)
                .row("Số: 15/SNV-TC Thử Giang, ngày 02 tháng 9 năm 2023", 188)
                .gap()
                .centred("Kính gửi: Các phòng, ban.")
                .done(1, TextSource.TEXT));
    assertThat(read.parent()).contains("ỦY BAN NHÂN DÂN TỈNH THỬ GIANG");
    assertThat(read.issuer()).contains("SỞ NỘI VỤ");
    assertThat(read.reference()).contains("15/SNV-TC");
    assertThat(read.place()).contains("Thử Giang");
    assertThat(read.date()).contains(LocalDate.of(2023, 9, 2));
  }

  @Test
  void threeInOneRowAreThreeBlocks() {
    PageText page =
        head()
            .gap()
            .row("THƯ KÝ", 90, "PHÓ GIÁM ĐỐC", 260, "GIÁM ĐỐC", 450)
            .gap()
            .gap()
            .row("Lê Thị Ghi", 90, "Bùi Văn Giữa", 260, "Trần Văn Chủ", 450)
            .done(1, TextSource.TEXT);
    assertThat(Pages.read(page).signatureBlocks())
        .extracting(b -> b.signer().orElse(""))
        .containsExactly("Lê Thị Ghi", "Bùi Văn Giữa", "Trần Văn Chủ");
  }

  /** A long recipient, a long post and a long name reach over the middle, each on its own row. */
  @Test
  void linesOfTheFootMayReachALittleBeyondTheirColumn() {
    PageText page =
        head()
            .gap()
            .row("Nơi nhận:", 85, "TL. BỘ TRƯỞNG", 340)
            .row("- Như trên;", 85, "KT. VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ", 275)
            .row("- Ủy ban nhân dân các tỉnh, thành phố;", 85)
            .row("- Lưu: VT.", 85, "PHÓ VỤ TRƯỞNG", 340)
            .gap()
            .gap()
            .row("Thiếu tướng, PGS.TS Trần Văn Chủ", 262)
            .done(1, TextSource.TEXT);
    assertThat(Pages.read(page).signatureBlocks())
        .singleElement()
        .satisfies(
            block -> {
              assertThat(block.authority())
                  .containsExactly("TL. BỘ TRƯỞNG", "KT. VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ");
              assertThat(block.position()).contains("PHÓ VỤ TRƯỞNG");
              assertThat(block.signer()).contains("Trần Văn Chủ");
            });
  }

  @Test
  void aNameMayReachBelowTheRecipients() {
    PageText page =
        head()
            .gap()
            .row("Nơi nhận:", 85, "TƯ LỆNH", 390)
            .row("- Ủy ban nhân dân các tỉnh, thành phố;", 85)
            .gap()
            .row("Thiếu tướng, PGS.TS Trần Văn Chủ", 300)
            .done(1, TextSource.TEXT);
    assertThat(Pages.read(page).signatureBlocks())
        .singleElement()
        .satisfies(block -> assertThat(block.signer()).contains("Trần Văn Chủ"));
  }

  @Test
  void aParagraphBelowTheFootEndsIt() {
    PageText page =
        head()
            .gap()
            .row("Nơi nhận:", 85, "CHỦ TỊCH", 340)
            .row("- Lưu: VT.", 85, "Trần Văn Chủ", 340)
            .row("Ghi chú này đứng dưới hai cột và đi qua cả hai cột của trang.", 85)
            .done(1, TextSource.TEXT);
    assertThat(PageLines.read(page))
        .filteredOn(l -> l.text().startsWith("Ghi"))
        .extracting(Line::column)
        .containsExactly(Column.FULL);
  }

  @Test
  void twoInOneRowKeepTheirColumns() {
    PageText page =
        head()
            .gap()
            .row("THƯ KÝ", 110, "CHỦ TỌA", 400)
            .gap()
            .gap()
            .row("Lê Thị Ghi", 100, "Trần Văn Chủ", 390)
            .done(1, TextSource.TEXT);
    assertThat(PageLines.read(page))
        .filteredOn(l -> l.text().startsWith("Trần"))
        .extracting(Line::column)
        .containsExactly(Column.RIGHT);
    assertThat(Pages.read(page).signatureBlocks())
        .extracting(b -> b.signer().orElse(""))
        .containsExactly("Lê Thị Ghi", "Trần Văn Chủ");
  }

  @Test
  void whatStandsAcrossThePageIsNotRead() {
    Pages page = head().gap().foot("Nơi nhận:", "GIÁM ĐỐC").gap().gap();
    page.turned("Trần Văn Ngang", 400).gap().foot("- Lưu: VT.", "Lê Văn Thử");
    assertThat(Pages.read(page.done(1, TextSource.TEXT)).signatureBlocks())
        .singleElement()
        .extracting(b -> b.signer().orElse(""))
        .isEqualTo("Lê Văn Thử");
  }

  @Test
  void aPageThatIsAllTurnedIsReadAllTheSame() {
    PageText page =
        new PageText(
            1,
            842,
            595,
            TextSource.TEXT,
            List.of(
                new TextRun("Số: 3/UBND", new Box(85, 700, 160, 713), 13, false, false, false)));
    assertThat(Pages.read(page).reference()).contains("3/UBND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "- 2 -", "-2-", "– 2 –", "2/5", "Trang 2/5", "Trang 2"})
  void pageNumbersAreDropped(String number) {
    Pages second = new Pages().centred(number).full("báo cáo kết quả./.");
    assertThat(
            RunningHeads.takeOff(
                List.of(List.of(), PageLines.read(second.done(2, TextSource.TEXT)))))
        .extracting(Line::text)
        .containsExactly("báo cáo kết quả./.");
  }

  @Test
  void aStampsLineBesideTheGazettesHeadStaysWithoutIt() {
    PageText page =
        new Pages()
            .row("16.03.2024 11:02:35 +07:00", 20, "CÔNG BÁO/Số 286/Ngày 27-05-2026", 250, "3", 560)
            .full("Văn bản này có hiệu lực./.")
            .done(3, TextSource.TEXT);
    assertThat(PageLines.read(page))
        .extracting(Line::text)
        .noneMatch(t -> t.contains("CÔNG BÁO"))
        .anyMatch(t -> t.startsWith("16.03.2024 11:02:35 +07:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "Q U Y Ế T  Đ Ị N H, QUYẾT ĐỊNH",
    "Q U Y Ế T Đ Ị N H, QUYẾT ĐỊNH",
    "C H Ỉ T H Ị, CHỈ THỊ",
    "T H Ô N G B Á O, THÔNG BÁO",
    "P H Ư Ơ N G Á N, PHƯƠNG ÁN",
    "K Ế  H O Ạ C H, KẾ HOẠCH",
    "N G H Ị   Q U Y Ế T, NGHỊ QUYẾT",
    "A B C, A B C",
    "T M A N, TMAN",
    "V / v thử, V / v thử",
    "Vừ A Bằng, Vừ A Bằng"
  })
  void lettersSetApartArePutTogether(String line, String read) {
    assertThat(SpacedLetters.join(line)).isEqualTo(read);
  }

  @Test
  void aTypeWhoseLettersAreSetApartIsRead() {
    Directive read =
        DirectiveReader.readPlainText(
            """
            BỘ THỬ
            Số: 1/2023/QĐ-BT
            Hà Nội, ngày 02 tháng 9 năm 2023
            Q U Y Ế T   Đ Ị N H
            Về việc thử
            Căn cứ Luật Thử;
            """);
    assertThat(read.type()).contains("quyết định");
  }
}
