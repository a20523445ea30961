package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperandRulesTest {
  private static boolean hold(String content) throws Exception {
    List<COSBase> operands = new ArrayList<>();
    for (Object token : new PDFStreamParser(content.getBytes(StandardCharsets.US_ASCII)).parse()) {
      if (token instanceof Operator operator) {
        return OperandRules.hold(operator.getName(), operands);
      }
      operands.add((COSBase) token);
    }
    throw new AssertionError(content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f",
        "W*",
        "T*",
        "9 w",
        "2 J",
        "0 j",
        "7 Tr",
        "1 2 m",
        "1 2 3 rg",
        "1 2 3 4 re",
        "1 2 3 4 k",
        "1 0 0 1 5.5 -6 cm",
        "/A gs",
        "/A BMC",
        "/A /B BDC",
        "/A << /B 1 >> BDC",
        "/F 9 Tf",
        "[] 0 d",
        "[1 2.5] 0 d",
        "(a) Tj",
        "<41> '",
        "[(a) -250 <41>] TJ",
        "[] TJ",
        "1 2 (a) \"",
        "2147483647 0 m",
        "-2147483648 0 m"
      })
  void areAsTheyShouldBe(String content) throws Exception {
    assertThat(hold(content)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 f",
        "w",
        "1 2 w",
        "/A w",
        "(1) w",
        "3 J",
        "-1 j",
        "1.5 J",
        "8 Tr",
        "3.5 Tr",
        "/A j",
        "1 m",
        "1 2 3 m",
        "1 2 rg",
        "1 2 3 4 rg",
        "0 1 2 3 4 re",
        "1 0 0 1 5 cm",
        "(A) gs",
        "1 gs",
        "null /A gs",
        "/A BDC",
        "/A 1 BDC",
        "/A [1] BDC",
        "/F Tf",
        "9 Tf",
        "9 /F Tf",
        "/F /G Tf",
        "[(a)] 0 d",
        "[[1]] 0 d",
        "1 0 d",
        "[] d",
        "[(a)] Tj",
        "/A Tj",
        "(a) (b) Tj",
        "(a) TJ",
        "[[(a)]] TJ",
        "[/A] TJ",
        "[null] TJ",
        "1 (a) \"",
        "/A 2 (a) \"",
        "endobj",
        "f1",
        "1 ET",
        "2147483648 0 m",
        "-2147483649 0 m",
        "<< >> 1 2 3 4 re"
      })
  void areNot(String content) throws Exception {
    assertThat(hold(content)).isFalse();
  }

  @Test
  void coloursAreOperatorsWhoseOperandsTheirSpaceTells() {
    assertThat(List.of("sc", "SC", "scn", "SCN", "re", "\"")).allMatch(OperandRules::isOperator);
    assertThat(List.of("", "ID", "EI", "BI", "true", "RE")).noneMatch(OperandRules::isOperator);
  }
}
