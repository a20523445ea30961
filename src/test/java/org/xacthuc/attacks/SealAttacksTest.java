package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bases.LATER;
import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.PKI;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Appearance;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfObject;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;

/** A second signature's seal over what the first one covers (catalogue SSA-05 and SSA-06). */
class SealAttacksTest {
  private static final Verification VERIFY = Verification.ofAnyDocument();

  /** Around the line PAY 100, which begins 12 points from the left and 10 from the bottom. */
  private static final Box OVER = new Box(60, 770, 200, 800);

  private static final Box BESIDE = new Box(60, 600, 200, 630);
  private static final String IMAGE = "q 140 0 0 30 0 0 cm /Im Do Q";
  private static final String WHOLE = "0 0 140 30 re f";
  private static final String RED = "0.9 0 0.1 rg 0.9 0 0.1 RG ";

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void isTold(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(hiding(), genuine(), stamps(), pages()).flatMap(rows -> rows);
  }

  private static Stream<Attack> hiding() {
    return Stream.of(
        over("a white area", "1 g " + WHOLE, "<< >>"),
        over("a red area", RED + WHOLE, "<< >>"),
        over("an area over one digit", "1 g 48 5 9 20 re f", "<< >>"),
        over("a broad white line", "1 G 30 w 0 15 m 140 15 l S", "<< >>"),
        over("a white dot", "1 G 1 J 140 w 70 15 m 70 15 l S", "<< >>"),
        over("a white curve", "1 g 0 -40 m 600 15 0 70 v f", "<< >>"),
        over("a line that crosses it out", "0 G 1 w 0 14 m 140 14 l S", "<< >>"),
        over("an even-odd area", "1 g 0 0 140 30 re 0 0 1 1 re f*", "<< >>"),
        over("a shading", "/Sh sh", shading()),
        over("black that multiplies", "/Gs gs 0 g " + WHOLE, state("/BM /Multiply")),
        over("white that screens", "/Gs gs 1 g " + WHOLE, state("/BM /Screen")),
        over("thin white veils", "/Gs gs 1 g " + (WHOLE + " ").repeat(9), state("/ca 0.4")),
        over("a soft mask", "/Gs gs 1 g " + WHOLE, state("/SMask " + LUMINOSITY)),
        over("a path of many lines", "1 g " + jagged(300) + " f", "<< >>"),
        over("a picture", image("", 0)),
        over("a picture with an opaque mask", image("/SMask ${1}", 0xFF)),
        over("a picture with a mask that nobody can read", image("/SMask 4 0 R", 0)),
        over(
            "an inline picture",
            "q 140 0 0 30 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u00ff EI Q",
            "<< >>"),
        over("a path of very many lines", "1 g " + jagged(6_000) + " f", "<< >>"),
        Attack.undetermined(
            "SSA-06 a digit that calls itself a blank",
            () -> sealed(new Appearance(OVER, text("9"), FONT, List.of(BLANK_NINE, BLANK_MAP))),
            FindingCode.SEAL_OVER_TEXT),
        Attack.undetermined(
            "SSA-06 other words over it",
            () -> sealed(new Appearance(OVER, text("900"), FONT, List.of(FONT_OBJECT))),
            FindingCode.SEAL_OVER_TEXT));
  }

  private static Stream<Attack> genuine() {
    return Stream.of(
        Attack.control("SSA-00 beside it", () -> sealed(drawn(BESIDE, "1 g " + WHOLE, "<< >>"))),
        Attack.control(
            "SSA-00 its edge over the edge of letters",
            () -> sealed(drawn(new Box(60, 784.5, 200, 800), "1 g " + WHOLE, "<< >>"))),
        touching("a transparent picture", image("/SMask ${1}", 0)),
        touching("nothing is painted there", drawn(OVER, "1 g 0 0 5 5 re f", "<< >>")),
        touching("a red ring", drawn(OVER, RED + "2 w 14 2 30 26 re S", "<< >>")),
        touching("an area clipped away", drawn(OVER, "0 0 5 5 re W n 1 g " + WHOLE, "<< >>")),
        touching(
            "a hole in an area",
            drawn(OVER, "1 g " + WHOLE.replace(" f", " 5 5 130 20 re f*"), "<< >>")),
        Attack.control(
            "SSA-00 a number written over dots that wait for it",
            () ->
                sealed(
                    TestPdf.letter("........."),
                    new Appearance(OVER, text("309"), FONT, List.of(FONT_OBJECT)),
                    0)),
        touching("a veil", drawn(OVER, "/Gs gs 1 g " + WHOLE, state("/ca 0.2"))),
        touching(
            "yellow that multiplies",
            drawn(OVER, "/Gs gs " + RED + WHOLE, state("/BM /Multiply"))));
  }

