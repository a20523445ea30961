package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signature blocks, drawn; the names are invented. */
class SignatureBlockTest {
  private static final String TEXT =
      """
      BỘ THỬ
      Số: 1/BT-VP
      V/v thử

      Kính gửi: Các đơn vị.
      Đề nghị các đơn vị thực hiện./.

      Nơi nhận:
      - Như trên;
      - Bộ trưởng Hà Thị Nhận (để b/c);
      - Lưu: VT, TH.

      """;

  private static List<SignatureBlock> blocks(String text) {
    return DirectiveReader.readPlainText(text).signatureBlocks();
  }

  private static SignatureBlock block(String foot) {
    List<SignatureBlock> found = blocks(TEXT + foot.replace("\\n", "\n"));
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "BỘ TRƯỞNG\\n\\nLê Văn Thử | - | BỘ TRƯỞNG | Lê Văn Thử",
        "TM. ỦY BAN NHÂN DÂN\\nCHỦ TỊCH\\n\\nLê Văn Thử | TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | Lê Văn Thử",
        "TM. ỦY BAN NHÂN\\nDÂN\\nKT. CHỦ TỊCH\\nPHÓ CHỦ TỊCH\\n\\nLê Văn Thử | TM. ỦY BAN NHÂN DÂN/KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | Lê Văn Thử",
        "KT GIÁM ĐỐC\\nPHÓ GIÁM ĐỐC\\nLê Văn Thử | KT. GIÁM ĐỐC | PHÓ GIÁM ĐỐC | Lê Văn Thử",
        "KT.BỘ TRƯỞNG\\nTHỨ TRUỞNG\\nLê Văn Thử | KT. BỘ TRƯỞNG | THỨ TRUỞNG | Lê Văn Thử",
        "KT. BỘ TRƯỞNG,\\nCHỦ NHIỆM\\nPHÓ CHỦ NHIỆM\\nLê Văn Thử | KT. BỘ TRƯỞNG, CHỦ NHIỆM | PHÓ CHỦ NHIỆM | Lê Văn Thử",
        "TL. CỤC TRƯỞNG\\nKT. TRƯỞNG BAN CHÍNH SÁCH,\\nTHUẾ QUỐC TẾ\\nPHÓ TRƯỞNG BAN\\nLê Văn Thử | TL. CỤC TRƯỞNG/KT. TRƯỞNG BAN CHÍNH SÁCH, THUẾ QUỐC TẾ | PHÓ TRƯỞNG BAN | Lê Văn Thử",
        "TL. BỘ TRƯỞNG\\nCHÁNH VĂN PHÒNG\\nLê Văn Thử | TL. BỘ TRƯỞNG | CHÁNH VĂN PHÒNG | Lê Văn Thử",
        "TUQ. CHỦ TỊCH\\nGIÁM ĐỐC SỞ NỘI VỤ\\nLê Văn Thử | TUQ. CHỦ TỊCH | GIÁM ĐỐC SỞ NỘI VỤ | Lê Văn Thử",
        "T/M BAN BÍ THƯ\\n\\nLê Văn Thử | T/M BAN BÍ THƯ | - | Lê Văn Thử",
        "T/M BAN THƯỜNG VỤ\\nPHÓ BÍ THƯ\\n\\nLê Văn Thử | T/M BAN THƯỜNG VỤ | PHÓ BÍ THƯ | Lê Văn Thử",
        "K/T CHÁNH\\nVĂN PHÒNG\\nPHÓ CHÁNH VĂN PHÒNG\\nLê Văn Thử | K/T CHÁNH VĂN PHÒNG | PHÓ CHÁNH VĂN PHÒNG | Lê Văn Thử",
        "BÍ THƯ\\nkiêm\\nTRƯỞNG BAN CHỈ ĐẠO\\nLê Văn Thử | - | BÍ THƯ kiêm TRƯỞNG BAN CHỈ ĐẠO | Lê Văn Thử",
        "Q. GIÁM ĐỐC\\nLê Văn Thử | - | Q. GIÁM ĐỐC | Lê Văn Thử",
        "TRƯỞNG BAN\\nPHÓ THỦ TƯỚNG\\nLê Văn Thử | - | TRƯỞNG BAN PHÓ THỦ TƯỚNG | Lê Văn Thử",
        "TỔNG KIỂM TOÁN NHÀ\\nNƯỚC\\nLê\\nVăn Thử | - | TỔNG KIỂM TOÁN NHÀ NƯỚC | Lê Văn Thử",
        "CHỦ TỊCH\\nLê Hải\\nThử | - | CHỦ TỊCH | Lê Hải Thử",
        "CHỦ TỊCH\\n\\nVỪ A THỬ | - | CHỦ TỊCH | VỪ A THỬ",
        "CHỦ TỊCH\\n\\nH’Yim Kđoh | - | CHỦ TỊCH | H’Yim Kđoh",
        "CHỦ TỊCH\\n\\nY Thanh Hà Niê Kđăm | - | CHỦ TỊCH | Y Thanh Hà Niê Kđăm",
        "CHỦ TỊCH\\n(Đã ký)\\nLê Văn Thử | - | CHỦ TỊCH | Lê Văn Thử",
        "CHỦ TỊCH\\n[daky]\\n[\\ny]\\nLê Văn Thử | - | CHỦ TỊCH | Lê Văn Thử",
        "CHỦ TỊCH\\n\\nT rần Văn Thử | - | CHỦ TỊCH | Trần Văn Thử",
      })
  void blocksOfAllFormsAreRead(String foot, String authority, String position, String signer) {
    SignatureBlock block = block(foot);
    assertThat(String.join("/", block.authority())).isEqualTo(authority == null ? "" : authority);
    assertThat(block.position().orElse(null)).isEqualTo(position);
    assertThat(block.signer()).contains(signer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Đại tướng Lê Văn Thử | Đại tướng",
        "Đại\\ntướng Lê Văn Thử | Đại tướng",
        "Thượng tướng\\nLê Văn Thử | Thượng tướng",
        "PGS.TS Lê Văn Thử | PGS.TS",
      })
  void ranksAreTakenOffTheName(String name, String rank) {
    SignatureBlock block = block("BỘ TRƯỞNG\\n\\n" + name);
    assertThat(block.signer()).contains("Lê Văn Thử");
    assertThat(block.rank()).contains(rank);
  }

  @Test
  void handwritingReadWithoutMarksIsNotThePrintedName() {
    SignatureBlock block = block("T/M BAN THƯỜNG VỤ\\nPHÓ BÍ THƯ\\n\\nLe Van Thu\\n\\nLê Văn Thử");
    assertThat(block.signer()).contains("Lê Văn Thử");
  }

  @Test
  void drafterInitialsAndRecipientsAreNoSigners() {
    assertThat(block("TH\\n\\nTM. ỦY BAN NHÂN DÂN\\nCHỦ TỊCH\\n\\nLê Văn Thử").signer())
        .contains("Lê Văn Thử");
  }

  @Test
  void anAnnexWithAFormToFillInIsNoBlock() {
    String annex =
        """

        PHỤ LỤC
        (Ban hành kèm theo Công văn số 1/BT-VP)
        MẪU ĐƠN
        Tôi cam đoan những lời trên./.
        GIÁM ĐỐC
        (Ký, ghi rõ họ tên)
        """;
    assertThat(blocks(TEXT + "BỘ TRƯỞNG\n\nLê Văn Thử\n" + annex)).hasSize(1);
  }

  @Test
  void aJointDocumentHasTwoBlocks() {
    List<SignatureBlock> found =
        blocks(
            TEXT
                + "KT. BỘ TRƯỞNG\nBỘ THỬ\nTHỨ TRƯỞNG\n\nLê Văn Thử\n\n"
                + "KT. BỘ TRƯỞNG\nBỘ KHÁC\nTHỨ TRƯỞNG\n\nTrần Thị Khác\n");
    assertThat(found)
        .extracting(b -> b.signer().orElse(""))
        .containsExactly("Lê Văn Thử", "Trần Thị Khác");
  }

  @Test
  void minutesHaveTwoSignersThoughNothingMarksTheirEnd() {
    List<SignatureBlock> found =
        blocks(
            """
            Số 1-BB/ĐU

            BIÊN BẢN
            Hội nghị

            Hội nghị kết thúc lúc 17 giờ.

            NGƯỜI GHI BIÊN BẢN

            Lê Thị Ghi

            CHỦ TRÌ HỘI NGHỊ

            Trần Văn Chủ
            """);
    assertThat(found)
        .extracting(b -> b.signer().orElse(""))
        .containsExactly("Lê Thị Ghi", "Trần Văn Chủ");
  }

  @Test
  void aBlockWithoutNameIsToldAsSuch() {
    SignatureBlock block = block("TM. ỦY BAN NHÂN DÂN\\nCHỦ TỊCH\\n");
    assertThat(block.authority()).containsExactly("TM. ỦY BAN NHÂN DÂN");
    assertThat(block.position()).contains("CHỦ TỊCH");
    assertThat(block.signer()).isEmpty();
  }

  @Test
  void aTitleAboveTheRecitalsIsNoBlock() {
    String text =
        """
        BỘ THỬ
        Số: 1/QĐ-BT

        QUYẾT ĐỊNH
        Về việc thử

        BỘ TRƯỞNG BỘ THỬ
        Căn cứ Nghị định số 1/2024/NĐ-CP;
        Theo đề nghị của Vụ trưởng Lê Văn Đề Nghị,
        QUYẾT ĐỊNH:
        Điều 1. Thử.
        """;
    assertThat(blocks(text)).isEmpty();
    assertThat(blocks(text + "BỘ TRƯỞNG\n\nLê Văn Thử\n")).hasSize(1);
  }
}
