package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineDataTest {
  private static boolean areWhole(String entries, byte[] data) throws Exception {
    String content = "BI " + entries + " ID x EI ";
    Operator picture =
        (Operator) new PDFStreamParser(content.getBytes(StandardCharsets.US_ASCII)).parse().get(0);
    return InlineData.areWhole(
        picture.getImageParameters(), data, resources(), new PageBudget.OfDocument().page());
  }

  /** With a space {@code Four} of four components. */
  private static PDResources resources() {
    COSArray space = new COSArray();
    space.add(COSName.DEVICECMYK);
    COSDictionary spaces = new COSDictionary();
    spaces.setItem(COSName.getPDFName("Four"), space);
    COSDictionary all = new COSDictionary();
    all.setItem(COSName.COLORSPACE, spaces);
    return new PDResources(all);
  }

  private static byte[] bytes(String data) {
    return data.getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource({
    "/W 2 /H 3 /BPC 8 /CS /G, 6",
    "/W 2 /H 3 /BPC 8 /CS /DeviceGray, 6",
    "/Width 2 /Height 3 /BitsPerComponent 8 /ColorSpace /RGB, 18",
    "/W 2 /H 3 /BPC 8 /CS /DeviceRGB, 18",
    "/W 2 /H 3 /BPC 8 /CS /CMYK, 24",
    "/W 2 /H 3 /BPC 8 /CS /DeviceCMYK, 24",
    "/W 2 /H 3 /BPC 8 /CS /Four, 24",
    "/W 2 /H 3 /BPC 8 /CS [/I /RGB 1 <000000ffffff>], 6",
    "/W 9 /H 3 /IM true, 6",
    "/W 9 /H 3 /BPC 1 /CS /G /F [], 6",
    "/W 3 /H 1 /BPC 4 /CS /G, 2",
  })
  void dataWithoutAFilterFillThePicture(String entries, int size) throws Exception {
    String exact = "a".repeat(size);
    assertThat(areWhole(entries, bytes(exact))).isTrue();
    assertThat(areWhole(entries, bytes(exact + "\r\n"))).isTrue();
    assertThat(areWhole(entries, bytes(exact + " \r\n"))).isFalse();
    assertThat(areWhole(entries, bytes(exact.substring(1)))).isFalse();
    assertThat(areWhole(entries, bytes(exact + "a"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/W 1 /H 1 /BPC 8 /CS /Unknown",
    "/W 1 /H 1 /BPC 8",
    "/W 0 /H 1 /BPC 8 /CS /G",
    "/W -1 /H -1 /BPC 8 /CS /G",
    "/W 2147483647 /H 2147483647 /BPC 8 /CS /G",
  })
  void thoseOfAnUnknownSizeAreNever(String entries) throws Exception {
    assertThat(areWhole(entries, bytes("a"))).isFalse();
    assertThat(areWhole(entries, bytes(""))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/AHx, 00>, true",
    "/ASCIIHexDecode, 00>, true",
    "/AHx, 00, false",
    "/AHx, 00>0>, false",
    "/A85, zz~>, true",
    "/ASCII85Decode, zz~>, true",
    "/A85, zz>, false",
    "/A85, zz~, false",
    "/A85, ~>z, false",
    "[/AHx /Fl], 00>, true",
    "[/AHx /Fl], 00, false",
    "/LZW, any, false",
    "/CCF, any, false",
    "/DCT, any, false",
    "/Unknown, any, false"
  })
  void filteredDataEndWhereTheFilterSays(String filter, String data, boolean whole)
      throws Exception {
    assertThat(areWhole("/W 1 /H 1 /BPC 8 /CS /G /F " + filter, bytes(data))).isEqualTo(whole);
    assertThat(areWhole("/W 1 /H 1 /BPC 8 /CS /G /F " + filter, bytes(data + "\n")))
        .isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource({"/RL", "/RunLengthDecode"})
  void runsEndWithTheirMark(String filter) throws Exception {
    String entries = "/W 1 /H 1 /BPC 8 /CS /G /F " + filter;
    assertThat(areWhole(entries, bytes("\u0001ab\u00ffc\u0080"))).isTrue();
    assertThat(areWhole(entries, bytes("\u0080\n"))).isTrue();
    assertThat(areWhole(entries, bytes("\u0001ab\u00ffc"))).isFalse();
    assertThat(areWhole(entries, bytes("\u0080a"))).isFalse();
    assertThat(areWhole(entries, bytes("\u0001\u0080\u0080"))).isFalse();
    assertThat(areWhole(entries, bytes("\u0081\u0080"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"/Fl", "/FlateDecode"})
  void deflatedDataEndWithTheirChecksum(String filter) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(new byte[10_000]);
    }
    String entries = "/W 1 /H 1 /BPC 8 /CS /G /F " + filter;
    String data = out.toString(StandardCharsets.ISO_8859_1);
    assertThat(areWhole(entries, bytes(data))).isTrue();
    assertThat(areWhole(entries, bytes(data + "\n"))).isTrue();
    assertThat(areWhole(entries, bytes(data + "x"))).isFalse();
    assertThat(areWhole(entries, bytes(data.substring(0, data.length() - 1)))).isFalse();
    assertThat(areWhole(entries, bytes("no zlib"))).isFalse();
  }

  @Test
  void whatExpandsToTooMuchIsNotRead() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(new byte[(16 << 20) + 5_000]);
    }
    assertThat(areWhole("/W 1 /H 1 /BPC 8 /CS /G /F /Fl", out.toByteArray())).isFalse();
  }

  @Test
  void aFilterThatIsNoNameIsNone() throws Exception {
    COSDictionary picture = new COSDictionary();
    picture.setItem(COSName.F, COSInteger.ONE);
    picture.setBoolean(COSName.IM, true);
    picture.setInt(COSName.W, 8);
    picture.setInt(COSName.H, 1);
    PageBudget budget = new PageBudget.OfDocument().page();
    assertThat(InlineData.areWhole(picture, bytes("a"), resources(), budget)).isTrue();
  }
}
