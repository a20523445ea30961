package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappedCodesTest {
  private static final long WITHOUT_END = 1L << 32;

  private static COSStream stream(String content) throws IOException {
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    return stream;
  }

  private static long codes(String map) throws IOException {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TO_UNICODE, stream("begincmap " + map + " endcmap"));
    return MappedCodes.of(font);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 beginbfrange endbfrange                                          | 0",
        "1 beginbfrange <00><ff><0041> endbfrange                           | 256",
        "1 beginbfrange<00>  <0f>  <0041>endbfrange                         | 16",
        "2 beginbfrange <0000> <0009> <0041> <0010> <0010> <005A> endbfrange | 11",
        "1 beginbfrange <0a> <09> <0041> endbfrange                         | 0",
        "1 beginbfrange <00000000> <7fffffff> <0041> endbfrange             | 2147483648",
        "1 beginbfrange <00> <7fffffff> <0041> endbfrange                   | 2147483648",
        "1 beginbfrange <80000000> <7fffffff> <0041> endbfrange             | 4294967296",
        "1 beginbfrange <0> <1> <0041> endbfrange                           | 17",
        "1 beginbfrange <00 00> <0f ff> <0041> endbfrange                   | 4096",
        "1 beginbfrange <01> <03> [<0041> <0042> <0043>] <04><04><00660069> | 4",
        "1 beginbfrange <01> <03> [] <04> <05> <0041> endbfrange            | 5",
        "1 beginbfrange <01> <03> <0041> endbfrange 1 beginbfrange <01> <02> <0041> endbfrange | 5",
        "1 beginbfchar <0000> <ffff> endbfchar                              | 0",
        "1 begincidrange <0000> <ffff> 1 endcidrange                        | 0",
        "% beginbfrange <0000> <ffff> <0041>                                | 65536",
        "1 beginbfrange <01> endbfrange                                     | 0",
        "1 beginbfrange <01> 3 <00> <ff> <0041> endbfrange                  | 0",
        "1 beginbfrange <01                                                 | 0",
      })
  void countsTheCodesOfRanges(String map, long codes) throws IOException {
    assertThat(codes(map)).isEqualTo(codes);
  }

  /** PDFBox goes on behind what is no text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 beginbfrange <01> <01> (x) <00> <ff> <0041> endbfrange",
        "1 beginbfrange <01> <01> 5 <00> <ff> <0041> endbfrange",
        "1 beginbfrange <01> <01> endbfrange <00> <ff> <0041> endbfrange",
        "1 beginbfrange <01> <01> [%] x <00> <ff> <0041>",
        "1 beginbfrange <01> <01> [/a] <00> <ff> <0041> endbfrange",
        "1 beginbfrange <01> <01>",
        "1 beginbfrange <01> <01> [<0041>",
      })
  void whatNobodyWritesHasNoEnd(String map) throws IOException {
    assertThat(codes(map)).isEqualTo(WITHOUT_END);
  }

  @Test
  void bothMapsOfAFontCount() throws IOException {
    COSDictionary font = new COSDictionary();
    assertThat(MappedCodes.of(font)).isZero();
    font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    assertThat(MappedCodes.of(font)).isZero();
    font.setItem(COSName.ENCODING, stream("beginbfrange <00><02><0041> endbfrange"));
    font.setItem(COSName.TO_UNICODE, stream("beginbfrange <00><03><0041> endbfrange"));
    assertThat(MappedCodes.of(font)).isEqualTo(7);
    COSStream broken = stream("beginbfrange <00><02><0041> endbfrange");
    broken.setItem(COSName.FILTER, COSName.getPDFName("Nobodys"));
    font.setItem(COSName.ENCODING, broken);
    assertThat(MappedCodes.of(font)).isEqualTo(4);
  }
}
