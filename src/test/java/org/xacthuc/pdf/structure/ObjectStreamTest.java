package org.xacthuc.pdf.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.StructureDefect.Kind;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Null;
import org.xacthuc.pdf.syntax.Written;

/** The objects of an object stream, each under the number that its header gives it. */
class ObjectStreamTest {
  private static final String TEXT = "7 0 9 4 8 5 (a) 7<";

  private static ObjectStream stream(String entries, String text) {
    IndirectObject object =
        new IndirectObject(
            20,
            0,
            Optional.empty(),
            Written.source(""),
            new PdfObject.Stream(
                new Span(0, 0),
                Written.dict("<< /Type /ObjStm " + entries + ">>"),
                new Span(0, 0)));
    return new ObjectStream(object, Written.bytes(text), Limits.DEFAULT);
  }

  private static void refused(ObjectStream stream, int number, int index, String detail) {
    assertThatThrownBy(() -> stream.object(number, index))
        .isInstanceOfSatisfying(
            StructureException.class,
            e -> assertThat(e.defect()).isEqualTo(StructureDefect.of(Kind.OBJECT_BROKEN, detail)));
    IndirectObject none = stream.lenient(number, index);
    assertThat(none.value()).isEqualTo(new Null(new Span(0, 0)));
    assertThat(none.number()).isEqualTo(number);
  }

  @Test
  void anObjectStandsBehindTheFirst() throws StructureException {
    ObjectStream stream = stream("/N 3 /First 12", TEXT);
    assertThat(stream.numbers()).containsExactly(7, 9, 8);
    IndirectObject object = stream.object(7, 0);
    assertThat(object.number()).isEqualTo(7);
    assertThat(object.generation()).isZero();
    assertThat(object.extent()).isEmpty();
    assertThat(object.source().length()).isEqualTo(TEXT.length());
    assertThat(object.value())
        .isEqualTo(new PdfObject.Text(new Span(12, 15), Written.bytes("a"), false));
    assertThat(stream.object(9, 1).value()).isEqualTo(new PdfObject.Int(new Span(16, 17), 7, true));
    assertThat(stream.lenient(9, 1)).isEqualTo(stream.object(9, 1));
  }

  @ParameterizedTest
  @CsvSource({"7, 1", "9, 0", "7, -1", "7, 3", "0, 3", "7, 2147483647"})
  void itBearsItsNumberInItsPlaceOrIsRefused(int number, int index) {
    ObjectStream stream = stream("/N 3 /First 12", TEXT);
    refused(stream, number, index, number + " in /ObjStm at " + index);
  }

  @Test
  void whatIsNoObjectIsRefused() {
    refused(stream("/N 3 /First 12", TEXT), 8, 2, "8 in /ObjStm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/First 12",
        "/N 3",
        "/N -1 /First 12",
        "/N 3 /First -1",
        "/N 19 /First 12",
        "/N 4 /First 12"
      })
  void withoutAHeaderItHasNoObjects(String entries) {
    ObjectStream stream = stream(entries, TEXT);
    assertThat(stream.numbers()).isEmpty();
    refused(stream, 7, 0, "7 in /ObjStm at 0");
  }

  @Test
  void anEmptyHeaderIsOne() {
    assertThat(stream("/N 0 /First 0", "").numbers()).isEmpty();
    assertThat(stream("/N 1 /First 0", "7 0").numbers()).containsExactly(7);
  }

  @Test
  void aNumberThatIsNoneOfAnObjectIsTheLargest() {
    assertThat(stream("/N 1 /First 0", "99999999999 0").numbers())
        .containsExactly(Integer.MAX_VALUE);
  }

  @Test
  void nestingHasTheLimitOfTheFile() throws StructureException {
    int most = Limits.DEFAULT.nesting();
    String within = "7 0 " + "[".repeat(most) + "]".repeat(most);
    assertThat(stream("/N 1 /First 4", within).object(7, 0)).isNotNull();
    refused(
        stream("/N 1 /First 4", "7 0 " + "[".repeat(most + 1) + "]".repeat(most + 1)),
        7,
        0,
        "7 in /ObjStm");
  }
}
