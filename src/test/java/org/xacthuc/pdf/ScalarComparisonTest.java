package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.pdf.syntax.PdfObject.Name;
import org.xacthuc.pdf.syntax.Written;

/** When PDFBox has read the same number, name, string or truth value. */
class ScalarComparisonTest {
  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("7", COSInteger.get(7), true),
        Arguments.of("7", COSInteger.get(8), false),
        Arguments.of("-7", COSInteger.get(-7), true),
        Arguments.of("9007199254740993", COSInteger.get(9007199254740992L), false),
        Arguments.of("7", new COSFloat(7f), true),
        Arguments.of("7.0", COSInteger.get(7), true),
        Arguments.of("0.1", new COSFloat(0.1f), true),
        Arguments.of("-0.1", new COSFloat(-0.1f), true),
        Arguments.of("0.1", new COSFloat(-0.1f), false),
        Arguments.of("0.1", new COSFloat(0.10001f), false),
        Arguments.of("1000000.1", new COSFloat(1000000.1f), true),
        Arguments.of("1000000.1", new COSFloat(1000002f), false),
        Arguments.of("0.0000001", new COSFloat(0f), true),
        Arguments.of("-5000000.0", new COSFloat(-5000001f), true),
        Arguments.of("7", new COSString("7"), false),
        Arguments.of("(7)", COSInteger.get(7), false),
        Arguments.of("(abc)", new COSString(Steps.ascii("abc")), true),
        Arguments.of("(abc)", new COSString(Steps.ascii("abd")), false),
        Arguments.of("(abc)", COSName.getPDFName("abc"), false),
        Arguments.of("/abc", COSName.getPDFName("abc"), true),
        Arguments.of("/abc", COSName.getPDFName("abd"), false),
        Arguments.of("/abc", new COSString("abc"), false),
        Arguments.of("true", COSBoolean.TRUE, true),
        Arguments.of("false", COSBoolean.FALSE, true),
        Arguments.of("true", COSBoolean.FALSE, false),
        Arguments.of("true", COSNull.NULL, false),
        Arguments.of("1 0 R", COSInteger.get(1), false));
  }

  @ParameterizedTest
  @MethodSource("values")
  void aValueIsTheSameOrAnother(String ours, COSBase theirs, boolean isSame) {
    assertThat(ScalarComparison.same(Written.object(ours), theirs)).isEqualTo(isSame);
  }

  @ParameterizedTest
  @CsvSource({"/Ph#c3#b3, Phó", "/Ph#f3, Phó", "/#80, €", "/A, A"})
  void aNameIsSpeltAsPdfboxSpellsIt(String written, String name) {
    assertThat(ScalarComparison.name((Name) Written.object(written))).isEqualTo(name);
  }
}
