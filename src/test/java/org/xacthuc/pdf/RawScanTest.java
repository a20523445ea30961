package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.Written;

/** Two words in raw bytes, wherever they stand and whatever stands around them. */
class RawScanTest {
  /** As many bytes as are looked at in one go. */
  private static final int BLOCK = 1 << 16;

  private static final String KEY = "/ByteRange";

  private static RawScan looked(String text, int most, Span... spans) {
    RawScan scan = new RawScan(file(text), most);
    for (Span span : spans) {
      scan.look(span);
    }
    return scan;
  }

  private static RawScan looked(String text) {
    return looked(text, 100, new Span(0, text.length()));
  }

  private static PdfFile file(String text) {
    return PdfFile.of(Written.bytes(text));
  }

  @ParameterizedTest
  @CsvSource({
    "/ByteRange[0 1 2 3], true",
    "/ByteRange [, true",
    "/ByteRange, true",
    "<</ByteRange/X, true",
    "x/ByteRange 1, true",
    "/ByteRanges [, false",
    "/ByteRange0, false",
    "/ByteRang, false",
    "/ByteRangf [, false",
    "/CyteRange [, false",
    "ByteRange [, false",
    "//ByteRange (, true"
  })
  void theKeyIsAWholeName(String text, boolean found) {
    int at = text.indexOf(KEY);
    assertThat(looked(text).byteRanges()).isEqualTo(found ? new long[] {at} : new long[0]);
    assertThat(RawScan.findsSignature(file(text))).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "1 0 obj<<, true",
    "obj, true",
    "0obj(, true",
    "(obj), true",
    "1 0 obj1, true",
    "endobj, false",
    "Zobj, false",
    "aobj, false",
    "zobj, false",
    "Aobj, false",
    "@obj, true",
    "`obj, true",
    "{obj, true",
    "objA, false",
    "objZ, false",
    "obja, false",
    "objz, false",
    "obj[, true",
    "1 0 obk, false",
    "1 0 ob, false",
    "1 0 objects, false"
  })
  void theKeywordIsAWholeWord(String text, boolean found) {
    int at = text.indexOf("obj");
    assertThat(looked(text).objects()).isEqualTo(found ? new long[] {at} : new long[0]);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {BLOCK - 10, BLOCK - 9, BLOCK - 2, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK - 3})
  void wordsAreFoundWhereverABlockEnds(int at) {
    String text = " ".repeat(at) + KEY + " obj";
    RawScan scan = looked(text);
    assertThat(scan.byteRanges()).containsExactly(at);
    assertThat(scan.objects()).containsExactly(at + 11);
    assertThat(RawScan.findsSignature(file(text))).isTrue();
    assertThat(RawScan.findsSignature(file(text.replace('y', 'Y')))).isFalse();
  }

  @Test
  void onlyWhatStandsInTheSpansIsFound() {
    String text = "1 0 obj /ByteRange 2 0 obj /ByteRange ";
    RawScan scan = looked(text, 100, new Span(0, 6), new Span(7, 18), new Span(22, 38));
    assertThat(scan.objects()).containsExactly(23);
    assertThat(scan.byteRanges()).containsExactly(8, 27);
    assertThat(looked(text, 100, new Span(0, 17)).byteRanges()).isEmpty();
    assertThat(looked(text, 100, new Span(9, 22)).byteRanges()).isEmpty();
  }

  @Test
  void soManyPlacesAndNoMoreAreKept() {
    String forty = "obj ".repeat(40);
    assertThat(looked(forty).objects()).hasSize(40).startsWith(0, 4, 8).endsWith(156);
    assertThat(looked(forty).exceeded()).isFalse();
    Span all = new Span(0, forty.length());
    assertThat(looked(forty, 40, all).exceeded()).isFalse();
    assertThat(looked(forty, 39, all).exceeded()).isTrue();
    assertThat(looked(forty, 39, all).objects()).hasSize(39).endsWith(152);
    String keys = (KEY + " ").repeat(3);
    assertThat(looked(keys, 3, new Span(0, keys.length())).exceeded()).isFalse();
    assertThat(looked(keys, 2, new Span(0, keys.length())).exceeded()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'>12 0 obj', 1",
    "'>12 0obj', 1",
    "'>12  345   obj', 1",
    "'12 0 obj', 0",
    "'> obj', 1",
    "'>0 obj', 1",
    "'>7 12 0 obj', 3"
  })
  void theHeadBeginsWithTwoNumbers(String text, long expected) {
    assertThat(RawScan.headBefore(file(text), text.indexOf("obj"))).isEqualTo(expected);
  }
}
