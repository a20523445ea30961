package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.pdf.syntax.Written;

class StreamKeysTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/Length 1 /Filter /FlateDecode /DecodeParms <<>>                     | ''",
        "/Length 1 /F (x)                                                     | F",
        "/Length 1 /DP <<>> /F /Fl                                            | F, DP",
        "/Subtype /Form /W 1 /H 1 /BPC 1 /CS /G /D [0 1] /IM true             | ''",
        "/Subtype /Image /Width 1 /ColorSpace /DeviceGray                     | ''",
        "/Subtype /Image /W 1 /H 1 /BPC 1 /CS /G /D [0 1] /IM true /F /Fl     | F, W, H, BPC, CS, D, IM",
      })
  void shortNamesAndExternalFiles(String entries, String keys) {
    assertThat(String.join(", ", StreamKeys.disputed(Written.dict("<<" + entries + ">>"))))
        .isEqualTo(keys);
  }
}
