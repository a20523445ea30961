package org.xacthuc.attacks;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;

/** Boxes, matrices, masks and layers that readers make different things of (catalogue PC-17). */
class SpelledAttacksTest {
  private static final String FORM = "/Type /XObject /Subtype /Form ";
  private static final String BOX = "/BBox [0 0 596 842] ";
  private static final String GRAY = "/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray ";
  private static final String STENCIL = "/Subtype /Image /ImageMask true /Width 1 /Height 1 ";
  private static final String GROUPS = "/OCGs [110 0 R 111 0 R] ";

  @ParameterizedTest
  @MethodSource("rows")
  void isTold(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(forms(), pages(), states(), masks(), layers(), torn()).flatMap(s -> s);
  }

  private static Attack odd(String id, HeavyPage page) {
    return Attack.undetermined("PC-17 " + id, () -> verify(page), FindingCode.READERS_DISAGREE);
  }

  private static Attack control(String id, HeavyPage page) {
    return Attack.control("PC-17 " + id, () -> verify(page));
  }

  private static VerificationReport verify(HeavyPage page) {
    return Verification.strict().of(page.signed());
  }

  private static HeavyPage form(String entries) {
    return HeavyPage.page().resources("/XObject << /Fm 101 0 R >>").stream(
            101, entries, "0 0 9 9 re f")
        .content("/Fm Do ");
  }

  private static Stream<Attack> forms() {
    return Stream.concat(
        Stream.of(
                FORM + BOX,
                FORM + BOX + "/Matrix [1 0 0 1 0 0] /FormType 1",
                FORM + "/BBox [596.0 842.0 0 0]",
                "/Subtype /Form " + BOX)
            .map(entries -> control(entries, form(entries))),
        Stream.of(
                FORM,
                FORM + "/BBox [0 0 596 842 1]",
                FORM + "/BBox << >>",
                FORM + "/BBox [-99999999999 0 99999999999 842]",
                FORM + BOX + "/Matrix [1 0 0 1 0]",
                FORM + BOX + "/Matrix [1 0 0 1 0 0 0]",
                FORM + BOX + "/Matrix [1 0 0 null 0 0]",
                FORM + BOX + "/Subtype2 /PS",
                "/Type /XObject /Subtype (Form) " + BOX)
            .map(entries -> odd(entries, form(entries))));
  }

  private static Stream<Attack> pages() {
    return Stream.concat(
        Stream.of("/Rotate 360", "/CropBox [0 0 596 842]", "/UserUnit 1.0", "/Annots []")
            .map(entry -> control(entry, HeavyPage.page().entries(entry))),
        Stream.of(
                "/Rotate 45",
                "/Rotate (0)",
                "/Rotate 0.0",
                "/CropBox [0 0 596 842 0]",
                "/UserUnit 0",
                "/Annots << >>")
            .map(entry -> odd(entry, HeavyPage.page().entries(entry))));
  }

  private static Stream<Attack> states() {
    return Stream.concat(
        Stream.of("/ca 1", "/ca 1 /BM /Normal", "/BM [/Normal]", "/BM /Unheard")
            .map(state -> control(state, state(state))),
        Stream.of("/ca null", "/CA (0)", "/BM (Screen)", "/BM [/Unheard /Multiply]")
            .map(state -> odd(state, state(state))));
  }

  private static HeavyPage state(String entries) {
    return HeavyPage.page()
        .resources("/ExtGState << /G << " + entries + " >> >>")
        .content("/G gs ");
  }

  /** A mask that hides a picture over the name in some readers only. */
  private static Stream<Attack> masks() {
    return Stream.of(
        Attack.control("PC-17 a colour", () -> over(GRAY + "/BitsPerComponent 8 /Mask [0 0]", "")),
        covered("a colour's number", GRAY + "/BitsPerComponent 8 /Mask [0.0 0.0]", ""),
        Attack.control(
            "PC-17 a soft mask",
            () -> over(GRAY + "/BitsPerComponent 8 /SMask 102 0 R", GRAY + "/BitsPerComponent 8")),
        covered(
            "a stencil for a soft mask",
            GRAY + "/BitsPerComponent 8 /SMask 102 0 R",
            STENCIL + "/BitsPerComponent 1"),
        Attack.control(
            "PC-17 a stencil", () -> over(STENCIL + "/BitsPerComponent 1 /Decode [1 0]", "")),
        covered("half of /Decode", STENCIL + "/BitsPerComponent 1 /Decode [1]", ""),
        covered("a wide /Decode", STENCIL + "/BitsPerComponent 1 /Decode [2 0]", ""));
  }

  private static Attack covered(String id, String picture, String mask) {
    return Attack.undetermined("PC-17 " + id, () -> over(picture, mask), FindingCode.COVERED_TEXT);
  }

  /** Drawn after the page's own text, where the name stands. */
  private static VerificationReport over(String picture, String mask) {
    TestPdf letter =
        HeavyPage.page().resources("/XObject << /Im 101 0 R >>").stream(101, picture, "\0").stream(
                102, mask, "\0")
            .stream(103, "", "q 135 0 0 28 370 464 cm /Im Do Q ")
            .unsigned();
    String page = Bases.lastBody(letter, 5).replace("8 0 R] /R", "8 0 R 103 0 R] /R");
    return Verification.strict().of(HeavyPage.signed(letter.append(Bases.put(5, page))));
  }

