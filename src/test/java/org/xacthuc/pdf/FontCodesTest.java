package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.testkit.CffProgram;
import org.xacthuc.testkit.CharStrings;
import org.xacthuc.testkit.TrueTypeProgram;

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

  @Test
  void whatReachesFarBeyondItsPlaceIsNoLetter() throws IOException {
    PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    FontCodes codes = new FontCodes(font, GlyphList::getAdobeGlyphList);
    assertThat(codes.code('P').isOfALetter()).isTrue();
    assertThat(codes.code(' ').isOfALetter()).isTrue();
    for (double[] box : new double[][] {{0, 0, 3, 1}, {-1, 0, 1, 1}, {0, -1, 1, 1}, {0, 0, 1, 2}}) {
      Path2D outline = new Path2D.Double(new Rectangle2D.Double(box[0], box[1], box[2], box[3]));
      assertThat(GlyphOutlines.isOfALetter(outline.getBounds2D())).isFalse();
    }
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

  private static FontCodes codes(PDFont font) {
    return new FontCodes(font, GlyphList::getAdobeGlyphList);
  }

  private static PDFont composite(COSBase encoding) throws IOException {
    return TestFonts.composite("Identity", encoding);
  }

  private static List<String> read(PDFont font, int... string) throws IOException {
    byte[] bytes = new byte[string.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) string[i];
    }
    List<String> read = new ArrayList<>();
    FontCodes.Reader reader = codes(font).reader(bytes);
    while (reader.hasNext()) {
      read.add(Integer.toHexString(reader.next().value()) + (reader.isSpace() ? " space" : ""));
    }
    return read;
  }

  /** ISO 32000-2 §9.3.3: a space is the single byte 32. */
  @Test
  void haveOneByteOrTwo() throws IOException {
    PDFont simple = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    assertThat(read(simple)).isEmpty();
    assertThat(read(simple, 0x41, 0x20, 0xFF)).containsExactly("41", "20 space", "ff");
    for (COSName encoding : List.of(COSName.IDENTITY_H, COSName.IDENTITY_V)) {
      assertThat(read(composite(encoding), 0x41, 0xFF, 0, 0x20, 0xFE, 0x01))
          .containsExactly("41ff", "20", "fe01");
    }
    assertThat(read(composite(COSName.IDENTITY_H), 0x41, 0x42, 0x43))
        .containsExactly("4142", "4300");
  }

  @Test
  void areEachKeptOnce() throws IOException {
    FontCodes codes = codes(composite(COSName.IDENTITY_H));
    for (int value : new int[] {0, 255, 256, 511, 512, 5_000, 65_535, 65_536, -1, 1 << 24}) {
      FontCodes.Code code = codes.code(value);
      assertThat(code.value()).isEqualTo(value);
      assertThat(codes.code(value)).isSameAs(code);
      assertThat(code.font()).isSameAs(codes.font());
    }
    assertThat(codes.code(0).face()).isSameAs(codes.code(255).face());
  }

  /** Of codes of more than two bytes only so many are kept. */
  @Test
  void ofLongCodesNotAllAreKept() throws IOException {
    FontCodes codes = codes(composite(COSName.IDENTITY_V));
    for (int i = 0; i < 65_536; i++) {
      codes.code(65_536 + i);
    }
    assertThat(codes.code(65_536)).isSameAs(codes.code(65_536));
    assertThat(codes.code(200_000)).isNotSameAs(codes.code(200_000));
    assertThat(codes.code(200_000).value()).isEqualTo(200_000);
  }

  /** In vertical writing PDFBox's stripper reckons with the width across. */
  @Test
  void advanceByTheirWidth() throws IOException {
    FontCodes.Code across = codes(composite(COSName.IDENTITY_H)).code(65);
    assertThat(across.displacement().getX()).isEqualTo(0.5f);
    assertThat(across.advance(new Vector(0.25f, 3))).isEqualTo(0.25f);
    FontCodes.Code down = codes(composite(COSName.IDENTITY_V)).code(65);
    assertThat(down.displacement().getX()).isZero();
    assertThat(down.displacement().getY()).isEqualTo(-1);
    // That of the face in place of the missing program, in thousandths of its 2,048 units.
    assertThat(down.advance(down.displacement())).isEqualTo(0.5f * (1000f / 2048));
  }

  @Test
  void readAndDrawWhatTheFontHas() throws IOException {
    FontCodes simple = codes(new PDType1Font(Standard14Fonts.FontName.HELVETICA));
    assertThat(simple.code('A').text()).contains("A");
    assertThat(simple.code('A').isDrawn()).isTrue();
    Rectangle2D bounds = simple.code('A').outline().orElseThrow().getBounds2D();
    assertThat(bounds.getMaxY()).isBetween(0.6, 0.8);
    assertThat(simple.code(' ').isDrawn()).isFalse();
    assertThat(simple.code(' ').text()).contains(" ");
    // Without a name the code itself.
    assertThat(simple.code(7).text()).contains("\u0007");
  }

  /** ISO 32000-2 §9.6.4: glyphs that are content. */
  @Test
  void ofContentAreDrawnAndHaveNoOutline() throws IOException {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE3);
    font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
    font.setItem(COSName.FONT_MATRIX, new Matrix().toCOSArray());
    FontCodes.Code code = codes(PDFontFactory.createFont(font)).code('A');
    assertThat(code.isDrawn()).isTrue();
    assertThat(code.outline()).isEmpty();
  }

  /** ISO 32000-2 §9.7.5.3: a font that says by itself how long its codes are. */
  @Test
  void ofACodeSpaceOfTheFontsOwnAreAsItSays() throws IOException {
    COSStream own =
        TestFonts.stream("1 begincodespacerange\n<00> <FF>\nendcodespacerange\nendcmap\n");
    assertThat(read(composite(own), 0x41, 0x42, 0x20)).containsExactly("41", "42", "20 space");
  }

  /** One that has no figure for the width of its letters. */
  private static PDFont withoutFigures(float spaceWidth) {
    return new PDType1Font(Standard14Fonts.FontName.HELVETICA) {
      @Override
      public float getSpaceWidth() {
        if (spaceWidth < 0) {
          throw new IllegalStateException("no space");
        }
        return spaceWidth;
      }

      @Override
      public float getAverageFontWidth() {
        throw new IllegalStateException("no widths");
      }
    };
  }

  @Test
  void areCheckedWherePdfBoxReckonsWithTheirWidths() throws IOException {
    FontCodes.Code told = codes(withoutFigures(250)).code('A');
    told.check();
    assertThat(told.value()).isEqualTo('A');
    FontCodes.Code narrow = codes(withoutFigures(0)).code('A');
    assertThatThrownBy(narrow::check).hasMessage("no widths");
    FontCodes.Code none = codes(withoutFigures(-1)).code('A');
    assertThatThrownBy(none::check).hasMessage("no widths");
  }

  /** What its matrix makes of a space counts for a font of content. */
  @ParameterizedTest
  @CsvSource({"0.001, false", "0, true"})
  void ofContentAreCheckedByTheirMatrix(float scale, boolean asked) throws IOException {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.FONT_MATRIX, Matrix.getScaleInstance(scale, 1).toCOSArray());
    dictionary.setItem(COSName.FONT_BBOX, new PDRectangle(9, 9).getCOSArray());
    boolean[] average = new boolean[1];
    PDFont font =
        new PDType3Font(dictionary) {
          @Override
          public float getSpaceWidth() {
            return 250;
          }

          @Override
          public float getAverageFontWidth() {
            average[0] = true;
            return 500;
          }
        };
    codes(font).code('A').check();
    assertThat(average[0]).isEqualTo(asked);
  }

  /** How often the width of a font's letters was asked for. */
  @Test
  void areCheckedOnceForAllOfAFont() throws IOException {
    int[] asked = new int[1];
    PDFont font =
        new PDType1Font(Standard14Fonts.FontName.HELVETICA) {
          @Override
          public float getSpaceWidth() {
            asked[0]++;
            return super.getSpaceWidth();
          }
        };
    FontCodes codes = codes(font);
    codes.code('A').check();
    codes.code('A').check();
    codes.code('B').check();
    assertThat(asked[0]).isEqualTo(1);
  }

  /** Only simple fonts name their glyphs. */
  @Test
  void readByTheNamesOfTheirGlyphs() throws IOException {
    PDFont simple = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    byte[] list = "A;0042\n".getBytes(StandardCharsets.US_ASCII);
    GlyphList other = new GlyphList(new ByteArrayInputStream(list), 1);
    assertThat(codes(simple).code('A').text()).contains("A");
    assertThat(new FontCodes(simple, () -> other).code('A').text()).contains("B");
    FontCodes composite =
        new FontCodes(
            composite(COSName.IDENTITY_H),
            () -> {
              throw new IllegalStateException("no names");
            });
    assertThat(composite.code(0xFFFF).text()).isEmpty();
  }

  @Test
  void aLetterLooksAsLargeAsItsOutline() {
    TrueTypeProgram squares = TrueTypeProgram.of(5).codes(3, 1, Map.of(65, 1, 66, 3, 67, 4, 68, 5));
    PDFont font = ProgramFonts.trueType(squares.bytes(), "/Encoding /WinAnsiEncoding");
    FontCodes codes = codes(font);
    assertThat(codes.code('A').look()).isCloseTo(0.3, within(1e-6));
    assertThat(codes.code('B').look()).isCloseTo(0.9, within(1e-6));
    assertThat(codes.code('C').look()).isEqualTo(1);
    assertThat(codes.code('D').look()).isEqualTo(1);
    assertThat(codes.code('E').look()).isZero();
  }

  @Test
  void highAndWideLettersAreMeasuredAlike() throws IOException {
    for (Rectangle shape : List.of(new Rectangle(100, 200), new Rectangle(200, 100))) {
      byte[] program =
          CffProgram.of(List.of(Map.entry("A", CharStrings.typeTwo(shape))), 65).bytes();
      assertThat(codes(ProgramFonts.compact(program, "")).code('A').look())
          .isCloseTo(0.6, within(1e-6));
    }
    PDFont none = ProgramFonts.font(CosText.dictionary("/Subtype /Type1 /BaseFont /Helvetica"));
    assertThat(codes(none).code('.').look()).isEqualTo(1);
    assertThat(codes(TestFonts.drawn("600 0 d0 2 4 2 4 re f", new Matrix())).code('a').look())
        .isEqualTo(1);
  }
}
