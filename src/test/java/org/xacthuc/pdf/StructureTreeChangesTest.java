package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.Steps.set;
import static org.xacthuc.pdf.Steps.signing;
import static org.xacthuc.pdf.Steps.told;
import static org.xacthuc.testkit.PdfUpdate.update;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** What a structure tree gains with the widget of a signature, and nothing else of it. */
class StructureTreeChangesTest {
  private static final String SIGNED = "SIGNATURE_ADDED 50 p1 /Fields";
  private static final TestPdf LETTER = TestPdf.letter("PAY 100").form("Amount");

  /** Objects: 20 root, 21 the document's element, 22 parent tree, 23 what page 5 has there. */
  private static final TestPdf BASE =
      LETTER.append(
          set(LETTER, 1, "StructTreeRoot", "20 0 R")
              .put(
                  20,
                  "<< /Type /StructTreeRoot /K [21 0 R] /ParentTree 22 0 R /ParentTreeNextKey 1"
                      + " /RoleMap << /X /P >> >>")
              .put(21, "<< /Type /StructElem /S /Document /P 20 0 R /K [24 0 R] >>")
              .put(22, "<< /Nums [0 23 0 R] >>")
              .put(23, "[24 0 R]")
              .put(24, "<< /S /P /P 21 0 R /K 0 >>"));

  /** A signature whose widget gets element 60 below the root and key 1 of the parent tree. */
  private static final PdfUpdate UPDATE =
      signing(BASE, update())
          .put(
              20,
              "<< /Type /StructTreeRoot /K [21 0 R 60 0 R] /ParentTree 22 0 R /ParentTreeNextKey 2"
                  + " /RoleMap << /X /P >> >>")
          .put(22, "<< /Nums [0 23 0 R 1 60 0 R] >>")
          .put(60, "<< /Type /StructElem /S /Form /P 20 0 R /Pg 5 0 R /K 61 0 R >>")
          .put(61, "<< /Type /OBJR /Obj 50 0 R /Pg 5 0 R >>");

  private static PdfUpdate replaced(String find, String replacement) {
    return UPDATE.replace(find, replacement);
  }

  @Test
  void anElementForTheWidgetIsNothingElse() {
    assertThat(told(BASE, UPDATE)).isEqualTo(SIGNED);
  }

  @ParameterizedTest
  @CsvSource({
    "/K 61 0 R, /K [61 0 R]",
    "/Type /OBJR /Obj, /Obj",
    "/Type /StructElem /S /Form, /S /Form",
    "[0 23 0 R 1 60 0 R], [0 [24 0 R] 1 60 0 R]",
    "[0 23 0 R 1 60 0 R], [1 60 0 R 0 23 0 R]",
    "[0 23 0 R 1 60 0 R], [0 23 0 R]",
    "/ParentTreeNextKey 2, /ParentTreeNextKey 1",
    "<< /Nums [0 23 0 R 1 60 0 R] >>, << /Kids [<< /Nums [0 23 0 R] >> << /Nums [1 60 0 R] /Limits [1 1] >>] >>",
    "/Pg 5 0 R /K, /K"
  })
  void itMayBeWrittenOtherwise(String find, String replacement) {
    assertThat(told(BASE, replaced(find, replacement))).isEqualTo(SIGNED);
  }

