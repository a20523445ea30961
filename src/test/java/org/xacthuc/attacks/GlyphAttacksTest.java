package org.xacthuc.attacks;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.verdict.FindingCode;

/**
 * The page shows another signatory, or other words over the name, than its font says: whoever signs
 * has a genuine certificate of the name that programs read.
 */
class GlyphAttacksTest {
  private static final DrawnDirective LETTER = DrawnDirective.of(DrawnDirective.LAYOUT);
  private static final String SHOWN = DrawnDirective.SIGNER;

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(
        Attack.control("GLYPH-00 as typeset", () -> signed(LETTER, SHOWN)),
        Attack.control(
            "GLYPH-00 a font of its own that maps each letter to itself",
            () -> signed(disguised(SHOWN), SHOWN)),
        Attack.control("GLYPH-00 the same by bases and marks", () -> signed(apart(SHOWN), SHOWN)),
        Attack.control(
            "GLYPH-00 the same with signs that take no ink",
            () -> signed(spaced(SHOWN, "\u200B"), SHOWN)),
        lies("GLYPH-1 another name", "Trương Kim Khánh"),
        lies("GLYPH-1 another given name", "Phương Thị Khánh"),
        lies("GLYPH-2 a letter", "Phương Thị Thonh"),
        lies("GLYPH-2 a tone", "Phương Thị Thành"),
        lies("GLYPH-2 a horn", "Phuơng Thị Thanh"),
        lies("GLYPH-2 a dot", "Phương Thi Thanh"),
        Attack.undetermined(
            "GLYPH-2 a letter by its base and mark",
            () -> signed(apart("Phương Thị Thành"), "Phương Thị Thành"),
            FindingCode.GLYPHS_LOOK_OTHERWISE),
        passedBy("GLYPH-2 a zero width space", "\u200B"),
        passedBy("GLYPH-2 a soft hyphen", "\u00AD"),
        passedBy("GLYPH-2 a space", " "),
        Attack.control(
            "GLYPH-00 letters that are content and fill their outlines",
            () -> signed(ofContent(SHOWN, ""), SHOWN)),
        Attack.undetermined(
            "GLYPH-2 the same for another name",
            () -> signed(ofContent("Trương Kim Khánh", ""), "Trương Kim Khánh"),
            FindingCode.GLYPHS_LOOK_OTHERWISE),
        Attack.control(
            "GLYPH-00 a glyph that is content beside the name", () -> over("700 0 90 90 re f")),
        covered("GLYPH-4 a blank that is drawn over the name", "0 -200 900 900 re f"),
        covered("GLYPH-4 one over all but a letter of it", "60 -200 900 900 re f"),
        covered("GLYPH-4 one that is drawn in white", "1 g 0 -200 900 900 re f"),
        covered("GLYPH-4 one whose picture is larger", picture("900 0 0 900 0 -200")),
        covered("GLYPH-4 one that is drawn in two parts", TWO + "0 -200 900 900 re f"),
        covered("GLYPH-4 one that is shaded", TWO + "0 -200 900 900 re W n /S sh"),
        Attack.control("GLYPH-00 one in two parts beside it", () -> over(TWO + "700 0 90 90 re f")),
        Attack.control(
            "GLYPH-00 one whose picture lies beside it", () -> over(picture("90 0 0 90 700 0"))),
        shapeless("GLYPH-3 letters that are content, and painted over", ofContent(SHOWN, MORE)),
        shapeless("GLYPH-3 one drawing for a whole name", planted(1, fonts -> wholeName())),
        shapeless(
            "GLYPH-5 numbers of glyphs in a font of the machine",
            planted(2, SHOWN.length(), fonts -> PlantedFont.ofGlyphNumbers(letters()))),
        shapeless("GLYPH-5 a font of signs of the machine", ofTheMachine("Wingdings")),
        Attack.control(
            "GLYPH-00 characters in a font of the machine",
            () -> signed(ofTheMachine("TimesNewRoman"), SHOWN)));
  }

  private static final String TWO = "0 0 9 9 re f ";

  /** Goes on behind an outline that was filled. */
  private static final String MORE = " 1 g 0 0 600 700 re f";

  private static PdfUpdate wholeName() {
    return PlantedFont.ofContent(List.of(SHOWN), List.of("50 0 450 700 re f"));
  }

  /** Whatever is drawn: no font says what it looks like. */
  private static Attack shapeless(String id, DrawnDirective drawn) {
    return Attack.undetermined(id, () -> signed(drawn, SHOWN), FindingCode.GLYPHS_UNLIKE_LETTERS);
  }

  /** The page shows the typeset name by a font of content, and more, and maps it to that one. */
  private static DrawnDirective ofContent(String said, String more) {
    return planted(
        SHOWN.length(),
        fonts -> {
          PDType0Font bold = (PDType0Font) fonts.getFont(COSName.getPDFName("B"));
          List<String> outlines = PlantedFont.outlines(bold, SHOWN);
          return PlantedFont.ofContent(
              List.of(said.split("")), outlines.stream().map(o -> o + more).toList());
        });
  }

  private static String picture(String matrix) {
    return matrix + " cm BI /W 1 /H 1 /BPC 8 /CS /G /F /AHx ID FF> EI";
  }

  private static Attack covered(String id, String content) {
    return Attack.undetermined(id, () -> over(content), FindingCode.COVERED_TEXT);
  }

  /** The name, and a large blank whose content is that, with its corner where the name begins. */
  private static VerificationReport over(String content) {
    DrawnDirective drawn =
        LETTER
            .redraw(
                SHOWN,
                line ->
                    line + PlantedFont.operators(line, 1, 1).replaceFirst(" [0-9.]+ Tf", " 200 Tf"))
            .file(
                pdf ->
                    PlantedFont.in(
                        pdf,
                        LETTER.signaturePage(),
                        fonts -> PlantedFont.ofContent(List.of(" "), List.of(content))));
    return signed(drawn, SHOWN);
  }

  private static List<String> letters() {
    return List.of(SHOWN.split(""));
  }

  private static DrawnDirective ofTheMachine(String font) {
    return planted(SHOWN.length(), fonts -> PlantedFont.ofNames(font, letters()));
  }

  private static DrawnDirective planted(int codes, PlantedFont.Objects font) {
    return planted(1, codes, font);
  }

  private static DrawnDirective planted(int codeBytes, int codes, PlantedFont.Objects font) {
    return LETTER
        .redraw(SHOWN, line -> PlantedFont.operators(line, codeBytes, codes))
        .file(pdf -> PlantedFont.in(pdf, LETTER.signaturePage(), font));
  }

  private static Attack lies(String id, String said) {
    return Attack.undetermined(
        id, () -> signed(disguised(said), said), FindingCode.GLYPHS_LOOK_OTHERWISE);
  }

  private static Attack passedBy(String id, String behind) {
    String said = "Trương Kim Khánh";
    return Attack.undetermined(
        id + " behind each letter",
        () -> signed(spaced(said, behind), said),
        FindingCode.GLYPHS_LOOK_OTHERWISE);
  }

  /** The page shows the typeset name, and maps it to that one. */
  private static DrawnDirective disguised(String said) {
    return drawn(new Disguise(SHOWN, said));
  }

  /** The same, said by bases and marks. */
  private static DrawnDirective apart(String said) {
    return drawn(new Disguise(SHOWN, said, Normalizer.Form.NFD, ""));
  }

  /** The same, with more behind each letter. */
  private static DrawnDirective spaced(String said, String behind) {
    return drawn(new Disguise(SHOWN, said, Normalizer.Form.NFC, behind));
  }

  private static DrawnDirective drawn(Disguise disguise) {
    return LETTER
        .redraw(SHOWN, disguise::operators)
        .file(pdf -> disguise.in(pdf, LETTER.signaturePage()));
  }

  private static VerificationReport signed(DrawnDirective letter, String name) {
    Identity signer = DrawnDirective.certified("CN=" + name + ",O=Tỉnh ủy Bắc Kạn,C=VN");
    return letter.signedBy(signer).verify();
  }
}
