package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which blocks of a text are the document's. */
class BlockOrderTest {
  private static final String TEXT = "Đề nghị thực hiện./.\n";
  private static final String FIRST = "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nLê Văn Thử\n";
  private static final String SECOND = "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nTrần Thị Khác\n";

  private static List<String> signers(String text) {
    return BlockReader.read(PlainTextLines.read(text), 0).stream()
        .map(b -> b.signer().orElse("-"))
        .toList();
  }

  @Test
  void ofAJointDocumentTheBlocksStandTogether() {
    String between = "nội dung khác.\n";
    assertThat(signers(TEXT + FIRST + between.repeat(12) + SECOND))
        .containsExactly("Lê Văn Thử", "Trần Thị Khác");
    assertThat(signers(TEXT + FIRST + between.repeat(13) + SECOND)).containsExactly("Lê Văn Thử");
    assertThat(signers(TEXT + FIRST + between.repeat(13) + TEXT + SECOND))
        .containsExactly("Lê Văn Thử", "Trần Thị Khác");
  }

  @ParameterizedTest
  @CsvSource({
    "PHỤ LỤC, 1",
    "Mẫu số 1, 1",
    "(Kèm theo Quyết định), 1",
    "DANH SÁCH, 1",
    "Ghi chú, 2"
  })
  void afterAnAnnexNothingCountsUntilTheTextEndsAnew(String heading, int blocks) {
    assertThat(signers(TEXT + FIRST + heading + "\n" + SECOND)).hasSize(blocks);
    assertThat(signers(TEXT + FIRST + heading + "\n" + TEXT + SECOND)).hasSize(2);
  }

  @Test
  void aListBeforeTheBlockEndsNothing() {
    assertThat(signers(TEXT + "DANH SÁCH\nCHỦ TỊCH\nLê Văn Thử\n")).containsExactly("Lê Văn Thử");
  }

  @ParameterizedTest
  @CsvSource({
    "Giám đốc Sở Thử, true, Lê Văn Thử",
    "TM. Ủy ban nhân dân, true, Lê Văn Thử",
    "Giám đốc Sở Thử, false, ''",
    "Ban giám đốc, true, ''",
  })
  void aPositionInSmallLettersIsReadWhereNoOtherIs(String position, boolean ended, String signer) {
    String text = (ended ? TEXT : "Đề nghị thực hiện.\n") + position + "\n\nLê Văn Thử\n";
    assertThat(String.join("", signers(text))).isEqualTo(signer);
    assertThat(signers(TEXT + "PHỤ LỤC\n" + position + "\nLê Văn Thử\n")).isEmpty();
  }

  @Test
  void amongRecipientsAPositionIsARecipient() {
    List<Line> left =
        List.of(
            line("xong./.", Column.FULL),
            line("Giám đốc Sở", Column.LEFT),
            line("Lê Văn Thử", Column.LEFT));
    List<Line> right =
        List.of(
            line("xong./.", Column.FULL),
            line("Giám đốc Sở", Column.RIGHT),
            line("Lê Văn Thử", Column.RIGHT));
    assertThat(BlockReader.read(left, 0)).isEmpty();
    assertThat(BlockReader.read(right, 0)).hasSize(1);
  }

  private static Line line(String text, Column column) {
    return Line.of(text, 1, Optional.empty(), column, false);
  }

  @ParameterizedTest
  @CsvSource({
    "KT. BỘ TRƯỞNG, true, true",
    "KT. BỘ TRƯỞNG, false, true",
    "BỘ TRƯỞNG, true, true",
    "BỘ TRƯỞNG, false, false",
    "Bộ trưởng, true, false",
    "NỘI DUNG, true, false",
  })
  void withoutANameAuthorityOrPositionIsABlock(String line, boolean ended, boolean block) {
    String text = (ended ? TEXT : "Đề nghị thực hiện.\n") + line + "\n";
    assertThat(signers(text)).isEqualTo(block ? List.of("-") : List.of());
  }
}
