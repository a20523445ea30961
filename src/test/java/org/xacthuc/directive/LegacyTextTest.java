package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain texts of before Unicode, and all that must not be taken for one. */
class LegacyTextTest {
  @Test
  void aLetterInTcvn3IsRead() {
    Directive read =
        DirectiveReader.readPlainText(
            """
            Uû BAN NH¢N D¢N
            HUYÖN THö S¬N
            Sè: 15/UBND-VX
            Thö S¬n, ngµy 02 th¸ng 9 n¨m 2003
            V/v thùc hiÖn tiÕt kiÖm
            KÝnh göi: C¸c phßng, ban cña huyÖn.
            §Ò nghÞ c¸c ®¬n vÞ thùc hiÖn nghiªm tóc./.
            N¬i nhËn:
            - Nh­ trªn;
            KT. CHñ TÞCH
            PHã CHñ TÞCH
            Lª V¨n Thö
            """);
    assertThat(read.place()).contains("Thử Sơn");
    assertThat(read.date().map(Object::toString)).contains("2003-09-02");
    assertThat(read.subject()).contains("V/v thực hiện tiết kiệm");
    assertThat(read.reference()).contains("15/UBND-VX");
    assertThat(read.signatureBlocks().get(0).signer()).contains("Lê Văn Thử");
  }

  /** TCVN3 has no capitals with tones: those of the line tell. */
  @Test
  void linesOfCapitalsAreReadInCapitals() {
    assertThat(
            LegacyText.read(
                "Uû BAN NH¢N D¢N\nHUYÖN THö S¬N\nngµy 02 th¸ng 9 n¨m\n1. Lª\nKT. CHñ TÞCH\nAZ ñy"))
        .isEqualTo(
            "UỶ BAN NHÂN DÂN\nHUYỆN THỬ SƠN\nngày 02 tháng 9 năm\n1. Lê\nKT. CHỦ TỊCH\nAZ ủy");
  }

  @Test
  void nobodyTellsAnEncodingByAFewWords() {
    String three = "ngµy th¸ng n¨m";
    String four = three + " hiÖn";
    assertThat(LegacyText.read(three)).isEqualTo(three);
    assertThat(LegacyText.read(four)).isEqualTo("ngày tháng năm hiện");
    assertThat(LegacyText.read(three + " n¨m")).isEqualTo(three + " n¨m");
  }

  @Test
  void inVietnameseMostWordsBearMarks() {
    String four = "ngµy th¸ng n¨m hiÖn";
    assertThat(LegacyText.read(four + " to".repeat(9))).startsWith("ngày tháng năm hiện to");
    assertThat(LegacyText.read(four + " to".repeat(10))).startsWith(four);
    assertThat(LegacyText.read(four + " a".repeat(40))).startsWith("ngày tháng năm hiện a");
  }

  @Test
  void aLetterInVniIsRead() {
    assertThat(
            LegacyText.read(
                "UÛY BAN NHAÂN DAÂN TÆNH THÖÛ SÔN\nKính göûi: Caùc sôû, ban ngaønh trong tænh."))
        .isEqualTo("ỦY BAN NHÂN DÂN TỈNH THỬ SƠN\nKính gửi: Các sở, ban ngành trong tỉnh.");
  }

  @Test
  void aLetterInVisciiIsRead() {
    assertThat(
            LegacyText.read(
                "Kính g\u00D8i: Các s\u00B7, huy\u00AEn, th\u00B8 và t\u00B1nh \u00F0\u00F3"
                    .replace("\u00B1", "\u00EF")))
        .isEqualTo("Kính gửi: Các sở, huyện, thị và tỉnh đó");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cộng hoà xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc",
        "Lê Hà, Võ Tú, Lý Tô, Hà Vân, Lã Đông và Bùi Sĩ là các cán bộ của xã",
        "Lê Hà và Lý Tú là bà con, ông Võ là cô chú, xã có hai hòn",
        "Un été déjà passé à la forêt, où les élèves étaient très fatigués après l'école",
        "Größe, Straße, Übung, schön, für Äpfel, müßig, größte, Öl, Ärger, über alles",
        "See § 5 and § 7; © 2024; ® and µm, 37°C, ±5 %, £10, ¥20: naïve café, résumé",
        "Señor Muñoz, el niño español pidió más años también mañana aquí después corazón",
        "ASCII only, nothing else at all, 15/UBND-VX",
        "® © µ ¸ ¹ » ¾ § ¬",
        ""
      })
  void whatIsRightStaysAsItIs(String text) {
    assertThat(LegacyText.read(text)).isEqualTo(text);
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertThat(VietnameseText.clean(LegacyText.read(apart))).isEqualTo(VietnameseText.clean(text));
  }

  @Test
  void halfComposedLettersOfCodePage1258Compose() {
    assertThat(VietnameseText.clean("Nguyê\u0303n Thi\u0323 Thư\u0309 Bô\u0323"))
        .isEqualTo("Nguyễn Thị Thử Bộ");
  }
}
