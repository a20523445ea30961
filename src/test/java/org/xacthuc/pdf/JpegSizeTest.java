package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JpegSizeTest {
  private static final String FRAME = "000B 08 0123 0456";
  private static final long SIZE = 0x123L * 0x456;

  private static long read(String hex) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    return JpegSize.read(new ByteArrayInputStream(bytes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"C0", "C1", "C2", "C3", "C5", "C6", "C7", "C9", "CA", "CB", "CD", "CE", "CF"})
  void everyFrameHeaderHasASize(String marker) throws IOException {
    assertThat(read("FFD8 FF" + marker + FRAME)).isEqualTo(SIZE);
  }

  @ParameterizedTest
  @CsvSource({
    // Segments before the frame, of which some lie among the markers of frames.
    "FFD8 FFE0 0004 FFC0",
    "FFD8 FFC4 0004 FFC0",
    "FFD8 FFC8 0004 FFC0",
    "FFD8 FFCC 0004 FFC0",
    "FFD8 FFBF 0004 FFC0",
    "FFD8 FFDA 0004 FFC0",
    "FFD8 FFE0 0002",
    "FFD8 FFE0 0000",
    // Markers without a segment, bytes that fill, bytes that are none.
    "FFD8 FF01 FFD0 FFD7",
    "FFD8 FFFF",
    "FFD8 0000",
    "FFD8",
  })
  void whatStandsBeforeItIsPassedOver(String before) throws IOException {
    assertThat(read(before + "FFC0" + FRAME)).isEqualTo(SIZE);
  }

  @Test
  void theLargestIsNoNegativeNumber() throws IOException {
    assertThat(read("FFC0 000B 08 FFFF FFFF")).isEqualTo(65_535L * 65_535);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "FFD8", "FFD8 FFC0 000B 08 0123 04", "FFD8 FFE0 0009 00", "FFD8 FFC4 0002"})
  void withoutAFrameThereIsNone(String hex) {
    assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read(hex));
  }

  @Test
  void segmentsAreNotPassedOverWithoutEnd() throws IOException {
    assertThat(read("FFD0".repeat(9_999) + "FFC0" + FRAME)).isEqualTo(SIZE);
    assertThatExceptionOfType(PictureRefused.class)
        .isThrownBy(() -> read("FFD0".repeat(10_000) + "FFC0" + FRAME))
        .satisfies(e -> assertThat(e.defect()).isEqualTo(RecognitionDefect.PICTURE_FORMAT));
  }
}
