package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Limit;
import org.xacthuc.pdf.BoundedContent.Operands;

class BoundedContentTest {
  private static final int MOST = 2 << 20;

  private final Operands operands = Operands.bounded();

  private BoundedContent content(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return new BoundedContent(new RandomAccessReadBuffer(bytes), operands);
  }

  private void isRefused(BoundedContent content) {
    assertThatExceptionOfType(LimitReachedException.class)
        .isThrownBy(content::read)
        .satisfies(e -> assertThat(e.limit()).isEqualTo(Limit.DRAWING));
    assertThat(operands.isReached()).isTrue();
  }

  private void read(RandomAccessRead content, int bytes) throws IOException {
    assertThat(content.read(new byte[bytes], 0, bytes)).isEqualTo(bytes);
  }

  @Test
  void itIsTheContentThatItBounds() throws IOException {
    BoundedContent content = content(9);
    assertThat(content.length()).isEqualTo(9);
    assertThat(content.read()).isZero();
    assertThat(content.read()).isEqualTo(1);
    assertThat(content.peek()).isEqualTo(2);
    assertThat(content.getPosition()).isEqualTo(2);
    assertThat(content.available()).isEqualTo(7);
    content.rewind(1);
    assertThat(content.read()).isEqualTo(1);
    content.skip(2);
    assertThat(content.read()).isEqualTo(4);
    content.seek(7);
    byte[] rest = new byte[9];
    assertThat(content.isEOF()).isFalse();
    assertThat(content.read(rest, 1, 8)).isEqualTo(2);
    assertThat(rest).containsExactly(0, 7, 8, 0, 0, 0, 0, 0, 0);
    assertThat(content.isEOF()).isTrue();
    assertThat(content.read()).isEqualTo(-1);
    try (RandomAccessRead view = content.createView(3, 2)) {
      assertThat(view.read()).isEqualTo(3);
      assertThat(view.length()).isEqualTo(2);
    }
    assertThat(content.isClosed()).isFalse();
    content.close();
    assertThat(content.isClosed()).isTrue();
  }

  @Test
  void betweenTwoOperatorsStandSoManyBytesAndNotOneMore() throws IOException {
    BoundedContent content = content(3 * MOST);
    read(content, MOST - 1);
    content.read();
    assertThat(operands.isReached()).isFalse();
    operands.run(() -> {});
    read(content, MOST);
    assertThat(operands.isReached()).isFalse();
    isRefused(content);
  }

  @Test
  void atItsEndNothingIsRead() throws IOException {
    BoundedContent content = content(MOST);
    read(content, MOST);
    assertThat(content.read(new byte[9], 0, 9)).isEqualTo(-1);
    assertThat(operands.isReached()).isFalse();
  }

  @Test
  void whatAnOperatorDrawsAddsToItsOperands() throws IOException {
    BoundedContent outer = content(3 * MOST);
    BoundedContent inner = content(3 * MOST);
    read(outer, MOST - 9);
    operands.run(
        () -> {
          read(inner, 4);
          operands.run(() -> read(inner, 5));
          read(inner, 9);
          assertThat(operands.isReached()).isFalse();
          isRefused(inner);
        });
  }

  /** However it ended. */
  @Test
  void whenTheOperatorIsDoneItsOperandsAreGone() throws IOException {
    BoundedContent content = content(3 * MOST);
    read(content, MOST);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                operands.run(
                    () -> {
                      throw new IOException("of the operator");
                    }));
    read(content, MOST);
    assertThat(operands.isReached()).isFalse();
  }

  @Test
  void contentThatWasNotReadToItsEndIsTold() throws IOException {
    assertThat(operands.leftSome()).isFalse();
    BoundedContent content = of("q Q");
    read(content, 2);
    assertThat(content.isEOF()).isFalse();
    BoundedContent other = of("q");
    other.close();
    assertThat(operands.leftSome()).isTrue();
    // It is told once.
    assertThat(operands.leftSome()).isFalse();
    assertThat(content(0).isEOF()).isTrue();
    assertThat(operands.leftSome()).isFalse();
  }

  private BoundedContent of(String bytes) {
    byte[] content = bytes.getBytes(StandardCharsets.US_ASCII);
    return new BoundedContent(new RandomAccessReadBuffer(content), operands);
  }

  /** Whether it was closed by then or not. */
  @ParameterizedTest
  @CsvSource({
    "false, 2, true",
    "true, 2, true",
    "false, 3, false",
    "true, 3, false",
    "true, 6, false",
  })
  void blanksAtTheEndAreNothing(boolean closed, int read, boolean left) throws IOException {
    BoundedContent content = of("q Q \4\n");
    read(content, read);
    if (closed) {
      content.close();
    }
    assertThat(operands.leftSome()).isEqualTo(left);
  }

  @Test
  void contentThatSaysThatItEndsIsRead() throws IOException {
    BoundedContent content = of("q");
    content.read();
    assertThat(content.isEOF()).isTrue();
    content.close();
    assertThat(operands.leftSome()).isFalse();
  }

  @Test
  void whereNobodyTellsWhatIsRunAnyNumberMayStand() throws IOException {
    Operands none = Operands.unbounded();
    byte[] bytes = new byte[MOST + 9];
    read(new BoundedContent(new RandomAccessReadBuffer(bytes), none), bytes.length);
    assertThat(none.isReached()).isFalse();
  }
}
