package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Box;
import org.xacthuc.pdf.PageContent;
import org.xacthuc.pdf.TextSource;

/** Heads and feet as pages have them: two columns side by side, each with a block or a mark. */
class NeighbourPagesTest {
  private static Pages head() {
    return new Pages()
        .cells("SỞ ĐO LƯỜNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        .cells("BẾN THỬ", "Độc lập - Tự do - Hạnh phúc")
        .cells("Số: 5/SĐL-VP", "Bến Thử, ngày 05 tháng 3 năm 2025")
        .cells("V/v thử nghiệm", "");
  }

  private static Directive read(Pages page) {
    return DirectiveReader.read(
        new PageContent(
            1, List.of(page.done(1, TextSource.TEXT)), List.of(), List.of(), List.of()));
  }

  private static List<String> blocks(Directive read) {
    return read.signatureBlocks().stream()
        .map(
            b ->
                String.join(" / ", b.authority())
                    + "|"
                    + b.position().orElse("-")
                    + "|"
                    + b.signer().orElse("-"))
        .toList();
  }

  @Test
  void everyFieldHasItsBox() {
    Directive read = read(head().gap().centred("Kính gửi: Các phòng.").full("Thực hiện./."));
    assertThat(read.particulars().fields())
        .extracting(PrintedField::field)
        .containsExactly(
            DirectiveField.ISSUER,
            DirectiveField.NUMBER,
            DirectiveField.DATE,
            DirectiveField.SUBJECT);
    Box issuer = read.particulars().fields().get(0).box().orElseThrow();
    Box date = read.particulars().fields().get(2).box().orElseThrow();
    assertThat(read.issuer()).contains("SỞ ĐO LƯỜNG BẾN THỬ");
    assertThat(issuer.height()).isGreaterThan(date.height());
    assertThat(issuer.right()).isLessThan(date.left());
    assertThat(issuer.bottom()).isGreaterThan(date.top());
  }

  @Test
  void marksAndTheIncomingStampStandInTheColumns() {
    Directive read =
        read(
            head()
                .gap()
                .cells("MẬT", "SỞ KHÁC")
                .cells("", "ĐẾN")
                .cells("", "Số: 77")
                .cells("", "Ngày: 06/3/2025")
                .gap()
                .centred("Kính gửi: Các phòng.")
                .full("Thực hiện./."));
    assertThat(read.reference()).contains("5/SĐL-VP");
    assertThat(read.date().map(Object::toString)).contains("2025-03-05");
    assertThat(read.issuer()).contains("SỞ ĐO LƯỜNG BẾN THỬ");
    assertThat(read.subject()).contains("V/v thử nghiệm");
    assertThat(read.particulars().marks())
        .extracting(Mark::kind)
        .containsExactly(Mark.Kind.SECRECY);
    assertThat(read.particulars().marks().get(0).box()).isPresent();
  }

  @Test
  void twoSignersStandSideBySide() {
    Directive read =
        read(
            head()
                .gap()
                .full("Biên bản kết thúc lúc 11 giờ./.")
                .gap()
                .cells("NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ")
                .gap()
                .gap()
                .cells("Lê Thị Ghi", "Trần Văn Trì"));
    assertThat(blocks(read))
        .containsExactly("|NGƯỜI GHI BIÊN BẢN|Lê Thị Ghi", "|CHỦ TRÌ|Trần Văn Trì");
  }

  @Test
  void jointBlocksStandSideBySideOverTheRecipients() {
    Directive read =
        read(
            head()
                .gap()
                .full("Các cơ quan thực hiện./.")
                .gap()
                .cells("KT. BỘ TRƯỞNG", "KT. BỘ TRƯỞNG")
                .cells("BỘ ĐO LƯỜNG", "BỘ THỬ NGHIỆM")
                .cells("THỨ TRƯỞNG", "THỨ TRƯỞNG")
                .gap()
                .gap()
                .cells("Lê Thị Một", "Trần Văn Hai")
                .gap()
                .full("Nơi nhận:")
                .full("- Các bộ;")
                .full("- Lưu: VT."));
    assertThat(blocks(read))
        .containsExactly(
            "KT. BỘ TRƯỞNG BỘ ĐO LƯỜNG|THỨ TRƯỞNG|Lê Thị Một",
            "KT. BỘ TRƯỞNG BỘ THỬ NGHIỆM|THỨ TRƯỞNG|Trần Văn Hai");
  }

  @Test
  void twoPartiesOfAContractSignSideBySide() {
    Directive read =
        read(
            head()
                .gap()
                .full("Hợp đồng có hiệu lực từ ngày ký./.")
                .gap()
                .cells("ĐẠI DIỆN BÊN A", "ĐẠI DIỆN BÊN B")
                .cells("GIÁM ĐỐC", "TỔNG GIÁM ĐỐC")
                .gap()
                .gap()
                .cells("Lê Thị Một", "Trần Văn Hai"));
    assertThat(blocks(read))
        .containsExactly(
            "|ĐẠI DIỆN BÊN A GIÁM ĐỐC|Lê Thị Một", "|ĐẠI DIỆN BÊN B TỔNG GIÁM ĐỐC|Trần Văn Hai");
  }

  @Test
  void recipientsWithPostsAndNamesAreNoSigners() {
    Directive read =
        read(
            head()
                .gap()
                .full("Đề nghị thực hiện./.")
                .gap()
                .foot("Nơi nhận:", "TUQ. GIÁM ĐỐC")
                .foot("- Giám đốc Sở (để b/c);", "TRƯỞNG PHÒNG TỔ CHỨC")
                .foot("- Phó Giám đốc", "")
                .foot("Lê Văn Nhận;", "")
                .foot("- Lưu: VT, TC.", "")
                .gap()
                .foot("", "Bùi Thị Thử"));
    assertThat(blocks(read)).containsExactly("TUQ. GIÁM ĐỐC|TRƯỞNG PHÒNG TỔ CHỨC|Bùi Thị Thử");
  }

  /** The block is a picture: nobody else becomes the signer. */
  @Test
  void aRecipientIsNoSignerWhereTheBlockIsAPicture() {
    Directive read =
        read(
            head()
                .gap()
                .full("Đề nghị các đơn vị thực hiện nghiêm túc những nội dung nêu trên./.")
                .gap()
                .foot("Nơi nhận:", "")
                .foot("Giám đốc Sở", ".")
                .foot("Lê Văn Nhận", ".")
                .foot("- Lưu: VT.", ""));
    assertThat(blocks(read)).isEmpty();
  }

  @Test
  void aRankStandsBetweenPositionAndName() {
    Directive read =
        read(
            head()
                .gap()
                .full("Đề nghị thực hiện./.")
                .gap()
                .foot("Nơi nhận:", "KT. TƯ LỆNH")
                .foot("- Như trên;", "PHÓ TƯ LỆNH")
                .foot("- Lưu: VT.", "")
                .gap()
                .foot("", "Thiếu tướng Bùi Văn Thử"));
    assertThat(blocks(read)).containsExactly("KT. TƯ LỆNH|PHÓ TƯ LỆNH|Bùi Văn Thử");
    assertThat(read.signatureBlocks().get(0).rank()).contains("Thiếu tướng");
  }

  @Test
  void theBlockStandsBeforeTheAnnexOnTheSamePage() {
    Directive read =
        read(
            head()
                .gap()
                .full("Đề nghị thực hiện./.")
                .gap()
                .foot("Nơi nhận:", "GIÁM ĐỐC")
                .foot("- Lưu: VT.", "")
                .gap()
                .foot("", "Bùi Văn Thử")
                .gap()
                .centred("PHỤ LỤC")
                .centred("(Kèm theo Công văn số 5/SĐL-VP)")
                .cells("NGƯỜI LẬP", "THỦ TRƯỞNG ĐƠN VỊ")
                .cells("(Ký, ghi rõ họ tên)", "(Ký tên, đóng dấu)"));
    assertThat(blocks(read)).containsExactly("|GIÁM ĐỐC|Bùi Văn Thử");
  }

  @Test
  void aCopyOnPaperHasItsOwnHeadAndBlock() {
    Directive read =
        read(
            head()
                .gap()
                .full("Đề nghị thực hiện./.")
                .gap()
                .foot("Nơi nhận:", "GIÁM ĐỐC")
                .foot("- Lưu: VT.", "(Đã ký)")
                .foot("", "Bùi Văn Gốc")
                .gap()
                .cells("ỦY BAN NHÂN DÂN XÃ THỬ", "SAO Y")
                .cells("Số: 9/SY-UBND", "Thử, ngày 08 tháng 3 năm 2025")
                .gap()
                .foot("Nơi nhận:", "TL. CHỦ TỊCH")
                .foot("- Các thôn;", "CHÁNH VĂN PHÒNG")
                .gap()
                .foot("", "Lò Thị Sao"));
    assertThat(blocks(read))
        .containsExactly("|GIÁM ĐỐC|Bùi Văn Gốc", "TL. CHỦ TỊCH|CHÁNH VĂN PHÒNG|Lò Thị Sao");
    DocumentCopy copy = read.particulars().copies().get(0);
    assertThat(copy.kind()).isEqualTo(CopyKind.SAO_Y);
    assertThat(copy.body()).contains("ỦY BAN NHÂN DÂN XÃ THỬ");
    assertThat(copy.reference()).contains("9/SY-UBND");
    assertThat(copy.block()).hasValue(1);
    assertThat(read.reference()).contains("5/SĐL-VP");
    assertThat(copy.box()).isNotEqualTo(Optional.empty());
  }

  @Test
  void secrecyStandsBetweenIssuerAndNation() {
    Directive read =
        read(
            new Pages()
                .cells("BỘ THỬ NGHIỆM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .cells("Số: 12/QĐ-BTN", "Độc lập - Tự do - Hạnh phúc")
                .cells("TỐI MẬT", "Hà Nội, ngày 01 tháng 10 năm 2025")
                .gap()
                .centred("QUYẾT ĐỊNH")
                .centred("Về việc thử nghiệm")
                .gap()
                .centred("BỘ TRƯỞNG BỘ THỬ NGHIỆM")
                .full("Căn cứ Luật Thử nghiệm;"));
    assertThat(read.issuer()).contains("BỘ THỬ NGHIỆM");
    assertThat(read.reference()).contains("12/QĐ-BTN");
    assertThat(read.place()).contains("Hà Nội");
    assertThat(read.type()).contains("quyết định");
    assertThat(read.subject()).contains("Về việc thử nghiệm");
    assertThat(read.particulars().marks()).extracting(Mark::text).containsExactly("TỐI MẬT");
  }
}
