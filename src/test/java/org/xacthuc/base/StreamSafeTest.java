package org.xacthuc.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer.Form;
import org.junit.jupiter.api.Test;

/** Text with any number of marks in a row has a normal form in bounded time. */
class StreamSafeTest {
  @Test
  void lettersWithTheirMarksAreComposedAsEver() {
    assertThat(StreamSafe.normalize("Vie\u0323\u0302t", Form.NFC)).isEqualTo("Việt");
    assertThat(StreamSafe.normalize("Việt", Form.NFD)).isEqualTo("Vie\u0323\u0302t");
  }

  @Test
  void thirtyMarksInARowStayAsTheyAre() {
    String text = "a" + "\u0301".repeat(30) + "b" + "\u0323".repeat(30);
    assertThat(StreamSafe.normalize(text, Form.NFD)).isEqualTo(text);
  }

  @Test
  void behindThirtyMarksAJoinerBeginsAnew() {
    String text = "a" + "\u0301".repeat(31);
    assertThat(StreamSafe.normalize(text, Form.NFD))
        .isEqualTo("a" + "\u0301".repeat(30) + "\u034F\u0301");
  }

  @Test
  void marksAreNeverPutInOrderOverMoreThanThirty() {
    String text = "a" + "\u0301\u0323".repeat(50_000);
    String safe = StreamSafe.normalize(text, Form.NFC);
    assertThat(safe.chars().filter(c -> c == '\u034F').count()).isEqualTo(100_000 / 30);
    assertThat(safe).hasSizeBetween(100_000, 104_000);
  }
}
