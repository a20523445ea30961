package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One signature block taken apart: where position, rank and name begin and end. */
class BlockParserTest {
  private static BlockParser parse(String text) {
    return BlockParser.parse(PlainTextLines.read(text.replace("/", "\n")), 0).orElseThrow();
  }

  private static Line line(String text, int page, Column column) {
    return Line.of(text, page, Optional.empty(), column, false);
  }

  private static Optional<String> signer(Line... lines) {
    return BlockParser.parse(List.of(lines), 0).flatMap(b -> b.block().signer());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // A rule parts the position from what stands where only a name can.
        "CHỦ TỊCH/-----/ZỪ A THỬ, CHỦ TỊCH, -, ZỪ A THỬ",
        "CHỦ TỊCH//ZỪ A THỬ, CHỦ TỊCH, -, ZỪ A THỬ",
        "CHỦ TỊCH/ZỪ A THỬ, CHỦ TỊCH ZỪ A THỬ, -, -",
        "CHỦ TỊCH/LÊ VĂN THỬ, CHỦ TỊCH, -, LÊ VĂN THỬ",
        // A rank stands on a line of its own.
        "BỘ TRƯỞNG/ĐẠI TƯỚNG/Lê Văn Thử, BỘ TRƯỞNG, ĐẠI TƯỚNG, Lê Văn Thử",
        "BỘ TRƯỞNG/Đại tướng/Lê Văn Thử, BỘ TRƯỞNG, Đại tướng, Lê Văn Thử",
        "BỘ TRƯỞNG/Đại tướng/PGS.TS Lê Văn Thử, BỘ TRƯỞNG, Đại tướng PGS.TS, Lê Văn Thử",
        "BỘ TRƯỞNG/Đại tướng/-/Lê Văn Thử, BỘ TRƯỞNG, Đại tướng, Lê Văn Thử",
        "CHỦ TỊCH/Đại tá/-/Le Van Thu//Lê Văn Thử, CHỦ TỊCH, Đại tá, Lê Văn Thử",
        // A school may bear a name, if the signer's own is near.
        "HIỆU TRƯỞNG/TRẦN PHÚ/-/-/-/Lê Văn Thử, HIỆU TRƯỞNG TRẦN PHÚ, -, Lê Văn Thử",
        "HIỆU TRƯỞNG/TRẦN PHÚ/-/-/-/-/Lê Văn Thử, HIỆU TRƯỞNG, -, TRẦN PHÚ",
        // Scraps of a handwritten signature.
        "CHỦ TỊCH/xyz abc/Lê Văn Thử, CHỦ TỊCH, -, Lê Văn Thử",
        "CHỦ TỊCH/xyz abc/def xyz/Lê Văn Thử, CHỦ TỊCH, -, Lê Văn Thử",
        "CHỦ TỊCH/xyz abc/def xyz/xyz abc/Lê Văn Thử, CHỦ TỊCH, -, -",
        "CHỦ TỊCH/[abcdef]/[abc def/abc def]/Lê Văn Thử, CHỦ TỊCH, -, Lê Văn Thử",
        "CHỦ TỊCH/(Ký ghi rõ họ tên)/Lê Văn Thử, CHỦ TỊCH, -, Lê Văn Thử",
        // Other text.
        "CHỦ TỊCH/- Lưu/Lê Văn Thử, CHỦ TỊCH, -, -",
        "CHỦ TỊCH/lưu: vt/Lê Văn Thử, CHỦ TỊCH, -, -",
        "CHỦ TỊCH/đề nghị các đơn vị thực hiện ab/Lê Văn Thử, CHỦ TỊCH, -, -",
        "CHỦ TỊCH/đề nghị các đơn vị thực hiện a/Lê Văn Thử, CHỦ TỊCH, -, Lê Văn Thử",
        "CHỦ TỊCH/Lê Văn Thử/Trần Thị Ghi, CHỦ TỊCH, -, Lê Văn Thử",
        // A name torn over lines.
        "CHỦ TỊCH/Lê/Văn/Thử, CHỦ TỊCH, -, Lê Văn Thử",
        "CHỦ TỊCH/Lê Văn/Thử, CHỦ TỊCH, -, Lê Văn Thử",
        "CHỦ TỊCH/Lê/Văn Anh Minh Thử/a, CHỦ TỊCH, -, Lê Văn Anh Minh Thử",
        "CHỦ TỊCH/Lê Văn Thử/Anh, CHỦ TỊCH, -, Lê Văn Thử Anh",
        "CHỦ TỊCH/Lê Văn Thử//Anh, CHỦ TỊCH, -, Lê Văn Thử",
        "CHỦ TỊCH/Lê Thị/Thử Anh, CHỦ TỊCH, -, Lê Thị Thử Anh",
        "CHỦ TỊCH/Tôn Nữ Thị/Thử Anh, CHỦ TỊCH, -, Tôn Nữ Thị Thử Anh",
        "CHỦ TỊCH/Lê Thị//Thử Anh, CHỦ TỊCH, -, Lê Thị",
        "CHỦ TỊCH/Lê Thị/Trần Văn Ghi, CHỦ TỊCH, -, Lê Thị",
        "CHỦ TỊCH/Lê Văn/Thử Anh, CHỦ TỊCH, -, Lê Văn",
        "CHỦ TỊCH/Lê Văn Thử Anh/Minh, CHỦ TỊCH, -, Lê Văn Thử Anh",
        // Handwriting read without marks stands over the name as printed.
        "CHỦ TỊCH/Le Van Thu//TS. Lê Văn Thử, CHỦ TỊCH, TS., Lê Văn Thử",
        "CHỦ TỊCH/Le Van Thu/-/-/-/Lê Văn Thử, CHỦ TỊCH, -, Lê Văn Thử",
        "CHỦ TỊCH/Le Van Thu/-/-/-/-/Lê Văn Thử, CHỦ TỊCH, -, Le Van Thu",
        "CHỦ TỊCH/Le Van Thu//Trần Văn Thử, CHỦ TỊCH, -, Le Van Thu",
        "CHỦ TỊCH/Le Van Thu//Le Van Thu, CHỦ TỊCH, -, Le Van Thu",
      })
  void positionRankAndNameAreToldApart(String text, String position, String rank, String signer) {
    SignatureBlock block = parse(text).block();
    assertThat(block.position().orElse(null)).isEqualTo(position);
    assertThat(block.rank().orElse(null)).isEqualTo(rank);
    assertThat(block.signer().orElse(null)).isEqualTo(signer);
  }

  @ParameterizedTest
  @CsvSource({
    "CHỦ TỊCH/Lê Văn Thử/Trần Thị Ghi, 2",
    "CHỦ TỊCH/xyz abc/Lê/Văn Thử/a, 4",
    "CHỦ TỊCH/Le Van Thu/-/Lê Văn Thử/a, 4",
    "KT. CHỦ TỊCH/PHÓ CHỦ TỊCH/- Lưu, 2",
  })
  void aBlockEndsBehindItsName(String text, int end) {
    assertThat(parse(text).end()).isEqualTo(end);
  }

  @Test
  void theNameStandsAtMostADozenLinesBelow() {
    String scraps = "CHỦ TỊCH/xyz abc" + "/-".repeat(10);
    assertThat(parse(scraps + "/Lê Văn Thử").hasName()).isTrue();
    assertThat(parse(scraps + "/-/Lê Văn Thử").hasName()).isFalse();
  }

  @Test
  void aPositionIsNoParagraph() {
    String most = "CHỦ TỊCH" + " A".repeat(56);
    assertThat(parse("GIÁM ĐỐC/" + most).block().position()).contains("GIÁM ĐỐC " + most);
    assertThat(parse("GIÁM ĐỐC/" + most + "A").block().position()).contains("GIÁM ĐỐC");
  }

  @Test
  void authorityAndPositionHaveAtMostTenLines() {
    assertThat(parse("KT. CHỦ TỊCH" + "/KT. GIÁM ĐỐC".repeat(10)).block().authority()).hasSize(10);
    assertThat(parse("KT. CHỦ TỊCH" + "/KT. GIÁM ĐỐC".repeat(8)).block().authority()).hasSize(9);
  }

  @Test
  void aBlockGoesOnInItsColumnOrOnTheNextPage() {
    Line position = line("CHỦ TỊCH", 1, Column.RIGHT);
    assertThat(signer(position, line("Lê Văn Thử", 1, Column.RIGHT))).contains("Lê Văn Thử");
    assertThat(signer(position, line("Lê Văn Thử", 1, Column.LEFT))).isEmpty();
    assertThat(signer(position, line("Lê Văn Thử", 2, Column.FULL))).contains("Lê Văn Thử");
    assertThat(signer(position, line("Lê Văn Thử", 3, Column.RIGHT))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "CHỦ TỊCH/Lê Văn Thử/Trần Thị Ghi, Trần Thị Ghi",
        "CHỦ TỊCH/Lê Văn Thử/Le Van Thu, -",
        "CHỦ TỊCH/Lê Văn Thử/Ghi Chú Thêm, -",
        "CHỦ TỊCH/Lê Văn Thử//Trần Thị Ghi, Trần Thị Ghi",
        "CHỦ TỊCH/Lê Văn Thử/(Đã ký)//TRẦN THỊ GHI, TRẦN THỊ GHI",
        "CHỦ TỊCH/Lê Văn Thử/chữ ký/và dấu/Đại tá/Trần Thị Ghi, Trần Thị Ghi",
        "CHỦ TỊCH/Lê Văn Thử/chữ ký/và dấu/nữa/Trần Thị Ghi, -",
        "CHỦ TỊCH/Lê Văn Thử//PHỤ LỤC/Trần Thị Ghi, -",
        "CHỦ TỊCH/Lê Văn Thử//Người lập:/Trần Thị Ghi, -",
        "CHỦ TỊCH/Lê Văn Thử, -",
        "CHỦ TỊCH/- Lưu, -",
      })
  void aNameBelowMayBeTakenForTheSigners(String text, String other) {
    assertThat(parse(text).withNameBelow().flatMap(SignatureBlock::signer).orElse(null))
        .isEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource({
    "Giám đốc Sở Thử, true",
    "TM. Ủy ban nhân dân, true",
    "GIÁM ĐỐC SỞ THỬ, false",
    "giám đốc Sở Thử, false",
    "Giám đốc Sở Thử:, false",
    "Giám đốc Sở Thử;, false",
    "Giám đốc Sở Thử., false",
    "Lê Văn Thử, false",
    "Giám đốc Sở Thử nghiệm và Kiểm thử các phần mềm đọc văn bảnn, true",
    "Giám đốc Sở Thử nghiệm và Kiểm thử các phần mềm đọc văn bảnnn, false",
  })
  void aPositionInSmallLettersIsALineOfItsOwn(String text, boolean position) {
    assertThat(BlockParser.isLowerCase(line(text, 1, Column.FULL))).isEqualTo(position);
  }
}
