package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** Pages drawn with simple fonts of one byte a letter, whose names tell how they are coded. */
class LegacyPagesTest {
  /** Every letter is half as wide as high; but the signs of VNI have no width. */
  private static String widths(boolean signs) {
    StringBuilder widths = new StringBuilder();
    for (int code = 32; code < 256; code++) {
      boolean sign = signs && code >= 0xC0 && "íìæóòñîôöÍÌÆÓÒÑÎÔÖ".indexOf(code) < 0;
      widths.append(sign ? "0 " : "500 ");
    }
    return widths.toString();
  }

  private static String font(String name) {
    return "<< /Type /Font /Subtype /TrueType /BaseFont /"
        + name.replace(" ", "#20")
        + " /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths ["
        + widths(name.contains("VNI"))
        + "] >>";
  }

  private static PageContent read(String firstFont, String secondFont, String operators) {
    TestPdf pdf =
        TestPdf.letter("x")
            .append(
                PdfUpdate.update()
                    .put(
                        TestPdf.FIRST_PAGE,
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font <<"
                            + " /F "
                            + font(firstFont)
                            + " /G "
                            + font(secondFont)
                            + " >> >> /Contents 6 0 R >>")
                    .putStream(
                        TestPdf.FIRST_CONTENT,
                        "<< >>",
                        operators.getBytes(StandardCharsets.ISO_8859_1)));
    return PageReader.read(
        PdfFile.of(Bytes.of(pdf.bytes())), Long.MAX_VALUE, Limits.DEFAULT, Optional.empty());
  }

  private static List<String> texts(PageContent content) {
    return content.pages().get(0).runs().stream().map(TextRun::text).toList();
  }

  private static String line(String font, String text) {
    return "BT /" + font + " 12 Tf 72 700 Td (" + text + ") Tj ET ";
  }

  @ParameterizedTest
  @CsvSource({
    ".VnTime, Ph\u00AD\u00ACng Th\u00DE Th\u00F6, Phương Thị Thử",
    "ABCDEF+VnTimeBold, KÝnh göi, Kính gửi",
    ".VnTimeH, uû ban nh©n d©n, UỶ BAN NHÂN DÂN",
    "VNI-Times, Nguyeãn Thò Thöû, Nguyễn Thị Thử",
    "VI Times, K\u00EDnh g\u00D8i, Kính gửi",
    "Times New Roman, caf\u00E9 § 5 \u00B5m \u00AE, café § 5 µm ®"
  })
  void theFontsNameTellsHowItIsRead(String font, String drawn, String read) {
    PageContent content = read(font, "Helvetica", line("F", drawn));
    assertThat(texts(content)).containsExactly(read);
    assertThat(content.concealments())
        .hasSize(font.contains("Roman") ? 0 : 1)
        .allMatch(c -> c.kind() == Concealment.Kind.LEGACY_LETTERS && c.page() == 1);
  }

  @Test
  void eachFontOfALineIsReadAsItsOwnNameTells() {
    PageContent content =
        read(
            ".VnTime",
            "Times New Roman",
            "BT /F 12 Tf 72 700 Td (Th\u00F6 ) Tj /G 12 Tf (caf\u00E9) Tj ET");
    assertThat(texts(content)).containsExactly("Thử café");
  }

  @ParameterizedTest
  @ValueSource(strings = {".VnTime", "VNI-Times", "VI Times", ".VnTimeH"})
  void lettersOfAsciiAreNoReasonToTellAnything(String font) {
    PageContent content = read(font, "Helvetica", line("F", "LE VAN A 15/UBND-VX"));
    assertThat(texts(content)).containsExactly("LE VAN A 15/UBND-VX");
    assertThat(content.concealments()).isEmpty();
  }

  @Test
  void aMarkDrawnBackOverItsLetterBelongsToIt() {
    String apart = "[(Nguye) 0 (\u00E3) 0 (n)] TJ";
    assertThat(texts(read("VNI-Times", "Helvetica", "BT /F 12 Tf 72 700 Td " + apart + " ET")))
        .containsExactly("Nguyễn");
  }
}
