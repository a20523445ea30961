package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Box;

/** Marks of secrecy, urgency and circulation, drawn. */
class MarksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MẬT | SECRECY",
        "TUYỆT MẬT | SECRECY",
        "Độ mật: Tối mật | SECRECY",
        "[ KHẨN ] | URGENCY",
        "HỎA TỐC HẸN GIỜ HỒI 15 GIỜ | URGENCY",
        "LƯU HÀNH NỘI BỘ | CIRCULATION",
        "DỰ THẢO | DRAFT",
        "DỰ THẢO LẦN 2 | DRAFT",
        "Dự thảo lần thứ 3 | DRAFT",
      })
  void aLineOfItsOwnIsAMark(String text, Mark.Kind kind) {
    Line line = line(text, 1);
    assertThat(MarkReader.read(List.of(line))).containsExactly(new Mark(kind, text, 1, line.box()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mật",
        "BÍ MẬT NHÀ NƯỚC",
        "Khẩn",
        "Dự án khẩn",
        "DỰ THẢO LUẬT ĐẤT ĐAI",
        "Mức giá: Mật",
        "Độ mật: không có",
      })
  void otherWordsAreNone(String text) {
    assertThat(MarkReader.read(List.of(line(text, 1)))).isEmpty();
  }

  @Test
  void aFrameOfLettersMayBeAsLongAsALineOfTheHead() {
    assertThat(MarkReader.isMark(line("MẬT" + "-".repeat(57), 1))).isTrue();
    assertThat(MarkReader.isMark(line("MẬT" + "-".repeat(58), 1))).isFalse();
  }

  @Test
  void onlyTheFirstPageBearsMarks() {
    List<Line> lines = List.of(line("MẬT", 2), line("KHẨN", 2), line("HỎA TỐC", 3));
    assertThat(MarkReader.read(lines)).extracting(Mark::text).containsExactly("MẬT", "KHẨN");
    assertThat(MarkReader.read(List.of())).isEmpty();
  }

  private static Line line(String text, int page) {
    return Line.of(text, page, Optional.of(new Box(85, 700, 200, 713)), Column.FULL, false);
  }
}
