package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of one stamp taken apart. */
class StampTextTest {
  private static final String TIME = "/16.03.2015 11:02:35 +07:00";

  private static Stamp read(String lines) {
    List<Line> read = PlainTextLines.read(lines.replace("/", "\n"));
    return StampText.read(read).stamp(1, Optional.empty(), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Lê Văn Thử/thu@example.vn | Lê Văn Thử | - | thu@example.vn",
        "Lê Văn Thử/thu @example.vn | Lê Văn Thử thu @example.vn | - | -",
        "Lê Văn Thử/@thu | Lê Văn Thử @thu | - | -",
        "MẬT/Lê Văn Thử | Lê Văn Thử | - | -",
        "Đã ký số/Lê Văn Thử | Lê Văn Thử | - | -",
        "SAO Y; Cơ quan: Sở Thử | - | Sở Thử | -",
        "SAO Y; Email: thu@example.vn; Lê Văn Thử | Lê Văn Thử | - | thu@example.vn",
        "Người ký: Lê Văn/Thử/Cơ quan: Sở/Thử | Lê Văn Thử | Sở Thử | -",
      })
  void linesWithoutLabelsAreTheNameOrGoOn(
      String lines, String name, String organisation, String email) {
    Stamp stamp = read(lines + TIME);
    assertThat(stamp.name().orElse(null)).isEqualTo(name);
    assertThat(stamp.organisation().orElse(null)).isEqualTo(organisation);
    assertThat(stamp.email().orElse(null)).isEqualTo(email);
    assertThat(stamp.time()).isPresent();
  }

  @Test
  void theNameStandsAboveTheTimeOrAfterItWhereNoneDoes() {
    assertThat(read("Lê Văn Thử" + TIME + "/Hà Thử").name()).contains("Lê Văn Thử");
    assertThat(read(TIME.substring(1) + "/Lê Văn Thử").name()).contains("Lê Văn Thử");
  }

  @ParameterizedTest
  @CsvSource({
    "CÔNG VĂN ĐẾN/Số: 12, INCOMING",
    "ĐẾN/Văn thư số: 12, INCOMING",
    "ĐẾN/Vào ngày: 12, INCOMING",
    "ĐẾN/Văn thư, SIGNATURE",
    "Đến/Số: 12, SIGNATURE",
  })
  void aStampOfArrivalHasARegister(String lines, StampKind kind) {
    assertThat(read(lines).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "16/03/2015, 2015-03-16T00:00+07:00",
    "Ngày ký: 16/03/2015, 2015-03-16T00:00+07:00",
    "16/03/2015/17/03/2015, 2015-03-16T00:00+07:00",
    "16/03/2015 tại Thử, -",
    "từ 16/03/2015, -",
  })
  void aDayCountsWhereItStandsAlone(String lines, String day) {
    String parted = lines.replace("2015/17", "2015\n17");
    List<Line> read = PlainTextLines.read("Lê Văn Thử\n" + parted);
    Stamp stamp = StampText.read(read).stamp(1, Optional.empty(), Optional.empty());
    assertThat(stamp.printed().map(p -> p.time().toString()).orElse("-")).isEqualTo(day);
  }

  @Test
  void aDayIsNotJoinedWhereAMomentStandsElsewhere() {
    assertThat(read("Ngày ký: 15.03.2015/11:02:36" + TIME).time().map(Object::toString))
        .contains("2015-03-16T11:02:35+07:00");
  }
}
