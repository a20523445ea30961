package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;

/** Wherever it is put and however it is asked, it reads what PDFBox's own reader of memory does. */
class FileRandomAccessTest {
  @TempDir Path folder;

  @Test
  void readsAsFromMemory() throws IOException {
    Random random = new Random(3);
    byte[] bytes = new byte[50_000];
    random.nextBytes(bytes);
    Path path = Files.write(folder.resolve("a.pdf"), bytes);
    for (int whole : new int[] {0, 1 << 20}) {
      for (int end : new int[] {0, 1, 4_096, 40_001, 50_000}) {
        try (PdfFile file = PdfFile.open(path, Limits.DEFAULT, whole)) {
          byte[] part = Arrays.copyOf(bytes, end);
          compare(new FileRandomAccess(file, end), new RandomAccessReadBuffer(part), random);
        }
      }
    }
  }

  /** Far into a file, behind a stretch that is at hand, and before it. */
  @Test
  void readsByteByByteWhereverItIsPut() throws IOException {
    byte[] bytes = new byte[50_000];
    new Random(5).nextBytes(bytes);
    FileRandomAccess read = new FileRandomAccess(PdfFile.of(Bytes.of(bytes)), 50_000);
    for (int at : new int[] {0, 4_095, 4_096, 8_192, 4_096, 40_960, 36_864, 49_999, 0}) {
      read.seek(at);
      assertThat(read.read()).isEqualTo(bytes[at] & 0xFF);
    }
    assertThatThrownBy(() -> read.seek(-1)).isInstanceOf(IOException.class);
    assertThat(read.isClosed()).isFalse();
    read.close();
    assertThat(read.isClosed()).isTrue();
  }

  private static void compare(RandomAccessRead read, RandomAccessRead expected, Random random)
      throws IOException {
    assertThat(read.length()).isEqualTo(expected.length());
    for (int i = 0; i < 20_000; i++) {
      switch (random.nextInt(12)) {
        case 0 -> {
          long to = random.nextInt((int) read.length() + 3);
          read.seek(to);
          expected.seek(to);
        }
        case 1 -> {
          int length = 1 + random.nextInt(6_000);
          byte[] into = new byte[length];
          byte[] other = new byte[length];
          assertThat(read.read(into, 0, length)).isEqualTo(expected.read(other, 0, length));
          assertThat(into).isEqualTo(other);
        }
        case 2 -> assertThat(read.peek()).isEqualTo(expected.peek());
        case 3 -> assertThat(read.isEOF()).isEqualTo(expected.isEOF());
        default -> assertThat(read.read()).isEqualTo(expected.read());
      }
      assertThat(read.getPosition()).isEqualTo(expected.getPosition());
    }
  }
}
