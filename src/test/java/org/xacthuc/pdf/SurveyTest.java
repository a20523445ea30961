package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.testkit.PdfUpdate.update;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** What is found in every version of every object, however deep, and in no other bytes. */
class SurveyTest {
  private static final TestPdf LETTER = TestPdf.letter("PAY 100");
  private static final String SIGNATURE = "<< /ByteRange [0 1 2 3] /Contents <00> >>";

  private static List<PdfDefect> defects(TestPdf pdf) {
    return Read.document(pdf).defects();
  }

  private static TestPdf with(String value) {
    return LETTER.append(update().put(20, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "[%s]", "<< /A %s >>", "[[1 << /A [%s] >>]]"})
  void aDictionaryIsLookedAtWhereverItStands(String around) {
    assertThat(defects(with(around.formatted("<< /A 1 /B 2 >>")))).isEmpty();
    TestPdf twice = with(around.formatted("<< /A 1 /A 2 >>"));
    int second = twice.indexOf("/A 2");
    assertThat(defects(twice))
        .containsExactly(
            PdfDefect.of(PdfDefect.Kind.KEY_TWICE, new Span(second, second + 2), "20 0 R /A"));
    assertThat(defects(with(around.formatted("<< /OpenAction << /S /JavaScript >> >>"))))
        .containsExactly(PdfDefect.of(PdfDefect.Kind.ACTIVE_CONTENT, "/OpenAction /JavaScript"));
    TestPdf signature = with(around.formatted(SIGNATURE));
    assertThat(Read.document(signature).signatures())
        .extracting(s -> s.field().fullName())
        .containsExactly("20 0 R");
  }

  /** What was replaced later is looked at too: an older revision shows it. */
  @Test
  void everyVersionIsLookedAt() {
    TestPdf older = with("<< /A 1 /A 2 >>").append(update().put(20, "(x)"));
    assertThat(Read.kinds(defects(older))).containsExactly(PdfDefect.Kind.KEY_TWICE);
    TestPdf shown = LETTER.append(Steps.set(LETTER, 1, "Collection", "<< >>"));
    TestPdf again = shown.append(update().put(1, LETTER.view().value(1)));
    assertThat(defects(again))
        .containsExactly(PdfDefect.of(PdfDefect.Kind.ACTIVE_CONTENT, "/Collection"));
  }

  @Test
  void ofACompressedObjectThePlaceIsNotKnown() {
    assertThat(defects(with("<< /A 1 /A 2 >>").withXrefStream()))
        .containsExactly(PdfDefect.of(PdfDefect.Kind.KEY_TWICE, "20 0 R /A"));
  }

  @Test
  void ofAFloodOfKeysAHundredAreTold() {
    PdfUpdate flood = update();
    for (int number = 100; number < 200; number++) {
      flood = flood.put(number, "<< /A 1 /A 2 >>");
    }
    assertThat(defects(LETTER.append(flood))).hasSize(100);
    assertThat(defects(LETTER.append(flood.put(200, "<< /A 1 /A 2 >>")))).hasSize(100);
    TestPdf signature = LETTER.append(flood.put(200, SIGNATURE));
    assertThat(Read.document(signature).signatures()).hasSize(1);
  }

  /** A cross-reference section is no hole in which objects would be looked for. */
  @ParameterizedTest
  @ValueSource(strings = {"(30 0 obj << /Type /Catalog >> endobj)", "(/ByteRange [0 1 2 3])"})
  void whatStandsInATrailerIsNoObject(String text) {
    TestPdf trailer = LETTER.append(update().put(20, "(x)").trailer("ID", "[" + text + "]"));
    assertThat(defects(trailer)).isEmpty();
    TestPdf between = LETTER.append(text + "\n").append(update().put(20, "(x)"));
    assertThat(defects(between)).as("control").isNotEmpty();
  }

  @Test
  void placesInDeadBytesHaveALimit() {
    TestPdf dead = LETTER.append("20 0 obj 1 endobj\n".repeat(3)).append(update().put(20, "(x)"));
    Limits three = Limits.DEFAULT.with(Limit.SIGNATURES, 3);
    Limits two = Limits.DEFAULT.with(Limit.SIGNATURES, 2);
    assertThat(Read.document(dead, three).defects()).isEmpty();
    assertThat(Read.document(dead, two).defects())
        .containsExactly(PdfDefect.limit(Limit.OBJECTS, "obj"));
  }
}
