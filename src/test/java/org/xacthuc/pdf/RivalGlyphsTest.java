package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.ProgramFonts.trueType;

import java.awt.Rectangle;
import java.awt.Shape;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.testkit.CffProgram;
import org.xacthuc.testkit.CharStrings;
import org.xacthuc.testkit.TrueTypeProgram;
import org.xacthuc.testkit.Type1Program;

/** Of the code of A, in programs whose first glyph PDFBox takes for it. */
class RivalGlyphsTest {
  private static final String WIN = "/Encoding /WinAnsiEncoding";
  private static final String MAC = "/Encoding /MacRomanEncoding";
  private static final TrueTypeProgram THREE = TrueTypeProgram.of(3);

  private static boolean differ(TrueTypeProgram program, String entries) {
    return RivalGlyphs.differ(trueType(program.bytes(), entries), 'A');
  }

  private static boolean differ(TrueTypeProgram program, String entries, int flags) {
    PDFont font =
        ProgramFonts.of(
            ProgramFonts.TRUE_TYPE + entries,
            "/Flags " + flags,
            COSName.FONT_FILE2,
            ProgramFonts.stream(program.bytes(), ""));
    return RivalGlyphs.differ(font, 'A');
  }

  private static Map<Integer, Integer> a(int glyph) {
    return Map.of((int) 'A', glyph);
  }

  @ParameterizedTest
  @CsvSource({
    // One table for Unicode: others for it, or for symbols, must tell the same.
    "3, 1, 3, 10, 2, true",
    "3, 1, 0, 3, 2, true",
    "3, 1, 3, 0, 2, true",
    "3, 1, 3, 10, 1, false",
    "3, 1, 3, 10, 0, false",
    "3, 1, 1, 0, 2, false",
    "3, 1, 2, 0, 2, false",
    "0, 3, 1, 0, 2, true",
    "1, 0, 3, 10, 2, true",
    "1, 0, 3, 0, 2, true",
  })
  void tablesMayTellAnotherLetter(int one, int of, int two, int ofTwo, int glyph, boolean differ) {
    TrueTypeProgram program = THREE.codes(one, of, a(1)).codes(two, ofTwo, a(glyph));
    assertThat(differ(program, WIN)).isEqualTo(differ);
    assertThat(differ(program.alike(2, 1), WIN)).isFalse();
  }

  @Test
  void macintoshReadersTakeTheirTableFirst() {
    TrueTypeProgram program = THREE.codes(3, 1, a(1)).codes(1, 0, a(2));
    assertThat(differ(program, MAC)).isTrue();
    assertThat(differ(program, "/Encoding <</BaseEncoding /MacRomanEncoding>>")).isTrue();
    assertThat(differ(program, "/Encoding <</BaseEncoding /WinAnsiEncoding>>")).isFalse();
    assertThat(differ(program.alike(2, 1), MAC)).isFalse();
    assertThat(differ(THREE.codes(3, 1, a(1)).codes(1, 0, Map.of(66, 2)), MAC)).isFalse();
  }

