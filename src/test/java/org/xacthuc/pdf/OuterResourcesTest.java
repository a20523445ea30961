package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OuterResourcesTest {
  private static final String ALL =
      "/XObject <</A 1>> /Shading <</A 1>> /ExtGState <</A 1>> /ColorSpace <</A 1>>"
          + " /Pattern <</A 1>> /Font <</A 1>> /Properties <</A 1>>";

  private static PDResources resources(String entries) {
    return new PDResources(CosText.dictionary(entries));
  }

  private static List<COSBase> operands(String array) {
    COSArray all = (COSArray) CosText.object(array);
    return IntStream.range(0, all.size()).mapToObj(all::get).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Do  | [/A]          | /A",
        "Do  | [/B]          | ",
        "Do  | []            | ",
        "Do  | [(A)]         | ",
        "sh  | [/A]          | /A",
        "gs  | [/A]          | /A",
        "cs  | [/A]          | /A",
        "CS  | [/A]          | /A",
        "scn | [/A]          | /A",
        "scn | [0 0 /A]      | /A",
        "scn | [/A 0]        | ",
        "scn | []            | ",
        "SCN | [0 /A]        | /A",
        "Tf  | [/A 12]       | /A",
        "BDC | [/OC /A]      | /A",
        "BDC | [/A /B]       | ",
        "BDC | [/OC]         | ",
        "DP  | [/OC /A]      | ",
        "Tj  | [/A]          | "
      })
  void aNameIsFoundAroundAlone(String operator, String operands, String disputed) {
    OuterResources outer = new OuterResources(resources(ALL));
    PDResources none = resources("");
    assertThat(outer.disputed(operator, operands(operands), none).orElse(null)).isEqualTo(disputed);
    assertThat(outer.disputed(operator, operands(operands), resources(ALL))).isEmpty();
  }

  @Test
  void contentWithinContentMayBeginAndEnd() {
    OuterResources outer = new OuterResources(null);
    PDResources own = resources("");
    List<COSBase> name = operands("[/A]");
    assertThat(outer.disputed("Do", name, own)).isEmpty();
    outer.begin(resources(ALL));
    outer.begin(null);
    assertThat(outer.disputed("Do", name, own)).contains("/A");
    outer.end();
    outer.end();
    assertThat(outer.disputed("Do", name, own)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/ColorSpace /A    | /A",
        "/CS /A            | /A",
        "/CS /B            | ",
        "/CS [/A]          | ",
        "/Width 1          | "
      })
  void soIsTheSpaceOfAPicture(String picture, String disputed) {
    OuterResources outer = new OuterResources(resources(ALL));
    assertThat(outer.disputed(CosText.dictionary(picture), resources("")).orElse(null))
        .isEqualTo(disputed);
    assertThat(outer.disputed(CosText.dictionary(picture), resources(ALL))).isEmpty();
  }
}
