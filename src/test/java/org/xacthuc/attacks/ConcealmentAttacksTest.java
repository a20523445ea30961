package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.lastBody;
import static org.xacthuc.attacks.Bases.put;
import static org.xacthuc.attacks.Bases.signed;
import static org.xacthuc.attacks.Bases.with;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.RequirementLevel;

/**
 * What is prepared before anybody signs, to be brought to light later or by other readers:
 * catalogue SH-HIDE-1 to 5 and SH-REPL-3, each beside what genuine documents do.
 */
class ConcealmentAttacksTest {
  /** Drawn letters name nobody, but their pages are looked at. */
  private static final Verification VERIFY =
      Verification.strict().with(Policy.DEFAULT.withSignatory(RequirementLevel.SOFT));

  private static final String ONLY_FROM_NEAR =
      "/AS [<< /Event /View /Category [/Zoom] /OCGs [20 0 R] >>]";

  private static final String PAGE = lastBody(LETTER, TestPdf.FIRST_PAGE);
  private static final String CATALOG = lastBody(LETTER, TestPdf.CATALOG);

  /** Twenty letters and digits, from 72 to about 200 points and at 780. */
  private static final String LONG = "PAY NINE HUNDRED THOUSAND";

  private static final String WORDS = "BT /F1 11 Tf 72 780 Td (" + LONG + ") Tj ET\n";

  private static final String SHORT = "BT /F1 11 Tf 72 780 Td ([daky]) Tj ET\n";
  private static final String OVER = "60 770 300 30 re";
  private static final String PICTURE = "q 300 0 0 30 60 770 cm /Im Do Q";
  private static final String GRAY =
      "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8"
          + " /ColorSpace /DeviceGray ";
  private static final String FORM =
      "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> ";

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void isTold(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(
            coveredByThePage(), notCovered(), annotations(), layers(), unseen(), told(), fields())
        .flatMap(rows -> rows);
  }

  private static Stream<Attack> coveredByThePage() {
    return Stream.of(
        covered("SH-HIDE-1 a white area", WORDS + "1 g " + OVER + " f"),
        covered("SH-HIDE-1 a black area", WORDS + "0 g " + OVER + " f"),
        covered("SH-HIDE-1 a broad line", WORDS + "1 G 30 w 60 785 m 360 785 l S"),
        covered("SH-HIDE-1 a dot", WORDS + "1 G 1 J 400 w 150 785 m 150 785 l S"),
        covered("SH-HIDE-1 an end of a line", WORDS + "1 G 2 J 400 w 40 785 m 41 785 l S"),
        covered("SH-HIDE-1 a mitre", WORDS + "1 G 99 M 30 w 60 785 m 60.1 785 l 60 785.03 l S"),
        covered(
            "SH-HIDE-1 a flat pen",
            WORDS + "1 G q 300 0 0 .001 60 770 cm 1 w 0.5 0 m 0.5 30000 l S Q"),
        covered("SH-HIDE-1 a curve by v", WORDS + "1 g 60 700 m 1500 785 60 900 v f"),
        covered("SH-HIDE-1 a curve by y", WORDS + "1 g 60 700 m 1500 785 60 900 y f"),
        covered("SH-HIDE-1 an area of very many lines", WORDS + "1 g " + drawing() + " f"),
        covered("SH-HIDE-1 thin lines side by side", WORDS + "1 G 1 w " + hatch(1) + "S"),
        covered(
            "SH-HIDE-1 thin lines one by one",
            WORDS + "1 G 1 w " + hatch(1).replace(" l ", " l S ")),
        covered("SH-HIDE-1 a picture", WORDS + PICTURE),
        covered("SH-HIDE-1 a picture with an opaque mask", WORDS + PICTURE.replace("Im", "Solid")),
        covered("SH-HIDE-1 a form", WORDS + "/White Do"),
        covered("SH-HIDE-1 one letter", WORDS + "1 g 72 770 7 30 re f"));
  }

