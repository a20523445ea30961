package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.Steps.field;
import static org.xacthuc.pdf.Steps.set;
import static org.xacthuc.pdf.Steps.signature;
import static org.xacthuc.pdf.Steps.signing;
import static org.xacthuc.pdf.Steps.told;
import static org.xacthuc.pdf.Steps.withField;
import static org.xacthuc.testkit.PdfUpdate.update;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** What a form may gain with a further signature, and what is told of all else. */
class FormChangesTest {
  private static final String SIGNED = "SIGNATURE_ADDED 50 p1 /Fields";

  /** Objects: 1 catalog, 5 page, 7 form, 8 field. */
  private static final TestPdf BASE = TestPdf.letter("PAY 100").form("Amount");

  /** A signature comes, and with it entries of the form. */
  private static PdfUpdate with(TestPdf base, String entries) {
    return signing(base, update()).edit(7, t -> t.replaceFirst(">>$", entries + " >>"));
  }

  private static TestPdf base(String key, String value) {
    return BASE.append(set(BASE, 7, key, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/SigFlags 0",
        "/SigFlags 3",
        "/DA (/F1 0 Tf 0 g)",
        "/Q 1",
        "/NeedAppearances false",
        "/DR << /Font << /F1 3 0 R /F2 60 0 R >> >>",
        "/DR << /Font << /F1 3 0 R >> /ExtGState << /G << >> >> >>",
        "/DR << /Font << /F1 3 0 R >> /XObject << /X 60 0 R >> >>",
        "/DR 60 0 R"
      })
  void aSignatureMayBringIt(String entries) {
    PdfUpdate update = with(BASE, entries).put(60, "<< /Font << /F1 3 0 R >> >>");
    if (!entries.contains("60 0 R")) {
      update = with(BASE, entries);
    }
    assertThat(told(BASE, update)).isEqualTo(SIGNED);
  }

  @ParameterizedTest
  @CsvSource({
    "/SigFlags 4, /SigFlags",
    "/SigFlags -1, /SigFlags",
    "/SigFlags (3), /SigFlags",
    "/NeedAppearances true, /NeedAppearances",
    "/NeedAppearances 7, /NeedAppearances",
    "/XFA (x), /XFA",
    "/CO [], /CO",
    "/DR << /Font << /F1 4 0 R >> >>, /DR",
    "/DR << /Font << >> >>, /DR",
    "/DR << >>, /DR",
    "/DR null, /DR",
    "/DR 3 0 R, /DR"
  })
  void anythingElseIsTold(String entries, String key) {
    assertThat(told(BASE, with(BASE, entries))).isEqualTo(SIGNED + ", FIELD 7 " + key);
  }

  static Stream<Arguments> bases() {
    TestPdf flags = base("SigFlags", "1");
    TestPdf appearance = base("DA", "(/F1 0 Tf)");
    TestPdf needed = base("NeedAppearances", "true");
    TestPdf notNeeded = base("NeedAppearances", "false");
    TestPdf noResources = BASE.append(Steps.unset(BASE, 7, "DR"));
    TestPdf drawn = BASE.append(set(BASE, 8, "V", "(100)"));
    TestPdf shown = BASE.append(set(BASE, 8, "V", "(100) /AP << >>"));
    return Stream.of(
        Arguments.of(flags, "/SigFlags 3", ""),
        Arguments.of(flags, "/SigFlags 2", ", FIELD 7 /SigFlags"),
        Arguments.of(appearance, "/DA (/F2 0 Tf)", ", FIELD 7 /DA"),
        Arguments.of(needed, "/NeedAppearances false", ""),
        Arguments.of(needed, "/DA (/F1 0 Tf)", ", FIELD 7 /DA"),
        Arguments.of(needed, "/DR << /Font << /F1 3 0 R /F2 4 0 R >> >>", ", FIELD 7 /DR"),
        Arguments.of(notNeeded, "/DA (/F1 0 Tf)", ""),
        Arguments.of(
            BASE,
            "/DA (/F1 0 Tf) /NeedAppearances true",
            ", FIELD 7 /DA, FIELD 7 /NeedAppearances"),
        Arguments.of(drawn, "/Q 1", ", FIELD 7 /Q"),
        Arguments.of(drawn, "/DR << /Font << /F1 3 0 R /F2 4 0 R >> >>", ", FIELD 7 /DR"),
        Arguments.of(shown, "/Q 1", ""),
        Arguments.of(noResources, "/DR << /Font << /F1 3 0 R >> >>", ""));
  }

  @ParameterizedTest
  @MethodSource("bases")
  void whatWasThereBeforeCounts(TestPdf base, String entries, String more) {
    assertThat(told(base, with(base, entries))).isEqualTo(SIGNED + more);
  }

  /** Resources that are objects of their own: 20 all of them, 21 the fonts. */
  static Stream<Arguments> resources() {
    TestPdf whole =
        BASE.append(set(BASE, 7, "DR", "20 0 R").put(20, "<< /Font << /F1 3 0 R >> >>"));
    TestPdf fonts =
        BASE.append(set(BASE, 7, "DR", "<< /Font 21 0 R >>").put(21, "<< /F1 3 0 R >>"));
    TestPdf shared = whole.append(set(whole, 5, "Resources", "20 0 R"));
    TestPdf own =
        BASE.append(
            set(BASE, 7, "DR", "<< /Font 21 0 R >>")
                .put(21, "<< /F1 22 0 R >>")
                .put(22, "<< /Type /Font /Subtype /Type1 >>"));
    String grown = "<< /Font << /F1 3 0 R /F2 4 0 R >> >>";
    return Stream.of(
        Arguments.of(whole, update().put(20, grown), ""),
        Arguments.of(whole, update().put(20, "<< /Font << /F1 4 0 R >> >>"), ", FIELD 7 /DR"),
        Arguments.of(whole, update().put(20, "[]"), ", FIELD 7 /DR"),
        Arguments.of(fonts, update().put(21, "<< /F1 3 0 R /F2 4 0 R >>"), ""),
        Arguments.of(fonts, update().put(21, "<< /F1 4 0 R >>"), ", FIELD 7 /DR"),
        Arguments.of(
            shared, update().put(20, grown), ", FIELD 7 /DR, PAGE_RESOURCES 20 p1 /Resources"),
        Arguments.of(
            own, update().put(22, "<< /Type /Font /Subtype /Type0 >>"), ", CATALOG 22 /AcroForm"));
  }

  @ParameterizedTest
  @MethodSource("resources")
  void resourcesOnlyGainNames(TestPdf base, PdfUpdate update, String more) {
    assertThat(told(base, signing(base, update))).isEqualTo(SIGNED + more);
  }

  /** What is below a category that gained names is looked at too. */
  @Test
  void aFontIsNotReplacedBesideANameThatCame() {
    TestPdf fonts =
        BASE.append(set(BASE, 7, "DR", "<< /Font 21 0 R >>").put(21, "<< /F1 3 0 R >>"));
    PdfUpdate update =
        signing(fonts, update())
            .edit(7, t -> t.replace("/Font 21 0 R", "/Font 21 0 R /ExtGState << >>"));
    assertThat(told(fonts, update.put(21, "<< /F1 3 0 R /F2 4 0 R >>"))).isEqualTo(SIGNED);
    assertThat(told(fonts, update.put(21, "<< /F1 4 0 R >>"))).isEqualTo(SIGNED + ", FIELD 7 /DR");
  }

  @Test
  void anotherOrderOfFieldsIsTold() {
    assertThat(told(BASE, signing(BASE, update()).edit(7, t -> t.replace("8 0 R 50", "50"))))
        .isEqualTo("FIELD 7 /Fields, " + SIGNED);
    assertThat(told(BASE, signing(BASE, update()).edit(7, t -> t.replace("[ 8 0 R 50 0 R]", "7"))))
        .isEqualTo("FIELD 7 /Fields, ANNOTATION 50 p1 /Annots");
    assertThat(told(BASE, signing(BASE, update()).edit(7, t -> t.replace("8 0 R 50", "50 0 R 8"))))
        .isEqualTo(SIGNED);
  }

  @Test
  void theFieldsMayBeAnObjectOfTheirOwn() {
    TestPdf array = BASE.append(set(BASE, 7, "Fields", "20 0 R").put(20, "[8 0 R]"));
    PdfUpdate update = signing(BASE, update()).put(7, array.view().value(7));
    assertThat(told(array, update.put(20, "[8 0 R 50 0 R]"))).isEqualTo(SIGNED);
    TestPdf shared = array.append(set(array, 5, "PieceInfo", "20 0 R"));
    PdfUpdate page = update.put(5, shared.view().adding(5, "Annots", "50 0 R"));
    assertThat(told(shared, page.put(20, "[8 0 R 50 0 R]"))).isNotEqualTo(SIGNED);
    assertThat(
            told(
                BASE,
                signing(BASE, update())
                    .put(7, "<< /DR << /Font << /F1 3 0 R >> >> /Fields 60 0 R >>")
                    .put(60, "[8 0 R 50 0 R]")))
        .isEqualTo(SIGNED);
  }

  @Test
  void aFormMayComeWithTheSignature() {
    TestPdf letter = TestPdf.letter("PAY 100");
    PdfUpdate update =
        set(letter, 1, "AcroForm", "52 0 R")
            .put(5, letter.view().adding(5, "Annots", "50 0 R"))
            .put(50, field("/FT /Sig /T (New) /V 51 0 R"))
            .put(51, signature(""))
            .put(52, "<< /Fields [50 0 R] /SigFlags 3 >>");
    assertThat(told(letter, update)).isEqualTo(SIGNED);
    PdfUpdate direct =
        set(letter, 1, "AcroForm", "<< /Fields [50 0 R] /SigFlags 3 >>")
            .put(5, letter.view().adding(5, "Annots", "50 0 R"))
            .put(50, field("/FT /Sig /T (New) /V 51 0 R"))
            .put(51, signature(""));
    assertThat(told(letter, direct)).isEqualTo(SIGNED);
    assertThat(told(letter, update.put(52, "<< /Fields [50 0 R] /XFA (x) >>")))
        .isEqualTo(SIGNED + ", FIELD 52 /XFA");
  }

  @Test
  void aFormThatIsSomethingElseTooIsTold() {
    TestPdf shared = BASE.append(set(BASE, 5, "PieceInfo", "7 0 R"));
    String told = told(shared, signing(shared, update()));
    assertThat(told).doesNotContain("SIGNATURE_ADDED").contains("7 p1 /PieceInfo");
  }

  @ParameterizedTest
  @CsvSource({
    "/FT /Sig /T (New), EMPTY_FIELD_ADDED 50 p1 /Fields",
    "/FT /Sig /T (New) /Kids [], FIELD",
    "/FT /Sig /T (New) /A << >>, 'FIELD 50 /Fields, SCRIPT 50 p1 /Annots <Widget>'",
    "/FT /Sig /T (New) /AA << >>, 'FIELD 50 /Fields, SCRIPT 50 p1 /Annots <Widget>'",
    "/FT /Sig /T (New) /Other 1, FIELD",
    "/FT /Sig /T (New) /Type /Page, FIELD",
    "/FT /Sig /T (New) /Subtype /Text, 'FIELD 50 /Fields, ANNOTATION_ADDED 50 p1 /Annots <Text>'",
    "/FT /Sig /T (New) /Contents (x), EMPTY_FIELD_ADDED 50 p1 /Fields",
    "/FT /Sig /T (New) /Contents 6 0 R, FIELD",
    "/FT /Sig /T (New) /Parent 8 0 R, FIELD",
    "/FT /Sig /T (N.w), FIELD",
    "/FT /Sig /T (), FIELD",
    "/FT /Sig /T /New, FIELD",
    "/FT /Sig, FIELD",
    "/FT /Tx /T (New), FIELD",
    "/T (New), FIELD"
  })
  void anEmptyFieldWaitsForASignatureAndIsNothingElse(String entries, String expected) {
    assertThat(told(BASE, withField(BASE, update(), field(entries))))
        .isEqualTo(
            expected.equals("FIELD") ? "FIELD 50 /Fields, ANNOTATION 50 p1 /Annots" : expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/Type /DocTimeStamp, '', DOCUMENT_TIMESTAMP_ADDED 50 p1 /Fields",
    "'', '', SIGNATURE_ADDED 50 p1 /Fields",
    "'', /A << >>, 'SIGNATURE_ADDED 50 p1 /Fields, SCRIPT 50 /A'",
    "'', /AA << >>, 'SIGNATURE_ADDED 50 p1 /Fields, SCRIPT 50 /A'",
    "/Reference [<< /TransformMethod /DocMDP >>], '', SIGNATURE_ADDED 50 p1 /Fields",
    "/Reference [<< /TransformMethod /UR3 >>], '', 'FIELD 50 /Fields, ANNOTATION 50 p1 /Annots'",
    "'', /Other 1, 'FIELD 50 /Fields, ANNOTATION 50 p1 /Annots'",
    "'', /Rect [0 0 9 9] /AP << >>, SIGNATURE_ADDED 50 p1 /Fields",
    "'', /Rect [0 0 9 9] /MK << /BG [1] >>, 'SIGNATURE_ADDED 50 p1 /Fields, ANNOTATION 50 p1 /AP'",
    "'', /Rect [0 0 9 9] /MK << /BG [] >>, SIGNATURE_ADDED 50 p1 /Fields",
    "'', /Rect [0 0 9 0] /MK << /CA (x) >>, SIGNATURE_ADDED 50 p1 /Fields",
    "/Type /DocTimeStamp, /Rect [0 0 9 9] /AP << >>, 'DOCUMENT_TIMESTAMP_ADDED 50 p1 /Fields,"
        + " ANNOTATION 50 p1 /AP'",
    "/Type /DocTimeStamp, /AP << >>, DOCUMENT_TIMESTAMP_ADDED 50 p1 /Fields",
    "/Type /DocTimeStamp, /Rect [0 0 9 9], DOCUMENT_TIMESTAMP_ADDED 50 p1 /Fields"
  })
  void aSignatureIsToldByWhatItIs(String signed, String widget, String expected) {
    PdfUpdate update =
        withField(BASE, update(), field("/FT /Sig /T (New) /V 51 0 R " + widget))
            .put(51, signature(signed));
    assertThat(told(BASE, update)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<< /Contents <00> >>", "<< /ByteRange [0 1 2 3] >>", "[]", "<< >>"})
  void aValueThatIsNoSignatureIsTold(String value) {
    assertThat(told(BASE, signing(BASE, update()).put(51, value))).startsWith("FIELD 50 /Fields");
    assertThat(told(BASE, signing(BASE, update()).edit(50, t -> t.replace("51 0 R", value))))
        .startsWith("FIELD 50 /Fields");
  }

  @ParameterizedTest
  @CsvSource({
    "/Parent 50 0 R, true",
    "/Parent 50 0 R /FT /Sig, true",
    "/Parent 50 0 R /FT /Tx, false",
    "/Parent 50 0 R /T (x), false",
    "/Parent 50 0 R /V 51 0 R, false",
    "/Parent 50 0 R /Kids [], false",
    "/Parent 8 0 R, false",
    "'', false"
  })
  void aSignatureMayHaveWidgetsOfItsOwn(String kid, boolean isNothingElse) {
    PdfUpdate update =
        signing(BASE, update())
            .put(50, "<< /FT /Sig /T (New) /V 51 0 R /Kids [52 0 R] >>")
            .put(5, BASE.view().adding(5, "Annots", "52 0 R"))
            .put(52, field(kid));
    assertThat(told(BASE, update))
        .isEqualTo(isNothingElse ? SIGNED : "FIELD 50 /Fields, ANNOTATION 52 p1 /Annots");
  }

  @Test
  void aFieldThatWasSeenBeforeIsNoNewOne() {
    assertThat(told(BASE, update().put(7, BASE.view().adding(7, "Fields", "8 0 R"))))
        .isEqualTo("FIELD 8 /Fields");
    assertThat(told(BASE, update().put(7, BASE.view().adding(7, "Fields", "<< /FT /Sig >>"))))
        .isEqualTo("FIELD 0 /Fields");
    assertThat(told(BASE, update().put(7, BASE.view().adding(7, "Fields", "99 0 R"))))
        .isEqualTo("FIELD 99 /Fields");
  }
}
