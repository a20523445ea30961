package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharStringRulesTest {
  @ParameterizedTest
  @CsvSource({
    "32, 0, -107",
    "139, 0, 0",
    "246, 0, 107",
    "247, 0, 108",
    "247, 255, 363",
    "248, 0, 364",
    "250, 255, 1131",
    "251, 0, -108",
    "252, 1, -365",
    "254, 255, -1131"
  })
  void numbersTakeOneByteOrTwo(int first, int second, double value) {
    ByteBuffer in = ByteBuffer.wrap(new byte[] {(byte) second});
    assertThat(CharStringRules.number(first, in)).isEqualTo(value);
    assertThat(in.hasRemaining()).isEqualTo(first <= 246);
  }
}