  private static Stream<Attack> notCovered() {
    return Stream.of(
        genuine("SH-HIDE-0 an area below", "1 g " + OVER + " f 0 g " + WORDS),
        genuine("SH-HIDE-0 an area clipped away", WORDS + "0 0 5 5 re W n 1 g " + OVER + " f"),
        genuine("SH-HIDE-0 a picture with a clear mask", WORDS + PICTURE.replace("Im", "Clear")),
        genuine("SH-HIDE-0 a marker", WORDS + "/Multiply gs 1 1 0 rg " + OVER + " f"),
        genuine("SH-HIDE-0 a watermark", WORDS + "/Veil gs /Watermark Do"),
        genuine("SH-HIDE-0 a thin line", WORDS + "0 G 0.7 w 60 783 m 360 783 l S"),
        genuine("SH-HIDE-0 a drawing below", "1 g " + drawing() + " f 0 g " + WORDS),
        genuine(
            "SH-HIDE-0 a drawing clipped away",
            WORDS + "q 0 0 m 9 0 l 0 9 l W n 1 g " + drawing() + " f Q"),
        genuine("SH-HIDE-0 wide hatching", WORDS + "0 G 0.5 w " + hatch(4) + "S"),
        genuine("SH-HIDE-0 lines of a table", WORDS + "0 G 0.5 w " + hatch(30) + "S"),
        genuine(
            "SH-HIDE-0 crossed out twice",
            WORDS + "0 G 0.7 w 60 782.5 m 360 782.5 l S 60 785 m 360 785 l S"),
        genuine("SH-HIDE-0 a curve aside", WORDS + "1 g 60 700 m 40 785 60 900 v f"),
        genuine("SH-HIDE-0 a dot aside", WORDS + "0 G 1 J 60 w 40 785 m 40 785 l S"),
        genuine("SH-HIDE-0 a frame", WORDS + "0 g " + OVER + " 61 771 298 28 re f*"),
        genuine(
            "SH-HIDE-0 recognised text", "3 Tr " + WORDS + "0 Tr q 595 0 0 842 0 0 cm /Im Do Q"));
  }

  /** The area over the words, its upper edge drawn in very many steps. */
  private static String drawing() {
    StringBuilder path = new StringBuilder("60 770 m 360 770 l ");
    for (int i = 0; i <= 6_000; i++) {
      path.append(360 - i / 20.0).append(i % 2 == 0 ? " 800 l " : " 799 l ");
    }
    return path.toString();
  }

  /** Level lines over the words, so far apart. */
  private static String hatch(int apart) {
    StringBuilder lines = new StringBuilder();
    for (int y = 770; y <= 800; y += apart) {
      lines.append("60 ").append(y).append(" m 360 ").append(y).append(" l ");
    }
    return lines.toString();
  }

  private static Stream<Attack> annotations() {
    String area = "1 g " + OVER + " f";
    return Stream.of(
        suspect(
            "SH-HIDE-2 a free text",
            annotated("/Subtype /FreeText", area),
            FindingCode.COVERED_TEXT),
        suspect(
            "SH-HIDE-2 a form field",
            annotated("/Subtype /Widget /FT /Btn /T (B) /Ff 65536", area),
            FindingCode.COVERED_TEXT),
        suspect(
            "SH-HIDE-2 a field's background, of which nobody drew an appearance",
            annotated("/Subtype /Widget /FT /Tx /T (T) /MK << /BG [1] >> /AP << >>", ""),
            FindingCode.COVERED_TEXT),
        control("SH-HIDE-0 a frame around", annotated("/Subtype /Square", "0 G " + OVER + " S")),
        control("SH-HIDE-0 an area that is never shown", annotated("/Subtype /Square /F 2", area)));
  }

  private static Stream<Attack> layers() {
    String usage = "/AS [<< /Event %s /Category [/View /Print] /OCGs [20 0 R] >>]";
    String print = "/View << /ViewState /ON >> /Print << /PrintState /OFF >>";
    String view = "/View << /ViewState /OFF >> /Print << /PrintState /ON >>";
    String always = "/View << /ViewState /ON >> /Print << /PrintState /ON >>";
    return Stream.of(
        hiddenLayer("SH-HIDE-4 off", layered("", "/OFF [20 0 R]", "/Layer")),
        hiddenLayer("SH-HIDE-4 all are off", layered("", "/BaseState /OFF", "/Layer")),
        hiddenLayer(
            "SH-HIDE-4 not on paper",
            layered(print, usage.replace("%s", "/Print").replace("/View ", ""), "/Layer")),
        hiddenLayer(
            "SH-HIDE-4 not on the screen",
            layered(view, usage.replace("%s", "/View").replace(" /Print]", "]"), "/Layer")),
        hiddenLayer(
            "SH-HIDE-4 only from near", layered("/Zoom << /min 2 >>", ONLY_FROM_NEAR, "/Layer")),
        hiddenLayer("SH-HIDE-4 shown where it is not", layered("", "", "/Without")),
        hiddenLayer("SH-HIDE-4 an expression against its groups", layered("", "", "/Expression")),
        hiddenLayer(
            "SH-HIDE-4 an expression about a group that is seen only from near",
            layered("/Zoom << /min 2 >>", ONLY_FROM_NEAR, "/Certain")),
        hiddenLayer("SH-HIDE-4 an expression too deep to follow", layered("", "", "/Deep")),
        hiddenLayer("SH-HIDE-4 an expression too wide to follow", layered("", "", "/Wide")),
        control("SH-HIDE-0 on", layered("", "", "/Layer")),
        control("SH-HIDE-0 an expression that holds", layered("", "", "/Certain")),
        control(
            "SH-HIDE-0 on, and said so", layered(always, usage.replace("%s", "/View"), "/Layer")),
        // PDFium and MuPDF heed it all the same.
        hiddenLayer("SH-HIDE-4 a usage that no event applies", layered(view, "", "/Layer")));
  }

