package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.Steps.set;
import static org.xacthuc.pdf.Steps.signing;
import static org.xacthuc.pdf.Steps.told;
import static org.xacthuc.testkit.PdfUpdate.update;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** What is told of each entry of a page that differs, and of each annotation. */
class PageChangesTest {
  private static final String SIGNED = "SIGNATURE_ADDED 50 p1 /Fields";

  /** Objects: 1 catalog, 2 pages, 5 page, 6 content, 7 form, 8 field. */
  private static final TestPdf BASE = TestPdf.letter("PAY 100").form("Amount");

  @ParameterizedTest
  @CsvSource({
    "MediaBox, [0 0 9 9], PAGE_GEOMETRY",
    "CropBox, [0 0 9 9], PAGE_GEOMETRY",
    "BleedBox, [0 0 9 9], PAGE_GEOMETRY",
    "TrimBox, [0 0 9 9], PAGE_GEOMETRY",
    "ArtBox, [0 0 9 9], PAGE_GEOMETRY",
    "Rotate, 90, PAGE_GEOMETRY",
    "UserUnit, 2, PAGE_GEOMETRY",
    "Resources, << >>, PAGE_RESOURCES",
    "Contents, 3 0 R, PAGE_CONTENT",
    "PieceInfo, << >>, PAGE_CONTENT",
    "Type, /Other, PAGE_TREE",
    "Parent, 1 0 R, PAGE_TREE",
    "Tabs, /S, ANNOTATION",
    "StructParents, 0, CATALOG",
    "AA, << >>, SCRIPT",
    "AF, [], ATTACHMENT"
  })
  void anEntryIsToldByItsKey(String key, String value, String kind) {
    assertThat(told(BASE, set(BASE, 5, key, value))).isEqualTo(kind + " 5 p1 /" + key);
  }

  @Test
  void whatAnEntryLeadsToComesWithIt() {
    assertThat(told(BASE, set(BASE, 5, "Group", "50 0 R").put(50, "<< /A 51 0 R >>").put(51, "1")))
        .isEqualTo("PAGE_CONTENT 5 p1 /Group");
  }

  /** An annotation that is no signature's widget brings no tags along. */
  @Test
  void tagsComeWithAWidgetAlone() {
    PdfUpdate update =
        update()
            .put(5, BASE.view().adding(5, "Annots", "50 0 R"))
            .edit(5, t -> t.replaceFirst(">>$", "/Tabs /S >>"))
            .put(50, "<< /Subtype /Text >>");
    assertThat(told(BASE, update))
        .contains("ANNOTATION_ADDED 50 p1 /Annots <Text>", "ANNOTATION 5 p1 /Tabs");
  }

  @Test
  void aPageThatIsNoneAnyMoreIsTold() {
    assertThat(told(BASE, update().put(5, "(x)"))).isEqualTo("PAGE_TREE 5 p1 /Type");
    assertThat(told(BASE, update().put(6, "(x)"))).isEqualTo("PAGE_CONTENT 6 p1 /Contents");
    assertThat(told(BASE, update().put(2, "<< /Kids [] >>"))).isEqualTo("PAGE_TREE 2 /Pages");
  }

  @ParameterizedTest
  @CsvSource({
    "/Subtype /FreeText, ANNOTATION_ADDED 50 p1 /Annots <FreeText>",
    "/Type /Annot /Subtype /Text, ANNOTATION_ADDED 50 p1 /Annots <Text>",
    "/Type /Other /Subtype /Text, ANNOTATION 50 p1 /Annots",
    "/Subtype /Link /A << /S /URI >>, SCRIPT 50 p1 /Annots <Link>",
    "/Subtype /Link /AA << >>, SCRIPT 50 p1 /Annots <Link>",
    "/Subtype /Link /PA << >>, SCRIPT 50 p1 /Annots <Link>",
    "/A << >>, SCRIPT 50 p1 /Annots <>",
    "/Subtype /Widget, ANNOTATION 50 p1 /Annots",
    "/Subtype (Text), ANNOTATION 50 p1 /Annots",
    "'', ANNOTATION 50 p1 /Annots"
  })
  void anAnnotationThatCameIsToldByWhatItIs(String entries, String expected) {
    PdfUpdate update = update().put(5, BASE.view().adding(5, "Annots", "50 0 R"));
    assertThat(told(BASE, update.put(50, "<< " + entries + " >>"))).isEqualTo(expected);
    TestPdf array = BASE.append(set(BASE, 5, "Annots", "20 0 R").put(20, "[8 0 R]"));
    assertThat(told(array, update().put(20, "[8 0 R 50 0 R]").put(50, "<< " + entries + " >>")))
        .as("an array of its own")
        .isEqualTo(expected);
    assertThat(
            told(
                array,
                set(array, 5, "Annots", "51 0 R")
                    .put(51, "[8 0 R 50 0 R]")
                    .put(50, "<< " + entries + " >>")))
        .as("another array")
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "[8 0 R 3 0 R], ANNOTATION 3 p1 /Annots",
    "[8 0 R << /Subtype /Text >>], ANNOTATION 5 p1 /Annots",
    "[8 0 R 99 0 R], ANNOTATION 99 p1 /Annots",
    "[], ANNOTATION 5 p1 /Annots",
    "7, ANNOTATION 5 p1 /Annots"
  })
  void anAnnotationThatIsNotNewIsTold(String annotations, String expected) {
    assertThat(told(BASE, set(BASE, 5, "Annots", annotations))).isEqualTo(expected);
  }

  @Test
  void anArrayThatIsSomethingElseTooIsTold() {
    TestPdf shared =
        BASE.append(set(BASE, 5, "Annots", "20 0 R /PieceInfo 20 0 R").put(20, "[8 0 R]"));
    assertThat(told(shared, update().put(20, "[8 0 R 50 0 R]").put(50, "<< /Subtype /Text >>")))
        .isEqualTo("ANNOTATION 20 p1 /Annots");
    TestPdf other = BASE.append(set(BASE, 5, "PieceInfo", "20 0 R").put(20, "[8 0 R]"));
    assertThat(told(other, update().put(20, "[]"))).isEqualTo("PAGE_CONTENT 20 p1 /PieceInfo");
  }

  @ParameterizedTest
  @CsvSource({
    "/Tabs /S, ''",
    "/Tabs /R, ', ANNOTATION 5 p1 /Tabs'",
    "/Tabs (S), ', ANNOTATION 5 p1 /Tabs'",
    "/StructParents 3, ''",
    "/StructParents /A, ', CATALOG 5 p1 /StructParents'",
    "/Rotate 90, ', PAGE_GEOMETRY 5 p1 /Rotate'"
  })
  void aWidgetMayBringTheTagsOfItsPage(String entry, String more) {
    PdfUpdate update = signing(BASE, update()).edit(5, t -> t.replaceFirst(">>$", entry + " >>"));
    assertThat(told(BASE, update)).isEqualTo(SIGNED + more);
  }

  @Test
  void tagsThatWereThereStay() {
    TestPdf tagged = BASE.append(set(BASE, 5, "Tabs", "/R"));
    PdfUpdate update = signing(tagged, update()).edit(5, t -> t.replace("/Tabs /R", "/Tabs /S"));
    assertThat(told(tagged, update)).isEqualTo(SIGNED + ", ANNOTATION 5 p1 /Tabs");
  }
}