  @ParameterizedTest
  @CsvSource({
    "/S /Form, /S /Figure",
    "/S /Form, /S /Form /Alt (Pay 900)",
    "/S /Form, /S /Form /T (x)",
    "/Type /StructElem /S /Form, /Type /Other /S /Form",
    "/K 61 0 R, /K 0",
    "/K 61 0 R, /K []",
    "/K 61 0 R, /K [61 0 R 0]",
    "/Obj 50 0 R, /Obj 8 0 R",
    "/Obj 50 0 R, /Obj 50",
    "/Type /OBJR, /Type /OBJR /Alt (x)",
    "[21 0 R 60 0 R], [60 0 R]",
    "[21 0 R 60 0 R], [21 0 R 60 0 R 24 0 R]",
    "[21 0 R 60 0 R], [21 0 R << /S /Form /K 61 0 R >> 60 0 R]",
    "[0 23 0 R 1 60 0 R], [1 60 0 R]",
    "[0 23 0 R 1 60 0 R], [0 60 0 R 1 23 0 R]",
    "[0 23 0 R 1 60 0 R], [0 23 0 R 1 24 0 R]",
    "[0 23 0 R 1 60 0 R], [0 23 0 R 1 60 0 R 1 60 0 R]",
    "[0 23 0 R 1 60 0 R], [0 23 0 R 1 60 0 R 2]",
    "[0 23 0 R 1 60 0 R], [0 23 0 R /A 60 0 R]",
    "<< /Nums [0 23 0 R 1 60 0 R] >>, << /Nums [0 23 0 R 1 60 0 R] /Other 1 >>",
    "<< /Nums [0 23 0 R 1 60 0 R] >>, << /Kids [<< /Nums [0 23 0 R 1 60 0 R] /X 1 >>] >>",
    "<< /Nums [0 23 0 R 1 60 0 R] >>, []",
    "/ParentTreeNextKey 2, /ParentTreeNextKey 0",
    "/ParentTreeNextKey 2, /ParentTreeNextKey /A",
    "/RoleMap << /X /P >>, /RoleMap << /X /H1 >>",
    "/RoleMap << /X /P >>, /RoleMap << /X /P >> /ClassMap << >>",
    "/Type /StructTreeRoot, /Type /Other"
  })
  void anythingElseOfTheTreeIsTold(String find, String replacement) {
    assertThat(told(BASE, replaced(find, replacement))).startsWith(SIGNED + ", CATALOG");
  }

  @Test
  void elementsMayGroupTheWidgets() {
    PdfUpdate grouped =
        replaced("/S /Form /P 20 0 R /Pg 5 0 R /K 61 0 R", "/S /Document /P 20 0 R /K [62 0 R]")
            .put(62, "<< /S /Form /P 60 0 R /K 61 0 R >>");
    assertThat(told(BASE, grouped)).isEqualTo(SIGNED);
    assertThat(told(BASE, grouped.put(62, "<< /S /P /P 60 0 R /K 61 0 R >>")))
        .startsWith(SIGNED + ", CATALOG");
    assertThat(told(BASE, grouped.put(62, "<< /S /Document /P 60 0 R /K 60 0 R >>")))
        .as("a circle")
        .startsWith(SIGNED + ", CATALOG");
  }

  /** The element stands below one that was there. */
  @Test
  void anElementMayGainTheWidgets() {
    PdfUpdate below =
        replaced("/K [21 0 R 60 0 R]", "/K [21 0 R]")
            .put(21, "<< /Type /StructElem /S /Document /P 20 0 R /K [24 0 R 60 0 R] >>");
    assertThat(told(BASE, below)).isEqualTo(SIGNED);
    assertThat(told(BASE, below.edit(21, t -> t.replace("[24 0 R 60 0 R]", "[60 0 R]"))))
        .isEqualTo(SIGNED + ", CATALOG 21 /StructTreeRoot");
    assertThat(told(BASE, below.edit(21, t -> t.replace("/S /Doc", "/Alt (x) /S /Doc"))))
        .isEqualTo(SIGNED + ", CATALOG 21 /StructTreeRoot");
    assertThat(told(BASE, below.edit(21, t -> t.replace("/S /Document", "/S /Part"))))
        .isEqualTo(SIGNED + ", CATALOG 21 /StructTreeRoot");
    TestPdf single = BASE.append(set(BASE, 21, "K", "24 0 R"));
    assertThat(told(single, below)).as("one kid was no array").isEqualTo(SIGNED);
    TestPdf none = BASE.append(Steps.unset(BASE, 21, "K"));
    assertThat(told(none, below.edit(21, t -> t.replace("24 0 R 60", "60")))).isEqualTo(SIGNED);
  }

  @Test
  void listsMayBeObjectsOfTheirOwn() {
    TestPdf lists =
        BASE.append(
            set(BASE, 20, "K", "30 0 R")
                .put(22, "<< /Nums 31 0 R >>")
                .put(30, "[21 0 R]")
                .put(31, "[0 23 0 R]"));
    PdfUpdate update =
        replaced("/K [21 0 R 60 0 R]", "/K 30 0 R")
            .put(22, "<< /Nums 31 0 R >>")
            .put(30, "[21 0 R 60 0 R]")
            .put(31, "[0 23 0 R 1 60 0 R]");
    assertThat(told(lists, update)).isEqualTo(SIGNED);
    TestPdf shared = lists.append(set(lists, 5, "PieceInfo", "30 0 R"));
    PdfUpdate page = update.put(5, shared.view().adding(5, "Annots", "50 0 R"));
    assertThat(told(shared, page)).isEqualTo(SIGNED + ", PAGE_CONTENT 30 p1 /PieceInfo");
    assertThat(told(lists, update.put(31, "[0 23 0 R 1 24 0 R]"))).contains("CATALOG");
  }

