package org.xacthuc.audit.workers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;

class FrameTest {
  private static final Frame FRAME = Frame.ofTexts(List.of("công văn.pdf", "", "%PDF"));

  @Test
  void whatIsWrittenIsRead() throws IOException {
    ByteArrayInputStream two = new ByteArrayInputStream(concat(bytes(FRAME), bytes(Frame.of())));

    assertThat(Frame.readFrom(two, 100)).contains(FRAME);
    assertThat(Frame.readFrom(two, 100)).contains(Frame.of());
    assertThat(Frame.readFrom(two, 100)).isEmpty();
  }

  @Test
  void aFrameThatIsCutOffAnywhereIsNone() throws IOException {
    byte[] whole = bytes(FRAME);
    for (int length = 1; length < whole.length; length++) {
      ByteArrayInputStream cut = new ByteArrayInputStream(Arrays.copyOf(whole, length));
      assertThatIOException().as("%d bytes", length).isThrownBy(() -> Frame.readFrom(cut, 100));
    }
  }

  @Test
  void allPartsTogetherAreBounded() throws IOException {
    Frame seventeen = Frame.of(Bytes.of(new byte[8]), Bytes.of(new byte[9]));

    assertThat(Frame.readFrom(new ByteArrayInputStream(bytes(seventeen)), 17)).contains(seventeen);
    assertThatIOException()
        .isThrownBy(() -> Frame.readFrom(new ByteArrayInputStream(bytes(seventeen)), 16));
  }

  @Test
  void otherBytesAreNoFrame() {
    byte[] text = "OpenJDK warning: something was printed".getBytes(UTF_8);

    assertThatIOException().isThrownBy(() -> Frame.readFrom(new ByteArrayInputStream(text), 100));
  }

  private static byte[] bytes(Frame frame) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    frame.writeTo(out);
    return out.toByteArray();
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
