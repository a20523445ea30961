package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.Steps.ascii;
import static org.xacthuc.pdf.Steps.set;
import static org.xacthuc.pdf.Steps.signing;
import static org.xacthuc.pdf.Steps.told;
import static org.xacthuc.pdf.Steps.unset;
import static org.xacthuc.testkit.PdfUpdate.update;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** What is told of each entry of the catalog that differs. */
class CatalogChangesTest {
  private static final String XMP = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"></x:xmpmeta>";

  /** Objects: 1 catalog, 5 page, 7 form, 8 field, 20 metadata. */
  private static final TestPdf BASE = base();

  private static TestPdf base() {
    TestPdf letter = TestPdf.letter("PAY 100").form("Amount");
    PdfUpdate catalog =
        set(letter, 1, "Version", "/1.5 /Extensions << /ADBE 1 >> /Metadata 20 0 R");
    return letter.append(catalog.putStream(20, "<< >>", ascii(XMP)));
  }

  @ParameterizedTest
  @CsvSource({
    "/Version, /1.7, METADATA 1 /Version",
    "/Version, /1.4, CATALOG 1 /Version",
    "/Version, /1.8, CATALOG 1 /Version",
    "/Version, /2.0, CATALOG 1 /Version",
    "/Version, (1.7), CATALOG 1 /Version",
    "/Extensions, << /ADBE 2 /ESIC 1 /ISO_ 1 >>, VALIDATION_DATA 1 /Extensions",
    "/Extensions, << /ADBE 1 /Type /Extensions >>, VALIDATION_DATA 1 /Extensions",
    "/Extensions, << /ADBE 1 /Type /Other >>, CATALOG 1 /Extensions",
    "/Extensions, << /ADBE 1 /Other /Extensions >>, CATALOG 1 /Extensions",
    "/Extensions, << >>, VALIDATION_DATA 1 /Extensions",
    "/Extensions, 7, CATALOG 1 /Extensions",
    "/Metadata, (x), CATALOG 1 /Metadata",
    "/Metadata, 99 0 R, CATALOG 99 /Metadata",
    "/Pages, 2 0 R, ''",
    "/Pages, 3 0 R, PAGE_TREE 1 /Pages",
    "/OpenAction, << /S /JavaScript >>, SCRIPT 1 /OpenAction",
    "/AA, << >>, SCRIPT 1 /AA",
    "/Collection, << >>, ATTACHMENT 1 /Collection",
    "/AF, [], ATTACHMENT 1 /AF",
    "/Names, << /JavaScript << >> /EmbeddedFiles << >> >>, SCRIPT 1 /Names",
    "/Names, << /EmbeddedFiles << >> >>, ATTACHMENT 1 /Names",
    "/Names, << /Dests << >> >>, CATALOG 1 /Names",
    "/OCProperties, << >>, CATALOG 1 /OCProperties",
    "/Perms, << >>, UNEXPLAINED_OBJECT 1",
    "/Perms, << /DocMDP 3 0 R >>, CATALOG 1 /Perms",
    "/Perms, 7, CATALOG 1 /Perms",
    "/StructTreeRoot, << /Type /StructTreeRoot >>, CATALOG 1 /StructTreeRoot",
    "/DSS, 7, CATALOG 1 /DSS"
  })
  void anEntryIsToldByItsKey(String key, String value, String expected) {
    PdfUpdate update = set(BASE, 1, key.substring(1), value);
    assertThat(told(BASE, update)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Version, CATALOG 1 /Version",
    "Extensions, CATALOG 1 /Extensions",
    "Metadata, METADATA 1 /Metadata",
    "AcroForm, FIELD 1 /AcroForm",
    "Pages, PAGE_TREE 1 /Pages"
  })
  void whatIsTakenAwayIsToldToo(String key, String expected) {
    assertThat(told(BASE, unset(BASE, 1, key))).isEqualTo(expected);
  }

