package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A white row is one bit, a one (ITU-T T.6); the mark of the end is two codes 000000000001. */
class FaxDataTest {
  private static final String PLAIN = "/W 16 /H 8 /F /CCF /DP << /K -1 /Columns 16 >>";

  private static final byte[] ROWS = {(byte) 0xFF};
  private static final byte[] MARK = {0x00, 0x10, 0x01};

  private static int end(String entries, byte[]... parts) throws Exception {
    String content = "BI " + entries + " ID x EI ";
    Operator operator =
        (Operator) new PDFStreamParser(content.getBytes(StandardCharsets.US_ASCII)).parse().get(0);
    COSDictionary picture = operator.getImageParameters();
    int size = Arrays.stream(parts).mapToInt(p -> p.length).sum();
    byte[] data = new byte[size];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, data, at, part.length);
      at += part.length;
    }
    return FaxData.end(picture, data, new PageBudget.OfDocument().page());
  }

  private static byte[] bytes(String data) {
    return data.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void dataEndBehindTheLastRowAndTheMark() throws Exception {
    assertThat(end(PLAIN, ROWS)).isEqualTo(1);
    assertThat(end(PLAIN, ROWS, MARK)).isEqualTo(4);
    assertThat(end(PLAIN, ROWS, MARK, bytes("\r\n"))).isEqualTo(6);
    assertThat(end(PLAIN, ROWS, bytes("1234567"))).isEqualTo(1);
    assertThat(end(PLAIN, ROWS, bytes("123456"))).isEqualTo(7);
  }

  @Test
  void whatEndsThePictureForOthersIsNoMark() throws Exception {
    assertThat(end(PLAIN, ROWS, bytes("EI q"))).isEqualTo(1);
    assertThat(end(PLAIN, ROWS, bytes("E I"))).isEqualTo(4);
  }

  @Test
  void rowsThatAreNotThereAreMissed() throws Exception {
    assertThat(end(PLAIN.replace("/H 8", "/H 9"), ROWS)).isEqualTo(-1);
    assertThat(end(PLAIN.replace("/H 8", "/H 9"), ROWS, ROWS)).isEqualTo(2);
    assertThat(end(PLAIN.replace("/H 8", "/H 9"), ROWS, MARK)).isEqualTo(-1);
    assertThat(end(PLAIN)).isEqualTo(-1);
  }

  @Test
  void aMarkBeforeTheEndIsTold() throws Exception {
    String rows = PLAIN.replace("/H 8", "/H 17");
    assertThat(end(rows, ROWS, ROWS, ROWS)).isEqualTo(3);
    assertThat(end(rows, ROWS, new byte[] {0, 0x3F}, ROWS)).isEqualTo(4);
    assertThat(end(rows, ROWS, new byte[] {0, 0x1F}, ROWS)).isEqualTo(-1);
    assertThat(end(rows, ROWS, new byte[] {0, 0}, ROWS)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/W 16 /H 8 /F /CCF                                                  | -1",
        "/W 16 /H 8 /F /CCF /DP << /K 0 /Columns 16 >>                       | -1",
        "/W 16 /H 8 /F /CCF /DP << /K 1 /Columns 16 >>                       | -1",
        "/W 16 /H 8 /F /CCF /DP << /K -1 /Columns 17 >>                      | -1",
        "/W 16 /H 8 /F /CCF /DP << /K -1 >>                                  | -1",
        "/W 16 /H 8 /F /CCF /DP << /K -1 /Columns 16 /Rows 9 >>              | -1",
        "/W 16 /H 8 /F /CCF /DP << /K -1 /Columns 16 /Rows 8 >>              | 1",
        "/W 16 /H 8 /F /CCF /DP << /K -1 /Columns 16 /EncodedByteAlign true >> | -1",
        "/W 1728 /H 8 /F /CCF /DP << /K -1 >>                                | 1",
        "/Width 16 /Height 8 /Filter /CCF /DecodeParms << /K -1 /Columns 16 >> | 1",
        "/W 16 /H 8 /F [/CCF] /DP [<< /K -1 /Columns 16 >>]                  | 1",
        "/W 16 /H 8 /F [/CCF] /DP []                                         | -1",
        "/W 50001 /H 8 /F /CCF /DP << /K -1 /Columns 50001 >>                | -1",
        "/W 50000 /H 8 /F /CCF /DP << /K -1 /Columns 50000 >>                | 1",
      })
  void twoDimensionsOfThePicturesSizeAlone(String entries, int end) throws Exception {
    assertThat(end(entries, ROWS)).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(ints = {50_001, Integer.MAX_VALUE, 0, -1})
  void noSizeIsTooLarge(int rows) throws Exception {
    assertThat(end(PLAIN.replace("/H 8", "/H " + rows), ROWS)).isEqualTo(-1);
  }
}
