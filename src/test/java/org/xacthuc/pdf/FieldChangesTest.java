package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.Steps.ascii;
import static org.xacthuc.pdf.Steps.field;
import static org.xacthuc.pdf.Steps.set;
import static org.xacthuc.pdf.Steps.signature;
import static org.xacthuc.pdf.Steps.told;
import static org.xacthuc.testkit.PdfUpdate.update;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** What is told of fields that were there: filled in, signed, or anything else. */
class FieldChangesTest {
  /**
   * Objects: 5 page, 7 form, 8 text field with appearance 20, 21 empty signature field with
   * appearance 22, 23 signed field with signature 24 and appearance 25, 26 choice of two widgets 27
   * and 28.
   */
  private static final TestPdf BASE = base();

  private static TestPdf base() {
    TestPdf letter = TestPdf.letter("PAY 100").form("Amount");
    String fields = "[8 0 R 21 0 R 23 0 R 26 0 R]";
    String widgets = "[8 0 R 21 0 R 23 0 R 27 0 R 28 0 R]";
    return letter.append(
        set(letter, 7, "Fields", fields)
            .put(5, letter.view().with(5, "Annots", widgets))
            .put(8, field("/FT /Tx /T (Amount) /V (1) /AP << /N 20 0 R >>"))
            .putStream(20, "<< /Subtype /Form >>", ascii("q"))
            .put(21, field("/FT /Sig /T (Wait) /AP << /N 22 0 R >>"))
            .putStream(22, "<< /Subtype /Form >>", ascii("q"))
            .put(23, field("/FT /Sig /T (Signed) /V 24 0 R /AP << /N 25 0 R >>"))
            .put(24, signature(""))
            .putStream(25, "<< /Subtype /Form >>", ascii("q"))
            .put(26, "<< /FT /Ch /T (Choice) /V (a) /Kids [27 0 R 28 0 R] >>")
            .put(27, field("/Parent 26 0 R"))
            .put(28, field("/Parent 26 0 R")));
  }

  private static PdfUpdate with(int number, String entries) {
    return update().put(number, BASE.view().value(number).replaceFirst(">>$", entries + " >>"));
  }

  @ParameterizedTest
  @CsvSource({
    "/V, (2), FORM_VALUE 8 p1 /V (Amount)",
    "/V, [(2)], FORM_VALUE 8 p1 /V (Amount)",
    "/V, << >>, FIELD 8 p1 /V (Amount)",
    "/V, 20 0 R, FIELD 8 p1 /V (Amount)",
    "/AP, << /N 50 0 R >>, FORM_APPEARANCE 8 p1 /AP (Amount)",
    "/AP, << /N 20 0 R /R 20 0 R /D 20 0 R >>, FORM_APPEARANCE 8 p1 /AP (Amount)",
    "/AP, << /N 20 0 R /X 20 0 R >>, FIELD 8 p1 /AP (Amount)",
    "/AP, 7, FIELD 8 p1 /AP (Amount)",
    "/AS, /On, FORM_APPEARANCE 8 p1 /AS (Amount)",
    "/AS, (On), FIELD 8 p1 /AS (Amount)",
    "/I, [1 2], FORM_APPEARANCE 8 p1 /I (Amount)",
    "/I, [/A], FIELD 8 p1 /I (Amount)",
    "/I, 7, FIELD 8 p1 /I (Amount)",
    "/M, (D:2021), FORM_APPEARANCE 8 p1 /M (Amount)",
    "/M, 7, FIELD 8 p1 /M (Amount)",
    "/RV, (x), FORM_APPEARANCE 8 p1 /RV (Amount)",
    "/RV, 20 0 R, FIELD 8 p1 /RV (Amount)",
    "/T, (Other), FIELD 8 p1 /T (Amount)",
    "/Rect, [0 0 9 9], FIELD 8 p1 /Rect (Amount)",
    "/DA, (x), FIELD 8 p1 /DA (Amount)",
    "/Ff, 1, UNEXPLAINED_OBJECT 8",
    "/Ff, 2, FIELD 8 p1 /Ff (Amount)",
    "/Ff, /A, FIELD 8 p1 /Ff (Amount)",
    "/A, << >>, SCRIPT 8 /A (Amount)",
    "/AA, << >>, SCRIPT 8 /A (Amount)",
    "/Kids, [], FIELD 8 /Kids (Amount)",
    "/Type, /Other, FIELD 8 p1 /Type (Amount)"
  })
  void aTextFieldIsToldByWhatDiffers(String key, String value, String expected) {
    PdfUpdate update = set(BASE, 8, key.substring(1), value);
    assertThat(told(BASE, value.contains("50") ? update.put(50, "<< >>") : update))
        .isEqualTo(expected);
  }

