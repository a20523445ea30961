package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.testkit.CffProgram;
import org.xacthuc.testkit.CharStrings;
import org.xacthuc.testkit.TrueTypeProgram;
import org.xacthuc.testkit.Type1Program;

class DisputedFontTest {
  private static final TrueTypeProgram SQUARES =
      TrueTypeProgram.of(3).codes(3, 1, Map.of((int) 'A', 1));
  private static final String WIN = "/Encoding /WinAnsiEncoding";

  private static byte[] compact() {
    return CffProgram.of(List.of(Map.entry("A", CharStrings.typeTwo(new Rectangle(9, 9)))), 65)
        .bytes();
  }

  private static Map.Entry<String, byte[]> square(String name, int size) {
    return Map.entry(name, CharStrings.typeOne(new Rectangle(size, size), 600));
  }

  private static byte[] beginning(byte[] program, int version) {
    byte[] changed = program.clone();
    for (int i = 0; i < 4; i++) {
      changed[i] = (byte) (version >> (24 - 8 * i));
    }
    return changed;
  }

  private static boolean trueType(byte[] program) {
    return DisputedFont.is(ProgramFonts.trueType(program, WIN));
  }

  @Test
  void everyReaderTakesAWholeProgram() {
    assertThat(trueType(SQUARES.bytes())).isFalse();
    assertThat(DisputedFont.is(ProgramFonts.compact(compact(), WIN))).isFalse();
    assertThat(
            DisputedFont.is(
                ProgramFonts.typeOne(
                    Type1Program.of(List.of(square("A", 9)), Map.of((int) 'A', "A")), WIN)))
        .isFalse();
  }

  @Test
  void withoutAProgramThereIsNone() {
    COSDictionary font = CosText.dictionary("/Type /Font /Subtype /Type1 /BaseFont /Helvetica");
    assertThat(DisputedFont.is(ProgramFonts.font(font))).isFalse();
    font.setItem(COSName.FONT_DESC, CosText.dictionary("/FontName /Helvetica /FontFile2 <<>>"));
    assertThat(DisputedFont.is(ProgramFonts.font(font))).isFalse();
  }

  @Test
  void twoProgramsAreOneTooMany() {
    PDFont font = ProgramFonts.trueType(SQUARES.bytes(), WIN);
    COSDictionary descriptor = font.getFontDescriptor().getCOSObject();
    descriptor.setItem(COSName.FONT_FILE3, CosText.object("<<>>"));
    assertThat(DisputedFont.is(ProgramFonts.font(font.getCOSObject()))).isFalse();
    descriptor.setItem(COSName.FONT_FILE3, ProgramFonts.stream(compact(), ProgramFonts.COMPACT));
    assertThat(DisputedFont.is(ProgramFonts.font(font.getCOSObject()))).isTrue();
  }

  @Test
  void aProgramThatIsNoneIsLeftAsideByPdfboxAlone() {
    assertThat(trueType(new byte[] {1, 2, 3})).isTrue();
    assertThat(DisputedFont.is(ProgramFonts.compact(new byte[] {1, 2, 3}, WIN))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"15, true", "16, false", "1000, false", "16384, false", "16385, true"})
  void unitsOfTheEmHaveBounds(int units, boolean disputed) {
    byte[] program = SQUARES.unitsPerEm(units).bytes();
    assertThat(trueType(program)).isEqualTo(disputed);
    assertThat(DisputedFont.is(composite(program, COSName.IDENTITY_H, null))).isEqualTo(disputed);
  }

  @ParameterizedTest
  @CsvSource({"65536, false", "1953658213, false", "131072, true", "1330926671, true"})
  void programsBeginWithTheirVersion(int version, boolean disputed) {
    assertThat(trueType(beginning(SQUARES.bytes(), version))).isEqualTo(disputed);
  }

  @Test
  void aTableIsListedOnce() {
    assertThat(trueType(SQUARES.twice("cmap"))).isTrue();
    assertThat(trueType(SQUARES.twice("post"))).isTrue();
  }

  @Test
  void openTypeIsForCompositeFonts() {
    PDFont simple =
        ProgramFonts.of(
            ProgramFonts.TYPE_1 + WIN,
            "/Flags 32",
            COSName.FONT_FILE3,
            ProgramFonts.stream(compact(), "/Subtype /OpenType"));
    assertThat(DisputedFont.is(simple)).isTrue();
  }

  @Test
  void openTypeListsItsTablesAsWell() {
    assertThat(DisputedFont.is(open(SQUARES.bytes()))).isFalse();
    assertThat(DisputedFont.is(open(SQUARES.twice("post")))).isTrue();
    assertThat(DisputedFont.is(open(beginning(SQUARES.bytes(), 0x4F54544F)))).isTrue();
    assertThat(DisputedFont.is(open(beginning(SQUARES.bytes(), 0x00020000)))).isTrue();
  }

  private static PDFont open(byte[] program) {
    return composite(
        ProgramFonts.stream(program, "/Subtype /OpenType"),
        COSName.FONT_FILE3,
        COSName.IDENTITY_H,
        "/Subtype /CIDFontType2",
        null);
  }

