package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;

class RemnantReaderTest {
  private static final int SIZE = 8_000;

  private static PdfFile file() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 3; i++) {
      text.append(i).append(" 0 obj\n<< /ByteRange [] /Name (").append("x".repeat(SIZE));
      text.append(") >>\nendobj\n");
    }
    return PdfFile.of(Bytes.of(text.toString().getBytes(StandardCharsets.US_ASCII)));
  }

  private static List<Boolean> read(Limits limits) {
    PdfFile file = file();
    RemnantReader remnants = new RemnantReader(file, limits);
    RawScan scan = new RawScan(file, limits.signatures());
    scan.look(new Span(0, file.length()));
    return Arrays.stream(scan.byteRanges())
        .mapToObj(hit -> remnants.read(hit).isPresent())
        .toList();
  }

  @Test
  void everyRemnantIsReadAsLongAsTheBudgetLasts() {
    assertThat(read(Limits.DEFAULT)).containsExactly(true, true, true);
    Limits few = Limits.DEFAULT.with(Limit.STREAM_SIZE, SIZE + SIZE / 2);
    assertThat(read(few)).containsExactly(true, true, false);
  }
}