  /** An element may hold the list too; what only looks like one, on a page, may not. */
  @ParameterizedTest
  @CsvSource({
    "/S /X /P 20 0 R, true",
    "/Type /StructElem /S /X /P 20 0 R, true",
    "/Type /Other /S /X /P 20 0 R, false",
    "/S /X, false",
    "/P 20 0 R, false"
  })
  void aListIsOneOfElements(String entries, boolean element) {
    TestPdf base = BASE.append(set(BASE, 20, "K", "30 0 R").put(30, "[21 0 R]"));
    TestPdf shared =
        base.append(set(base, 5, "PieceInfo", "35 0 R").put(35, "<< " + entries + " /K 30 0 R >>"));
    PdfUpdate update =
        replaced("/K [21 0 R 60 0 R]", "/K 30 0 R")
            .put(5, shared.view().adding(5, "Annots", "50 0 R"))
            .put(30, "[21 0 R 60 0 R]");
    assertThat(told(shared, update))
        .isEqualTo(element ? SIGNED : SIGNED + ", PAGE_CONTENT 30 p1 /PieceInfo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<< /Nums [0] >>", "<< /Nums [0 23 0 R] /X 1 >>", "(x)"})
  void aParentTreeThatWasNoneCannotGrow(String value) {
    TestPdf odd = BASE.append(update().put(22, value));
    assertThat(told(odd, UPDATE)).startsWith(SIGNED + ", CATALOG");
  }

  /** iText writes the array of a page's elements anew, at another number. */
  @Test
  void aPagesElementsMayMove() {
    PdfUpdate moved = replaced("[0 23 0 R 1", "[0 63 0 R 1");
    assertThat(told(BASE, moved.put(63, "[24 0 R]"))).isEqualTo(SIGNED);
    assertThat(told(BASE, moved.put(63, "[21 0 R]"))).startsWith(SIGNED + ", CATALOG");
    assertThat(told(BASE, moved.put(63, "24 0 R"))).startsWith(SIGNED + ", CATALOG");
  }

  private static final String ROOT = "<< /Type /StructTreeRoot /K 60 0 R /ParentTree 64 0 R%s >>";

  @ParameterizedTest
  @ValueSource(strings = {"", " /ParentTreeNextKey 2", " /RoleMap << >>"})
  void aTreeMayComeWithTheWidget(String entries) {
    PdfUpdate update =
        set(LETTER, 1, "StructTreeRoot", "65 0 R")
            .put(60, "<< /S /Form /P 65 0 R /K 61 0 R >>")
            .put(61, "<< /Type /OBJR /Obj 50 0 R >>")
            .put(64, "<< /Nums [1 60 0 R] >>")
            .put(65, String.format(Locale.ROOT, ROOT, entries));
    assertThat(told(LETTER, signing(LETTER, update))).isEqualTo(SIGNED);
    assertThat(told(LETTER, update)).as("no widget came").startsWith("CATALOG 1 /StructTreeRoot");
    PdfUpdate mapped = update.put(65, String.format(Locale.ROOT, ROOT, " /RoleMap << /X /P >>"));
    assertThat(told(LETTER, signing(LETTER, mapped)))
        .isEqualTo(SIGNED + ", CATALOG 1 /StructTreeRoot");
  }

  @Test
  void aKeyOfThePageMayNotBeOneOfTheParentTree() {
    PdfUpdate keyed = UPDATE.edit(5, t -> t.replaceFirst(">>$", "/StructParents 7 >>"));
    assertThat(told(BASE, keyed)).isEqualTo(SIGNED);
    assertThat(told(BASE, keyed.edit(5, t -> t.replace("Parents 7", "Parents 1"))))
        .isEqualTo(SIGNED + ", CATALOG 5 p1 /StructParents");
  }

  @Test
  void aTreeThatChangesWithoutAWidgetIsTold() {
    assertThat(told(BASE, set(BASE, 21, "Alt", "(Pay 900)")))
        .isEqualTo("CATALOG 21 /StructTreeRoot");
    assertThat(told(BASE, Steps.unset(BASE, 1, "StructTreeRoot")))
        .isEqualTo("CATALOG 1 /StructTreeRoot");
  }
}
