package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As many codes as PDFBox would note, however the widths are written. */
class CidWidthsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                 | 0",
        "[7]                                | 0",
        "[7 [500]]                          | 1",
        "[7 [500 600 700]]                  | 3",
        "[7 []]                             | 0",
        "[7 9 500]                          | 3",
        "[7 7 500]                          | 1",
        "[9 7 500]                          | 0",
        "[9 8 500]                          | 0",
        "[7 9 500 20 [1 2] 30 39 400]       | 15",
        "[7.9 9.1 500]                      | 3",
        "[-5 4 500]                         | 10",
        "[-2147483648 2147483646 500]       | 4294967295",
        // PDFBox steps over what is no number: a range that begins behind it counts.
        "[/x 0 999 500]                     | 1000",
        "[/x /y 0 999 500]                  | 1000",
        "[[1 2] 0 999 500]                  | 1000",
        // Of a range whose end is none all three are gone.
        "[5 /x 7 0 999 500]                 | 1000",
        "[5 /x 0 999 500]                   | 0",
        // A number that none follows ends a loop over numbers never.
        "[2147483647 2147483647 500]        | 4294967296",
        "[0 2147483647 500]                 | 4294967296",
      })
  void countsTheCodesOfRangesAndLists(String widths, long codes) throws IOException {
    assertThat(CidWidths.codes(CosText.dictionary("/DescendantFonts[<</W " + widths + ">>]")))
        .isEqualTo(codes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/W[0 9 500]                                       | 0",
        "/DescendantFonts[]                                | 0",
        "/DescendantFonts[5]                               | 0",
        "/DescendantFonts[<<>>]                            | 0",
        "/DescendantFonts[<</W 5>>]                        | 0",
        "/DescendantFonts[<</W2[0 9 1 2 3]>>]              | 5",
        "/DescendantFonts[<</W[0 9 500]/W2[0 9 1 2 3]>>]   | 15",
        "/DescendantFonts[<</W[0 9 500]>><</W[0 99 500]>>] | 10",
      })
  void countsThoseOfTheDescendant(String entries, long codes) throws IOException {
    assertThat(CidWidths.codes(CosText.dictionary(entries))).isEqualTo(codes);
  }
}
