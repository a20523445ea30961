package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.fontbox.type1.Type1Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.testkit.CharStrings;
import org.xacthuc.testkit.Type1Program;

class Type1StructureTest {
  private static final byte[][] PLAIN = program("A", "B");

  private static byte[][] program(String... names) {
    List<Map.Entry<String, byte[]>> glyphs =
        Stream.of(names)
            .map(name -> Map.entry(name, CharStrings.typeOne(new Rectangle(500, 500), 600)))
            .toList();
    return Type1Program.of(glyphs, Map.of(65, "A"));
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Stream.of(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static boolean isPlain(byte[] clear, byte[] hidden, byte[]... behind) throws IOException {
    byte[] raw = joined(clear, hidden, joined(behind));
    return Type1Structure.isPlain(raw, Type1Font.createWithSegments(clear, hidden));
  }

  private static byte[] clear(String word, String other) {
    return new String(PLAIN[0], StandardCharsets.ISO_8859_1)
        .replace(word, other)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] hidden(String word, String other) {
    return Type1Program.of(PLAIN, word, other)[1];
  }

  @Test
  void aProgramHasItsPartsOnce() throws IOException {
    assertThat(isPlain(PLAIN[0], PLAIN[1])).isTrue();
    assertThat(
            isPlain(PLAIN[0], PLAIN[1], "0000\ncleartomark\n".getBytes(StandardCharsets.US_ASCII)))
        .isTrue();
    assertThat(isPlain(PLAIN[0], PLAIN[1], PLAIN[0], PLAIN[1])).isFalse();
    assertThat(isPlain(program("A", "A")[0], program("A", "A")[1])).isFalse();
  }

  @Test
  void itsEncryptedPartMayBeWrittenInDigits() throws IOException {
    String digits = HexFormat.of().formatHex(PLAIN[1]).replaceAll("(.{64})", "$1\r\n");
    assertThat(isPlain(PLAIN[0], digits.getBytes(StandardCharsets.US_ASCII))).isTrue();
    byte[][] twice = program("A", "A");
    String others = HexFormat.of().withUpperCase().formatHex(twice[1]);
    assertThat(isPlain(twice[0], others.getBytes(StandardCharsets.US_ASCII))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/PaintType 0 def  | /PaintType 0 def /Other 1 def                       | true",
        "/PaintType 0 def  | /FontMatrix [1 0 0 1 0 0] readonly def              | false",
        "/PaintType 0 def  | /Encoding StandardEncoding def                      | false",
        "[0.001 0 0 0.001 0 0] | [0.001 0 0 0.001 0]                             | false",
      })
  void soHasWhatIsNotEncrypted(String word, String other, boolean plain) throws IOException {
    assertThat(isPlain(clear(word, other), PLAIN[1])).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/password 5839 def | /password 5839 def /Other 1 def         | true",
        "/password 5839 def | /lenIV 4 def                            | false",
        "/password 5839 def | /Encoding StandardEncoding def          | false",
        "/password 5839 def | /FontMatrix [1 0 0 1 0 0] def           | false",
        "/password 5839 def | /Private 1 def                          | false",
        "/password 5839 def | /CharStrings 1 def                      | false",
      })
  void soHasWhatIsEncrypted(String word, String other, boolean plain) throws IOException {
    assertThat(isPlain(PLAIN[0], hidden(word, other))).isEqualTo(plain);
  }

  @Test
  void aSubroutineIsListedOnce() throws IOException {
    String one = "dup %d 5 RD     \u000b NP\n";
    String two = "/Subrs 2 array\n" + String.format(Locale.ROOT, one + one, 0, 1);
    assertThat(isPlain(PLAIN[0], hidden("/Subrs 0 array\n", two))).isTrue();
    assertThat(isPlain(PLAIN[0], hidden("/Subrs 0 array\n", two.replace("dup 1", "dup 0"))))
        .isFalse();
    assertThat(isPlain(PLAIN[0], hidden("/Subrs 0 array\nND\n", ""))).isTrue();
  }

  @Test
  void whatStandsBeforeTheProgramIsNoPartOfIt() throws IOException {
    Type1Font read = Type1Font.createWithSegments(PLAIN[0], PLAIN[1]);
    assertThat(Type1Structure.isPlain(joined(PLAIN), read)).isTrue();
    assertThat(Type1Structure.isPlain(joined(new byte[1], PLAIN[0], PLAIN[1]), read)).isFalse();
  }
}
