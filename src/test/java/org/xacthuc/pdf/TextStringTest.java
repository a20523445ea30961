package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Bytes;

/** Text strings in each of their encodings (ISO 32000-2 §7.9.2.2 and annex D.3). */
class TextStringTest {
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "616263, abc",
    "c9e0, Éà",
    "17181f20, '\u0017˘˜ '",
    "7f80819ea0a1, '\u007f•†ž€¡'",
    "9f, '\uFFFD'",
    "feff1ea4004e, ẤN",
    "fffea41e4e00, ẤN",
    "feff, ''",
    "efbbbfe1baa44e, ẤN",
    "efbbbf, ''",
    "fe, þ",
    "ff, ÿ",
    "feee, þî",
    "fffd, ÿý",
    "efbb, ï»",
    "efbbbe, ï»¾"
  })
  void bytesAreText(String hex, String text) {
    assertThat(TextString.decode(Bytes.fromHex(hex))).isEqualTo(text);
  }
}
