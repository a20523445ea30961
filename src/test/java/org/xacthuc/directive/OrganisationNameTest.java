package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.directive.OrganisationName.Level;

/** Territories in the names of bodies. */
class OrganisationNameTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "UBND tỉnh Thử, tinh thu, PROVINCE",
        "Tỉnh ủy Thử, tinh thu, PROVINCE",
        "Tỉnh đoàn Thử, tinh thu, PROVINCE",
        "UBND thành phố Đà Nẵng, thanh pho da nang, PROVINCE",
        "Thành ủy Đà Nẵng, thanh pho da nang, PROVINCE",
        "UBND thành phố Thử, thanh pho thu, DISTRICT",
        "UBND quận Thử, quan thu, DISTRICT",
        "Huyện ủy Thử, huyen thu, DISTRICT",
        "Thị ủy Thử, thi xa thu, DISTRICT",
        "UBND xã Thử, xa thu, COMMUNE",
        "UBND phường 5, phuong 5, COMMUNE",
        "UBND thị trấn Thử, thi tran thu, COMMUNE",
        "UBND đặc khu Thử, dac khu thu, COMMUNE",
        "UBND xã Thử huyện Khác, huyen khac, DISTRICT",
        // Without marks only what means nothing else.
        "UBND TINH THU, tinh thu, PROVINCE",
        "UBND HUYEN THU, huyen thu, DISTRICT",
        "UBND XA THU, -, -",
        "UBND QUAN THU, -, -",
        // A rank without a name, and a word that only looks like one.
        "UBND tỉnh, -, -",
        "Tỉnh ủy, -, -",
        "tỉnh Thử, tinh thu, PROVINCE",
        "Học viện Khoa học Xã hội, -, -",
        "Trường Tinh Hoa, -, -",
      })
  void theLastTerritoryIsTold(String name, String territory, Level level) {
    OrganisationName read = OrganisationName.of(name);
    assertThat(read.territory().orElse(null)).isEqualTo(territory);
    assertThat(read.level().orElse(null)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "UBND tỉnh Thử, uy ban nhan dan thu",
    "UBND thành phố Thử, uy ban nhan dan thu",
    "UBND TINH THU, uy ban nhan dan thu",
    "UBND xã Thử, uy ban nhan dan xa thu",
    "Trường Tinh Hoa, truong tinh hoa",
    "thành phố, ''",
  })
  void ranksOfProvincesCanBeLeftOut(String name, String folded) {
    assertThat(VietnameseText.fold(OrganisationName.of(name).keyWithoutRanks())).isEqualTo(folded);
  }

  @Test
  void ofEndlessNamesTheBeginningIsRead() {
    String most = "a".repeat(300);
    assertThat(OrganisationName.of(most).name()).isEqualTo(most);
    assertThat(OrganisationName.of(most + "b"))
        .isEqualTo(new OrganisationName(most + "b", most, most, most, false));
    assertThat(PersonName.of("a".repeat(200) + "b").name()).isEqualTo("a".repeat(200));
  }
}
