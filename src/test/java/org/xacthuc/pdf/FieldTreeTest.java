package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.testkit.PdfUpdate.update;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** The terminal fields of a form, with what they inherit. */
class FieldTreeTest {
  private static final TestPdf LETTER = TestPdf.letter("PAY 100").form("Amount");

  /** 20 has two fields and a widget, 30 has two widgets, 40 a value that is free. */
  private static final RevisionView VIEW =
      Read.view(
          LETTER.append(
              update()
                  .put(7, "<< /Fields [8 0 R 20 0 R 30 0 R 40 0 R] >>")
                  .put(20, "<< /T (A) /FT /Sig /V (x) /Kids [21 0 R 22 0 R 23 0 R] >>")
                  .put(21, "<< /T (B) /Parent 20 0 R >>")
                  .put(22, "<< /T (C) /FT /Tx /V (y) /Parent 20 0 R >>")
                  .put(23, "<< /Subtype /Widget /Parent 20 0 R >>")
                  .put(30, "<< /T (D) /FT /Sig /V null /Kids [31 0 R 32 0 R] >>")
                  .put(31, "<< /Parent 30 0 R >>")
                  .put(32, "<< /Parent 30 0 R >>")
                  .put(40, "<< /FT /Sig /V 99 0 R >>")));

  private static String line(FieldTree.Field field) {
    String value =
        field
            .value()
            .map(v -> v instanceof PdfObject.Text t ? " " + t.value().utf8().orElse("") : " ?")
            .orElse("");
    List<Integer> widgets = field.widgets().stream().map(IndirectObject::number).toList();
    return field.fullName() + " " + field.id() + " " + field.type() + value + " " + widgets;
  }

  @Test
  void fieldsInheritTypeAndValue() {
    FieldTree tree = FieldTree.read(VIEW, Limits.DEFAULT);
    assertThat(tree.fields())
        .extracting(FieldTreeTest::line)
        .containsExactly(
            "Amount 8 0 R Tx [8]",
            "A.B 21 0 R Sig x [21]",
            "A.C 22 0 R Tx y [22]",
            "D 30 0 R Sig [31, 32]",
            "40 0 R 40 0 R Sig [40]");
    assertThat(tree.signatureFields())
        .extracting(FieldTree.Field::fullName)
        .containsExactly("A.B", "D", "40 0 R");
    assertThat(tree.defects()).isEmpty();
  }

  @Test
  void whatAnObjectInheritsIsFoundFromBelow() {
    assertThat(FieldInheritance.fullName(VIEW, 21)).contains("A.B");
    assertThat(FieldInheritance.fullName(VIEW, 31)).contains("D");
    assertThat(FieldInheritance.fullName(VIEW, 40)).isEmpty();
    assertThat(FieldInheritance.fullName(VIEW, 99)).isEmpty();
    PdfObject.Dict field = VIEW.dict(21).orElseThrow();
    assertThat(FieldInheritance.type(VIEW, field)).isEqualTo("Sig");
    assertThat(FieldInheritance.inherited(VIEW, field, "V")).isNotEmpty();
    assertThat(FieldInheritance.inherited(VIEW, field, "DA")).isEmpty();
    assertThat(FieldInheritance.type(VIEW, VIEW.catalog().orElseThrow())).isEmpty();
  }

  /** As deep as the tree is read from above. */
  @Test
  void ancestorsAreLookedAtToTheLimit() {
    int most = Limits.DEFAULT.nesting();
    PdfUpdate line = update().put(101, "<< /T (A) /FT /Sig >>");
    for (int number = 102; number <= 102 + most; number++) {
      line = line.put(number, "<< /Parent " + (number - 1) + " 0 R >>");
    }
    RevisionView view = Read.view(LETTER.append(line));
    assertThat(FieldInheritance.fullName(view, 100 + most)).contains("A");
    assertThat(FieldInheritance.fullName(view, 101 + most)).isEmpty();
    assertThat(FieldInheritance.type(view, view.dict(100 + most).orElseThrow())).isEqualTo("Sig");
    assertThat(FieldInheritance.type(view, view.dict(101 + most).orElseThrow())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "[8 0 R 8 0 R], 8 0 R",
    "[99 0 R], 99 0 R",
    "[(x)], /Fields",
    "[6], /Fields",
    "[20 0 R], 20 0 R"
  })
  void whatIsNoFieldIsTold(String fields, String detail) {
    PdfUpdate update =
        update().put(7, "<< /Fields " + fields + " >>").put(20, "<< /T (A) /Kids [20 0 R] >>");
    FieldTree tree = FieldTree.read(Read.view(LETTER.append(update)), Limits.DEFAULT);
    assertThat(tree.defects())
        .containsExactly(PdfDefect.of(PdfDefect.Kind.FIELD_TREE_BROKEN, detail));
  }

  @Test
  void theTreeIsAsDeepAsTheLimit() {
    PdfUpdate deep =
        update()
            .put(7, "<< /Fields [20 0 R] >>")
            .put(20, "<< /T (A) /Kids [21 0 R] >>")
            .put(21, "<< /T (B) >>");
    RevisionView view = Read.view(LETTER.append(deep));
    assertThat(FieldTree.read(view, Limits.DEFAULT.with(Limit.NESTING, 2)).defects()).isEmpty();
    assertThat(FieldTree.read(view, Limits.DEFAULT.with(Limit.NESTING, 1)).defects())
        .containsExactly(PdfDefect.limit(Limit.NESTING, "21 0 R"));
  }
}