  /** All of the page's text in a layer that PDFBox takes for shown. */
  private static Stream<Attack> layers() {
    String member = "<< /Type /OCMD ";
    return Stream.of(
            Stream.of(
                    layer("<< /Type /OCG /Name (L) >>", "", GROUPS),
                    layer("<< /Type /OCG /Name (L) /Intent [/View /Design] >>", "", GROUPS),
                    layer("<< /Type /OCG /Name (L) >>", "/BaseState /OFF /ON [110 0 R]", GROUPS),
                    layer("<< /Type /OCG /Name (L) >>", "/RBGroups [[110 0 R 111 0 R]]", GROUPS),
                    layer(member + "/OCGs [111 0 R] /P /AllOn >>", "", GROUPS),
                    layer(member + "/VE [/Or 111 0 R [/Not [/Not 111 0 R]]] >>", "", GROUPS))
                .map(page -> Attack.control("PC-18 a layer", page)),
            Stream.of(
                    layer("<< /Type /OCG /Name (L) /Intent /Design >>", "", GROUPS),
                    layer("<< /Type /OCG /Name (L) >>", "/Intent /Other", GROUPS),
                    layer(
                        "<< /Type /OCG /Name (L) >>",
                        "/BaseState /OFF /ON [110 0 R] /OFF [110 0 R]",
                        GROUPS),
                    layer("<< /Type /OCG /Name (L) >>", "/BaseState /Unchanged", GROUPS),
                    layer(
                        "<< /Type /OCG /Name (L) /Usage << /View << /ViewState /OFF >> >> >>",
                        "",
                        GROUPS),
                    layer(
                        "<< /Type /OCG /Name (L) >>",
                        "",
                        GROUPS + "/Configs [<< /OFF [110 0 R] >>] "),
                    layer(member + "/OCGs [] /P /AnyOff >>", "", GROUPS),
                    layer(member + "/OCGs [null] >>", "", GROUPS),
                    layer(member + "/OCGs [111 0 R] /P (AllOff) >>", "", GROUPS),
                    layer(member + "/OCGs [<< /Type /OCMD /OCGs 111 0 R >>] >>", "", GROUPS),
                    layer("<< /Type /OCG /OCGs [111 0 R] >>", "/OFF [110 0 R]", GROUPS),
                    layer(member + "/VE [] >>", "", GROUPS),
                    layer(member + "/VE [/Xor 111 0 R] >>", "", GROUPS),
                    layer(member + "/VE [/And] >>", "", GROUPS),
                    layer(member + "/VE [/And null 111 0 R] >>", "", GROUPS),
                    layer(member + "/VE [/Or 111 0 R] /OCGs 111 0 R /P /AllOff >>", "", GROUPS))
                .map(page -> Attack.undetermined("PC-18 a layer", page, FindingCode.HIDDEN_LAYER)))
        .flatMap(s -> s);
  }

  private static Supplier<VerificationReport> layer(
      String properties, String configuration, String more) {
    return () ->
        signed(
            HeavyPage.page()
                .resources("/Properties << /MC 110 0 R >>")
                .put(110, properties)
                .content("/OC /MC BDC "),
            "/OCProperties << " + more + "/D << " + configuration + " >> >>");
  }

  /** A form ends what the page began, or leaves open what it began itself. */
  private static Stream<Attack> torn() {
    return Stream.of(
        Attack.control("PC-19 balanced", () -> torn("/OC /MC BDC EMC /P BMC EMC", "/Fm Do ")),
        Attack.control("PC-19 no layer", () -> torn("/P BMC", "/Fm Do ")),
        Attack.undetermined(
            "PC-19 ended within",
            () -> torn("EMC", "/OC /MC BDC /Fm Do "),
            FindingCode.HIDDEN_LAYER),
        Attack.undetermined(
            "PC-19 left open", () -> torn("/OC /MC BDC", "/Fm Do "), FindingCode.HIDDEN_LAYER));
  }

  private static VerificationReport torn(String form, String content) {
    return signed(
        HeavyPage.page()
            .resources("/XObject << /Fm 101 0 R >> /Properties << /MC 110 0 R >>")
            .stream(101, FORM + BOX + "/Resources << /Properties << /MC 110 0 R >> >>", form)
            .put(110, "<< /Type /OCG /Name (L) >>")
            .content(content),
        "/OCProperties << " + GROUPS + "/D << /OFF [110 0 R] >> >>");
  }

  private static VerificationReport signed(HeavyPage page, String catalog) {
    return Verification.strict()
        .of(
            HeavyPage.signed(
                page.put(111, "<< /Type /OCG /Name (M) >>")
                    .unsigned()
                    .append(
                        PdfUpdate.update()
                            .put(1, "<< /Type /Catalog /Pages 2 0 R " + catalog + " >>"))));
  }
}
