package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Box;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.PageContent;
import org.xacthuc.pdf.PageReader;
import org.xacthuc.pdf.PageSelection;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.pdf.TextSource;
import org.xacthuc.testkit.samples.DirectiveLayout;
import org.xacthuc.testkit.samples.DirectiveTypesetter;

/** Invented directives, typeset as the form asks for and read back, fields and places. */
class ReadBackTest {
  private static final DirectiveTypesetter TYPESETTER = DirectiveTypesetter.create();
  private static final String SENTENCE =
      "Các đơn vị rà soát, lập kế hoạch, phân công rõ người rõ việc và tổ chức thực hiện đúng hạn. ";

  private static final DirectiveLayout LETTER =
      DirectiveLayout.read(
          """
          [form]
          state
          [parent]
          ỦY BAN NHÂN DÂN TỈNH THỬ GIANG
          [issuer]
          SỞ GIÁO DỤC VÀ ĐÀO TẠO
          [nation]
          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          Độc lập - Tự do - Hạnh phúc
          [number]
          Số: 215/SGDĐT-GDTH
          [date]
          Thử Giang, ngày 02 tháng 9 năm 2023
          [subject]
          V/v chuẩn bị năm học mới và thực hiện chương trình ở các trường vùng cao
          [to]
          Kính gửi: Phòng Giáo dục và Đào tạo các huyện, thị xã.
          [body]
          Thực hiện kế hoạch năm học, Sở đề nghị các đơn vị báo cáo kết quả./.
          [recipients]
          Nơi nhận:
          - Như trên;
          - Giám đốc Sở (b/c);
          - Lưu: VT, GDTH.
          [authority]
          KT. GIÁM ĐỐC
          [position]
          PHÓ GIÁM ĐỐC
          [signer]
          Nguyễn Thị Thử Nghiệm
          """);

  private static final DirectiveLayout PARTY =
      DirectiveLayout.read(
          """
          [form]
          party
          [parent]
          TỈNH ỦY THỬ GIANG
          [issuer]
          HUYỆN ỦY THỬ SƠN
          [nation]
          ĐẢNG CỘNG SẢN VIỆT NAM
          [number]
          Số 15-CV/HU
          [date]
          Thử Sơn, ngày 12 tháng 01 năm 2024
          [subject]
          Về công tác chuẩn bị đại hội chi bộ
          [to]
          Kính gửi: Các chi bộ, đảng bộ trực thuộc.
          [body]
          Ban Thường vụ yêu cầu các chi bộ báo cáo kết quả./.
          [recipients]
          Nơi nhận:
          - Như trên,
          - Lưu Văn phòng Huyện ủy.
          [authority]
          T/M BAN THƯỜNG VỤ
          [position]
          PHÓ BÍ THƯ
          [signer]
          Lò Văn Thử
          """);

  private record ReadBack(
      Directive directive, PageContent content, DirectiveTypesetter.Typeset set) {
    SignatureBlock block() {
      assertThat(directive.signatureBlocks()).hasSize(1);
      return directive.signatureBlocks().get(0);
    }
  }

  private static ReadBack readBack(DirectiveLayout layout) {
    DirectiveTypesetter.Typeset set = TYPESETTER.typeset(layout, "test");
    PdfFile file = PdfFile.of(set.pdf());
    PageContent content =
        PageReader.read(
            file,
            PageSelection.upTo(file.length()),
            new BlockSearch(),
            Limits.DEFAULT,
            Optional.empty());
    return new ReadBack(DirectiveReader.read(content), content, set);
  }

  private static DirectiveLayout longer(DirectiveLayout layout, int paragraphs) {
    List<String> body =
        new ArrayList<>(Collections.nCopies(paragraphs, SENTENCE.repeat(3).strip()));
    body.add("Đề nghị các đơn vị báo cáo kết quả./.");
    return layout.with("body", body.toArray(new String[0]));
  }

  private static DirectiveLayout annexed(DirectiveLayout layout, String... annex) {
    List<String> lines = new ArrayList<>(Arrays.asList(annex));
    lines.addAll(Collections.nCopies(60, SENTENCE.repeat(3).strip()));
    return layout.with("annex", lines.toArray(new String[0]));
  }

