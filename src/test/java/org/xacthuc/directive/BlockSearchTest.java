package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xacthuc.pdf.PageText;
import org.xacthuc.pdf.TextSource;

/** Which page ends the search for the signature block. */
class BlockSearchTest {
  private static Pages head() {
    return new Pages()
        .cells("BỘ THỬ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        .cells("Số: 1/BT-VP", "Hà Thử, ngày 02 tháng 9 năm 2023")
        .gap()
        .centred("Kính gửi: Các đơn vị.");
  }

  private static PageText text(int page) {
    return new Pages().full("Đề nghị các đơn vị thực hiện.").done(page, TextSource.TEXT);
  }

  private static PageText block(int page) {
    return new Pages()
        .full("và báo cáo kết quả./.")
        .gap()
        .foot("Nơi nhận:", "BỘ TRƯỞNG")
        .foot("- Lưu: VT.", "Lê Văn Thử")
        .done(page, TextSource.TEXT);
  }

  @Test
  void aBlockOnThePageEndsTheSearch() {
    BlockSearch search = new BlockSearch();
    assertThat(search.found(head().done(1, TextSource.TEXT))).isFalse();
    assertThat(search.found(text(2))).isFalse();
    assertThat(search.found(block(3))).isTrue();
  }

  @Test
  void aBlockMayBeginOnThePageBefore() {
    PageText first = head().full("Đề nghị thực hiện./.").full("BỘ TRƯỞNG").done(1, TextSource.TEXT);
    PageText second = new Pages().full("Lê Văn Thử").done(2, TextSource.TEXT);
    BlockSearch search = new BlockSearch();
    assertThat(search.found(first)).isFalse();
    assertThat(search.found(second)).isTrue();
    assertThat(new BlockSearch().found(second)).isFalse();
  }

  @Test
  void pagesMayComeFromTheLastOn() {
    PageText first = text(4);
    PageText last = new Pages().full("Lê Văn Thử").done(6, TextSource.TEXT);
    PageText between = new Pages().full("kết quả./.").full("BỘ TRƯỞNG").done(5, TextSource.TEXT);
    BlockSearch search = new BlockSearch();
    assertThat(search.found(last)).isFalse();
    assertThat(search.found(between)).isTrue();
    assertThat(search.found(first)).isFalse();
  }

  @Test
  void whatStandsInTheHeadIsNoBlock() {
    PageText titled =
        new Pages()
            .full("Nơi nhận: Các đơn vị")
            .full("BỘ TRƯỞNG")
            .full("Lê Văn Thử")
            .full("Số: 1/BT-VP")
            .full("Kính gửi: Các đơn vị.")
            .done(1, TextSource.TEXT);
    assertThat(new BlockSearch().found(titled)).isFalse();
    BlockSearch later = new BlockSearch();
    assertThat(later.found(new PageText(3, 595, 842, TextSource.TEXT, titled.runs()))).isTrue();
  }

  @Test
  void aLawEndsWhereItSaysThatItWasPassed() {
    Pages block = new Pages().full("CHỦ TỊCH QUỐC HỘI").full("Trần Văn Thử");
    PageText signed = block.done(8, TextSource.TEXT);
    PageText passed =
        new Pages()
            .full("Luật này được Quốc hội thông qua ngày 26 tháng 11 năm 2024.")
            .done(7, TextSource.TEXT);
    BlockSearch law = new BlockSearch();
    assertThat(law.found(passed)).isFalse();
    assertThat(law.found(signed)).isTrue();
    assertThat(new BlockSearch().found(signed)).isFalse();
  }

  @Test
  void onlyTheSamePageIsNotReadAgain() {
    BlockSearch search = new BlockSearch();
    PageText page = text(1);
    search.found(page);
    assertThat(search.lines(page)).isSameAs(search.lines(page)).isEqualTo(PageLines.read(page));
    PageText other = head().done(1, TextSource.TEXT);
    assertThat(search.lines(other)).isEqualTo(PageLines.read(other));
  }
}