  private static PDFont composite(byte[] program, COSBase map, COSBase glyphs) {
    return composite(
        ProgramFonts.stream(program, ""),
        COSName.FONT_FILE2,
        map,
        "/Subtype /CIDFontType2",
        glyphs);
  }

  private static PDFont compact(COSBase glyphs) {
    return composite(
        ProgramFonts.stream(compact(), "/Subtype /CIDFontType0C"),
        COSName.FONT_FILE3,
        COSName.IDENTITY_H,
        "/Subtype /CIDFontType0",
        glyphs);
  }

  private static PDFont composite(
      COSStream program, COSName key, COSBase map, String kind, COSBase glyphs) {
    COSDictionary descendant =
        CosText.dictionary(
            "/Type /Font /BaseFont /Planted /CIDSystemInfo"
                + " <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> "
                + kind);
    descendant.setItem(COSName.FONT_DESC, ProgramFonts.descriptor("/Flags 4", key, program));
    if (glyphs != null) {
      descendant.setItem(COSName.CID_TO_GID_MAP, glyphs);
    }
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary font = CosText.dictionary("/Type /Font /Subtype /Type0 /BaseFont /Planted");
    font.setItem(COSName.ENCODING, map);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return ProgramFonts.font(font);
  }

  @Test
  void aMapToGlyphsIsForTrueTypeAlone() {
    COSStream glyphs = ProgramFonts.stream(new byte[] {0, 0, 0, 1}, "");
    byte[] program = SQUARES.bytes();
    assertThat(DisputedFont.is(composite(program, COSName.IDENTITY_H, glyphs))).isFalse();
    assertThat(DisputedFont.is(composite(program, COSName.IDENTITY_H, COSName.IDENTITY))).isFalse();
    assertThat(DisputedFont.is(compact(null))).isFalse();
    assertThat(DisputedFont.is(compact(glyphs))).isTrue();
  }

  @Test
  void aMapOfItsOwnIsLookedAt() throws IOException {
    String space = "1 begincodespacerange <0000> <FFFF> endcodespacerange ";
    String plain = space + "1 begincidrange <0000> <FFFF> 0 endcidrange";
    COSStream map = TestFonts.stream(plain);
    assertThat(DisputedFont.is(composite(SQUARES.bytes(), map, null))).isFalse();
    COSStream strange = TestFonts.stream(plain + " 1 begincidchar <0001> 2 endcidchar");
    assertThat(DisputedFont.is(composite(SQUARES.bytes(), strange, null))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0 /a /b 255 /c]     | false",
        "[]                   | false",
        "[65]                 | false",
        "[65 66 /a]           | false",
        "[65 /a 65 /b]        | false",
        "[65.0 /a]            | true",
        "[65 null /a]         | true",
        "[/a]                 | true",
        "[65 [/a]]            | true",
        "[65 (a)]             | true",
        "[-1 /a]              | true",
        "[256 /a]             | false",
        "[255 /a /b]          | false",
        "[2147483647]         | false",
        "[2147483648]         | true",
        "[4294967361 /a]      | true",
        "<<>>                 | true",
        "/a                   | true",
      })
  void codesAreIntegersBeforeTheirNames(String differences, boolean disputed) {
    String encoding = "/Encoding <</Differences " + differences + ">>";
    assertThat(DisputedFont.is(ProgramFonts.trueType(SQUARES.bytes(), encoding)))
        .isEqualTo(disputed);
  }

  @Test
  void aNameIsThatOfOneGlyph() {
    Map.Entry<String, byte[]> a = square("A", 9);
    Map.Entry<String, byte[]> b = square("B", 9);
    assertThat(DisputedFont.is(typeOne(List.of(a, b)))).isFalse();
    assertThat(DisputedFont.is(typeOne(List.of(a, a)))).isTrue();
    CffProgram program =
        CffProgram.of(List.of(Map.entry("A", new byte[] {14}), Map.entry("B", new byte[] {14})));
    CffProgram twice =
        CffProgram.of(List.of(Map.entry("A", new byte[] {14}), Map.entry("A", new byte[] {14})));
    assertThat(DisputedFont.is(ProgramFonts.compact(program.bytes(), WIN))).isFalse();
    assertThat(DisputedFont.is(ProgramFonts.compact(twice.bytes(), WIN))).isTrue();
    assertThat(DisputedFont.is(numbered(program.numbers(1, 2)))).isFalse();
    assertThat(DisputedFont.is(numbered(program.numbers(2, 2)))).isTrue();
    assertThat(DisputedFont.is(numbered(program.numbers(1, 0)))).isTrue();
  }

  private static PDFont numbered(CffProgram program) {
    return composite(
        ProgramFonts.stream(program.bytes(), "/Subtype /CIDFontType0C"),
        COSName.FONT_FILE3,
        COSName.IDENTITY_H,
        "/Subtype /CIDFontType0",
        null);
  }

  private static PDFont typeOne(List<Map.Entry<String, byte[]>> glyphs) {
    return ProgramFonts.typeOne(Type1Program.of(glyphs, Map.of(65, "A")), WIN);
  }
}
