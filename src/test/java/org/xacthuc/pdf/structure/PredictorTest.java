package org.xacthuc.pdf.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.pdf.syntax.ByteSource;
import org.xacthuc.pdf.syntax.ObjectParser;
import org.xacthuc.pdf.syntax.PdfObject.Dict;

class PredictorTest {
  private static Bytes undo(String parameters, int... data) throws Exception {
    Bytes written = Bytes.of(parameters.getBytes(StandardCharsets.US_ASCII));
    Dict dict = (Dict) new ObjectParser(ByteSource.of(written), 0, 2).object();
    byte[] bytes = new byte[data.length];
    for (int i = 0; i < data.length; i++) {
      bytes[i] = (byte) data[i];
    }
    return Predictor.undo(Bytes.of(bytes), dict);
  }

  @Test
  void aRowIsTakenTogetherWithItsNeighbours() throws Exception {
    String columns = "<< /Predictor 12 /Columns 3 >>";
    assertThat(undo(columns, 1, 10, 20, 5).hex()).isEqualTo("0a1e23");
    assertThat(undo(columns, 0, 1, 2, 3, 2, 1, 1, 1).hex()).isEqualTo("010203020304");
  }

  @Test
  void aPartOfAByteCountsAsOne() throws Exception {
    // RFC 2083 §6: a pixel of 12 bits has its left neighbour two bytes before.
    String pixels = "<< /Predictor 11 /Colors 3 /BitsPerComponent 4 /Columns 2 >>";
    assertThat(undo(pixels, 1, 10, 20, 5).hex()).isEqualTo("0a140f");
  }
}
