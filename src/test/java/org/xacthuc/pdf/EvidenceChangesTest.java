package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.Steps.ascii;
import static org.xacthuc.pdf.Steps.set;
import static org.xacthuc.pdf.Steps.told;
import static org.xacthuc.testkit.PdfUpdate.update;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** How a document security store comes and grows (ISO 32000-2 §12.8.4.3), and what is no store. */
class EvidenceChangesTest {
  private static final String KEY = "0123456789abcdefABCDEF0123456789ABCDEF01";
  private static final TestPdf LETTER = TestPdf.letter("PAY 100");

  /** Objects: 20 store, 21 a certificate, 22 its VRI, 23 an entry of that, 24 a list of CRLs. */
  private static final TestPdf BASE =
      LETTER.append(
          stream(set(LETTER, 1, "DSS", "20 0 R"), 21)
              .put(20, "<< /Type /DSS /Certs [21 0 R] /CRLs 24 0 R /VRI 22 0 R >>")
              .put(22, "<< /" + KEY + " 23 0 R >>")
              .put(23, "<< /Cert [21 0 R] >>")
              .put(24, "[21 0 R]"));

  private static PdfUpdate stream(PdfUpdate update, int number) {
    return update.putStream(number, "<< >>", ascii("DER"));
  }

  /** With a store in object 50 whose entries name streams 51 and 52, both new. */
  private static String coming(String entries) {
    PdfUpdate update = set(LETTER, 1, "DSS", "50 0 R");
    update = update.put(50, "<< " + entries + " >>");
    return told(LETTER, stream(stream(update, 51), 52));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Type /DSS /Certs [51 0 R 52 0 R]",
        "/Type (DSS) /CRLs [51 0 R] /OCSPs [52 0 R]",
        "/Certs [51 0 R] /VRI << /Type /VRI /" + KEY + " << /Cert [51 0 R] /CRL [52 0 R] >> >>",
        "/Certs [52 0 R] /VRI << /" + KEY + " << /Type (VRI) /OCSP [51 0 R] /TU (x) >> >>",
        "/Certs [52 0 R] /VRI << /" + KEY + " << /TS 51 0 R >> >>",
        "/Certs [51 0 R 52 0 R] /VRI << /" + KEY + " << /TS (x) >> >>",
        "/Certs [51 0 R 52 0 R] /OCSPs []"
      })
  void aStoreMayCome(String entries) {
    assertThat(coming(entries)).isEqualTo("VALIDATION_DATA 50 /DSS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Type 7 /Certs [51 0 R 52 0 R]",
        "/Certs [51 0 R 52 0 R 3 0 R]",
        "/Certs [51 0 R 52 0 R (x)]",
        "/Certs [51 0 R 52 0 R] /CRLs 7",
        "/Cert [51 0 R 52 0 R]",
        "/Certs [51 0 R 52 0 R] /TU (x)",
        "/Certs [51 0 R 52 0 R] /VRI 7",
        "/Certs [51 0 R 52 0 R] /VRI << /Type 7 >>",
        "/Certs [51 0 R 52 0 R] /VRI << /Certs [] >>",
        "/Certs [51 0 R 52 0 R] /VRI << /" + KEY + " 7 >>",
        "/Certs [51 0 R 52 0 R] /VRI << /" + KEY + " << /TU 7 >> >>",
        "/Certs [51 0 R 52 0 R] /VRI << /" + KEY + " << /TS 7 >> >>",
        "/Certs [51 0 R 52 0 R] /VRI << /" + KEY + " << /Type 7 >> >>",
        "/Certs [51 0 R 52 0 R] /VRI << /" + KEY + " << /Cert 51 0 R >> >>",
        "/Certs [51 0 R 52 0 R] /VRI << /" + KEY + " << /Certs [51 0 R] >> >>"
      })
  void whatHasAnotherFormIsNoStore(String entries) {
    assertThat(coming(entries)).isEqualTo("CATALOG 1 /DSS");
  }

  @Test
  void whatHasOtherKeysIsNoStoreAtAll() {
    String unexplained =
        "CATALOG 1 /DSS, UNEXPLAINED_OBJECT 50, UNEXPLAINED_OBJECT 51, UNEXPLAINED_OBJECT 52";
    assertThat(coming("/Certs [51 0 R 52 0 R] /Other 1")).isEqualTo(unexplained);
    assertThat(coming("/Certs [51 0 R 52 0 R] /" + KEY.substring(1) + " 1")).isEqualTo(unexplained);
    assertThat(told(BASE, Steps.unset(BASE, 1, "DSS"))).isEqualTo("CATALOG 1 /DSS");
  }

  @Test
  void aStoreMayStandInTheCatalog() {
    assertThat(told(LETTER, stream(set(LETTER, 1, "DSS", "<< /Certs [51 0 R] >>"), 51)))
        .isEqualTo("VALIDATION_DATA 1 /DSS");
  }

  @ParameterizedTest
  @CsvSource({
    "20, << /Type /DSS /Certs [21 0 R 50 0 R] /CRLs 24 0 R /VRI 22 0 R >>",
    "20, << /Certs [50 0 R] /CRLs [50 0 R] /VRI 22 0 R >>",
    "20, << /Certs [21 0 R] /CRLs 24 0 R /OCSPs [50 0 R] /VRI 22 0 R >>",
    "22, << /"
        + KEY
        + " 23 0 R /00000000000000000000"
        + "00000000000000000000 << /CRL [50 0 R] >> >>",
    "23, << /Cert [21 0 R] /OCSP [50 0 R] >>",
    "24, [21 0 R 50 0 R]"
  })
  void aStoreGrowsInItsPlace(int number, String value) {
    assertThat(told(BASE, stream(update().put(number, value), 50)))
        .isEqualTo("VALIDATION_DATA 20 /DSS");
  }

  @ParameterizedTest
  @CsvSource({
    "20, << /Type /DSS /CRLs 24 0 R /VRI 22 0 R /OCSPs [50 0 R] >>",
    "20, << /Certs [21 0 R 50 0 R] /CRLs 24 0 R >>",
    "20, << /Certs [21 0 R 50 0 R] /CRLs 24 0 R /VRI << >> >>",
    "20, << /Certs [21 0 R 50 0 R] /CRLs 24 0 R /VRI 7 >>",
    "22, << /0000000000000000000000000000000000000000 << /CRL [50 0 R] >> >>",
    "24, [3 0 R 50 0 R]"
  })
  void whatAStoreLosesIsTold(int number, String value) {
    assertThat(told(BASE, stream(update().put(number, value), 50))).isEqualTo("CATALOG 1 /DSS");
  }

  /** What is wrong with the form of an entry that was there before is nobody's who came later. */
  @Test
  void whatTheStoreHadIsNotLookedAtAgain() {
    TestPdf odd = BASE.append(update().put(23, "<< /Cert [21 0 R] /TU 7 >>"));
    PdfUpdate list = stream(update().put(24, "[21 0 R 50 0 R]"), 50);
    assertThat(told(odd, list)).isEqualTo("VALIDATION_DATA 20 /DSS");
    assertThat(told(odd, list.put(23, "<< /Cert [21 0 R] /TU 8 >>"))).isEqualTo("CATALOG 1 /DSS");
  }

  /** Of what is no list of streams, only so much is taken for a part of the store. */
  @ParameterizedTest
  @CsvSource({"5, true", "20, false"})
  void listsInListsAreFollowedToADepth(int depth, boolean part) {
    String list = "[".repeat(depth) + "51 0 R" + "]".repeat(depth);
    String other = "<< /Certs ".repeat(depth) + "51 0 R" + " >>".repeat(depth);
    for (String certificates : new String[] {list, other}) {
      assertThat(coming("/Certs [52 0 R] /CRLs " + certificates))
          .isEqualTo(part ? "CATALOG 1 /DSS" : "CATALOG 1 /DSS, UNEXPLAINED_OBJECT 51");
    }
  }

  /** A list in a list, which no store has, is no part of its structure. */
  @Test
  void aListThatSomethingElseHoldsIsNoPart() {
    TestPdf nested = BASE.append(set(BASE, 20, "OCSPs", "25 0 R /CRLs [] ").put(25, "[24 0 R]"));
    assertThat(told(nested, stream(update().put(24, "[21 0 R 50 0 R]"), 50)))
        .isEqualTo("CATALOG 1 /DSS, CATALOG 24 /DSS");
  }

  @Test
  void aStoreThatMovesGrows() {
    PdfUpdate moved =
        set(BASE, 1, "DSS", "51 0 R")
            .put(51, "<< /Certs [21 0 R 50 0 R] /CRLs 24 0 R /VRI 22 0 R >>");
    assertThat(told(BASE, stream(moved, 50))).isEqualTo("VALIDATION_DATA 51 /DSS");
  }

  @Test
  void aStreamOfTheStoreIsNeverRewritten() {
    assertThat(told(BASE, update().putStream(21, "<< >>", ascii("other"))))
        .isEqualTo("CATALOG 21 /DSS");
    assertThat(told(BASE, update().put(23, "(x)"))).contains("CATALOG 23 /DSS");
  }

  @Test
  void whatTheStreamsNameComesWithThem() {
    PdfUpdate length =
        update()
            .put(24, "[21 0 R 50 0 R]")
            .put(50, "<< /Length 51 0 R >>\nstream\nDER\nendstream")
            .put(51, "3");
    assertThat(told(BASE, length)).isEqualTo("VALIDATION_DATA 20 /DSS");
  }

  /** A list of the store that is also a page's content would change what the page shows. */
  @Test
  void whatIsSomethingElseTooIsNoPartOfTheStore() {
    TestPdf shared = BASE.append(set(BASE, 5, "Contents", "24 0 R"));
    assertThat(told(shared, stream(update().put(24, "[21 0 R 50 0 R]"), 50)))
        .contains("PAGE_CONTENT 24 p1 /Contents");
    TestPdf named = BASE.append(set(BASE, 1, "PieceInfo", "20 0 R"));
    assertThat(
            told(
                named,
                stream(
                    update().put(20, "<< /Certs [21 0 R 50 0 R] /CRLs 24 0 R /VRI 22 0 R >>"), 50)))
        .isEqualTo("VALIDATION_DATA 20 /DSS, CATALOG 20 /DSS");
  }
}
