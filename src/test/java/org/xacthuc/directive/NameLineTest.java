package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that may be a person's name, and lines that only look like one. */
class NameLineTest {
  private static String name(Optional<NameLine> line) {
    return line.map(NameLine::name).orElse("-");
  }

  @ParameterizedTest
  @CsvSource({
    "Lê Văn Thử, Lê Văn Thử",
    "Đại tá Lê Văn Thử, Lê Văn Thử",
    "Lê Văn Thử./., Lê Văn Thử",
    "Lê Văn Thử [2], Lê Văn Thử",
    "... Lê Văn Thử (đã ký), Lê Văn Thử",
    "T rần Văn Thử, Trần Văn Thử",
    "Trần Văn Thử nghiệm, -",
    "Lê, -",
    "Một Hai Ba Bốn Năm Sáu, Một Hai Ba Bốn Năm Sáu",
    "Một Hai Ba Bốn Năm Sáu Bảy, -",
    "Giám Đốc Sở, -",
    "LÊ VĂN THỬ, -",
    "Lê Văn 5, -",
  })
  void capitalisedWordsAreAName(String text, String name) {
    assertThat(name(NameLine.titleCase(text))).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "LÊ VĂN THỬ, true, true",
    "ZỪ A THỬ, false, true",
    "VĂN PHÒNG BỘ, false, false",
    "PHỤ LỤC HAI, false, false",
    "GIÁM ĐỐC SỞ, false, false",
    "SỞ NỘI VỤ, false, false",
    "DANH MỤC HAI, true, false",
    "KẾ HOẠCH HAI, false, false",
    "Lê Văn Thử, false, false",
  })
  void inCapitalsASurnameLeadsOrNothingElseCanStand(String text, boolean led, boolean any) {
    assertThat(NameLine.capitals(text).isPresent()).isEqualTo(led);
    assertThat(name(NameLine.anyCapitals(text))).isEqualTo(any ? text : "-");
  }

  @ParameterizedTest
  @CsvSource({
    "Lê, true",
    "Văn Anh Minh Thử, true",
    "Một Hai Ba Bốn Năm, false",
    "Lê văn, false",
    "LÊ, false",
  })
  void aTornNameIsOfAFewCapitalisedWords(String text, boolean part) {
    assertThat(NameLine.maybePart(text)).isEqualTo(part);
  }

  @Test
  void aTitleAloneHasNoName() {
    assertThat(NameLine.isTitleOnly("Đại tướng")).isTrue();
    assertThat(NameLine.isTitleOnly("Lê Văn Thử")).isFalse();
    assertThat(NameLine.isTitleOnly("Đại tướng Lê Văn Thử")).isFalse();
  }

  @Test
  void aNamesLineIsShort() {
    String most = "Lê Văn Thử" + " ".repeat(50);
    assertThat(NameLine.titleCase(most.substring(0, 60).replace("   ", "./."))).isEmpty();
    String titles = "Đại tướng Phó Giáo sư Tiến sĩ khoa học Bác sĩ - Lê Văn Minh Thử";
    assertThat(titles).hasSizeGreaterThan(60);
    assertThat(NameLine.titleCase(titles)).isEmpty();
    assertThat(name(NameLine.titleCase(titles.substring(10)))).isEqualTo("Lê Văn Minh Thử");
  }

  @ParameterizedTest
  @CsvSource({
    "Lê Văn Thử - Phó Giám đốc, Lê Văn Thử",
    "Lê Văn Thử - Văn thư, Lê Văn Thử",
    "Lê Văn Thử - Thủ đô, Lê Văn Thử - Thủ đô",
    "Giám đốc - Lê Văn Thử, Lê Văn Thử",
    "Giám đốc - Zê Văn Thử, Giám đốc - Zê Văn Thử",
    "Giám đốc - Lê, Giám đốc - Lê",
    "Giám đốc - Lê Thử, Lê Thử",
    "Giám đốc - Lê Một Hai Ba Bốn Năm, Lê Một Hai Ba Bốn Năm",
    "Giám đốc - Lê Một Hai Ba Bốn Năm Sáu, Giám đốc - Lê Một Hai Ba Bốn Năm Sáu",
    "Giám đốc - Văn phòng Bộ, Giám đốc - Văn phòng Bộ",
  })
  void aPostBesideANameIsTakenOff(String raw, String bare) {
    assertThat(NameCleaning.bare(raw)).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource({
    "TM. ỦY BAN, true, TM. ỦY BAN",
    "KT GIÁM ĐỐC, true, KT. GIÁM ĐỐC",
    "T/M BAN THƯỜNG VỤ, true, T/M BAN THƯỜNG VỤ",
    "Thay mặt Ủy ban, true, Thay mặt Ủy ban",
    "Ký thay Giám đốc, true, Ký thay Giám đốc",
    "thay mặt Ủy ban, false, thay mặt Ủy ban",
    "GIÁM ĐỐC, false, -",
    "TMA BAN, false, -",
  })
  void authorityIsAbbreviatedOrWrittenOut(String text, boolean starts, String normalized) {
    Line line = Line.of(text, 1, Optional.empty(), Column.FULL, false);
    assertThat(Authority.startsWithPrefix(line)).isEqualTo(starts);
    assertThat(Authority.normalized(text).orElse("-")).isEqualTo(normalized);
  }

  @ParameterizedTest
  @CsvSource({
    "TM., true",
    "TM. ỦY BAN, false",
    "Thay mặt, true",
    "Thay mặt Ủy ban, false",
    "GIÁM ĐỐC, false",
  })
  void aBareAbbreviationWantsMore(String text, boolean bare) {
    assertThat(Authority.isBare(text)).isEqualTo(bare);
  }

  @Test
  void twoAbbreviationsOnOneLineAreTwo() {
    assertThat(Authority.parts("TM. ỦY BAN KT. CHỦ TỊCH TL. AI"))
        .containsExactly("TM. ỦY BAN", "KT. CHỦ TỊCH", "TL. AI");
    assertThat(Authority.parts("GIÁM ĐỐC KT. CHỦ TỊCH")).containsExactly("GIÁM ĐỐC KT. CHỦ TỊCH");
  }
}
