package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.testkit.TrueTypeProgram;

/** Of the second of three glyphs. */
class OutlineDataTest {
  private static final TrueTypeProgram SQUARES = TrueTypeProgram.of(2);
  private static final String BOX = "0000 0000 0064 0064 ";

  private static boolean isWhole(byte[] program, int glyph) throws IOException {
    try (TrueTypeFont read = new TTFParser(true).parse(new RandomAccessReadBuffer(program))) {
      return OutlineData.isWhole(read, glyph);
    }
  }

  private static boolean isWhole(byte[] outline) throws IOException {
    return isWhole(SQUARES.outline(1, outline).bytes(), 1);
  }

  private static byte[] bytes(String hexadecimal) {
    return HexFormat.of().parseHex(hexadecimal.replace(" ", ""));
  }

  /** Contours, box, ends, instructions, flags and as many bytes of coordinates as they ask for. */
  @ParameterizedTest
  @CsvSource({
    "0001, 0003 0000 01 01 01 01, 16",
    "0001, 0003 0003 aa aa aa 01 01 01 01, 16",
    "0002, 0001 0003 0000 01 01 01 01, 16",
    "0001, 0003 0000 09 03, 16",
    "0001, 0003 0000 01 09 02, 16",
    "0001, 0003 0000 0b 03, 12",
    "0001, 0003 0000 0d 03, 12",
    "0001, 0003 0000 0f 03, 8",
    "0001, 0003 0000 19 03, 8",
    "0001, 0003 0000 29 03, 8",
    "0001, 0003 0000 3b 03, 4",
    "0001, 0003 0000 3d 03, 4",
    "0001, 0000 0000 33, 1",
    "0001, 00ff 0000 3b ff, 256",
  })
  void anOutlineEndsBeforeTheNext(String contours, String points, int coordinates)
      throws IOException {
    byte[] head = bytes(contours + BOX + points);
    byte[] whole = Arrays.copyOf(head, head.length + coordinates);
    assertThat(isWhole(whole)).isTrue();
    assertThat(isWhole(Arrays.copyOf(whole, whole.length + 3))).isTrue();
    for (int length = 1; length < whole.length; length++) {
      assertThat(isWhole(Arrays.copyOf(whole, length))).as("%s", length).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001 0000 0000 0064 0064 0003 0000 09 04",
        "0002 0000 0000 0064 0064 0003 0001 0000 31 31 31 31",
        "0001 0000 0000 0064 0064 0003 0100 31 31 31 31",
      })
  void othersAreNone(String outline) throws IOException {
    assertThat(isWhole(Arrays.copyOf(bytes(outline), 100))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ffff, 0002 0002 00 00",
    "ffff, 0003 0002 0000 0000",
    "ffff, 000a 0002 00 00 2000",
    "ffff, 0042 0002 00 00 2000 2000",
    "ffff, 0082 0002 00 00 2000 2000 2000 2000",
    "ffff, 0022 0002 00 00 0002 0002 00 00",
    "fffe, 002a 0002 00 00 2000 0083 0002 0000 0000 2000 2000 2000 2000",
  })
  void soDoParts(String contours, String parts) throws IOException {
    byte[] whole = bytes(contours + BOX + parts);
    assertThat(isWhole(whole)).isTrue();
    for (int length = 1; length < whole.length; length++) {
      assertThat(isWhole(Arrays.copyOf(whole, length))).as("%s", length).isFalse();
    }
  }

  @Test
  void whatIsEmptyOrNotThereIsWhole() throws IOException {
    assertThat(isWhole(SQUARES.bytes(), 0)).isTrue();
    assertThat(isWhole(SQUARES.bytes(), 2)).isTrue();
    assertThat(isWhole(SQUARES.bytes(), 3)).isTrue();
    assertThat(isWhole(SQUARES.bytes(), 99)).isTrue();
    assertThat(isWhole(bytes("0000 0000 0000 0000 0000"))).isTrue();
  }

  @Test
  void aGlyphEndsBehindItsBeginningWithinTheTable() throws IOException {
    byte[] program = SQUARES.bytes();
    ByteBuffer in = ByteBuffer.wrap(program);
    int directory = 12;
    while (in.getInt(directory) != 0x6C6F6361) {
      directory += 16;
    }
    int loca = in.getInt(directory + 8);
    int end = in.getInt(loca + 12);
    assertThat(isWhole(program, 2)).isTrue();
    in.putInt(loca + 12, end + 4);
    assertThat(isWhole(program, 2)).isFalse();
    in.putInt(loca + 12, end - 3);
    assertThat(isWhole(program, 2)).isFalse();
    in.putInt(loca + 12, 1);
    assertThat(isWhole(program, 2)).isFalse();
  }
}
