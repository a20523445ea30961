package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.cms.DistinguishedName.Attribute;
import org.xacthuc.report.CommonName;

/** Names as people write them (RFC 4514). */
class DistinguishedNameTest {
  private static DistinguishedName name(String text) {
    return DistinguishedName.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "CN=SỞ Y TẾ | SỞ Y TẾ",
        "cn = SỞ Y TẾ | SỞ Y TẾ",
        "CN=A\\, B | A, B",
        "CN=A\\2C B | A, B",
        "CN=A=B | A=B",
        "CN=\\#1 | #1",
        "CN=\\20A\\ | ?",
        "CN=\\  A\\20 | ~  A ~",
        "CN=\\E1\\BB\\9E | Ở",
        "CN=a\\\\b | a\\b",
      })
  void aValueIsUnescaped(String text, String value) {
    if (value.equals("?")) {
      assertThat(DistinguishedName.parse(text)).isEmpty();
    } else {
      assertThat(name(text).attributes()).containsExactly(new Attribute("CN", value));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CN",
        "CN=",
        "=A",
        "CN=A,",
        ",CN=A",
        "CN=A;B",
        "CN=\"A\"",
        "CN=A<B",
        "CN=A\\",
        "CN=A\\x",
        "C N=A",
        "CN=\\C3",
        "1.=A"
      })
  void whatIsNoNameIsNone(String text) {
    assertThat(DistinguishedName.parse(text)).isEmpty();
  }

  @Test
  void orderAndNormalFormDoNotMatterAndNothingElse() {
    DistinguishedName name = name("C=VN, O=VĂN PHÒNG THỬ, CN=CÔNG BÁO THỬ");
    String decomposed =
        Normalizer.normalize("CN=CÔNG BÁO THỬ,O=VĂN PHÒNG THỬ,C=VN", Normalizer.Form.NFD);
    assertThat(name.isSameAs(name(decomposed))).isTrue();
    for (String other :
        List.of(
            "CN=CÔNG BÁO THỬ",
            "O=VĂN PHÒNG THỬ, CN=CÔNG BÁO THỬ",
            "C=VN, CN=CÔNG BÁO THỬ, O=VĂN PHÒNG THỬ",
            "C=VN, O=VĂN PHÒNG THỬ, CN=công báo thử",
            "C=VN, O=VĂN PHÒNG THỬ, CN=CÔNG BÁO THỬ, CN=CÔNG BÁO THỬ",
            "C=VN, O=VĂN PHÒNG THỬ\\, CN=CÔNG BÁO THỬ",
            "C=VN, OU=VĂN PHÒNG THỬ, CN=CÔNG BÁO THỬ")) {
      assertThat(name.isSameAs(name(other))).as(other).isFalse();
    }
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    DistinguishedName odd =
        new DistinguishedName(
            List.of(
                new Attribute("CN", " a,b+c\"d\\e<f>g;h=i# "),
                new Attribute("O", "#x\n"),
                new Attribute("2.5.4.15", "Ở")));
    assertThat(DistinguishedName.parse(odd.escaped())).contains(odd);
  }

  /** A reader of a report sees where each attribute begins, whatever stands in the one before. */
  @Test
  void oneValueIsNotShownAsSeveral() {
    DistinguishedName name =
        new DistinguishedName(
            List.of(
                new Attribute("O", "KIỂM THỬ, CN=Văn phòng Chính phủ"),
                new Attribute("OU", "A;  2.5.4.3 = B+C=D"),
                new Attribute("CN", "Công ty A, B và C = D")));
    assertThat(name.text())
        .isEqualTo(
            "O=KIỂM THỬ, CN\\=Văn phòng Chính phủ, OU=A;  2.5.4.3 \\= B+C\\=D,"
                + " CN=Công ty A, B và C = D");
    assertThat(CommonName.of(name.text())).isEqualTo("Công ty A, B và C = D");
  }
}
