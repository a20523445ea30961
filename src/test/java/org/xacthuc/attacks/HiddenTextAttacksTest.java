package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Appearance;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;

/**
 * The attacker's own name stands in the page's text for the program, unseen by the reader, to whom
 * a picture may show another (catalogue SH-HIDE-5).
 */
class HiddenTextAttacksTest {
  private static final String NAME = "Lê Thị Kiểm Thử";
  private static final DrawnDirective LETTER =
      DrawnDirective.of(DrawnDirective.LAYOUT.with("signer", NAME));

  /** Just above the name. */
  private static final int TOP = (int) LETTER.signatureSpace().bottom();

  private static final String NAME_AREA = "300 " + (TOP - 40) + " 295 40";

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(controls(), unseen(), blended(), inPaint(), onPictures(), covered())
        .flatMap(s -> s);
  }

  private static Stream<Attack> controls() {
    return Stream.of(
        drawn("HIDE-00 as typeset", s -> s),
        drawn("HIDE-00 blue", s -> "0 0 0.6 rg\n" + black(s)),
        drawn("HIDE-00 white on black", s -> "0 g " + NAME_AREA + " re f 1 g\n" + black(s)),
        drawn("HIDE-00 white ground below", s -> "q 1 g " + NAME_AREA + " re f Q\n" + s),
        drawn("HIDE-00 in a clip that holds it", s -> "q 0 0 600 800 re W n\n" + s + "Q\n"),
        drawn("HIDE-00 a marked word", s -> "/Span << /MCID 7 >> BDC\n" + s + "EMC\n"),
        drawn("HIDE-00 a seal's circle around", s -> s + "1 0 0 RG 0 0 600 800 re S\n"),
        drawn("HIDE-00 a ruler over it", s -> s + "q 1 0 0 rg 0 " + (TOP - 12) + " 600 1 re f Q\n"),
        drawn("HIDE-00 outlined", s -> s.replaceFirst("BT\n", "BT\n0 G 1 Tr\n")));
  }

  private static Stream<Attack> unseen() {
    return Stream.of(
        hidden("HIDE-5 render mode 3", s -> s.replaceFirst("BT\n", "BT\n3 Tr\n")),
        hidden("HIDE-5 render mode 7", s -> s.replaceFirst("BT\n", "BT\n7 Tr\n") + "0 g\n"),
        hidden("HIDE-5 white", s -> "1 g\n" + black(s)),
        hidden("HIDE-5 nearly white", s -> "0.97 0.98 0.97 rg\n" + black(s)),
        hidden("HIDE-5 white in CMYK", s -> "0 0 0 0 k\n" + black(s)),
        hidden("HIDE-5 white in a colour space", s -> "/DeviceRGB cs 1 1 1 sc\n" + black(s)),
        hidden("HIDE-5 yellow on yellow", s -> "1 1 0 rg " + NAME_AREA + " re f\n" + black(s)),
        hidden("HIDE-5 white outlines", s -> s.replaceFirst("BT\n", "BT\n1 G 1 Tr\n")),
        hidden("HIDE-5 off the page", s -> s.replaceFirst("1 0 0 1 ", "1 0 0 1 9")),
        hidden(
            "HIDE-5 under a line that clips",
            s -> s + "q 1 G 40 w 300 " + (TOP - 20) + " m 600 " + (TOP - 20) + " l W S Q\n"),
        hidden("HIDE-5 as small as dust", s -> s.replaceFirst("1 0 0 1 ", "0.02 0 0 0.02 ")),
        hidden("HIDE-5 as narrow as a hair", s -> s.replaceFirst("1 0 0 1 ", "0.01 0 0 1 ")),
        hidden("HIDE-5 clipped away", s -> "q 0 0 1 1 re W n\n" + s + "Q\n"),
        hidden(
            "HIDE-5 two clips that do not meet",
            s -> "q 0 0 600 100 re W n 0 700 600 100 re W n\n" + s + "Q\n"));
  }

  /** Black on white, and what a blend mode makes of it (ISO 32000-2 §11.3.5). */
  private static Stream<Attack> blended() {
    Stream<Attack> seen =
        Stream.of("Normal", "Multiply", "Darken", "HardLight", "Luminosity")
            .map(mode -> Attack.control("HIDE-00 in the mode " + mode, laid("/BM /" + mode)));
    Stream<Attack> unseen =
        Stream.of("Lighten", "Screen", "Difference", "Exclusion", "ColorDodge", "Hue", "Overlay")
            .map(mode -> unread("HIDE-5 in the mode " + mode, laid("/BM /" + mode)));
    return Stream.concat(seen, unseen);
  }

  /** Masks, patterns and colorants that leave nothing of the letters, or do not tell. */
  private static Stream<Attack> inPaint() {
    String named =
        "[/Separation /%s /DeviceGray << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>]";
    String patterned = "/Pattern cs /Tiles scn\n";
    return Stream.of(
        Attack.control("HIDE-00 half clear", laid("/ca 0.5")),
        Attack.control("HIDE-00 in a spot colour", inked(named.formatted("Spot"))),
        unread("HIDE-5 in the colorant None", inked(named.formatted("None"))),
        unread("HIDE-5 as good as clear", laid("/ca 0.05")),
        unread(
            "HIDE-5 behind a black mask",
            signed(
                s -> "q /Masked gs\n" + s + "Q\n",
                pdf -> PageObjects.mask(pdf, LETTER.page(), "0 g 0 0 595 842 re f"))),
        unread(
            "HIDE-5 in a pattern of nothing",
            signed(s -> patterned + black(s), pdf -> PageObjects.tiles(pdf, LETTER.page(), "0 g"))),
        unread(
            "HIDE-5 white on a pattern of nothing",
            signed(
                s -> patterned + NAME_AREA + " re f 1 g\n" + black(s),
                pdf -> PageObjects.tiles(pdf, LETTER.page(), "0 g"))),
        unread(
            "HIDE-5 white on black that lightens",
            signed(
                s -> "q /Laid gs 0 g " + NAME_AREA + " re f Q 1 g\n" + black(s),
                pdf ->
                    PageObjects.resource(
                        pdf, LETTER.page(), "ExtGState", "/Laid << /BM /Lighten >>"))));
  }

  /** A picture may be of the colour of the letters on it. */
  private static Stream<Attack> onPictures() {
    String gray = "/CS /G /BPC 8 /F /AHx ID ";
    String stencil = "/IM true /F /AHx ID ";
    return Stream.of(
        drawn("HIDE-00 on a white picture", s -> picture(gray + "FF>") + s),
        drawn("HIDE-00 on a grey picture", s -> picture(gray + "80>") + s),
        drawn("HIDE-00 white on a black one", s -> picture(gray + "00>") + "1 g\n" + black(s)),
        drawn("HIDE-00 on a yellow stencil", s -> "1 1 0 rg " + picture(stencil + "00>") + s),
        drawn("HIDE-00 on a stencil of nothing", s -> "0 g " + picture(stencil + "FF>") + s),
        hidden("HIDE-5 on a black picture", s -> picture(gray + "00>") + s),
        hidden("HIDE-5 white on a white one", s -> picture(gray + "FF>") + "1 g\n" + black(s)),
        hidden("HIDE-5 on a black stencil", s -> "0 g " + picture(stencil + "00>") + s),
        hidden(
            "HIDE-5 on a picture that is not read",
            s -> picture("/CS /G /BPC 8 /F /JPXDecode ID 00") + s));
  }

  private static String picture(String data) {
    String at = NAME_AREA.replaceFirst("(\\d+) (\\d+) (\\d+) (\\d+)", "$3 0 0 $4 $1 $2 cm");
    return "q " + at + " BI /W 1 /H 1 " + data + " EI Q\n";
  }

  private static Supplier<VerificationReport> laid(String entry) {
    return signed(
        s -> "q /Laid gs\n" + s + "Q\n",
        pdf -> PageObjects.resource(pdf, LETTER.page(), "ExtGState", "/Laid << " + entry + " >>"));
  }

  private static Supplier<VerificationReport> inked(String space) {
    return signed(
        s -> "/Ink cs 1 scn\n" + black(s),
        pdf -> PageObjects.resource(pdf, LETTER.page(), "ColorSpace", "/Ink " + space));
  }

  /** White tiles, a mask that lets all through and a faint state, of which some paint is made. */
  private static Supplier<VerificationReport> over(String paint) {
    int page = LETTER.page();
    return signed(
        s -> s + "q " + paint + NAME_AREA + " re f Q\n",
        pdf -> {
          if (paint.contains("/Masked")) {
            return PageObjects.mask(pdf, page, "1 g 0 0 595 842 re f");
          }
          TestPdf tiled = PageObjects.tiles(pdf, page, "1 g 0 0 10 10 re f");
          return PageObjects.resource(tiled, page, "ExtGState", "/Laid << /ca 0.3 >>");
        });
  }

  private static Supplier<VerificationReport> signed(
      UnaryOperator<String> line, UnaryOperator<TestPdf> file) {
    return () -> LETTER.redraw(NAME, line).file(file).signedBy(Holder.LE_THI_KIEM_THU).verify();
  }

  private static Attack unread(String id, Supplier<VerificationReport> verified) {
    return Attack.undetermined(id, verified, FindingCode.NO_BLOCK);
  }

  private static Stream<Attack> covered() {
    String image = "q 600 0 0 " + TOP + " 0 0 cm\nBI /W 1 /H 1 /BPC 8 /CS /G ID \u00ff EI\nQ\n";
    return Stream.of(
        hidden("HIDE-1 a white area over it", s -> s + "1 g " + NAME_AREA + " re f 0 g\n"),
        hidden(
            "HIDE-1 one that is drawn by lines",
            s -> s + "1 g 0 0 m 600 0 l 600 " + TOP + " l 0 " + TOP + " l h f 0 g\n"),
        hidden("HIDE-1 a picture over it", s -> s + image),
        unread("HIDE-1 white tiles over it", over("/Pattern cs /Tiles scn\n")),
        unread("HIDE-1 what a mask may let through over it", over("/Masked gs 1 g\n")),
        Attack.control("HIDE-00 faint tiles over it", over("/Laid gs /Pattern cs /Tiles scn\n")),
        Attack.undetermined(
            "HIDE-3 a picture of another page over all of it",
            () ->
                LETTER
                    .content(page -> page + image.replace("600 0 0 " + TOP, "596 0 0 842"))
                    .signedBy(Holder.LE_THI_KIEM_THU)
                    .verify(),
            FindingCode.TEXT_UNSEEN),
        Attack.undetermined(
            "HIDE-2 a seal over it",
            () -> LETTER.stampedBy(PKI.of(Holder.LE_THI_KIEM_THU), cover()).verify(),
            FindingCode.NO_BLOCK),
        Attack.undetermined(
            "HIDE-2 an annotation over it",
            () -> annotated().signedBy(Holder.LE_THI_KIEM_THU).verify(),
            FindingCode.NO_BLOCK),
        Attack.undetermined(
            "HIDE-4 in a layer that is off",
            () -> layered().signedBy(Holder.LE_THI_KIEM_THU).verify(),
            FindingCode.NO_BLOCK),
        Attack.refused(
            "CERT-07 in a replacement text",
            () -> replaced().signedBy(Holder.LE_THI_KIEM_THU).verify(),
            FindingCode.SIGNER_DIFFERS));
  }

  private static Appearance cover() {
    Box space = LETTER.signatureSpace();
    Box box = new Box(0, space.bottom() - 40, 590, space.bottom());
    return new Appearance(box, ascii("1 g 0 0 600 900 re f"), "<< >>", List.of());
  }

  private static DrawnDirective annotated() {
    return LETTER.file(
        pdf -> PageObjects.annotation(pdf, LETTER.page(), TOP, "1 g 0 0 600 900 re f"));
  }

  private static DrawnDirective layered() {
    return LETTER
        .redraw(NAME, s -> "/OC /Layer BDC\n" + s + "EMC\n")
        .file(pdf -> PageObjects.layerOff(pdf, LETTER.page()));
  }

  /** The page shows another name, and says that the attacker's is meant. */
  private static DrawnDirective replaced() {
    StringBuilder utf16 = new StringBuilder("FEFF");
    for (byte b : NAME.getBytes(StandardCharsets.UTF_16BE)) {
      utf16.append(String.format("%02X", b));
    }
    String begin = "/Span << /ActualText <" + utf16 + "> >> BDC\n";
    return DrawnDirective.of(DrawnDirective.LAYOUT)
        .redraw(DrawnDirective.SIGNER, s -> begin + s + "EMC\n");
  }

  private static Attack drawn(String id, UnaryOperator<String> change) {
    return Attack.control(
        id, () -> LETTER.redraw(NAME, change).signedBy(Holder.LE_THI_KIEM_THU).verify());
  }

  private static Attack hidden(String id, UnaryOperator<String> change) {
    return Attack.undetermined(
        id,
        () -> LETTER.redraw(NAME, change).signedBy(Holder.LE_THI_KIEM_THU).verify(),
        FindingCode.NO_BLOCK);
  }

  /** The line without a colour of its own. */
  private static String black(String operators) {
    return operators.replaceAll("(?m)^.* (?:g|rg|k)\n", "");
  }

  private static Bytes ascii(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
  }
}
