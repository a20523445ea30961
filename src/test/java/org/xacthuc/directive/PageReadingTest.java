package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xacthuc.pdf.PageText;
import org.xacthuc.pdf.TextSource;

/** Pages with positions: two columns in head and foot, running heads, several pages. */
class PageReadingTest {
  private static final String LONG =
      "Đề nghị các đơn vị trong toàn huyện thực hiện nghiêm túc các nội dung nêu";

  private static Pages head() {
    return new Pages()
        .cells("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        .cells("HUYỆN THỬ SƠN", "Độc lập - Tự do - Hạnh phúc")
        .gap()
        .cells("Số: 15/UBND-VX", "Thử Sơn, ngày 02 tháng 9 năm 2023")
        .cells("V/v thử nghiệm phần mềm", "")
        .cells("đọc văn bản", "")
        .gap()
        .centred("Kính gửi: Các phòng, ban của huyện.")
        .gap();
  }

  private static Pages foot(Pages page) {
    return page.full(LONG)
        .full(LONG)
        .full("trên và báo cáo kết quả./.")
        .gap()
        .foot("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN")
        .foot("- Như trên;", "KT. CHỦ TỊCH")
        .foot("- Thường trực Huyện ủy (b/c);", "PHÓ CHỦ TỊCH")
        .foot("- Lưu: VT, VX.", "")
        .gap()
        .gap()
        .foot("", "Lê Văn Thử");
  }

  private static void assertWhole(Directive read) {
    assertThat(read.issuer()).contains("ỦY BAN NHÂN DÂN HUYỆN THỬ SƠN");
    assertThat(read.reference()).contains("15/UBND-VX");
    assertThat(read.place()).contains("Thử Sơn");
    assertThat(read.date()).contains(LocalDate.of(2023, 9, 2));
    assertThat(read.type()).contains("công văn");
    assertThat(read.subject()).contains("V/v thử nghiệm phần mềm đọc văn bản");
    assertThat(read.signatureBlocks()).hasSize(1);
    SignatureBlock block = read.signatureBlocks().get(0);
    assertThat(block.authority()).containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH");
    assertThat(block.position()).contains("PHÓ CHỦ TỊCH");
    assertThat(block.signer()).contains("Lê Văn Thử");
  }

  @Test
  void aLetterOfOnePageIsReadByColumns() {
    Directive read = Pages.read(foot(head()).done(1, TextSource.TEXT));
    assertWhole(read);
    assertThat(read.textSource()).isEqualTo(TextSource.TEXT);
    assertThat(read.signatureBlocks().get(0).page()).isEqualTo(1);
    assertThat(read.signatureBlocks().get(0).box())
        .hasValueSatisfying(b -> assertThat(b.left()).isGreaterThan(300));
  }

  @Test
  void theBlockMayStandOnTheSecondPageUnderARunningHead() {
    Pages first = head().full(LONG).full(LONG);
    Pages second = foot(new Pages().centred("2").gap());
    Directive read = Pages.read(first.done(1, TextSource.TEXT), second.done(2, TextSource.TEXT));
    assertWhole(read);
    assertThat(read.signatureBlocks().get(0).page()).isEqualTo(2);
  }

  @Test
  void aBlockThatBeginsAboveTheRecipientsIsReadWhole() {
    Pages page =
        head()
            .full(LONG)
            .full("trên./.")
            .foot("", "TM. ỦY BAN NHÂN DÂN")
            .foot("Nơi nhận:", "CHỦ TỊCH")
            .foot("- Như trên;", "")
            .foot("- Lưu: VT.", "Lê Văn Thử");
    SignatureBlock block = Pages.read(page.done(1, TextSource.TEXT)).signatureBlocks().get(0);
    assertThat(block.authority()).containsExactly("TM. ỦY BAN NHÂN DÂN");
    assertThat(block.position()).contains("CHỦ TỊCH");
    assertThat(block.signer()).contains("Lê Văn Thử");
  }

  @Test
  void twoSignersSideBySideAreTwoBlocks() {
    Pages page =
        head()
            .full(LONG)
            .full("Biên bản kết thúc./.")
            .gap()
            .cells("THƯ KÝ", "CHỦ TỌA")
            .gap()
            .gap()
            .cells("Lê Thị Ghi", "Trần Văn Chủ");
    assertThat(Pages.read(page.done(1, TextSource.TEXT)).signatureBlocks())
        .extracting(b -> b.signer().orElse(""))
        .containsExactly("Lê Thị Ghi", "Trần Văn Chủ");
  }

  @Test
  void invisibleScrapsOfDrawnPagesAreNotRead() {
    Pages page = head().full(LONG).full("trên./.").foot("", "CHỦ TỊCH");
    page.invisible("Trần Văn Khác", 400).gap().foot("", "Lê Văn Thử");
    assertThat(Pages.read(page.done(1, TextSource.TEXT)).signatureBlocks())
        .singleElement()
        .extracting(b -> b.signer().orElse(""))
        .isEqualTo("Lê Văn Thử");
  }

  @Test
  void recognisedPagesAreReadThoughInvisible() {
    PageText page = new Pages().invisible("Số: 3/UBND", 85).done(1, TextSource.OCR);
    Directive read = Pages.read(page);
    assertThat(read.reference()).contains("3/UBND");
    assertThat(read.textSource()).isEqualTo(TextSource.OCR);
  }

  @Test
  void aScannedAnnexDoesNotMakeTheLetterRecognised() {
    Pages annex = new Pages().full("PHỤ LỤC");
    assertThat(
            Pages.read(foot(head()).done(1, TextSource.TEXT), annex.done(2, TextSource.OCR))
                .textSource())
        .isEqualTo(TextSource.TEXT);
  }

  @Test
  void anAddressAtTheLeftMarginEndsTheHeadsColumns() {
    Pages page =
        new Pages()
            .cells("HUYỆN ỦY THỬ SƠN", "ĐẢNG CỘNG SẢN VIỆT NAM")
            .cells("Số 15-CV/HU", "Thử Sơn, ngày 02 tháng 9 năm 2023")
            .foot("Kính gửi:", "")
            .full("- Các chi bộ và các đảng bộ trực thuộc trong toàn huyện,");
    Directive read = Pages.read(page.done(1, TextSource.TEXT));
    assertThat(read.place()).contains("Thử Sơn");
    assertThat(read.parent()).contains("ĐẢNG CỘNG SẢN VIỆT NAM");
    assertThat(read.subject()).isEmpty();
  }

  @Test
  void aFootThatPagesRepeatIsDropped() {
    Pages first = head().full(LONG).full("bản thử");
    Pages second = foot(new Pages()).full("bản thử");
    assertWhole(Pages.read(first.done(1, TextSource.TEXT), second.done(2, TextSource.TEXT)));
  }

  @Test
  void pagesWithoutTextSaySo() {
    Directive read = Pages.read(new PageText(1, 595, 842, TextSource.NONE, List.of()));
    assertThat(read.textSource()).isEqualTo(TextSource.NONE);
    assertThat(read.signatureBlocks()).isEmpty();
    assertThat(read.issuer()).isEmpty();
  }

  @Test
  void aRunningHeadAtBothMarginsMakesNoColumns() {
    Pages first = head().full(LONG);
    Pages second =
        new Pages()
            .foot("CÔNG BÁO/Số 55/Ngày 26-01-2026", "31")
            .full("Văn bản này có hiệu lực./.")
            .foot("", "KT. CHỦ TỊCH")
            .foot("", "PHÓ CHỦ TỊCH")
            .gap()
            .foot("", "Lê Thị Ngọc Thử");
    Directive read = Pages.read(first.done(1, TextSource.TEXT), second.done(2, TextSource.TEXT));
    assertThat(read.signatureBlocks())
        .singleElement()
        .extracting(b -> b.signer().orElse(""))
        .isEqualTo("Lê Thị Ngọc Thử");
  }

  @Test
  void theGazettesRunningHeadIsDropped() {
    Pages first = new Pages().full("2 CÔNG BÁO/Số 286/Ngày 27-05-2026").gap();
    first.cells("BỘ THỬ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").cells("Số: 1/QĐ-BT", "");
    Directive read = Pages.read(first.done(1, TextSource.TEXT));
    assertThat(read.issuer()).contains("BỘ THỬ");
    assertThat(read.reference()).contains("1/QĐ-BT");
  }
}
