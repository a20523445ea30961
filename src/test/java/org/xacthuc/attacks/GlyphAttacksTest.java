package org.xacthuc.attacks;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.Identity;
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
        shapeless("GLYPH-3 letters that are content", SHOWN.split("")),
        shapeless("GLYPH-3 one drawing for a whole name", SHOWN));
  }

  /** Whatever is drawn: no font says what it looks like. */
  private static Attack shapeless(String id, String... said) {
    DrawnDirective drawn =
        LETTER
            .redraw(SHOWN, line -> PlantedFont.operators(line, 1, said.length))
            .file(
                pdf ->
                    PlantedFont.in(
                        pdf,
                        LETTER.signaturePage(),
                        fonts -> PlantedFont.ofContent(List.of(said))));
    return Attack.undetermined(id, () -> signed(drawn, SHOWN), FindingCode.GLYPHS_UNLIKE_LETTERS);
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