  @Test
  void whatComesTogetherIsToldTogether() {
    assertThat(told(BASE, with(8, "/V (2) /AS /On /Ff 1")))
        .isEqualTo("FORM_VALUE 8 p1 /AS /V (Amount)");
    assertThat(told(BASE, with(8, "/V (2) /A << >> /Kids []")))
        .isEqualTo("FIELD 8 /Kids (Amount), SCRIPT 8 /A (Amount), FORM_VALUE 8 p1 /V (Amount)");
    assertThat(told(BASE, with(26, "/V (b)"))).isEqualTo("FORM_VALUE 26 /V (Choice)");
    assertThat(told(BASE, with(27, "/AS /On"))).isEqualTo("FORM_APPEARANCE 27 p1 /AS (Choice)");
    assertThat(told(BASE, update().put(26, "(x)"))).isEqualTo("FIELD 26 /Fields");
  }

  @Test
  void moreReadOnlyIsNoOtherFlag() {
    TestPdf flagged = BASE.append(with(8, "/Ff 4096"));
    assertThat(told(flagged, set(flagged, 8, "Ff", "4097 /V (2)")))
        .isEqualTo("FORM_VALUE 8 p1 /V (Amount)");
    assertThat(told(flagged, set(flagged, 8, "Ff", "1 /V (2)")))
        .isEqualTo("FIELD 8 p1 /Ff /V (Amount)");
    TestPdf locked = BASE.append(with(8, "/Ff 1"));
    assertThat(told(locked, set(locked, 8, "Ff", "0"))).isEqualTo("FIELD 8 p1 /Ff (Amount)");
  }

  @Test
  void theTypeOfAnAnnotationMayBeWrittenOut() {
    TestPdf untyped = BASE.append(Steps.unset(BASE, 8, "Type"));
    assertThat(told(untyped, set(untyped, 8, "Type", "/Annot /V (2)")))
        .isEqualTo("FORM_VALUE 8 p1 /V (Amount)");
    assertThat(told(untyped, set(untyped, 8, "Type", "/Page /V (2)")))
        .isEqualTo("FIELD 8 p1 /Type /V (Amount)");
  }

  /** A document time-stamp vouches for no content: where there is room, it may show nothing. */
  @Test
  void aTimeStampInAnEmptyFieldShowsNothing() {
    String stamp = "<< /Type /DocTimeStamp /ByteRange [0 1 2 3] /Contents <00> >>";
    String added = "DOCUMENT_TIMESTAMP_ADDED 21 p1 /V (Wait)";
    assertThat(told(BASE, with(21, "/V 50 0 R").put(50, stamp))).isEqualTo(added);
    TestPdf roomy = BASE.append(set(BASE, 21, "Rect", "[0 0 9 9]"));
    PdfUpdate update = set(roomy, 21, "V", "50 0 R");
    assertThat(told(roomy, update.put(50, stamp))).isEqualTo(added + ", ANNOTATION 21 p1 /AP");
    assertThat(told(roomy, update.put(50, signature(""))))
        .isEqualTo("SIGNATURE_ADDED 21 p1 /V (Wait)");
  }

  /** ISO 32000-2 table 166: the page that an annotation stands on. */
  @ParameterizedTest
  @CsvSource({
    "5 0 R, SIGNATURE_ADDED 21 p1 /P /V (Wait)",
    "2 0 R, SIGNATURE_CHANGED 21 /P /V (Wait)",
    "6 0 R, SIGNATURE_CHANGED 21 /P /V (Wait)",
    "7, SIGNATURE_CHANGED 21 /P /V (Wait)"
  })
  void aFieldMayBeToldItsPage(String page, String expected) {
    TestPdf unplaced = BASE.append(Steps.unset(BASE, 21, "P"));
    PdfUpdate update = set(unplaced, 21, "P", page + " /V 50 0 R").put(50, signature(""));
    assertThat(told(unplaced, update)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'', SIGNATURE_ADDED 21 p1 /V (Wait)",
    "/AP << /N 25 0 R >>, SIGNATURE_ADDED 21 p1 /AP /V (Wait)",
    "/F 4 /Q 1 /Ff 1 /M (D:2021) /DA (x), SIGNATURE_ADDED 21 p1 /DA /F /M /Q /V (Wait)",
    "/MK << >> /Lock << >>, SIGNATURE_ADDED 21 p1 /Lock /MK /V (Wait)",
    "/P 5 0 R, SIGNATURE_ADDED 21 p1 /V (Wait)",
    "/P 2 0 R, SIGNATURE_CHANGED 21 /P /V (Wait)",
    "/F /A, SIGNATURE_CHANGED 21 p1 /F /V (Wait)",
    "/Q /A, SIGNATURE_CHANGED 21 p1 /Q /V (Wait)",
    "/DA 7, SIGNATURE_CHANGED 21 p1 /DA /V (Wait)",
    "/MK 7, SIGNATURE_CHANGED 21 p1 /MK /V (Wait)",
    "/Lock 7, SIGNATURE_CHANGED 21 p1 /Lock /V (Wait)",
    "/Rect [0 0 9 9], SIGNATURE_CHANGED 21 p1 /Rect /V (Wait)"
  })
  void anEmptyFieldIsSigned(String entries, String expected) {
    PdfUpdate update = with(21, "/V 50 0 R " + entries);
    assertThat(told(BASE, update.put(50, signature("")))).isEqualTo(expected);
  }

