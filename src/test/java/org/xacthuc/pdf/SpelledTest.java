package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpelledTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1 2.5]            | true",
        "[-1 -2147483648]   | true",
        "[1 2147483648]     | true",
        "[1 2147483904]     | false",
        "[1 -2147483904]    | false",
        "[1]                | false",
        "[1 2 3]            | false",
        "[1 null]           | false",
        "[1 (2)]            | false",
        "[]                 | false",
        "2                  | false",
        "(x)                | false",
      })
  void numbersAreCounted(String value, boolean numbers) {
    assertThat(Spelled.isNumbers(CosText.object(value), 2)).isEqualTo(numbers);
  }

  @Test
  void nothingIsNoNumbers() {
    assertThat(Spelled.isNumbers(null, 0)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/BBox [0 0 1 1]                                      | ",
        "/Subtype /Form /BBox [0 0 1 1] /Matrix [1 0 0 1 0 0] | ",
        "/Subtype /PS /BBox [0 0 1 1]                         | ",
        "/Subtype (Form) /BBox [0 0 1 1]                      | /Subtype",
        "/Subtype /Form                                       | /BBox",
        "/BBox [0 0 1]                                        | /BBox",
        "/BBox [0 0 1 1] /Matrix [1 0 0 1 0]                  | /Matrix",
        "/BBox [0 0 1 1] /Matrix /Identity                    | /Matrix",
        "/BBox [0 0 1 1] /Subtype2 /PS                        | /Subtype2",
      })
  void ofAForm(String entries, String odd) {
    assertThat(Spelled.oddOfForm(CosText.dictionary(entries)).orElse(null)).isEqualTo(odd);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/LW 1                       | ",
        "/CA 1 /ca 0.5 /BM /Multiply | ",
        "/BM /Unheard                | ",
        "/BM [/Normal /Unheard]      | ",
        "/BM [/Compatible]           | ",
        "/BM [/Darken (x)]           | ",
        "/BM []                      | /BM",
        "/BM [/Unheard /Normal]      | /BM",
        "/BM [(Multiply)]            | /BM",
        "/BM (Multiply)              | /BM",
        "/CA /Half                   | /CA",
        "/ca [1]                     | /ca",
      })
  void ofAState(String entries, String odd) {
    assertThat(Spelled.oddOfState(CosText.dictionary(entries)).orElse(null)).isEqualTo(odd);
  }

  @Test
  void nullIsNoAlpha() {
    assertThat(Spelled.oddOfState(CosText.dictionary("/ca null"))).contains("/ca");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/CropBox [0 0 9 9] /Rotate 270 /UserUnit 0.5 /Annots [] | ",
        "/Rotate -90                    | ",
        "/Rotate 0                      | ",
        "/Contents /Stream              | ",
        "/Contents [/Stream /Stream]    | ",
        "/Contents []                   | ",
        "/Contents [/Stream null]       | /Contents",
        "/Contents [[/Stream]]          | /Contents",
        "/MediaBox [0 0 9]              | /MediaBox",
        "/CropBox 7                     | /CropBox",
        "/Rotate 91                     | /Rotate",
        "/Rotate 90.0                   | /Rotate",
        "/UserUnit 0                    | /UserUnit",
        "/UserUnit (1)                  | /UserUnit",
        "/Annots <<>>                   | /Annots",
      })
  void ofAPage(String entries, String odd) {
    COSDictionary page = CosText.dictionary("/MediaBox [0 0 9 9]");
    CosText.dictionary(entries).forEach(page::setItem);
    assertThat(Spelled.oddOfPage(page).orElse(null)).isEqualTo(odd);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/MediaBox [0 0]", "/CropBox [0 0]", "/Rotate 45"})
  void whatAPageInheritsCounts(String entry) {
    COSDictionary page = CosText.dictionary("/Type /Page");
    COSDictionary above = CosText.dictionary("/Type /Pages /MediaBox [0 0 9 9]");
    page.setItem(COSName.PARENT, above);
    assertThat(Spelled.oddOfPage(page)).isEmpty();
    CosText.dictionary(entry).forEach(above::setItem);
    assertThat(Spelled.oddOfPage(page)).contains(entry.substring(0, entry.indexOf(' ')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/W 1                  | true",
        "/Decode [0 1]         | true",
        "/D [1 0]              | true",
        "/Decode [1.0 0.0]     | true",
        "/Decode [0 0]         | false",
        "/Decode [1 1]         | false",
        "/Decode [0 2]         | false",
        "/Decode [-1 1]        | false",
        "/Decode [0 1 0 1]     | false",
        "/Decode null /D [0 1] | true",
        "/Decode /Other        | false",
      })
  void samplesAreTakenAsTheyAreOrForTheirOpposite(String entries, boolean plain) {
    assertThat(Spelled.isPlainDecode(CosText.dictionary(entries))).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/Decode [0 2]                                   | true",
        "/ImageMask true /Decode [0 1]                   | true",
        "/ImageMask true /Decode [0 2]                   | false",
        "/SMask << /Decode [0 1] >>                      | true",
        "/SMask << /Decode [0 2] >>                      | false",
        "/SMask << /ImageMask true >>                    | false",
        "/Mask [0 0]                                     | true",
        "/Mask []                                        | true",
        "/Mask [0 0.0]                                   | false",
        "/Mask [null 0]                                  | false",
        "/Mask << /ImageMask true /Decode [1 0] >>       | true",
        "/Mask << /ImageMask true /Decode [1] >>         | false",
      })
  void masks(String entries, boolean clear) {
    assertThat(Spelled.areMasks(CosText.dictionary(entries))).isEqualTo(clear);
  }
}
