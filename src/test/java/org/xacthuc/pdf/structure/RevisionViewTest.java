package org.xacthuc.pdf.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.Written;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** What keys and references lead to as of a revision. */
class RevisionViewTest {
  private static final Dict DICT =
      Written.dict(
          "<< /Direct 7 /Name /A /Null null /Nowhere 99 0 R /ToNull 20 0 R /ToInt 21 0 R"
              + " /ToName 22 0 R /ToArray 23 0 R /ToDict 24 0 R /ToStream 25 0 R /Array [1 2]"
              + " /Broken 26 0 R /Generation 24 1 R >>");

  private static final RevisionView VIEW =
      view(
          TestPdf.letter("PAY 100")
              .form("Amount")
              .append(
                  PdfUpdate.update()
                      .put(20, "null")
                      .put(21, "5")
                      .put(22, "/B")
                      .put(23, "[24 0 R]")
                      .put(24, "<< /C 1 >>")
                      .putStream(25, "<< /D 2 >>", new byte[] {'q'})
                      .put(26, "(never ends")));

  private static RevisionView view(TestPdf pdf) {
    Skeleton skeleton = Skeletons.of(pdf);
    return new RevisionView(skeleton, skeleton.objects(Optional.empty()), skeleton.latest());
  }

  private static PdfObject value(String key) {
    return DICT.get(key).orElseThrow();
  }

  @Test
  void aKeyHasTheValueThatItLeadsTo() {
    assertThat(VIEW.get(DICT, "Direct")).contains(value("Direct"));
    assertThat(VIEW.get(DICT, "ToInt").orElseThrow())
        .isInstanceOfSatisfying(Int.class, i -> assertThat(i.value()).isEqualTo(5));
    for (String key : new String[] {"Null", "Nowhere", "ToNull", "Broken", "Generation", "None"}) {
      assertThat(VIEW.get(DICT, key)).as(key).isEmpty();
    }
  }

  @Test
  void dictionariesAndStreamsHaveEntries() {
    assertThat(VIEW.dict(DICT, "ToDict").orElseThrow().keys()).containsExactly("C");
    assertThat(VIEW.dict(DICT, "ToStream").orElseThrow().keys()).containsExactly("D", "Length");
    assertThat(VIEW.dict(DICT, "ToArray")).isEmpty();
    assertThat(VIEW.dict(24)).isNotEmpty();
    assertThat(VIEW.dict(25)).as("a stream").isEmpty();
    assertThat(VIEW.dict(26)).as("broken").isEmpty();
  }

  @Test
  void onlyArraysHaveItems() {
    assertThat(VIEW.items(DICT, "Array")).hasSize(2);
    assertThat(VIEW.items(DICT, "ToArray")).hasSize(1);
    assertThat(VIEW.items(DICT, "ToDict")).isEmpty();
  }

  @Test
  void onlyNamesAreNames() {
    assertThat(VIEW.name(DICT, "Name")).contains("A");
    assertThat(VIEW.name(DICT, "ToName")).contains("B");
    assertThat(VIEW.name(DICT, "Direct")).isEmpty();
  }

  @Test
  void theHolderOfAReferenceIsADictionaryOfItsGeneration() {
    assertThat(VIEW.holder(value("ToDict")).map(IndirectObject::number)).contains(24);
    assertThat(VIEW.holder(value("ToStream")).map(IndirectObject::number)).contains(25);
    for (String key : new String[] {"Generation", "ToInt", "ToArray", "Nowhere", "Direct"}) {
      assertThat(VIEW.holder(value(key))).as(key).isEmpty();
    }
  }

  @Test
  void aNumberIsInUseThoughItsObjectCannotBeRead() {
    assertThat(VIEW.inUse(24)).isTrue();
    assertThat(VIEW.inUse(26)).isTrue();
    assertThat(VIEW.inUse(0)).as("free").isFalse();
    assertThat(VIEW.inUse(99)).isFalse();
    assertThat(VIEW.object(26)).isEmpty();
  }

  @Test
  void catalogAndFormHangOnTheTrailer() {
    assertThat(VIEW.trailer()).isEqualTo(VIEW.skeleton().trailer(2));
    assertThat(VIEW.catalog().orElseThrow().name("Type")).contains("Catalog");
    assertThat(VIEW.form().orElseThrow().get("Fields")).isNotEmpty();
    assertThat(view(TestPdf.letter("PAY 100")).form()).isEmpty();
  }

  @Test
  void anotherRevisionHasItsOwnObjects() {
    RevisionView first = VIEW.at(1);
    assertThat(first.revision()).isEqualTo(1);
    assertThat(first.inUse(24)).isFalse();
    assertThat(first.get(DICT, "ToInt")).isEmpty();
    assertThat(first.trailer().get("Prev")).isEmpty();
    assertThat(first.resolve(value("ToInt"))).isEqualTo(new PdfObject.Null(value("ToInt").where()));
    assertThat(first.resolve(value("Direct")).where()).isEqualTo(new Span(11, 12));
  }
}