  private static Stream<Attack> unseen() {
    String placeholder = "[sign]" + " ".repeat(40) + "PAY 900";
    return Stream.of(
        hidden("SH-HIDE-5 white", "1 g " + WORDS),
        hidden("SH-HIDE-5 an amount", "1 g " + WORDS.replace(LONG, "PAY 900")),
        hidden("SH-HIDE-5 behind a placeholder", "1 g " + WORDS.replace(LONG, placeholder)),
        genuine("SH-HIDE-0 a placeholder", "1 g " + WORDS.replace(LONG, "[sign] [date]")),
        genuine("SH-HIDE-0 a year", "1 g " + WORDS.replace(LONG, "2025")),
        hidden("SH-HIDE-5 in the colour of an area", "0.5 g " + OVER + " f " + WORDS),
        hidden("SH-HIDE-5 without paint", "3 Tr " + WORDS),
        hidden("SH-HIDE-5 as good as clear", "/Clear gs " + WORDS),
        hidden("SH-HIDE-5 of no size", WORDS.replace("/F1 11", "/F1 0.1")),
        hidden("SH-HIDE-5 off the page", WORDS.replace("72 780", "900 780")),
        hidden("SH-HIDE-5 clipped away", "q 0 0 5 5 re W n " + WORDS + "Q"),
        hidden(
            "SH-HIDE-5 clipped away by very many lines",
            "q 0 0 m "
                + "0 1 l ".repeat(300)
                + "1 1 l h 590 840 m 591 841 l 592 840 l h W n "
                + WORDS
                + "Q"),
        genuine(
            "SH-HIDE-0 within a clip of very many lines",
            "q 0 0 m " + "0 1 l ".repeat(300) + "0 842 l 595 842 l 595 0 l h W n " + WORDS + "Q"),
        genuine("SH-HIDE-0 white on black", "0 g " + OVER + " f 1 g " + WORDS),
        genuine(
            "SH-HIDE-0 white on half black", "/Half gs 0 g " + OVER + " f /Full gs 1 g " + WORDS),
        genuine("SH-HIDE-0 white on a picture", PICTURE + " 1 g " + WORDS));
  }

  private static Stream<Attack> told() {
    return Stream.of(
        Attack.told(
            "SH-HIDE-5 the mark of a signing tool",
            () -> VERIFY.of(page("1 g " + SHORT)),
            FindingCode.HIDDEN_WORD));
  }

  private static Stream<Attack> fields() {
    return Stream.of(
        differs("SH-REPL-3 another amount", field("/V (100)", "900")),
        differs("SH-REPL-3 no value", field("", "900")),
        differs("SH-REPL-3 nothing is shown", field("/V (100)", "")),
        differs("SH-REPL-3 part of it", field("/V (100 000)", "100")),
        differs(
            "SH-REPL-3 a value of which nobody drew an appearance",
            annotated("/Subtype /Widget /FT /Tx /T (T) /V (900) /AP << >>", "")),
        control(
            "SH-REPL-0 no value and no appearance",
            annotated("/Subtype /Widget /FT /Tx /T (T) /AP << >>", "")),
        control("SH-REPL-0 the value", field("/V (100)", "100")),
        control("SH-REPL-0 the value in UTF-16", field("/V <FEFF003100300030>", "100")),
        control("SH-REPL-0 other spaces", field("/V (100 000)", "100000")),
        control("SH-REPL-0 a password", field("/V (100) /Ff 8192", "***")),
        Attack.told(
            "SH-REPL-0 a formatted number",
            () -> VERIFY.of(field("/V (100) /AA << /F << /S /JavaScript /JS (f) >> >>", "100.00")),
            FindingCode.FIELD_VALUE_FORMATTED));
  }

  private static Attack covered(String id, String content) {
    return suspect(id, page(content), FindingCode.COVERED_TEXT);
  }

  private static Attack hidden(String id, String content) {
    return suspect(id, page(content), FindingCode.HIDDEN_TEXT);
  }

  private static Attack hiddenLayer(String id, TestPdf pdf) {
    return suspect(id, pdf, FindingCode.HIDDEN_LAYER);
  }

  private static Attack differs(String id, TestPdf pdf) {
    return suspect(id, pdf, FindingCode.FIELD_VALUE_DIFFERS);
  }