  private static void assertLetter(ReadBack read) {
    Directive d = read.directive();
    assertThat(d.parent()).contains("ỦY BAN NHÂN DÂN TỈNH THỬ GIANG");
    assertThat(d.issuer()).contains("SỞ GIÁO DỤC VÀ ĐÀO TẠO");
    assertThat(d.reference()).contains("215/SGDĐT-GDTH");
    assertThat(d.place()).contains("Thử Giang");
    assertThat(d.date()).contains(LocalDate.of(2023, 9, 2));
    assertThat(d.type()).contains("công văn");
    assertThat(d.subject())
        .contains("V/v chuẩn bị năm học mới và thực hiện chương trình ở các trường vùng cao");
    assertThat(d.textSource()).isEqualTo(TextSource.TEXT);
    assertBlock(read, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Thị Thử Nghiệm");
  }

  private static void assertBlock(ReadBack read, String authority, String position, String signer) {
    SignatureBlock block = read.block();
    assertThat(block.authority()).containsExactly(authority);
    assertThat(block.position()).contains(position);
    assertThat(block.signer()).contains(signer);
    assertThat(block.page()).isEqualTo(read.set().signaturePage() + 1);
    Box space = read.set().signatureSpace();
    assertThat(block.box())
        .hasValueSatisfying(
            box -> {
              assertThat(box.left()).isGreaterThan(space.left());
              assertThat(box.right()).isLessThanOrEqualTo(space.right() + 1);
              assertThat(box.top()).isGreaterThan(space.top());
              assertThat(box.bottom()).isLessThan(space.bottom());
            });
  }

  @Test
  void aLetterOfOnePage() {
    assertLetter(readBack(LETTER));
  }

  @Test
  void aLetterOfSeveralPages() {
    ReadBack read = readBack(longer(LETTER, 24));
    assertThat(read.content().pageCount()).isGreaterThan(2);
    assertLetter(read);
  }

  @Test
  void aLetterUnderARunningHead() {
    assertLetter(readBack(longer(LETTER, 24).with("running", "CÔNG BÁO/Số 77/Ngày 03-9-2023")));
  }

  @Test
  void aLettersAnnexIsNotReadThrough() {
    ReadBack read = readBack(annexed(LETTER, "PHỤ LỤC"));
    assertThat(read.content().pageCount()).isGreaterThan(5);
    assertThat(read.content().pages()).hasSizeLessThanOrEqualTo(3);
    assertLetter(read);
  }

  @Test
  void aBlockBehindManyPagesIsFound() {
    ReadBack read = readBack(longer(LETTER, 220));
    assertThat(read.content().pageCount()).isGreaterThan(24);
    assertLetter(read);
  }

  @Test
  void aBlockInTheMiddleOfManyPagesIsFound() {
    DirectiveLayout layout = annexed(longer(LETTER, 160), "PHỤ LỤC");
    List<String> annex = new ArrayList<>(layoutAnnex(160));
    ReadBack read = readBack(layout.with("annex", annex.toArray(new String[0])));
    assertThat(read.set().signaturePage()).isGreaterThan(12);
    assertThat(read.content().pageCount() - read.set().signaturePage()).isGreaterThan(12);
    assertLetter(read);
  }

  private static List<String> layoutAnnex(int paragraphs) {
    List<String> annex = new ArrayList<>(List.of("PHỤ LỤC"));
    annex.addAll(Collections.nCopies(paragraphs, SENTENCE.repeat(3).strip()));
    return annex;
  }

  @Test
  void aLetterOfTheParty() {
    ReadBack read = readBack(PARTY);
    Directive d = read.directive();
    assertThat(d.parent()).contains("TỈNH ỦY THỬ GIANG");
    assertThat(d.issuer()).contains("HUYỆN ỦY THỬ SƠN");
    assertThat(d.form()).isEqualTo(DocumentForm.PARTY);
    assertThat(d.reference()).contains("15-CV/HU");
    assertThat(d.date()).contains(LocalDate.of(2024, 1, 12));
    assertThat(d.subject()).contains("Về công tác chuẩn bị đại hội chi bộ");
    assertBlock(read, "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Lò Văn Thử");
  }

  @Test
  void aDecisionOverTheWholeWidth() {
    ReadBack read =
        readBack(
            LETTER
                .with("number", "Số: 05/2023/QĐ-UBND")
                .with("type", "QUYẾT ĐỊNH")
                .with("subject", "Về việc ban hành quy định tạm thời về đọc thử văn bản điện tử")
                .with("to")
                .with(
                    "body",
                    "Căn cứ Luật Thử nghiệm ngày 01 tháng 01 năm 2020;",
                    "Điều 1. Ban hành quy định.",
                    "Điều 2. Quyết định này có hiệu lực từ ngày ký./."));
    assertThat(read.directive().type()).contains("quyết định");
    assertThat(read.directive().reference()).contains("05/2023/QĐ-UBND");
    assertThat(read.directive().subject())
        .contains("Về việc ban hành quy định tạm thời về đọc thử văn bản điện tử");
    assertBlock(read, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Thị Thử Nghiệm");
  }

  @Test
  void aNameOverTwoLinesIsOneName() {
    ReadBack read = readBack(LETTER.with("signer", "Nguyễn Thị Thử", "Nghiệm"));
    assertThat(read.block().signer()).contains("Nguyễn Thị Thử Nghiệm");
  }

  @Test
  void aRankIsToldFromTheName() {
    ReadBack read = readBack(LETTER.with("signer", "Thiếu tướng Lê Văn Thử"));
    assertThat(read.block().signer()).contains("Lê Văn Thử");
    assertThat(read.block().rank()).contains("Thiếu tướng");
  }

  @Test
  void twoBlocksSideBySide() {
    ReadBack read =
        readBack(
            LETTER
                .with("recipients")
                .with("opposite", "THƯ KÝ", "Lê Thị Ghi")
                .with("authority")
                .with("position", "CHỦ TỌA")
                .with("signer", "Trần Văn Chủ"));
    assertThat(read.directive().signatureBlocks())
        .extracting(b -> b.signer().orElse(""))
        .containsExactly("Lê Thị Ghi", "Trần Văn Chủ");
    assertThat(read.directive().signatureBlocks())
        .extracting(b -> b.position().orElse(""))
        .containsExactly("THƯ KÝ", "CHỦ TỌA");
  }
}
