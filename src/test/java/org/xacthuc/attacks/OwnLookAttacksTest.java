package org.xacthuc.attacks;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.verdict.FindingCode;

/**
 * Annotations that bring no appearance for every reader, or show it on the screen or on paper
 * alone: readers draw another name over the printed one, and the page's own text says nothing of
 * it. The name stands at 380 473, in 14 points.
 */
class OwnLookAttacksTest {
  private static final String RECT = " /Rect [370 464 505 492]";
  private static final String BESIDE = " /Rect [370 440 505 462]";
  private static final String SHAPE = " /C [0 0 0] /IC [0 0 0] /BS << /W 28 >>";
  private static final String BUTTON = "Widget /F 4 /FT /Btn /Ff 65536 /T (b)" + RECT;
  private static final String LIST = "Widget /F 4 /FT /Ch /T (c) /Opt [(Other)]" + RECT;
  private static final String ANEW = "/NeedAppearances true";
  private static final String DRAWN = " /AP << /N 101 0 R >>";
  private static final String FORM = "/Type /XObject /Subtype /Form /BBox [0 0 135 28]";
  private static final String LETTERS =
      FORM
          + " /Resources << /Font << /H << /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
          + " /Encoding /WinAnsiEncoding >> >> >>";
  private static final String WORD = "BT /H 14 Tf 5 5 Td (Tran Van Gia) Tj ET";
  private static final String OFF = "/OCProperties << /OCGs [102 0 R] /D << /OFF [102 0 R] >> >>";

  @ParameterizedTest
  @MethodSource("rows")
  void isTold(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(controls(), shapes(), states(), fields(), aside(), paint()).flatMap(s -> s);
  }

  private static Stream<Attack> controls() {
    return Stream.of(
            "Link /F 4 /Border [0 0 1]" + RECT,
            "Link /F 4 /Border [0 0 0]" + RECT,
            "FreeText /F 2 /DA (/Helv 14 Tf 0 g) /Contents (Tran Van Gia)" + RECT,
            "Popup /F 28 /Open true /Contents (x)" + RECT,
            "Stamp /F 4 /Rect [20 20 60 60]" + DRAWN,
            "Widget /F 4 /FT /Sig /T (s) /Rect [0 0 0 0]",
            "Widget /F 4 /FT /Tx /T (t) /Rect [20 20 60 60]",
            "Widget /F 4 /FT /Btn /T (b) /AS /Off /AP << /N << /On 101 0 R >> >>" + RECT,
            BUTTON + DRAWN.replace("101", "103") + " /MK << /CA (Tran Van Gia) >>",
            LIST + DRAWN.replace("101", "103"))
        .map(kind -> Attack.control("EAA-20 " + kind, () -> page(kind)));
  }

  private static Attack disputed(String kind) {
    return disputed(kind, "");
  }

  private static Attack disputed(String kind, String form) {
    return Attack.undetermined(
        "EAA-20 " + form + kind,
        () -> page(kind, FORM, "1 g 0 0 135 28 re f", "/AcroForm << /Fields [] " + form + " >>"),
        FindingCode.READERS_DISAGREE);
  }

  /** All readers draw some of these, and each draws them as it likes. */
  private static Stream<Attack> shapes() {
    return Stream.of(
            "FreeText /F 4 /DA (/Helv 14 Tf 0 g) /Contents (Tran Van Gia)" + RECT,
            "Square" + SHAPE + RECT,
            "Circle" + SHAPE + RECT,
            "Line /L [370 478 505 478]" + SHAPE + RECT,
            "Line /L [370 478 505 478]" + SHAPE + " /Rect [0 0 0 0]",
            "Polygon /Vertices [370 464 505 464 505 492 370 492]" + SHAPE + RECT,
            "PolyLine /Vertices [370 478 505 478]" + SHAPE + RECT,
            "Ink /InkList [[370 478 440 478 505 478]]" + SHAPE,
            "Highlight /QuadPoints [370 492 505 492 370 464 505 464] /C [0 0 0]" + RECT,
            "Stamp /Name /Approved" + RECT,
            "Redact /OverlayText (Tran Van Gia) /DA (/Helv 14 Tf 0 g)" + RECT,
            "Text /Rect [440 492 440 492]")
        .map(OwnLookAttacksTest::disputed);
  }

