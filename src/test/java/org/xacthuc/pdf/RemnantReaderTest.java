package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.syntax.Written;

/** Signature dictionaries in dead bytes, as far as a budget lasts. */
class RemnantReaderTest {
  private static final int SIZE = 8_000;

  private static PdfFile file() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 3; i++) {
      text.append(i).append(" 0 obj\n<< /ByteRange [] /Name (").append("x".repeat(SIZE));
      text.append(") >>\nendobj\n");
    }
    return PdfFile.of(Bytes.of(text.toString().getBytes(StandardCharsets.US_ASCII)));
  }

  private static List<Boolean> read(Limits limits) {
    PdfFile file = file();
    RemnantReader remnants = new RemnantReader(file, limits);
    RawScan scan = new RawScan(file, limits.signatures());
    scan.look(new Span(0, file.length()));
    return Arrays.stream(scan.byteRanges())
        .mapToObj(hit -> remnants.read(hit).isPresent())
        .toList();
  }

  /** What the only /ByteRange of a text belongs to. */
  private static Optional<IndirectObject> only(String text, Limits limits) {
    PdfFile file = PdfFile.of(Written.bytes(text));
    return new RemnantReader(file, limits).read(text.indexOf("/ByteRange"));
  }

  @ParameterizedTest
  @CsvSource({
    "7 0 obj << /ByteRange [] >>, true",
    "7 0 obj[<< /ByteRange [] >>], false",
    "7 0 obj << /A << /ByteRange [] >> >>, true",
    "2147483647 65535 obj << /ByteRange [] >>, true",
    "2147483648 0 obj << /ByteRange [] >>, false",
    "7 65536 obj << /ByteRange [] >>, false",
    "7 0 obj << >>/ByteRange [], false",
    "7 0 obj << /A 1 >> /ByteRange [], false",
    "7 0 obj << /ByteRange [], false",
    "7 0 objx << /ByteRange [] >>, false",
    "obj << /ByteRange [] >>, false",
    "x << /ByteRange [] >>, false"
  })
  void aRemnantIsADictionaryThatHoldsTheKey(String text, boolean isOne) {
    Optional<IndirectObject> read = only("%PDF-1.7\n" + text, Limits.DEFAULT);
    assertThat(read.isPresent()).isEqualTo(isOne);
  }

  @Test
  void itIsToldAsTheObjectThatItIs() {
    String text = "%PDF-1.7\n 77  3 obj << /ByteRange [] >> endobj";
    IndirectObject object = only(text, Limits.DEFAULT).orElseThrow();
    assertThat(object.number()).isEqualTo(77);
    assertThat(object.generation()).isEqualTo(3);
    assertThat(object.extent()).contains(new Span(text.indexOf("77"), text.indexOf(" endobj")));
  }

  /** As long as the largest container in hexadecimal digits, and a megabyte for all else. */
  @Test
  void itIsReadToTheLengthOfTheLargestContainer() {
    int room = 1 << 20;
    String large = "7 0 obj << /ByteRange [] /Contents <" + "00".repeat(room) + "> >>";
    assertThat(only(large, Limits.DEFAULT)).isPresent();
    assertThat(only(large, Limits.DEFAULT.with(Limit.CONTAINER_SIZE, room))).isPresent();
    assertThat(only(large, Limits.DEFAULT.with(Limit.CONTAINER_SIZE, 1))).isEmpty();
    String small = "7 0 obj << /ByteRange [] >>";
    assertThat(only(small, Limits.DEFAULT.with(Limit.CONTAINER_SIZE, 1))).isPresent();
  }

  /** The budget is spent on what is read, wherever that stands in the file. */
  @Test
  void whatStandsFarBehindCostsNoMore() {
    String far = " ".repeat(5 * SIZE) + "7 0 obj << /ByteRange [] >>";
    PdfFile file = PdfFile.of(Written.bytes(far));
    RemnantReader remnants = new RemnantReader(file, Limits.DEFAULT.with(Limit.STREAM_SIZE, SIZE));
    for (int i = 0; i < 100; i++) {
      assertThat(remnants.read(far.indexOf("/ByteRange"))).isPresent();
    }
  }

  @Test
  void everyRemnantIsReadAsLongAsTheBudgetLasts() {
    assertThat(read(Limits.DEFAULT)).containsExactly(true, true, true);
    Limits few = Limits.DEFAULT.with(Limit.STREAM_SIZE, SIZE + SIZE / 2);
    assertThat(read(few)).containsExactly(true, true, false);
  }
}
