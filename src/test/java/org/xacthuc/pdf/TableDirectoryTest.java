package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.testkit.TrueTypeProgram;

class TableDirectoryTest {
  private static final TrueTypeProgram SQUARES =
      TrueTypeProgram.of(2).codes(3, 1, Map.of(65, 1)).codes(1, 0, Map.of(65, 1, 66, 2));

  /** Of the first table, which is that of the codes: its offset and its length. */
  private static final int OFFSET = 20;

  private static final int LENGTH = 24;

  private static byte[] with(int at, int value) {
    byte[] program = SQUARES.bytes();
    ByteBuffer.wrap(program).putInt(at, value);
    return program;
  }

  private static int word(int at) {
    return ByteBuffer.wrap(SQUARES.bytes()).getInt(at);
  }

  private static boolean isPlain(byte[] program, boolean open) {
    try {
      return TableDirectory.isPlain(new ByteArrayInputStream(program), open);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPlain(byte[] program) {
    return isPlain(program, false);
  }

  @Test
  void tablesAreListedOnce() {
    assertThat(isPlain(SQUARES.bytes())).isTrue();
    assertThat(isPlain(SQUARES.twice("cmap"))).isFalse();
    assertThat(isPlain(SQUARES.twice("hmtx"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "65536, true, true",
    "1953658213, true, true",
    "1330926671, false, true",
    "1953784678, false, false",
    "0, false, false"
  })
  void itBeginsWithAVersion(int version, boolean plain, boolean open) {
    assertThat(isPlain(with(0, version))).isEqualTo(plain);
    assertThat(isPlain(with(0, version), true)).isEqualTo(open);
  }

  @Test
  void aProgramThatIsCutOffIsNone() {
    int listed = 12 + 16 * 8;
    byte[] program = SQUARES.bytes();
    assertThat(isPlain(Arrays.copyOf(program, 3))).isFalse();
    assertThat(isPlain(Arrays.copyOf(program, 5))).isFalse();
    assertThat(isPlain(Arrays.copyOf(program, 11))).isFalse();
    assertThat(isPlain(Arrays.copyOf(program, listed - 1))).isFalse();
    assertThat(isPlain(Arrays.copyOf(program, listed + 10))).isFalse();
    assertThat(isPlain(Arrays.copyOf(program, word(OFFSET) + word(LENGTH)))).isTrue();
  }

  /** The third table is the head. */
  @Test
  void aHeadHasItsLength() {
    int length = LENGTH + 2 * 16;
    assertThat(word(length)).isEqualTo(54);
    assertThat(isPlain(with(length, 53))).isFalse();
    assertThat(isPlain(with(length, 55))).isTrue();
  }

  @Test
  void codesEndBeforeTheirTableDoes() {
    assertThat(isPlain(with(LENGTH, word(LENGTH) - 1))).isFalse();
    assertThat(isPlain(with(LENGTH, 10))).isFalse();
    assertThat(isPlain(with(LENGTH, 1))).isFalse();
    assertThat(isPlain(with(LENGTH, -1))).isFalse();
    assertThat(isPlain(with(OFFSET, -1))).isFalse();
  }

  /** The lists may be of several formats, whose lengths stand in different places. */
  @ParameterizedTest
  @CsvSource({
    "0, 2, 2",
    "4, 2, 2",
    "6, 2, 2",
    "7, 2, 2",
    "9, 4, 4",
    "10, 4, 4",
    "12, 4, 4",
    "13, 4, 4",
    "14, 2, 4"
  })
  void lengthsStandWhereTheFormatHasThem(int format, int at, int bytes) {
    for (int excess = 0; excess <= 1; excess++) {
      byte[] program = SQUARES.bytes();
      ByteBuffer in = ByteBuffer.wrap(program);
      int table = in.getInt(OFFSET);
      int list = in.getInt(table + 8);
      int length = in.getInt(LENGTH) - list + excess;
      Arrays.fill(program, table + list, table + list + 16, (byte) 0);
      in.putShort(table + list, (short) format);
      if (bytes == 2) {
        in.putShort(table + list + at, (short) length);
      } else {
        in.putInt(table + list + at, length);
      }
      assertThat(isPlain(program)).isEqualTo(excess == 0);
    }
  }

  /** A program of one list of codes alone. */
  private static boolean isPlain(ByteBuffer list) {
    list.rewind();
    ByteBuffer program = ByteBuffer.allocate(40 + list.capacity());
    program.putInt(0x00010000).putShort((short) 1).position(12);
    program.putInt(0x636D6170).putInt(0).putInt(28).putInt(12 + list.capacity());
    program.putInt(1).putInt(0x00030001).putInt(12).put(list);
    return isPlain(program.array());
  }

  private static ByteBuffer numbers(int... twoBytes) {
    ByteBuffer list = ByteBuffer.allocate(2 * twoBytes.length);
    for (int number : twoBytes) {
      list.putShort((short) number);
    }
    return list;
  }

  /** A list of two segments (format 4). */
  private static boolean areSegments(int start, int end, int nextStart, int nextEnd) {
    return isPlain(numbers(4, 32, 0, 4, 0, 0, 0, end, nextEnd, 0, start, nextStart, 0, 0, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "65, 80, 65535, 65535, true",
    "65, 80, 81, 90, true",
    "0, 0, 1, 1, true",
    "65, 80, 80, 90, false",
    "65, 80, 65, 80, false",
    "65, 80, 70, 75, false",
    "81, 90, 65, 80, false",
    "80, 65, 81, 90, false",
    "65, 80, 90, 81, false",
  })
  void aCodeIsOfOneSegment(int start, int end, int nextStart, int nextEnd, boolean plain) {
    assertThat(areSegments(start, end, nextStart, nextEnd)).isEqualTo(plain);
    for (int format : new int[] {8, 12, 13}) {
      int before = format == 8 ? 8204 : 12;
      ByteBuffer groups = ByteBuffer.allocate(before + 4 + 24);
      groups.putShort((short) format).putInt(4, groups.capacity()).position(before);
      groups.putInt(2).putInt(start).putInt(end).putInt(1).putInt(nextStart).putInt(nextEnd);
      assertThat(isPlain(groups)).isEqualTo(plain);
    }
  }

  @Test
  void segmentsAndGroupsLieWithin() {
    assertThat(isPlain(numbers(4, 16, 0, 200, 0, 0, 0, 0))).isFalse();
    ByteBuffer groups = ByteBuffer.allocate(40).putShort((short) 12).putInt(4, 40).putInt(12, 3);
    groups.putInt(28, 1).putInt(32, 1);
    assertThat(isPlain(groups)).isFalse();
    assertThat(isPlain(groups.putInt(12, 2))).isTrue();
    assertThat(isPlain(groups.putInt(12, -1))).isFalse();
  }
}
