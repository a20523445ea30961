package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.pdf.TextSource;

/** Text of any kind ends quickly and without an exception. */
class HostileTextTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  static Stream<String> texts() {
    Random random = new Random(7);
    StringBuilder noise = new StringBuilder();
    random.ints(200_000, 0, 0x3000).forEach(noise::appendCodePoint);
    StringBuilder blocks = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      blocks.append("./.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n");
    }
    return Stream.of(
        "",
        "\n\n\n",
        "\u0000\u0001\u202E\uFEFF",
        "\uD800 \uDC00",
        "a".repeat(1_000_000),
        "Số: " + "1/".repeat(500_000),
        "Số: " + "A-".repeat(2_000) + "!",
        "Hà Nội ".repeat(100_000) + "ngày tháng năm",
        "2021.07.20 ".repeat(100_000),
        "SAO Y; ".repeat(100_000),
        "Ký bởi: ".repeat(100_000),
        "đại tá ".repeat(100_000),
        "CHỦ TỊCH\n".repeat(100_000),
        "Ký bởi: A\n".repeat(100_000),
        "x\n".repeat(500_000),
        "\u0301".repeat(500_000),
        blocks.toString(),
        noise.toString());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anyTextIsReadInTime(String text) {
    Directive read = assertTimeoutPreemptively(SOON, () -> DirectiveReader.readPlainText(text));
    assertThat(read.signatureBlocks()).allSatisfy(b -> assertThat(b.signer()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anyNameIsComparedInTime(String text) {
    CertifiedSubject subject =
        new CertifiedSubject(
            Optional.of(text),
            List.of(text),
            List.of(),
            List.of(),
            List.of(text),
            List.of(),
            List.of());
    Agreement agreement =
        assertTimeoutPreemptively(
            SOON,
            () -> {
              SignerRole.of(subject);
              NameAgreement.ofOrganisation(
                  subject, Optional.of(text), Optional.of(text), TextSource.OCR);
              return NameAgreement.of(text, "Lê Văn Thử", TextSource.OCR).agreement();
            });
    assertThat(agreement.agrees()).isFalse();
  }

  @Test
  void aLongAnnexDoesNotHideTheBlock() {
    String letter =
        "Số: 1/BT\nKính gửi: Các đơn vị./.\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Thử\n\nPHỤ LỤC\n";
    assertThat(
            DirectiveReader.readPlainText(letter + "Dòng của phụ lục\n".repeat(100_000))
                .signatureBlocks())
        .singleElement()
        .extracting(b -> b.signer().orElse(""))
        .isEqualTo("Lê Văn Thử");
  }
}
