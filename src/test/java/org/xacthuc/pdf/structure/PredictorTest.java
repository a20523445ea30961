package org.xacthuc.pdf.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.pdf.syntax.Written;

class PredictorTest {
  private static String undo(String parameters, String data) throws StructureException {
    return Predictor.undo(Bytes.fromHex(data), Written.dict(parameters)).hex();
  }

  /** RFC 2083 §6; the rows begin with the number of their filter. */
  @ParameterizedTest
  @CsvSource({
    // None, and left.
    "3, 000102ff, 0102ff",
    "3, 010a1405, 0a1e23",
    // Up: nothing stands above the first row.
    "3, 020102030201ff01, 010203020104",
    // Average: of left and up, rounded down.
    "3, 00010203030a0b0c, 0102030a1116",
    // Paeth: up, left, corner, and who comes first where two are as near.
    "2, 000a14040101, 0a140b15",
    "2, 000a0a045a01, 0a0a6465",
    "2, 00323c04f605, 323c2837",
    "2, 00323704f601, 32372829",
    "2, 003228040501, 32283729",
    // What is left out of a last row is zero.
    "3, 000a, 0a0000",
    "3, 0001020300, 010203000000",
    "3, '', ''"
  })
  void aRowIsTakenTogetherWithItsNeighbours(int columns, String data, String clear)
      throws StructureException {
    for (int predictor : new int[] {10, 12, 15}) {
      String parameters = "<< /Predictor " + predictor + " /Columns " + columns + " >>";
      assertThat(undo(parameters, data)).isEqualTo(clear);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // RFC 2083 §6: a pixel of 12 bits has its left neighbour two bytes before.
    "3, 4, 2, 010a1405, 0a140f",
    "3, 8, 1, 010a1405, 0a1405",
    "3, 8, 2, 010a1405010203, 0a14050b1608",
    "1, 1, 9, 010101, 0102",
    "1, 1, 8, 01010101, 0101",
    "2, 8, 2, 000a141e280401010101, 0a141e280b151f29",
    "4, 8, 1, 00010203040401010101, 0102030402030405"
  })
  void aPixelIsAsWideAsItsColours(int colours, int bits, int columns, String data, String clear)
      throws StructureException {
    String parameters =
        String.format(
            Locale.ROOT,
            "<< /Predictor 15 /Colors %d /BitsPerComponent %d /Columns %d >>",
            colours,
            bits,
            columns);
    assertThat(undo(parameters, data)).isEqualTo(clear);
  }

  @Test
  void withoutAPredictorTheDataStaysAsItIs() throws StructureException {
    Bytes data = Bytes.fromHex("0102");
    assertThat(Predictor.undo(data, null)).isEqualTo(data);
    assertThat(undo("<< >>", "0102")).isEqualTo("0102");
    assertThat(undo("<< /Predictor 1 /Columns 3 >>", "0102")).isEqualTo("0102");
    assertThat(undo("<< /Predictor 12 /Columns 0 >>", "0102")).isEqualTo("0102");
    assertThat(undo("<< /Predictor 12 /Columns -9 >>", "0102")).isEqualTo("0102");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2",
        "9",
        "16",
        "-1",
        "12 /Colors 0",
        "12 /Colors -1",
        "12 /Colors 65",
        "12 /BitsPerComponent 0",
        "12 /Columns 1048577"
      })
  void whatCannotBeUndoneIsRefused(String entries) {
    String predictor = entries.split(" ", -1)[0];
    assertThatThrownBy(() -> undo("<< /Predictor " + entries + " >>", "00"))
        .isInstanceOfSatisfying(
            StructureException.class,
            e ->
                assertThat(e.defect())
                    .isEqualTo(
                        StructureDefect.of(
                            StructureDefect.Kind.OBJECT_BROKEN, "/Predictor " + predictor)));
  }

  @Test
  void theWidestIsNotRefused() throws StructureException {
    assertThat(undo("<< /Predictor 12 /Colors 64 >>", "00")).hasSize(2 * 64);
    assertThat(undo("<< /Predictor 12 /Columns 1048576 >>", "00")).hasSize(2 * 1_048_576);
  }

  @ParameterizedTest
  @ValueSource(strings = {"05", "ff", "00000000ff"})
  void aFilterThatIsNoneIsRefused(String data) {
    assertThatThrownBy(() -> undo("<< /Predictor 12 /Columns 3 >>", data))
        .isInstanceOfSatisfying(
            StructureException.class,
            e ->
                assertThat(e.defect())
                    .isEqualTo(
                        StructureDefect.of(StructureDefect.Kind.OBJECT_BROKEN, "/Predictor")));
  }
}
