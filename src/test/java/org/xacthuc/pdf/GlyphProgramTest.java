package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.xacthuc.testkit.CffProgram;
import org.xacthuc.testkit.TrueTypeProgram;
import org.xacthuc.testkit.Type1Program;

/** Of the codes 1 and 2, the second of which has a charstring that readers run differently. */
class GlyphProgramTest {
  private static final String NAMED = "/Encoding <</Differences [1 /x /y /z]>>";
  private static final String PLAIN = "1 hmoveto 5 hlineto ";
  private static final String LEFT = "endchar endchar";

  private static PDFont typeOne(String one, String other) {
    return ProgramFonts.typeOne(
        Type1Program.of(
            List.of(
                Map.entry("x", Assembled.of(one)),
                Map.entry("y", Assembled.of(other)),
                Map.entry("A", Assembled.of("0 500 hsbw " + PLAIN))),
            Map.of(1, "x")),
        NAMED);
  }

  private static CffProgram cff(String one, String other) {
    return CffProgram.of(
        List.of(
            Map.entry("x", Assembled.of(one)),
            Map.entry("y", Assembled.of(other)),
            Map.entry("A", Assembled.of(PLAIN))),
        1,
        2);
  }

  private static PDFont compact(CffProgram program) {
    return ProgramFonts.compact(program.bytes(), NAMED);
  }

  private static PDFont composite(CffProgram program) {
    COSDictionary descendant =
        CosText.dictionary(
            "/Type /Font /BaseFont /Planted /Subtype /CIDFontType0 /CIDSystemInfo"
                + " <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>");
    descendant.setItem(
        COSName.FONT_DESC,
        ProgramFonts.descriptor(
            "/Flags 4",
            COSName.FONT_FILE3,
            ProgramFonts.stream(program.bytes(), "/Subtype /CIDFontType0C")));
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary font = CosText.dictionary("/Type /Font /Subtype /Type0 /BaseFont /Planted");
    font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return ProgramFonts.font(font);
  }

  @Test
  void aCodeHasTheCharstringOfItsName() {
    PDFont font = typeOne("0 500 hsbw " + PLAIN, "0 500 hsbw " + LEFT);
    assertThat(GlyphProgram.isDisputed(font, 1)).isFalse();
    assertThat(GlyphProgram.isDisputed(font, 2)).isTrue();
    assertThat(GlyphProgram.isDisputed(font, 3)).isFalse();
    PDFont compact = compact(cff(PLAIN, LEFT));
    assertThat(GlyphProgram.isDisputed(compact, 1)).isFalse();
    assertThat(GlyphProgram.isDisputed(compact, 2)).isTrue();
    assertThat(GlyphProgram.isDisputed(compact, 3)).isFalse();
  }

  @Test
  void orThatOfItsNumber() {
    PDFont font = composite(cff(PLAIN, LEFT).numbers(7, 3, 9));
    assertThat(GlyphProgram.isDisputed(font, 7)).isFalse();
    assertThat(GlyphProgram.isDisputed(font, 3)).isTrue();
    assertThat(GlyphProgram.isDisputed(font, 1)).isFalse();
    PDFont named = composite(cff(PLAIN, LEFT));
    assertThat(GlyphProgram.isDisputed(named, 1)).isFalse();
    assertThat(GlyphProgram.isDisputed(named, 2)).isTrue();
    assertThat(GlyphProgram.isDisputed(named, 99)).isFalse();
  }

  @Test
  void aGlyphBelongsToAGroup() {
    CffProgram program = cff(PLAIN, PLAIN).numbers(1, 2, 3);
    assertThat(GlyphProgram.isDisputed(composite(program), 1)).isFalse();
    assertThat(GlyphProgram.isDisputed(composite(program.group(1)), 1)).isTrue();
  }

  @Test
  void subroutinesAreThoseOfTheProgram() {
    byte[] line = Assembled.of("5 hlineto");
    String local = "1 hmoveto -107 callsubr";
    String global = "1 hmoveto -107 callgsubr";
    CffProgram program = cff(local, global);
    assertThat(GlyphProgram.isDisputed(compact(program), 1)).isTrue();
    assertThat(GlyphProgram.isDisputed(compact(program), 2)).isTrue();
    assertThat(GlyphProgram.isDisputed(compact(program.local(line)), 1)).isFalse();
    assertThat(GlyphProgram.isDisputed(compact(program.local(line)), 2)).isTrue();
    assertThat(GlyphProgram.isDisputed(compact(program.global(line)), 2)).isFalse();
    CffProgram numbered = program.numbers(1, 2, 3);
    assertThat(GlyphProgram.isDisputed(composite(numbered), 1)).isTrue();
    assertThat(GlyphProgram.isDisputed(composite(numbered.local(line)), 1)).isFalse();
    assertThat(GlyphProgram.isDisputed(composite(numbered.global(line)), 2)).isFalse();
  }

  @Test
  void accentsAreOfTheStandardEncoding() {
    String one = "0 500 hsbw 0 0 0 65 ";
    assertThat(GlyphProgram.isDisputed(typeOne(one + "65 seac", one + "66 seac"), 1)).isFalse();
    assertThat(GlyphProgram.isDisputed(typeOne(one + "65 seac", one + "66 seac"), 2)).isTrue();
    PDFont compact = compact(cff("0 0 65 65 endchar", PLAIN));
    assertThat(GlyphProgram.isDisputed(compact, 1)).isFalse();
    PDFont numbered = composite(cff("0 0 65 65 endchar", PLAIN).numbers(1, 2, 3));
    assertThat(GlyphProgram.isDisputed(numbered, 1)).isTrue();
  }

  @Test
  void ofOtherFontsNothingIsSaid() {
    PDFont none = ProgramFonts.font(CosText.dictionary("/Subtype /Type1 /BaseFont /Helvetica"));
    assertThat(GlyphProgram.isDisputed(none, 'A')).isFalse();
    assertThat(GlyphProgram.isDisputed(ProgramFonts.trueType(TrueTypeProgram.of(2).bytes(), ""), 1))
        .isFalse();
  }
}