  private static Attack genuine(String id, String content) {
    return control(id, page(content));
  }

  private static Attack suspect(String id, TestPdf pdf, FindingCode code) {
    return Attack.undetermined(id, () -> VERIFY.of(pdf), code);
  }

  private static Attack control(String id, TestPdf pdf) {
    return Attack.control(id, () -> VERIFY.of(pdf));
  }

  /** A signed page with that content, and what the contents refer to. */
  private static TestPdf page(String content) {
    return signed(LETTER.append(update(content, "", "/Kind /Of")));
  }

  private static PdfUpdate update(String content, String page, String properties) {
    String resources =
        "/Resources << /XObject << /Im 30 0 R /Solid 31 0 R /Clear 32 0 R /White 33 0 R"
            + " /Watermark 34 0 R >> /Properties << "
            + properties
            + " >> /ExtGState << /Multiply << /BM /Multiply >> /Veil << /ca 0.2 >>"
            + " /Half << /ca 0.5 >> /Full << /ca 1 >> /Clear << /ca 0.01 >> >>";
    return put(5, with(PAGE.replace("/Resources <<", resources), page))
        .putStream(6, "<< >>", Raw.latin1(content))
        .putStream(30, GRAY + ">>", new byte[] {(byte) 0xFF})
        .putStream(31, GRAY + "/SMask 35 0 R >>", new byte[] {(byte) 0xFF})
        .putStream(32, GRAY + "/SMask 36 0 R >>", new byte[] {(byte) 0xFF})
        .putStream(33, FORM + ">>", Raw.latin1("1 g " + OVER + " f"))
        .putStream(
            34, FORM + "/Group << /S /Transparency >> >>", Raw.latin1("0.5 g " + OVER + " f"))
        .putStream(35, GRAY + ">>", new byte[] {(byte) 0xFF})
        .putStream(36, GRAY + ">>", new byte[] {0});
  }

  private static TestPdf annotated(String entries, String appearance) {
    String flags = entries.contains("/F 2") ? "" : "/F 4 ";
    String shown = entries.contains("/AP") ? "" : "/AP << /N 41 0 R >> ";
    return signed(
        LETTER.append(
            update(WORDS, "/Annots [40 0 R]", "")
                .put(40, "<< /Type /Annot /Rect [0 0 595 842] " + flags + shown + entries + " >>")
                .putStream(41, FORM + ">>", Raw.latin1(appearance))));
  }

  /** Words in one of the layers; 20 is the group. */
  private static TestPdf layered(String usage, String configuration, String name) {
    String properties =
        "/Layer 20 0 R /Without << /Type /OCMD /OCGs 20 0 R /P /AllOff >>"
            + " /Expression << /Type /OCMD /OCGs 20 0 R /VE [/Not 20 0 R] >>"
            + " /Certain << /Type /OCMD /VE [/Or 20 0 R [/And 20 0 R]] >>"
            + (" /Deep << /Type /OCMD /VE "
                + "[/And ".repeat(30)
                + "20 0 R"
                + "]".repeat(30)
                + " >>")
            + " /Wide << /Type /OCMD /VE 60 0 R >>";
    return signed(
        LETTER.append(
            wide(update("/OC " + name + " BDC " + WORDS + " EMC", "", properties))
                .put(20, "<< /Type /OCG /Name (Draft) /Usage << " + usage + " >> >>")
                .put(
                    1,
                    with(
                        CATALOG,
                        "/OCProperties << /OCGs [20 0 R] /D << " + configuration + " >> >>"))));
  }

  /** From 60 on, expressions of which each names the next one twenty times. */
  private static PdfUpdate wide(PdfUpdate update) {
    PdfUpdate wide = update;
    for (int i = 60; i < 75; i++) {
      wide = wide.put(i, "[/And" + (" " + (i + 1) + " 0 R").repeat(20) + "]");
    }
    return wide.put(75, "[/And 20 0 R]");
  }

  private static TestPdf field(String entries, String shown) {
    String field =
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Amount) /F 4 /Rect [72 700 300 720]"
            + " /AP << /N 41 0 R >> "
            + entries
            + " >>";
    String form = "/AcroForm << /Fields [40 0 R] /DR << /Font << /F1 3 0 R >> >> >>";
    return signed(
        LETTER.append(
            update("", "/Annots [40 0 R]", "")
                .put(1, with(CATALOG, form))
                .put(40, field)
                .putStream(
                    41,
                    FORM.replace("[0 0 595 842]", "[0 0 228 20]") + ">>",
                    Raw.latin1("BT /F1 11 Tf 2 5 Td (" + shown + ") Tj ET"))));
  }
}