  /** The stamp of the first signature is text of an earlier revision too. */
  private static Stream<Attack> stamps() {
    return Stream.of(
        Attack.undetermined(
            "SSA-06 over the first signature's stamp",
            () -> stamped(drawn(BESIDE, "1 g " + WHOLE, "<< >>")),
            FindingCode.SEAL_OVER_TEXT),
        Attack.told(
            "SSA-00 a transparent seal over the first signature's stamp",
            () -> stamped(drawn(BESIDE, RED + "1 w 0 0 m 2 30 l S", "<< >>")),
            FindingCode.SEAL_TOUCHES_TEXT),
        Attack.control(
            "SSA-00 the first signature's own seal",
            () ->
                VERIFY.of(
                    Bases.signature(LETTER, s -> s.appearance(drawn(OVER, "1 g " + WHOLE, "<< >>")))
                        .dss(PKI.validationData(Holder.PHUONG_THI_THANH)))));
  }

  /** Pages in the middle of a long document are not read for their text. */
  private static Stream<Attack> pages() {
    TestPdf pages = TestPdf.pages(Collections.nCopies(30, List.of("PAY 100")));
    return Stream.of(
        Attack.undetermined(
            "SSA-06 on page 15 of 30",
            () -> sealed(pages, drawn(OVER, "1 g " + WHOLE, "<< >>"), 14),
            FindingCode.SEAL_OVER_TEXT),
        Attack.control(
            "SSA-00 on page 15 of 30",
            () -> sealed(pages, drawn(BESIDE, "1 g " + WHOLE, "<< >>"), 14)),
        Attack.undetermined(
            "SSA-06 a seal of more areas than are looked at",
            () -> sealed(drawn(BESIDE, "0 0 1 1 re f ".repeat(20_001), "<< >>")),
            FindingCode.SEAL_NOT_LOOKED_AT));
  }

  private static Attack over(String id, String operators, String resources) {
    return over(id, drawn(OVER, operators, resources));
  }

  private static Attack over(String id, Appearance seal) {
    return Attack.undetermined("SSA-06 " + id, () -> sealed(seal), FindingCode.SEAL_OVER_TEXT);
  }

  private static Attack touching(String id, Appearance seal) {
    return Attack.told("SSA-00 " + id, () -> sealed(seal), FindingCode.SEAL_TOUCHES_TEXT);
  }

  private static VerificationReport sealed(Appearance seal) {
    return sealed(LETTER, seal, 0);
  }

  private static VerificationReport sealed(TestPdf pdf, Appearance seal, int page) {
    return VERIFY.of(sealedAgain(Bases.signature(pdf, s -> s), seal, page));
  }

  private static VerificationReport stamped(Appearance seal) {
    Appearance stamp = Appearance.lines(BESIDE, "2021.07.20 13:38:23");
    return VERIFY.of(sealedAgain(Bases.signature(LETTER, s -> s.appearance(stamp)), seal, 0));
  }

  private static TestPdf sealedAgain(TestPdf signed, Appearance seal, int page) {
    return signed
        .signedBy(PKI.of(Holder.CO_QUAN_TINH_UY))
        .as(s -> s.appearance(seal).pageIndex(page))
        .at(LATER, PKI.tsa())
        .dss(PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY));
  }

  private static Appearance drawn(Box box, String operators, String resources) {
    return new Appearance(box, latin1(operators), resources, List.of());
  }

  /** A white picture over all of the line; its mask is of one sample. */
  private static Appearance image(String entry, int mask) {
    String gray =
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8"
            + " /ColorSpace /DeviceGray ";
    PdfObject picture = PdfObject.stream(gray + entry + " >>", new byte[] {(byte) 0xFF});
    PdfObject masking = PdfObject.stream(gray + ">>", new byte[] {(byte) mask});
    return new Appearance(
        OVER, latin1(IMAGE), "<< /XObject << /Im ${0} >> >>", List.of(picture, masking));
  }

  private static final String FONT = "<< /Font << /F ${0} >> >>";
  private static final PdfObject FONT_OBJECT =
      PdfObject.of("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");

  private static final PdfObject BLANK_NINE =
      PdfObject.of("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode ${1} >>");

  private static final PdfObject BLANK_MAP =
      PdfObject.stream(
          "<< >>",
          """
          /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /B def
          1 begincodespacerange <00> <FF> endcodespacerange
          1 beginbfchar <39> <0020> endbfchar endcmap end end
          """
              .getBytes(StandardCharsets.US_ASCII));

  private static final String LUMINOSITY = "<< /S /Luminosity /G 6 0 R >>";

  private static Bytes text(String words) {
    return latin1("BT /F 11 Tf 40 10 Td (" + words + ") Tj ET");
  }

  private static String state(String entry) {
    return "<< /ExtGState << /Gs << " + entry + " >> >> >>";
  }

  private static String shading() {
    return "<< /Shading << /Sh << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 0]"
        + " /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /N 1 /C0 [1] /C1 [1]"
        + " >> >> >> >>";
  }

  /** The whole area, its upper edge drawn in many steps. */
  private static String jagged(int steps) {
    StringBuilder path = new StringBuilder("0 0 m 140 0 l ");
    for (int i = steps; i >= 0; i--) {
      path.append(i * 140.0 / steps).append(i % 2 == 0 ? " 29 l " : " 30 l ");
    }
    return path.append("h").toString();
  }

  private static Bytes latin1(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