  @Test
  void anEmptyFieldIsSignedByASignatureAlone() {
    assertThat(told(BASE, with(21, "/V 50 0 R").put(50, "<< /Type /Sig >>")))
        .isEqualTo("FIELD 21 p1 /V (Wait)");
    assertThat(told(BASE, with(21, "/V 50 0 R").put(50, signature("/Type /DocTimeStamp "))))
        .isEqualTo("DOCUMENT_TIMESTAMP_ADDED 21 p1 /V (Wait)");
    assertThat(told(BASE, with(21, "/V 24 0 R"))).isEqualTo("FIELD 21 p1 /V (Wait)");
  }

  @ParameterizedTest
  @CsvSource({
    "/V 50 0 R, SIGNATURE_CHANGED 23 p1 /V (Signed)",
    "/V null, SIGNATURE_CHANGED 23 p1 /V (Signed)",
    "/AP << /N 20 0 R >>, SIGNATURE_APPEARANCE 23 p1 /AP (Signed)",
    "/AS /On, SIGNATURE_APPEARANCE 23 p1 /AS (Signed)",
    "/Rect [0 0 9 9], SIGNATURE_APPEARANCE 23 p1 /Rect (Signed)",
    "/F 4, FIELD 23 p1 /F (Signed)",
    "/MK << >>, FIELD 23 p1 /MK (Signed)"
  })
  void aSignedFieldIsToldByWhatDiffers(String entries, String expected) {
    PdfUpdate update = with(23, entries);
    assertThat(told(BASE, entries.contains("50") ? update.put(50, signature("")) : update))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "20, FORM_APPEARANCE 8 p1 /AP (Amount)",
    "22, FIELD 21 p1 /AP (Wait)",
    "25, SIGNATURE_APPEARANCE 23 p1 /AP (Signed)"
  })
  void anAppearanceBelongsToItsField(int stream, String expected) {
    PdfUpdate update = update().putStream(stream, "<< /Subtype /Form >>", ascii("Q"));
    assertThat(told(BASE, update)).isEqualTo(expected);
  }

  @Test
  void anAppearanceComesWithTheValueOrTheSignature() {
    PdfUpdate value = with(8, "/V (2)").putStream(20, "<< /Subtype /Form >>", ascii("Q"));
    assertThat(told(BASE, value))
        .isEqualTo("FORM_VALUE 8 p1 /V (Amount), FORM_VALUE 8 p1 /AP (Amount)");
    PdfUpdate signed =
        with(21, "/V 50 0 R")
            .put(50, signature(""))
            .putStream(22, "<< /Subtype /Form >>", ascii("Q"));
    assertThat(told(BASE, signed)).isEqualTo("SIGNATURE_ADDED 21 p1 /V (Wait)");
  }

  @Test
  void anAppearanceThatIsSomethingElseTooIsTold() {
    TestPdf shared = BASE.append(set(BASE, 5, "PieceInfo", "20 0 R"));
    assertThat(told(shared, update().putStream(20, "<< /Subtype /Form >>", ascii("Q"))))
        .isEqualTo("FIELD 20 /AP");
    assertThat(told(BASE, update().put(20, "(x)"))).isEqualTo("FIELD 20 /AP");
  }

  @Test
  void aSignatureThatIsRewrittenIsTold() {
    assertThat(told(BASE, update().put(24, signature("/M (x) "))))
        .isEqualTo("SIGNATURE_CHANGED 24 /V");
    assertThat(told(BASE, update().put(24, "null"))).isEqualTo("SIGNATURE_CHANGED 24 /V");
  }
}
