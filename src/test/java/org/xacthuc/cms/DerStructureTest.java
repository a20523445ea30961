package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;

/** Tags and lengths (ITU-T X.690 §8.1), by hand. */
class DerStructureTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0500",
        "020105",
        "3000",
        "30050500020105",
        "300430020500",
        "1f0100",
        "1f810100",
        "1f81810100",
        "3f01020500"
      })
  void aValueWithDefiniteShortestLengthsIsOne(String hex) {
    Bytes der = Bytes.fromHex(hex);

    assertThat(DerStructure.isOneValue(der)).isTrue();
    assertThat(DerStructure.endOfFirst(der)).hasValue(der.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "05",
        "0501",
        "30",
        "300205",
        "30020201",
        "3002020105",
        "3003050005",
        "04",
        "0480",
        "04800000",
        "30800500",
        "308005",
        "308000",
        "1f",
        "1f81",
        "1f01",
        "1f8181",
        "1f8181810100",
        "0481",
        "048101",
        "048200",
        "04847fffffff",
        "048480000000",
        "0485010000000000",
        "0489000000000000000000",
        "04ff"
      })
  void whatIsCutShortOrRunsOverIsNone(String hex) {
    assertThat(DerStructure.isOneValue(Bytes.fromHex(hex))).isFalse();
    assertThat(DerStructure.endOfFirst(Bytes.fromHex(hex))).isEmpty();
  }

  /** X.690 §8.1.3.5, §8.1.3.6: what BER allows beside. */
  @ParameterizedTest
  @CsvSource({
    "02810105, 4",
    "0282000105, 5",
    "02840000000105, 7",
    "0285000000000105, 8",
    "0288000000000000000105, 11",
    "30800000, 4",
    "308005000000, 6",
    "308030800000020105 0000, 11",
    "3006308005000000, 8",
    "24800401610000, 7"
  })
  void longAndIndefiniteLengthsAreBerAlone(String hex, int end) {
    Bytes ber = Bytes.fromHex(hex.replace(" ", ""));

    assertThat(DerStructure.endOfFirst(ber)).hasValue(end);
    assertThat(DerStructure.isOneValue(ber)).isFalse();
  }

  @Test
  void onlyTheFirstValueIsAskedAbout() {
    assertThat(DerStructure.endOfFirst(Bytes.fromHex("0500ffff"))).hasValue(2);
    assertThat(DerStructure.endOfFirst(Bytes.fromHex("308000000500"))).hasValue(4);
    assertThat(DerStructure.isOneValue(Bytes.fromHex("05000500"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"127, 047f", "128, 048180", "255, 0481ff", "256, 04820100", "65536, 0483010000"})
  void lengthsAreWrittenAsShortAsTheyGo(int length, String header) {
    Bytes whole = value(header, length);
    Bytes longer = value("0484" + "%08x".formatted(length), length);

    assertThat(DerStructure.isOneValue(whole)).isTrue();
    assertThat(DerStructure.isOneValue(longer)).isFalse();
    assertThat(DerStructure.endOfFirst(longer)).hasValue(longer.length());
    assertThat(DerStructure.isOneValue(value(header, length - 1))).isFalse();
    assertThat(DerStructure.isOneValue(value(header, length + 1))).isFalse();
  }

  /** What reads them takes time by the square of their length. */
  @ParameterizedTest
  @CsvSource({
    "06820100, 256, true",
    "06820101, 257, false",
    "04820101, 257, true",
    "86820101, 257, true",
    "26820102, 0, false",
    "24820102, 0, true"
  })
  void objectIdentifiersHaveAnEnd(String header, int length, boolean one) {
    Bytes whole =
        length > 0 ? value(header, length) : Bytes.fromHex(header + "0500".repeat(0x102 / 2));

    assertThat(DerStructure.isOneValue(whole)).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource({"65, true", "66, false"})
  void depthHasAnEnd(int values, boolean taken) {
    String hex = "";
    for (int i = 0; i < values; i++) {
      int length = hex.length() / 2;
      hex = (length < 128 ? "30%02x" : "3081%02x").formatted(length) + hex;
    }
    String indefinite = "3080".repeat(values) + "0000".repeat(values);

    assertThat(DerStructure.isOneValue(Bytes.fromHex(hex))).isEqualTo(taken);
    assertThat(DerStructure.endOfFirst(Bytes.fromHex(indefinite)).isPresent()).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"1999999, true", "2000000, false"})
  void soHasTheNumberOfValues(int children, boolean taken) {
    byte[] der = new byte[2 * children + 6];
    byte[] header = Bytes.fromHex("3084%08x".formatted(2 * children)).toArray();
    System.arraycopy(header, 0, der, 0, header.length);
    for (int i = header.length; i < der.length; i += 2) {
      der[i] = 5;
    }

    assertThat(DerStructure.endOfFirst(Bytes.of(der)).isPresent()).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({
    "3003020105, 020105",
    "300602010502 0106, 020105",
    "30043002 0500, 30020500",
    "a0020500, 0500",
    "3f01020500, 0500"
  })
  void theFirstChildIsItsBytes(String hex, String child) {
    assertThat(DerStructure.firstChild(Bytes.fromHex(hex.replace(" ", ""))))
        .contains(Bytes.fromHex(child));
  }

  @Test
  void theFirstChildOfALongValueIsFoundBehindItsLength() {
    Bytes child = value("04820100", 256);
    Bytes whole = Bytes.fromHex("30820104" + child.hex());

    assertThat(DerStructure.firstChild(whole)).contains(child);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "30",
        "3000",
        "020105",
        "04020500",
        "30800500 0000",
        "30020205",
        "3085",
        "30ff"
      })
  void whereThereIsNoneThereIsNone(String hex) {
    assertThat(DerStructure.firstChild(Bytes.fromHex(hex.replace(" ", "")))).isEmpty();
  }

  private static Bytes value(String header, int zeros) {
    byte[] start = Bytes.fromHex(header).toArray();
    return Bytes.of(Arrays.copyOf(start, start.length + zeros));
  }
}
