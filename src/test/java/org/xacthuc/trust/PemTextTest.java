package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;

class PemTextTest {
  @Test
  void blocksStandAmongAnyText() {
    Bytes text =
        Bytes.ofUtf8(
            "x\n-----BEGIN A-----\nAQI=\n-----END A-----\ny-----BEGIN B-----?-----END B-----");
    assertThat(PemText.blocks(text))
        .containsExactly(
            new PemText.Block("A", Optional.of(Bytes.fromHex("0102"))),
            new PemText.Block("B", Optional.empty()));
  }

  /** Found by fuzzing: the dashes that end the first line are those that begin the last. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN X509 CRL-----END X509 CRL-----",
        "-----BEGIN -----END -----",
        "-----BEGIN A--------END A-----",
        "-----BEGIN A-----",
        "-----BEGIN "
      })
  void aBlockWithoutRoomForItsLinesIsNone(String text) {
    assertThat(PemText.blocks(Bytes.ofUtf8(text))).isEmpty();
    assertThat(SentEvidence.list(Bytes.ofUtf8(text))).isEmpty();
  }
}
