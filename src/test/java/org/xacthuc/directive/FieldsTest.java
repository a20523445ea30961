package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Box;
import org.xacthuc.pdf.PageText;
import org.xacthuc.pdf.TextSource;

/** Where on the page the fields of the head stand. */
class FieldsTest {
  private static final PageText LETTER =
      new Pages()
          .cells("UBND TỈNH THỬ GIANG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
          .cells("TRUNG TÂM CÔNG NGHỆ", "Độc lập - Tự do - Hạnh phúc")
          .cells("THÔNG TIN", "")
          .cells("Số: 15/TTCN-TC", "Thử Giang, ngày 02 tháng 9 năm 2023")
          .cells("V/v thử nghiệm phần mềm", "")
          .cells("đọc văn bản", "")
          .gap()
          .centred("Kính gửi: Các phòng, ban.")
          .full("Đề nghị các đơn vị báo cáo kết quả./.")
          .done(1, TextSource.TEXT);

  private static PrintedField field(DirectiveField field, PageText page, String... lines) {
    Optional<Box> box = Pages.boxOf(page, lines);
    assertThat(box).isPresent();
    return new PrintedField(field, page.page(), box);
  }

  @Test
  void aLettersFieldsStandWhereTheirLinesDo() {
    assertThat(Pages.read(LETTER).particulars().fields())
        .containsExactly(
            field(DirectiveField.ISSUER, LETTER, "TRUNG TÂM CÔNG NGHỆ", "THÔNG TIN"),
            field(DirectiveField.PARENT, LETTER, "UBND TỈNH THỬ GIANG"),
            field(DirectiveField.NUMBER, LETTER, "Số: 15/TTCN-TC"),
            field(DirectiveField.DATE, LETTER, "Thử Giang, ngày 02 tháng 9 năm 2023"),
            field(DirectiveField.SUBJECT, LETTER, "V/v thử nghiệm phần mềm", "đọc văn bản"));
  }

  @Test
  void aDecisionsTypeAndSubjectStandUnderItsHead() {
    PageText page =
        new Pages()
            .cells("BỘ THỬ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            .cells("Số: 97/2025/", "Độc lập - Tự do - Hạnh phúc")
            .cells("QĐ-BT", "Hà Thử, ngày 19")
            .cells("", "tháng 11 năm 2025")
            .gap()
            .centred("QUYẾT ĐỊNH")
            .centred("Về việc thử nghiệm")
            .gap()
            .full("Căn cứ Luật Thử nghiệm và theo đề nghị của các đơn vị trực thuộc;")
            .done(1, TextSource.TEXT);
    assertThat(Pages.read(page).particulars().fields())
        .containsExactly(
            field(DirectiveField.ISSUER, page, "BỘ THỬ"),
            field(DirectiveField.NUMBER, page, "Số: 97/2025/", "QĐ-BT"),
            field(DirectiveField.DATE, page, "Hà Thử, ngày 19", "tháng 11 năm 2025"),
            field(DirectiveField.TYPE, page, "QUYẾT ĐỊNH"),
            field(DirectiveField.SUBJECT, page, "Về việc thử nghiệm"));
  }

  @Test
  void theSubjectBehindATypesNameStandsOnItsLine() {
    PageText page =
        new Pages()
            .cells("BỘ THỬ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            .cells("Số: 9/TB-BT", "Độc lập - Tự do - Hạnh phúc")
            .gap()
            .centred("THÔNG BÁO KẾT LUẬN")
            .centred("CỦA BỘ TRƯỞNG TẠI HỘI NGHỊ")
            .gap()
            .full("1. Thử nghiệm trong toàn ngành và báo cáo kết quả thực hiện./.")
            .done(1, TextSource.TEXT);
    assertThat(Pages.read(page).particulars().fields())
        .contains(
            field(DirectiveField.TYPE, page, "THÔNG BÁO KẾT LUẬN"),
            field(
                DirectiveField.SUBJECT, page, "THÔNG BÁO KẾT LUẬN", "CỦA BỘ TRƯỞNG TẠI HỘI NGHỊ"));
  }

  @Test
  void aValueIsFoundOnItsLinesThoughAnotherCellsStandBetween() {
    List<Line> lines = PlainTextLines.read("SỞ THỬ\nỦY BAN\nCỘNG HÒA\nNHÂN DÂN\nTỈNH THỬ\nSỞ THỬ");
    FieldBoxes boxes = new FieldBoxes(lines);
    boxes.add(DirectiveField.ISSUER, Optional.of("ỦY BAN NHÂN DÂN TỈNH THỬ"), 5);
    boxes.add(DirectiveField.PARENT, Optional.of("ỦY BAN NHÂN DÂN TỈNH XA"), 5);
    boxes.add(DirectiveField.SUBJECT, Optional.empty(), 5);
    boxes.add(DirectiveField.NUMBER, Optional.of("TỈNH THỬ"), 4);
    boxes.add(DirectiveField.TYPE, Optional.of("TỈNH THỬ"), 99);
    assertThat(boxes.fields())
        .extracting(PrintedField::field)
        .containsExactly(DirectiveField.ISSUER, DirectiveField.TYPE);
  }
}
