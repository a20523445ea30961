package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes of a file that are fetched again must be what they were; pages here are of 64 bytes. */
class PageSumsTest {
  private static final int PAGE = 64;

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 37 + 1);
    }
    return bytes;
  }

  /** Any byte of a page, and of a last one that is shorter; of zeros as well. */
  @ParameterizedTest
  @CsvSource({"64, false", "64, true", "61, false", "61, true", "8, false", "3, false"})
  void aByteThatChangedIsNoticed(int length, boolean zeros) {
    byte[] file = zeros ? new byte[length] : bytes(length);
    PageSums sums = new PageSums(length, PAGE);
    assertThat(sums.same(0, file, 0, length)).isTrue();
    for (int i = 0; i < length; i++) {
      byte[] other = file.clone();
      other[i] ^= 1;
      assertThat(sums.same(0, other, 0, length)).as("byte %d", i).isFalse();
    }
    assertThat(sums.same(0, file, 0, length)).isTrue();
  }

  /** Wherever the bytes lie in what they were fetched into, and whatever lies around them. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 63})
  void onlyTheBytesOfThePagesCount(int offset) {
    byte[] file = bytes(3 * PAGE - 5);
    PageSums sums = new PageSums(file.length, PAGE);
    assertThat(sums.same(0, file, 0, file.length)).isTrue();
    byte[] around = new byte[offset + file.length + 100];
    Arrays.fill(around, (byte) 0x5A);
    System.arraycopy(file, 0, around, offset, file.length);
    assertThat(sums.same(0, around, offset, file.length)).isTrue();
    around[offset + PAGE + 7]++;
    assertThat(sums.same(0, around, offset, file.length)).isFalse();
  }

  /** Each page is held against itself, in whatever order they are fetched. */
  @Test
  void everyPageIsItsOwn() {
    byte[] file = bytes(3 * PAGE - 5);
    PageSums sums = new PageSums(file.length, PAGE);
    byte[] last = Arrays.copyOfRange(file, 2 * PAGE, file.length);
    assertThat(sums.same(2 * PAGE, last, 0, last.length)).isTrue();
    byte[] first = Arrays.copyOf(file, PAGE);
    assertThat(sums.same(0, first, 0, PAGE)).isTrue();
    assertThat(sums.same(PAGE, first, 0, PAGE)).as("the first to come").isTrue();
    assertThat(sums.same(0, file, 0, file.length)).as("another second page").isFalse();
    assertThat(sums.same(2 * PAGE, last, 0, last.length)).isTrue();
  }
}