  static Stream<Arguments> metadata() {
    PdfUpdate moved = set(BASE, 1, "Metadata", "30 0 R");
    String doctype = "<!DOCTYPE x>" + XMP;
    return Stream.of(
        Arguments.of(moved.putStream(30, "<< >>", ascii(XMP)), "METADATA 30 /Metadata"),
        Arguments.of(moved.putStream(30, "<< >>", ascii("q")), "CATALOG 30 /Metadata"),
        Arguments.of(moved.putStream(30, "<< >>", ascii(doctype)), "CATALOG 30 /Metadata"),
        Arguments.of(moved.put(30, "<< >>"), "CATALOG 30 /Metadata"),
        Arguments.of(update().putStream(20, "<< >>", ascii(XMP + " ")), "METADATA 20 /Metadata"),
        Arguments.of(update().putStream(20, "<< >>", ascii("q")), "CATALOG 20 /Metadata"),
        Arguments.of(update().putStream(20, "<< >>", ascii(doctype)), "CATALOG 20 /Metadata"),
        Arguments.of(update().put(20, "null"), "CATALOG 20 /Metadata"));
  }

  @ParameterizedTest
  @MethodSource("metadata")
  void metadataIsAnXmpPacketWithoutADocumentType(PdfUpdate update, String expected) {
    assertThat(told(BASE, update)).isEqualTo(expected);
  }

  /** What comes with an entry that is explained is explained with it. */
  @Test
  void whatAnEntryLeadsToComesWithIt() {
    PdfUpdate extensions = set(BASE, 1, "Extensions", "<< /ADBE 50 0 R >>").put(50, "2");
    assertThat(told(BASE, extensions)).isEqualTo("VALIDATION_DATA 1 /Extensions");
    PdfUpdate permissions = set(BASE, 1, "Perms", "60 0 R").put(60, "<< /DocMDP 51 0 R >>");
    assertThat(told(BASE, signing(BASE, permissions))).isEqualTo("SIGNATURE_ADDED 50 p1 /Fields");
    PdfUpdate other = set(BASE, 1, "Other", "50 0 R").put(50, "1");
    assertThat(told(BASE, other)).isEqualTo("CATALOG 1 /Other");
  }

  @Test
  void metadataThatAPageNamesTooIsMore() {
    TestPdf shared = BASE.append(set(BASE, 5, "PieceInfo", "20 0 R"));
    assertThat(told(shared, update().putStream(20, "<< >>", ascii(XMP + " "))))
        .isEqualTo("PAGE_CONTENT 20 p1 /PieceInfo");
  }

  @Test
  void permissionsComeWithTheSignatureThatTheyName() {
    PdfUpdate update = set(BASE, 1, "Perms", "<< /DocMDP 51 0 R >>");
    assertThat(told(BASE, signing(BASE, update))).isEqualTo("SIGNATURE_ADDED 50 p1 /Fields");
    for (String other : new String[] {"<< /UR3 51 0 R >>", "<< /DocMDP 51 0 R /UR3 51 0 R >>"}) {
      assertThat(told(BASE, signing(BASE, set(BASE, 1, "Perms", other))))
          .isEqualTo("SIGNATURE_ADDED 50 p1 /Fields, CATALOG 1 /Perms");
    }
    TestPdf empty = BASE.append(set(BASE, 1, "Perms", "<< >>"));
    assertThat(told(empty, signing(empty, set(empty, 1, "Perms", "<< /DocMDP 51 0 R >>"))))
        .isEqualTo("SIGNATURE_ADDED 50 p1 /Fields, CATALOG 1 /Perms");
  }

  static Stream<Arguments> roots() {
    String catalog = BASE.view().value(1);
    PdfUpdate moved = update().trailer("Root", "30 0 R").put(30, catalog);
    String declared = BASE.view().with(1, "Version", "/1.7");
    return Stream.of(
        Arguments.of(moved, "CATALOG 30 /Root"),
        Arguments.of(moved.put(30, declared), "METADATA 30 /Version, CATALOG 30 /Root"),
        Arguments.of(signing(BASE, moved), "SIGNATURE_ADDED 50 p1 /Fields"),
        Arguments.of(
            moved.put(1, declared), "CATALOG 1 /Root, UNEXPLAINED_OBJECT 1, UNEXPLAINED_OBJECT 30"),
        Arguments.of(update().trailer("Root", "99 0 R"), "CATALOG 1 /Root"),
        Arguments.of(update().trailer("Root", "5 0 R"), "CATALOG 1 /Root"),
        Arguments.of(update().put(1, "(x)"), "CATALOG 1 /Root, UNEXPLAINED_OBJECT 1"));
  }

  @ParameterizedTest
  @MethodSource("roots")
  void aCatalogMovesOnlyWithASignature(PdfUpdate update, String expected) {
    assertThat(told(BASE, update)).isEqualTo(expected);
  }
}
