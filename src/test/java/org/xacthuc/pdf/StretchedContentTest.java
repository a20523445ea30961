package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class StretchedContentTest {
  /** A stretch of it is at hand, and another when that is left; nobody may notice. */
  @Test
  void howeverItIsReadItIsTheContent() throws IOException {
    byte[] bytes = new byte[3 << 12];
    Random random = new Random(11);
    random.nextBytes(bytes);
    RandomAccessRead plain = new RandomAccessReadBuffer(bytes);
    RandomAccessRead content = new StretchedContent(new RandomAccessReadBuffer(bytes));
    for (int i = 0; i < 20_000; i++) {
      int near = 1 + random.nextInt(100);
      switch (random.nextInt(6)) {
        case 0 -> assertThat(content.peek()).isEqualTo(plain.peek());
        case 1 -> {
          int back = (int) Math.min(near, plain.getPosition());
          content.rewind(back);
          plain.rewind(back);
        }
        case 2 -> {
          int to = random.nextInt(bytes.length + 9);
          content.seek(to);
          plain.seek(to);
        }
        case 3 -> {
          byte[] some = new byte[near];
          byte[] same = new byte[near];
          assertThat(content.read(some, 0, near)).isEqualTo(plain.read(same, 0, near));
          assertThat(some).isEqualTo(same);
        }
        default -> {
          for (int j = 0; j < near; j++) {
            assertThat(content.read()).isEqualTo(plain.read());
          }
        }
      }
      assertThat(content.getPosition()).isEqualTo(plain.getPosition());
      assertThat(content.isEOF()).isEqualTo(plain.isEOF());
    }
  }

  @Test
  void itsPartsAndItsEndAreThoseOfTheContent() throws IOException {
    RandomAccessRead plain = new RandomAccessReadBuffer(new byte[] {1, 2, 3, 4});
    RandomAccessRead content = new StretchedContent(plain);
    assertThat(content.length()).isEqualTo(4);
    try (RandomAccessRead view = content.createView(1, 2)) {
      assertThat(view.read()).isEqualTo(2);
      assertThat(view.length()).isEqualTo(2);
    }
    assertThatIOException().isThrownBy(() -> content.seek(-1));
    assertThat(content.isClosed()).isFalse();
    content.close();
    assertThat(plain.isClosed()).isTrue();
    assertThat(content.isClosed()).isTrue();
  }
}
