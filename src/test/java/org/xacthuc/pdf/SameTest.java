package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.syntax.ByteSource;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.Written;

/** Which values say the same, wherever and however they are written. */
class SameTest {
  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "7, 007",
    "7, 7.0",
    "7.0, 7",
    ".5, 0.50",
    "true, true",
    "null, null",
    "/A, /#41",
    "(AB), <4142>",
    "1 0 R, 1  0 R",
    "[], [ ]",
    "'[1 [2 (x)] /A]', '[1.0 [2 <78>] /A]'",
    "<< >>, << >>",
    "<< /A 1 /B << /C [2] >> >>, << /B << /C [2] >> /A 1 >>"
  })
  void valuesThatSayTheSame(String a, String b) {
    assertThat(Same.values(Written.object(a), Written.object(b))).isTrue();
    assertThat(Same.values(Written.object(b), Written.object(a))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "7, 8",
    "7, 7.5",
    "0.5, 0.25",
    "7, (7)",
    "7, true",
    "true, false",
    "true, /true",
    "null, false",
    "null, 0",
    "/A, /B",
    "/A, (A)",
    "(A), (B)",
    "1 0 R, 2 0 R",
    "1 0 R, 1 1 R",
    "1 0 R, 1",
    "[1], [2]",
    "[1], [1 1]",
    "[1 2], [2 1]",
    "[1], 1",
    "[], << >>",
    "<< /A 1 >>, << /A 2 >>",
    "<< /A 1 >>, << /B 1 >>",
    "<< /A 1 >>, << /A 1 /B 2 >>",
    "<< /A 1 /A 1 >>, << /A 1 /B 1 >>",
    "<< /A 1 /B 1 >>, << /A 1 /A 1 >>",
    "<< /A 1 /A 1 >>, << /A 1 /A 1 >>"
  })
  void valuesThatDoNot(String a, String b) {
    assertThat(Same.values(Written.object(a), Written.object(b))).isFalse();
    assertThat(Same.values(Written.object(b), Written.object(a))).isFalse();
  }

  @Test
  void bothMayBeMissing() {
    Optional<PdfObject> value = Optional.of(Written.object("7"));
    assertThat(Same.values(Optional.empty(), Optional.empty())).isTrue();
    assertThat(Same.values(value, value)).isTrue();
    assertThat(Same.values(value, Optional.empty())).isFalse();
    assertThat(Same.values(Optional.empty(), value)).isFalse();
    assertThat(Same.values(value, Optional.of(Written.object("8")))).isFalse();
  }

  private static IndirectObject object(int generation, String dict, String data) {
    ByteSource source = Written.source("..." + data + "xyz");
    Span where = new Span(3, 3 + data.length());
    PdfObject value = Written.dict(dict);
    return new IndirectObject(
        7,
        generation,
        Optional.empty(),
        source,
        data.isEmpty() ? value : new PdfObject.Stream(where, Written.dict(dict), where));
  }

  @Test
  void objectsAreOfOneGenerationAndTheSameData() {
    IndirectObject stream = object(0, "<< /A 1 >>", "abc");
    assertThat(Same.objects(stream, object(0, "<</A 1>>", "abc"))).isTrue();
    assertThat(Same.objects(stream, object(1, "<< /A 1 >>", "abc"))).isFalse();
    assertThat(Same.objects(stream, object(0, "<< /A 2 >>", "abc"))).isFalse();
    assertThat(Same.objects(stream, object(0, "<< /A 1 >>", "abx"))).isFalse();
    assertThat(Same.objects(stream, object(0, "<< /A 1 >>", "xbc"))).isFalse();
    assertThat(Same.objects(stream, object(0, "<< /A 1 >>", "abcx"))).isFalse();
    assertThat(Same.objects(stream, object(0, "<< /A 1 >>", ""))).isFalse();
    assertThat(Same.objects(object(0, "<< /A 1 >>", ""), object(0, "<< /A 1 >>", ""))).isTrue();
  }
}