  /** Appearances that one reader chooses and another does not. */
  private static Stream<Attack> states() {
    return Stream.of(
            "Stamp /F 4 /AP << /N << /On 101 0 R >> >>" + RECT,
            "Stamp /F 4 /AS (On) /AP << /N << /On 101 0 R >> >>" + RECT,
            "Stamp /F 4 /AS /Off /AP << /N << /On 101 0 R >> >>" + RECT,
            "Stamp /F 4 /AP << /D 101 0 R >>" + RECT,
            "Widget /F 4 /FT /Btn /T (b) /V /On /AP << /N << /On 101 0 R >> >>" + RECT,
            "Stamp /F 4 /Rect [370 464 505 492 0]" + DRAWN,
            "Stamp /F 2.0" + RECT + DRAWN,
            "Stamp /F 4294967298" + RECT + DRAWN)
        .map(OwnLookAttacksTest::disputed);
  }

  private static Stream<Attack> fields() {
    String caption = " /MK << /CA (Tran Van Gia) >>";
    return Stream.of(
        disputed(BUTTON + caption),
        disputed(BUTTON + " /MK << /I 101 0 R >>"),
        disputed(BUTTON + caption + DRAWN.replace("101", "103"), ANEW),
        disputed(LIST),
        disputed(LIST + DRAWN.replace("101", "103"), ANEW));
  }

  /** What is not on the screen and on paper alike. */
  private static Stream<Attack> aside() {
    return Stream.of(
            "Stamp /F 0" + BESIDE,
            "Stamp /F 5" + BESIDE,
            "Square /F 4" + BESIDE,
            "Watermark /F 4" + BESIDE,
            "Stamp /F 36" + BESIDE,
            "Stamp /F 4 /OC 102 0 R" + BESIDE,
            "FreeText /F 4 /FT /Sig" + BESIDE,
            "Widget /F 4 /FT /Sig /T (s)" + BESIDE)
        .map(
            kind ->
                Attack.undetermined(
                    "EAA-21 " + kind,
                    () -> page(kind + DRAWN, LETTERS, WORD, OFF),
                    FindingCode.HIDDEN_LAYER));
  }

  /** What readers paint by themselves covers letters, as any paint does. */
  private static Stream<Attack> paint() {
    return Stream.of(
            "Link /F 4 /Border [0 0 40] /C [1 1 1]" + RECT,
            "Link /F 4 /BS << /W 40 >> /C [1 1 1]" + RECT,
            "Widget /F 4 /FT /Tx /T (t) /MK << /BC [1 1 1] >> /BS << /W 28 >>" + RECT,
            "Text /F 4 /C [1 1 1]" + RECT)
        .map(
            kind ->
                Attack.undetermined("EAA-22 " + kind, () -> page(kind), FindingCode.COVERED_TEXT));
  }

  private static VerificationReport page(String annotation) {
    return page(annotation, FORM, "1 g 0 0 135 28 re f", "");
  }

  /** The letter's last page with an annotation, 101 for its appearance, 103 for an empty one. */
  private static VerificationReport page(
      String annotation, String form, String content, String catalog) {
    return Verification.strict()
        .of(
            HeavyPage.signed(
                HeavyPage.page().put(100, "<< /Type /Annot /Subtype /" + annotation + " >>").stream(
                        101, form, content)
                    .put(102, "<< /Type /OCG /Name (L) >>")
                    .stream(103, FORM, "")
                    .entries("/Annots [100 0 R]")
                    .unsigned()
                    .append(
                        PdfUpdate.update()
                            .put(1, "<< /Type /Catalog /Pages 2 0 R " + catalog + " >>"))));
  }
}
