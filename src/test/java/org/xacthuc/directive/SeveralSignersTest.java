package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each signature to its block, each block to its signature. */
class SeveralSignersTest {
  private static CertifiedSubject named(String name) {
    return new CertifiedSubject(
        Optional.of(name),
        List.of(),
        List.of(),
        List.of(),
        List.of("CCCD:001"),
        List.of(),
        List.of());
  }

  private static List<SignatoryMatch> match(String page, String... names) {
    return SignatoryMatcher.match(
        DirectiveReader.readPlainText(page),
        Stream.of(names).map(SeveralSignersTest::named).toList());
  }

  private static String minutes(String first, String second) {
    return "SỞ KIỂM THỬ\nSố: 12/BB-SKT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNội dung./.\n\n"
        + "TM. SỞ KIỂM THỬ\nTHƯ KÝ\n\n"
        + first
        + "\n\nTM. SỞ THỰC NGHIỆM\nCHỦ TỊCH\n\n"
        + second
        + "\n";
  }

  @Test
  void eachSignsTheirOwnBlockInWhateverOrder() {
    String page = minutes("Lê Văn Thử", "Trần Thị Ghi");
    assertThat(match(page, "Trần Thị Ghi", "LÊ VĂN THỬ"))
        .extracting(SignatoryMatch::block)
        .containsExactly(OptionalInt.of(1), OptionalInt.of(0));
  }

  @Test
  void aNameWithoutMarksIsLeftTheBlockThatNobodyElseSigns() {
    String page = minutes("Lê Văn Thử", "Lê Văn Thu");
    List<SignatoryMatch> matches = match(page, "LE VAN THU", "Lê Văn Thử");
    assertThat(matches)
        .extracting(SignatoryMatch::block)
        .containsExactly(OptionalInt.of(1), OptionalInt.of(0));
    assertThat(matches.get(1).agreement()).isEqualTo(Agreement.EXACT);
  }

  @Test
  void aStrangerIsHeldAgainstTheBlockThatNobodySigned() {
    String page = minutes("Lê Văn Thử", "Trần Thị Ghi");
    SignatoryMatch stranger = match(page, "Phạm Văn Khác", "Lê Văn Thử").get(0);
    assertThat(stranger.agreement()).isEqualTo(Agreement.DIFFERENT);
    assertThat(stranger.printed()).contains("Trần Thị Ghi");
  }

  @Test
  void whoSignsTwiceSignsOneBlock() {
    String page = minutes("Lê Văn Thử", "Trần Thị Ghi");
    assertThat(match(page, "Lê Văn Thử", "Lê Văn Thử"))
        .extracting(SignatoryMatch::block)
        .containsExactly(OptionalInt.of(0), OptionalInt.of(0));
  }

  @Test
  void aBodyTakesNobodysBlock() {
    String page = minutes("Lê Văn Thử", "Trần Thị Ghi");
    CertifiedSubject body =
        new CertifiedSubject(
            Optional.of("SỞ KIỂM THỬ"),
            List.of("SỞ KIỂM THỬ"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    SignatoryMatch match =
        SignatoryMatcher.match(DirectiveReader.readPlainText(page), List.of(body)).get(0);
    assertThat(match.block()).isEmpty();
    assertThat(match.agreement()).isEqualTo(Agreement.EXACT);
  }
}