  @Test
  void theirTableIsByTheirCodes() {
    String named = "/Encoding <</Differences [65 /Adieresis]>>";
    TrueTypeProgram program = THREE.codes(3, 1, Map.of(0xC4, 1, 0x41, 3));
    assertThat(differ(program.codes(1, 0, Map.of(0x80, 2)), named)).isFalse();
    String mac = "/Encoding <</BaseEncoding /MacRomanEncoding /Differences [65 /Adieresis]>>";
    assertThat(differ(program.codes(1, 0, Map.of(0x80, 2)), mac)).isTrue();
    assertThat(differ(program.codes(1, 0, Map.of(0x80, 1)), mac)).isFalse();
    assertThat(differ(program.codes(1, 0, Map.of(0x41, 2)), mac)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0x0041, true", "0xF041, true", "0xF141, true", "0xF241, true", "0xF341, false"})
  void symbolsStandInPlacesOfTheirOwn(String code, boolean differ) {
    TrueTypeProgram program = THREE.codes(3, 1, a(1)).codes(3, 0, Map.of(Integer.decode(code), 2));
    assertThat(differ(program, WIN)).isEqualTo(differ);
  }

  @ParameterizedTest
  @CsvSource({
    "32, /Encoding /WinAnsiEncoding, false",
    "4, /Encoding /WinAnsiEncoding, true",
    "36, /Encoding /WinAnsiEncoding, true",
    "0, /Encoding /WinAnsiEncoding, true",
    "32, '', true",
    "32, /Encoding (x), true",
  })
  void ofSymbolsAnyTableCounts(int flags, String encoding, boolean differ) {
    TrueTypeProgram program = THREE.codes(3, 1, a(1)).codes(1, 0, a(2));
    assertThat(differ(program, encoding, flags)).isEqualTo(differ);
    assertThat(differ(program.alike(2, 1), encoding, flags)).isFalse();
  }

  @Test
  void aSymbolIsLookedUpByItsCode() {
    String named = "/Encoding <</Differences [65 /B]>>";
    TrueTypeProgram program = THREE.codes(3, 1, Map.of(0x41, 1, 0x42, 2));
    assertThat(differ(program, named, 4)).isTrue();
    assertThat(differ(program, named, 32)).isFalse();
    assertThat(differ(program.alike(2, 1), named, 4)).isFalse();
  }

  @Test
  void glyphsHaveNamesAsWell() {
    TrueTypeProgram program = THREE.codes(3, 1, a(1));
    assertThat(differ(program.names(".notdef", "A", "B", "C"), WIN)).isFalse();
    assertThat(differ(program.names(".notdef", "B", "A", "C"), WIN)).isTrue();
    assertThat(differ(program.names(".notdef", "A", "B", "A"), WIN)).isTrue();
    assertThat(differ(program.names("A", "B", "C", "D"), WIN)).isFalse();
    assertThat(differ(program.names(".notdef", "B", "A", "C").alike(2, 1), WIN)).isFalse();
    assertThat(differ(THREE.names(".notdef", "A", "B", "C"), WIN)).isFalse();
  }

  /** Poppler takes the letter of the map to Unicode where the list does not have the name. */
  @ParameterizedTest
  @CsvSource({
    "uni0041, 42, true",
    "uni0041, 41, false",
    "uni0041, 43, false",
    "u0041, 42, true",
    "A.alt, 42, true",
    "unheard, 42, true",
    "A, 42, false",
    ".notdef, 42, true"
  })
  void namesThatNoListHas(String name, String meant, boolean differ) throws IOException {
    PDFont font =
        trueType(
            THREE
                .codes(3, 1, Map.of(0x41, 1, 0x42, 2))
                .names(".notdef", "unheard", "x", "y")
                .bytes(),
            "/Encoding <</Differences [65 /" + name + "]>>");
    font.getCOSObject()
        .setItem(
            COSName.TO_UNICODE,
            TestFonts.stream(
                "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <00"
                    + meant
                    + "> endbfchar"));
    PDFont read = ProgramFonts.font(font.getCOSObject());
    assertThat(RivalGlyphs.differ(read, 'A')).isEqualTo(differ);
  }

  @Test
  void theMapToUnicodeIsOfTablesForUnicode() throws IOException {
    String named = "/Encoding <</Differences [65 /uni0041]>>";
    for (int platform : new int[] {0, 1, 2, 3}) {
      PDFont font =
          trueType(THREE.codes(3, 1, a(1)).codes(platform, 0, Map.of(0x42, 2)).bytes(), named);
      font.getCOSObject()
          .setItem(
              COSName.TO_UNICODE,
              TestFonts.stream(
                  "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <0042>"
                      + " endbfchar"));
      PDFont read = ProgramFonts.font(font.getCOSObject());
      assertThat(RivalGlyphs.differ(read, 'A')).isEqualTo(platform == 0);
    }
  }

  @Test
  void withoutAProgramThereIsNothingToCompare() {
    PDFont font =
        ProgramFonts.font(CosText.dictionary("/Type /Font /Subtype /Type1 /BaseFont /Helvetica"));
    assertThat(RivalGlyphs.differ(font, 'A')).isFalse();
  }

  private static byte[] one(Shape outline) {
    return CharStrings.typeOne(outline, 600);
  }

  /** The glyph x, that large, and A. */
  private static List<Map.Entry<String, byte[]>> glyphs(int size, Function<Shape, byte[]> string) {
    return List.of(
        Map.entry("x", string.apply(new Rectangle(size, size))),
        Map.entry("A", string.apply(new Rectangle(700, 700))));
  }

  @ParameterizedTest
  @CsvSource({
    "/Encoding <<>>, x, 500, true",
    "/Encoding <<>>, x, 700, false",
    "/Encoding <<>>, A, 500, false",
    "/Encoding <<>>, .notdef, 500, false",
    "/Encoding <<>>, y, 500, false",
    "/Encoding /StandardEncoding, x, 500, true",
    "/Encoding /WinAnsiEncoding, x, 500, false",
    "/Encoding <</BaseEncoding /WinAnsiEncoding>>, x, 500, false",
    "/Encoding <</Differences [65 /x]>>, x, 500, false",
    "/Encoding <</Differences [66 /x]>>, x, 500, true",
    "'', x, 500, false",
  })
  void theEncodingOfAProgramIsNotTheStandardOne(
      String encoding, String name, int size, boolean differ) {
    PDFont typeOne =
        ProgramFonts.typeOne(
            Type1Program.of(glyphs(size, RivalGlyphsTest::one), Map.of((int) 'A', name)), encoding);
    assertThat(typeOne.isDamaged()).isFalse();
    assertThat(RivalGlyphs.differ(typeOne, 'A')).isEqualTo(differ);
    if (name.equals("x")) {
      PDFont compact =
          ProgramFonts.compact(
              CffProgram.of(glyphs(size, CharStrings::typeTwo), 65).bytes(), encoding);
      assertThat(compact.isDamaged()).isFalse();
      assertThat(RivalGlyphs.differ(compact, 'A')).isEqualTo(differ);
    }
  }

  @Test
  void ofWhatTheStandardDoesNotHaveNothingIsSaid() {
    PDFont font =
        ProgramFonts.typeOne(
            Type1Program.of(glyphs(500, RivalGlyphsTest::one), Map.of(0x80, "x")),
            "/Encoding <<>>");
    assertThat(RivalGlyphs.differ(font, 0x80)).isFalse();
  }
}
