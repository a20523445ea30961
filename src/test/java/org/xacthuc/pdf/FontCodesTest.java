package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.junit.jupiter.api.Test;

/**
 * The codes of any string are those that PDFBox reads, of the fonts of all samples and of a simple
 * one.
 */
class FontCodesTest {
  private final Random random = new Random(11);

  @Test
  void areThoseThatTheFontReads() throws IOException {
    int composite = 0;
    for (Path sample : samples()) {
      byte[] bytes = Files.readAllBytes(sample);
      try (LenientDocument document = LenientDocument.open(new RandomAccessReadBuffer(bytes), "")) {
        for (PDFont font : fonts(document.pages())) {
          compare(font);
          composite += font instanceof PDType0Font ? 1 : 0;
        }
      }
    }
    assertThat(composite).isPositive();
  }

  @Test
  void ofASimpleFontAreItsBytes() throws IOException {
    compare(new PDType1Font(Standard14Fonts.FontName.HELVETICA));
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/samples"))) {
      return files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  private static List<PDFont> fonts(List<PDPage> pages) throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    for (PDPage page : pages) {
      for (COSName name : page.getResources().getFontNames()) {
        fonts.add(page.getResources().getFont(name));
      }
    }
    return fonts;
  }

  private void compare(PDFont font) throws IOException {
    for (int i = 0; i < 300; i++) {
      byte[] string = new byte[random.nextInt(9)];
      random.nextBytes(string);
      if (random.nextBoolean()) {
        Arrays.fill(string, random.nextInt(string.length + 1), string.length, (byte) ' ');
      }
      List<String> read = new ArrayList<>();
      FontCodes.Reader reader = new FontCodes(font, GlyphList::getAdobeGlyphList).reader(string);
      while (reader.hasNext()) {
        read.add(reader.next().value() + " " + reader.isSpace());
      }
      assertThat(read).isEqualTo(expected(font, string));
    }
  }

  private static List<String> expected(PDFont font, byte[] string) throws IOException {
    List<String> expected = new ArrayList<>();
    ByteArrayInputStream in = new ByteArrayInputStream(string);
    for (int left = in.available(); left > 0; left = in.available()) {
      int code = font.readCode(in);
      expected.add(code + " " + (code == ' ' && left - in.available() == 1));
    }
    return expected;
  }
}
