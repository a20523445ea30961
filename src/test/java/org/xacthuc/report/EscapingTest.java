package org.xacthuc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapingTest {
  @Test
  void whatActsOnATerminalIsShownByItsCodePoint() {
    assertThat(Escaping.text("a\u001B[2Jb")).isEqualTo("a\\u{001B}[2Jb");
    assertThat(Escaping.text("fdp\u202E.exe")).isEqualTo("fdp\\u{202E}.exe");
    assertThat(Escaping.text("a\nb\u2028c\u009Bd")).isEqualTo("a\\u{000A}b\\u{2028}c\\u{009B}d");
    assertThat(Escaping.text("x\uDB40\uDC41y\uD800z")).isEqualTo("x\\u{E0041}y\\u{D800}z");
  }

  /** They make two names look the same, or one look like nothing. */
  @Test
  void whatShowsNothingIsShownByItsCodePoint() {
    assertThat(Escaping.text("a\u3164b\u2800c\uFE0Fd\u034Fe"))
        .isEqualTo("a\\u{3164}b\\u{2800}c\\u{FE0F}d\\u{034F}e");
    assertThat(Escaping.text("AUTHENTIC\u20E0")).isEqualTo("AUTHENTIC\\u{20E0}");
  }

  @Test
  void marksThatPileUpOrStandOnWhatIsBeforeAreShownByTheirCodePoints() {
    assertThat(Escaping.text("e\u0302\u0301\u0323x")).isEqualTo("e\u0302\u0301\u0323x");
    assertThat(Escaping.text("e\u0302\u0301\u0323\u0323x"))
        .isEqualTo("e\u0302\u0301\u0323\\u{0323}x");
    assertThat(Escaping.text("\u0338x")).isEqualTo("\\u{0338}x");
    String decomposed = Normalizer.normalize("Vừ A Bằng, Điện Biên", Normalizer.Form.NFD);
    assertThat(Escaping.text(decomposed)).isEqualTo(decomposed);
  }

  /** RFC 7493 §2.1: some readers of JSON refuse the whole line for one. */
  @Test
  void halfAPairIsNoCharacterInJson() throws IOException {
    SafeJson json = new SafeJson();
    json.write("a\uD83D");
    json.write("\uDE00b\uD800c\uDC00d\uD800\uD83D\uDE00\u202E");
    assertThat(json.text()).isEqualTo("a\\ud83d\\ude00b\uFFFDc\uFFFDd\uFFFD\\ud83d\\ude00\\u202e");
  }

  @Test
  void namesInUseStayAsTheyAre() {
    for (String name : List.of("Vừ A Bằng", "H’Hen Niê", "Nguyễn", "309-CV/TU đã ký.pdf", "漢字")) {
      assertThat(Escaping.text(name)).isEqualTo(name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UID=CCCD:006171001234, UID=CCCD:*********234",
    "UID=CMND:095012345, UID=CMND:******345",
    "CCCD: 006 171 001 234, CCCD: *** *** *** 234",
    "CCCD 0061 7100 1234 cấp, CCCD **** **** *234 cấp",
    "CMND: 095.012.345, CMND: ***.***.345",
    "UID=MST:0101234567-CMND:095012345, UID=MST:0101234567-CMND:******345",
    "UID=HC: C1234567, UID=HC: *****567",
    "uid=bhxh 0123456789, uid=bhxh *******789",
    "UID=CMTND:095012345, UID=CMTND:******345",
    "UID=CC:006171001234, UID=CC:*********234",
    "UID=HCHC:C1234567, UID=HCHC:*****567",
    "UID=SĐDCN:006171001234, UID=SĐDCN:*********234",
    "serialNumber=IDCVN-006171001234, serialNumber=IDCVN-*********234",
    "serialNumber=PNOVN-006171001234, serialNumber=PNOVN-*********234",
    "serialNumber=PASVN-C1234567, serialNumber=PASVN-*****567",
    "serialNumber=TINVN-8123456789, serialNumber=TINVN-*******789",
    "UID=006171001234, UID=*********234",
    "serialNumber=095012345, serialNumber=******345",
  })
  void identityNumbersKeepTheirLastThreeCharacters(String subject, String shown) {
    assertThat(Escaping.text(subject)).isEqualTo(shown);
  }

  @Test
  void hostileLengthsCostNeitherTimeNorTheScreen() {
    String blanks = "HC" + " ".repeat(1_000_000);
    assertThat(Escaping.masked(blanks)).isEqualTo(blanks);
    assertThat(Escaping.inSentence("a".repeat(5000))).hasSizeLessThan(1100).endsWith("…");
    assertThat(Escaping.inSentence("a".repeat(900))).hasSize(900);
  }

  @Test
  void whatOnlyLooksLikeAnIdentityNumberIsLeft() {
    for (String text :
        List.of(
            "CHC: 1234567",
            "HCM-CCHN",
            "Sở Y tế HC, số 12",
            "HC: abcdefg",
            "cc 2 tập tin2",
            "HC 12.03.",
            "UID=MST:0101234567",
            "serialNumber=0101234567",
            "organizationIdentifier=VATVN-0101234567",
            "organizationIdentifier=NTRVN-0101234567")) {
      assertThat(Escaping.masked(text)).isEqualTo(text);
    }
  }

  /** One digest in some ten thousand begins like a citizen's card. */
  @Test
  void aDigestIsNoIdentityNumber() {
    String digest = "cccd" + "a2519d2d188f2f38b4ae07a37b24aa3d".repeat(2).substring(4);

    assertThat(Escaping.masked(digest)).isEqualTo(digest);
    assertThat(Escaping.masked("cccda2519d2d18")).isEqualTo("cccd*******d18");
  }
}
